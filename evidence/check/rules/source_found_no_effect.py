"""CIT019 source-found-no-effect."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.heard import (
    MAY,
    agrees,
    contradictions,
    is_no_result,
    is_of_another_arm,
    is_plain,
    is_turned_round,
    opposed,
    shortened,
)
from evidence.check.nulls import denials
from evidence.check.sole import leaning
from evidence.check.worked import given, is_compared, is_far, results_on, way
from evidence.model import (
    WAYS,
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
_OVER = re.compile(
    r"\b(?:more|better|greater|faster|longer|less|fewer|lower|higher|superior|outperform\w{0,3}|"
    r"beats?|stronger|larger|over)\b",
    re.IGNORECASE,
)
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
_OFTEN = frozenset(stems("risk rate rates incidence frequency occurrence number"))
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
    others, went the other way; or where every sentence of its title and abstract that names
    the same two things says otherwise, whatever its design. “It works” is held against all
    its results. A sentence that says “may” gets a warning, not an error.
    """
    claim, works = passage.claim, leaning(passage)
    if claim is None or len(works) != 1 or claim.limitation or claim.topic == "method":
        return
    mention, study = works[0]
    if _admits(claim) or _is_of_another(claim, study):
        return
    if claim.direction is Direction.NO_DIFFERENCE:
        return
    if not is_compared(study) and (_DENIED.search(claim.text) or not _REPORTED.search(claim.text)):
        yield from opposed(passage, mention)
        return
    facts, found = _against(claim, study)
    if not facts or _is_taken_back(passage, facts):
        yield from _unread(passage, claim, mention, study)
    elif not is_of_another_arm(claim, study, facts):
        yield Finding(
            message=f"{mention.matched} found {found}: {facts[0].text}",
            because=(Words.of(passage.sentence), *facts),
            place=passage.sentence.place,
            study=mention.work,
            severity=_severity(claim, passage, facts),
        )


def _severity(claim: Claim, passage: Passage, facts: Sequence[Fact]) -> Severity:
    """Give an error where the sentence says no “may” and a machine's reading is borne out twice."""
    is_borne_out = any(one.direction is way(facts[0]) for one in passage.heard)
    is_read = all(fact.basis.is_machine for fact in facts)
    if MAY.search(claim.text) or (is_read and not is_borne_out):
        return Severity.WARNING
    return Severity.ERROR


def _against(claim: Claim, study: Study) -> tuple[tuple[Fact, ...], str]:
    """Give the results noted that speak against a claim, and what they show."""
    facts = _nulls(claim, study)
    if facts or not is_compared(study) or not is_plain(claim) or is_turned_round(claim, study):
        return facts, "no difference" if is_compared(study) else "no change"
    return _opposites(claim, study), "the opposite"


def _is_taken_back(passage: Passage, facts: Sequence[Fact]) -> bool:
    """Tell whether the abstract, asked for this very sentence, agrees with it after all.

    What a machine took from the abstract goes no further than that; a person's word stands.
    """
    return all(fact.basis.is_machine for fact in facts) and any(
        agrees(one) or is_no_result(one.fact.quote or "") for one in passage.heard
    )


def _unread(passage: Passage, claim: Claim, mention: Mention, study: Study) -> Iterator[Finding]:
    """Yield what the abstract tells against the sentence on an outcome that nobody noted."""
    if _is_borne_out(claim, study):
        return
    told = tuple(contradictions(passage, mention, study)) or tuple(opposed(passage, mention))
    yield from told
    if not told and not any(map(agrees, passage.heard)):
        yield from _denied(passage, claim, mention, study)


def _is_borne_out(claim: Claim, study: Study) -> bool:
    """Tell whether a result that was noted on the very outcome goes the way of the sentence.

    An abstract on two treatments tells two results on one outcome: one of them may speak against.
    """
    asked = set(stems(claim.outcome or "")) - _OFTEN
    return any(
        one.direction is not None
        and one.direction is claim.direction
        and asked
        and asked <= set(stems(one.name))
        for one in study.outcomes
    )


def _denied(passage: Passage, claim: Claim, mention: Mention, study: Study) -> Iterator[Finding]:
    """Yield where one treatment is set above another, and the abstract denies a difference."""
    is_over = claim.comparator is not None and _OVER.search(claim.text) is not None
    if claim.outcome is None or claim.direction not in WAYS or not is_over:
        return
    known = [one for one in study.outcomes if _is_near(claim.outcome, one)]
    told = next((x for x in denials(study, claim.outcome) if not is_no_result(x)), None)
    if told is None or any(one.direction in WAYS for one in known) or _DENIED.search(claim.text):
        return
    yield Finding(
        message=f"{mention.matched} found no difference: “{shortened(told)}”",
        because=(Words.of(passage.sentence),),
        place=passage.sentence.place,
        study=mention.work,
        severity=Severity.WARNING,
    )


def _is_near(outcome: str, one: Outcome) -> bool:
    return bool((set(stems(outcome)) & set(stems(one.name))) - _GENERIC)


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
    if claim.outcome is not None and claim.direction in WAYS:
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
    told = results_on(claim.outcome, study, _GENERIC) if claim.direction in WAYS else ()
    is_against = all(way(fact) in WAYS and way(fact) is not claim.direction for fact in told)
    return told if is_against else ()


def _is_null(fact: Fact) -> bool:
    return way(fact) is Direction.NO_DIFFERENCE


def _is_asked(outcome: str, fact: Fact, study: Study) -> bool:
    """Tell whether a result is on an outcome: knee pain is pain in a study of knees."""
    if not isinstance(fact.value, Outcome) or _OTHER.search(fact.value.name) is not None:
        return False
    asked = set(stems(outcome)) - _GENERIC
    own = set(stems(fact.value.name)) - _GENERIC
    around = set(stems(f"{study.work.title} {study.value(Property.CONDITION) or ''}"))
    return bool(own) and own <= asked and asked - own <= around
