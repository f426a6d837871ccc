"""Citations that hold for more than the sentence they stand in.

A writer who reports a study names it once and goes on: "At 12 weeks, 53% had stopped." Such a
sentence is covered by a citation of its own paragraph: for certain where its numbers stand in
the cited work, and where it speaks of "the trial", "the placebo group" or says the figure
before in other words. A paragraph that only happens to open with a citation covers nothing.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence

from evidence.check.printed import is_in
from evidence.model import Claim, Mention, Number, Sentence, Study
from evidence.vocabulary import concepts, stems

_SPEAKS = re.compile(
    r"\b(?:(?:the|this|that|these|those|its|their|his|her|both|all|each|either|same|our) "
    r"(?:[\w-]{1,20} ){0,3}(?:trials?|stud(?:y|ies)|reviews?|overview|authors?|researchers|"
    r"investigators|scientists|team|participants|volunteers|groups?|arms?|interval|figures?|"
    r"results?|findings?|difference|effect|estimate|reduction|increase|rates?|analys[ei]s|search|"
    r"experiments?|data|survey|cohort)|placebo|controls?|control group|(?:none|half|most|all|some|"
    r"many|fewer|more) of (?:the|them|these|those)|after (?:adjust|account)\w{2,4})\b",
    re.I,
)
_AGAIN = re.compile(
    r"^(?:in other words|put (?:differently|another way|simply)|that is|this (?:is|was|means|"
    r"amounts|works out|corresponds|equals)|expressed|in (?:absolute|relative) (?:terms|numbers)|"
    r"as (?:a|an) (?:relative|absolute)|in plain (?:words|terms)|by comparison|for comparison|"
    r"overall|in total|together|respectively|so,?)\b",
    re.I,
)
_POINTS = re.compile(
    r"^(?:(?:however|also|still|yet|but|moreover|again|similarly|likewise|in contrast|by contrast|"
    r"in addition|on average|over(?:all)?),? )?(?:they|these|those|it|this|everyone|nobody|no one|"
    r"neither|both|another|other|others|the (?:others?|rest))\b",
    re.I,
)
_BACK = re.compile(
    r"^(?:however, )?the (?:effect|difference|benefit|risk|reduction|increase|improvement|gain|"
    r"result|evidence)s?\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|took|gave|saw|lost|kept|broke|ran|felt|slept|left|[^\W\d_]{3,12}ed)\b"
)
_RESULT = re.compile(
    r"\b(?:(?:did not|didn['’]t) (?:differ|change)|(?:was|were|had|fell|rose|grew|improved|"
    r"decreased|increased|dropped|gained|lost|changed|did|seemed|appeared|needed)\b[^.;]{0,120}"
    r"\b(?:than|between|in (?:both|all|either|neither|the \w+ group)|"
    r"with (?:both|either|sham|placebo)|but not in|the others?|without))\b",
    re.I,
)
"""A result told in the past, of groups held against each other."""
_NOW = re.compile(r"\b(?:is|are|can|may|might|will|has|have|often|usually|used to)\b", re.I)
_MEASURED = frozenset({"percent", "ratio", "money", "size"})
_TELLING = frozenset({"percent", "ratio", "money"})
"""Numbers that hardly stand in a work by chance; a whole number of weeks well may."""
_COUNTED = frozenset({"count", "duration", "dose"})


def carried(
    sentences: Sequence[Sentence],
    claims: Sequence[Claim | None],
    mentions: Mapping[int, Sequence[Mention]],
) -> dict[int, tuple[Mention, ...]]:
    """Give the findable citations that cover a sentence without its own, by its number."""
    found: dict[int, tuple[Mention, ...]] = {}
    for block in _blocks(sentences):
        cited = [index for index in block if mentions.get(index)]
        silent = set(cited)
        for index in block:
            claim = claims[index]
            if index in silent or claim is None or sentences[index].lead is not None:
                continue
            here = bisect(cited, index)
            early, late = cited[max(0, here - 1) : here], cited[here : here + 1]
            for at in early:
                if _goes_on(claim, _findable(mentions[at]), claims[index - 1]):
                    found[index] = _findable(mentions[at])
            for at in late:
                told = _findable(mentions[at])
                goes_back = at == index + 1 and _refers(claim, claims[at])
                if index not in found and told and (goes_back or _tells(claim, told)):
                    found[index] = told
    found |= dict(_methods(claims, mentions, found))
    return found | dict(_repeated(sentences, claims, mentions, found))


def _blocks(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """Yield the sentences of each paragraph or list item of running text."""
    block: list[int] = []
    for index, sentence in enumerate(sentences):
        if block and (sentence.block, sentence.kind) != _spot(sentences[block[-1]]):
            yield block
            block = []
        if sentence.kind in {"prose", "list_item"}:
            block.append(index)
    yield block


def _spot(sentence: Sentence) -> tuple[int, str]:
    return sentence.block, sentence.kind


def _findable(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(one for one in mentions if one.is_findable)


def _goes_on(claim: Claim, mentions: tuple[Mention, ...], before: Claim | None) -> bool:
    """Tell whether a sentence goes on with the report of the works cited before it."""
    if not mentions:
        return False
    measured = [one for one in claim.numbers if one.kind in _MEASURED]
    speaks = _SPEAKS.search(claim.text) is not None or claim.topic == "method"
    if _tells(claim, mentions) or (_AGAIN.search(claim.text) and before and before.numbers):
        return True
    if measured:
        return speaks and not _is_known(mentions)
    if speaks or _is_its_result(claim, mentions):
        return True
    return _POINTS.match(claim.text) is not None and _PAST.search(claim.text) is not None


def _is_its_result(claim: Claim, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a result in the past can be of the works: no other treatment is named."""
    if _RESULT.search(claim.text) is None or _NOW.search(claim.text) is not None:
        return False
    works = [study.work for one in mentions for study in one.studies]
    named = _treatments(claim.text)
    known = {id_ for one in works for id_ in _treatments(f"{one.title}. {one.abstract or ''}")}
    return not named or not known or bool(named & known)


def _treatments(text: str) -> set[str]:
    return {one.id for one in concepts(text[:_LONGEST]) if one.kind == "intervention"}


_LONGEST = 8000


def _refers(claim: Claim, after: Claim | None) -> bool:
    """Tell whether the cited sentence behind goes on about it: "It may help. The effect ..."."""
    if after is None or any(one.kind in _MEASURED for one in claim.numbers):
        return False
    return _POINTS.match(after.text) is not None or _BACK.match(after.text) is not None


def _is_known(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether enough is held of each work to find its numbers there."""
    return all(any(study.work.abstract for study in one.studies) for one in mentions)


def _tells(claim: Claim, mentions: tuple[Mention, ...]) -> bool:
    """Tell whether most numbers that measure stand in one of the works; the rest is a slip."""
    numbers = [one for one in claim.numbers if one.kind in _MEASURED | _COUNTED]
    measured = [one for one in numbers if one.kind in _MEASURED] or numbers
    studies = [study for one in mentions for study in one.studies]
    is_result = _PAST.search(claim.text) is not None
    is_told = any(
        one.kind in _TELLING and (_SPEAKS.search(claim.text) or "." in one.text) for one in measured
    )
    if not is_result and not is_told:
        return False
    standing = sum(_stands(one, studies, claim.text) for one in measured)
    return standing > 0 and 2 * standing >= len(measured)


def _stands(number: Number, studies: Sequence[Study], text: str) -> bool:
    return any(is_in(number, study, text) for study in studies)


def _repeated(
    sentences: Sequence[Sentence],
    claims: Sequence[Claim | None],
    mentions: Mapping[int, Sequence[Mention]],
    found: Mapping[int, tuple[Mention, ...]],
) -> Iterator[tuple[int, tuple[Mention, ...]]]:
    """Yield what covers a sentence whose figures were all told before with a source.

    A summary tells them again; two words that both sentences share show that they are of
    the same thing.
    """
    told: dict[tuple[float, float, str | None], list[int]] = {}
    for index, claim in enumerate(claims):
        if claim is None or sentences[index].kind not in {"prose", "list_item"}:
            continue
        figures = [one for one in claim.numbers if one.kind in _MEASURED | _COUNTED]
        covering = _findable(mentions.get(index, ())) or found.get(index, ())
        if figures and not covering and not mentions.get(index):
            early = [told.get(_figure(one), []) for one in figures]
            same = [at for at in early[0] if all(at in other for other in early[1:])]
            near = [at for at in same[-_MOST:] if _share(sentences[index], sentences[at])]
            if near:
                yield index, _findable(mentions.get(near[-1], ())) or found[near[-1]]
        elif covering:
            for one in figures:
                told.setdefault(_figure(one), []).append(index)


_MOST = 50
_ENOUGH = 2


def _figure(number: Number) -> tuple[float, float, str | None]:
    return number.low, number.high, number.unit


def _share(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences share words besides their figures."""
    shared = set(stems(one.text)) & set(stems(other.text))
    return sum(not stem.isdigit() for stem in shared - _UNITS) >= _ENOUGH


_UNITS = frozenset(stems("day days week weeks month months year years after about people percent"))


def _methods(
    claims: Sequence[Claim | None],
    mentions: Mapping[int, Sequence[Mention]],
    found: Mapping[int, tuple[Mention, ...]],
) -> Iterator[tuple[int, tuple[Mention, ...]]]:
    """Yield what covers a sentence on how "the trials" were done, outside their paragraphs."""
    cited = {index: told for index, one in mentions.items() if (told := _findable(one))}
    if not cited:
        return
    places = sorted(cited)
    for index, claim in enumerate(claims):
        if claim is None or claim.topic != "method" or index in found or mentions.get(index):
            continue
        if _SPEAKS.search(claim.text) or _POINTS.match(claim.text):
            here = bisect(places, index)
            around = places[max(0, here - 1) : here + 1]
            yield index, cited[min(around, key=lambda at: abs(at - index))]
