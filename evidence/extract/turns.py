"""What turns a word of direction where it stands: "lost more weight", a rise that was not one."""

from evidence.extract.effects import Cue
from evidence.extract.pattern import Pattern
from evidence.extract.things import Named
from evidence.model import Direction

_NOUN = Pattern(
    r"(?:increase|decrease|reduction|improvement|decline|rise|drop|gain|elevation|benefit|fall|"
    r"prolongation|enhancement|deterioration|worsening)s?$"
)
_NOT_SHOWN = Pattern(
    r"[^.;,()]{0,80}?(?: \([^()]{0,60}\))?(?<! that)(?<! which) (?:(?:was|were|is|are) not|"
    r"did not (?:reach|attain|achieve)|failed to reach|never reached|fell short of) (?:\w+ )?"
    r"(?:\w+ly )?(?:significan|observed|seen|found|detected|noted|evident|apparent)"
)
_NO_BETTER = Pattern(
    r"\b(?:not|no|nor|neither|never)(?: \w+){0,2}? (?:(?:more|less) (?:\w+ly )?(?:beneficial|"
    r"effective|efficacious|successful|helpful|useful)|better|superior|beneficial|advantageous|"
    r"(?:additional |further |added )?(?:benefit|advantage))\b[^.;,]{0,60}? (?:with regard to|"
    r"with respect to|regarding|in terms of|concerning|in|for|at) (?:the )?$"
)
"""Before a word of direction: "was not more beneficial with regard to reduction in weight"."""
_LOST = Pattern(r"\b(?:los[te]|losing|loses|shed) (?:[a-z]+ly |far |much |on average |even ){0,2}$")
_MORE = Pattern(r"(?:more|less|greater|fewer)$")

_BETTER = Pattern(r"improv|better|worse|ameliorat|deteriorat|correct|restor")
_FROM_TO = Pattern(
    r"[^.;,(]{0,40}?(?: \(?from |\s?\()(?P<first>\d{1,5}(?:[.\u00b7]\d{1,3})?)"
    r"(?: ?\S{1,3} ?\d[\d.]{0,5})?(?:\s?[^\s\d]{1,8})?(?: \([^()]{1,30}\))?"
    r"(?: (?!to )[a-z]{2,20}){0,3} to (?P<then>\d{1,5}(?:[.\u00b7]\d{1,3})?)"
    r"(?![\d.]*\s?(?:weeks|months|days|years))"
)


def is_faded(low: str, cue: Cue) -> bool:
    """Tell that a rise or fall is said not to be significant, or not to be better: it is none."""
    if _NOUN.match(cue.word) is not None and _NOT_SHOWN.match(low, cue.end) is not None:
        return True
    return _NO_BETTER.search(low, max(0, cue.start - 120), cue.start) is not None


def is_lost(low: str, cue: Cue) -> bool:
    """Tell "lost more weight": more of it went, so there is less."""
    before = max(0, cue.start - 40)
    return _MORE.match(cue.word) is not None and _LOST.search(low, before, cue.start) is not None


def course(low: str, one: Named) -> Direction | None:
    """Read "improved from 87 to 26" by its figures, which say the way that better does not."""
    if not _BETTER.match(one.cue.word):
        return None
    start = max(one.cue.end, one.span.end)
    match = _FROM_TO.match(low, start)
    if match is None:
        return None
    first, then = (float(match[at].replace("\u00b7", ".")) for at in ("first", "then"))
    if first == then:
        return None
    return Direction.INCREASE if then > first else Direction.DECREASE
