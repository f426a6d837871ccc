"""How long people were followed, as told and in weeks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from evidence.extract import design, publication, subject
from evidence.extract.after_treatment import FromEnd, from_end, is_of_a_course
from evidence.extract.follow_up_words import COUNT, Told, how
from evidence.extract.lengths import lengths
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span, once
from evidence.model import Design, Fact, Property, Receipt, Subject

PROPERTIES = (Property.FOLLOW_UP, Property.FOLLOW_UP_WEEKS)
ORIGIN = "extract.follow_up@3"


_NOT_STUDIED = frozenset({Design.GUIDELINE, Design.OPINION})
_GESTATION = Pattern(r"['\u2019]?[-\s](?:of )?(?:gestation|pregnan)")


@dataclass(frozen=True, slots=True)
class Lasted:
    """A length of time, in what words it is told, and where."""

    weeks: float
    told: Told
    span: Span
    is_course: bool = False
    """The length of a treatment."""
    from_end: FromEnd = FromEnd.NO
    course: float = 0.0
    """Weeks of treatment that came before."""


@once
def found(source: Source) -> Lasted | None:
    """Give the follow-up: its mean or median, else the longest time told as surely as any.

    It begins with treatment; a length told from the end of one has the treatment's added.
    """
    if not _can_follow(source):
        return None
    told = list(_told(source))
    courses = [one for one in told if one.is_course and not one.from_end]
    return _longest([_since_start(one, courses) for one in told])


def _since_start(one: Lasted, courses: list[Lasted]) -> Lasted:
    """Add the treatment to a length told from its end: that told just before, else the longest."""
    if not one.from_end or not courses:
        return one
    here = [
        (two.span.end, two.weeks)
        for two in courses
        if two.span.sentence is one.span.sentence and two.span.end <= one.span.start
    ]
    course = max(here)[1] if here else max(two.weeks for two in courses)
    if one.from_end is FromEnd.LIKELY and course == one.weeks:
        return one
    return replace(one, weeks=round(one.weeks + course, 2), course=course)


def _longest(told: list[Lasted]) -> Lasted | None:
    best = max((one.told for one in told), default=None)
    if best is None:
        return None
    if best is Told.FOLLOWED:
        return max((one for one in told if one.told >= Told.ASSESSED), key=_weeks)
    if best is Told.TRIED:
        return max(told, key=_weeks)
    longest = max((one for one in told if one.told is best), key=_weeks)
    tried = [one for one in told if one.told is Told.TRIED]
    if best is not Told.ASSESSED or not tried:
        return longest
    trial = max(tried, key=_weeks)
    return None if trial.weeks > 3 * longest.weeks else max(longest, trial, key=_weeks)


def _weeks(one: Lasted) -> float:
    return one.weeks


def _can_follow(source: Source) -> bool:
    """Tell that the work studied people or animals itself: cells and reviews follow nobody."""
    kind = publication.kind(source)
    if kind is not None and (kind.design.is_review or kind.design in _NOT_STUDIED):
        return False
    streams = subject.streams(source)
    return not streams or Subject.HUMAN in streams or Subject.ANIMAL in streams


def _told(source: Source) -> Iterator[Lasted]:
    kind = design.found(source)
    name = None if kind is None else kind.design
    ages = _of_gestation(source)
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for one in lengths(sentence.low):
            told = None if one.weeks in ages else how(sentence, one, name)
            if told is not None:
                before = COUNT.sub(" ", sentence.low[max(0, one.start - 110) : one.start])
                after = sentence.low[one.end : one.end + 60]
                is_course = told is Told.TREATED or (
                    told < Told.FOLLOWED and is_of_a_course(before, after, told is Told.ASSESSED)
                )
                since = FromEnd.NO if one.unit == "h" else from_end(before, after)
                span = sentence.span(one.start, one.end)
                yield Lasted(one.weeks, told, span, is_course, since)


def _of_gestation(source: Source) -> set[float]:
    """Give the weeks of pregnancy a text tells: said again without the word they are the same."""
    if "gestation" not in source.low and "pregnan" not in source.low:
        return set()
    return {
        one.weeks
        for sentence in source.sentences
        for one in lengths(sentence.low)
        if _GESTATION.match(sentence.low, one.end) is not None
    }


def read(source: Source) -> Iterator[Fact]:
    """State the follow-up as told and in weeks."""
    one = found(source)
    if one is None:
        return
    yield source.fact(ORIGIN, Property.FOLLOW_UP, one.span.text, one.span)
    weeks = source.fact(ORIGIN, Property.FOLLOW_UP_WEEKS, one.weeks, one.span)
    if one.course:
        note = f"{one.course:g} weeks of treatment and {one.span.text} after them"
        weeks = weeks.model_copy(update={"receipt": Receipt(note=note)})
    yield weeks
