"""CIT009 citation-pico-mismatch."""

import re
from collections.abc import Iterator

from evidence.check.sole import sole
from evidence.check.worked import given, is_far, is_untold, talks_widely
from evidence.model import Claim, Fact, Finding, Passage, Property, Severity, Study, Words
from evidence.rule import rule

Far = tuple[str, tuple[Fact, ...], Severity]

_COMPARED_WITH = re.compile(r"(?:an? |the )?(?:placebo|sham|dummy|no treatment)\b", re.IGNORECASE)
"""What nobody tests: a study that went without one is cited for what it did try."""
_LEANS = frozenset({"efficacy", "harm"})


@rule(
    "CIT009",
    severity="error",
    sources=["guyatt2011indirectness"],
    needs=[Property.INTERVENTION],
    advice="Say what the study tested, or cite one that tested this.",
    fires=[
        "Vitamin D reduces the risk of fractures [@olsen2002].",
        "Minoxidil improves the symptoms of asthma in people with asthma [@olsen2002].",
    ],
    quiet=[
        "Minoxidil increases hair count in men with androgenetic alopecia [@olsen2002].",
        "Vitamin D was not looked at [@olsen2002].",
    ],
    unknown=["Zorbifal increases hair count [@olsen2002]."],
)
def citation_pico_mismatch(passage: Passage) -> Iterator[Finding]:
    """The study that is cited was of another treatment, disease or outcome.

    A study speaks for what it tested in whom: another treatment or disease may
    act otherwise.

    The rule compares element by element, and only where our vocabulary knows
    both sides; another outcome alone is a warning, since an abstract does not
    name all that was measured. An outcome that the abstract names by no word is
    a note: whether the sentence is right cannot be told from it.
    """
    found, claim = sole(passage), passage.claim
    if found is None or claim is None or claim.limitation or claim.topic not in _LEANS:
        return
    mention, study = found
    if talks_widely(study):
        return
    for what, facts, severity in _far(claim, study) or _untold(passage, claim, study):
        yield Finding(
            message=f"{mention.matched} {what}",
            because=(Words.of(passage.sentence), *facts),
            place=mention.citation.place,
            study=mention.work,
            severity=severity,
        )


def _far(claim: Claim, study: Study) -> list[Far]:
    """Give the treatment or disease that is another, else an outcome that is."""
    return list(_of_question(claim, study)) or list(_of_outcome(claim, study))


def _untold(passage: Passage, claim: Claim, study: Study) -> Iterator[Far]:
    """Yield an outcome that the abstract does not name: whether it is so cannot be told from it."""
    for one in [part.claim for part in passage.parts] or [claim]:
        if one.outcome is not None and one.topic in _LEANS and is_untold(one.outcome, study):
            told = study.about(Property.OUTCOME)[:1]
            yield f"does not name {one.outcome} in its abstract", told, Severity.INFO


def _of_question(claim: Claim, study: Study) -> Iterator[Far]:
    treatments, disease = given(study), study.fact(Property.CONDITION)
    asked, people = claim.intervention, claim.population
    is_tested = asked is not None and _COMPARED_WITH.match(asked) is None
    if asked is not None and is_tested and is_far(asked, treatments, "intervention", study):
        facts = study.about(Property.INTERVENTION)[:1] or study.about(Property.PRODUCT)[:1]
        yield f"tested {treatments[0]}, not {asked}", facts, Severity.ERROR
    told = [] if disease is None else [disease.text]
    if people is not None and is_far(people, told, "condition", study):
        facts = study.about(Property.CONDITION)[:1]
        yield f"is about {told[0]}, not {people}", facts, Severity.ERROR


def _of_outcome(claim: Claim, study: Study) -> Iterator[Far]:
    names = [one.name for one in study.outcomes]
    if claim.outcome is None or not study.work.abstract:
        return
    if is_far(claim.outcome, names, "outcome", study):
        told = ", ".join(dict.fromkeys(names[:3]))
        facts = study.about(Property.OUTCOME)
        yield f"tells of {told}, not of {claim.outcome}", facts, Severity.WARNING
