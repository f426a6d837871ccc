"""The design: a cohort told as a trial, a study without controls told as a controlled one."""

import re
from collections.abc import Iterator

from evidence.check.descriptions.telling import Difference, Telling
from evidence.model import Design, Property, Severity, Time

RANK = 10

_PHRASE = re.compile(
    r"\b(?:an?|one|the|this|that|another) (?P<words>(?:[\w’'-]{1,25},? ){0,6}?)"
    r"(?P<noun>trial|RCT|study|experiment|meta-analysis|systematic review|analysis)\b(?!s|-)",
    re.IGNORECASE,
)
_RANDOM = re.compile(r"\brandomi[sz]ed\b|\bRCT\b", re.IGNORECASE)
_CONTROLLED = re.compile(r"\b(?:placebo|sham|vehicle)[ -]controlled\b|\bdouble[ -]blind", re.I)
_AHEAD = re.compile(r"\bprospective\b", re.IGNORECASE)
_POOLED = re.compile(r"meta-analysis|systematic review", re.IGNORECASE)
_OBSERVED = frozenset({Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL})
_NO_TRIAL = _OBSERVED | {Design.CASE_SERIES, Design.CASE_REPORT, *(
    one for one in Design if one.is_preclinical
)}  # fmt: skip
_UNCONTROLLED = _OBSERVED | {None, *(one for one in Design if one.is_uncontrolled)}
_ALONE = re.compile(
    r"\b(?:no|without(?: an?)?|lack of an?) (?:control|comparison|placebo) (?:group|arm)|"
    r"\b(?:uncontrolled|single-arm|single-group)\b",
    re.IGNORECASE,
)
_READ = {
    Design.META_ANALYSIS: "a meta-analysis",
    Design.SYSTEMATIC_REVIEW: "a systematic review",
    Design.NARRATIVE_REVIEW: "a narrative review",
    Design.RCT_PARALLEL: "a randomised trial",
    Design.RCT_CROSSOVER: "a randomised crossover trial",
    Design.RCT_CLUSTER: "a trial that randomised whole groups",
    Design.RCT_SPLIT_BODY: "a randomised trial within each person",
    Design.QUASI_RCT: "a trial that did not allocate by chance",
    Design.COHORT: "a cohort study",
    Design.CASE_CONTROL: "a case-control study",
    Design.CROSS_SECTIONAL: "a cross-sectional study",
    Design.PROTOCOL: "a protocol, without results",
    Design.GUIDELINE: "a guideline",
    Design.OPINION: "an opinion",
    Design.BEFORE_AFTER: "a study of people before and after, without controls",
    Design.NONRANDOMISED_CONTROLLED: "a controlled study without randomisation",
    Design.IN_VITRO: "a study of cells in a dish",
    Design.EX_VIVO: "a study of tissue in a dish",
    Design.IN_SILICO: "a computer study",
    Design.HISTORICAL_CONTROL: "a study with controls from another time",
    Design.CASE_REPORT: "a case report",
    Design.CASE_SERIES: "a case series",
    Design.N_OF_1: "a trial in a single person",
    Design.INTERRUPTED_TIME_SERIES: "an interrupted time series",
}
_NEEDED = re.compile(r" (?:is|are|would|should|could|may|might|will)\b")


def find(told: Telling) -> Iterator[Difference]:
    """Yield where the sentence names a design that the record does not bear."""
    design = told.study.design
    if not (_ALONE.search(told.held) if design is None else design.has_results):
        return
    for phrase in _PHRASE.finditer(told.text):
        if told.is_denied(phrase.start()) or _NEEDED.match(told.text, phrase.end()):
            continue
        wrong = _wrong(phrase["words"], phrase["noun"].lower(), design, told)
        if wrong is not None:
            named = told.study.about(Property.DESIGN)[:1]
            yield Difference(
                start=phrase.start("words"),
                end=phrase.end(),
                message=f"told as {wrong}, but {told.name} {_read(design)}",
                because=named,
                severity=Severity.ERROR,
            )
            return


def _wrong(words: str, noun: str, design: Design | None, told: Telling) -> str | None:
    """Name the design that is told and cannot be; None where the record may bear it."""
    if design is not None and design.is_review:
        return None
    if _POOLED.fullmatch(noun):
        return None if _names(told, r"meta-anal|systematic|pooled") else f"a {noun}"
    if (_RANDOM.search(words) or noun == "rct") and not _has_lots(design):
        return None if _names(told, r"random|\bRCT") else "randomised"
    if _CONTROLLED.search(words) and design in _UNCONTROLLED:
        return None if _names(told, r"placebo|sham|vehicle|blind|random") else "controlled"
    if noun == "trial" and design in _NO_TRIAL:
        return None if _names(told, r"\btrial|random") else "a trial"
    if _AHEAD.search(words) and told.study.time is Time.RETROSPECTIVE:
        return None if _names(told, r"prospective") else "prospective"
    return None


def _has_lots(design: Design | None) -> bool:
    return design in {Design.QUASI_RCT, Design.ANIMAL_RCT} or (design is not None and design.is_rct)


def _names(told: Telling, shape: str) -> bool:
    """Tell whether the record itself has such a word: then who is right stays open."""
    return re.search(shape, told.held, re.IGNORECASE) is not None


def _read(design: Design | None) -> str:
    if design is None:
        return "had no control group"
    if design.is_animal:
        return "is a study of animals"
    return f"is {_READ.get(design, 'a study of another kind')}"
