"""What was measured, which way it went, against what, and the numbers printed with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence.extract import intervention, publication
from evidence.extract.direction import direction_of, question
from evidence.extract.effects import cues, turned
from evidence.extract.events import happened
from evidence.extract.pattern import Pattern
from evidence.extract.printed import Kind, Number, holds, printed
from evidence.extract.results import may_tell
from evidence.extract.sentences import Section
from evidence.extract.sides import mentions
from evidence.extract.significance import shows
from evidence.extract.source import Sentence, Source
from evidence.extract.stems import Question, stems
from evidence.extract.tallies import tallied
from evidence.extract.things import Named, named
from evidence.extract.verdict import told_by
from evidence.model import Design, Direction, Fact, Outcome, Property

__all__ = ["PROPERTIES", "direction_of", "read"]

PROPERTIES = (Property.OUTCOME, Property.HARMS)
ORIGIN = "extract.outcomes@2"
MOST = 16
SURE = 0.55
"""From this chance on the weights are believed against the word of direction alone."""

_BETWEEN = Pattern(
    r"\bthan\b(?! (?:at |the )?(?:baseline|before|pre))|"
    r"\bcompared (?:with|to)\b(?! (?:the )?(?:baseline|pre))|\bversus\b|\bvs\b|"
    r"\bbetween (?:the )?(?:\w+ ){0,3}?(?:groups|arms|treatments|sides|two)|"
    r"\bplacebo\b|\bcontrols?\b|\bin comparison (?:with|to)\b|\brelative to\b(?! baseline)|"
    r"\b(?:untreated|sham|vehicle)\b|\b(?:superior|inferior) to\b|\b(?:rr|hr)\b[ ,:=]{1,3}\d|"
    r"\bodds ratio\b|\bhazard ratio\b|\brelative risk\b"
)
_WITHIN = Pattern(
    r"\bbaseline\b|\bbefore (?:and after|treatment|the)|\bpre-?(?:treatment|test|"
    r"intervention)\b|\bfrom \d[\d.]* (?:\S+ ){0,3}?to \d"
)
_TIME = Pattern(
    r"\b(?:at|after|by|over|within|during|for) (?:the )?(?P<time>(?:\d{1,3}|one|two|three|"
    r"four|five|six|eight|nine|ten|twelve)[- ](?:days?|weeks?|months?|years?|"
    r"hours?)(?: (?:of )?(?:follow-?up|treatment))?)"
    r"|\bat (?P<at>(?:week|month|day|year) \d{1,3})"
)
_HARM = Pattern(
    r"\b(?:adverse (?:events?|effects?|reactions?)|side[ -]effects?|toxicit(?:y|ies)|"
    r"complications?|tolerated|"
    r"safety|hypoglyc[ae]+mia|bleeding events|serious events|deaths? (?:occurred|were))\b"
)
_RESPECTIVELY = Pattern(r"\brespectively\b")
_ALL = Pattern(r"\b(?:all|both|each|for all)\b[^()]{0,12}$")


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome read from one sentence, and how much it tells."""

    outcome: Outcome
    sentence: Sentence

    @property
    def weight(self) -> tuple[bool, bool, int]:
        """Groups compared count before one group; results before conclusions; then numbers."""
        one = self.outcome
        numbers = sum(part is not None for part in (one.effect, one.interval, one.p))
        late = self.sentence.section is Section.CONCLUSION
        return one.between_groups is True, not late, numbers


def read(source: Source) -> Iterator[Fact]:
    """State every outcome with a direction, and what is said of harms."""
    kind = publication.kind(source)
    if kind is not None and kind.design is Design.PROTOCOL:
        return
    for sentence in source.sentences:
        if may_tell(source, sentence) and not sentence.is_title and _HARM.search(sentence.low):
            yield source.fact(
                ORIGIN,
                Property.HARMS,
                sentence.text[:400],
                sentence.span(0, min(400, len(sentence.text))),
            )
    for told in _outcomes(source):
        sentence = told.sentence
        yield source.fact(
            ORIGIN, Property.OUTCOME, told.outcome, sentence.span(0, len(sentence.text))
        )


def _outcomes(source: Source) -> list[Told]:
    """Give every outcome once: where several sentences tell it, as the fullest does."""
    span = intervention.found(source)
    given = None if span is None else stems(span.text)
    arms = _arms(source)
    found: dict[object, Told] = {}
    for sentence in source.sentences:
        if not may_tell(source, sentence):
            continue
        for told in _in(source, sentence, arms):
            name = stems(told.outcome.name)
            if given is not None and name and name <= given:
                continue
            key = (sentence.is_title, name or told.outcome.name.casefold())
            if key not in found or told.weight > found[key].weight:
                found[key] = told
    return list(found.values())[:MOST]


def _in(source: Source, sentence: Sentence, arms: Question) -> Iterator[Told]:
    """Read the outcomes of one sentence, each with the numbers that belong to it."""
    every = list(named(sentence))
    figures = [] if every else list(tallied(source, sentence, arms))
    every = every or list(figures) or list(happened(sentence))
    if not every:
        return
    numbers: Sequence[Mapping[Kind, Number]] = (
        [one.own for one in figures] if figures else _shared_out(sentence, every, printed(sentence))
    )
    time = _TIME.search(sentence.low)
    when = None if time is None else sentence.of(time, "time" if time["time"] else "at").text
    between = True if figures else _between(sentence.low)
    plain = len(list(cues(sentence.low))) == 1 and not any(
        one.side < 0 for one in mentions(sentence.low, arms)
    )
    for one, own in zip(every, numbers, strict=True):
        effect = own.get(Kind.EFFECT)
        outcome = Outcome(
            name=one.name,
            direction=_direction(one, own, arms, plain),
            between_groups=between,
            effect=None if effect is None else effect.span.text,
            unit=None if effect is None else effect.unit,
            interval=_text(own.get(Kind.INTERVAL)),
            p=_text(own.get(Kind.P)),
            time=when,
        )
        yield Told(outcome, sentence)


def _text(number: Number | None) -> str | None:
    return None if number is None else number.span.text


def _arms(source: Source) -> Question:
    """Give what was compared, with an empty outcome to be asked for."""
    given, other = intervention.found(source), intervention.comparator(source)
    return question(
        source.work.abstract or "",
        "" if given is None else given.text,
        "" if other is None else other.text,
        "",
    )


def _direction(one: Named, own: Mapping[Kind, Number], arms: Question, plain: bool) -> Direction:
    """Tell which way it went: its own numbers first, then weights, then the word of direction."""
    sentence, name = one.span.sentence, one.name.lower()
    word = turned(one.cue, name)
    told = shows(sentence.low, own)
    if told is False:
        return Direction.NO_DIFFERENCE
    if plain or one.cue.settled:
        return word
    judged = told_by(sentence, replace(arms, outcome=stems(name), words=name))
    is_null = judged.direction is Direction.NO_DIFFERENCE
    return word if judged.chance < SURE or (told and is_null) else judged.direction


def _shared_out(
    sentence: Sentence, every: list[Named], numbers: list[Number]
) -> list[dict[Kind, Number]]:
    """Give every outcome its own numbers: those printed up to the next outcome, or by order."""
    starts = [one.span.start for one in every]
    order = sorted(range(len(every)), key=lambda at: starts[at])
    shares: list[dict[Kind, Number]] = [{} for _ in every]
    for kind in Kind:
        own = [one for one in numbers if one.kind is kind]
        if len(own) == len(every) and _RESPECTIVELY.search(sentence.low):
            for at, number in zip(order, own, strict=True):
                shares[at][kind] = number
        else:
            _nearest(sentence, every, own, kind, shares)
    for share in shares:
        _pair(share, numbers)
    return shares


def _pair(share: dict[Kind, Number], numbers: list[Number]) -> None:
    """Take the effect an interval is printed with, where another was nearer to the name."""
    interval = share.get(Kind.INTERVAL)
    if interval is None:
        return
    before = [one for one in numbers if one.kind is Kind.EFFECT and one.start < interval.start]
    if before and holds(before[-1].span.text, interval.span.text):
        share[Kind.EFFECT] = before[-1]


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


def _between(low: str) -> bool | None:
    if _BETWEEN.search(low):
        return True
    return False if _WITHIN.search(low) else None
