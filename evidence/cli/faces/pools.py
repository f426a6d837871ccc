"""What the figures of a body come to, and how sure each outcome is, as a researcher reads it."""

from collections.abc import Iterator

import click

from evidence.cli.faces.page import block, heading, short, words
from evidence.model import Claim, Estimate, Overall, Pooling, Rated
from evidence.vocabulary.numerals import amount

_NOUNS = {"animals": "animal", "cells": "", "tissue": "", "computer model": ""}


def tell_pooling(pooling: Pooling | None) -> None:
    """Print the figures of the studies, what they come to, and who was left out and why."""
    if pooling is None or not (pooling.figures or pooling.left_out):
        return
    unit = f" {pooling.unit}" if pooling.unit else ""
    measure = f" ({pooling.measure}{unit})" if pooling.measure else ""
    heading(f"Figures on {pooling.outcome}{measure}")
    for one in pooling.figures:
        size = f", n {one.people}" if one.people is not None else ""
        weight = f", weight {one.weight:g}%" if one.weight is not None else ""
        told = f"{one.estimate:.3g} ({one.low:.3g} to {one.high:.3g})"
        click.echo(block(f"{one.study}: {told}{size}{weight}", 2, "· "))
    for line in _pooled(pooling) if pooling.random is not None else _unpooled(pooling):
        click.echo(block(line, 2))
    for left in pooling.left_out:
        click.echo(block(f"not pooled: {left.study}: {left.why}", 4))


def _pooled(pooling: Pooling) -> Iterator[str]:
    people = f", {amount(pooling.people, 'person')}" if pooling.people is not None else ""
    many = len(pooling.figures)
    yield f"pooled, random effects: {_range(pooling.random)} ({amount(many, 'study')}{people})"
    yield f"pooled, one common effect: {_range(pooling.fixed)}"
    test = f"Q {pooling.q:g}, p {pooling.p:g}"
    yield f"I2 {pooling.heterogeneity:.0f}%, tau2 {pooling.tau2:g}, {test}"
    if pooling.prediction is not None:
        low, high = pooling.prediction.low, pooling.prediction.high
        yield f"a new study would be expected between {low:.3g} and {high:.3g} (95%)"


def _unpooled(pooling: Pooling) -> Iterator[str]:
    """Say in which range and on which sides the figures lie, and why they were not pooled."""
    if len(pooling.figures) > 1:
        null = 1.0 if pooling.is_ratio else 0.0
        values = [one.estimate for one in pooling.figures]
        below, above = (sum(one < null for one in values), sum(one > null for one in values))
        yield (
            f"from {min(values):.3g} to {max(values):.3g}: {below} below and {above} above"
            f" no effect ({null:g})"
        )
    yield f"not pooled: {pooling.why}"


def _range(estimate: Estimate | None) -> str:
    if estimate is None:
        return "–"
    return f"{estimate.value:.3g} (95% interval {estimate.low:.3g} to {estimate.high:.3g})"


def tell_outcomes(overall: Overall, claim: Claim) -> None:
    """Print each outcome with its certainty, and the whole."""
    if not overall.outcomes:
        return
    heading("Outcome by outcome")
    for one in overall.outcomes:
        click.echo(block(_row(one, claim), 2))
    level = words(overall.certainty) if overall.certainty is not None else "open"
    click.echo(block(f"overall: {level}; {overall.why}", 2))


def _row(one: Rated, claim: Claim) -> str:
    mark = " (critical)" if one.critical else ""
    name = f"{short(one.outcome, 40)}{mark}"
    if one.certainty is None:
        return f"{name}: nothing told"
    noun = _NOUNS.get(claim.population or "", "person")
    people = f", {amount(one.people, noun)}" if one.people and noun else ""
    return f"{name}: {words(one.certainty)}; {amount(len(one.studies), 'study')}{people}"
