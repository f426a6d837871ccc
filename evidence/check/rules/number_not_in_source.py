"""CIT007 number-not-in-source."""

from collections.abc import Iterator

from evidence.check.printed import Told, is_in, results
from evidence.check.sole import sole
from evidence.model import Basis, Finding, Outcome, Passage, Property, Severity, Study, Words
from evidence.rule import rule
from evidence.vocabulary import nearness

_WHOLE_PAPER = frozenset({Basis.PERSON, Basis.READING})
SAME = 0.0


@rule(
    "CIT007",
    severity="error",
    basis="project",
    needs=[Property.OUTCOME],
    advice="Find the number in the paper, cite where it comes from, or take it out.",
    fires=["Platelet-rich plasma improved satisfaction by 64% [@georgescu2022]."],
    quiet=[
        "Platelet-rich plasma improved satisfaction by 25% [@georgescu2022].",
        "Minoxidil 5% raised the hair count [@olsen2002].",
    ],
    unknown=["Finasteride improved satisfaction by 64% [@giordano2018]."],
)
def number_not_in_source(passage: Passage) -> Iterator[Finding]:
    """The number is not among what is held of the study that the sentence cites.

    Whoever follows the citation to check the number will not find it there: it
    may come from elsewhere, or from nowhere.

    The rule speaks only where results of the same kind are held, so that one
    could expect to find it. Where all that is held is an abstract, the number
    may stand in the paper: then it is a warning, not an error.
    """
    found, claim = sole(passage), passage.claim
    if found is None or claim is None or claim.limitation:
        return
    mention, study = found
    text = passage.sentence.text
    for number in claim.numbers:
        if number.kind not in {"percent", "ratio"}:
            continue
        told = results(study, number.kind)
        if not told or _is_compared(claim.outcome, told) or is_in(number, study, text):
            continue
        place = passage.place_of(number.start, number.end)
        yield Finding(
            message=f"“{number.text}” is not among the results known of {mention.matched}",
            because=(Words(text=number.text, place=place), *dict.fromkeys(x.fact for x in told)),
            place=place,
            study=mention.work,
            severity=Severity.ERROR if _is_read(study) else Severity.WARNING,
        )


def _is_compared(outcome: str | None, told: tuple[Told, ...]) -> bool:
    """Tell whether a number of the same outcome is held: then it differs, which is another rule."""
    names = [one.fact.value.name for one in told if isinstance(one.fact.value, Outcome)]
    return outcome is not None and any(nearness(outcome, x, "outcome") == SAME for x in names)


def _is_read(study: Study) -> bool:
    """Tell whether a person took results from the paper itself."""
    facts = study.about(Property.OUTCOME)
    notes = [fact.receipt.note or "" for fact in facts if fact.receipt is not None]
    only_abstract = any("abstract" in note for note in notes)
    return any(fact.basis in _WHOLE_PAPER for fact in facts) and not only_abstract
