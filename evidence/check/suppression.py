"""A person's wish to silence a rule: honoured, and reported when it has become useless."""

from collections.abc import Iterable, Iterator

from evidence.model import Finding, Place, Severity, Silenced, Suppression

UNUSED = "SUP001"
UNEXPLAINED = "SUP002"
UNKNOWN = "SUP003"
COMPLAINTS = {
    UNUSED: "unused-suppression",
    UNEXPLAINED: "unexplained-suppression",
    UNKNOWN: "unknown-rule",
}
"""What is said of a suppression, by code: in no catalogue, as they judge no evidence."""


def silence(
    findings: Iterable[Finding],
    suppressions: Iterable[Suppression],
    known: frozenset[str] = frozenset(),
) -> Iterator[Finding | Silenced]:
    """Yield every finding, silenced or not, then what is wrong with the suppressions.

    `known` are the codes and names of all rules; empty means that any name will do.
    """
    wishes = list(suppressions)
    used: set[int] = set()
    for finding in findings:
        hit = next((i for i, wish in enumerate(wishes) if _covers(wish, finding)), None)
        if hit is None:
            yield finding
        else:
            used.add(hit)
            yield Silenced(finding=finding, reason=wishes[hit].reason)
    for index, wish in enumerate(wishes):
        yield from _complaints(wish, index in used, known)


def _covers(wish: Suppression, finding: Finding) -> bool:
    named = not wish.rules or finding.code in wish.rules or finding.rule in wish.rules
    return named and (wish.line is None or _is_within(wish, finding.place))


def _is_within(wish: Suppression, place: Place | None) -> bool:
    if place is None or wish.line is None or wish.file != place.file:
        return False
    last = wish.end_line if wish.end_line is not None else wish.line
    return place.line <= last and wish.line <= place.end_line


def _complaints(wish: Suppression, is_used: bool, known: frozenset[str]) -> Iterator[Finding]:
    named = ", ".join(wish.rules) or "every rule"
    strange = [name for name in wish.rules if known and name not in known]
    if strange:
        told = f"no rule is called {', '.join(strange)}"
        advice = "`evidence rules` lists the names and codes."
        yield _complaint(wish, UNKNOWN, told, advice)
    elif not is_used:
        told = f"the suppression of {named} silences nothing"
        yield _complaint(wish, UNUSED, told, "Remove the comment.")
    elif not wish.reason:
        told = f"{named} is silenced without a reason"
        advice = "Write why behind the rule names: `because ...`."
        complaint = _complaint(wish, UNEXPLAINED, told, advice)
        yield complaint.model_copy(update={"severity": Severity.INFO})


def _complaint(wish: Suppression, code: str, told: str, advice: str) -> Finding:
    line = wish.line or 1
    place = Place(line=line, column=1, end_line=line, end_column=1, start=0, end=0, file=wish.file)
    return Finding(message=told, advice=advice, code=code, rule=COMPLAINTS[code], place=place)
