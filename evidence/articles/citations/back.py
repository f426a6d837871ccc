"""Words that point back at a study already named: `the study`, `its authors`, `participants`."""

import re
from collections.abc import Iterator

from evidence.articles.citations.found import Found, Stretch
from evidence.model import CitationKind

RANK = 70

_STUDY = (
    r"(?:clinical\strial|study|trial|review|meta-analysis|paper|report|experiment|analysis|survey"
    r"|investigation|cohort|article|preprint)"
)
_STRONG = re.compile(
    rf"\b(?:the|this|that)\s(?:(?:very\s)?same\s|small\s|large\s|latter\s|new\s|original\s|clinical\s"
    rf"|pilot\s|randomi[sz]ed\s|controlled\s|human\s|animal\s|mouse\s|lab(?:oratory)?\s){{0,3}}"
    rf"{_STUDY}(?:[’']s)?(?!\sof\s(?!\d|about|over|nearly|more)|s\b|-)"
    rf"(?:\s(?:authors|participants|team|investigators|subjects|population))?"
    rf"|\b(?:its|the(?:ir)?)\s(?:lead\s|study\s|senior\s|same\s)?"
    rf"(?:authors?|researchers|investigators|scientists|study\s(?:authors|team))\b(?!\sof\s)"
    rf"|\bthe\s(?:research\s)?team\b",
    re.IGNORECASE,
)
# "The Harvard study", "the Neurology paper": only where the name was told before.
_NAMED = re.compile(
    rf"\b[Tt]he\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,4}})\s(?i:{_STUDY})\b(?!-)"
)
_WEAK = re.compile(
    r"(?:(?:However|But|Yet|Still|Also|Overall|Moreover|Meanwhile|Notably|In\saddition|Even\sso),?\s)?"
    r"((?:[Tt]he\s|[Tt]hese\s|[Tt]heir\s|[Ii]ts\s)(?:results?|findings?|effects?|improvements?|benefits?)\b"
    r"|[Rr]esearchers(?=\s(?:attribut|conclu|not|found|report|suggest|observ|wrote|believ|specul|caution"
    r"|saw|said|measur|also|argu|thought|hypothes|explain|warn))"
    r"|[Aa]uthors(?=\s)|[Ii]nvestigators(?=\s)|[Ss]cientists(?=\s(?:attribut|conclu|not|also))"
    r"|[Pp]articipants\b|[Vv]olunteers\b"
    r"|[Tt]he\s(?:treated|treatment|intervention|control|placebo|comparison|supplement|active|vaccine)\s"
    r"(?:group|arm|participants)\b"
    r"|[Tt]hose\s(?:who|in|given|taking|assigned|on)\b)"
)


def find(stretch: Stretch) -> Iterator[Found]:
    """Find phrases that point back; what they point at is decided over the whole article."""
    if stretch.block.kind in {"reference", "heading"}:
        return
    for first, last in stretch.sentences:
        for strong in _STRONG.finditer(stretch.text, first, last):
            yield Found(*strong.span(), CitationKind.PROSE, back="strong")
        for named in _NAMED.finditer(stretch.text, first, last):
            yield Found(*named.span(), CitationKind.PROSE, named["name"], back="named")
        weak = _WEAK.match(stretch.text, first, last)
        if weak is not None:
            yield Found(*weak.span(1), CitationKind.PROSE, back="weak")
