"""How many people: enrolled, randomised, analysed, included; studies where it is a review."""

import re
from collections.abc import Iterable, Iterator

from evidence.extract import animal_numbers, arms, design, likely_sizes, publication, subject
from evidence.extract.around import LEFT_OVER
from evidence.extract.counted import counted, counted_cases
from evidence.extract.counts import LEAST, Candidate, candidates
from evidence.extract.extended import goes_on, is_of_an_extension
from evidence.extract.numbers import NUMBER, count
from evidence.extract.pattern import Pattern
from evidence.extract.planned import is_planned
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.model import Design, Fact, Property, Receipt, Subject

PROPERTIES = (
    Property.N_ENROLLED,
    Property.N_RANDOMISED,
    Property.N_ANALYSED,
    Property.N_INCLUDED,
    Property.N_STUDIES,
)
ORIGIN = "extract.sample_size@2"
_PAPERS = (
    "studies", "trials", "rcts", "articles", "papers", "publications", "reviews", "cohorts",
)  # fmt: skip
_STUDIES = Pattern(
    rf"(?P<n>{NUMBER})(?:\s[a-z(][\w()'/-]{{0,25}},?){{0,5}}?\s(?P<who>{'|'.join(_PAPERS)})\b"
)
EDGE = 0.2
"""How much likelier a count must be to be taken rather than one told before it."""
_NO_ONE_STUDIED = frozenset({"controls", "cases", "surgeons", "nurses", "physicians", "doctors"})
# "19 studies involving 1683 subjects": what stands between the studies and their people.
_WITH_PEOPLE = Pattern(
    r"[ ,(]{1,3}(?:(?:were|was|are|met|satisfied|fulfilled) (?:\w+,? ){0,4})?"
    r"(?:(?:that |which )?(?:involv|includ|compris|encompass|enrol|totall?|cover|represent|"
    r"randomi[sz]|recruit|report|analy[sz])(?:ing|ed|led|ling) |with |of |in )?"
    r"(?:(?:data (?:on|from|for)|a total of|total of|an? (?:combined|overall) total of|in total|"
    r"altogether|over|about|approximately|n ?=) ?){0,2}\(?$"
)
_NO_ONES = frozenset({Design.GUIDELINE, Design.OPINION})
"""Works in which nobody was studied."""
_ENTERED = frozenset({Property.N_ENROLLED, Property.N_RANDOMISED})
_HAD_ENTERED = Pattern(r"\b(?:random|enrol|recruit|includ|assigned|allocated|entered)")
_CHOSEN_FROM = Pattern(r"\b(?:of|from|among) (?:the |these |all |a total of )?$")
_AT_LAST = Pattern(r"(?:final|analytic(?:al)?|study) (?:sample|cohort|population)\b")
_ASSIGNED = Pattern(
    r"\b(?<!non-)(?<!not )random|\bplacebo|\bassigned|\ballocated|\bsham\b|\btrials?\b|"
    r"\bphase (?:\d|i{1,3}v?\b)|"
    r"\b(?:study|treatment|control|intervention|both|two|three|each|either) arms?\b"
)
"""Words of a trial, whose arms are not added up."""
_OUT = Pattern(
    r"\b(?:records|citations|abstracts|titles|screened|search(?:es)? (?:yielded|identified|"
    r"retrieved)|hits)\b"
)


def read(source: Source) -> Iterator[Fact]:
    """State how many people there were, by role; a plan is a note, a review counts studies."""
    if has_people(source):
        told = list(_people(source)) or list(_cases(source))
        yield from told
        if all(fact.property is Property.NOTE for fact in told):
            yield from _planned(source, (one for one in candidates(source) if is_planned(one.span)))
        return
    kind = publication.kind(source)
    if kind is not None and kind.design.is_review:
        yield from _studies(source)
        yield from _people_of_studies(source)
    elif kind is not None and kind.design is Design.PROTOCOL:
        yield from _planned(source, candidates(source))
    elif kind is None or kind.design not in _NO_ONES:
        yield from _animals(source, subject.streams(source))


def has_people(source: Source) -> bool:
    """Tell that people of its own may be counted: no review, no plan, not on animals alone."""
    kind = publication.kind(source)
    if kind is not None and (kind.design.is_review or kind.design in {*_NO_ONES, Design.PROTOCOL}):
        return False
    subjects = subject.streams(source)
    return not subjects or Subject.HUMAN in subjects


def _animals(source: Source, subjects: tuple[Subject, ...]) -> Iterator[Fact]:
    """Read how many animals there were, in the stream that is about them."""
    told = animal_numbers.whole(source) if Subject.ANIMAL in subjects else None
    if told is not None:
        fact = source.fact(ORIGIN, *told)
        stream = Subject.ANIMAL.value if len(subjects) > 1 else ""
        yield fact.model_copy(update={"stream": stream})


def _people(source: Source) -> Iterator[Fact]:
    told = arms.told(source)
    likely = likely_sizes.judged(source, chosen(source))
    kept = [one for one in likely if told is None or one.value not in told.values]
    kind = design.found(source)
    is_trial = kind is not None and kind.design.is_rct
    is_assigned = is_trial or _ASSIGNED.search(source.low) is not None
    whole = _whole(source, told, kept, is_assigned)
    if whole is not None and not is_assigned:
        yield _sum(source, whole)
        return
    if whole is None and not kept and (both := arms.sexes(source)) is not None:
        yield _sum(source, both)
        return
    if whole is not None:
        yield source.fact(ORIGIN, Property.NOTE, whole.note, whole.span)
    for one in kept:
        yield source.fact(ORIGIN, one.name, one.value, one.span)


def chosen(source: Source) -> list[Candidate]:
    """Choose by rules the likeliest count of each role, before they are weighed."""
    best = _best(source)
    return [one for one in best.values() if _agrees(source, one, best)]


def _best(source: Source) -> dict[Property, Candidate]:
    """Choose the likeliest count for each role."""
    best: dict[Property, Candidate] = {}
    likely = [one for one in candidates(source) if one.score >= LEAST]
    left = min((one.value for one in likely if _is_left(one)), default=0)
    for one in likely:
        if is_planned(one.span) or any(_is_chosen(source, two, one) for two in likely):
            continue
        if one.name is Property.N_INCLUDED and 0 < left < one.value:
            continue
        if one.name not in best or one.score > best[one.name].score + EDGE:
            best[one.name] = one
    return best


def _is_left(one: Candidate) -> bool:
    """Tell those who remained: "96 were identified, and 63 met the inclusion criteria"."""
    low = one.span.sentence.low
    is_last = _AT_LAST.match(low, one.span.start) is not None
    return is_last or LEFT_OVER.match(low, one.span.end) is not None


def _whole(
    source: Source, told: arms.Arms | None, kept: list[Candidate], is_assigned: bool
) -> arms.Arms | None:
    """Give the arms or groups that are everybody: those that no told number outdoes."""
    if told is None:
        side_by_side = None if is_assigned else arms.groups(source)
        if side_by_side is None or any(one.value not in side_by_side.values for one in kept):
            return None
        return side_by_side
    return told if all(one.value < 0.8 * sum(told.values) for one in kept) else None


def _sum(source: Source, told: arms.Arms) -> Fact:
    """Add up groups that together are everybody; the receipt says that the sum is ours.

    The number randomised is another matter: a trial reports it, and the arms an abstract tells
    may be those analysed. There the sum stays a note.
    """
    fact = source.fact(ORIGIN, Property.N_INCLUDED, sum(told.values), told.span)
    return fact.model_copy(update={"receipt": Receipt(note=told.note)})


def _agrees(source: Source, one: Candidate, best: dict[Property, Candidate]) -> bool:
    """Drop what is out of keeping: more analysed than entered, or a small part of them."""
    entered = [best[name] for name in (Property.N_RANDOMISED, Property.N_ENROLLED) if name in best]
    top = max((other.score for other in best.values()), default=0.0)
    if one.score < top - 0.9:
        return False
    if one.name is Property.N_INCLUDED:
        return not any(_outdoes(source, other, one) for other in entered)
    if one.name is not Property.N_ANALYSED or not entered:
        return True
    whole = max(other.value for other in entered)
    return 0.4 * whole <= one.value <= whole


def _outdoes(source: Source, entered: Candidate, one: Candidate) -> bool:
    """Tell that those who entered are more, or are told behind those they were chosen from."""
    if entered.value >= one.value:
        return entered.value > one.value and entered.score >= one.score
    return _is_chosen(source, entered, one)


def _is_chosen(source: Source, entered: Candidate, one: Candidate) -> bool:
    """Tell that people were enrolled from among others: "of 138 treated, 62 were enrolled"."""
    here, there = one.span, entered.span
    if here.sentence is not there.sentence or here.end >= there.start:
        return False
    low = here.sentence.low
    between, is_more = low[here.end : there.start], goes_on(there)
    return (
        entered.value < one.value
        and (entered.name in _ENTERED or is_more)
        and "," in between
        and _CHOSEN_FROM.search(low, 0, here.start) is not None
        and (_HAD_ENTERED.search(between) is None or (is_more and is_of_an_extension(source)))
    )


def _cases(source: Source) -> Iterator[Fact]:
    """Read how many cases a report tells of; a report that counts none tells of one."""
    kind = design.found(source)
    if kind is None or kind.design not in {Design.CASE_REPORT, Design.CASE_SERIES}:
        return
    for sentence in source.sentences:
        for match in counted_cases(sentence.low):
            value = count(match["n"])
            if value is not None and sentence.section is not Section.BACKGROUND:
                yield source.fact(ORIGIN, Property.N_INCLUDED, value, sentence.of(match))
                return
    if kind.design is Design.CASE_REPORT:
        yield source.fact(ORIGIN, Property.N_INCLUDED, 1, kind.span)


def _planned(source: Source, plans: Iterable[Candidate]) -> Iterator[Fact]:
    """Note how many were to take part: a plan is no sample, and is no answer to its size."""
    found = [one for one in plans if one.score >= LEAST]
    if found:
        best = max(found, key=lambda one: one.score)
        yield source.fact(ORIGIN, Property.NOTE, f"planned sample size {best.value}", best.span)


def _counted_studies(low: str) -> Iterator[re.Match[str]]:
    """Find counts of studies; looking for the bare words first costs a tenth."""
    return _STUDIES.finditer(low) if any(word in low for word in _PAPERS) else iter(())


def _people_of_studies(source: Source) -> Iterator[Fact]:
    """Read how many people the studies of a review hold together; the largest such count."""
    best: tuple[int, Span] | None = None
    for sentence in source.abstract:
        low = sentence.low
        if sentence.section is Section.BACKGROUND or _OUT.search(low):
            continue
        ends = [match.end("who") for match in _counted_studies(low)]
        for match in counted(low):
            value = count(match["n"])
            near = [end for end in ends if 0 <= match.start() - end <= 80]
            if value is None or not near or match["who"] in _NO_ONE_STUDIED:
                continue
            is_theirs = _WITH_PEOPLE.fullmatch(low[max(near) : match.start()]) is not None
            if is_theirs and (best is None or value > best[0]):
                best = (value, sentence.of(match))
    if best is not None:
        yield source.fact(ORIGIN, Property.N_INCLUDED, best[0], best[1])


def _studies(source: Source) -> Iterator[Fact]:
    """Read how many studies a review holds: where they are said to be included."""
    best: tuple[float, int, Span] | None = None
    for sentence in source.abstract:
        for match in _counted_studies(sentence.low):
            value = count(match["n"])
            if value is None or value < 1:
                continue
            score = (
                1.0
                if re.search(
                    r"\b(?:includ|met|eligible|pooled|identified|analy[sz]ed)", sentence.low
                )
                else 0.2
            )
            score -= 0.8 if _OUT.search(sentence.low) and value > 100 else 0.0
            score -= 1.0 if sentence.section is Section.BACKGROUND else 0.0
            if score > 0.5 and (best is None or score > best[0]):
                best = (score, value, sentence.of(match))
    if best is not None:
        yield source.fact(ORIGIN, Property.N_STUDIES, best[1], best[2])
