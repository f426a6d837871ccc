"""What a study's facts print, made ready for the arithmetic checks.

Fields that a person or a curator filled in belong together and are taken as
they are. What a program read from an abstract is read again from the sentence
it stands in, and only figures printed side by side are held against each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from evidence.arithmetic import NUMBER, Printed, is_ratio, p_value, printed
from evidence.arithmetic import reported as sentences
from evidence.grade.once import once
from evidence.grade.traits import has_comparison, is_primary_in_people, sizes
from evidence.model import Basis, Fact, Outcome, Property, Study

_SPEAKS = frozenset({"", "human"})
_SPREAD = re.compile(
    rf"(?P<change>{NUMBER})\s?%?\s?(?:[A-Za-z/²2]{{1,12}}\s)?(?:\(\s?SDs?:?\s?|±\s?|\+/-\s?)(?P<sd>[0-9.]{{1,9}})",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\W{0,2}(?:(?:about|around|approximately|up to|by|mean|median|average|difference|MD)\s){0,2}"
    rf"(?P<percent>{NUMBER})(?:\s?(?:to|[-–])\s?{NUMBER})?(?:\s?(?:±|\+/-)\s?{NUMBER})?\s?"
    r"(?:%|percent\b)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[0-9]")
_ERROR = re.compile(r"\bSEM?\b|standard error")


class Shown(NamedTuple):
    """An estimate with its interval and p-value, and the fact it stands in."""

    fact: Fact
    text: str
    effect: str
    interval: str
    p: Printed | None
    is_ratio: bool


class Spread(NamedTuple):
    """A change with the spread printed around it."""

    change: str
    sd: str


@once
def outcomes(study: Study) -> tuple[tuple[Fact, Outcome], ...]:
    """Give the outcomes of a study with their facts."""
    told = study.about(Property.OUTCOME)
    return tuple((fact, fact.value) for fact in told if isinstance(fact.value, Outcome))


def is_filled_in(fact: Fact) -> bool:
    """Tell whether a person or a curator put the fields of a fact together."""
    return not fact.basis.is_machine


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a study that prints figures: its abstract, or what stands in one fact."""

    text: str
    fact: Fact | None = None

    def ground(self, study: Study, figures: str) -> Fact:
        """Give the fact that some figures stand in; else a note that quotes them at their place.

        The study is asked for, not held: texts are kept with it, and what holds what
        holds it is freed late.
        """
        if self.fact is not None:
            return self.fact
        start = self.text.find(figures)
        end = start + len(figures)
        for fact in study.facts:
            if fact.basis is not Basis.ABSTRACT or fact.start is None or fact.end is None:
                continue
            if fact.start <= start and end <= fact.end:
                return fact
        return Fact(
            work=study.work.key,
            property=Property.NOTE,
            value=figures,
            stream=study.stream,
            quote=figures,
            start=start,
            end=end,
            basis=Basis.ABSTRACT,
            origin="grade.prints@1",
        )


@once
def texts(study: Study) -> tuple[Text, ...]:
    """Give the texts of a study that may print figures, each once: a title seldom does.

    The abstract of a work that reports several streams speaks for the people.
    Nothing is read of a study of which no fact is known.
    """
    return tuple(_texts(study))


def _texts(study: Study) -> Iterator[Text]:
    abstract = study.work.abstract if study.facts and study.stream in _SPEAKS else None
    if abstract and _DIGIT.search(abstract):
        yield Text(abstract)
    seen: set[str] = set()
    for fact in study.facts:
        if abstract and fact.basis is Basis.ABSTRACT:
            continue  # its quote stands in the abstract
        for text in (_effect(fact), fact.quote):
            if text is not None and text not in seen and _DIGIT.search(text):
                seen.add(text)
                yield Text(text, fact)


def _effect(fact: Fact) -> str | None:
    return fact.value.effect if isinstance(fact.value, Outcome) and is_filled_in(fact) else None


@once
def estimates(study: Study) -> tuple[Shown, ...]:
    """Give every estimate that is printed with its interval, each once."""
    return tuple(_estimates(study))


def _estimates(study: Study) -> Iterator[Shown]:
    seen: set[str] = set()
    for fact, outcome in outcomes(study):
        if is_filled_in(fact) and outcome.effect and outcome.interval:
            ratio = is_ratio(outcome.effect, outcome.unit, outcome.interval)
            p = p_value(outcome.p)
            text = f"{outcome.effect} ({outcome.interval})"
            yield Shown(fact, text, outcome.effect, outcome.interval, p, ratio)
    for told in texts(study):
        for one in sentences.estimates(told.text):
            if one.text not in seen:
                seen.add(one.text)
                fact = told.ground(study, one.text)
                yield Shown(fact, one.text, one.effect, one.interval, one.p, one.is_ratio)


def tells_ratio(fact: Fact, outcome: Outcome) -> bool:
    """Tell whether an outcome's effect is a ratio, by its own words or those of its sentence."""
    if is_ratio(outcome.effect, outcome.unit, outcome.interval):
        return True
    if is_filled_in(fact) or fact.quote is None or outcome.interval is None:
        return False
    found = sentences.estimates(fact.quote)
    return any(one.is_ratio and outcome.interval in one.interval for one in found)


def percent(outcome: Outcome) -> str | None:
    """Give the percentage that an effect opens with: the strength of a drug is none."""
    found = _PERCENT.match(outcome.effect or "")
    return None if found is None else found["percent"]


def spread(outcome: Outcome) -> Spread | None:
    """Give a change and the spread around it, None where it is called a standard error."""
    effect = outcome.effect or ""
    found = _SPREAD.search(effect[:200])
    if found is None or _ERROR.search(effect):
        return None
    change = printed(found["change"])
    is_change = outcome.between_groups is False or (change is not None and change.is_signed)
    return Spread(found["change"], found["sd"]) if is_change else None


def single_group(study: Study) -> tuple[Fact, ...]:
    """Give the sizes of a study of one group of people; empty where groups may differ in size."""
    if has_comparison(study) is not False or not is_primary_in_people(study):
        return ()
    return tuple(fact for fact in sizes(study) if isinstance(fact.value, int) and fact.value > 0)
