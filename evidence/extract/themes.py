"""What signs and rules say together of a comparison, within the kind of study they tell.

One sign is rare and there are many; together they are few enough to be weighed.
"""

from collections.abc import Iterator, Mapping, Set

THEMES: Mapping[str, tuple[str, ...]] = {
    "placebo": (
        "sign: placebo arm",
        "sign: placebo-controlled",
        "sign: saline control",
    ),
    "sham": ("sign: sham",),
    "vehicle": ("sign: vehicle",),
    "nothing": (
        "sign: wait",
        "sign: controls without",
        "sign: assigned to no",
        "sign: versus no",
        "sign: no x arm",
        "sign: untreated",
        "sign: observe",
        "sign: blank",
    ),
    "perhaps": (
        "sign: un-",
        "sign: or not",
        "sign: with or without",
    ),
    "alone": (
        "sign: alone arm",
        "sign: only arm",
    ),
    "added": ("sign: plus",),
    "usual": (
        "sign: usual",
        "sign: education",
    ),
    "rival": (
        "cohort: active",
        "title: active",
        "sign: versus",
        "sign: compare",
        "sign: either",
        "sign: two groups",
        "sign: tech",
    ),
    "dose": (
        "sign: dose and dose",
        "sign: dose arm",
        "sign: dose up",
        "sign: high low",
    ),
    "before": (
        "sign: before after",
        "sign: baseline",
        "sign: improved",
        "sign: postop",
    ),
    "one": (
        "sign: case",
        "sign: series",
        "sign: underwent",
        "sign: treated with",
        "sign: all patients",
    ),
    "trait": (
        "sign: healthy",
        "sign: gene",
        "sign: diag",
        "sign: assoc",
        "sign: prev",
    ),
    "groups": (
        "sign: two groups",
        "sign: group a",
        "sign: control group",
        "sign: controls",
    ),
    "random": ("sign: random",),
}
TELLING: Mapping[str, tuple[str, ...]] = {
    "placebo": ("placebo",),
    "sham": ("sham",),
    "vehicle": ("vehicle", "placebo"),
    "no_treatment": ("nothing", "perhaps", "alone", "added", "groups"),
    "active": ("rival", "usual", "alone", "groups", "random"),
    "dose": ("dose",),
    "own_baseline": ("before",),
    "none": ("one",),
}
"""Themes whose words tell a kind of control, as far as words do."""
_INERT = ("placebo", "sham", "vehicle", "nothing")
_ENOUGH = 3
"""Marks of a theme beyond which more tell no more."""


def themes(names: Set[str], kind: str) -> Iterator[tuple[str, float]]:
    """Give the themes the marks of a text touch, and how they meet, in a study of a kind."""
    counts = {
        theme: found
        for theme, marks in THEMES.items()
        if (found := sum(map(names.__contains__, marks)))
    }
    yield from ((f"theme: {theme}", min(times, _ENOUGH) / 2) for theme, times in counts.items())
    inert = [theme for theme in _INERT if theme in counts]
    yield f"inert: {' '.join(inert)}", 1.0
    if not inert and not {"groups", "random"} & counts.keys():
        yield from ((f"no groups: {theme}", 1.0) for theme in counts)
        if "rival" not in counts:
            yield f"no rival: {kind}", 1.0
