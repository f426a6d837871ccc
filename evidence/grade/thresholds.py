"""The limits our judgements turn on, each with where it comes from; settings may change them.

`basis` is as for rules: read, part, memory or project (our own convention).
A changed limit holds inside `with using({...})`, and every grade made there says so.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches

from evidence.errors import UnknownKey
from evidence.grade.limit import IN_FORCE, Limit
from evidence.model import Step

ENOUGH_PEOPLE = Limit(
    "enough-people",
    400,
    "people",
    "below this many people in all a result stays imprecise (a convention, not a law)",
    ("guyatt2011imprecision",),
    "read",
    least=1,
)
FAR_TOO_FEW_PEOPLE = Limit(
    "far-too-few-people",
    100,
    "people",
    "below this many people the size is far from enough, which costs a second step",
    ("guyatt2011imprecision", "zeng2022"),
)
ENOUGH_EVENTS = Limit(
    "enough-events",
    300,
    "events",
    "below this many events an outcome that happens or not stays imprecise",
    ("guyatt2011imprecision",),
    "memory",
    least=1,
)
FAR_TOO_FEW_EVENTS = Limit(
    "far-too-few-events",
    75,
    "events",
    "below this many events the number is far from enough, which costs a second step",
    ("guyatt2011imprecision", "zeng2022"),
)
SMALL_ARM = Limit(
    "small-arm",
    20,
    "people per group",
    "a group with fewer people swings widely by chance",
    ("guyatt2011imprecision",),
)
SMALL_SINGLE_ARM = Limit(
    "small-single-arm",
    30,
    "people",
    "a study of one group with fewer people swings widely by chance",
    ("guyatt2011imprecision",),
)
ATTRITION_SERIOUS = Limit(
    "attrition-serious",
    0.20,
    "share lost",
    "from here on lost people may have changed the result",
    ("sterne2019",),
    "part",
    most=1,
)
ATTRITION_GRAVE = Limit(
    "attrition-grave", 0.40, "share lost", "from here on the result says little", most=1
)
HAIR_WEEKS = Limit(
    "hair-weeks",
    24,
    "weeks",
    "a hair cycle is slow: before this a change of hair cannot be judged well",
)
HAIR_WEEKS_LEAST = Limit(
    "hair-weeks-least", 12, "weeks", "before this a change of hair cannot be judged at all"
)
ENOUGH_FOR_NO_HARM = Limit(
    "enough-for-no-harm",
    300,
    "people",
    "three in this many is a harm of one in a hundred: what zero events can then exclude",
    least=1,
)
REGISTRATION_SINCE = Limit(
    "registration-since",
    2008,
    "year",
    "trials that began later are expected in a registry",
    ("icmje",),
    "read",
)
APPRECIABLE_BENEFIT = Limit(
    "appreciable-benefit",
    0.75,
    "risk ratio",
    "an interval that reaches below this leaves an effect open that would matter",
    ("guyatt2011imprecision",),
    "read",
    least=0.01,
    most=1,
)
APPRECIABLE_HARM = Limit(
    "appreciable-harm",
    1.25,
    "risk ratio",
    "an interval that reaches above this leaves an effect open that would matter",
    ("guyatt2011imprecision",),
    "read",
    least=1,
    most=100,
)
APPRECIABLE_SIZE = Limit(
    "appreciable-size",
    0.5,
    "standard deviations",
    "a standardised difference of this size would matter",
    ("guyatt2011imprecision",),
    "memory",
)
INDIRECT = Limit(
    "indirect",
    0.5,
    "summed distance",
    "from this distance between the questions on a step is taken",
    ("guyatt2011indirectness",),
)
VERY_INDIRECT = Limit(
    "very-indirect",
    1.0,
    "summed distance",
    "beyond this distance between the questions two steps are taken",
    ("guyatt2011indirectness",),
)
DISSENT = Limit(
    "dissent",
    0.25,
    "share of the people studied",
    "from this share against the majority on, the studies do not agree",
    ("guyatt2011inconsistency",),
    most=1,
)
I2_SUBSTANTIAL = Limit(
    "i2-substantial",
    40,
    "% of the variation",
    "from this share on, differences between pooled studies are more than chance",
    ("higgins2003", "handbook2024"),
    "read",
    most=100,
)
I2_CONSIDERABLE = Limit(
    "i2-considerable",
    75,
    "% of the variation",
    "beyond this share the differences between pooled studies are considerable",
    ("higgins2003", "handbook2024"),
    "read",
    most=100,
)
P_DIFFER = Limit(
    "p-differ",
    0.10,
    "p-value",
    "below this a test says that pooled studies differ by more than chance",
    ("handbook2024",),
    "memory",
    most=1,
)
FEW_STUDIES = Limit(
    "few-studies",
    2,
    "studies",
    "so few studies never give more than moderate certainty, however large",
    most=100,
)
ENOUGH_POOLED = Limit(
    "enough-pooled",
    0.5,
    "share of the people studied",
    "pooled figures speak for a body where they hold this share of its people",
    most=1,
)
P_UNEVEN = Limit(
    "p-uneven",
    0.10,
    "p-value",
    "below this Egger's test says that small studies find other effects than large ones",
    ("egger1997",),
    "memory",
    most=1,
)
LARGE_EFFECT = Limit(
    "large-effect",
    2,
    "risk ratio, or one over it",
    "from this on a person may rate observational evidence up by one",
    ("guyatt2011ratingup",),
    "read",
    least=1,
)
VERY_LARGE_EFFECT = Limit(
    "very-large-effect",
    5,
    "risk ratio, or one over it",
    "beyond this a person may rate observational evidence up by two",
    ("guyatt2011ratingup",),
    "read",
    least=1,
)
UNLIKE_AT_START = Limit(
    "unlike-at-start",
    0.25,
    "standard deviations",
    "groups whose means lie further apart at the start are unlike",
    ("sterne2019",),
)
UNEQUAL_LOSS = Limit(
    "unequal-loss",
    0.10,
    "share lost",
    "groups whose losses lie further apart lost people unequally",
    ("sterne2019",),
    most=1,
)
FAR_LARGER = Limit(
    "far-larger",
    3,
    "times the middle of the other studies",
    "a difference this many times that of sister studies is looked at before it is believed",
    least=1,
)

_ORDERED = (
    (FAR_TOO_FEW_PEOPLE, ENOUGH_PEOPLE),
    (FAR_TOO_FEW_EVENTS, ENOUGH_EVENTS),
    (ATTRITION_SERIOUS, ATTRITION_GRAVE),
    (HAIR_WEEKS_LEAST, HAIR_WEEKS),
    (INDIRECT, VERY_INDIRECT),
    (I2_SUBSTANTIAL, I2_CONSIDERABLE),
    (LARGE_EFFECT, VERY_LARGE_EFFECT),
)
"""Pairs of which the first may not lie above the second."""

LIMITS: Mapping[str, Limit] = {
    one.name: one for one in tuple(globals().values()) if isinstance(one, Limit)
}
"""Every limit by its name."""


@contextmanager
def using(settings: Mapping[str, object]) -> Iterator[None]:
    """Judge by other limits inside a `with`; raises UnknownKey for what cannot be one.

    Names may be written with hyphens or underscores.
    """
    token = IN_FORCE.set({**(IN_FORCE.get() or {}), **checked(settings)})
    try:
        yield
    finally:
        IN_FORCE.reset(token)


def checked(settings: Mapping[str, object]) -> Mapping[str, float]:
    """Give settings as limits by name; raises UnknownKey telling what would be right."""
    found = {}
    for name, value in settings.items():
        limit = _named(str(name))
        found[limit.name] = limit.number(value)
    for low, high in _ORDERED:
        least, most = found.get(low.name, low.value), found.get(high.name, high.value)
        if least > most:
            told = f"{low.name} ({least:g}) lies above {high.name} ({most:g})"
            raise UnknownKey(f"{told}; set both, or neither")
    return found


def changes() -> tuple[Step, ...]:
    """Tell each limit that settings changed, as a reason of the grade that was made by it."""
    if not IN_FORCE.get():
        return ()
    return tuple(
        Step(domain="settings", change=0, why=f"{one.name}: {one.change}", sources=one.sources)
        for one in LIMITS.values()
        if one.change
    )


def _named(name: str) -> Limit:
    plain = name.strip().lower().replace("_", "-")
    if plain not in LIMITS:
        near = get_close_matches(plain, LIMITS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"they are {', '.join(LIMITS)}"
        raise UnknownKey(f"no threshold is called {name[:60]!r}; {hint}")
    return LIMITS[plain]
