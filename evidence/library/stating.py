"""Sentences of a title or abstract that state, in so many words, what an article claims of it.

An abstract is read as an article is: "long-term use was associated with fewer fractures" tells
what acts, on what and which way. Two such readings on the same things agree or do not.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from evidence.claims import read
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source
from evidence.model import STATED, Claim, Direction, Work
from evidence.vocabulary import SAME, nearness, stems

_NO_RESULT = frozenset({Section.BACKGROUND, Section.OBJECTIVE})
_OPEN = re.compile(
    r"\b(?:whether|hypothes\w+|aim(?:s|ed)?\b|objective|to (?:test|evaluate|assess|determine|"
    r"examine|investigate|compare|study|estimate|explore|characteri[sz]e)|concerns?|conflicting|debated?|"
    r"previous(?:ly)?|unclear|unknown|however it|suggested that|thought to|believed|was planned|"
    r"we (?:investigated|examined|tested|asked|studied|evaluated|assessed))\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:lack\w*|without|absen\w+|deficien\w+|deplet\w+|silenc\w+|ablat\w+|knock\w*|inhibit\w+|"
    r"block\w*|los[st]\w*|low\w*|reduc\w+|decreas\w+|spars\w+|less|least|fewer|few|non\w*|stop\w*|"
    r"discontinu\w+|withdraw\w*|far|restrict\w+|avoid\w*|anti\w+|prevent\w*|abstain\w*|no|short\w*|"
    r"poor\w*|quit\w*|under\w+|delet\w+|disrupt\w+|null|mutat\w+|mutant|suppress\w+|cessation)\b",
    re.IGNORECASE,
)
"""A thing, or the want of it: what the one does the other undoes."""
_HURT = re.compile(
    r"\b(?:deficit\w*|interfer\w+|impair\w+|dysfunction\w*|loss\w*|resist\w+|failure|damage\w*|"
    r"free|without|decline|worsening|problems?|disorders?|reduction|improvement|recovery)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    stems(
        "risk rate rates incidence score scores level levels number mean total overall occurrence "
        "frequency amount change changes patients people adults time development chance odds "
        "likelihood severity symptoms human humans cells disease expression prevalence use users "
        "treatment therapy group effect effects study"
    )
)
_ASIDE = re.compile(r"\swithout\s.{0,200}$", re.IGNORECASE)
_SHORT = re.compile(
    r"(?P<long>(?:[\w'’/-]{1,30}[ -]){1,6})\((?P<short>[A-Z][A-Za-z]{0,6}[A-Z])s?\)"
)
_MOST = 20_000
_SHARED = 0.6


def stated(claim: Claim, work: Work) -> Iterator[tuple[Sentence, Direction]]:
    """Yield what the title and abstract state on the very things of a claim, and which way."""
    if claim.intervention is None or claim.outcome is None or claim.direction not in STATED:
        return
    names = set(stems(f"{claim.intervention} {claim.outcome}")) - _GENERIC
    if not set(stems(claim.outcome)) - _GENERIC:
        return
    abstract = (work.abstract or "")[:_MOST]
    meant = _meanings(abstract)
    for sentence in _source(work.title, abstract).sentences:
        if sentence.section in _NO_RESULT or _OPEN.search(sentence.text):
            continue
        text = re.sub(
            r"\b[A-Z][A-Za-z]{0,7}\b", lambda one: meant.get(one[0], one[0]), sentence.text
        )
        if not names & set(stems(text)):
            continue
        told = read(text.strip())
        if told.limitation or told.direction not in STATED:
            continue
        if _is_on(claim, told):
            yield sentence, told.direction


def _is_on(claim: Claim, told: Claim) -> bool:
    """Tell whether two sentences are on the same two things, neither of them the want of it."""
    if told.intervention is None or told.outcome is None:
        return False
    if bool(_LESS.search(claim.intervention or "")) != bool(_LESS.search(told.intervention)):
        return False
    outcome = _ASIDE.sub("", told.outcome)
    if bool(_HURT.search(claim.outcome or "")) != bool(_HURT.search(outcome)):
        return False
    return _is_one(claim.intervention, told.intervention, "intervention") and _is_one(
        claim.outcome, outcome, "outcome"
    )


def _is_one(ours: str | None, theirs: str, kind: str) -> bool:
    left, right = set(stems(ours or "")) - _GENERIC, set(stems(theirs)) - _GENERIC
    least = min(len(left), len(right))
    if least and len(left & right) >= max(1, _SHARED * least):
        return True
    return nearness(ours, theirs, kind) == SAME


@lru_cache(maxsize=256)
def _meanings(abstract: str) -> Mapping[str, str]:
    """Give what abbreviations stand for, where the words before them begin with their letters."""
    found = {}
    for one in _SHORT.finditer(abstract):
        letters = one["short"].lower()
        words = one["long"].replace("-", " ").split()[-len(letters) :]
        if "".join(word[0].lower() for word in words) == letters:
            found[one["short"]] = " ".join(words)
    return found


@lru_cache(maxsize=256)
def _source(title: str, abstract: str) -> Source:
    return Source(Work(key="stated", title=title, abstract=abstract))
