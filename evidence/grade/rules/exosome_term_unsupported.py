"""PRE015 exosome-term-unsupported."""

from collections.abc import Iterator

from evidence.grade.traits import NOT_REPORTED, grounds
from evidence.grade.vesicles import is_called_exosome
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "PRE015",
    severity="info",
    advice="Write “extracellular vesicles”; it is the safer name.",
    sources=["welsh2024"],
    basis="part",
    needs=[Property.EV_ORIGIN],
    fires=[
        Study.of(intervention="exosomes", ev_origin="not_shown"),
        Study.of(product="exosome", ev_origin="not_reported"),
    ],
    quiet=[
        Study.of(intervention="exosomes", ev_origin="endosomal"),
        Study.of(intervention="extracellular vesicles", ev_origin="not_shown"),
    ],
    unknown=[Study.of(intervention="exosomes")],
)
def exosome_term_unsupported(study: Study) -> Iterator[Finding]:
    """Vesicles are called exosomes without proof that they come from inside the cell.

    An exosome is a vesicle made in the endosomes of a cell. Size and usual
    markers do not show that, so the field advises the wider name.
    """
    told = study.fact(Property.EV_ORIGIN)
    if told is None or told.value == "endosomal" or not is_called_exosome(study):
        return
    message = "Called exosomes, but that they are made inside the cell was not shown."
    if told.value == NOT_REPORTED:
        message = "Called exosomes; whether anybody showed that they are is not reported."
    yield Finding(
        message=message,
        because=(told, *grounds(study, Property.PRODUCT, Property.INTERVENTION)),
    )
