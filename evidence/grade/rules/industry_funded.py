"""BOD011 industry-funded."""

from collections.abc import Iterator

from evidence.grade.domains.body import is_company
from evidence.grade.traits import known
from evidence.model import Finding, Property, Study
from evidence.rule import rule


@rule(
    "BOD011",
    severity="warning",
    advice="Name the funder beside the result.",
    sources=["guyatt2011publicationbias"],
    basis="read",
    needs=[Property.FUNDING],
    fires=[
        Study.of(design="rct_parallel", funding="Merck & Co., Inc."),
        Study.of(design="rct_parallel", funding="sponsored by the manufacturer"),
    ],
    quiet=[Study.of(design="rct_parallel", funding="University research grant")],
    unknown=[
        Study.of(design="rct_parallel"),
        Study.of(design="rct_parallel", funding="not_reported"),
    ],
)
def industry_funded(study: Study) -> Iterator[Finding]:
    """A company paid for the study.

    Sponsored trials favour the sponsor's product more often, and those that do
    not may stay unpublished. That alone does not make a result wrong.
    """
    funding = known(study, Property.FUNDING)
    if funding is not None and is_company(study):
        yield Finding(
            message=f"A company paid for the study: {funding.text.rstrip('.')}.", because=(funding,)
        )
