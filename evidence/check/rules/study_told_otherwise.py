"""CIT020 study-told-otherwise."""

from collections.abc import Iterator

from evidence.check.descriptions import Telling, differences
from evidence.check.sole import sole
from evidence.model import Finding, Passage, Words
from evidence.rule import rule


@rule(
    "CIT020",
    severity="error",
    basis="project",
    advice="Tell the study as its report does, or cite the one that is meant.",
    fires=[
        "A randomised trial found more hair after exosomes in men [@ersan2024].",
    ],
    quiet=[
        "In a trial of 393 men, minoxidil 5% raised the hair count [@olsen2002].",
    ],
    unknown=["A randomised trial found that zinc shortens colds [@nosuchkey2011]."],
)
def study_told_otherwise(passage: Passage) -> Iterator[Finding]:
    """The study is told otherwise than its record tells it: design, people, dose, length, unit.

    A cohort told as a trial, a result in women told of men, or 80 mg where 20 mg were
    given: readers trust the sentence more, or do other things, than the study bears out.

    Each is held against title and abstract, and only where the sentence cites one work. What
    the record may bear out by any of its words is left alone; what only the abstract
    speaks against, and the whole paper might tell, is a warning.
    """
    found, claim = sole(passage), passage.claim
    if found is None or claim is None:
        return
    mention, study = found
    told = Telling(text=passage.sentence.text, claim=claim, study=study, name=str(mention.matched))
    for one in differences(told):
        place = passage.place_of(one.start, one.end)
        words = Words(text=told.text[one.start : one.end], place=place)
        yield Finding(
            message=one.message,
            because=(words, *one.because),
            place=place,
            study=mention.work,
            severity=one.severity,
        )
