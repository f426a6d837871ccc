"""CIT021 source-found-effect."""

from collections.abc import Iterator

from evidence.check.harmed import harm_told
from evidence.check.heard import (
    contradictions,
    is_of_another_arm,
    is_turned_round,
    opposed,
    shortened,
)
from evidence.check.sole import leaning
from evidence.check.worked import is_compared, results_on, way
from evidence.model import (
    WAYS,
    Claim,
    Direction,
    Fact,
    Finding,
    Passage,
    Property,
    Study,
    Words,
)
from evidence.rule import rule


@rule(
    "CIT021",
    severity="warning",
    basis="project",
    needs=[Property.OUTCOME],
    advice="Say what the study found, or cite one that found no difference.",
    fires=["Minoxidil 5% did not change hair count [@olsen2002]."],
    quiet=[
        "Minoxidil 5% raised the hair count [@olsen2002].",
        "Whether minoxidil 5% raises the hair count is not known [@olsen2002].",
        "Platelet-rich plasma did not increase hair count [@gressenberger2020].",
    ],
    unknown=["Finasteride did not change cholesterol [@giordano2018]."],
)
def source_found_effect(passage: Passage) -> Iterator[Finding]:
    """A difference is denied, and the study cited for it found one.

    Readers take a benefit or a harm for ruled out that the study showed.

    The rule speaks where the sentence leans on one study that compared people, and every
    result noted by people on that very outcome shows a difference. Where none is, the one
    sentence of its abstract that tells the outcome is held against it, if it tells a
    difference in so many words. Where a text tells of no side effects at all, an abstract
    that counts some speaks against it.
    """
    claim, works = passage.claim, leaning(passage)
    if claim is None or len(works) != 1 or claim.topic == "method":
        return
    mention, study = works[0]
    harm = harm_told(passage.sentence.text, study.work.abstract or "")
    if harm is not None:
        yield Finding(
            message=f"{mention.matched} counted harm: “{shortened(harm)}”",
            because=(Words.of(passage.sentence),),
            place=passage.sentence.place,
            study=mention.work,
        )
        return
    if claim.direction is not Direction.NO_DIFFERENCE:
        return
    facts = _found(claim, study) if is_compared(study) else ()
    if not facts:
        told = tuple(contradictions(passage, mention, study))
        yield from told or opposed(passage, mention)
    else:
        yield Finding(
            message=f"{mention.matched} found a difference: {shortened(facts[0].text)}",
            because=(Words.of(passage.sentence), *facts),
            place=passage.sentence.place,
            study=mention.work,
        )


def _found(claim: Claim, study: Study) -> tuple[Fact, ...]:
    """Give the results that people noted on the very outcome, where all show a difference."""
    told = tuple(x for x in results_on(claim.outcome, study) if not x.basis.is_machine)
    is_found = all(way(fact) in WAYS for fact in told)
    if not is_found or is_turned_round(claim, study) or is_of_another_arm(claim, study, told):
        return ()
    return told
