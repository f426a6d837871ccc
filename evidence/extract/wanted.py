"""Which way better and worse went: by what people want more of, and by the name of a fall."""

import re

from evidence.extract.effects import Cue, opposite
from evidence.extract.pattern import Pattern
from evidence.model import Direction
from evidence.vocabulary import valence

_BAD = Pattern(
    r"\b(?:pain|mortality|deaths?|anxiety|depress\w*|symptoms?|fatigue|stress|disability|"
    r"relapse|infections?|nausea|"
    r"vomiting|bleeding|complications?|hot flashes|inflammation|severity|insomnia|"
    r"headaches?|incidence|risk|"
    r"adverse|hospitali[sz]ation|failure|recurrence|errors?|disturbance|distress|burden|"
    r"dyspn[oe]+a|itch\w*|pruritus|weight|blood pressure|glucose|hba1c|cholesterol|"
    r"sensitivity to pain|exacerbations?|seizures?|falls|fractures?|injur\w+|toxicity|"
    r"ulcers?|craving|tension|anger|confusion|negative|discomfort|cough\w*|sputum|arrhythmias?|"
    r"steatosis|rating scales?|nrs|vas|visual analog(?:ue)?|psychopathology|problem behaviou?rs?|"
    r"\w{3,20}(?:fibrosis|algia|uria)|fibrosis|"
    r"fear|kinesiophobia|aggression|intensity|wounds? size|lesions?|hair loss|miniaturi[sz]ation)\b"
)
_GOOD = Pattern(r"\b(?:(?:tolerance|control|relief|recovery|responses?)(?: rates?)?$|hdl\b)")
_FALL = Pattern(r"(?:reduc|decreas|declin|lower)")
_SOONER = Pattern(r"earlier|faster|accelerat")
_LENGTH = Pattern(r"\b(?:time|duration|length|days|onset|delay)\b")
_IMPROVED = Pattern(
    r"^(?:improv|better|superior|ameliorat|alleviat|relie|worse|worsen|deteriorat|benefi|"
    r"favou?r|exacerbat|aggravat)"
)


_OF_FALL = Pattern(
    r"(?P<tail> (?:reductions?|decreases?|decrements?|lowering))$|"
    r"^(?P<head>(?:\w+ )?(?:inhibition|suppression|reductions?|decreases?|attenuation|declines?|"
    r"lowering) (?:of|in) (?:the )?)"
)
"""A name of a fall: more of it is less of the thing."""


def risen(outcome: str) -> tuple[int, int] | None:
    """Give where the thing is named in the name of its fall; None where that names no fall."""
    match = _OF_FALL.search(outcome)
    if match is None:
        return None
    start, end = match.end() if match["head"] else 0, match.start() if match["tail"] else None
    end = len(outcome) if end is None else end
    return (start, end) if end - start > 2 else None


def turned(cue: Cue, outcome: str) -> Direction:
    """Read better and worse: a better pain score is less pain, better survival is more."""
    if cue.direction is Direction.NO_DIFFERENCE:
        return cue.direction
    if risen(outcome) is not None and not _FALL.match(cue.word):
        return opposite(cue.direction)
    if _SOONER.match(cue.word):
        return Direction.DECREASE if _LENGTH.search(outcome) else Direction.INCREASE
    if not _IMPROVED.match(cue.word):
        return cue.direction
    good = not re.match(r"worse|worsen|deteriorat|exacerbat|aggravat", cue.word)
    return Direction.INCREASE if good is _is_wanted(outcome) else Direction.DECREASE


def _is_wanted(outcome: str) -> bool:
    """Tell what is better when there is more of it; so it is where nothing tells."""
    if _GOOD.search(outcome):
        return True
    is_unwanted = valence(outcome) < 0 and "response" not in outcome
    return _BAD.search(outcome) is None and not is_unwanted
