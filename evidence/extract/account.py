"""What a text says of its own study: not of another trial it mentions, nor of grades of evidence.

The words of others are blanked out rather than cut, so that all offsets hold.
"""

from dataclasses import replace

from evidence.extract.pattern import Pattern, among
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, once

_OF_ITSELF = Pattern(
    r"\b(?:we|our|here(?:in)?)\b|\b(?:this|the (?:present|current)) (?:[\w-]{1,20} ){0,4}?"
    r"(?:trial|study|work|investigation|analysis|paper|report|article|experiment|review|project|"
    r"evaluation|survey|protocol)\b|^this (?:was|is) an?\b|\b(?:aim|objective|purpose|goal)s?\b|"
    r"^(?:to )?(?:evaluate|compare|assess|determine|investigate|examine|test|study)\b"
)
_GRADE = Pattern(
    r"\blevels? of evidence\b|\bevidence level\b|\b(?:therapeutic|prognostic|diagnostic)(?: study)?"
    r",? level (?:i{1,3}|iv|v|[1-5])\b|^\W{0,3}level (?:i{1,3}|iv|v|[1-5])[ab]?\b"
)
ENDED = Pattern(
    r"\b(?:(?:completed|finished|completing|completion of|finishing) (?:an?|one of|either|two|"
    r"three|previous|earlier)|(?:had|who|previously) (?:participated|taken part|took part|been "
    r"enrolled|been treated) in an?|roll(?:ed|ing)[ -]?over from an?|extension (?:study )?of an?|"
    r"completers of an?) (?:[^.;]|\.(?=\d)){0,120}?\b(?:trial|study)\b"
)
"""A trial the people had come from."""
_RUN_IN = Pattern(
    r"\b(?:(?!with\b|after\b|an?\b|the\b|and\b|of\b|or\b|following\b|by\b|in\b|to\b|including\b|"
    r"trial|study|period|random)(?![\w-]{0,20}controlled\b)[\w-]{1,20} ){0,3}(?:run|lead)[- ]?in\b"
    r"(?: (?:period|phase))?(?: (?:with|on|of) (?:an? )?(?:[\w-]{1,20} )?placebo\b)?"
)
"""What all were given before they were divided."""


@once
def account(source: Source) -> tuple[Sentence, ...]:
    """Give the sentences that tell what this study did, the words about others blanked out.

    A background tells it only where it speaks of the study, or where nothing else can.
    """
    has_body = any(one.section in {Section.METHODS, Section.RESULTS} for one in source.abstract)
    others = among((ENDED, _RUN_IN), source.low)
    return tuple(
        _without(others, one)
        for one in source.sentences
        if one.is_title
        or not (
            (has_body and one.section is Section.BACKGROUND and not _OF_ITSELF.search(one.low))
            or _GRADE.search(one.low)
        )
    )


def _without(others: list[Pattern], sentence: Sentence) -> Sentence:
    low = sentence.low
    for pattern in others:
        for match in pattern.finditer(low):
            low = low[: match.start()] + " " * len(match[0]) + low[match.end() :]
    return sentence if low is sentence.low else replace(sentence, low=low)
