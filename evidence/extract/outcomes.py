"""What was measured, which way it went, against what, and the numbers printed with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence.extract import intervention, publication
from evidence.extract.amounts import sized
from evidence.extract.assigned import arms as arms_of
from evidence.extract.direction import direction_of, question
from evidence.extract.effects import cues, opposite
from evidence.extract.events import happened
from evidence.extract.likely import likely
from evidence.extract.measures import is_doubtful, is_measure
from evidence.extract.pattern import Pattern
from evidence.extract.printed import Kind, Number, printed
from evidence.extract.results import is_tested, may_tell
from evidence.extract.sentences import Section
from evidence.extract.shares import shared_out
from evidence.extract.significance import shows
from evidence.extract.source import Sentence, Source, once
from evidence.extract.standing import COMPARES, Standing, is_of_others, standing
from evidence.extract.stems import Question, stems, with_short_names
from evidence.extract.tallies import tallied
from evidence.extract.things import Named, named
from evidence.extract.treatments import is_illness
from evidence.extract.turns import course, is_faded, is_lost
from evidence.extract.verdict import told_by
from evidence.extract.wanted import risen, turned
from evidence.model import Design, Direction, Fact, Outcome, Property
from evidence.vocabulary import concepts

__all__ = ["PROPERTIES", "direction_of", "read"]

PROPERTIES = (Property.OUTCOME, Property.HARMS)
ORIGIN = "extract.outcomes@2"
MOST = 16
_SURE = 0.55
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
_OPENING = Pattern(
    r"(?:for|in|with) (?:the )?(?P<what>[^,.;()]{2,50}?)(?: (?:arms?|groups?|comparison))?,"
)
_HARM = Pattern(
    r"\b(?:adverse (?:events?|effects?|reactions?)|side[ -]effects?|toxicit(?:y|ies)|"
    r"complications?|tolerated|"
    r"safety|hypoglyc[ae]+mia|bleeding events|serious events|"
    r"(?:major|serious|intracranial|gastrointestinal) (?:bleed(?:ing|s)?|ha?emorrhages?)|"
    r"deaths? (?:occurred|were))\b"
)
_NEW_CLAUSE = Pattern(r"; |, (?:but|and|while|whereas|although|though) ")
_ALIKE_AFTER_BOTH = Pattern(
    r"\b(?:both|all|each|either) (?:\w+ ){0,2}?(?:groups?|arms?)\b(?:[^.;]|\.(?=\d)){0,120}?"
    r"\b(?:but|however|although|though|with|while|and|yet|without)\b[^.]{0,30}?"
    r"\b(?:no|not|without)\b[^.]{0,30}?\b(?:differ\w*|significan\w+)\b[^.]{0,30}?"
    r"\b(?:between|among)\b(?! [^.]{0,40}\b(?:in|for)\b)|"
    r"\b(?:(?:with|but|although|and|though)(?: there (?:was|were))?(?: with)? no|without)"
    r"(?: (?:any|statistically|significant|clear|other|further))* (?:inter|between)?-?(?:group )?"
    r"differences? (?:between|among|across) (?:the )?(?:\w+ ){0,2}?(?:groups|arms|treatments|"
    r"conditions)\b(?! (?:in|for|regarding)\b)|"
    r"(?<!\w)(?:similarly|equally|comparably|to (?:a|the) (?:similar|same) (?:extent|degree)) in "
    r"(?:both|all|each|the (?:two|three)) (?:\w+ )?(?:groups|arms|group|arm)\b"
)


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
    for sentence in _telling(source):
        if not sentence.is_title and _HARM.search(sentence.low):
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


@once
def _telling(source: Source) -> list[Sentence]:
    """Give the sentences that tell results: a plan has none, an essay only what is printed."""
    kind = publication.kind(source)
    if kind is not None and kind.design is Design.PROTOCOL:
        return []
    is_essay = kind is not None and kind.design.is_essay
    return [
        one
        for one in source.sentences
        if may_tell(source, one) and (is_tested(one.low) or not is_essay)
    ]


def _outcomes(source: Source) -> list[Told]:
    """Give every outcome once: where several sentences tell it, as the fullest does."""
    given = _given(source)
    arms = _arms(source)
    found: dict[object, Told] = {}
    for sentence in _telling(source):
        treatment = _opening(sentence.low)
        is_own = not treatment or bool(treatment & (arms.intervention | arms.comparator))
        for told in _in(source, sentence, arms):
            name = stems(told.outcome.name)
            if _is_arm(name, told.outcome.name, given):
                continue
            own = treatment if is_own else frozenset()
            key = (sentence.is_title, name or told.outcome.name.casefold(), own)
            if key not in found or (is_own and told.weight > found[key].weight):
                found[key] = told
    return list(found.values())[:MOST]


def _opening(low: str) -> frozenset[str]:
    """Give the treatment a sentence of a factorial trial is on: "For magnesium, 350 people"."""
    opening = _OPENING.match(low)
    if opening is None or all(one.kind != "intervention" for one in concepts(opening["what"])):
        return frozenset()
    return stems(opening["what"])


def _is_arm(name: frozenset[str], words: str, given: list[frozenset[str]]) -> bool:
    """Tell the name of what was given, but for what is known as an outcome: "sleep" of a course."""
    return bool(name) and any(name <= one for one in given) and not is_illness(words.lower())


def _given(source: Source) -> list[frozenset[str]]:
    """Give the words of all that was given: alone, they name an arm and no outcome."""
    spans = (intervention.found(source), intervention.comparator(source), *arms_of(source))
    text = source.work.abstract or ""
    return [with_short_names(stems(one.text), text) for one in spans if one is not None]


def _in(source: Source, sentence: Sentence, arms: Question) -> Iterator[Told]:
    """Read the outcomes of one sentence, each with the numbers that belong to it."""
    every = _by_words(sentence)
    figures = [] if every else list(tallied(source, sentence, arms))
    every = every or list(figures) or list(happened(sentence, arms))
    every = every or list(sized(sentence))
    time = _TIME.search(sentence.low)
    when = None if time is None else sentence.of(time, "time" if time["time"] else "at").text
    if _ALIKE_AFTER_BOTH.search(sentence.low):
        yield from _as_much_in_both(sentence, every, when)
        return
    stands = standing(sentence, arms) if every else None
    if stands is not None and stands.of_other and not figures:
        every = [one for one in every if COMPARES.match(one.cue.word)]
    if stands is None or not every:
        return
    numbers: Sequence[Mapping[Kind, Number]] = (
        [one.own for one in figures] if figures else shared_out(sentence, every, printed(sentence))
    )
    between = True if figures else _between(sentence.low)
    surely = [one.cue for one in every if is_measure(one.name)]
    for one, own in zip(every, numbers, strict=True):
        if is_doubtful(one, own, is_beside_one=one.cue in surely):
            continue
        direction = _direction(one, own, arms, stands)
        if direction is Direction.NO_DIFFERENCE and shows(sentence.low, own):
            own = {}
        effect = own.get(Kind.EFFECT)
        outcome = Outcome(
            name=one.name[slice(*(risen(one.name.lower()) or (0, None)))],
            direction=direction,
            between_groups=between,
            effect=None if effect is None else effect.span.text,
            unit=None if effect is None else effect.unit,
            interval=_text(own.get(Kind.INTERVAL)),
            p=_text(own.get(Kind.P)),
            time=when,
        )
        yield Told(outcome, sentence)


def _by_words(sentence: Sentence) -> list[Named]:
    """Give what words of direction speak of; of "fewer patients had it" only what they had."""
    chances = list(likely(sentence))
    taken = {one.cue.start for one in chances}
    return [*(one for one in named(sentence) if one.cue.start not in taken), *chances]


def _as_much_in_both(sentence: Sentence, every: list[Named], when: str | None) -> Iterator[Told]:
    """Read "improved in both groups, with no difference between them" as a null between groups."""
    for one in every:
        if one.cue.direction is not Direction.NO_DIFFERENCE:
            yield Told(
                Outcome(
                    name=one.name,
                    direction=Direction.NO_DIFFERENCE,
                    between_groups=True,
                    time=when,
                ),
                sentence,
            )


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


def _direction(
    one: Named, own: Mapping[Kind, Number], arms: Question, stands: Standing
) -> Direction:
    """Tell which way it went: its own numbers first, then weights, then the word of direction."""
    sentence, name = one.span.sentence, one.name.lower()
    word = course(sentence.low, one) or turned(one.cue, name)
    told = shows(sentence.low, own)
    if told is False or is_faded(sentence.low, one.cue):
        return Direction.NO_DIFFERENCE
    if is_lost(sentence.low, one.cue):
        return opposite(word)
    if one.cue.settled:
        return word
    if stands.turned or is_of_others(sentence.low, one.cue, arms):
        return opposite(word)
    if stands.plain or (stands.alone and risen(name) is not None):
        return word
    judged = told_by(sentence, replace(arms, outcome=stems(name), words=name))
    is_null = judged.direction is Direction.NO_DIFFERENCE
    if judged.chance < _SURE or (told and is_null):
        return word
    if _is_elsewhere(one, stands, is_turned=judged.direction is opposite(word)):
        return word
    return judged.direction if risen(name) is None else opposite(judged.direction)


def _is_elsewhere(one: Named, stands: Standing, *, is_turned: bool) -> bool:
    """Tell that other words of the sentence speak of something else and turn nothing.

    So does what follows a list, and a null before it: "A did not differ, but B fell".
    """
    low, start = one.span.sentence.low, min(one.span.start, one.cue.start)
    if is_turned:
        return stands.alone or "," in low[one.cue.end : one.span.start]
    return any(
        cue.direction is Direction.NO_DIFFERENCE and _NEW_CLAUSE.search(low, cue.end, start)
        for cue in cues(low)
        if cue.end < start
    )


def _between(low: str) -> bool | None:
    if _BETWEEN.search(low):
        return True
    return False if _WITHIN.search(low) else None
