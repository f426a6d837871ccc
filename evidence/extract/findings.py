"""Which words of direction tell a finding, and which things were measured.

A change may be a wish, mark whom was counted or name a treatment ("inhibition of the pump delayed
..."); a thing may be an exposure, a condition or what was so at the start.
"""

from evidence.extract.effects import Cue
from evidence.extract.epithets import tells
from evidence.extract.pattern import Pattern
from evidence.extract.results import is_wished
from evidence.extract.source import Span
from evidence.model import Direction

_SHARE_WITH = Pattern(
    r"(?:[>\u2265]|at least |more than )\s?\d+\s?(?:%|-?points?|-?fold)(?: or (?:greater|more))?"
    r"(?: \w+)? $"
)
"""Whom was counted: "subjects with at least 30% reduction"."""
_RELATED = Pattern(
    r"\b(?:relation(?:ship)?|associations?|correlations?|link) (?:\w+ ){0,4}?between\b[^.;]{0,80}$"
)


def is_finding(low: str, cue: Cue) -> bool:
    """Tell a change that came out from one that is wished, counted by or related to another."""
    if is_wished(low, cue.start, cue.end) or not tells(low, cue):
        return False
    before = max(0, cue.start - 120)
    return cue.direction is Direction.NO_DIFFERENCE or not (
        _SHARE_WITH.search(low, before, cue.start) or _RELATED.search(low, before, cue.start)
    )


_EXPOSURE = Pattern(
    r" (?:\w+ ){0,2}?(?:was|were|is|are) (?:\w+ ){0,2}?(?:associated|linked|related)\b"
)
_AT_START = Pattern(
    r"(?<!from )(?<!than )(?<!to )(?<!with )(?<!versus )\b(?:baseline|pre-?(?:treatment|"
    r"intervention|operative)) (?:(?:mean|median|average|total) )?(?:(?:scores?|levels?|values?|"
    r"rates?) (?:of|for|in) )?(?:the )?(?:[\w-]+,? (?:and )?){0,4}$"
)
"""What was so before anything was done."""
_EFFECTS_ON = Pattern(r"\beffects? (?:of [^.;,]{1,60} )?on (?:the )?(?:[\w-]+ and )?$")
_LINKED = Pattern(
    r"[^.;]{0,140}?\b(?:was|were|is|are)(?: \w+){0,3} (?:associated|linked|correlated|related) "
    r"(?:with|to)\b|[^.;]{0,80}? predict(?:ed|s) |"
    r"(?: (?:with|by|in|of|from|for|using|through|via) [^.;,]{1,60}?)? (?:\w+ly )?(?:(?:can|may|"
    r"might|could|did|does|do|led|leads)\b|caus|induc|improv|reduc|increas|decreas|impair|attenuat|"
    r"prevent|enhanc|inhibit|abolish|delay|protect|result|suppress|promot|prolong)"
)
_CONDITION = Pattern(r"\b(?:until|unless|if|whether)\b[^,;]{0,80}$")
_OPENS = Pattern(r"(?:^|[.:] )(?:(?:a|an|the|in \w+|however|overall),? )?(?:[\w-]+ )?$")


def is_measured(low: str, cue: Cue, span: Span) -> bool:
    """Tell a thing measured from an exposure, and from what an effect is on."""
    if _EXPOSURE.match(low, span.end) or _CONDITION.search(low, max(0, span.start - 60), span.end):
        return False
    if _AT_START.search(low, max(0, span.start - 70), span.start):
        return False
    if cue.direction is Direction.NO_DIFFERENCE:
        return True
    if _EFFECTS_ON.search(low, max(0, span.start - 90), span.start):
        return False
    is_epithet = span.start - cue.end == 1
    opens = cue.start < 30 and _OPENS.search(low, 0, cue.start) is not None
    return not ((is_epithet or (opens and cue.end <= span.start)) and _LINKED.match(low, span.end))
