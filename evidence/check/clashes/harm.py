"""Safety promised, and harm told or safety called unknown."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.clashes.saying import Clash, Saying, against
from evidence.check.reporting import qualifies, reports
from evidence.model import Direction

_ABSOLUTE = re.compile(
    r"\b(?:no|without|zero|free (?:of|from)|devoid of|harmless|completely safe|perfectly safe|"
    r"entirely safe|100% safe|risk[- ]free|absolutely safe|totally safe)\b",
    re.I,
)
_SERIOUS = re.compile(
    r"\b(?:serious|severe|fatal|deadly|death|dangerous|life-threatening|toxic|hospitali[sz]|"
    r"liver (?:damage|failure|injury)|kidney (?:damage|failure|injury)|unsafe|pose[sd]? (?:\w+ )?"
    r"(?:safety |health )?risks?)\b",
    re.I,
)
_SAFETY = re.compile(r"\b(?:safety|safe|side effects?|harms?|risks?|adverse)\b", re.I)
_ENSURED = re.compile(r"\bensur\w{1,3} (?:[\w-]{2,14},? ){0,3}(?:and )?safety\b", re.I)
_UNSAFE = frozenset({Direction.INCREASE})
_SAFE = frozenset({Direction.NO_DIFFERENCE, Direction.DECREASE})
_PLAIN = re.compile(
    r"\b(?:safe|safer|side effects?|adverse|risks?|risk-free|harmless|tolerated)\b", re.I
)


_CUE = re.compile(f"{_SERIOUS.pattern}|{_SAFETY.pattern}|{_PLAIN.pattern}", re.I)


def clashes(said: Sequence[Saying]) -> Iterator[Clash]:
    """Yield promises of safety that the article elsewhere takes back."""
    yield from against(said, _promises, _limits, "safety", _CUE)
    yield from against(said, _absolute, _harms, "safety", _CUE)


def _promises(one: Saying) -> bool:
    return (
        one.claim.topic == "harm"
        and one.claim.direction in _SAFE
        and not one.claim.limitation
        and not one.is_hedged
        and not (reports(one.passage) or qualifies(one.text))
        and _PLAIN.search(one.text) is not None
    )


def _absolute(one: Saying) -> bool:
    return (
        _promises(one)
        and one.claim.direction is Direction.NO_DIFFERENCE
        and _ABSOLUTE.search(one.text) is not None
    )


def _limits(one: Saying) -> bool:
    if one.claim.limitation and _SAFETY.search(_ENSURED.sub(" ", one.text)) is not None:
        return True
    return _harms(one) and _SERIOUS.search(one.text) is not None


def _harms(one: Saying) -> bool:
    return one.claim.topic in {"harm", "regulation"} and one.claim.direction in _UNSAFE
