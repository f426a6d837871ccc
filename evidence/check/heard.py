"""What the abstract of a cited work tells on the very outcome of a sentence, against the sentence.

Which way the abstract's sentence goes was judged before; here only what it prints in so many
words counts: one clause on that outcome, which denies a difference or tells one, not both.
"""

import re
from collections.abc import Iterator, Sequence

from evidence.check.worked import is_compared
from evidence.model import (
    STATED,
    Claim,
    Direction,
    Fact,
    Finding,
    Heard,
    Mention,
    Passage,
    Property,
    Severity,
    Study,
    Words,
)
from evidence.vocabulary import stems

_CLAUSE = re.compile(
    r"[;{}]|, (?:but|whereas|while|although|though|however|and|with)\b|"
    r"\b(?:but|whereas|while|although|though|however|when)\b|[.)]\s(?=[A-Z])"
)
_NULL = re.compile(
    r"\bno (?:[\w-]+ ){0,4}(?:differen\w+|effects?|changes?|benefits?|evidence|increase|decrease|"
    r"reduction|improvement|impact|influence|association)\b|"
    r"\b(?:not|n['’]t|never|neither|nor)\b|\bnon-?significan\w+|\binsignificant\w*|"
    r"\b(?:similar|comparable|unchanged|unaffected|equal|equivalent)\w*\b|\bno (?:more|less|"
    r"better|worse|higher|lower)\b|\bno significant|\bsame\b|\bns\b|"
    r"\bp(?:[- ]?values?)?\s?(?:=|>|≥|of)\s?0?[.·](?:0[5-9]|[1-9])",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"(?<!non)(?<!non-)\bsignifican(?:t|tly) "
    r"(?:\w+ ){0,2}(?:higher|lower|more|less|fewer|greater|better|worse|longer|shorter|reduc\w+|"
    r"increas\w+|decreas\w+|improv\w+|declin\w+|differen\w+)|"
    r"\bp(?:[- ]?values?)?\s?(?:<|≤|=)\s?0?[.·]0(?:[0-4]|5\b)",
    re.IGNORECASE,
)
_UP = re.compile(
    r"\b(?:more|higher|greater|longer|larger|increas\w+|rais\w+|rose|grew|prolong\w+|elevat\w+)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:less|fewer|lower\w{0,3}|shorter\w{0,3}|smaller|reduc\w+|decreas\w+|fell|declin\w+|dropp?\w*"
    r"|rarer|cut|lost|loses?|losing|loss)\b",
    re.IGNORECASE,
)
_OF_GOOD = re.compile(
    r"\b(?:increas\w+|more|greater|larger|reduc\w+|less|smaller) improvements?\b", re.IGNORECASE
)
_BETTER = re.compile(r"\b(?:improv\w+|better|amelior\w+|benefi\w+)\b", re.IGNORECASE)
"""For the good of something, whether it goes up or down by that."""
_BRACKET = re.compile(r"\([^()]{0,300}\)")
_GOES_ON = re.compile(r"\b(?:the |these |this )(?:\w+ ){0,2}differences?\b", re.IGNORECASE)
_OUTRIGHT = re.compile(
    r"\bno (?:[\w-]+ ){0,3}differences?\b|\b(?:not|n['’]t) (?:[\w-]+ ){0,2}differ\w*|"
    r"\bno (?:[\w-]+ )?(?:effect|impact|influence) on\b|\bnot (?:be )?(?:significantly )?affect|"
    r"\b(?:similar|comparable) (?:in|between|across|among|for)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|versus|in comparison)\b|\bvs\b", re.I)
_START = re.compile(
    r"\b(?:lower|higher) (?:values?|scores?|is|are|being|means?)\b|"
    r"(?<!from )(?<!to )(?<!with )(?<!versus )\bbaseline\b|"
    r"\b(?:pre-?treatment|before (?:treatment|the)|correlat\w+|age groups?|over time)\b",
    re.IGNORECASE,
)
"""Not how the groups ended: how they began, what a score means, what goes along with what."""
_DEGREE = frozenset(
    stems(
        "serious severe major minor fatal nonfatal total overall mild moderate first recurrent "
        "late early other secondary combined"
    )
)
_GENERIC = frozenset(
    stems(
        "risk rate rates incidence score scores level levels number mean total overall occurrence "
        "frequency amount change changes patients people time development the of in"
    )
)
_ARMS = re.compile(
    r"\b(?:three|four|five|six|[3-6])(?:[- ][a-z]{2,12}){0,2}[- ](?:groups?|arms?|treatments|"
    r"regimens)\b",
    re.IGNORECASE,
)
MAY = re.compile(r"\b(?:may|might|could|possibly|perhaps)\b", re.IGNORECASE)
_LONG, _LONGEST = 160, 6000
_LITTLE, _ENOUGH, _SURELY = 0.55, 0.65, 0.8
"""So much chance is needed for an outright statement, for any other, and for an error."""
_NEAR = 40
"""A word of difference so many characters behind a denial is what is denied."""


def contradictions(passage: Passage, mention: Mention, study: Study) -> Iterator[Finding]:
    """Yield the first claim of a sentence that the abstract it leans on speaks against.

    Only where people treated were compared with others: a change alone is told in many ways.
    """
    for one in passage.heard if is_compared(study) else ():
        found = None if one.is_stated else contradicted(one)
        if found is not None and not is_of_another_arm(one.claim, study, [one.fact]):
            is_error = one.chance >= _SURELY and MAY.search(one.claim.text) is None
            yield Finding(
                message=f"the abstract of {mention.matched} tells {found}: "
                f"“{shortened(one.fact.quote or '')}”",
                because=(Words.of(passage.sentence), one.fact),
                place=passage.sentence.place,
                study=mention.work,
                severity=Severity.ERROR if is_error else Severity.WARNING,
            )
            return


def opposed(passage: Passage, mention: Mention) -> Iterator[Finding]:
    """Yield the first claim of a sentence that all its source states on it speaks against.

    Here nobody need have been compared: the source names the same two things itself.
    """
    stated = [one for one in passage.heard if one.is_stated]
    for claim in dict.fromkeys(one.claim for one in stated):
        told = [one for one in stated if one.claim == claim]
        if is_plain(claim) and all(map(_is_against, told)):
            is_error = MAY.search(claim.text) is None and len(told) > 1
            quote = shortened(told[-1].fact.quote or "")
            yield Finding(
                message=f"{mention.matched} says otherwise of {claim.outcome}: “{quote}”",
                because=(Words.of(passage.sentence), *(one.fact for one in told)),
                place=passage.sentence.place,
                study=mention.work,
                severity=Severity.ERROR if is_error else Severity.WARNING,
            )
            return


def _is_against(heard: Heard) -> bool:
    """Tell whether a direction speaks against a claim; no decrease denies “no increase”."""
    claim, told = heard.claim, heard.direction
    quote = heard.fact.quote or ""
    if _BETTER.search(claim.text) and _BETTER.search(quote):
        return False
    if (set(stems(claim.text)) ^ set(stems(quote))) & _DEGREE:
        return False
    if claim.direction is not Direction.NO_DIFFERENCE:
        return told is not claim.direction
    ups, downs = _UP.search(claim.text) is not None, _DOWN.search(claim.text) is not None
    if ups == downs:
        return told is not Direction.NO_DIFFERENCE
    return told is (Direction.INCREASE if ups else Direction.DECREASE)


def contradicted(heard: Heard) -> str | None:
    """Tell in a few words what the abstract found instead; None where it does not clearly say."""
    claim, found = heard.claim, heard.direction
    if found is None or found not in STATED or agrees(heard) or not is_plain(claim):
        return None
    clauses = list(_about(claim, heard.fact.quote or "", found))
    narrower = (set(stems(" ".join(clauses))) - set(stems(claim.text))) & _DEGREE
    enough = _LITTLE if any(_is_outright(one, found) for one in clauses) else _ENOUGH
    if heard.chance < enough or not clauses or narrower:
        return None
    return _FOUND[found] if all(_tells(one, found) for one in clauses) else None


_FOUND = {
    Direction.NO_DIFFERENCE: "no difference",
    Direction.INCREASE: "an increase",
    Direction.DECREASE: "a decrease",
}


def is_no_result(quote: str) -> bool:
    """Tell whether a sentence is on how groups began, or what goes along with what."""
    return _START.search(quote) is not None


def agrees(heard: Heard) -> bool:
    """Tell whether the abstract goes the way of the sentence."""
    return heard.direction is heard.claim.direction


def is_plain(claim: Claim) -> bool:
    """Tell whether a sentence goes one way only: "increased the reduction" does not."""
    if claim.direction not in STATED:
        return False
    if _OF_GOOD.search(claim.text) is not None:
        return False
    return _UP.search(claim.text) is None or _DOWN.search(claim.text) is None


def _about(claim: Claim, quote: str, found: Direction) -> Iterator[str]:
    """Yield the clauses of the quote that name the outcome of the sentence, or all of it.

    "Pain fell in both groups, but the difference was not significant" goes on about pain.
    """
    asked = set(stems(claim.outcome or "")) - _GENERIC
    even = _BRACKET.sub(lambda one: one[0].replace(";", " "), quote)
    clauses = [one for one in _CLAUSE.split(even) if one.strip()]
    named = [n for n, one in enumerate(clauses) if asked & set(stems(one))]
    if not named:
        yield from [quote] if len(clauses) == 1 else []
        return
    rest = clauses[named[-1] + 1 : named[-1] + 2]
    if found is Direction.NO_DIFFERENCE and rest and _GOES_ON.search(rest[0]) is not None:
        yield rest[0]
        return
    yield from (clauses[n] for n in named)


def _tells(clause: str, found: Direction) -> bool:
    if _START.search(clause) is not None:
        return False
    denied = [one.span() for one in _NULL.finditer(clause)]
    if found is not Direction.NO_DIFFERENCE:
        return not denied
    sure = [one.start() for one in _SURE.finditer(clause)]
    return bool(denied) and all(any(a <= at < b + _NEAR for a, b in denied) for at in sure)


def _is_outright(clause: str, found: Direction) -> bool:
    """Tell whether a clause names what is compared, or that there is no difference."""
    if found is Direction.NO_DIFFERENCE:
        return _OUTRIGHT.search(clause) is not None
    return _COMPARED.search(clause) is not None and _SURE.search(clause) is not None


def is_of_another_arm(claim: Claim, study: Study, facts: Sequence[Fact]) -> bool:
    """Tell that the results are told without the comparator claimed, which the abstract names.

    A trial with three arms may find no difference between two of them and one from the third.
    """
    asked, abstract = set(stems(claim.comparator or "")), (study.work.abstract or "")[:_LONGEST]
    if not asked or any(fact.quote is None for fact in facts) or not _ARMS.search(abstract):
        return False
    told = set(stems(" ".join(fact.quote or "" for fact in facts)))
    return not asked & told and asked <= set(stems(abstract))


def is_turned_round(claim: Claim, study: Study) -> bool:
    """Tell whether the sentence tells what happened under what the study compared with."""
    ours, other = claim.intervention or "", study.value(Property.COMPARATOR)
    tested = [study.value(name) for name in (Property.PRODUCT, Property.INTERVENTION)]
    is_other = set(stems(ours)) & set(stems(str(other or "")))
    return bool(is_other) and not set(stems(ours)) & set(stems(" ".join(map(str, tested))))


def shortened(sentence: str) -> str:
    """Give the first words of a long quote."""
    return sentence if len(sentence) <= _LONG else f"{sentence[: _LONG - 1].rstrip()}…"
