"""CIT004 citation-described-inconsistently."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from evidence.model import Fact, Finding, Manuscript, Mention, Outcome, Property, Words
from evidence.rule import rule
from evidence.vocabulary import nearness

_DESIGN = re.compile(
    r"\b(?:trial|stud(?:y|ies)|cohort|case|series|report|review|meta-analys|overview|randomi|"
    r"survey|cross-sectional|before-and-after|crossover|protocol|guideline|pilot)",
    re.IGNORECASE,
)
TOLD_ONCE = (Property.SUBJECT, Property.DESIGN, Property.N_ANALYSED, Property.N_ENROLLED)


@rule(
    "CIT004",
    severity="error",
    basis="project",
    advice="One paper cannot be both; read it and correct the passage that is wrong.",
    fires=[
        "A 2018 study in the Journal of Nutrition found that patients given zinc had fewer colds."
        "\n\nResearch published in the Journal of Nutrition (2018) showed that zinc reduced"
        " viral growth in cultured human cells.",
    ],
    quiet=[
        "A 2018 study in the Journal of Nutrition found that patients given zinc had fewer colds."
        "\n\nThe patients of the 2018 study in the Journal of Nutrition were adults.",
        "A 2018 study in the Journal of Nutrition found that patients given zinc had fewer colds."
        "\n\nA 2019 study in the Journal of Nutrition found that zinc reduced viral growth in"
        " cultured cells.",
    ],
    unknown=["A 2018 study in the Journal of Nutrition looked at zinc. It was a long study."],
)
def citation_described_inconsistently(manuscript: Manuscript) -> Iterator[Finding]:
    """One work is described in two ways that cannot both be right.

    A work cannot have been done in two groups at once: one of the places is
    wrong, and a reader cannot tell which.

    The rule compares what the article tells of a work in each place: on whom it
    was done, its design and size. Where these differ, it also names outcomes
    that have nothing to do with each other. What one place leaves untold is no
    contradiction.
    """
    by_work: dict[str, list[Mention]] = {}
    for passage in manuscript.passages:
        for mention in passage.mentions:
            by_work.setdefault(mention.work, []).append(mention)
    for mentions in by_work.values():
        for early, late in combinations(_tellings(mentions), 2):
            clashes = list(_clashes(early, late))
            yield from clashes
            if clashes:
                break


def _tellings(mentions: Iterable[Mention]) -> Iterable[Mention]:
    """Keep the first mention of each telling: the first that clash are among them."""
    first: dict[tuple[object, ...], Mention] = {}
    for mention in mentions:
        facts = (mention.told(name) for name in TOLD_ONCE)
        first.setdefault(tuple(fact and fact.text for fact in facts), mention)
    return first.values()


def _clashes(early: Mention, late: Mention) -> Iterator[Finding]:
    for left, right in _different(early, late):
        there, here = (early, left), (late, right)
        if _is_borne_out(*here) and not _is_borne_out(*there):
            there, here = here, there
        line = there[0].citation.place.line
        yield Finding(
            message=f"the same work is told as {_read(there[1])} at line {line} "
            f"and as {_read(here[1])} here",
            because=(left, right, Words.of(there[0].citation), Words.of(here[0].citation)),
            place=here[0].citation.place,
            study=late.work,
        )
    if any(True for _ in _different(early, late)):
        yield from _outcomes(early, late)


def _different(early: Mention, late: Mention) -> Iterator[tuple[Fact, Fact]]:
    for name in TOLD_ONCE:
        left, right = early.told(name), late.told(name)
        if left is None or right is None or left.value == right.value:
            continue
        if name is not Property.DESIGN or (_is_named(left) and _is_named(right)):
            yield left, right
            if name is Property.SUBJECT:
                return


def _is_borne_out(mention: Mention, told: Fact) -> bool:
    """Tell whether the record of the work says the same: then the other place is wrong."""
    return any(study.value(told.property) == told.value for study in mention.studies)


def _is_named(fact: Fact) -> bool:
    """Tell whether a design is told by name: a sentence of results alone only hints at it."""
    return _DESIGN.search(fact.quote or "") is not None


def _outcomes(early: Mention, late: Mention) -> Iterator[Finding]:
    left, right = early.told_all(Property.OUTCOME), late.told_all(Property.OUTCOME)
    if not left or not right or any(_alike(one, other) for one in left for other in right):
        return
    yield Finding(
        message=f"its result is told as {_names(left)} at line {early.citation.place.line} "
        f"and as {_names(right)} here",
        because=(*left, *right),
        place=late.citation.place,
        study=late.work,
    )


def _alike(left: Fact, right: Fact) -> bool:
    one, other = left.value, right.value
    if not isinstance(one, Outcome) or not isinstance(other, Outcome):
        return False
    far = nearness(one.name, other.name, "outcome")
    return far is None or far == 0


def _names(facts: tuple[Fact, ...]) -> str:
    names = [fact.value.name for fact in facts if isinstance(fact.value, Outcome)]
    return " and ".join(dict.fromkeys(names))


def _read(fact: Fact) -> str:
    told = {
        "human": "a study of people",
        "animal": "a study of animals",
        "in_vitro": "a study of cells in a dish",
        "ex_vivo": "a study of tissue in a dish",
    }
    if fact.property in {Property.N_ANALYSED, Property.N_ENROLLED}:
        return f"a study of {fact.text} participants"
    return told.get(fact.text, fact.text.replace("_", " "))
