"""STA001 sample-size-missing."""

from collections.abc import Iterator

from evidence.grade.traits import grounds, is_primary_in_people
from evidence.model import Basis, Design, Finding, Property, Severity, Study
from evidence.rule import Mark, rule

_TOLD_BY_PEOPLE = frozenset({Basis.PERSON, Basis.READING, Basis.REGISTRY})


@rule(
    "STA001",
    severity="error",
    advice="Do not cite it without the number of people; look it up.",
    sources=["schulz2010"],
    basis="part",
    marks=[Mark.UNLISTED],
    fires=[
        Study.of(design="rct_parallel", control="placebo"),
        Study.of(subject="human", outcome={"name": "hair density"}),
    ],
    quiet=[
        Study.of(design="rct_parallel", n_randomised=40),
        Study.of(design="case_report"),
        Study.of(design="protocol"),
        Study.of(design="meta_analysis", n_included=800),
        Study.of(design="in_vitro"),
    ],
    unknown=[Study.of(condition="asthma"), Study.of(subject="human")],
)
def sample_size_missing(study: Study) -> Iterator[Finding]:
    """It is not known how many people took part.

    Ten people and ten thousand give very different certainty, and a result
    told without its number hides which. It is an error only where a person or
    a registry told of the study: where a program read a text, the number may
    stand there unread, and that is a note. For a review that does not tell its
    people this is a warning.
    """
    if study.size is not None:
        return
    is_systematic = study.design is not None and study.design.is_systematic
    if is_systematic and study.value(Property.N_STUDIES) is None:
        yield Finding(
            message="Neither the number of studies nor of people reviewed is known.",
            because=grounds(study, Property.DESIGN),
            severity=Severity.WARNING,
        )
    if not is_primary_in_people(study) or study.design is Design.CASE_REPORT:
        return
    if study.design is not None or study.outcomes:
        is_read = any(fact.basis in _TOLD_BY_PEOPLE for fact in study.facts)
        yield Finding(
            message="The number of people is not known.",
            because=grounds(study, Property.DESIGN, Property.SUBJECT),
            severity=Severity.ERROR if is_read else Severity.INFO,
        )
