"""PRE004 level-of-biology-error."""

from collections.abc import Iterator

from evidence.grade.biology import is_beyond_cells
from evidence.grade.traits import grounds
from evidence.model import Claim, Fact, Finding, Outcome, Property, Study, Subject, Support
from evidence.rule import rule

_SHRINK = Outcome(name="follicle miniaturisation")
_GROW = Outcome(name="cell proliferation")
_CLAIM = Claim(
    text="It reduced miniaturisation in cells.", checkable=True, outcome="miniaturisation"
)
_CELLULAR = Claim(text="Cells divided more.", checkable=True, outcome="cell proliferation")


@rule(
    "PRE004",
    severity="error",
    advice="Name what was measured in the cells; leave out what only a body can show.",
    basis="project",
    needs=[Property.SUBJECT],
    implied=True,
    fires=[
        Support(study=Study.of(design="in_vitro"), claim=_CLAIM),
        Support(study=Study.of(design="in_vitro", outcome=_SHRINK)),
    ],
    quiet=[
        Support(study=Study.of(design="in_vitro", outcome=_GROW), claim=_CELLULAR),
        Support(study=Study.of(design="rct_parallel", outcome=_SHRINK), claim=_CLAIM),
        Support(study=Study.of(design="ex_vivo", outcome=_SHRINK)),
    ],
    unknown=[Support(study=Study.of(intervention="exosomes"), claim=_CLAIM)],
)
def level_of_biology_error(support: Support) -> Iterator[Finding]:
    """Isolated cells are said to show what only tissue or a person can show.

    Cells in a dish can divide, move or make proteins. They cannot lose weight,
    feel pain, grow denser hair or have shrinking follicles. Such a sentence
    has mixed up two studies, or two levels of life.
    """
    study, claim = support.study, support.claim
    if study.subject is not Subject.IN_VITRO:
        return
    facts = [fact for fact in study.about(Property.OUTCOME) if is_beyond_cells(_name(fact))]
    if facts:
        told = ", ".join(dict.fromkeys(_name(fact) for fact in facts))
    elif claim is not None and is_beyond_cells(claim.outcome):
        told = claim.outcome or ""
    else:
        return
    yield Finding(
        message=f"Cells in a dish cannot show this: {told}.",
        because=(*grounds(study, Property.SUBJECT, Property.DESIGN), *facts),
    )


def _name(fact: Fact) -> str:
    return fact.value.name if isinstance(fact.value, Outcome) else fact.text
