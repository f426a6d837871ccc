"""CIT007 number-not-in-source."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.printed import Told, is_in, prints, results
from evidence.check.sole import leaning
from evidence.model import (
    Basis,
    Finding,
    Mention,
    Number,
    Outcome,
    Passage,
    Property,
    Severity,
    Study,
    Words,
)
from evidence.rule import rule
from evidence.vocabulary import SAME, nearness

_WHOLE_PAPER = frozenset({Basis.PERSON, Basis.READING})
_CHANGED = re.compile(
    r"\s(?:\w+ly\s)?(?:lower|higher|reduced|increased|greater|less|more|fewer|reduction|increase|"
    r"decrease|drop|rise)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:reduc|cut|lower|decreas|rais|increas|halv|slash|boost|rose|fell|drop)[a-z]{0,4}\b"
    r"[^.;]{0,60} by (?:about |around |up to |nearly |almost |over |more than |some )?$",
    re.IGNORECASE,
)
_FOLD = re.compile(r"\d[\s-]?fold\b", re.IGNORECASE)


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
    """The number is not in what is held of the studies that the sentence leans on.

    Whoever follows the citation to check the number will not find it there: it
    may come from elsewhere, or from nowhere.

    A percentage or ratio is held against every number that the abstract and the
    stored results print, with rounding, differences and what a ratio says in
    percent allowed for. The rule speaks only where numbers of the same kind are
    held, so that one could expect to find it. Where all that is held is an
    abstract, the number may stand in the paper: then it is a warning, not an error.
    """
    claim, works = passage.claim, leaning(passage)
    if claim is None or claim.limitation or not works:
        return
    text = passage.sentence.text
    studies = [study for _, study in works]
    for number in claim.numbers:
        if number.kind not in {"percent", "ratio"} or any(is_in(number, x, text) for x in studies):
            continue
        said = passage.claim_at(number.start) or claim
        if all(_is_expected(number, study, said.outcome, passage) for study in studies):
            place = passage.place_of(number.start, number.end)
            facts = dict.fromkeys(x.fact for study in studies for x in results(study, number.kind))
            yield Finding(
                message=f"“{number.text}” is not {_where(works)}",
                because=(Words(text=number.text, place=place), *facts),
                place=place,
                study=works[0][0].work,
                severity=Severity.ERROR if all(map(_is_read, studies)) else Severity.WARNING,
            )


def _is_expected(number: Number, study: Study, outcome: str | None, passage: Passage) -> bool:
    """Tell whether a number of this kind would be found if it were the study's.

    Where the study's own number for the very outcome is held, another rule tells that they
    differ.
    """
    told = results(study, number.kind)
    if passage.mentions and _is_compared(outcome, told):
        return False
    if _FOLD.search(number.text) is not None:
        return _FOLD.search(study.work.abstract or "") is not None
    return bool(told) or prints(study, number.kind) or _follows(number, study, passage)


def _follows(number: Number, study: Study, passage: Passage) -> bool:
    """Tell whether a percentage says in other words what the study prints as a ratio."""
    text = passage.sentence.text
    is_change = _CHANGED.match(text, number.end) or _BY.search(text[: number.start])
    return number.kind == "percent" and is_change is not None and prints(study, "ratio")


def _is_compared(outcome: str | None, told: tuple[Told, ...]) -> bool:
    names = [one.fact.value.name for one in told if isinstance(one.fact.value, Outcome)]
    return outcome is not None and any(nearness(outcome, x, "outcome") == SAME for x in names)


def _where(works: Sequence[tuple[Mention, Study]]) -> str:
    """Say where the number was looked for, and no more than that."""
    names = " or ".join(str(mention.matched) for mention, _ in works)
    if all(study.work.abstract and not _is_read(study) for _, study in works):
        return f"found in the abstract of {names}, which is all that is held of it"
    return f"among the results known of {names}"


def _is_read(study: Study) -> bool:
    """Tell whether a person took results from the paper itself."""
    facts = study.about(Property.OUTCOME)
    notes = [fact.receipt.note or "" for fact in facts if fact.receipt is not None]
    only_abstract = any("abstract" in note for note in notes)
    return any(fact.basis in _WHOLE_PAPER for fact in facts) and not only_abstract
