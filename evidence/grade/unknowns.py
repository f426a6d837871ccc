"""What to find out first: each unknown fact tried at its values, and what that does to the grade.

Nothing is assumed: a trial value lives only while it is tried. What moves the
certainty most comes first, then what moves the level, then what moves findings.
"""

from collections.abc import Iterator, Mapping

from evidence.grade.asked import is_asked
from evidence.grade.grading import grade
from evidence.grade.settling import standing
from evidence.grade.traits import NOT_REPORTED, is_missing
from evidence.model import (
    Allocation,
    Basis,
    Blinding,
    Claim,
    Control,
    Design,
    Fact,
    Grade,
    Property,
    Receipt,
    RecordType,
    Status,
    Study,
    Subject,
    Time,
    Value,
)

_FEW, _MANY = 10, 10_000
"""Numbers of people that settle imprecision one way and the other."""

_VALUES: Mapping[Property, tuple[str | int, ...]] = {
    Property.DESIGN: tuple(one.value for one in Design if one is not Design.OTHER),
    Property.SUBJECT: tuple(one.value for one in Subject),
    Property.CONTROL: tuple(one.value for one in Control if one is not Control.NOT_REPORTED),
    Property.N_ENROLLED: (_FEW, _MANY),
    Property.N_RANDOMISED: (_FEW, _MANY),
    Property.N_ANALYSED: (_FEW, _MANY),
    Property.ALLOCATION: tuple(
        one.value for one in Allocation if one is not Allocation.NOT_REPORTED
    ),
    Property.BLINDING: tuple(one.value for one in Blinding if one.value != NOT_REPORTED),
    Property.TIME: tuple(one.value for one in Time if one.value != NOT_REPORTED),
    Property.RECORD_TYPE: tuple(one.value for one in RecordType),
    Property.STATUS: tuple(one.value for one in Status if one is not Status.NOT_CHECKED),
    Property.FOLLOW_UP_WEEKS: (4, 104),
    Property.REVIEWED: ("rct_only", "mixed", "nonrandomised", "preclinical"),
    Property.CONCEALMENT: ("yes", "no"),
    Property.SEQUENCE: ("yes", "no"),
    Property.SELECTION: ("consecutive", "selected"),
    Property.BASELINE: ("balanced", "imbalanced"),
    Property.ATTRITION: ("0/100 v 0/100", "40/100 v 5/100"),
    Property.FUNDING: ("public funds", "the manufacturer, Example Inc."),
    Property.CONFLICTS: ("none declared", NOT_REPORTED),
    Property.REGISTRATION: ("NCT00000000", "none"),
    Property.HARMS: ("no serious harm in either group", NOT_REPORTED),
    Property.PRIMARY_OUTCOME: ("the outcome planned", NOT_REPORTED),
    Property.EXPERIMENTAL_UNIT: ("animal", "site"),
    Property.EV_SOURCE: ("told", NOT_REPORTED),
    Property.EV_DOSE: ("told", NOT_REPORTED),
    Property.EV_CHARACTERISATION: ("told", NOT_REPORTED),
    Property.EV_CONTROL: ("told", NOT_REPORTED),
    Property.EV_ORIGIN: ("endosomal", "not_shown"),
}


class Worth(Value):
    """An unknown fact: the best and the worst grade that some value of it would give.

    Where no value can be tried, both are the grade as it is and no value is named.
    """

    field: Property
    best: Grade
    worst: Grade
    best_value: str | None = None
    worst_value: str | None = None

    @property
    def moves(self) -> tuple[int, ...]:
        """How far certainty, level and findings (error, warning, note) lie apart."""
        pairs = zip(standing(self.best), standing(self.worst), strict=True)
        return tuple(abs(one - other) for one, other in pairs)


def unknowns(study: Study, claim: Claim | None = None) -> tuple[Worth, ...]:
    """Give the facts to find out, those first whose value would change most."""
    now = grade(study, claim)
    found = [_tried(study, claim, name, now) for name in _open(study, now)]
    return tuple(sorted(found, key=lambda one: (tuple(-n for n in one.moves), one.field.value)))


def _open(study: Study, now: Grade) -> Iterator[Property]:
    """Name what is unknown and could be told of such a study."""
    lacked = {need for _, need in now.not_judged}
    for name in dict.fromkeys((*_VALUES, *Property)):
        is_open = name in _VALUES and is_missing(study, name) and _counts(study, name)
        if (name in lacked or is_open) and is_asked(study, name):
            yield name


def _counts(study: Study, name: Property) -> bool:
    """Tell whether a field is not just another name of one that is known or asked already."""
    if name is Property.SUBJECT:
        return study.subject is None
    if name in {Property.N_ANALYSED, Property.N_RANDOMISED}:
        return study.size is not None
    if name is Property.REVIEWED:
        return study.design is not None and study.design.is_review
    if name is Property.CONCEALMENT:
        return study.design is not None and study.design.is_rct
    return name is Property.DESIGN


def _tried(study: Study, claim: Claim | None, name: Property, now: Grade) -> Worth:
    values = _values(study, name)
    if not values:
        return Worth(field=name, best=now, worst=now)
    tried = [(grade(_with(study, name, value), claim), str(value)) for value in values]
    best = max(tried, key=lambda one: standing(one[0]))
    worst = min(tried, key=lambda one: standing(one[0]))
    return Worth(field=name, best=best[0], worst=worst[0], best_value=best[1], worst_value=worst[1])


def _values(study: Study, name: Property) -> tuple[str | int, ...]:
    """Give the values to try: numbers of people no larger than those who began."""
    size = study.sample_size
    if name is Property.N_ANALYSED and size is not None:
        return (size, max(1, size // 2))
    if name is Property.N_RANDOMISED and size is not None:
        return (size, size * 2)
    if name is Property.DESIGN and study.subject is not None:
        subject = study.subject
        return tuple(one for one in _VALUES[name] if _fits(Design(str(one)), subject))
    return _VALUES.get(name, ())


def _fits(design: Design, subject: Subject) -> bool:
    if subject is Subject.HUMAN:
        return not design.is_preclinical
    return design.is_animal if subject is Subject.ANIMAL else design.value == subject.value


def _with(study: Study, name: Property, value: str | int) -> Study:
    """Give the study as if a person had told a value; what is stored of the field steps aside."""
    told = Fact(
        work=study.work.key,
        stream=study.stream,
        property=name,
        value=value,
        basis=Basis.PERSON,
        origin="person:(tried)",
        receipt=Receipt(note="tried, not told"),
    )
    kept = tuple(fact for fact in study.facts if fact.property is not name)
    return Study(work=study.work, stream=study.stream, facts=(*kept, told))
