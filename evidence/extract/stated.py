"""The kind of control that rules read from what a study states, held against its design."""

from evidence.extract import compared, control_words, design
from evidence.extract.account import account
from evidence.extract.compared import Told
from evidence.extract.kinds import Kind
from evidence.extract.opposed import Other, other
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, once
from evidence.model import Control, Design

_COMPARES = frozenset(
    {
        Design.QUASI_RCT,
        Design.NONRANDOMISED_CONTROLLED,
        Design.HISTORICAL_CONTROL,
        Design.N_OF_1,
        Design.ANIMAL_RCT,
        Design.ANIMAL_CONTROLLED,
    }
)
_NO_GROUP = frozenset({Design.CASE_REPORT, Design.CASE_SERIES})
_GROUPS = Pattern(
    r"\brandom(?:[^.;]|\.\d){2,200}(?:\bor\b|\band\b|\bvs\b|\()|"
    r"\b(?:group|arm) (?:[b-d2-4]|i{2,3})\b|\bcompar(?:e[ds]?|ing|ison|ative)\b|"
    r"\beither\b[^.;]{2,80}\bor\b|\brandom\w*[^.;]{2,120}\bor\b|"
    r"\b(?:and|versus|vs) [^.;]{2,60} (?:groups|arms)\b|\balone (?:group|arm)?\)?[,.;]"
)
_CHANGED = Pattern(
    r"\b(?:correction|improvement|reduction|increase|decrease)s? (?:[a-z-]+ ){0,9}from "
    r"(?!19\d\d|20\d\d)\d(?:[^.;]|\.\d){0,40}\bto \d|"
    r"\bpre-?operatively (?:was|were) \d(?:[^.;]|\.\d){0,40}\bto \d|"
    r"\bpre-?operative\w*\b[^.;]{0,100}\bpost-?operative|\bbefore and (?:\w+ ){0,4}?after\b|"
    r"\bpre-? ?(?:and|to|/) ?post|\bfrom baseline\b|\b(?:improved|decreased|increased|reduced|"
    r"corrected) (?:\w+ ){0,4}?from (?:a mean |an average )?(?:of )?"
    r"(?!19\d\d|20\d\d)\d(?:[^.;]|\.\d){0,40}\bto \d"
)
_BETTER = r"(?:improve|reduc|decreas|increas|declin|gain|fall|fell)"
_SURELY = r"\bsignificant(?:ly)? (?:(?!associat|correlat)\w+ ){0,2}?"
_LATER = r"\b(?:after|post-?\w+|following|follow-?up|at \d+ (?:months?|weeks?|years?))\b"
_IMPROVED = Pattern(
    rf"{_SURELY}(?:{_BETTER}|lower (?:at|after))\w*[^.;]{{0,120}}"
    rf"(?:{_LATER}|\bat (?:one|two|three|six|twelve)\b|\bover time\b)|"
    rf"{_LATER}[^.;]{{0,100}}{_SURELY}{_BETTER}|"
    r"\bsignificant improvements? (?:was|were) (?:observed|seen|noted|found|achieved)"
)
_SEVERAL = Pattern(r"\b(?:control|two|three|both|study|treatment) (?:group|arm)s?\b|\bcontrols\b")
_VERSUS = Pattern(r"\b(?:comparison|comparing|versus|vs)\b|\bwith (?:and|or) without\b")
_DIVIDED = Pattern(
    r"\b(?:randomi[sz]ed|randomly|allocated|allotted)\b[^.;]{1,120}\bto\b[^.;]{2,120}\b(?:or|and|"
    r"versus|vs)\b"
)
_EITHER = Pattern(r"\btreatment (?:with|by) [\w -]{2,40} or [\w -]{2,40}$")
_NOTHING = Pattern(r"\bno\b|\bwithout\b|\bcontrols?\b|\bplacebo\b|\bobservation|\bwait|\bnon-?\w")
_REFERENCE = Pattern(
    r"\b(?:reference|standard|positive control|comparator) (?:drug|agent|compound|treatment)s?\b|"
    r"\bpositive controls?\b|"
    r"\b(?:to|with|than|versus|vs\.?) (?:the )?(?:standard|reference) [a-z]{5,}"
)
_TREATMENT = Pattern(compared.TREATMENT)
_DUMMY = Pattern(r"\bplacebo (?:plus|and|with|\+) ((?:[\w/-]+ ?){1,3})")
_LOOSE = frozenset(
    {
        None,
        Design.COHORT,
        Design.CASE_SERIES,
        Design.BEFORE_AFTER,
        Design.CASE_CONTROL,
        Design.CROSS_SECTIONAL,
    }
)
_CASES = Pattern(r"\bcases?\b|consecutive|series|\bwe (?:report|describe|present)")
_DIFFERED = Pattern(
    r"improv|increas|decreas|reduc|chang|compared|lower|higher|differ|significan|fell|rose|score|"
    r"evaluat|assess|measur|correct"
)
_NO_CHANGE = Pattern(r"contrast|\beras?\b|\branged from|\bcandidates\b|\bbirth\b")
_CARE = Pattern(r"care|standard|routine|usual|conventional|active|attention|regular")


@once
def stated(source: Source) -> Told | None:
    """Name the kind of control that words or design state, None where the text is silent."""
    kind = design.found(source)
    name = None if kind is None else kind.design
    is_animal = name is not None and name.is_preclinical
    if _is_trial(source, name):
        told = _of_trial(source, is_animal=is_animal)
    else:
        told = _of_others(source, kind)
    if told is None:
        return None
    return _as_given_to(source, told, is_animal=is_animal), told[1]


def _as_given_to(source: Source, told: Told, *, is_animal: bool) -> Control:
    """Name saline given to people a placebo, to animals a vehicle; a dummy hides another drug."""
    value, span = told
    if value is Control.PLACEBO and _is_dummy(source):
        return Control.ACTIVE
    is_saline = "saline" in span.text.lower()
    if is_animal and value is Control.PLACEBO and is_saline:
        return Control.VEHICLE
    if not is_animal and value is Control.VEHICLE and is_saline:
        return Control.PLACEBO
    return value


def _is_trial(source: Source, name: Design | None) -> bool:
    """Tell a study whose groups were made by treatment; a plan of one counts."""
    if name is Design.PROTOCOL:
        return "random" in source.low or control_words.has_group(source) is not None
    return name is not None and (name.is_rct or name in _COMPARES)


def _of_trial(source: Source, *, is_animal: bool) -> Told | None:
    """Read the control of a trial: named, else an arm with nothing, else another treatment.

    Groups of animals often differ by a gene or a diet: there another treatment must be told.
    """
    named = control_words.found(source)
    if named is not None and named.value is Control.NO_TREATMENT:
        return in_title(source) or (named.value, named.span)
    words = "" if named is None else named.span.text.lower()
    if (named is not None and named.value is Control.OWN_BASELINE) or "comparative" in words:
        named = None
    if named is not None and (named.value is not Control.ACTIVE or _CARE.search(words)):
        return named.value, named.span
    if (given := compared.given(source)) is not None:
        return given
    if (nothing := compared.in_trial(source)) is not None:
        return in_title(source) or nothing
    if is_animal:
        return compared.in_cohort(source) or _first(source, Control.ACTIVE, _REFERENCE)
    if named is not None:
        return named.value, named.span
    return compared.in_cohort(source) or _first(source, Control.ACTIVE, _GROUPS)


def _is_dummy(source: Source) -> bool:
    """Tell that placebo only hides which of two treatments is taken: no arm has it alone."""
    beside = {match[1].split()[0] for match in _DUMMY.finditer(source.low)}
    return len(beside) > 1 and len(_DUMMY.findall(source.low)) == source.low.count("placebo")


def _of_others(source: Source, kind: Kind | None) -> Told | None:
    """Read the control of a study that made no groups by treatment."""
    name = None if kind is None else kind.design
    named = control_words.found(source)
    if named is not None and named.value not in {Control.ACTIVE, Control.OWN_BASELINE}:
        return named.value, named.span
    if name in _LOOSE:
        told = in_title(source) or compared.doses(source) or compared.in_cohort(source)
        told = told or _own_baseline(source, named, is_treated=name is Design.BEFORE_AFTER)
        if told is not None:
            return told
    return _none(source, kind)


def is_divided(source: Source) -> bool:
    """Tell that people were put into groups: what they are compared with is another group."""
    return any(_DIVIDED.search(one.low) for one in account(source))


def _own_baseline(
    source: Source, named: control_words.Found | None, *, is_treated: bool
) -> Told | None:
    """Read that the treated were compared with themselves before, and with nobody else."""
    if is_divided(source) or _SEVERAL.search(source.low):
        return None
    if not is_treated and not _TREATMENT.search(source.low):
        return None
    is_own = named is not None and named.value is Control.OWN_BASELINE
    if named is not None and is_own and _tells_change(named.span.sentence.low):
        return named.value, named.span
    changed = _first(source, Control.OWN_BASELINE, _CHANGED)
    if changed is not None and _tells_change(changed[1].sentence.low):
        return changed
    return _first(source, Control.OWN_BASELINE, _IMPROVED)


def _tells_change(low: str) -> bool:
    """Tell a result before and after from two phases of a picture or of a calendar."""
    return _DIFFERED.search(low) is not None and _NO_CHANGE.search(low) is None


def _none(source: Source, kind: Kind | None) -> Told | None:
    """Read that one group was treated: cases, a series of them, a trial with one arm."""
    name = None if kind is None else kind.design
    if kind is not None and name in _NO_GROUP:
        words = kind.span.text.lower()
        is_treated = "case" in words or _TREATMENT.search(source.low) is not None
        if name is Design.CASE_REPORT or (is_treated and _CASES.search(words)):
            return Control.NONE, kind.span
        return compared.single(source, is_series=True)
    if name is Design.ANIMAL_UNCONTROLLED:
        return _first(source, Control.ACTIVE, _REFERENCE)
    return compared.single(source, is_series=False) if name in _LOOSE else None


def _is_treatment(low: str) -> bool:
    return _TREATMENT.search(low) is not None and _NOTHING.search(low) is None


@once
def in_title(source: Source) -> Told | None:
    """Read from the title that treatments were compared."""
    for title in source.title:
        match = _VERSUS.search(title.low) or _EITHER.search(title.low)
        is_other = isinstance(other(title.low), Other)
        if match and not is_other and _is_treatment(title.low):
            return Control.ACTIVE, title.of(match)
    return None


def _first(source: Source, value: Control, pattern: Pattern) -> Told | None:
    for sentence in source.holding(pattern):
        if sentence.section is not Section.BACKGROUND and (match := pattern.search(sentence.low)):
            return value, sentence.of(match)
    return None
