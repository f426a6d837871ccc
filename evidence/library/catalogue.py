"""All rules of all rooms as one catalogue, and what one may ask of it."""

from collections.abc import Iterable, Mapping
from functools import cache

from evidence.errors import UnknownKey
from evidence.rule import GROUPS, Mark, Rule, catalogue

ROOMS = ("evidence.check.rules", "evidence.grade.rules")


def every_rule() -> tuple[Rule, ...]:
    """Give every rule, by code."""
    found = [rule for room in ROOMS for rule in catalogue(room)]
    return tuple(sorted(found, key=lambda one: one.code))


@cache
def _by_name() -> Mapping[str, Rule]:
    return {name: one for one in every_rule() for name in (one.code, one.name)}


def marks_of(code: str) -> frozenset[Mark]:
    """Give the marks of a rule; none for a code that is no rule's."""
    rule = _by_name().get(code)
    return rule.marks if rule is not None else frozenset()


def named(name: str) -> Rule | None:
    """Give the rule of a code or a full name, None where there is none."""
    return _by_name().get(name.upper()) or _by_name().get(name.lower())


def reason(code: str) -> str:
    """Give why a rule's findings matter; empty for a code that is no rule's."""
    rule = _by_name().get(code)
    return rule.why if rule is not None else ""


def found(rules: Iterable[Rule], text: str) -> tuple[Rule, ...]:
    """Give the rules in whose name or page every word of a text stands, those named so first."""
    words = text.casefold().replace("-", " ").split()
    ranked = [(_rank(one, words), one.code, one) for one in rules]
    return tuple(one for rank, _, one in sorted(ranked, key=lambda two: two[:2]) if rank < _NONE)


_NONE = 3


def _rank(rule: Rule, words: list[str]) -> int:
    """Rank a rule: 0 words in its name, 1 in what it says is wrong, 2 anywhere, 3 not."""
    name = f"{rule.code} {rule.name.replace('-', ' ')}".casefold()
    summary = f"{name} {rule.summary}".casefold()
    needs = " ".join(one.value for one in rule.needs)
    whole = f"{summary} {rule.manual} {rule.advice} {' '.join(rule.sources)} {needs}".casefold()
    for rank, text in enumerate((name, summary, whole)):
        if all(word in text for word in words):
            return rank
    return _NONE


def narrowed(
    rules: Iterable[Rule],
    *,
    severity: str | None = None,
    room: str | None = None,
    group: str | None = None,
    source: str | None = None,
    needs: str | None = None,
) -> tuple[Rule, ...]:
    """Keep the rules of a severity, room, group, source or needed fact; raises UnknownKey."""
    codes = None if group is None else _codes(group)
    part, fact = (source or "").casefold(), (needs or "").strip().lower().replace("-", "_")
    return tuple(
        one
        for one in rules
        if severity in {None, one.severity.value}
        and room in {None, one.room}
        and (codes is None or one.code[:3] in codes)
        and (source is None or any(part in key for key in one.sources))
        and (needs is None or fact in {need.value for need in one.needs})
    )


def _codes(group: str) -> list[str]:
    """Give the codes of the groups that a word means; raises UnknownKey where it means none."""
    codes = [code for code, name in GROUPS.items() if _is_group(group, code, name)]
    if not codes:
        known = "; ".join(f"{code} {name}" for code, name in GROUPS.items())
        raise UnknownKey(f"no group {group!r}; the groups are {known}")
    return codes


def _is_group(asked: str, code: str, name: str) -> bool:
    return asked.upper() == code or asked.casefold() in name
