"""Fixed and random effects, by statsmodels where it is installed (the extra `stats`).

The variance between studies is estimated after Paule and Mandel (1982), the
prediction interval after Higgins, Thompson and Spiegelhalter (2009): the mean
plus or minus t with k - 2 degrees of freedom times the root of tau2 + SE2.
"""

import importlib
import math
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from evidence.arithmetic.distributions import normal_limit, t_limit, t_tails

SOURCES = ("paule1982", "higgins2003", "higgins2009")
HOW_TO_GET = "pooling needs the extra `stats`: pip install 'evidence[stats]'"
_LEVEL = 0.95
_FEWEST_TO_PREDICT = 3
FEWEST_FOR_FUNNEL = 10
_MODULE = "statsmodels.stats.meta_analysis"


class Spread(NamedTuple):
    """A value with both ends of its 95% interval."""

    value: float
    low: float
    high: float


class Combined(NamedTuple):
    """What effects come to; `heterogeneity` is I2 in per cent, weights are shares of 1."""

    fixed: Spread
    random: Spread
    heterogeneity: float
    tau2: float
    q: float
    p: float
    prediction: Spread | None
    weights: tuple[float, ...]


def is_installed() -> bool:
    """Tell whether figures can be pooled here."""
    return _library() is not None


def combined(effects: Sequence[float], errors: Sequence[float]) -> Combined | None:
    """Combine effects by their standard errors; None where no finite number comes out.

    Needs the extra `stats`: ask `is_installed` first.
    """
    numpy = importlib.import_module("numpy")
    values = numpy.asarray(effects, dtype=float)
    with numpy.errstate(all="ignore"):
        found = _library().combine_effects(
            values, numpy.asarray(errors, dtype=float) ** 2, method_re="iterated"
        )
        p = float(found.test_homogeneity().pvalue)
    q, tau2 = float(found.q), max(0.0, float(found.tau2))
    mean, error = float(found.mean_effect_re), float(found.sd_eff_w_re)
    fixed = _around(float(found.mean_effect_fe), float(found.sd_eff_w_fe))
    if not all(math.isfinite(one) for one in (*fixed, mean, error, tau2, q, p)):
        return None
    df = len(effects) - 1
    return Combined(
        fixed=fixed,
        random=_around(mean, error),
        heterogeneity=100 * max(0.0, (q - df) / q) if q > 0 else 0.0,
        tau2=tau2,
        q=q,
        p=p,
        prediction=prediction(mean, error, tau2, len(effects)),
        weights=tuple(float(one) for one in found.weights_rel_re),
    )


def prediction(mean: float, error: float, tau2: float, studies: int) -> Spread | None:
    """Give where the effect of a new study would lie; None for fewer than three studies."""
    if studies < _FEWEST_TO_PREDICT:
        return None
    half = t_limit(_LEVEL, studies - 2.0) * math.sqrt(tau2 + error**2)
    return Spread(mean, mean - half, mean + half)


def asymmetry(effects: Sequence[float], errors: Sequence[float]) -> float | None:
    """Give the p of Egger's test (1997) that small studies find other effects; None if untold.

    The standardised effect is regressed on precision: the intercept is zero where the
    funnel is even. With fewer than ten studies it says nothing.
    """
    if len(effects) < FEWEST_FOR_FUNNEL or len(set(errors)) < _FEWEST_TO_PREDICT:
        return None
    if not is_installed():
        return None
    line = importlib.import_module("scipy.stats").linregress(
        [1 / error for error in errors],
        [effect / error for effect, error in zip(effects, errors, strict=True)],
    )
    if not line.intercept_stderr > 0:
        return None
    return t_tails(float(line.intercept / line.intercept_stderr), len(effects) - 2.0)


def _around(mean: float, error: float) -> Spread:
    half = normal_limit(_LEVEL) * error
    return Spread(mean, mean - half, mean + half)


@cache
def _library() -> Any:
    """Load statsmodels when it is first needed: it takes a second."""
    try:
        return importlib.import_module(_MODULE)
    except ImportError:
        return None
