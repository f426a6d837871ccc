"""What the arms of a study were given, as the sentence that divides the people lists them."""

from collections.abc import Iterable, Iterator

from evidence.extract.doses import with_dose
from evidence.extract.pattern import Pattern, among
from evidence.extract.phrases import PHRASE, trimmed, without_brackets
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.treatments import is_bare, is_known, may_be_given

_DIVIDED = Pattern(
    r"\b(?:randomi[sz]ed|randomly|randomi[sz]ation|allocated|assigned|divided)\b"
    r"(?:\W{1,3}(?!trial|study|control|design|refer|attend|admit|present|"
    r"involv)[\w:/-]{1,24}){0,8}?\W{1,3}"
    r"(?:(?:to|into|between)\b"
    r"(?! (?:one of )?(?:the )?(?:two|three|four|\d|either of two|parallel)\b)|"
    r"(?:to|into) (?:receive )?(?:one of )?(?:the )?(?:two|three|four|2|3|4)(?: equal| parallel)?"
    r"(?: [\w-]+){0,2}? (?:groups?|arms?|treatments?|conditions?|interventions?|regimens?|"
    r"medications?|drugs|diets|solutions)(?: of [^:,(]{1,30})?"
    r"\s?(?:[:,(\u2013-]|to (?:receive|be treated with)|receiving|who received))\s?"
)
"""People divided, and where the list of what they got begins."""
_DIRECTLY = Pattern(
    r"\brandomly (?:assigned|given|received|administered) "
    r"(?!to |into |in |at |by |either to |1:1|and |\()"
)
"""The same without a preposition: "randomly assigned aspirin or placebo"."""
_WITHOUT = Pattern(
    r"\bwith (?:or|and|versus) without (?:the )?(?:addition of |additional |adjuvant )?"
)
"""One treatment given to some of all: what is added is what is studied."""
_GIVEN = Pattern(
    r"\b(?:patients|groups|arms|participants|subjects|women|men|children|volunteers|adults|infants|"
    r"rats|mice|animals|individuals|they)\)?(?: \([^()]{1,30}\))?(?: (?:were|was))?(?: (?:randomly|"
    r"double-blindly|also))? (?:received|given|treated with|took|consumed|ingested|administered|"
    r"underwent)(?: (?:either|a|an))* (?=[^.;]{1,160}\b(?:or|versus|vs) )"
)
"""People given one thing or another: the list begins behind."""
_TRIAL = Pattern(
    r"\b(?:randomi[sz]ed|controlled|blind(?:ed)?|crossover|cross-over)[\w -]{0,30} "
    r"(?:trial|study|comparison) (?:of|comparing|compared) "
)
_EACH = Pattern(
    r"\b(?:(?:group|arm) [\w.]{1,6}|[\w-]{2,15} (?:groups?|arms?|patients|participants))"
    r"(?: \([^()]{1,30}\))?,? (?:which |who )?(?:(?:was|were) (?:given|treated with|administered|"
    r"assigned to|fed)|received|consumed|underwent|took|ingested|participated in|attended|got|"
    r"frequented|performed|completed)(?= )"
)
"""One group and what it got, told apart from the other's."""
_EITHER = Pattern(r"[^.;:]{0,70}?\beither\b ")
_LEAD = Pattern(
    r"(?:(?:receive|receiving|undergo|take|add|have|get|use|be treated with|treatment with|therapy "
    r"with|treated (?:with|by)|given|administration of|addition of|the|an?|either|to|one of|"
    r"following|of|and|or|with|through this \w+|additional|active|"
    r"\d{1,2}[ -](?:weeks?|months?|days?|hours?)(?: of)?|specific|full|"
    r"regimens? of|n\s?=\s?\d+\)?[,:;]?|"
    r"(?:(?:\d[\w.-]*|two|single|continuous|initial|weekly|daily|loading|low-dose|three|four|six|"
    r"intra-?\w+) ){0,3}?"
    r"(?:bolus|infusions?|injections?|doses?|capsules?|tablets?|sessions?|courses?|cycles?) of)\s+|"
    r"(?:\d[\d.,]{0,5}|daily|weekly|\w+)[ -](?:minutes?|min|hours?|sessions?|times)"
    r"(?: (?:per|a|each) \w+)? of\s+|combining\s+|(?:blinded |daily |oral |once-daily ){0,3}"
    r"(?:treatment|therapy|medication) (?:with )?\(\s*|"
    r"(?:\d{1,2}-)?(?:week|day|month)s? (?:crossover )?(?:treatments?|periods?|courses?|phases?) "
    r"(?:with|of)\s+|"
    r"(?:(?:group|arm) [\w.+-]{1,6}|\w{1,12} group)(?:\s?[:,=(\u2013-]\s*|\s+)|\(\s*)"
)
_CUT = Pattern(
    r"(?: (?:treatments?|therapy|interventions?))? (?:groups?|arms?|conditions?)$|"
    r"(?<=placebo)s? .*$| (?:once|twice|three times|every|per|each)\b.*$|"
    r" (?:daily|weekly|orally|intravenously|respectively|intraoperatively|postoperatively)$|"
    r" \d{1,4}(?: (?:weeks?|days?|months?|times?).*)?$| of \d.*$|/placebo$"
)
_BETWEEN = Pattern(r",? (?:or|versus|vs\.?|v) |,? compared (?:with|to) |; (?:or |and )?")
_AND = Pattern(r",? and |; |,? while |,? whereas ")
_COMMA = Pattern(r", (?:and |or )?")
_SKIPPED = Pattern(
    r"(?:followed|for|given|at|then|in|on|as|both|plus|every|once|twice|daily|before|after|during|"
    r"starting|beginning|using|until|n\s?=|\d+(?: \w+)?$|respectively|stratified|while|which|who|"
    r"each|all|where)\b"
)
_IDLE = Pattern(
    r"(?:(?:an? |the |matching |identical |oral |inert |topical |\w{3,12} )?(?:placebos?|sham|"
    r"mock|simulated|dummy|vehicle|saline|controls?|usual|standard|routine|no\b|without|untreated|"
    r"observation|wait(?:ing)?[- ]?list|waitlist|delayed|attention|nothing|conventional|"
    r"self.guided))\b|treatment as usual|non-?(?:operative|surgical|intervention)|"
    r".{3,60} (?:alone|only)$"
)
"""An arm that got nothing new."""
_DOSE = Pattern(r"\d[\d.,]{0,6} ?(?:mg|g|\u03bcg|\u00b5g|mcg|iu|ml|%|units?)(?![a-z])[^,;]{0,14}$")
_NAME = Pattern(rf"{PHRASE}(?: of {PHRASE})?(?: containing {PHRASE})?")
_CARE = Pattern(
    r"(?!daily|blinded|study|active|double|other|following)[\w-]{5,} "
    r"(?:treatment|therapy|care|management|surgery|training|program(?:me)?|advice)$"
)
"""A treatment called after its manner, where it stands for an arm."""
_NO_ARM = Pattern(
    r"(?:(?:an? |the )?(?:intervention|treatment|experimental|study|active|test|either|case|"
    r"receive|group|arm|\w|\wg|high|low|early|late|first|second|other|vice versa|follow-?up|"
    r"groups|more|\w+/experimental|experimental/\w+)(?: (?:group|arm|schools?|years?|days?))?|"
    r"(?:group|arm|cohort) .*|cases?|controls? \w+|"
    r"(?:more|less|fewer|vice|our|their|same|different|follow|all|two|three) .*)$"
)
_WITH = Pattern(r" (?:combined with|together with|along with|in addition to|plus) ")
_MOST, _WIDE = 5, 320
"""Arms in one list, and characters it may take."""


@once
def arms(source: Source) -> tuple[Span, ...]:
    """Give what each arm got, at least two of them; empty where no sentence lists them."""
    told = [
        one
        for one in source.abstract
        if one.section not in {Section.BACKGROUND, Section.CONCLUSION}
    ]
    if _WITHOUT.may_be_in(source.low) and (added := _added(told)) is not None:
        return added
    for pattern in among((_DIVIDED, _DIRECTLY, _GIVEN, _TRIAL), source.low):
        for sentence in told:
            if pattern is _DIVIDED and not _BY_CHANCE.search(sentence.low):
                continue
            for match in pattern.finditer(sentence.low):
                found = _listed(sentence, match.end(), pattern is not _TRIAL)
                if len(found) > 1 and any(not is_idle_arm(one.text) for one in found):
                    return tuple(in_full(source, one) for one in found)
    return tuple(in_full(source, one) for one in _one_by_one(told))


def _added(told: list[Sentence]) -> tuple[Span, ...] | None:
    """Read "with or without radiotherapy": what was added, against its lack."""
    for sentence in told:
        match = _WITHOUT.search(sentence.low)
        if match is None or _BY_CHANCE.search(sentence.low) is None:
            continue
        span = _arm(sentence, match.end(), sentence.low[match.end() : match.end() + 90])
        if span is not None:
            return (span, sentence.span(match.start() + len("with or "), span.end))
    return None


_BY_CHANCE = Pattern(r"\brandom|\ballocated|\bassigned|\breceive|\btreated")


def _one_by_one(told: list[Sentence]) -> tuple[Span, ...]:
    """Read what each group got where every group has its own clause or sentence."""
    found: dict[str, Span] = {}
    for sentence in told:
        for match in _EACH.finditer(sentence.low):
            words = sentence.low[match.end() : match.end() + 120]
            stop = _CLAUSE.search(words)
            words = words if stop is None else words[: stop.start()]
            span = _arm(sentence, match.end(), words)
            if span is not None:
                found.setdefault(span.text.lower(), span)
    given = [one for one in found.values() if not is_idle_arm(one.text)]
    return tuple(found.values())[:_MOST] if given and len(found) > 1 else ()


_CLAUSE = Pattern(r"[.;]|,? (?:while|whereas|and) ")


def in_full(source: Source, span: Span) -> Span:
    """Give the words a short name stands for, where the text brackets it behind them."""
    short = span.text
    if " " in short or not 2 <= len(short) <= 8 or short.islower():
        return span
    for sentence in source.sentences:
        at = sentence.text.find(f"({short})")
        if at > 0 and (start := _beginning(sentence.low, at, short.lower())) is not None:
            return sentence.span(start, at - (sentence.text[at - 1] == " "))
    return span


_WORD = Pattern(r"[a-z][^\s]*")


def _beginning(low: str, end: int, short: str) -> int | None:
    """Give where the words begin whose first letters a short name is made of."""
    first = max(0, end - 110)
    words = list(_WORD.finditer(low, first, end))[-len(short) - 4 :]
    letters = [letter for letter in short if letter.isalpha()]
    for word in reversed(words):
        if word[0][0] == letters[0] and low[word.start() - 1 : word.start()] in {"", " ", "-"}:
            rest = low[word.start() : end]
            if all(letter in rest for letter in letters) and rest.count(" ") >= 2:
                return word.start()
    return None


def is_idle_arm(words: str) -> bool:
    """Tell an arm that got nothing new by how its name begins."""
    return _IDLE.match(words.lower()) is not None


def _listed(sentence: Sentence, start: int, is_list: bool) -> tuple[Span, ...]:
    """Read a list of arms from where it begins; what stands in brackets only where nothing else."""
    low = sentence.low[start : start + _WIDE]
    if either := _EITHER.match(low):
        start, low = start + either.end(), low[either.end() :]
    plain = without_brackets(low)
    for words in dict.fromkeys((plain, low)):
        for mark in (_BETWEEN, _AND) if is_list else (_BETWEEN,):
            if mark.search(words) is None and not (mark is _AND and "," in words):
                continue
            pieces = _pieces(words, mark) if is_list else _cut(words, 0, len(words), mark)
            if found := _read(sentence, start, words, pieces):
                return found
    return ()


def _read(
    sentence: Sentence, start: int, words: str, pieces: Iterable[tuple[int, int]]
) -> tuple[Span, ...]:
    found: list[Span] = []
    for first, last in pieces:
        span = _arm(sentence, start + first, words[first:last], bool(found))
        if span is not None:
            found.append(span)
        elif (found or first > 80) and _SKIPPED.match(words[first:last].lstrip()) is None:
            break
    kept = {one.text.lower(): one for one in reversed(found)}
    return tuple(sorted(kept.values(), key=lambda one: one.start))[:_MOST] if len(kept) > 1 else ()


def _pieces(plain: str, mark: Pattern) -> Iterator[tuple[int, int]]:
    """Cut a list at its joints, then at its commas."""
    for first, last in _cut(plain, 0, len(plain), mark):
        yield from _cut(plain, first, last, _COMMA)


def _cut(text: str, start: int, end: int, mark: Pattern) -> Iterator[tuple[int, int]]:
    for match in mark.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _arm(sentence: Sentence, start: int, words: str, is_next: bool = False) -> Span | None:
    """Give the name of a treatment at the beginning of a stretch, or nothing."""
    at = len(words) - len(words.lstrip())
    if is_next and (dose := _DOSE.match(words.rstrip(" .)"), at)):
        return sentence.span(start + at, start + dose.end())
    while (match := _LEAD.match(words, at)) and match.end() > at:
        at = match.end()
    found = _NAME.match(words, at)
    if found is None:
        return None
    left, right = trimmed(found[0])
    name = found[0][left:right]
    while cut := _CUT.search(name):
        name = name[: cut.start()]
    at += left + start
    if not _may_be(name, sentence.text[at : at + len(name)]):
        return None
    end = at + len(name)
    return sentence.span(at, end if is_idle_arm(name) else with_dose(sentence.low, end))


def _may_be(name: str, text: str) -> bool:
    if _NO_ARM.match(name):
        return False
    if is_idle_arm(name) or (text.isupper() and len(text) > 1) or _CARE.match(name):
        return True
    part = name if (joint := _WITH.search(name)) is None else name[joint.end() :]
    return (is_known(part) or not is_bare(part)) and may_be_given(part)
