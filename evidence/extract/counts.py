"""Counts of people in a text, each with what it may be the size of and how likely that is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from evidence.extract import company
from evidence.extract.allocation_words import NOT_ALLOCATION
from evidence.extract.around import (
    NEVER_AFTER,
    RANDOMISED,
    YEAR,
    context,
    is_told_of,
    is_year,
    role,
)
from evidence.extract.counted import N_EQUALS, counted
from evidence.extract.extended import goes_on
from evidence.extract.numbers import NUMBER, count, places
from evidence.extract.pattern import Pattern, among
from evidence.extract.people import PERSON
from evidence.extract.sentences import Section
from evidence.extract.size_phrases import BARE, COMPLETED, OF_ENTERED, OF_THOSE_ASKED, OTHER_WAYS
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Property

MOST = 20
"""Counts read in one sentence; no real one holds more."""
LEAST = 0.9
"""The score from which a count is taken for a sample size."""

_PART_OF_MOST = 0.75
"""Those of whom a sentence tells are some of all, where this share of them or less."""
_UNNAMED = 0.4
"""What the sum of the arms behind it weighs where no word for people follows it."""

_OF_A_GROUP = Pattern(
    r"\b(?:screened|additional|matched|controls?|placebo|untreated|treated|intervention|"
    r"comparison)\b"
)
_OWN = Pattern(
    r"\b(?:we|this (?:study|trial)|the present (?:study|trial)|"
    r"(?:study|trial) was (?:undertaken|conducted|performed|carried out))\b"
)
_WE = Pattern(
    r"\bwe (?:have )?(?:then )?(?:randomly |prospectively |retrospectively )?(?:randomi|assigned|"
    r"allocated|enrolled|recruited|included|studied|treated|analy[sz]ed|evaluated|identified)"
)
_PAST = Pattern(
    r"\b(?:previous|earlier|prior|meta-analysis|recent) (?:\w+ ){0,3}(?:study|trial|"
    r"studies|trials|review)|\bworldwide\b(?! [\w :,-]{0,50}\b(?:trial|study)\b)|\beach year\b|"
    r"\bannually\b|\bper year\b|\bevery year\b|\bprevalence of\b|"
    r"\bmillion\b(?! (?:i?u\b|units|international|cells|copies))|"
    r"\bin the (?:\w+ )?literature\b|\bhypothetical\b|\bsimulated (?:cohort|patients|population)"
)
_STAFF = Pattern(
    r"surgeons|nurses|physicians|doctors|clinicians|practitioners|dentists|teachers|carers|"
    r"caregivers|donors|controls|cases|employees|families|households|couples|dyads"
)
_SEX = Pattern(r"males|females|boys|girls")
_ASKED_THEM = Pattern(
    r" (?:[\w-]+ ){0,3}?(?:participated|took part|responded|answered|completed|volunteered|"
    r"(?:were|was) (?:\w+ )?(?:surveyed|interviewed|recruited|enrolled|included|randomi))"
)
"""Staff who are the people of a study: "5,700 nurses took part"."""
_BESIDE_PLACES = Pattern(r"\(\d{1,4} [a-z -]{3,30}(?:,|;| and) $")
"""In brackets behind schools or clinics a count is of one arm: "(12 schools, 37 teachers)"."""
_PEOPLE_BEFORE = Pattern(
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers) "
    r"\([^()]{0,60}$|"
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|"
    r"survivors|people|students|sample|infants|adolescents|total|referrals|outpatients|inpatients|"
    r"year-olds|users|smokers|families|couples|mothers|nurses|residents|veterans)\b[^.;]{0,70}$|"
    r"\b(?:randomi[sz]ed|enrolled|recruited|included|sample size)\b[^.;]{0,15}$|"
    r"\btrial \((?:rct[;,] ?)?$|"
    r"\b(?:this|the present|our) (?:[\w-]+ ){0,4}(?:study|trial|analysis|sample|cohort) \($|"
    r"\b(?:intent(?:ion)?[- ]to[- ]treat|itt|per[- ]protocol)\b[^.;()]{0,30}"
    r"(?:\([a-z]{2,4}\)[^.;()]{0,30})?\($"
)
_THEN_ENTERED = Pattern(
    r"\)? (?:were|was|had been) (?:\w+ ){0,3}?(?:randomi|apportion|allocat|divid|enrol|recruit|"
    r"includ|assigned|studied)"
)
_NOT_PEOPLE = Pattern(
    r"\b(?:experiments?|replicates?|samples|cells|cultures?|donors|biological|per|each|group|arm|"
    r"studies|trials|tumou?rs|specimens|events|hospitals|practices|eyes|lesions|events)\b"
)
_ABBREVIATION = Pattern(
    r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|"
    r"survivors|people|veterans|users|adolescents|infants|"
    r"students) \((?:[a-z]{2,7} )?([a-z]{2,7})\)"
)
_ABBREVIATED = Pattern(rf"(?P<n>{NUMBER}) (?P<a>[a-z]{{2,7}})\b(?: (?P<b>[a-z]{{2,7}})\b)?")
_PART_OF_STUDY = Pattern(
    r"\b(?:pre-?test|test|phase|study|trial|experiment|part|wave|step|cohort|stage|grade|table)\s*$"
)


_IN_A_ROW = Pattern(
    r"\),? (?:and|or|versus|vs\.?) (?!complet|analy|random|enrol|evalua|assess|exclu|follow)"
    r"(?:[\w-]+ ){1,4}\(n ?= ?\d"
)
_AFTER_A_SIZE = Pattern(
    r"\(n ?= ?\d{1,6}\),? (?:and|or|versus|vs\.?) (?!complet|analy|random|enrol|evalua|assess|"
    r"exclu|follow)(?:[\w-]+ ){1,4}\($"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be a sample size, what it would be, and how likely."""

    value: int
    name: Property
    score: float
    span: Span


@once
def candidates(source: Source) -> tuple[Candidate, ...]:
    """Give every count of people with its role and score, in the order of the text.

    What stands under a heading such as BACKGROUND is of others, where one for methods follows.
    """
    has_methods = any(one.section is Section.METHODS for one in source.abstract)
    sentences = [one for one in source.sentences if not (has_methods and _is_of_others(one))]
    names = frozenset(match[1] for match in _ABBREVIATION.finditer(source.low))
    found = [one for sentence in sentences for one in _in_sentence(sentence, names)]
    told = [(one.value, one.span) for one in found]
    plain = [(value, span) for value, span in told if not company.is_aside(span)]
    wholes, parts = company.sums(source.abstract, {one.value for one in found})
    arms = company.rows(source.abstract) | company.siblings(told) | company.beside(told)
    arms |= company.siblings(plain) | company.numbered(told)
    most = max((one.value for one in found if one.score >= LEAST), default=0)
    return tuple(_weighed(one, wholes, parts | (arms - wholes), most) for one in found)


def _is_of_others(sentence: Sentence) -> bool:
    """Tell a sentence of the background that does not speak of this study."""
    return sentence.section is Section.BACKGROUND and _OWN.search(sentence.low) is None


def _weighed(one: Candidate, wholes: set[int], parts: set[int], most: int) -> Candidate:
    """Weigh a count by the others: a sum of arms is the whole, an arm is not."""
    score = one.score
    if one.value in wholes:
        score += 0.9
    elif one.value in parts and not goes_on(one.span):
        score -= 1.2
    if one.value * 8 < most:
        score -= 0.7
    if one.value < _PART_OF_MOST * most and is_told_of(one.span.sentence.low, one.span.start):
        score -= 0.8
    return replace(one, score=score)


def _in_sentence(sentence: Sentence, names: frozenset[str]) -> Iterator[Candidate]:
    """Yield the counts of one sentence; `names` are short names for the people studied."""
    if not places(sentence.low) and "=" not in sentence.low and "/" not in sentence.low:
        return
    parts = list(_parts(sentence))
    seen = {match.start(group) for match, _ in parts for group in ("part", "n")}
    for _, told in parts:
        yield from told
    for match, base in _matches(sentence, names):
        if match.start("n") in seen:
            continue
        seen.add(match.start("n"))
        if one := _candidate(sentence, match, match.end(), base):
            yield one
    for match in company.partitioned(sentence) if PERSON.search(sentence.low) else ():
        if match.start("n") not in seen and (
            one := _candidate(sentence, match, match.end(), _UNNAMED)
        ):
            yield one


def _parts(sentence: Sentence) -> Iterator[tuple[re.Match[str], list[Candidate]]]:
    """Find those who got to the end, told beside all who entered; who completed is no size."""
    entered = list(islice(OF_ENTERED.finditer(sentence.low), MOST))
    places = {match.start("n") for match in entered}
    yield from ((match, list(_part_and_whole(sentence, match))) for match in entered)
    for match in islice(COMPLETED.finditer(sentence.low), MOST):
        if match.start("n") not in places:
            yield match, list(_part_and_whole(sentence, match))[:1]


def _part_and_whole(sentence: Sentence, match: re.Match[str]) -> Iterator[Candidate]:
    """Read who got to the end, and of how many who entered."""
    is_dealt = match.groupdict().get("randomised") is not None
    entered = Property.N_RANDOMISED if is_dealt else Property.N_ENROLLED
    for group, name in (("n", entered), ("part", Property.N_ANALYSED)):
        value = count(match[group])
        if value is not None and value > 0:
            score = 1.6 + _position(sentence) - (1.5 if _is_past(sentence.low) else 0.0)
            yield Candidate(value, name, score, sentence.of(match))


def _matches(sentence: Sentence, names: frozenset[str]) -> Iterator[tuple[re.Match[str], float]]:
    low = sentence.low
    for match in islice(counted(low), MOST):
        inside = low[match.start() - 1 : match.start()] == "(" and low[match.end() :][:1] == ")"
        inside |= _BESIDE_PLACES.search(low, 0, match.start()) is not None
        base = _who(match["who"], low[match.end() :][:60]) - (0.8 if inside else 0.0)
        yield match, base - (1.0 if _OF_A_GROUP.search(match["between"]) else 0.0)
    sizes = list(islice(N_EQUALS.finditer(low), MOST))
    second = sorted((count(one["n"]) or 0 for one in sizes), reverse=True)[1:2]
    for match in sizes:
        yield match, _bare_n(sentence, match, second)
    for match in _ABBREVIATED.finditer(low) if names else ():
        if match["a"] in names or match["b"] in names:
            yield match, 1.0
    for pattern in among(OTHER_WAYS, low):
        for match in islice(pattern.finditer(low), MOST):
            yield match, OTHER_WAYS[pattern]
    for match in islice(OF_THOSE_ASKED.finditer(low), MOST) if "/" in low else ():
        yield match, 0.9


def _who(who: str, after: str) -> float:
    """Weigh the word for people: those treated count more than those who treat."""
    if _SEX.fullmatch(who):
        return 0.6
    return 0.2 if _STAFF.fullmatch(who) and not _ASKED_THEM.match(after) else 1.0


def _bare_n(sentence: Sentence, match: re.Match[str], second: list[int]) -> float:
    """Weigh an "n = 39": by the people just before it, and the second largest beside it."""
    before = sentence.low[max(0, match.start() - 90) : match.start()]
    if _IN_A_ROW.match(sentence.low, match.end()) or _AFTER_A_SIZE.search(before):
        return -0.5
    if second and 2 * (count(match["n"]) or 0) < 3 * second[0]:
        return -0.9
    if _NOT_PEOPLE.search(before[-40:]):
        return -2.0
    if _PEOPLE_BEFORE.search(before) or _THEN_ENTERED.match(sentence.low, match.end()):
        return 0.8
    return 0.6 if PERSON.search(sentence.low, max(0, match.start() - 300), match.start()) else -0.7


def _candidate(sentence: Sentence, match: re.Match[str], end: int, base: float) -> Candidate | None:
    value = count(match["n"])
    low = sentence.low
    before, after = low[max(0, match.start() - 45) : match.start()], low[end : end + 110]
    if value is None or value < 1 or NEVER_AFTER.search(before) or is_year(match["n"], before):
        return None
    if match.re is BARE.compiled and (YEAR.fullmatch(match["n"]) or _PART_OF_STUDY.search(before)):
        return None
    name, score = role(sentence, match.start(), end)
    if name is Property.N_RANDOMISED and _is_sampled(low, match.start(), end):
        name = Property.N_INCLUDED
    score += base + _position(sentence) + context(before, after, name)
    score -= 1.5 if _is_past(low) else 0.0
    score -= 0.6 if value < 5 else 0.0
    return Candidate(value, name, score, sentence.of(match))


def _is_sampled(low: str, start: int, end: int) -> bool:
    """Tell that what chance did around a count was to choose people, not to divide them."""
    begin = max(0, start - 80)
    sampled = [one.span() for one in NOT_ALLOCATION.finditer(low[begin : end + 120])]
    dealt = RANDOMISED.finditer(low[begin : end + 90])
    return all(any(first <= one.start() < last for first, last in sampled) for one in dealt)


def _is_past(low: str) -> bool:
    """Tell a sentence of other studies or of people at large."""
    return _PAST.search(low) is not None and _WE.search(low) is None


def _position(sentence: Sentence) -> float:
    if sentence.is_title:
        return 0.1
    if sentence.section is Section.CONCLUSION:
        return -1.0
    return max(-0.6, 0.3 - 0.05 * sentence.index)
