"""DES021 registry-outcome-mismatch."""

from collections.abc import Iterator

from evidence.grade.biology import is_mechanism
from evidence.grade.nearby import outcome_distance
from evidence.grade.traits import NOT_REPORTED
from evidence.model import Basis, Fact, Finding, Property, Receipt, Study, Work
from evidence.rule import rule
from evidence.vocabulary import FAR, concepts


def _pair(registry: str | None, paper: str | None) -> Study:
    told = ((registry, Basis.REGISTRY), (paper, Basis.ABSTRACT))
    return Study(
        work=Work(key="two"),
        facts=tuple(
            Fact(
                work="two",
                property=Property.PRIMARY_OUTCOME,
                value=value,
                basis=basis,
                origin="example",
                receipt=Receipt(note="example"),
            )
            for value, basis in told
            if value is not None
        ),
    )


@rule(
    "DES021",
    severity="error",
    advice="Report what the study set out to measure first, then the rest.",
    sources=["sterne2019"],
    basis="memory",
    needs=[Property.PRIMARY_OUTCOME],
    fires=[_pair("hair density", "quality of life"), _pair("all-cause mortality", "pain")],
    quiet=[
        _pair("hair density at 24 weeks", "hair count"),
        _pair("pain; quality of life", "quality of life"),
    ],
    unknown=[
        _pair("hair density", None),
        _pair(None, "pain"),
        _pair("change in the XYZ index", "the ABC grade"),
    ],
)
def registry_outcome_mismatch(study: Study) -> Iterator[Finding]:
    """The main result of the paper is not the one the study was planned for.

    Of many outcomes some come out well by chance. If the one in the headline
    was not named as primary in the registry, chance has been given a choice.
    The rule speaks only where our vocabulary knows both outcomes.
    """
    facts = [one for one in study.about(Property.PRIMARY_OUTCOME) if one.value != NOT_REPORTED]
    filed = [one for one in facts if one.basis is Basis.REGISTRY]
    told = [one for one in facts if one.basis not in {Basis.REGISTRY, Basis.TOLD}]
    if filed and told and all(_is_another(one, other) for one in filed for other in told):
        yield Finding(
            message=f"The plan put {filed[0].text} first; the report puts {told[0].text} first.",
            because=(filed[0], told[0]),
        )


def _is_another(filed: Fact, told: Fact) -> bool:
    pairs = [(one, other) for one in _parts(filed) for other in _parts(told)]
    return all(_is_known(one) and _is_known(other) and _is_far(one, other) for one, other in pairs)


def _is_far(one: str, other: str) -> bool:
    return not is_mechanism(one) and outcome_distance(one, other) == FAR


def _is_known(name: str) -> bool:
    return any(one.kind == "outcome" for one in concepts(name))


def _parts(fact: Fact) -> list[str]:
    return [part.strip() for part in fact.text.split(";") if part.strip()][:10]
