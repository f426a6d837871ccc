"""BOD015 low-certainty-body."""

from collections.abc import Iterator

from evidence.grade.answering import answering, facts_of
from evidence.grade.examples import body as example
from evidence.grade.examples import trial
from evidence.model import Body, Finding, Level, Property
from evidence.rule import rule


@rule(
    "BOD015",
    severity="warning",
    advice="Write “may”, or at very low certainty “the evidence is very uncertain”.",
    sources=["schunemann2019", "santesso2020"],
    basis="read",
    fires=[
        example(trial("one"), certainty=Level.LOW),
        example(trial("one", design="case_series"), certainty=Level.VERY_LOW),
    ],
    quiet=[example(trial("one"), certainty=Level.MODERATE)],
    unknown=[example(trial("one"))],
)
def low_certainty_body(body: Body) -> Iterator[Finding]:
    """All that is known together allows only a weak sentence.

    A flat statement would promise what nobody knows: low certainty means that
    the true effect may well be another one, very low that it probably is.
    """
    if body.certainty not in {Level.LOW, Level.VERY_LOW}:
        return
    down = [step.domain for step in body.steps if step.change < 0]
    last = " and ".join(down[-2:])
    why = f", for {', '.join([*down[:-2], last])}" if down else ""
    level = body.certainty.words
    yield Finding(
        message=f"All studies together allow only {level} certainty{why}.",
        because=facts_of(answering(body), Property.DESIGN),
    )
