"""What kind of paper it is, asked before how the study was built: by `papers`, then likeness."""

from evidence.extract import own_data, papers, reviews
from evidence.extract.kinds import Kind
from evidence.extract.likeness import chances, likeliest, reason
from evidence.extract.source import Source, once
from evidence.model import Design

_OF_KIND = {
    "review": Design.NARRATIVE_REVIEW,
    "systematic": Design.SYSTEMATIC_REVIEW,
    "protocol": Design.PROTOCOL,
}
_SURE = 2.5
"""Weight from which the words of a rule stand against any likeness."""
_LIKELY = 0.35
"""Chance from which likeness adds a kind of paper no rule has found."""
_WITH_DATA = 0.2
"""How much more chance is asked of a text whose every sentence tells of data of its own."""


@once
def kind(source: Source) -> Kind | None:
    """Tell protocol, review, guideline and opinion from a paper that reports its own data."""
    ruled = papers.by_rules(source)
    if ruled is not None and ruled.weight > _SURE:
        return ruled
    if (likely := likeliest(source)) is None:
        return ruled
    if likely in _OF_KIND:
        return ruled or _by_likeness(source, likely)
    return None if ruled is not None and _is_overruled(source, ruled) else ruled


def _by_likeness(source: Source, likely: str) -> Kind | None:
    if chances(source)[likely] < _LIKELY + _WITH_DATA * own_data.share(source):
        return None
    if likely == "review" and not (
        reviews.is_of_health(source) and not reviews.is_computed(source)
    ):
        return None
    if likely == "systematic" and not reviews.may_be_systematic(source):
        return None
    if likely == "systematic" and (pooled := reviews.pooled(source)) is not None:
        return Kind(Design.META_ANALYSIS, 1.0, pooled)
    return Kind(_OF_KIND[likely], 1.0, reason(source, likely))


def _is_overruled(source: Source, ruled: Kind) -> bool:
    """Tell that a text read as a review speaks, by all its words, of a study of its own."""
    told = chances(source)
    return ruled.design is Design.NARRATIVE_REVIEW and told["review"] < 0.5 * max(told.values())


def speaks_of_others(source: Source) -> bool:
    """Tell a review, guideline, opinion or notice: what it says of groups is of other studies."""
    found = kind(source)
    return found is not None and (
        found.design.is_review or found.design in {Design.GUIDELINE, Design.OPINION, Design.OTHER}
    )
