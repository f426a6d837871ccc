"""CIT017 unverified-field."""

from collections.abc import Iterator

from evidence.model import Basis, Fact, Finding, Property, Receipt, Study, Work
from evidence.rule import Mark, rule

_WEIGHTY = (
    Property.DESIGN,
    Property.SUBJECT,
    Property.CONTROL,
    Property.N_ANALYSED,
    Property.N_RANDOMISED,
    Property.N_ENROLLED,
    Property.OUTCOME,
)


def _told(name: Property, value: str) -> Study:
    fact = Fact(
        work="told",
        property=name,
        value=value,
        basis=Basis.TOLD,
        origin="article:example",
        receipt=Receipt(note="third paragraph"),
    )
    return Study(work=Work(key="told"), facts=(fact,))


@rule(
    "CIT017",
    severity="warning",
    advice="Read the paper itself and confirm these points before you rely on them.",
    basis="project",
    marks=[Mark.HEARSAY],
    fires=[_told(Property.DESIGN, "before_after"), _told(Property.SUBJECT, "animal")],
    quiet=[Study.of(design="before_after"), _told(Property.CONDITION, "asthma")],
    unknown=[Study(work=Work(key="nothing"))],
)
def unverified_field(study: Study) -> Iterator[Finding]:
    """What decides the grade is only told by somebody else.

    Such telling is often wrong, so the grade is provisional until someone has
    looked. The design, the subjects or the size were taken from a text that
    speaks of the study, not from the study or its record.
    """
    told = []
    for name in _WEIGHTY:
        fact = study.fact(name)
        if fact is not None and fact.basis is Basis.TOLD:
            told.append(fact)
    if told:
        names = ", ".join(fact.property.value.replace("_", " ") for fact in told)
        yield Finding(
            message=f"Not seen in the study itself, only told by another text: {names}.",
            because=tuple(told),
        )
