"""Follow-up told from the end of a treatment: the treatment's own length comes before it."""

from enum import IntEnum

from evidence.extract.pattern import Pattern


class FromEnd(IntEnum):
    """How surely a length is counted from the end of a treatment."""

    NO = 0
    LIKELY = 1
    """After a treatment, perhaps after it began: "6 weeks after the intervention"."""
    SURELY = 2
    """After what ended: "3 months after completion of treatment"."""


_COURSES = (
    r"(?:treatments?|therapy|interventions?|training|program(?:me)?s?|courses?|supplementation|"
    r"sessions)"
)
_TREATMENT = rf"(?:{_COURSES}|regimens?|diets?|exercise)"
_END = (
    r"(?:end|completion|cessation|conclusion|discontinuation|termination|withdrawal|"
    r"stopping|completing|finishing|discontinuing)"
)
_FROM_END = Pattern(
    rf"[-\s,)]{{0,3}}(?:(?:after|following|from|since|beyond) (?:the )?(?:{_END}\b|"
    rf"(?:\w+ )?{_COURSES} (?:completion|cessation|ended|was (?:stopped|completed)))|"
    r"post-?(?:treatment|intervention|training|therapy|test)\b)"
)
_AFTER = Pattern(
    rf"[-\s,)]{{0,3}}(?:after|following) (?:the |this |their )?(?:\w+ )?{_COURSES}\b"
    r"(?! (?:began|initiation|start|onset|commence|assignment|allocation|group|arm))"
)
_ENDED = (
    rf"(?:post-?(?:treatment|intervention|test|training|therapy)|(?:at |the )end of (?:the )?"
    rf"(?:\w+ )?{_TREATMENT}|end-of-treatment|(?:immediately )?after (?:the )?{_TREATMENT})"
)
_ANOTHER = Pattern(r"\b(?:another|an? further|an? additional|further|additional|subsequent) $")
_AT_BOTH = Pattern(rf"\b{_ENDED}\b[^.;]{{0,60}}$")
_THEN = Pattern(rf"\b{_ENDED},? (?:and|then)(?: again)? (?P<at>at |after )?$")
"""Looked at when treatment ended and then: "at the end of treatment and after 30 days"."""
_AFTERWARDS = Pattern(r"[-\s,)]{0,3}(?:later|afterwards?|thereafter|follow[- ]?up)\b")
_SPLIT = Pattern(
    rf"\b{_TREATMENT}(?: phase| period)? ?(?:\([^()]{{1,30}}\) )?(?:and|,? followed by|,? then) "
    r"(?:an? |the )?$"
)
"""Both parts of a study: "12 weeks of treatment and a 4-week follow-up"."""
_FOLLOWS = Pattern(r"['\u2019]?[-\s]{0,2}(?:of |post-?treatment )?(?:follow-?\s?up|observation)")
_FOLLOW_UP = Pattern(r"[-\s]{0,2}(?:of )?follow(?:ed)?[-\s]?up")
_COURSE = Pattern(
    rf"['\u2019]?[-\s)]{{0,3}}(?:of )?(?:(?!after|following|post|before)[\w-]+,? ){{0,4}}?"
    rf"{_TREATMENT}\b(?! (?:group|arm))"
)
_THE_COURSE = Pattern(
    rf"[-\s](?:of )?(?:(?!after|following|post|before)[\w-]+ ){{0,2}}?{_COURSES}\b"
)
_ALONG = Pattern(r"\b(?:(?:during|over|throughout) (?:an? |the )?|(?:in|of|after|to) an? )$")
_OVER = Pattern(
    r"\b(?:sessions|classes|visits|lessons|workshops|training|treatments?|injections|doses|"
    r"program(?:me)?|intervention|courses?)\b[^.;]{0,60}\b(?:over|during|in|within|for) "
    r"(?:an? |the )?(?:(?:period|course) of )?$"
)


def from_end(before: str, after: str) -> FromEnd:
    """Tell a length counted from the end of treatment, by the words on both sides of it."""
    if _FROM_END.match(after) is not None:
        return FromEnd.SURELY
    then = _THEN.search(before)
    is_on = after.startswith(" of ")
    if then is not None and ((then["at"] and not is_on) or _AFTERWARDS.match(after) is not None):
        return FromEnd.SURELY
    if _FOLLOWS.match(after) is not None and _SPLIT.search(before) is not None:
        return FromEnd.SURELY
    if _AFTER.match(after) is not None:
        return FromEnd.LIKELY
    if _FOLLOW_UP.match(after) is None and "follow" not in before:
        return FromEnd.NO
    is_more = _ANOTHER.search(before) is not None or _AT_BOTH.search(before) is not None
    return FromEnd.SURELY if is_more else FromEnd.NO


def is_of_a_course(before: str, after: str, is_seen: bool) -> bool:
    """Tell the length of a treatment: "a 12-week programme", "six sessions over 8 weeks".

    Where people were looked at then, only what is plainly one: "during the 8-week training".
    """
    if is_seen:
        return _ALONG.search(before) is not None and _THE_COURSE.match(after) is not None
    return _COURSE.match(after) is not None or _OVER.search(before) is not None
