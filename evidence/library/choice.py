"""Which rules speak and how loud: codes, names and beginnings of either, as people write them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from evidence.check.suppression import COMPLAINTS
from evidence.errors import UnknownKey
from evidence.library.catalogue import every_rule
from evidence.library.report import Report
from evidence.model import Finding, Severity, Value

EVERY = "ALL"
_EXACT = 1000


class Choice(Value):
    """What settings say of rules: the longest name that fits a rule decides, `ignore` on a tie.

    A name is a code (`WRD006`), a rule's name (`hype-words`), the beginning of
    a code (`WRD`), the beginning of a name up to a hyphen (`citation-`), or `ALL`.
    """

    select: tuple[str, ...] = (EVERY,)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}

    def takes(self, code: str, name: str) -> bool:
        """Tell whether a rule speaks."""
        wanted = max((_fit(one, code, name) for one in self.select), default=0)
        unwanted = max((_fit(one, code, name) for one in self.ignore), default=0)
        return wanted > unwanted

    def weighed(self, finding: Finding) -> Finding:
        """Give a finding the severity that is set for its rule."""
        fits = [(_fit(one, finding.code, finding.rule), one) for one in self.severity]
        best, name = max(fits, default=(0, ""))
        if not best or self.severity[name] is finding.severity:
            return finding
        return finding.model_copy(update={"severity": self.severity[name]})

    def of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Give the findings of the rules that speak, as severe as is set."""
        return tuple(self.weighed(one) for one in findings if self.takes(one.code, one.rule))

    def applied(self, report: Report) -> Report:
        """Give a report as it is chosen."""
        if self == Choice():
            return report
        kept = (one for one in report.silenced if self.takes(one.finding.code, one.finding.rule))
        bodies = (
            body.model_copy(update={"findings": self.of(body.findings)}) for body in report.bodies
        )
        update = {
            "findings": self.of(report.findings),
            "silenced": tuple(kept),
            "bodies": tuple(bodies),
        }
        return report.model_copy(update=update)


def check_names(names: Iterable[str], where: str) -> None:
    """Raise UnknownKey, with the nearest name, for one that fits no rule."""
    for name in names:
        if not any(_fit(name, code, rule) for code, rule in _known()):
            every = [one for pair in _known() for one in pair]
            near = get_close_matches(name, every, n=1) or get_close_matches(
                name.upper(), every, n=1
            )
            hint = f"did you mean {near[0]}?" if near else "`evidence rules` lists them"
            raise UnknownKey(f"{where}: no rule is called {name!r}; {hint}")


@cache
def _known() -> tuple[tuple[str, str], ...]:
    return (*((rule.code, rule.name) for rule in every_rule()), *COMPLAINTS.items())


def _fit(name: str, code: str, rule: str) -> int:
    """Tell how closely a written name fits a rule, 0 if it does not."""
    asked = name.strip()
    if asked.upper() == code or asked.lower() == rule:
        return _EXACT
    if asked.upper() == EVERY:
        return 1
    if asked and code.startswith(asked.upper()):
        return 1 + len(asked)
    if asked.endswith("-") and rule.startswith(asked.lower()):
        return 1 + len(asked)
    return 0
