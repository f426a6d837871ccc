"""How the study was built: the design decision tree, walked from features found in the text."""

from collections.abc import Iterator

from evidence.extract import (
    allocation_words,
    beings,
    cases,
    control_words,
    publication,
    reviews,
    subject,
)
from evidence.extract.kinds import Kind, said
from evidence.extract.likeness import chances, reason
from evidence.extract.pattern import Pattern
from evidence.extract.people import PERSON
from evidence.extract.people_studies import of_people
from evidence.extract.source import Source, Span, once
from evidence.model import Allocation, Design, Fact, Property, Subject

PROPERTIES = (Property.DESIGN, Property.NOTE)
ORIGIN = "extract.design@1"
_ANIMAL_GROUPS = Pattern(
    r"\bcontrols?\b|\bvehicle\b|\bsaline\b|\bsham\b|\bgroups\b|\bwild-?type\b|"
    r"\bcompared (?:with|to)\b|\buntreated\b|\bversus\b|\bplacebo\b|"
    r"\bthan (?:in |that of )?(?:\w+ )?(?:those|rats|mice|animals|dogs|cats|pigs|rabbits|sheep|"
    r"hamsters|ferrets|fish|larvae|flies|worms|pups|littermates|chicks|calves|ewes|bees|"
    r"embryos)\b|\b(?:each|per|every) group\b|"
    r"\b(?:four|five|six|seven|eight|nine|ten|twelve|half|\d{1,3}) (?:\w+ )?were (?:[^.;]|"
    r"\.\d){2,70}[;,] "
    r"(?:and |while |whereas )?(?:(?:the )?(?:other|remaining) )?(?:four|five|six|seven|eight|nine|"
    r"ten|twelve|half|\d{1,3}|others|rest) (?:\w+ )?were\b"
)
_DONE = Pattern(
    r"\b(?:were|was) (?:\w+ )?(?:made|induced|exposed|treated|given|fed|injected|implanted|"
    r"infected|inoculated|immuni[sz]ed|operated|irradiated|trained)\b|\breceived\b|\bunderwent\b"
)
_LIFELESS = Pattern(
    r"\b(?:plants?|seedlings?|seeds|leaves|crops?|wheat|maize|rice|barley|soybeans?|lettuce|"
    r"tomato(?:es)?|potato(?:es)?|trees|orchards?|fruits?|grains?|plots|soils?|greenhouse|"
    r"yogh?urts?|cheeses?|milk|meat|bread|loaves|eggs|carcasses|samples|batches|specimens|"
    r"(?:water|food) samples|discs|disks|blocks|plates|tubes|wells|devices|implants|instruments|"
    r"files|needles|masks|sensors|machines|chips|crowns|restorations|veneers|bars|coupons)\b"
    r"[^.;]{0,60}\brandom"
)
_FIELD = Pattern(
    r"\b(?:vineyards?|orchards?|grapevines?|cultivars?|seedlings|weeds|weed (?:cover|control|"
    r"management)|soil (?:moisture|temperature|fertility|samples)|groundcovers?|grain yields?|"
    r"crop (?:yields?|rotations?)|field (?:plots|crops)|fertili[sz]ers?|herbicides?|germination|"
    r"forest stands|rangelands?|grasslands?|pastures?)\b"
)
_LITERATURE = Pattern(r"\breview of (?:the )?(?:\w+ )?literature|literature review")
_TAGS = {
    "Meta-Analysis": Design.META_ANALYSIS,
    "Network Meta-Analysis": Design.META_ANALYSIS,
    "Systematic Review": Design.SYSTEMATIC_REVIEW,
    "Practice Guideline": Design.GUIDELINE,
    "Guideline": Design.GUIDELINE,
    "Clinical Trial Protocol": Design.PROTOCOL,
    "Editorial": Design.OPINION,
    "Comment": Design.OPINION,
}
_A_TRIAL = 0.4
"""Chance from which likeness adds a trial."""
_CASE, _FEW_CASES, _NO_CASE = 0.5, 0.45, 0.3
"""Chances from which likeness adds a case, also where few are counted, and drops a case."""
_PATIENT = Pattern(rf"{PERSON.pattern}|\bcases?\b|\b(?:ma|fema)les?\b|-year-old\b")
_BY_GENES = Pattern(r"\bmendelian randomi[sz]ation\b")
BY_GENES = "Mendelian randomisation, for which the tree of designs has no branch"
_PERHAPS_RANDOM = {
    Design.NONRANDOMISED_CONTROLLED,
    Design.BEFORE_AFTER,
    Design.CROSS_SECTIONAL,
    Design.COHORT,
    Design.CASE_SERIES,
}
_CASE_DESIGNS = {Design.CASE_REPORT, Design.CASE_SERIES}


@once
def found(source: Source) -> Kind | None:
    """Walk the tree: kind of paper, subject, assignment, comparison, sampling."""
    one = _case(source)
    kind = publication.kind(source)
    if kind is not None and not (one is not None and _is_about_a_case(kind, one)):
        return kind
    subjects = subject.streams(source)
    if subjects and subjects[0] is not Subject.HUMAN:
        return _preclinical(source, subjects[0])
    if _is_lifeless(source) and (not subjects or PERSON.search(source.low) is None):
        return None
    if _by_genes(source) is not None:
        return None
    return _people(source, one) or reviews.without_data(source)


@once
def _by_genes(source: Source) -> Span | None:
    """Find the words of a study in which genes stand for a treatment dealt out by chance."""
    return said(source, _BY_GENES)


def _is_lifeless(source: Source) -> bool:
    """Tell that what was dealt out by chance were plants, plots or things."""
    return said(source, _LIFELESS) is not None or len(_fields(source.low)) > 1


def _fields(low: str) -> set[str]:
    """Give the words for fields and what grows on them."""
    return {match[0] for match in _FIELD.finditer(low)}


def _people(source: Source, one: Kind | None) -> Kind | None:
    """Read a study of people; words of a trial make one where no rule tells its design."""
    ruled = of_people(source, one)
    if chances(source).get("rct", 0.0) < _A_TRIAL or (ruled is not None and ruled.design.is_rct):
        return ruled
    if allocation_words.denied(source):
        return ruled
    chance = allocation_words.found(source)
    if ruled is not None and ruled.design not in _PERHAPS_RANDOM:
        return ruled
    if chance is not None and chance.value is not Allocation.RANDOM:
        return ruled
    return Kind(Design.RCT_PARALLEL, 1.0, reason(source, "rct"))


def _case(source: Source) -> Kind | None:
    """Read a report of few patients: as rules find it, unless the words as a whole disagree."""
    ruled, likely = cases.case(source), chances(source).get("case")
    if likely is None:
        return ruled
    if ruled is not None:
        return ruled if ruled.span.sentence.is_title or likely >= _NO_CASE else None
    enough = _CASE if cases.many_people(source) else _FEW_CASES
    if likely < enough or _PATIENT.search(source.low) is None:
        return None
    return Kind(Design.CASE_REPORT, 1.0, reason(source, "case"))


def _is_about_a_case(kind: Kind, one: Kind) -> bool:
    """Tell a case report that ends in a review or an opinion from a review or an opinion."""
    if kind.design is Design.OPINION:
        return True
    if kind.design is Design.NARRATIVE_REVIEW and _LITERATURE.search(kind.span.sentence.low):
        return True
    return one.span.sentence.is_title and kind.weight < 3


def _preclinical(source: Source, main: Subject) -> Kind | None:
    span = subject.place(source, main)
    plain = {
        Subject.IN_VITRO: Design.IN_VITRO,
        Subject.EX_VIVO: Design.EX_VIVO,
        Subject.IN_SILICO: Design.IN_SILICO,
    }
    if main in plain:
        return Kind(plain[main], 2.0, span)
    chance = allocation_words.found(source)
    is_theirs = chance is not None and _is_of_animals(source, chance.span)
    if chance is not None and chance.value is Allocation.RANDOM and is_theirs:
        return Kind(Design.ANIMAL_RCT, 2.0, chance.span)
    groups = said(source, _ANIMAL_GROUPS)
    if groups is not None:
        return Kind(Design.ANIMAL_CONTROLLED, 1.5, groups)
    told = control_words.found(source)
    if len(source.abstract) > 3 or (told is not None and not told.value.is_concurrent):
        return Kind(Design.ANIMAL_UNCONTROLLED, 1.0, span)
    done = said(source, _DONE)
    return None if done is None else Kind(Design.ANIMAL_UNCONTROLLED, 0.8, done)


def _is_of_animals(source: Source, span: Span) -> bool:
    """Tell that words are not of the people of a paper that reports on people as well."""
    is_alone = Subject.HUMAN not in subject.streams(source)
    return is_alone or beings.of_sentence(span.sentence) is not Subject.HUMAN


def _tag(source: Source) -> Iterator[Fact]:
    """Read publication types where they cannot mislead; a trial's text must not deny it."""
    types = set(source.work.publication_types)
    kind = found(source)
    for tag, design in _TAGS.items():
        if tag in types:
            yield source.told(
                ORIGIN, Property.DESIGN, design.value, quote=tag, note="publication type"
            )
            return
    if "Randomized Controlled Trial" in types and _may_be_rct(source, kind):
        design = kind.design if kind is not None and kind.design.is_rct else Design.RCT_PARALLEL
        yield source.told(
            ORIGIN,
            Property.DESIGN,
            design.value,
            quote="Randomized Controlled Trial",
            note="publication type",
        )
    elif types & {"Case Reports"} and kind is not None and kind.design in _CASE_DESIGNS:
        yield source.told(
            ORIGIN,
            Property.DESIGN,
            kind.design.value,
            quote="Case Reports",
            note="publication type",
        )


def _may_be_rct(source: Source, kind: Kind | None) -> bool:
    subjects = subject.streams(source)
    if subjects and Subject.HUMAN not in subjects:
        return False
    return kind is None or not (
        kind.design.is_review or kind.design in {Design.PROTOCOL, Design.GUIDELINE}
    )


def read(source: Source) -> Iterator[Fact]:
    """State the design of each stream, and what the indexers say of it."""
    kind = found(source)
    subjects = subject.streams(source)
    if kind is None and (genes := _by_genes(source)) is not None:
        yield source.fact(ORIGIN, Property.NOTE, BY_GENES, genes)
    several = len(subjects) > 1 and (kind is None or not kind.design.is_review)
    if kind is not None:
        stream = subjects[0].value if several else ""
        yield source.fact(ORIGIN, Property.DESIGN, kind.design.value, kind.span, stream)
    if several:
        for other in subjects[1:]:
            one = of_people(source, None) if other is Subject.HUMAN else _preclinical(source, other)
            if one is not None:
                yield source.fact(ORIGIN, Property.DESIGN, one.design.value, one.span, other.value)
        return
    yield from _tag(source)
