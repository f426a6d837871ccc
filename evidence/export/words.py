"""Grades in words: the short badge and the paragraph that explains it."""

from collections.abc import Iterator

from evidence.export.entry import Entry
from evidence.model import Control, Grade, Study
from evidence.model.people import vouched

PREFIX = "evidence: "

_HYPHENATED = {
    "before_after": "before-after study",
    "case_control": "case-control study",
    "cross_sectional": "cross-sectional study",
    "n_of_1": "n-of-1 trial",
    "meta_analysis": "meta-analysis",
}


def badges(entry: Entry) -> tuple[str, ...]:
    """Give the short marks of a graded work: certainty, OCEBM level, who vouches, flags."""
    best = entry.best
    if best is None:
        return ()
    grade = best[1]
    marks = [certainty(grade)]
    if grade.ocebm is not None:
        marks.append(f"OCEBM {grade.ocebm}")
    if vouched(entry.facts).is_machine_only:
        marks.append("by machine only")
    marks += sorted({flag.rule or flag.code or flag.message for flag in entry.flags})
    return tuple(marks)


def explanation(entry: Entry) -> str:
    """Explain the grades of a work in one short paragraph; empty when it has none."""
    return " ".join(_sentences(entry))


def certainty(grade: Grade) -> str:
    """Name the certainty, or say that there is none."""
    if grade.certainty is None:
        return "not graded"
    return f"{grade.certainty.words} certainty"


def standing(entry: Entry) -> str:
    """Say who stands behind what is known: people, or a machine alone."""
    told = vouched(entry.facts)
    return told.text if told.is_machine_only else f"from {told.text}"


def design(study: Study) -> str:
    """Name the design, or say that it is not known."""
    if study.design is None:
        return "design not known"
    if study.design.is_rct:
        return f"{_words(study.design.removeprefix('rct_'))} RCT"
    return _HYPHENATED.get(study.design, _words(study.design))


def size(study: Study) -> str:
    """Give the sample size with what it counts, or say that it is not reported."""
    fact = study.size
    if fact is None:
        return "n not reported"
    return f"n = {fact.text} ({fact.property.removeprefix('n_')})"


def control(study: Study) -> str:
    """Name what the treated were compared with."""
    kind = study.control
    if kind is None or kind is Control.NOT_REPORTED:
        return "control not reported"
    return "no control" if kind is Control.NONE else f"control: {_words(kind)}"


def _words(term: str) -> str:
    return str(term).replace("_", " ").replace("rct", "RCT")


def _sentences(entry: Entry) -> Iterator[str]:
    for study, grade in entry.grades:
        stream = f"{study.stream.replace('_', ' ')}: " if study.stream else ""
        level = "" if grade.ocebm is None else f", OCEBM level {grade.ocebm}"
        is_graded = grade.certainty is not None
        rated = f"provisional rating {certainty(grade)}" if is_graded else "not graded"
        told = "; ".join((design(study), size(study), control(study)))
        yield _capitalised(f"{stream}{rated}{level}: {told}.")
    if entry.grades:
        yield f"Grade {standing(entry)}."
    for flag in entry.flags:
        name = flag.rule or flag.code
        yield _capitalised(f"{name}: {flag.message}" if name else flag.message).rstrip(".") + "."


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
