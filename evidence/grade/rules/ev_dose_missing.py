"""PRE012 ev-dose-missing."""

from collections.abc import Iterator

from evidence.grade.traits import NOT_REPORTED, grounds
from evidence.grade.vesicles import is_of_vesicles
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "PRE012",
    severity="warning",
    advice="Say that the dose is unknown; do not compare it with other products.",
    sources=["welsh2024"],
    basis="part",
    needs=[Property.EV_DOSE],
    fires=[
        Study.of(intervention="exosomes", ev_dose="not_reported"),
        Study.of(product="extracellular vesicles", design="in_vitro", ev_dose="not_reported"),
    ],
    quiet=[
        Study.of(intervention="aspirin", ev_dose="not_reported"),
        Study.of(intervention="exosomes", ev_dose="1e9 particles per session"),
    ],
    unknown=[Study.of(intervention="exosomes", design="rct_parallel")],
)
def ev_dose_missing(study: Study) -> Iterator[Finding]:
    """No dose of the vesicles is given, neither particles nor protein.

    A volume is no dose: the same millilitre can hold a thousand times more or
    fewer vesicles. Without a dose a result cannot be compared or repeated.
    """
    told = study.fact(Property.EV_DOSE)
    if told is None or told.value != NOT_REPORTED or not is_of_vesicles(study):
        return
    yield Finding(
        message="The dose is not told: neither how many particles nor how much protein.",
        because=(told, *grounds(study, Property.PRODUCT, Property.INTERVENTION)),
    )
