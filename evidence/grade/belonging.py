"""Whether a study belongs to a claim: it tested the treatment, or tells of it and the outcome.

What only shares other words with the claim is no evidence on it, and what does not tell
is listed apart, with what is missing: a study of the treatment that is silent on the outcome
says nothing on it, for or against.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from evidence.grade.nearby import named, outcome_distance
from evidence.grade.once import once
from evidence.model import Claim, Property, Study
from evidence.vocabulary import FAR, Concept, concepts, stems
from evidence.vocabulary import nearness as distance
from evidence.vocabulary.lexicon import entries
from evidence.vocabulary.words import GRAMMAR, spelled, stem

_LONGEST = 6000
"""Characters of an abstract that are looked through."""

_MOST = 8192
"""So many answers on a phrase and a text are kept: several steps ask the same."""

_TEXTS = 4096
"""So many texts are kept in their stems: what a store finds on the claims of an article."""

_VAGUE = (
    "treatment therapy use usage intake dose dosage supplement supplementation consumption "
    "exposure administration programme program intervention high low higher lower long short "
    "daily regular"
)
"""Words that go with any treatment: who shares only these shares nothing."""

_TOPICS = frozenset({"outcome", "condition"})


def missing(claim: Claim, study: Study) -> tuple[str, ...]:
    """Say what a study would have to tell before it counts; empty where it counts."""
    found = []
    if not tells_treatment(claim, study):
        found.append(f"whether {claim.intervention} was given")
    if not tells_outcome(claim, study):
        found.append(f"whether {claim.outcome} was measured")
    if found and study.work.abstract is None:
        found.append("its abstract, which is not here")
    return tuple(found)


def tells_outcome(claim: Claim, study: Study) -> bool:
    """Tell whether a measured outcome is near the claim's, or the text speaks of it."""
    asked = claim.outcome
    return asked is None or _measures(asked, study) or speaks_of(asked, study)


def is_about(asked: str, study: Study) -> bool:
    """Tell whether an outcome is what a study is about, by its title or what it measured."""
    return _speaks_of(asked, study.work.title) or _measures(asked, study)


def _measures(asked: str, study: Study) -> bool:
    far = (outcome_distance(asked, one.name) for one in study.outcomes)
    return any(one is not None and one < FAR for one in far)


def speaks_of(asked: str, study: Study) -> bool:
    """Tell whether title or abstract name an outcome or disease, or all words of an unknown one."""
    return _speaks_of(asked, _text(study))


@lru_cache(maxsize=_MOST)
def _speaks_of(asked: str, text: str) -> bool:
    topics = [one for one in concepts(asked) if one.kind in _TOPICS]
    words = set(stems(asked))
    if not topics:
        return bool(words) and words <= _stems(text)
    held = [one for one in concepts(text) if one.kind in _TOPICS]
    return any(one.is_a(topic.id) for one in held for topic in topics)


@lru_cache(maxsize=_TEXTS)
def _stems(text: str) -> frozenset[str]:
    """Give the stems of a text, which many claims are held against."""
    told = {word for word in set(spelled(text)) if word.lower() not in GRAMMAR}
    return frozenset(map(stem, told))


@once
def _text(study: Study) -> str:
    return f"{study.work.title}. {(study.work.abstract or '')[:_LONGEST]}"


def tells_treatment(claim: Claim, study: Study) -> bool:
    """Tell whether a fact, the title or the abstract names the claim's treatment or one near it.

    A word for any treatment ("drug") names none, and of two makes of one wide class
    ("HPV vaccine") the make must be there. Of a treatment the vocabulary does not know,
    more than half of the words that tell it must be, or half where the title has
    one of them and the text tells of the outcome.
    """
    return _names_treatment(claim, study, _text(study))


def _names_treatment(claim: Claim, study: Study, text: str) -> bool:
    asked = claim.intervention
    if asked is None:
        return True
    told = [study.value(name) for name in (Property.INTERVENTION, Property.PRODUCT)]
    values = tuple(str(value) for value in told if value is not None)
    leading = study.work.title if claim.outcome and speaks_of(claim.outcome, study) else ""
    return _names(asked, text, leading, values)


@lru_cache(maxsize=_MOST)
def _names(asked: str, text: str, leading: str, values: tuple[str, ...]) -> bool:
    """Tell whether a text, or what was read as the treatment, names one asked about."""
    words, ours = set(stems(asked)), named(asked, "intervention")
    shared = words & frozenset().union(*map(_stems, (text, *values)))
    if not ours or words == shared:
        topics = (one for one in concepts(asked) if one.kind in _TOPICS)
        leading_words = _stems(leading) - {stem for one in topics for stem in stems(one.text)}
        return _shares(words, shared, leading_words)
    make = words - {stem for one in ours for stem in stems(one.text)}
    if make and all(_is_wide(one) for one in ours) and not make & shared:
        return False
    told_of = (one.text for one in concepts(text) if one.kind == "intervention")
    return any(_is_near(asked, ours, one) for one in dict.fromkeys((*values, *told_of)))


def _shares(words: set[str], shared: set[str], leading: frozenset[str]) -> bool:
    """Tell whether enough of a phrase's words are shared, half of them only with a leading one."""
    telling = (words - _vague()) or words
    held = telling & shared
    return 2 * len(held) > len(telling) - bool(held & leading)


@cache
def _vague() -> frozenset[str]:
    """Give the stems of words that go with any treatment and tell none."""
    return frozenset(stems(_VAGUE))


def _is_near(asked: str, ours: Sequence[Concept], told: str) -> bool:
    """Tell whether a phrase names a treatment near the one asked about, and no mere wide class."""
    far = distance(asked, told, "intervention")
    if far is None or far >= FAR:
        return False
    same = {one.id for one in ours}
    return not any(
        _is_wide(one) and one.id not in same
        for one in named(told, "intervention")
        if any(our.is_a(one.id) for our in ours)
    )


def is_sibling(claim: Claim, study: Study) -> bool:
    """Tell whether a study surely tested another treatment of the class the claim's is of."""
    ours = named(claim.intervention or "", "intervention")
    values = (study.value(name) for name in (Property.INTERVENTION, Property.PRODUCT))
    theirs = [one for value in values for one in named(str(value or ""), "intervention")]
    return bool(ours and theirs) and not any(
        one.is_a(other.id) or other.is_a(one.id) for one in ours for other in theirs
    )


def _is_wide(told: Concept) -> bool:
    """Tell whether it is a widest class ("drug", "surgery") whose members need not be alike."""
    return not told.classes and told.id not in _alike()


@cache
def _alike() -> frozenset[str]:
    """Give the classes whose members are near one another."""
    return frozenset(name for one in entries().values() for name in one.kin)
