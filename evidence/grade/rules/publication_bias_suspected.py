"""BOD010 publication-bias-suspected."""

from collections.abc import Iterator

from evidence.grade.answering import answering, facts_of
from evidence.grade.domains.body import Weighed, publication
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.model import Body, Finding, Property, Stance
from evidence.rule import rule


@rule(
    "BOD010",
    severity="warning",
    advice="Say that studies without effect may never have been printed.",
    sources=["guyatt2011publicationbias"],
    basis="read",
    fires=[
        example(*(trial(key, n_randomised=30) for key in ("one", "two", "three"))),
    ],
    quiet=[
        example(*(trial(key, n_randomised=300) for key in ("one", "two", "three"))),
        example(trial("one", n_randomised=30), trial("two", Stance.CONTRADICTS, n_randomised=30)),
        example(trial("one", n_randomised=30)),
    ],
)
def publication_bias_suspected(body: Body) -> Iterator[Finding]:
    """All studies are small and positive, or small and paid for by a company.

    Small studies that find nothing are often never printed, least of all by
    those who sell the treatment. What is left looks better than the truth. It
    can be suspected, never shown, and never ruled out.
    """
    members = answering(body)
    if not members:
        return
    step = publication([Weighed.of(one) for one in members])
    if step.change < 0:
        yield Finding(
            message=f"Studies that found nothing may be missing: "
            f"{step.why.partition(': ')[2] or step.why}.",
            because=step.because or facts_of(members, Property.N_RANDOMISED),
        )
