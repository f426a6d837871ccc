"""Which studies a review took in: randomised trials only, others only, or both."""

from collections.abc import Iterator

from evidence.extract import publication
from evidence.extract.kinds import said
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.model import Design, Fact, Property

PROPERTIES = (Property.REVIEWED,)
ORIGIN = "extract.reviewed@1"

_POOLS = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
_TRIALS = (
    r"(?:rcts|(?:randomi[sz]ed|randomly)[ -](?:[\w-]+,? ){0,5}?(?:trials|studies|rcts|comparisons))"
)
_TAKEN = (
    r"(?:included|eligible|selected|identified|found|analy[sz]ed|pooled|reviewed|retrieved|sought)"
)
_OF_TRIALS = Pattern(
    rf"\b(?:meta-?analys[ei]s|review|overview|analysis) (?:and meta-?analysis )?of "
    rf"(?:[\w-]+,? ){{0,4}}?{_TRIALS}\b|"
    rf"\b{_TAKEN} (?:only |all |a total of )?"
    rf"(?:(?!additional|future|other)[\w-]+,? ){{0,4}}?{_TRIALS}\b|"
    rf"\b(?<!non-){_TRIALS}\b[^.;]{{0,90}}\b(?:were|met|was) (?:\w+ ){{0,2}}?(?:{_TAKEN}|criteria|"
    rf"the inclusion|our inclusion)|"
    rf"\b(?:search(?:ed|es|ing)?|looked|sought)\b[^.;]{{0,90}}? for "
    rf"(?:[\w-]+,? ){{0,4}}?{_TRIALS}\b|"
    rf"\b(?:searche?[ds]? for|limited to|restricted to) (?:[\w-]+,? ){{0,4}}?{_TRIALS}\b"
)
_OTHERS = Pattern(
    r"\b(?:observational|cohort|case-control|cross-sectional|prospective|retrospective|"
    r"epidemiologic(?:al)?|non-?randomi[sz]ed|quasi-?(?:experimental|randomi[sz]ed)|single-arm|"
    r"uncontrolled|before-after) (?:(?!random)[\w-]+,? ){0,4}?(?:studies|trials|analyses|designs|"
    r"cohorts)\b|\bcase series\b|\bcohorts\b"
)
_LEFT_OUT = Pattern(r"\bexclud|\bnot (?:included|eligible|considered)\b|\bneeded\b|\bwarranted\b")
_IN_TITLE = Pattern(
    r"\bof (?:[\w-]+,? ){0,3}?(?:observational|cohort|case-control|cross-sectional|prospective|"
    r"epidemiologic(?:al)?) (?:[\w-]+,? ){0,4}?(?:studies|cohorts)\b"
)


def read(source: Source) -> Iterator[Fact]:
    """State what a review that says how it searched or pooled took in, where the text tells."""
    kind = publication.kind(source)
    if kind is None or kind.design not in _POOLS:
        return
    trials, others = said(source, _OF_TRIALS), _others(source)
    if trials is not None:
        value = "rct_only" if others is None else "mixed"
        yield source.fact(ORIGIN, Property.REVIEWED, value, trials)
    elif others is not None and _IN_TITLE.search(others.sentence.low) and others.sentence.is_title:
        yield source.fact(ORIGIN, Property.REVIEWED, "nonrandomised", others)


def _others(source: Source) -> Span | None:
    """Find studies without chance among those taken in: not those left out or wished for."""
    for sentence in source.sentences:
        if sentence.section in {Section.BACKGROUND, Section.CONCLUSION}:
            continue
        if (match := _OTHERS.search(sentence.low)) and not _LEFT_OUT.search(sentence.low):
            return sentence.of(match)
    return None
