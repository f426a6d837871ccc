"""Which illness or state, and in whom."""

import re
from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, is_a_name, trimmed
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.topics import leading
from evidence.model import Fact, Property

PROPERTIES = (Property.CONDITION, Property.POPULATION)
ORIGIN = "extract.condition@1"

_WHO = (
    r"(?:(?:[a-z]+[ -]){0,2}?(?:patients?|participants|subjects|volunteers|women|men|"
    r"children|adults|adolescents|"
    r"infants|neonates|newborns|individuals|people|persons|girls|boys|males|females|survivors|"
    r"outpatients|inpatients|athletes|veterans|mice|rats|rabbits|dogs|cells|students|workers))"
)
_WITH = Pattern(
    rf"\b(?P<who>{_WHO}) (?:who (?:have|had|were) )?(?:with|suffering from|diagnosed with|"
    rf"affected by|at (?:high |increased )?risk (?:of|for)) (?:(?:mild|"
    rf"moderate) to )?(?P<what>{PHRASE})"
)
_TREAT = Pattern(
    r"\b(?:treatment|management|therapy|prevention|treat|treating|prevent|preventing|"
    r"prophylaxis|risk|incidence|"
    rf"symptoms|diagnosis|prevalence|pathogenesis|control) (?:of|for|against|"
    rf"in)? ?(?:the )?(?P<what>{PHRASE})"
)
_DISEASE = Pattern(
    r"\b(?:[a-z0-9'\u2019/-]{1,60} ){0,3}?(?:disease|syndrome|disorders?|cancer|carcinoma|"
    r"diabetes(?: mellitus)?|alopecia|"
    r"hypertension|depression|schizophrenia|epilepsy|asthma|arthritis|infections?|injur(?:y|ies)|"
    r"stroke|migraine|dementia|obesity|sclerosis|leuk[ae]+mia|lymphoma|melanoma|failure|"
    r"fractures?|pain|hair loss|psoriasis|dermatitis|anxiety|insomnia|autism|influenza|covid-19|"
    r"malaria|tuberculosis|hepatitis|an[ae]+mia|osteoporosis|acne|vitiligo|ulcers?|sepsis|"
    r"pneumonia)\b"
)
_BEFORE = (
    r"(?!(?:in|of|for|among|the|with|were|was|less|more|than|and|or|to|that|which|by|on|from|these|"
    r"those|some|all|most|many|our|both|treated|decline|treatment|enrolled|included|randomi[sz]ed|"
    r"studied|recruited|assigned|not|differ|between|did)\b)[a-z][a-z-]{1,24} "
)
_GROUP = (
    r"(?:patients|participants|subjects|volunteers|women|men|children|adults|adolescents|"
    r"infants|neonates|newborns|individuals|people|girls|boys|survivors|outpatients|inpatients|"
    r"athletes|veterans|students|workers|smokers|mothers|mice|rats|rabbits|dogs|cells)"
)
_WHO_WORD = Pattern(rf"\b{_GROUP}(?![\w-])")
_LEAD = Pattern(rf"\b(?:{_BEFORE}){{1,3}}$")
_WHOM = Pattern(
    rf"\b(?P<who>(?:{_BEFORE}){{0,3}}{_GROUP}"
    r"(?: (?:with|undergoing|at risk of|scheduled for|suffering from|requiring|awaiting|"
    r"diagnosed with|presenting with) (?!and |or |without |no )(?:an? |the )?"
    rf"{PHRASE}| aged \d[^,;:.()]{{2,30}})?)(?![\w-])"
)
_BARE = Pattern(
    r"^(?:(?:test|trial|the|these|those|all|our|both|such|consecutive|intervention|control|"
    r"placebo\S*|treated|screened|eligible|enrolled|remaining|other|more|most|study|many|"
    r"randomi[sz]ed|included|(?:one |two |three |four |five |six |seven |eight |nine )?hundred|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|and|\w+ty-\w+|ten|twelve|fifteen|"
    r"eighteen|\w+teen|usual|care|one|two|three|four|five|six|seven|eight|nine|"
    r"eleven) ){0,4}(?:patients?|subjects|participants|individuals|cells|people|persons)$"
)
_ARM = Pattern(r"^[A-Z]{1,2}(?:-[A-Z]{1,2})?\d? ")
"""People of one arm, named by its letters."""
_GENERIC = Pattern(
    r"^(?:(?:mild|moderate|severe|acute|chronic|concurrent|multiple|early|late|advanced|"
    r"baseline)$|patients|care|"
    r"treatment|therapy|the|placebo|control|disease|outcomes?|this|these|that|it|both|a |an |"
    r"use|quality|response|symptoms|intervention|group|time|infections?|injury|pain|failure|"
    r"disorders?|syndrome|respect|regard|and|or|such)\b"
)


@once
def found(source: Source) -> Span | None:
    """Give the condition: the known one the text is most about, else the illness told of."""
    known = leading(source, "condition")
    if known is not None and (known.weight >= 2.0 or len(source.sentences) < 4):
        return known.span
    return _by_words(source) or (None if known is None else known.span)


def _by_words(source: Source) -> Span | None:
    for places in (source.title, source.abstract):
        for pattern, group in ((_WITH, "what"), (_TREAT, "what"), (_DISEASE, "")):
            for sentence in places:
                if (span := _illness(sentence, pattern, group)) is not None:
                    return span
    return None


def _illness(sentence: Sentence, pattern: Pattern, group: str) -> Span | None:
    for match in pattern.finditer(sentence.low):
        begin, stop = match.span(group) if group else match.span()
        start, end = trimmed(sentence.low[begin:stop])
        words = sentence.low[begin + start : begin + end]
        if len(words) >= 3 and not _GENERIC.match(words) and not _wrong(pattern, words):
            return sentence.span(begin + start, begin + end)
    return None


def _wrong(pattern: Pattern, words: str) -> bool:
    """Tell that a "treatment of X" names no illness (X must hold a word for one)."""
    return pattern is _TREAT and _DISEASE.search(words) is None


_LONGER = Pattern(r" (?:with|undergoing|scheduled for|suffering from|awaiting|diagnosed with) ")
_BOTH = Pattern(
    r"(?:[a-z-]{2,25} ){0,3}(?:men|women|boys|girls|males|females) (?:and|or) "
    r"(?:women|men|girls|boys|females|males)\b(?:,? (?:aged )?\d\d(?: years?)?(?: (?:of age )?"
    r"(?:or|and) (?:older|more|over|above)| (?:to|-|\u2013) \d\d years)?)?"
)
_ONE_SEX = Pattern(r"(?:men|women|boys|girls|males|females)$")
_OTHER_SEX = Pattern(
    r"[^.;]{0,40}? (?:and|or) (?:\d[\d, \u2009\u202f]{0,9} )?"
    r"(?:women|men|girls|boys|males|females)\b"
)
_SEX_BEFORE = Pattern(
    r"\b(?:women|men|girls|boys|females|males)\b[^.;]{0,40}? and "
    r"\d[\d, \u2009\u202f]{0,9} [a-z]{3,7}$"
)
_DONE = Pattern(r" (?!(?:advanced|limited|aged|based|bed) )[a-z]{3,}ed (?:an?|the|no|by|to|from)\b")
_NUMBER = Pattern(
    r"(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundred|thousand|and)(?:-\w+)? "
)
_MORE_NUMBER = Pattern(r"\b(?:hundred|thousand|\w+ty|and) $")


@once
def population(source: Source) -> Span | None:
    """Give who was studied, in the words of the text: those counted before those mentioned."""
    best: tuple[float, Span] | None = None
    for sentence in source.sentences:
        if sentence.section in {Section.BACKGROUND, Section.CONCLUSION}:
            continue
        for match in _named(sentence.low):
            begin, stop = match.span("who")
            if _BARE.match(match["who"]) or is_a_name(sentence.text, begin, stop):
                continue
            if _is_half(sentence.low, match["who"], stop):
                continue
            score = 1.0 + (0.5 if _LONGER.search(match["who"]) else 0.0)
            bare = " " not in match["who"] or _ARM.match(sentence.text[begin:stop]) is not None
            score -= 0.8 if bare else 0.0
            score += (
                1.0
                if sentence.low[max(0, match.start() - 3) : match.start()].strip().isdigit()
                else 0.0
            )
            score += 0.8 if sentence.is_title else 0.0
            if best is None or score > best[0]:
                best = (score, _whole(sentence, begin, stop))
    return None if best is None else best[1]


def _is_half(low: str, who: str, end: int) -> bool:
    """Tell one sex of two that are counted apart ("12 men and 14 women"), or told in brackets."""
    if _ONE_SEX.match(who) is None:
        return False
    if low.rfind("(", max(0, end - 120), end) > low.rfind(")", max(0, end - 120), end):
        return True
    other = _OTHER_SEX.match(low, end)
    if other is not None and any(map(str.isdigit, other[0])):
        return True
    return _SEX_BEFORE.search(low, max(0, end - 70), end) is not None


def _whole(sentence: Sentence, start: int, end: int) -> Span:
    """Cut off what people did and the half of a number in words; take in the other sex."""
    low = sentence.low
    if sexes := _BOTH.match(low, start, end + 60):
        end = max(end, sexes.end())
    if verb := _DONE.search(low, start, end):
        end = verb.start()
    if _MORE_NUMBER.search(low, max(0, start - 20), start):
        start = max((one.end() for one in _NUMBER.finditer(low, start, end)), default=start)
    return sentence.span(start, end)


def _named(low: str) -> Iterator[re.Match[str]]:
    """Find the groups of people and animals: their word first, then the words before it."""
    end = 0
    for word in _WHO_WORD.finditer(low):
        if word.start() < end:
            continue
        near = max(end, word.start() - 78)
        lead = _LEAD.search(low, near, word.start())
        for start in _starts(low, word.start() if lead is None else lead.start(), word.start()):
            if match := _WHOM.match(low, start):
                yield match
                end = match.end()
                break


def _starts(low: str, first: int, last: int) -> Iterator[int]:
    """Give where the words of a stretch begin, and its end."""
    yield first
    while first < last:
        first = low.index(" ", first) + 1
        yield first


def read(source: Source) -> Iterator[Fact]:
    """State condition and population, where the text tells."""
    if (span := found(source)) is not None:
        yield source.fact(ORIGIN, Property.CONDITION, span.text, span)
    if (span := population(source)) is not None:
        yield source.fact(ORIGIN, Property.POPULATION, span.text, span)
