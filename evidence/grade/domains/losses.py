"""How many people are missing from an analysis."""

from evidence.grade.once import once
from evidence.grade.traits import count
from evidence.model import Property, Study


@once
def attrition(study: Study) -> float | None:
    """Give the share of people lost from the analysis, None when either number is unknown."""
    analysed = count(study, Property.N_ANALYSED)
    start = count(study, Property.N_RANDOMISED)
    if start is None and study.design is not None and not study.design.is_rct:
        start = count(study, Property.N_ENROLLED)
    if analysed is None or not start or analysed > start:
        return None
    return 1 - analysed / start
