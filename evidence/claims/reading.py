"""Reading one sentence into a Claim: each family of fields is a file beside this one."""

import re

from evidence.claims.advice import advice, steers, tells_reader
from evidence.claims.checkable import checkable, is_apparatus
from evidence.claims.cues import attribution, hedges, horizon, limits
from evidence.claims.method import is_method
from evidence.claims.numbers import numbers
from evidence.claims.phrases import before
from evidence.claims.pico import Pico, pico
from evidence.claims.relation import works
from evidence.claims.safety import safety
from evidence.claims.shape import statement
from evidence.claims.strength import strength
from evidence.claims.topic import topic
from evidence.model import Claim, Direction
from evidence.vocabulary import concepts, valence

_POINTS_BACK = re.compile(
    r"(?:(?:however|additionally|also|moreover|furthermore|thus|still|yet|in addition|by contrast)"
    r",? )?(?:it|they|this|these|those|that|both|such|its|their|the (?:therapy|treatments?|"
    r"procedure|drugs?|supplements?|vaccines?|devices?|products?|operation|injections?|herb|diet|"
    r"medicines?|medications?|approach|method|technique|programme|program|extract)|results|"
    r"improvements?|benefits|(?:most |many |some )?(?:patients|people|users) (?:often |usually |"
    r"typically )?(?:see|notice|report|experience|feel))\b",
    re.I,
)


_GENERIC = re.compile(
    r"(?:therap(?:y|ies)|treatments?|procedures?|drugs?|supplements?|vaccines?|devices?|products?|"
    r"operation|injections?|herb|diet|medicines?|medications?|approach|method|technique|"
    r"program(?:me)?|extract|intervention|sessions?)",
    re.I,
)

_MYTH = re.compile(
    r"\s{0,9}it(?:['’]s| is| was) (?:just |only )?an? (?:\w+ )?(?:myth|misconception) ", re.I
)
_HISTORY = re.compile(
    r"\b(?:was|were) (?:first|originally|initially|once) (?:used|developed|approved|licensed|"
    r"described|made|introduced|sold|discovered|isolated|tested|synthesi[sz]ed)\b|"
    r"\b(?:researchers|scientists|studies|doctors|trials) (?:have|are|had) (?:also |now |since "
    r"|been ){0,2}(?:explor|study|studied|investigat|examin|test|look)\w{0,4}\b(?! (?:that|found))|"
    r"\b(?:is|are) (?:also |now |widely |still ){0,2}(?:available|on the market|sold|in use)\b",
    re.I,
)


def read(
    text: str,
    *,
    kind: str = "prose",
    section: tuple[str, ...] = (),
    context: Claim | None = None,
) -> Claim:
    """Read what one sentence asserts.

    `kind` is prose, heading or list_item; `section` the headings above it (a reference list
    claims nothing). `context` is the claim of the list lead or the sentence before: it only
    fills who, what and against what where an item leaves them out, or where the subject of
    prose points back ("it", "the treatment").
    """
    told = numbers(text)
    advises = tells_reader(text)
    limited = limits(text)
    about = topic(text, limitation=limited, advises=advises, numbers=told)
    level, score = strength(text)
    leans = context is not None and (kind != "prose" or _POINTS_BACK.match(text) is not None)
    lists = leans and kind != "prose"
    found = _filled(pico(text, item=lists), context if leans else None, lists=lists)
    parts = _safe(found, text) if about == "harm" else found
    if _MYTH.match(text) and parts.direction is not None:
        parts = parts._replace(direction=Direction.NO_DIFFERENCE)
    if about == "other" and works(text):
        about = "efficacy"
    if not limited and steers(text):
        about = "advice"
    elif _HISTORY.search(text):
        about = "other"
    elif not limited and about not in {"advice", "promotion"} and is_method(text):
        about = "method"
    return Claim(
        text=text,
        checkable=not is_apparatus(section)
        and checkable(
            text,
            kind=kind,
            topic=about,
            advises=advises,
            limitation=limited,
            numbers=told,
            filled=leans and context is not None and context.intervention is not None,
        ),
        topic=about,
        strength=level,
        strength_score=score,
        advice=advice(text),
        direction=parts.direction,
        population=parts.population,
        intervention=parts.intervention,
        comparator=parts.comparator,
        outcome=parts.outcome,
        numbers=told,
        horizon=horizon(text),
        hedges=hedges(text),
        attribution=attribution(text),
        limitation=limited,
    )


def _filled(parts: Pico, context: Claim | None, *, lists: bool) -> Pico:
    """Fill who and what from the context where the sentence leaves them out.

    What it is compared with goes on only in a list: prose says it again.
    """
    if context is None or (
        parts.intervention is not None and _GENERIC.fullmatch(parts.intervention) is None
    ):
        return parts
    return parts._replace(
        intervention=context.intervention,
        population=context.population if parts.population is None else parts.population,
        comparator=context.comparator if parts.comparator is None and lists else parts.comparator,
    )


def _safe(parts: Pico, text: str) -> Pico:
    """Read a statement on safety as one on adverse events, unless it names the harm itself."""
    told = safety(text)
    harm = next((one.text for one in concepts(text) if one.is_a("adverse_events")), None)
    if told is None or (valence(parts.outcome) != 0 and parts.direction is not None):
        return parts
    way, at = told
    outcome = harm if harm is not None and valence(harm) < 0 else "adverse events"
    who = parts.intervention or before(statement(text).ljust(len(text)), at)
    return parts._replace(intervention=who, outcome=outcome, direction=way)
