"""Lasting effects promised, and long-term effects said to be unknown or to fade."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.clashes.saying import Clash, Saying, against
from evidence.check.reporting import reports

_LASTING = re.compile(
    r"\b(?:long[- ]lasting|permanent(?:ly)?|lasting|sustain(?:ed|able|ably)|durable|enduring|"
    r"for (?:life|good|years|decades)|forever|once and for all|never (?:returns?|comes? back|"
    r"recurs?)|lifelong (?:relief|results?|protection|immunity|remission|cure)|"
    r"lasts? (?:for )?(?:years|decades|a lifetime|forever))\b",
    re.I,
)
_NOT_AN_EFFECT = re.compile(
    r"\b(?:not|never|no|without|rarely|lose|loses|damage|harm|scars?|side effects?)\s"
    r"(?:[\w-]{1,14} ){0,2}(?:long[- ]lasting|permanent|lasting|sustain|durable)",
    re.I,
)
_UNKNOWN = re.compile(
    r"\b(?:long[- ]term|longer[- ]term|short[- ]term|sustained|durability|lasting|how long)\b",
    re.I,
)
_FADES = re.compile(
    r"\b(?:wears? off|fades?|temporary|short-lived|returns? (?:after|when|once|within)|"
    r"(?:relapse|regain)\w{0,3} (?:after|when|once|within|is common)|"
    r"lost (?:within|after|when|once)|disappears? (?:after|within|when|once)|"
    r"comes? back|only lasts?|lasts? only|do(?:es)? not last)\b",
    re.I,
)


_CUE = re.compile(f"{_LASTING.pattern}|{_UNKNOWN.pattern}|{_FADES.pattern}", re.I)


def clashes(said: Sequence[Saying]) -> Iterator[Clash]:
    """Yield lasting effects that the article elsewhere calls unknown or short."""
    return against(said, _promises, _limits, "how long the effect lasts", _CUE)


def _promises(one: Saying) -> bool:
    return (
        not one.claim.limitation
        and not one.is_hedged
        and not reports(one.passage)
        and _LASTING.search(one.text) is not None
        and _NOT_AN_EFFECT.search(one.text) is None
        and _FADES.search(one.text) is None
    )


def _limits(one: Saying) -> bool:
    unknown = one.claim.limitation and _UNKNOWN.search(one.text) is not None
    return unknown or (_FADES.search(one.text) is not None and not one.is_hedged)
