"""What the figures of two arms, told side by side, say of one outcome.

"Death occurred in 51 patients (10.2%) given the drug and 72 (14.3%) given placebo (relative risk,
0.71; 95% CI, 0.51 to 0.99)" is the commonest result of a trial and holds no word of direction.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from evidence.extract.effects import Cue
from evidence.extract.endpoints import is_endpoint, meant
from evidence.extract.names import NOUN_OF, is_outcome, without_tail
from evidence.extract.pairs import FAR, VERB, Pair, pairs
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import trimmed, without_brackets
from evidence.extract.printed import Kind, Number, printed
from evidence.extract.ratios import told
from evidence.extract.significance import shows
from evidence.extract.source import Sentence, Source
from evidence.extract.stems import Question
from evidence.extract.things import Named
from evidence.model import Direction

_INTRO = Pattern(
    r"(?:(?:at|in|after|during|over|by|among|within|for|on|of|from|through|using|with|when|"
    r"compared)\b[^,;]{1,100}|overall|results?|findings?|however|moreover|also|furthermore|"
    r"further|similarly|likewise|respectively|interestingly|importantly|notably|thus)[,:] |"
    r"(?:after|before|during|following|upon) (?:the )?(?:treatment|therapy|intervention|surgery|"
    r"operation|training|study|trial|discharge)(?: period)? (?=the |mean |median )"
)
_COUNTED = Pattern(
    r"^(?:the )?(?:proportions?|percentages?|numbers?) of (?:all )?(?:\w+ )?(?:patients|"
    r"participants|people|subjects|women|men|children|adults|infants|individuals) (?:(?:with|"
    r"having|in whom|who|whose|achieving|reporting|developing|experiencing)(?: (?:had|were|was|"
    r"developed|achieved|reported|experienced|an?))? )?"
)
_WHEN = Pattern(
    r",? (?:at|within|after|by|during|over|through|on|until|from) (?:(?:the|a|day|week|month|year|"
    r"median|mean|of|end|first|last|follow-?up|study|treatment|\d+)[ ,-]?){1,6}(?:\d+|hours?|"
    r"days?|weeks?|months?|years?|follow-?up|treatment|study|visit|discharge|period|end)?$"
)
_WHERE = Pattern(r" (?:in|for|with|among) (?:the )?[^,;]{0,50}?(?:groups?|arms?)(?: \w{1,2})?$")
_CLAUSE = Pattern(r"\b(?:who|which|that|was|were|had|did|is|are|has|have|while|because|when)\b")
_WHO = Pattern(
    r"\b(?:age|women|men|male|female|males|females|white|black|smokers|sex|body[- ]mass index at|"
    r"diabetics|participants|patients randomi[sz]ed)$"
)
_DID = Pattern(
    r"(?:(?P<verb>died|relapsed|survived|recovered|responded)|"
    r"(?:had|developed|experienced|suffered|reported|achieved|reached|attained|underwent|"
    r"required|needed|showed|completed|received) (?:(?:an?|the|at least one|one or more|any|to|"
    r"complete|completed|undergone|received|achieved|reached|experienced|developed) ){0,2}"
    r"(?!been |not? |significant)(?P<what>[a-z][^\s,;:().]{0,30}(?: (?!in |at |by |with |after |"
    r"during |within |and |who |when )[^\s,;:().]{1,30}){0,5}))"
)
_WERE = Pattern(r"(?:^|, |: )(?:overall, )?there (?:was|were) (?:a total of |only )?$")
_THING = (
    r"(?P<what>(?:(?!in |with |among |for |of |and |versus )[a-z][^\s,;:().]{0,30} ){0,3}"
    r"[a-z][^\s,;:().]{2,30}) (?:in|with|among|for)(?= )"
)
_THERE = Pattern(rf" {_THING}")
"""What there were so many of: "12 deaths in", "19 and 23 deaths in"."""
_ENDED = Pattern(
    r" (?:ceased|stopped|resolved|healed|cleared|disappeared|persisted|recurred|relapsed|failed|"
    r"progressed)(?P<when>(?: [^\s,;:()]{1,20}){0,6}?)(?: (?:in|for|among))? $"
)
"""Verbs that belong to the name of what they tell: "bleeding stopped in"."""
_ALONE = Pattern(r"(?:a total of |only |there were |we (?:found|observed|recorded) )?$")
_SURVIVING = Pattern(r"\b(?:surviv|free\b|time to|duration of (?:response|remission))")
_OPENED = Pattern(r"(?: [a-z]+){0,2} ?[(\[]")
_Name = tuple[int, int, str]
"""Where an outcome stands in its sentence, and its name where that is another."""


@dataclass(frozen=True, slots=True)
class Tallied(Named):
    """An outcome told by figures, with the numbers of the test that compares them."""

    own: Mapping[Kind, Number] = field(default_factory=dict)


def tallied(source: Source, sentence: Sentence, arms: Question) -> Iterator[Tallied]:
    """Name what two figures tell of two arms, with the direction that figures and tests show."""
    low, known = sentence.low, 0
    if sum(map(str.isdigit, low)) < 2:
        return
    numbers = printed(sentence)
    for pair, start, end in pairs(low, arms):
        if start < known or any(
            one.kind is Kind.P for one in numbers if pair.one.end <= one.start < pair.two.start
        ):
            continue
        own = _own(low, [one for one in numbers if pair.two.end <= one.start < end], pair)
        direction = _direction(low, end, own, pair, arms)
        name = None if direction is None else _name(source, sentence, start, pair)
        if direction is not None and name is not None:
            first, last, called = name
            if _SURVIVING.search(called or low[first:last]):
                direction = _of_survival(pair, arms, direction)
            cue = Cue(direction, last, max(last, pair.one.start), "figures", settled=True)
            yield Tallied(sentence.span(first, last), cue, called, own)
            known = end


def _own(low: str, numbers: list[Number], pair: Pair) -> dict[Kind, Number]:
    """Choose the test of both arms: not the interval that stands behind the second one's figure."""
    opened = _OPENED.match(low, pair.two.end)
    close = 0 if opened is None else low.find(")", opened.end())
    kinds = {kind: [one for one in numbers if one.kind is kind] for kind in Kind}
    behind = [one for one in kinds[Kind.EFFECT] if one.start > close]
    named = [one for one in kinds[Kind.EFFECT] if one.unit or "difference" in one.span.text.lower()]
    effect = next(iter(named or behind), None)
    start = len(low) if effect is None else effect.start
    chosen = {
        Kind.EFFECT: effect,
        Kind.INTERVAL: next((one for one in kinds[Kind.INTERVAL] if one.start > start), None),
        Kind.P: next(iter(kinds[Kind.P]), None),
    }
    return {kind: one for kind, one in chosen.items() if one is not None}


def _direction(
    low: str, end: int, own: Mapping[Kind, Number], pair: Pair, arms: Question
) -> Direction | None:
    """Tell which way it went where an interval or a p says whether it went at all.

    Where a difference and the figures part, nothing is said: one of them was not understood.
    """
    significant = shows(low, own)
    if significant is None:
        return None
    if not significant:
        return Direction.NO_DIFFERENCE
    effect, way = told(low[pair.two.end : end]), pair.larger(arms)
    if effect is not None and effect.way:
        if effect.kind != "ratio" and way not in {0.0, effect.way}:
            return None
        way = effect.way
    return None if way == 0 else Direction.INCREASE if way > 0 else Direction.DECREASE


def _of_survival(pair: Pair, arms: Question, said: Direction) -> Direction:
    """Read a hazard ratio as what it says of survival: fewer deaths are longer lives."""
    if said is Direction.NO_DIFFERENCE:
        return said
    way = pair.larger(arms) or (1.0 if said is Direction.DECREASE else -1.0)
    return Direction.INCREASE if way > 0 else Direction.DECREASE


def _name(source: Source, sentence: Sentence, start: int, pair: Pair) -> _Name | None:
    """Give the outcome that figures tell of: before their verb, or behind the second of them."""
    low = sentence.low
    begin = max(start, pair.one.start - FAR)
    begin += len(low[begin:]) - len(low[begin:].lstrip())
    verb = VERB.search(low, begin, pair.one.start)
    if verb is not None and not _WERE.search(low, begin, pair.one.start):
        return _subject(source, sentence, begin, verb.start())
    if ended := _ENDED.search(low, begin, pair.one.start):
        return _subject(source, sentence, begin, ended.start("when"))
    if not _ALONE.match(low, _after_intro(low, begin, pair.one.start), pair.one.start):
        return None
    there = _THERE.match(low, pair.one.end) or _THERE.match(low, pair.two.end)
    if there is not None and _WERE.search(low, begin, pair.one.start):
        return (*there.span("what"), "") if is_outcome(there["what"]) else None
    did = _DID.search(low, pair.two.end, pair.two.end + FAR)
    if did is None:
        return None
    if did["verb"] is not None:
        return *did.span("verb"), NOUN_OF[did["verb"]]
    words = without_tail(did["what"])
    return (did.start("what"), did.start("what") + len(words), "") if is_outcome(words) else None


def _after_intro(low: str, begin: int, end: int) -> int:
    """Go past "At 12 months," and the like."""
    while (intro := _INTRO.match(low, begin, end)) is not None:
        begin = intro.end()
    return begin


def _subject(source: Source, sentence: Sentence, begin: int, end: int) -> _Name | None:
    """Cut the name of the outcome out of what stands before the verb."""
    low = sentence.low
    begin = _after_intro(low, begin, end)
    if is_endpoint(low[begin:end]):
        called = meant(source, low[begin:end])
        return None if called is None else (begin, end, called)
    if counted := _COUNTED.match(low[begin:end]):
        begin += counted.end()
    words = without_brackets(low[begin:end]).rstrip(" ,")
    left, right = trimmed(words)
    words = words[left:right]
    while loose := _WHEN.search(words) or _WHERE.search(words):
        words = words[: loose.start()]
    words = without_tail(words)
    if _CLAUSE.search(words) or _WHO.search(words) or "," in words or words.count(" ") > 11:
        return None
    at = begin + left
    return (at, at + len(words), "") if is_outcome(words) else None
