"""PRE007 animal-no-randomisation."""

from collections.abc import Iterator

from evidence.grade.traits import grounds, is_randomised
from evidence.model import Allocation, Finding, Property, Study, Subject
from evidence.rule import rule


@rule(
    "PRE007",
    severity="warning",
    advice="Say that the animals were not put into groups by chance, or that it is not told.",
    sources=["hooijmans2014", "percie2020"],
    basis="read",
    needs=[Property.ALLOCATION],
    fires=[
        Study.of(design="animal_controlled", allocation="none"),
        Study.of(design="animal_controlled", allocation="not_reported"),
    ],
    quiet=[
        Study.of(design="animal_rct", allocation="random"),
        Study.of(design="rct_parallel", allocation="none"),
    ],
    unknown=[Study.of(design="animal_controlled")],
)
def animal_no_randomisation(study: Study) -> Iterator[Finding]:
    """The animals were not put into their groups by chance.

    Whoever takes the first animal out of the cage takes the slow one. Animal
    studies without chance in the choice show larger effects.
    """
    if study.subject is not Subject.ANIMAL or is_randomised(study):
        return
    told = {
        Allocation.NONE: "Animals were not put into groups by chance.",
        Allocation.QUASI: "Animals were put into groups in a way one could foresee.",
        Allocation.NOT_REPORTED: "Whether chance decided the groups of animals is not reported.",
    }
    if study.allocation in told:
        yield Finding(
            message=told[study.allocation],
            because=grounds(study, Property.ALLOCATION, Property.DESIGN),
        )
