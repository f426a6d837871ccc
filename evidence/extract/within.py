"""Work within a randomised trial that compares nothing by chance: its people asked or pooled."""

from evidence.extract.account import account
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source, Span, once

_NOT_OF_ITS_OWN = Pattern(
    r"\bqualitative (?:\w+ )?(?:study|research|analysis|interviews?|inquiry|exploration|"
    r"investigation|evaluation|synthesis|report)\b|\b(?:focus[- ]group|interview|ethnographic|"
    r"phenomenological) study\b|\btest-?retest\b|\b(?:inter|intra)-?(?:rater|observer|tester) "
    r"(?:and [\w-]+ )?(?:reliability|agreement|reproducibility)\b|\breliability (?:and validity )?"
    r"(?:of|for)\b|\b(?:development|translation|adaptation) and (?:[\w-]+ )?validation\b|"
    r"\bpsychometric (?:properties|evaluation|validation)\b"
)
_WITH_ONE = Pattern(r"\brandomi[sz]ed\b[^:]{0,300}\b(?:with|and|including)\b|\bmixed[- ]methods?\b")
"""A title whose trial comes first, and the interviews or the repeated test beside it."""
FORETOLD = Pattern(
    r"\bpredict(?:s|ors?|ing|ion|ive)?\b|\b(?:sensitivity|specificity|accuracy|validity|"
    r"reliability) "
    r"(?:and \w+ )?of\b|\bto detect\b|\bdetection of\b|\bdiagnos(?:is|tic|ing)\b|\brisk factors?\b"
)
"""A title that asks what tells or foretells an illness, not what treats it."""
_RESULTS_OF = Pattern(r"\b(?:outcomes|effects?|efficacy|effectiveness|versus|vs\.?|benefits?)\b")
_INSIDE = Pattern(
    r"\b(?:participating in|participants? (?:in|of)|part of|enrolled in|data (?:\w+ )?from|"
    r"analysis of "
    r"(?:[\w-]+ ){0,3}?from|within|in) (?:an?|the|this|two|our) (?:[^\s.;]{1,20} ){0,9}?"
    r"randomi[sz]ed\b[^.;]{0,60}\btrials?\b"
)
_SECOND = Pattern(
    r"\b(?:secondary|post-? ?hoc|pooled|ancillary|exploratory) (?:[\w-]{1,20} ){0,2}?analys[ei]s "
    r"(?:\([^)]{1,20}\) )?(?:of|using|on|from) (?:[^\s.;]{1,30} ){0,12}?(?:trials?|rcts?)\b|"
    r"\b(?:baseline|cross-sectional|existing) data,? (?:[\w-]{1,20},? ){0,4}?(?:of|from) "
    r"(?:[^\s.;]{1,30} ){0,9}?randomi[sz]ed (?:[\w-]{1,20} ){0,4}?trials?\b"
)
_PLACEBO_ALONE = Pattern(
    r"\bplacebo[- ](?:group|arm)s? (?:analysis|data|patients|participants)\b|\b(?:data|patients|"
    r"participants|people) (?:from|in|of) (?:the |both |two )?placebo (?:groups?|arms?) (?:of|from|"
    r"in)\b"
)
"""Only those who got nothing are looked at."""
_A_TRIAL = Pattern(r"\brandomi[sz]ed,? (?:[\w-]{1,20}[ ,]{1,2}){0,6}?trials?\b")
_POOLED = Pattern(
    r"\b(?:irrespective|regardless|independent(?:ly)?) of (?:the |their |which )?(?:[\w-]{1,20} )"
    r"{0,3}?(?:arms?|groups?|allocation|assignment|randomi[sz]ation|treatment|received)\b|"
    r"\b(?:both|all|the) (?:\w{1,20} ){0,2}?(?:arms|groups) (?:were |was )?(?:combined|pooled|"
    r"merged|taken together|analy[sz]ed together)\b"
)
_LINKED = Pattern(r"\bassociat|\bpredict|\bcorrelat|\brisk factors?\b|\bprognos")
_ARMS = Pattern(
    r"\bplacebo\b|\b(?:treatment|intervention|control|study|trial) (?:groups?|arms?)\b|"
    r"\bversus\b|\bvs\b|\bcompared (?:with|to)\b|\beffects? of\b|\beffective|\befficacy\b|"
    r"\bmoderat|\bmediat|\bbenefit"
)
"""Signs that a second look at a trial compares what its people were given."""
ASSIGNED = Pattern(
    r"\b(?:randomi[sz]ed(?!,? (?:[\w-]+,? ){0,5}(?:trials?|studies|study)\b)|randomly|at "
    r"random)\b[^.;]{0,90}?\b(?:assign|allocat|receiv|group|arm|"
    r"treat|divid|given|either|into|to|placebo|crossover|cross-over|order)"
    r"|\b(?:assigned|allocated|divided|distributed|grouped|enrolled)\b[^.;]{0,60}?"
    r"\b(?:randomly|at random|by random|random (?:assignment|allocation)|"
    r"(?:by|through|via|using|with) (?:[a-z-]{1,20} ){0,3}?randomi[sz]ation)|"
    r"\b\d{1,2}:\d{1,2}(?::\d{1,2})? randomi[sz]ation\b"
    r"|\b(?:were|was|we|being|are) (?:\w+ ){0,2}?randomi[sz]ed\b|\brandomi[sz]ed \d"
    r"|\brandom (?:assignment|allocation)\b|\brandomi[sz]ation (?:was|to|ratio|list|sequence|code)"
    r"|\brandom(?:i[sz]ed)? order\b|\beffects? of "
    r"(?:the )?randomi[sz]ed (?:[\w-]{1,20} ){1,4}?(?:strateg(?:y|ies)|treatments?|therapy|"
    r"interventions?|assignment)\b|\brandomi[sz]ed (?:[\w-]{1,20} ){0,2}?(?:sessions|visits|"
    r"occasions|bouts)\b|\bin (?:a )?random(?:i[sz]ed)? sequence\b|"
    r"^randomly,|\bgenerated random|"
    r"\b(?:decided|determined|chosen|fixed|set) (?:by|at|from) (?:an? )?(?:[a-z-]+ )?random\b|"
    r"\border (?:being|was) (?:random|determined at random)|\brandomi[sz]ation (?:table|"
    r"schedule|scheme)"
)


@once
def is_beside_a_trial(source: Source) -> bool:
    """Tell that people of a trial were looked at, by interview or all together, not by arm."""
    title = source.title[0].low if source.title else ""
    if _NOT_OF_ITS_OWN.search(title) is not None and _WITH_ONE.search(title) is None:
        return True
    asks = FORETOLD.search(title) is not None and _RESULTS_OF.search(title) is None
    if asks and (_is_inside_a_trial(source) or _PLACEBO_ALONE.search(source.low) is not None):
        return True
    return _is_pooled(source)


def trial_of(source: Source) -> Span | None:
    """Give the words for the randomised trial whose people were looked at, not by arm."""
    if not is_beside_a_trial(source):
        return None
    for pattern in (_SECOND, _INSIDE, _A_TRIAL):
        for one in account(source):
            match = pattern.search(one.low) if "random" in one.low else None
            if match is not None:
                return one.of(match)
    return None


def _is_pooled(source: Source) -> bool:
    """Tell a second analysis of a trial's people that does not compare its arms."""
    if _SECOND.search(source.low) is None:
        return False
    if _POOLED.search(source.low) is not None:
        return True
    divides = any(
        ASSIGNED.search(one.low) and not _SECOND.search(one.low) for one in account(source)
    )
    return not divides and _LINKED.search(source.low) is not None and not _ARMS.search(source.low)


def _is_inside_a_trial(source: Source) -> bool:
    """Tell that people of a trial were looked at, and that no sentence of its own divides them."""
    told = [one for one in source.sentences if "random" in one.low]
    return any(_INSIDE.search(one.low) for one in told) and not any(
        ASSIGNED.search(one.low) and not _INSIDE.search(one.low) for one in told
    )
