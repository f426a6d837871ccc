"""Which studies of a body can be pooled, what they come to, and why each other one is left out.

Only primary studies of one kind, compared between groups, on the very outcome and
treatment asked about, told in one measure against one kind of control.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.belonging import is_sibling
from evidence.grade.combining import (
    HOW_TO_GET,
    SOURCES,
    Spread,
    asymmetry,
    combined,
    is_installed,
)
from evidence.grade.figures import RATIOS, Told, told
from evidence.grade.nearby import INERT, outcome_distance
from evidence.grade.results import results
from evidence.grade.traits import PAIRED, is_preclinical
from evidence.model import (
    Basis,
    Claim,
    Control,
    Design,
    Direction,
    Estimate,
    Fact,
    Figure,
    Member,
    Outcome,
    Pooling,
    Property,
    Study,
    Unpooled,
)

_DOSE = re.compile(
    r"\b[0-9]{1,5}(?:[.,][0-9]{1,3})?\s?(?:%|mg|g|µg|mcg|iu|ml)(?!\w)", re.IGNORECASE
)
_ORDER = ("RR", "OR", "HR", "IRR", "MD", "SMD")


class Kind(NamedTuple):
    """What figures must share to be pooled: measure, unit, and kind of control."""

    measure: str
    unit: str | None
    against: str

    @property
    def text(self) -> str:
        """The kind as people read it."""
        unit = f" in {self.unit}" if self.unit else ""
        return f"{self.measure}{unit} against {self.against}"


def pooling(claim: Claim, members: Sequence[Member]) -> Pooling | None:
    """Pool what can be pooled of studies that start alike; None where no outcome is asked about."""
    if claim.outcome is None or not members:
        return None
    left_out: list[Unpooled] = []
    kinds: dict[Kind, list[Figure]] = {}
    for member in members:
        found = _figures(claim, member.study)
        if isinstance(found, str):
            left_out.append(Unpooled(study=member.study.key, why=found))
            continue
        for kind, figure in found.items():
            kinds.setdefault(kind, []).append(figure)
    if not kinds:
        why = "no study tells a figure that can be pooled"
        return Pooling(outcome=claim.outcome, left_out=tuple(left_out), why=why)
    chosen = max(kinds, key=lambda kind: _rank(kind, kinds[kind]))
    others: dict[str, str] = {}
    for kind, figures in kinds.items():
        for one in figures:
            others.setdefault(one.study, f"its figure is a {kind.text}, not a {chosen.text}")
    within = {one.study for one in kinds[chosen]}
    left_out += [Unpooled(study=key, why=why) for key, why in others.items() if key not in within]
    blank = Pooling(
        outcome=claim.outcome,
        measure=chosen.measure,
        unit=chosen.unit,
        figures=tuple(kinds[chosen]),
        left_out=tuple(left_out),
    )
    return _pooled(blank)


def _rank(kind: Kind, figures: Sequence[Figure]) -> tuple[int, int, int, str]:
    people = sum(one.people or 0 for one in figures)
    return len(figures), people, -_ORDER.index(kind.measure), kind.text


def _pooled(blank: Pooling) -> Pooling:
    if len(blank.figures) < 2:
        return blank.model_copy(update={"why": "only one study tells a figure that can be pooled"})
    if not is_installed():
        return blank.model_copy(update={"why": HOW_TO_GET})
    is_ratio = blank.measure in RATIOS
    effects = [math.log(one.estimate) if is_ratio else one.estimate for one in blank.figures]
    errors = [one.error for one in blank.figures]
    found, uneven = combined(effects, errors), asymmetry(effects, errors)
    if found is None:
        return blank.model_copy(update={"why": "the figures lie too far apart to be pooled"})
    figures = tuple(
        one.model_copy(update={"weight": round(100 * share, 1)})
        for one, share in zip(blank.figures, found.weights, strict=True)
    )
    return blank.model_copy(
        update={
            "figures": figures,
            "fixed": _back(found.fixed, is_ratio),
            "random": _back(found.random, is_ratio),
            "prediction": _back(found.prediction, is_ratio) if found.prediction else None,
            "heterogeneity": round(found.heterogeneity, 1),
            "tau2": float(f"{found.tau2:.4g}"),
            "q": float(f"{found.q:.4g}"),
            "p": float(f"{found.p:.3g}"),
            "asymmetry": None if uneven is None else float(f"{uneven:.3g}"),
            "sources": SOURCES,
        }
    )


def _back(found: Spread, is_ratio: bool) -> Estimate:
    """Give a pooled value on the scale of its measure, to four digits."""
    ends = (math.exp(one) if is_ratio else one for one in found)
    value, low, high = (float(f"{one:.4g}") for one in ends)
    return Estimate(value=value, low=low, high=high)


def _figures(claim: Claim, study: Study) -> dict[Kind, Figure] | str:
    """Give a study's figure in each measure it allows, or in words why it has none."""
    against = _against(study)
    why = _unfit(claim, study, against)
    if why is not None:
        return why
    facts = _facts(claim, study)
    if not facts:
        return f"it does not tell {claim.outcome} compared between groups"
    people = study.sample_size
    found = [one for fact in facts for one in told(fact, people)]
    if not found:
        return "it tells no figure with its spread (interval, or SD and people of both groups)"
    if study.design in PAIRED:
        found = [one for one in found if one.outcome.interval is not None]
        if not found:
            return "each person is their own control, and the spread of the differences is not told"
    return _single(claim, study, found, against or "")


def _unfit(claim: Claim, study: Study, against: str | None) -> str | None:
    """Say why a study as a whole cannot enter, None where it can."""
    design = study.design
    if design is not None and design.is_review:
        return "a review of several studies: its own pooled figure stands beside, not inside"
    if design is Design.RCT_CLUSTER:
        return "groups, not people, were allocated: whether its interval allows for that is untold"
    if is_preclinical(study) and claim.speaks_of_people:
        return "not done in people"
    if is_sibling(claim, study):
        return "it tested another treatment of the same kind"
    if against is None:
        return "what it was compared with is not told, or was not given at the same time"
    return None


def _against(study: Study) -> str | None:
    """Tell whether the control was inert or another treatment; None where it is not known."""
    control = study.control
    if control is not None and control is not Control.NOT_REPORTED:
        if not control.is_concurrent:
            return None
        is_active = control in {Control.ACTIVE, Control.DOSE}
        return "another treatment" if is_active else "an inert control"
    comparator = study.value(Property.COMPARATOR)
    if comparator is None:
        return None
    return "an inert control" if INERT.search(str(comparator)) else "another treatment"


def _facts(claim: Claim, study: Study) -> list[Fact]:
    """Give the facts on the very outcome asked about, compared between groups."""
    return [
        fact
        for fact in results(study)
        if isinstance(fact.value, Outcome)
        and fact.basis is not Basis.TITLE
        and fact.value.between_groups is True
        and outcome_distance(claim.outcome or "", fact.value.name) == 0
    ]


def _single(
    claim: Claim, study: Study, found: Sequence[Told], against: str
) -> dict[Kind, Figure] | str:
    """Choose the one figure of each measure; several that differ are left to a person."""
    doses = {_plain(one) for one in _DOSE.findall(claim.intervention or "")}
    named = [one for one in found if doses & {_plain(two) for two in _DOSE.findall(one.text)}]
    by_kind: dict[Kind, list[Told]] = {}
    for one in named or found:
        by_kind.setdefault(Kind(one.measure, one.unit, against), []).append(one)
    figures: dict[Kind, Figure] = {}
    why = ""
    for kind, same in by_kind.items():
        trouble = _trouble(kind, same)
        if trouble:
            why = why or trouble
        else:
            figures[kind] = _figure(study, same[0])
    return figures or why


def _plain(dose: str) -> str:
    return dose.replace(" ", "").replace(",", ".").casefold()


def _trouble(kind: Kind, same: Sequence[Told]) -> str:
    """Say why the figures of one measure cannot be used; empty where there is one sound figure."""
    if len({(one.estimate, one.low, one.high) for one in same}) > 1:
        return f"it tells {len(same)} figures for one outcome: a person has to choose"
    one = same[0]
    if kind.measure == "MD" and not one.unit:
        return "the unit of its difference is not told"
    null = 1.0 if kind.measure in RATIOS else 0.0
    way = one.outcome.direction
    if way is Direction.NO_DIFFERENCE or one.estimate == null:
        return ""
    if way is None or way is Direction.MIXED:
        return "which way round its figure goes is not told"
    if (one.estimate > null) is not (way is Direction.INCREASE):
        return "its figure and the direction told for it do not agree"
    return ""


def _figure(study: Study, one: Told) -> Figure:
    return Figure(
        study=study.key,
        measure=one.measure,
        unit=one.unit,
        estimate=one.estimate,
        low=one.low,
        high=one.high,
        error=one.error,
        text=one.text,
        people=study.sample_size,
    )
