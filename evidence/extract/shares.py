"""Which of a sentence's printed numbers belong to which of its outcomes."""

from evidence.extract.intervals import holds
from evidence.extract.pattern import Pattern
from evidence.extract.printed import Kind, Number
from evidence.extract.source import Sentence
from evidence.extract.things import Named

_RESPECTIVELY = Pattern(r"\brespectively\b")
_ALL = Pattern(r"\b(?:all|both|each|for all)\b[^()]{0,12}$")


def shared_out(
    sentence: Sentence, every: list[Named], numbers: list[Number]
) -> list[dict[Kind, Number]]:
    """Give every outcome its own numbers: those printed up to the next outcome, or by order."""
    starts = [one.span.start for one in every]
    order = sorted(range(len(every)), key=lambda at: starts[at])
    shares: list[dict[Kind, Number]] = [{} for _ in every]
    for kind in Kind:
        own = [one for one in numbers if one.kind is kind]
        if len(own) == len(every) and _RESPECTIVELY.search(sentence.low, own[-1].start):
            for at, number in zip(order, own, strict=True):
                shares[at][kind] = number
        else:
            _nearest(sentence, every, own, kind, shares)
    for share in shares:
        _pair(share, numbers)
    return shares


def _pair(share: dict[Kind, Number], numbers: list[Number]) -> None:
    """Take effect and interval that were printed together: one of two that part is another's."""
    interval, effect = share.get(Kind.INTERVAL), share.get(Kind.EFFECT)
    if interval is None:
        return
    before = [one for one in numbers if one.kind is Kind.EFFECT and one.start < interval.start]
    if before and holds(before[-1].span.text, interval.span.text):
        share[Kind.EFFECT] = before[-1]
    elif effect is not None and not holds(effect.span.text, interval.span.text):
        del share[Kind.INTERVAL]
        for one in numbers:
            if one.kind is Kind.INTERVAL and holds(effect.span.text, one.span.text):
                share.setdefault(Kind.INTERVAL, one)


def _nearest(
    sentence: Sentence,
    every: list[Named],
    own: list[Number],
    kind: Kind,
    shares: list[dict[Kind, Number]],
) -> None:
    """Hand each number to the outcome named last before it; what stands last serves a list."""
    order = sorted(range(len(every)), key=lambda at: every[at].span.start)
    for number in own:
        before = [at for at in order if every[at].span.end <= number.start]
        at = before[-1] if before else order[0]
        if not before and number.start < every[at].cue.start - 60:
            continue
        for to in _list_of(sentence, every, order, at, number, own):
            shares[to].setdefault(kind, number)


def _list_of(
    sentence: Sentence,
    every: list[Named],
    order: list[int],
    at: int,
    number: Number,
    own: list[Number],
) -> list[int]:
    """Give the outcomes a number serves: a whole list of one cue, where it is the only one."""
    same = [to for to in order if every[to].cue is every[at].cue]
    starts = [every[to].span.start for to in same]
    inside = [one for one in own if min(starts) <= one.start]
    single = len(inside) == 1 or _ALL.search(sentence.low[: number.start].rstrip("( "))
    return same if single and at == same[-1] else [at]
