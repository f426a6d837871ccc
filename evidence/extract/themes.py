"""What signs, phrases and rules say together of a comparison, within the kind of study they tell.

One sign is rare and there are many; together they are few enough to be weighed.
"""

from collections.abc import Iterator, Mapping

THEMES: Mapping[str, tuple[str, ...]] = {
    "placebo": ("sign: placebo arm", "sign: placebo-controlled", "phrase: any placebo"),
    "sham": ("sign: sham", "phrase: any sham"),
    "vehicle": ("sign: vehicle", "phrase: any vehicle"),
    "nothing": (
        "sign: wait",
        "sign: no x",
        "sign: untreated",
        "sign: un-",
        "sign: not given",
        "sign: or not",
        "sign: observe",
        "sign: blank",
        "sign: follow only",
        "sign: with or without",
        "phrase: any no",
        "phrase: any non",
        "phrase: any wait",
        "phrase: any observed",
        "without: no_treatment",
    ),
    "alone": ("sign: alone arm", "sign: only arm", "phrase: any alone", "phrase: part"),
    "added": ("phrase: part, added", "phrase: added alone", "sign: plus"),
    "usual": ("sign: usual", "phrase: any usual", "sign: education", "sign: maintain usual"),
    "rival": (
        "phrase: any treatment",
        "cohort: active",
        "title: active",
        "sign: versus",
        "sign: compare",
        "sign: either",
        "sign: two groups",
        "sign: tech",
        "phrase: any other",
    ),
    "dose": (
        "sign: dose and dose",
        "sign: dose up",
        "phrase: any dose",
        "sign: high low",
        "doses: dose",
    ),
    "before": (
        "sign: before after",
        "sign: baseline",
        "sign: improved",
        "sign: from to",
        "phrase: any before",
        "baseline: own_baseline",
        "sign: own",
        "sign: postop",
    ),
    "one": (
        "single: none",
        "series: none",
        "sign: case",
        "sign: series",
        "sign: single arm",
        "sign: underwent",
        "sign: treated with",
        "sign: all patients",
    ),
    "trait": (
        "phrase: any trait",
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
        "group",
    ),
    "random": ("sign: random", "trial"),
}
_INERT = ("placebo", "sham", "vehicle", "nothing")
_ENOUGH = 3
"""Marks of a theme beyond which more tell no more."""


def themes(names: set[str], kind: str) -> Iterator[tuple[str, float]]:
    """Give the themes the marks of a text touch, and how they meet, in a study of a kind."""
    counts = {
        theme: found for theme, marks in THEMES.items() if (found := len(names.intersection(marks)))
    }
    for theme, times in counts.items():
        size = min(times, _ENOUGH) / 2
        yield f"theme: {theme}", size
        yield f"touched: {theme}", 1.0
        yield f"in {kind}: {theme}", size
    inert = [theme for theme in _INERT if theme in counts]
    yield f"inert: {' '.join(inert)}", 1.0
    if not inert:
        yield from ((f"none inert: {theme}", 1.0) for theme in counts)
        if "groups" not in counts and "random" not in counts:
            yield from ((f"no groups: {theme}", 1.0) for theme in counts)
            if "rival" not in counts:
                yield f"no rival: {kind}", 1.0
