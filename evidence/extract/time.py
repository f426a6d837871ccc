"""Whether the data were planned before or collected afterwards."""

from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.publication import speaks_of_others
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Fact, Property, Time

PROPERTIES = (Property.TIME,)
ORIGIN = "extract.time@1"

_AFTER = Pattern(
    r"\bretrospective(?:ly)?\b|\b(?:chart|charts|medical records?|case notes|case records|"
    r"clinical records|hospital records|files)\b(?: (?:\w+ ){0,3}?review|[^.;]{0,120}?\bwere "
    r"(?:\w+ )?(?:reviewed|examined|analy[sz]ed))|\breview(?:ed|"
    r"ing)? (?:of )?(?:the )?(?:\w+ ){0,4}?(?:(?<!growth )(?<!flow )charts|"
    r"medical records|case notes|case records|clinical records|hospital records|files)\b"
)
_CONFIRMED = Pattern(
    r"\b(?:confirm|verif|adjudicat|ascertain|validat)\w* (?:by|through|via|from|using|with|on|in) "
    r"(?:(?:an?|the|blinded|independent|their|central) ){0,3}$"
)
"""How an outcome was made sure of, whichever way the study looked."""
_BEFORE = Pattern(r"\bprospective(?:ly)?\b|\bwere followed (?:up )?for\b|\blongitudinal cohort\b")
_OTHERS = Pattern(
    r"\b(?:future|further|previous|other|larger?|more|need|needed|warrant\w*|required|necessary|"
    r"should) [^.;]{0,60}(?:prospective|retrospective)|(?:prospective|retrospective)[^.;]{0,60}"
    r"\b(?:needed|warranted|required|necessary|are lacking)|prospective memory"
)


@once
def found(source: Source) -> tuple[Time, Span] | None:
    """Give the time the work tells of itself; what speaks of other studies does not count."""
    best: tuple[float, Time, Span] | None = None
    for sentence in source.holding(_AFTER, _BEFORE):
        for value, pattern in ((Time.RETROSPECTIVE, _AFTER), (Time.PROSPECTIVE, _BEFORE)):
            match = pattern.search(sentence.low)
            if match is None or _OTHERS.search(sentence.low):
                continue
            if _CONFIRMED.search(sentence.low, max(0, match.start() - 50), match.start()):
                continue
            weight = _weight(sentence) - (0.5 if match[0].startswith("were") else 0.0)
            if best is None or weight > best[0]:
                best = (weight, value, sentence.of(match))
    return None if best is None else best[1:]


def _weight(sentence: Sentence) -> float:
    if sentence.is_title:
        return 3.0
    return {Section.METHODS: 2.5, Section.BACKGROUND: 1.0, Section.CONCLUSION: 1.2}.get(
        sentence.section, 2.0
    )


def read(source: Source) -> Iterator[Fact]:
    """State whether the study looked forward or back, where the text tells."""
    if speaks_of_others(source):
        return
    if (one := found(source)) is not None:
        yield source.fact(ORIGIN, Property.TIME, one[0].value, one[1])
