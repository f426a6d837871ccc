"""PRE013 ev-source-missing."""

from collections.abc import Iterator

from evidence.grade.traits import NOT_REPORTED, grounds
from evidence.grade.vesicles import is_of_vesicles, names_source
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "PRE013",
    severity="warning",
    advice="Name the cells the vesicles come from, or say that they are not told.",
    sources=["welsh2024"],
    basis="part",
    needs=[Property.EV_SOURCE],
    fires=[
        Study.of(intervention="exosomes", ev_source="not_reported"),
        Study.of(product="extracellular vesicles", design="in_vitro", ev_source="not_reported"),
    ],
    quiet=[
        Study.of(intervention="aspirin", ev_source="not_reported"),
        Study.of(intervention="adipose-derived exosomes", ev_source="not_reported"),
        Study.of(intervention="exosomes", ev_source="umbilical cord"),
    ],
    unknown=[Study.of(intervention="exosomes", design="rct_parallel")],
)
def ev_source_missing(study: Study) -> Iterator[Finding]:
    """It is not told from which cells or species the vesicles come.

    Vesicles of fat cells, platelets or plants carry different things, so a
    result with one source says little of another.
    """
    told = study.fact(Property.EV_SOURCE)
    if told is None or told.value != NOT_REPORTED or not is_of_vesicles(study):
        return
    if names_source(study):
        return
    yield Finding(
        message="The source of the vesicles is not told.",
        because=(told, *grounds(study, Property.PRODUCT, Property.INTERVENTION)),
    )
