"""How near two phrases are: the same thing, a near thing or another thing (METHODS 3.4).

0.0 the same, 0.5 near (one is broader, or both are of a class whose members are near;
the other sex, dose, route or source), 1.0 another thing. Unknown is None, never far.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from evidence.vocabulary.concepts import Concept, concepts
from evidence.vocabulary.lexicon import entries
from evidence.vocabulary.words import GRAMMAR, form, spelled, stem, words

SAME, NEAR, FAR = 0.0, 0.5, 1.0
_OVERLAP = 0.34
_DOSE = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?) ?(%|mg|g|mcg|µg|ug|iu|ml|units?)(?![^\W_])", re.I)
_ROUTES = ("oral", "topical", "intravenous", "subcutaneous", "intramuscular", "inhaled", "injected")
# Where neither side tells a concept of the kind asked for, one of another kind may stand
# for it: a heart attack as an outcome, smoking as an exposure.
_TIERS = {
    "intervention": (("intervention",), ("intervention", "condition", "outcome", "body_part")),
    "outcome": (("outcome",), ("outcome", "condition")),
    "condition": (("condition",), ("condition", "outcome")),
}
_GENERIC = frozenset(
    stem(word)
    for word in re.findall(
        r"\w+",
        "treatment treatments therapy therapies use using intake supplement supplementation "
        "supplements consumption administration dose doses daily weekly high low higher "
        "lower regular dietary diet food foods product products solution solutions based "
        "level levels rate rates risk incidence prevalence human patient patients people "
        "person persons adult adults participants individuals subjects oral topical "
        "intravenous subcutaneous injected injection injections tablets tablet capsules "
        "cream drug drugs medication medications month months week weeks year years day "
        "days derived extract new standard care effect effects group groups study trial "
        "program programme intervention long short term moderate severe mild chronic acute "
        "treated receiving taking given mg mcg iu ml",
    )
)


@lru_cache(maxsize=16384)
def nearness(left: str | None, right: str | None, kind: str) -> float | None:
    """Tell how near two phrases of one kind are: 0.0, 0.5 or 1.0; None when one is unknown."""
    if left is None or right is None or not left.strip() or not right.strip():
        return None
    if _forms(left) == _forms(right):
        return SAME
    if kind == "population":
        return _population(left, right)
    for kinds in _TIERS.get(kind, ((kind,),)):
        known = _known(left, right, kinds)
        if known is not None:
            break
    else:
        return _by_words(left, right)
    if known == SAME and kind == "intervention" and _differs(left, right):
        return NEAR
    return known


@lru_cache(maxsize=8192)
def _forms(text: str) -> tuple[str, ...]:
    return tuple(map(form, spelled(text)))


def _known(left: str, right: str, kinds: tuple[str, ...]) -> float | None:
    """Compare the concepts of these kinds; None where one side tells none."""
    ours, theirs = _sharpest(left, kinds), _sharpest(right, kinds)
    if not ours or not theirs:
        return None
    return _between(ours, theirs)


def _population(left: str, right: str) -> float | None:
    """Compare whether they are people, what they have and who they are.

    What only one side tells makes the other broader: "people" and "men with gout" are near.
    """
    species = _known(_with_species(left), _with_species(right), ("species",))
    if species == FAR:
        return FAR
    parts = [species, *(_told(left, right, kind) for kind in ("condition", "population"))]
    known = [part for part in parts if part is not None]
    return max(known) if known else _by_words(left, right)


def _told(left: str, right: str, kind: str) -> float | None:
    ours, theirs = (bool(_sharpest(text, (kind,))) for text in (left, right))
    if ours != theirs:
        return NEAR
    return _known(left, right, (kind,))


def _with_species(text: str) -> str:
    """Add that they are people where a group or an illness is told and no species."""
    kinds = {one.kind for one in concepts(text)}
    people = "species" not in kinds and kinds & {"population", "condition"}
    return f"people {text}" if people else text


def _sharpest(text: str, kinds: tuple[str, ...]) -> list[Concept]:
    """Give the concepts of these kinds, leaving out those a narrower one already tells."""
    found = [one for one in concepts(text) if one.kind in kinds]
    return [
        one
        for one in found
        if not any(one.id in other.classes for other in found if other is not one)
    ]


def _between(ours: list[Concept], theirs: list[Concept]) -> float:
    if {one.id for one in ours} == {one.id for one in theirs}:
        return SAME
    return NEAR if any(_are_near(one, other) for one in ours for other in theirs) else FAR


def _are_near(one: Concept, other: Concept) -> bool:
    if one.is_a(other.id) or other.is_a(one.id):
        return True
    return bool(_kin(one) & _kin(other))


def _kin(one: Concept) -> set[str]:
    """Give the classes whose members are near one another that this concept belongs to."""
    return set().union(*(entries()[id].kin for id in (one.id, *one.classes) if id in entries()))


def _differs(left: str, right: str) -> bool:
    """Whether two tellings of one treatment differ in dose, route or make."""
    doses = [set(_doses(text)) for text in (left, right)]
    if all(doses) and not doses[0] & doses[1]:
        return True
    routes = [{route for route in _ROUTES if route in text.lower()} for text in (left, right)]
    if all(routes) and not routes[0] & routes[1]:
        return True
    makes = [_unnamed(text) for text in (left, right)]
    return makes[0] != makes[1]


def _doses(text: str) -> Iterable[tuple[str, str]]:
    return ((size.replace(",", "."), unit.lower()) for size, unit in _DOSE.findall(text))


def _unnamed(text: str) -> set[str]:
    """Give the stems of what is told beside the known concepts: the make of a treatment."""
    spans = [(one.start, one.end) for one in concepts(text)]
    return {
        stem(word.text)
        for word in words(text)
        if not any(start <= word.start < end for start, end in spans) and _tells(word.text)
    }


def _tells(word: str) -> bool:
    plain = form(word)
    return plain.isalpha() and word.lower() not in GRAMMAR and stem(word) not in _GENERIC


def _by_words(left: str, right: str) -> float | None:
    """Compare by stems, where the vocabulary does not know both."""
    ours, theirs = _content(left), _content(right)
    if not ours or not theirs:
        return None
    if ours == theirs:
        return SAME
    shared = len(ours & theirs)
    if shared and (ours <= theirs or theirs <= ours):
        return NEAR
    return NEAR if shared / len(ours | theirs) >= _OVERLAP else FAR


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in spelled(text) if _tells(word))
