"""The GRADE domains of a body: each looks at the counted studies and takes its step down."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from evidence.grade.appraisal import review_domains
from evidence.grade.domains import imprecision as size_of
from evidence.grade.domains import risk_of_bias
from evidence.grade.leeway import SOURCES as LEEWAY_SOURCES
from evidence.grade.stances import is_inconclusive
from evidence.grade.start import start
from evidence.grade.thresholds import (
    ENOUGH_POOLED,
    FAR_TOO_FEW_PEOPLE,
    FEW_STUDIES,
    P_UNEVEN,
)
from evidence.grade.traits import count
from evidence.model import Claim, Fact, Member, Pooling, Property, Stance, Step, Study
from evidence.vocabulary.numerals import amount

_UNKNOWN_SIZE = 20.0
"""What a primary study of unknown size weighs: as a small one."""

_COMPANY = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|corp(?:oration)?|co|plc|ag|s\.?a|spa|bhd|kk|bv|pharma\w*|laborator\w+|"
    r"compan(?:y|ies)|manufacturers?|industry|sponsored by the maker|biotech\w*|therapeutics|"
    r"merck|pfizer|novartis|roche|sanofi|gsk|glaxo\w*|astrazeneca|bayer|lilly|johnson)\b",
    re.IGNORECASE,
)
_NOT_COMPANY = re.compile(
    r"\b(?:no (?:industry|company|commercial|external) \w*|non-?industry|university|none)\b",
    re.IGNORECASE,
)


class Weighed(NamedTuple):
    """A counted study with its start in points and its weight in people."""

    member: Member
    start: int
    weight: float

    @classmethod
    def of(cls, member: Member) -> "Weighed":
        """Weigh a member; a size that is not known weighs as a small one."""
        points = start(member.study)[0]
        known = member.study.sample_size
        weight = float(known) if known else _UNKNOWN_SIZE * max(1, trials(member.study))
        return cls(member, points or 1, weight)

    @property
    def study(self) -> Study:
        """The study itself."""
        return self.member.study


def trials(study: Study) -> int:
    """Give how many studies it stands for: a review for those it reviewed (at least two)."""
    design = study.design
    if design is None or not design.is_review:
        return 1
    return max(2, count(study, Property.N_STUDIES) or 2)


def people(group: Sequence[Weighed]) -> int | None:
    """Give how many people were studied, a review's own people not twice; None if no size is known.

    A review may have pooled the very trials that stand beside it, so the
    larger of the two counts is taken, never the sum.
    """
    pooled = [one.study.sample_size for one in group if trials(one.study) > 1]
    single = [one.study.sample_size for one in group if trials(one.study) == 1]
    sums = [max((n for n in pooled if n), default=0), sum(n for n in single if n)]
    return max(sums) or None


def bias(group: Sequence[Weighed]) -> Step:
    """Rate bias down by the people in studies with a told defect, else for what is unclear."""
    steps = [(one, risk_of_bias.step(one.study)) for one in group]
    total = sum(one.weight for one in group)
    high = sum(one.weight for one, step in steps if step.change <= -2) / total
    unclear = sum(one.weight for one, step in steps if step.change <= -1) / total
    floor = group[0].start
    if floor <= 2:
        change = -1 if floor == 2 and high > 0.5 else 0
        why = "what the designs lack is paid for at the start"
        why = "most of the people are in studies with a told defect" if change else why
    elif high > 0.5:
        change, why = -2, "most of the people are in studies with a high risk of bias"
    elif unclear > 0.25:
        change, why = -1, f"{unclear:.0%} of the people are in studies whose conduct is unclear"
    else:
        change, why = 0, "a person found the conduct of most studies sound"
    found = [
        reason
        for _, step in sorted(steps, key=lambda two: -two[0].weight)[:3]
        for reason in step.why.split("; ")
    ]
    details = "; ".join(list(dict.fromkeys(found))[:3])
    return Step(
        domain=risk_of_bias.DOMAIN,
        change=change,
        why=f"{why} ({details})" if change and details else why,
        because=_designs(group),
        sources=("guyatt2011riskofbias", "sterne2019"),
    )


def imprecision(group: Sequence[Weighed], claim: Claim, pooling: Pooling | None = None) -> Step:
    """Rate down by what weighs heaviest: the people or events of the body, or its interval.

    The interval is that of the largest review, of the only study, or the one pooled.
    """
    steps = [_by_size(group)]
    known = events(group)
    if known is not None:
        facts = tuple(fact for one in group if (fact := one.study.fact(Property.N_EVENTS)))
        steps.append(size_of.of_events(known, facts))
    pooled = [one for one in group if trials(one.study) > 1]
    pooled = pooled or (list(group) if len(group) == 1 else [])
    if pooled:
        wide = size_of.of_interval(max(pooled, key=lambda one: one.weight).study, claim)
    elif pooling is not None and speaks_for(group, pooling):
        wide = size_of.of_pooled(pooling, outcomes_of(group))
    else:
        wide = None
    wide = _unsettled(group, claim) if wide is None else wide
    return min([*steps, *([] if wide is None else [wide])], key=lambda one: one.change)


def _unsettled(group: Sequence[Weighed], claim: Claim) -> Step | None:
    """Rate down where nothing is pooled and most people are in studies that settle nothing."""
    total = sum(one.weight for one in group)
    wide = [one for one in group if is_inconclusive(claim, one.member)]
    if sum(one.weight for one in wide) * 2 <= total:
        return None
    why = "most of the people are in studies whose interval leaves the claim open"
    return Step(
        domain=size_of.DOMAIN, change=-1, why=why, because=outcomes_of(wide), sources=LEEWAY_SOURCES
    )


def speaks_for(group: Sequence[Weighed], pooling: Pooling) -> bool:
    """Tell whether what was pooled holds enough of the people to speak for the whole body."""
    if pooling.random is None:
        return False
    keys = {one.study for one in pooling.figures}
    total = sum(one.weight for one in group)
    inside = sum(one.weight for one in group if one.study.key in keys)
    return total > 0 and inside / total >= ENOUGH_POOLED.value


def events(group: Sequence[Weighed]) -> int | None:
    """Give how many events were seen, a review's own not twice; None where they are not told."""
    pooled = [count(one.study, Property.N_EVENTS) for one in group if trials(one.study) > 1]
    single = [count(one.study, Property.N_EVENTS) for one in group if trials(one.study) == 1]
    told = [n for n in pooled if n is not None]
    alone = [n for n in single if n is not None]
    sums = [*told, *([sum(alone)] if alone and len(alone) == len(single) else [])]
    return max(sums, default=None)


def _by_size(group: Sequence[Weighed]) -> Step:
    """Rate down by the people of the whole body; reviews of unknown size cost one step."""
    known = people(group)
    facts = tuple(one.study.size for one in group if one.study.size is not None)
    step = size_of.of_people(known, facts or _designs(group))
    pooled = [one for one in group if trials(one.study) > 1 and one.study.sample_size is None]
    if step.change == -2 and pooled:
        why = "what was counted is small, but a review of several trials does not tell its people"
        return step.model_copy(update={"change": -1, "why": f"{why} ({step.why})"})
    return step


def publication(group: Sequence[Weighed], pooling: Pooling | None = None) -> Step:
    """Suspect publication bias: all small and positive, small and sponsored, or a lopsided funnel.

    The funnel is tested (Egger 1997) from ten pooled studies on.
    """
    sizes = [one.study.sample_size for one in group if trials(one.study) == 1]
    is_small = bool(sizes) and all((n or 0) < FAR_TOO_FEW_PEOPLE.value for n in sizes)
    is_single = len(group) == 1
    is_pooled = any(trials(one.study) > 1 for one in group)
    is_positive = all(one.member.stance is Stance.SUPPORTS for one in group)
    sponsored = [one for one in group if is_company(one.study)]
    change, why = 0, "not detected"
    if any((told := review_domains.said(one.study, "3")) and told.change for one in group):
        change, why = -1, "suspected by the review itself"
    elif is_small and not is_pooled and not is_single and is_positive:
        change, why = -1, "suspected: every study is small and positive"
    elif is_small and not is_pooled and not is_single and len(sponsored) * 2 > len(group):
        change, why = -1, "suspected: small and paid for by a company"
    elif pooling is not None and pooling.asymmetry is not None:
        p = pooling.asymmetry
        if p < P_UNEVEN.value:
            change, why = -1, f"suspected: small studies find other effects (Egger p {p:.2g})"
        else:
            why = f"not detected (Egger p {p:.2g})"
        why += P_UNEVEN.note
    because = tuple(
        fact for one in sponsored if (fact := one.study.fact(Property.FUNDING)) is not None
    )
    return Step(
        domain="publication bias",
        change=change,
        why=why,
        because=because,
        sources=("guyatt2011publicationbias", "egger1997"),
    )


def guard(group: Sequence[Weighed], points: float) -> Step | None:
    """Hold one or two studies at moderate: never a strong verdict, however large they are."""
    many = sum(trials(one.study) for one in group)
    if many > FEW_STUDIES.value or points <= 3:
        return None
    told = f"only {amount(many, 'study')}: never more than moderate"
    why = f"{told}{FEW_STUDIES.note}"
    return Step(domain="single-study-body", change=3 - points, why=why, because=_designs(group))


def is_company(study: Study) -> bool:
    """Tell whether its funding names a company."""
    told = str(study.value(Property.FUNDING) or "")[:500]
    return _COMPANY.search(_NOT_COMPANY.sub(" ", told)) is not None


def _designs(group: Sequence[Weighed]) -> tuple[Fact, ...]:
    facts = (one.study.fact(Property.DESIGN) for one in group)
    return tuple(fact for fact in facts if fact is not None)


def outcomes_of(group: Sequence[Weighed]) -> tuple[Fact, ...]:
    """Give the first outcome told by each study of a group that tells one."""
    facts = (one.study.fact(Property.OUTCOME) for one in group)
    return tuple(fact for fact in facts if fact is not None)
