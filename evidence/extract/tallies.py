"""What the figures of two arms, told side by side, say of one outcome.

"Death occurred in 51 patients (10.2%) given the drug and 72 (14.3%) given placebo (relative risk,
0.71; 95% CI, 0.51 to 0.99)" is the commonest result of a trial and holds no word of direction.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.extract.effects import Cue, is_significant
from evidence.extract.endpoints import is_endpoint, meant
from evidence.extract.names import is_outcome, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import trimmed
from evidence.extract.ratios import Told, told
from evidence.extract.sides import is_idle, lean, mentions
from evidence.extract.source import Sentence, Source
from evidence.extract.stems import Question
from evidence.extract.things import Named
from evidence.model import Direction

_BRACKET = Pattern(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:[.\u00b7]\d{1,3})?"
_TIME = r"(?:hours?|days?|weeks?|months?|years?|minutes?)"
_FIGURE = Pattern(
    r"(?<![\w.,\u00b7/+\u00b1=<>-])(?P<sign>[-\u2212\u2013])?"
    rf"(?P<value>{_NUMBER})(?:(?: of (?:the )?|/)(?P<whole>{_NUMBER}))?"
    rf"(?P<unit>\s?%| percent\b| per cent\b| points?\b| {_TIME}\b| ?mm ?hg\b| kg\b| mg/dl\b|"
    r" mmol/l\b)?(?![\w%]|[.,\u00b7]\d|-\w)"
)
_NOT_A_FIGURE = Pattern(
    r"(?:\b(?:at|after|day|week|month|year|grade|stage|phase|group|arm|within|during|over|for|aged|"
    r"than|type|until|n|p|to|from|first|last|ci|of|between|every|age)|[=<>\u2264\u2265]) ?$"
)
_JOIN = Pattern(
    r",?\s(?:and|versus|vs\.?|v|as compared with|as compared to|compared (?:with|to)|as against|"
    r"against|but|while|whereas)(?= )"
)
_TIME_UNIT = Pattern(rf" {_TIME}$")
_PER_CENT = Pattern(r"[(\[](?:\d[\d,]{0,6}[;,] ?)?(?P<share>\d{1,3}(?:[.\u00b7]\d{1,2})?)\s?(?:%|per ?cent)")
_VERB = Pattern(
    r"(?<!\w)(?P<verb>(?:(?:was|were|is|are|had been|has been|averaged|reached|remained|amounted to)"
    r"(?: (?:seen|observed|reported|recorded|noted|found|present|diagnosed|detected|identified|"
    r"experienced|achieved|documented|confirmed|similar|also))?|occurred|developed|happened|arose|"
    r"appeared|recurred)(?: (?:in|by|for|among|at))?(?: (?:only|about|approximately|an?|mean|median|"
    r"average|of|total)){0,4}) $"
)
_INTRO = Pattern(
    r"(?:(?:at|in|after|during|over|by|among|within|for|on|of|from|through|using|with|when|compared)\b"
    r"[^,;]{1,100}|overall|results?|findings?|however|moreover|also|furthermore|further|similarly|"
    r"likewise|respectively|interestingly|importantly|notably|thus|main results)[,:] "
)
_COUNTED = Pattern(
    r"^(?:the )?(?:proportions?|percentages?|numbers?) of (?:all )?(?:\w+ )?(?:patients|participants|"
    r"people|subjects|women|men|children|adults|infants|individuals) (?:(?:with|having|in whom|who|"
    r"whose|achieving|reporting|developing|experiencing)(?: (?:had|were|was|developed|achieved|"
    r"reported|experienced|an?))? )?"
)
_WHEN = Pattern(
    r",? (?:at|within|after|by|during|over|through|on|until|from) (?:(?:the|a|day|week|month|year|"
    r"median|mean|of|end|first|last|follow-?up|study|treatment|\d+)[ ,-]?){1,6}"
    rf"(?:\d+|{_TIME}|follow-?up|treatment|study|visit|discharge|period|end)?$"
)
_CLAUSE = Pattern(r"\b(?:who|which|that|was|were|had|did|is|are|has|have|while|because|when)\b")
_WHO = Pattern(
    r"\b(?:age|women|men|male|female|males|females|white|black|smokers|sex|body[- ]mass index at|"
    r"diabetics|participants|patients randomi[sz]ed)$"
)
_ARM = Pattern(
    r"\b(?:groups?|arms?|recipients|those|assigned|allocated|randomi[sz]ed|treated|receiving|"
    r"received|given|users|with|without|on|taking|cohort|period|patients|participants|women|men|"
    r"children|infants)\b"
)
_WHENEVER = Pattern(
    r"\b(?:baseline|before|after|at (?:\d|one|two|three|six)|week|month|year|day|visit|follow-?up|"
    r"pre|post|pre-\w+|post-\w+)\b"
)
_DID = Pattern(
    r"(?:(?P<verb>died|relapsed|survived|recovered|responded)|"
    r"(?:had|developed|experienced|suffered|reported|achieved|reached|attained|underwent|required|"
    r"needed|showed) (?:(?:an?|the|at least one|one or more|any|to|complete) )?"
    r"(?P<what>[a-z][^\s,;:_.]{0,30}(?: (?!in |at |by |with |after |during |within |and |who |when )"
    r"[^\s,;:_.]{1,30}){0,5}))"
)
_NOUNS = {
    "died": "death",
    "relapsed": "relapse",
    "survived": "survival",
    "recovered": "recovery",
    "responded": "response",
}
_ALONE = Pattern(r"(?:a total of |only |there were |we (?:found|observed|recorded) )?$")
_SURVIVING = Pattern(r"\b(?:surviv|free\b|time to|duration of (?:response|remission))")
_NEAR, _FAR = 110, 170
"""Characters between both figures, and from a figure to its outcome."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one arm: `size` compares with another of its `unit`; None where it cannot."""

    start: int
    end: int
    size: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures with what lies around them, in a clause without its brackets."""

    one: Figure
    two: Figure
    arms: tuple[str, str]
    before: str
    after: str


def tallied(source: Source, sentence: Sentence, arms: Question) -> Iterator[Named]:
    """Name what two figures tell of two arms, with the direction that figures and tests show."""
    low = sentence.low
    if sum(map(str.isdigit, low)) < 2:
        return
    plain = _BRACKET.sub(lambda match: "_" * len(match[0]), low)
    for start, end in _clauses(plain):
        for pair in _pairs(low, plain, start, end):
            direction = _direction(low[pair.two.end : end], pair, arms)
            name = None if direction is None else _name(source, sentence, start, plain, pair)
            if direction is not None and name is not None:
                first, last, called = name
                if _SURVIVING.search(called or low[first:last]):
                    direction = _of_survival(pair, arms, direction)
                cue = Cue(direction, last, max(last, pair.one.start), "figures", settled=True)
                yield Named(sentence.span(first, last), cue, called)
                break


def _clauses(plain: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(";", plain):
        yield start, match.start()
        start = match.end()
    yield start, len(plain)


def _pairs(low: str, plain: str, start: int, end: int) -> Iterator[Pair]:
    """Give figures joined as those of two arms; of three or more in a row none."""
    found = [one for one in _figures(low, plain, start, end)]
    for at, (one, two) in enumerate(pairwise(found)):
        between = plain[one.end : two.start]
        joins = list(_JOIN.finditer(between)) if len(between) <= _NEAR else []
        if not joins or one.unit != two.unit or _is_listed(plain, found, at):
            continue
        arm = _words(between[: joins[-1].start()])
        after = plain[two.end : min(end, two.end + _NEAR)]
        other = _words(between[joins[-1].end() :] + " " + re.split(r"[,:]|(?<=[a-z]) ?_", after)[0])
        if _are_arms(arm, other, after):
            yield Pair(one, two, (arm, other), plain[max(start, one.start - _FAR) : one.start], after)


def _is_listed(plain: str, found: list[Figure], at: int) -> bool:
    """Tell the last two of three figures: "12%, 14% and 20%"."""
    if at == 0:
        return False
    gap = plain[found[at - 1].end : found[at].start]
    return found[at - 1].unit == found[at].unit and len(gap) < 60 and "," in gap


def _words(text: str) -> str:
    return " ".join(text.replace("_", " ").split())


def _are_arms(one: str, two: str, after: str) -> bool:
    """Tell two arms from two times, two questions or two kinds of people."""
    if _WHENEVER.search(one) or _WHENEVER.search(two):
        return False
    if not one and not two:
        return "respectively" in after
    return _ARM.search(one) is not None or _ARM.search(two) is not None or is_idle(two)


def _figures(low: str, plain: str, start: int, end: int) -> Iterator[Figure]:
    for match in _FIGURE.finditer(plain, start, end):
        before = plain[max(start, match.start() - 14) : match.start()]
        if _NOT_A_FIGURE.search(before) and not _VERB.search(plain, start, match.start()):
            continue
        yield _figure(low, plain, match)


def _figure(low: str, plain: str, match: re.Match[str]) -> Figure:
    """Read a figure with the share in brackets behind it: "51 patients (10.2%)"."""
    value = _float(match["value"]) * (-1 if match["sign"] else 1)
    unit = (match["unit"] or "").strip()
    if match["whole"] is not None:
        whole = _float(match["whole"])
        return Figure(*match.span(), 100 * value / whole if whole else None, "share")
    if unit in {"%", "percent", "per cent"}:
        return Figure(*match.span(), value, "share")
    stop = plain.find("_", match.end(), match.end() + 60)
    if not unit and stop >= 0 and not re.search(r"[\d,;:]", plain[match.end() : stop]):
        share = _PER_CENT.match(low, stop)
        if share is not None:
            return Figure(*match.span(), _float(share["share"]), "share")
    return Figure(*match.span(), None if match["value"].isdigit() and not unit else value, unit)


def _float(text: str) -> float:
    return float(text.replace(",", "").replace("\u00b7", "."))


def _direction(rest: str, pair: Pair, arms: Question) -> Direction | None:
    """Tell which way it went where an interval or a p says whether it went at all."""
    effect, significant = told(rest), is_significant(rest)
    if effect is not None and effect.spans is not None:
        significant = not effect.spans
    if significant is None:
        return None
    if not significant:
        return Direction.NO_DIFFERENCE
    way = _way(effect, pair, arms)
    return None if way == 0 else Direction.INCREASE if way > 0 else Direction.DECREASE


def _way(effect: Told | None, pair: Pair, arms: Question) -> float:
    """Compare the arm that got something with the other; a ratio or difference tells it too.

    Where both are told and part, nothing is said: one of them was not understood.
    """
    shown = _larger(pair, arms)
    if effect is None or effect.way == 0:
        return shown
    return 0.0 if shown and shown != effect.way and effect.kind != "ratio" else effect.way


def _larger(pair: Pair, arms: Question) -> float:
    """Say whether the treated arm has the larger figure: 1, -1, or 0 where it cannot be told."""
    one, two = pair.one.size, pair.two.size
    if one is None or two is None or one == two:
        return 0.0
    first, second = (_side(words, arms) for words in pair.arms)
    if first == second:
        return 0.0
    return (1.0 if one > two else -1.0) * (1 if first - second > 0 else -1)


def _side(words: str, arms: Question) -> int:
    """Say which arm words name: 1 what was studied, -1 what it was compared with, 0 not told."""
    if side := lean(mentions(words, arms), 0, len(words)):
        return side
    return -1 if is_idle(words) else 0


def _of_survival(pair: Pair, arms: Question, said: Direction) -> Direction:
    """Read a hazard ratio as what it says of survival: fewer deaths are longer lives."""
    if said is Direction.NO_DIFFERENCE:
        return said
    way = _larger(pair, arms)
    if way:
        return Direction.INCREASE if way > 0 else Direction.DECREASE
    return Direction.DECREASE if said is Direction.INCREASE else Direction.INCREASE


def _name(
    source: Source, sentence: Sentence, start: int, plain: str, pair: Pair
) -> tuple[int, int, str] | None:
    """Give where the outcome stands that figures tell of, and its own name where it has another."""
    begin = max(start, pair.one.start - _FAR)
    verb = _VERB.search(plain, begin, pair.one.start)
    if verb is not None:
        return _subject(source, sentence, begin, verb.start())
    intro = _after_intro(plain, begin, pair.one.start)
    if not _ALONE.match(plain, intro, pair.one.start):
        return None
    did = _DID.search(plain, pair.two.end, pair.two.end + _FAR)
    if did is None:
        return None
    if did["verb"] is not None:
        return *did.span("verb"), _NOUNS[did["verb"]]
    words = without_tail(did["what"])
    return (did.start("what"), did.start("what") + len(words), "") if is_outcome(words) else None


def _after_intro(plain: str, begin: int, end: int) -> int:
    """Go past "At 12 months," and the like."""
    while (intro := _INTRO.match(plain.lstrip(" ") if begin == 0 else plain, begin, end)) is not None:
        begin = intro.end()
    return begin


def _subject(
    source: Source, sentence: Sentence, begin: int, end: int
) -> tuple[int, int, str] | None:
    """Cut the name of the outcome out of what stands before the verb."""
    low = sentence.low
    begin = _after_intro(low, begin + (len(low[begin:end]) - len(low[begin:end].lstrip())), end)
    if is_endpoint(low[begin:end]):
        called = meant(source, low[begin:end])
        return None if called is None else (begin, end, called)
    if counted := _COUNTED.match(low[begin:end]):
        begin += counted.end()
    words = _BRACKET.sub(lambda match: " " * len(match[0]), low[begin:end]).rstrip(" ,")
    left, right = trimmed(words)
    words = words[left:right]
    while when := _WHEN.search(words):
        words = words[: when.start()]
    words = without_tail(words)
    if _CLAUSE.search(words) or _WHO.search(words) or "," in words or words.count(" ") > 11:
        return None
    return (begin + left, begin + left + len(words), "") if is_outcome(words) else None
