"""Studies to grades, and all studies on a claim to one certainty and the sentence it allows."""

from evidence.grade.appraisal import appraise, refused
from evidence.grade.bodies import body, found, rated_on
from evidence.grade.counted import counting
from evidence.grade.grading import CATALOGUE, counts, findings, grade, in_force, rules
from evidence.grade.nearby import elements, nearness
from evidence.grade.outcomes import overall
from evidence.grade.results import upheld
from evidence.grade.stances import stance
from evidence.grade.thresholds import LIMITS, using
from evidence.grade.unknowns import Worth, unknowns
from evidence.grade.wordings import allows, wording

__all__ = [
    "CATALOGUE",
    "LIMITS",
    "Worth",
    "allows",
    "appraise",
    "body",
    "counting",
    "counts",
    "elements",
    "findings",
    "found",
    "grade",
    "in_force",
    "nearness",
    "overall",
    "rated_on",
    "refused",
    "rules",
    "stance",
    "unknowns",
    "upheld",
    "using",
    "wording",
]
