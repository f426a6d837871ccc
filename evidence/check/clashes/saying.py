"""What an article says, sentence by sentence, with what each sentence is about."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from evidence.check.sole import NOT_SAID
from evidence.model import Claim, Manuscript, Passage, Severity
from evidence.vocabulary import WIDE, Concept, concepts, stems

_REACH = 200
"""So many limits before and after a promise are looked at, which keeps huge texts quick."""

_HEDGED = re.compile(
    r"\b(?:may|might|could|possibl[ey]|perhaps|whether|if|unclear|unknown|uncertain|not known|"
    r"aims? to|aimed at|intended to|designed to|thought to|believed to|appears? to|"
    r"seems? to|some evidence|limited evidence|preliminary)\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:in|of|from) (?:a|an|one|the|this|that|another|two|three|several|four|most)\s"
    r"(?:[\w-]{1,20} ){0,4}(?:trials?|stud(?:y|ies)|reviews?|analys[ei]s|cohorts?|experiments?)\b|"
    r"\b(?:a|an|one|the|this|another|two|three|several|some|many|other|earlier|later)\s"
    r"(?:[\w-]{1,20} ){0,4}(?:trials?|stud(?:y|ies)|reviews?|analys[ei]s|researchers|authors)\b",
    re.I,
)


class Saying(NamedTuple):
    """One sentence with its claim; `about` are the concepts of what it judges, `words` its stems.

    `owned` is whether the sentence itself names them, else they come from before it.
    """

    number: int
    passage: Passage
    claim: Claim
    text: str
    about: tuple[Concept, ...]
    words: frozenset[str]
    owned: bool

    @property
    def is_hedged(self) -> bool:
        """Whether the sentence leaves room for doubt."""
        return _HEDGED.search(self.text) is not None

    @property
    def is_report(self) -> bool:
        """Whether it tells what one study found: two studies may differ."""
        return (
            bool(self.passage.mentions or self.passage.near)
            or _REPORTED.search(self.text) is not None
        )

    @property
    def place(self) -> tuple[tuple[str, ...], int]:
        """The section and block it stands in."""
        return self.passage.sentence.section, self.passage.sentence.block


class Clash(NamedTuple):
    """Two sentences that cannot both stand, on what, and how much it weighs.

    `cue` are the words to quote each of them around.
    """

    early: Saying
    late: Saying
    on: str
    severity: Severity
    cue: re.Pattern[str] | None = None


def sayings(manuscript: Manuscript) -> list[Saying]:
    """Give the statements of an article, each with what it is about.

    A sentence that names no treatment is about that of the sentence before it in its
    section, else that of its heading, else the one the article speaks of most.
    """
    named = {one.index: _named(one) for one in manuscript.passages}
    often = Counter(told[0].id for told in named.values() if told)
    main = next((t for t in named.values() if t and t[0].id == often.most_common(1)[0][0]), ())
    found: list[Saying] = []
    last: tuple[Concept, ...] = ()
    section: tuple[str, ...] = ()
    for passage in manuscript.passages:
        if passage.sentence.section != section:
            section = passage.sentence.section
            last = _treatments(section[-1]) if section else ()
        last = named[passage.index] or last
        if passage.claim is not None and passage.sentence.kind not in NOT_SAID:
            if passage.sentence.text.rstrip().endswith("?"):
                continue
            found.append(_saying(passage, passage.claim, named[passage.index], last or main))
    return found


def _saying(
    passage: Passage, claim: Claim, own: tuple[Concept, ...], about: tuple[Concept, ...]
) -> Saying:
    words = frozenset(stems(claim.intervention or ""))
    text = passage.sentence.text
    return Saying(passage.index, passage, claim, text, own or about, words, bool(own))


def _named(passage: Passage) -> tuple[Concept, ...]:
    """Give what a sentence is about: its treatment as read, else what it names first."""
    claim = passage.claim
    if claim is not None and claim.intervention is not None:
        told = _treatments(claim.intervention)
        if told:
            return told
    return _treatments(passage.sentence.text)[:1]


def _treatments(text: str) -> tuple[Concept, ...]:
    return tuple(one for one in concepts(text) if one.kind == "intervention" and one.id not in WIDE)


def is_same(one: Saying, other: Saying) -> bool:
    """Whether two sentences judge the same thing: one concept, or a narrower one of it."""
    if one.about and other.about:
        return any(a.is_a(b.id) or b.is_a(a.id) for a in one.about for b in other.about)
    return bool(one.words & other.words) or (not one.about and not other.about)


def is_named_apart(one: Saying, other: Saying) -> bool:
    """Whether both name what they judge, in words that share nothing: running and swimming."""
    ours, theirs = (
        {stem for told in side.about for stem in stems(told.text)} for side in (one, other)
    )
    return one.owned and other.owned and not ours & theirs


def against(
    said: Sequence[Saying],
    promises: Callable[[Saying], bool],
    limits: Callable[[Saying], bool],
    on: str,
    cue: re.Pattern[str] | None = None,
    severity: Severity = Severity.ERROR,
) -> Iterator[Clash]:
    """Hold each promise against the nearest sentence that limits it, on the same thing.

    A promise whose own paragraph goes on to limit it is qualified and left alone.
    """
    limiting = [one for one in said if limits(one)]
    numbers = [one.number for one in limiting]
    for promise in said:
        if not promises(promise) or limits(promise):
            continue
        at = bisect(numbers, promise.number)
        around = limiting[max(0, at - _REACH) : at + _REACH]
        same = [one for one in around if is_same(promise, one)]
        if not same or any(_qualifies(one, promise) for one in same):
            continue
        nearest = min(same, key=lambda one: (abs(one.number - promise.number), one.number))
        early, late = sorted((promise, nearest), key=lambda one: one.number)
        yield Clash(early, late, on, severity, cue)


def _qualifies(limit: Saying, promise: Saying) -> bool:
    return limit.place == promise.place and 0 < limit.number - promise.number <= 3
