"""CIT019 source-found-no-effect."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.nulls import denials
from evidence.check.sole import leaning
from evidence.check.worked import given, is_compared, is_far
from evidence.model import (
    Claim,
    Direction,
    Fact,
    Finding,
    Mention,
    Outcome,
    Passage,
    Property,
    Severity,
    Study,
    Words,
)
from evidence.rule import rule
from evidence.vocabulary import stems

_WAYS = frozenset({Direction.INCREASE, Direction.DECREASE})
_WORKS = re.compile(
    r"\b(?:works?|worked|(?:is|are|was|were) (?:[a-z]{3,12}ly )?effective|beats?|outperforms?|"
    r"helps?|helped|cures?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not?|never|neither|nor|no better|whether|if)\b|n['’]t\b", re.IGNORECASE)
_ADMITTED = re.compile(
    r"\b(?:end ?points?|outcomes?|measures?) (?:was|were|included)\b|"
    r"\b(?:(?:by|to|from) chance|chance (?:alone )?(?:could|can|may|might)|"
    r"(?:not|never|nor|n['’]t) (?:\w+ ){0,3}(?:significan\w{1,3}|clear\w{0,3}|differ\w{0,5}|rule)|"
    r"non-?significant\w{0,2}|insignificant\w{0,2}|no (?:\w+ ){0,3}(?:differen\w{1,4}|"
    r"effect|benefit|change)|in both groups|"
    r"without (?:reaching|a) (?:\w+ )?(?:significance|difference))\b",
    re.IGNORECASE,
)
"""The sentence says itself that the change may be none."""
_CHANCE = 0.05
_LONG, _LONGEST = 160, 6000
_OVER = re.compile(
    r"\b(?:more|better|greater|faster|longer|less|fewer|lower|higher|superior|outperform\w{0,3}|"
    r"beats?|stronger|larger|over)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:may|might|could|possibly|perhaps)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:fell|rose|grew|dropped|improved|increased|decreased|declined|reduced|lowered|raised|eased|"
    r"worsened|shortened|lengthened|cut|slept (?:better|longer)|lost|gained)\b",
    re.IGNORECASE,
)
"""What happened, told as a result: where nobody was compared, only this can be denied."""
_GENERIC = frozenset(
    stems(
        "risk rate rates incidence score scores level levels number lower higher total mean "
        "cumulative overall occurrence frequency amount change changes new severity symptoms"
    )
)
_OTHER = re.compile(r"\b(?:other|others|remaining|another)\b", re.IGNORECASE)


@rule(
    "CIT019",
    severity="error",
    basis="project",
    needs=[Property.OUTCOME],
    advice="Say what the study found, or cite one that found what you say.",
    fires=["Platelet-rich plasma increases hair count [@gressenberger2020]."],
    quiet=[
        "Platelet-rich plasma did not increase hair count [@gressenberger2020].",
        "Whether platelet-rich plasma increases hair count is not known [@gressenberger2020].",
        "Minoxidil 5% increases hair count [@olsen2002].",
        "Platelet-rich plasma increases hair count [@gressenberger2020; @gentile2015].",
    ],
    unknown=["Finasteride lowers cholesterol [@giordano2018]."],
)
def source_found_no_effect(passage: Passage) -> Iterator[Finding]:
    """An effect is asserted, and the study cited for it found none, or the opposite.

    Whoever follows the citation reads the opposite of the sentence, and will
    trust nothing else in the text.

    The rule speaks where the sentence leans on one study, and every result held on that
    outcome shows no difference or no change, or, where the treated were compared with
    others, went the other way. “It works” is held against all its results. A sentence
    that says “may” gets a warning, not an error.
    """
    claim, works = passage.claim, leaning(passage)
    if claim is None or len(works) != 1 or claim.limitation or claim.topic == "method":
        return
    mention, study = works[0]
    if _admits(claim) or _is_of_another(claim, study):
        return
    if not is_compared(study) and (_DENIED.search(claim.text) or not _REPORTED.search(claim.text)):
        return
    facts = _nulls(claim, study)
    found = "no difference" if is_compared(study) else "no change"
    if not facts and is_compared(study):
        facts, found = _opposites(claim, study), "the opposite"
    if not facts:
        yield from _denied(passage, claim, mention, study)
    if facts and not _is_of_another_arm(claim, study, facts):
        yield Finding(
            message=f"{mention.matched} found {found}: {facts[0].text}",
            because=(Words.of(passage.sentence), *facts),
            place=passage.sentence.place,
            study=mention.work,
            severity=Severity.WARNING if _MAY.search(claim.text) else Severity.ERROR,
        )


def _denied(passage: Passage, claim: Claim, mention: Mention, study: Study) -> Iterator[Finding]:
    """Yield where one treatment is set above another, and the abstract denies a difference."""
    is_over = claim.comparator is not None and _OVER.search(claim.text) is not None
    if claim.outcome is None or claim.direction not in _WAYS or not is_over:
        return
    known = [one for one in study.outcomes if _is_near(claim.outcome, one)]
    told = next(denials(study, claim.outcome), None)
    if told is None or any(one.direction in _WAYS for one in known) or _DENIED.search(claim.text):
        return
    yield Finding(
        message=f"{mention.matched} found no difference: “{_short(told)}”",
        because=(Words.of(passage.sentence),),
        place=passage.sentence.place,
        study=mention.work,
        severity=Severity.WARNING,
    )


def _is_of_another_arm(claim: Claim, study: Study, facts: Sequence[Fact]) -> bool:
    """Tell that the results are told without the comparator claimed, which the abstract names.

    A trial with three arms may find no difference between two of them and one from the third.
    """
    asked = set(stems(claim.comparator or ""))
    if not asked or any(fact.quote is None for fact in facts):
        return False
    told = set(stems(" ".join(fact.quote or "" for fact in facts)))
    return not asked & told and asked <= set(stems((study.work.abstract or "")[:_LONGEST]))


def _is_near(outcome: str, one: Outcome) -> bool:
    return bool((set(stems(outcome)) & set(stems(one.name))) - _GENERIC)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONG else f"{sentence[: _LONG - 1].rstrip()}…"


def _admits(claim: Claim) -> bool:
    """Tell whether a sentence says itself that what it tells may be chance."""
    is_chance = any(one.kind == "p" and one.low >= _CHANCE for one in claim.numbers)
    return is_chance or _ADMITTED.search(claim.text) is not None


def _is_of_another(claim: Claim, study: Study) -> bool:
    asked = claim.intervention
    return asked is not None and is_far(asked, given(study), "intervention", study)


def _nulls(claim: Claim, study: Study) -> tuple[Fact, ...]:
    """Give the results on the claimed outcome, where all of them show no difference."""
    told = [fact for fact in study.about(Property.OUTCOME) if isinstance(fact.value, Outcome)]
    if claim.outcome is not None and claim.direction in _WAYS:
        told = [fact for fact in told if _is_asked(claim.outcome, fact, study)]
    elif (
        claim.outcome is not None
        or _WORKS.search(claim.text) is None
        or _DENIED.search(claim.text) is not None
    ):
        return ()
    return tuple(told) if told and all(map(_is_null, told)) else ()


def _opposites(claim: Claim, study: Study) -> tuple[Fact, ...]:
    """Give the results on the very outcome, where all of them went the other way."""
    if claim.outcome is None or claim.direction not in _WAYS:
        return ()
    asked = set(stems(claim.outcome))
    told = [
        fact
        for fact in study.about(Property.OUTCOME)
        if isinstance(fact.value, Outcome) and set(stems(fact.value.name)) == asked
    ]
    is_against = all(_way(fact) in _WAYS and _way(fact) is not claim.direction for fact in told)
    return tuple(told) if is_against else ()


def _way(fact: Fact) -> Direction | None:
    return fact.value.direction if isinstance(fact.value, Outcome) else None


def _is_null(fact: Fact) -> bool:
    return isinstance(fact.value, Outcome) and fact.value.direction is Direction.NO_DIFFERENCE


def _is_asked(outcome: str, fact: Fact, study: Study) -> bool:
    """Tell whether a result is on an outcome: knee pain is pain in a study of knees."""
    if not isinstance(fact.value, Outcome) or _OTHER.search(fact.value.name) is not None:
        return False
    asked = set(stems(outcome)) - _GENERIC
    own = set(stems(fact.value.name)) - _GENERIC
    around = set(stems(f"{study.work.title} {study.value(Property.CONDITION) or ''}"))
    return bool(own) and own <= asked and asked - own <= around
