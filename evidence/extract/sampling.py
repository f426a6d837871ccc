"""Designs told by features alone: who was chosen by what, seen how often, given what, beside whom.

Asked last, where no word names a design and no deed gives one away. Every reading needs two signs
that fit, one of them words that are quoted; where the text tells less, nothing is said.
"""

from evidence.extract import subject
from evidence.extract.kinds import Kind
from evidence.extract.likeness import chances
from evidence.extract.pattern import Pattern
from evidence.extract.people import PEOPLE
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.model import Design, Subject

_DIVIDED = Pattern(
    rf"\b(?:{PEOPLE}|cases)\b[^.;]{{0,80}}\b(?:were|was) (?:\w+ )?(?:divided|classified|"
    r"categori[sz]ed|grouped|separated|allocated|assigned|instructed)(?: in)?(?:to)? "
    r"(?:either |receive |one of |two |three |four |five |[2-5] )?(?:\w+ ){0,3}?"
    r"(?:groups?|arms?|suppress|receive|treatment|control)\b|"
    r"\b(?:two|three|four|both|2|3|4) (?:treatment |study |patient |surgical |treated )?"
    r"(?:groups|arms|treatments|techniques|agents|drugs|regimens)\b[^.;]{0,60}\b(?:were|was|are) "
    r"(?:\w+ ){0,2}(?:compar|similar|equal|effective|evaluated|assessed|studied)|"
    r"\b(?:of|between|in) (?:the|these) (?:two|three|2|3) (?:treatment |study )?groups\b|"
    r"\b(?:thirty|forty|fifty|\d{1,4}) (?:\w+ ){0,3}?(?:patients|children|women|men|infants) "
    r"(?:were|"
    r"was|received|underwent) [^.;]{3,90}?[.;,] (?:and |while |whereas )?(?:in )?the (?:other|"
    r"remaining) "
    r"(?:\w+ ){0,2}?(?:patients|children|women|men|infants|group)\b"
)
_BY_TRAIT = Pattern(
    r"\b(?:divided|classified|categori[sz]ed|grouped|separated|stratified)\b[^.;]{0,40}\b"
    r"(?:according to|based on|by|with|on the basis of|depending on)\b"
)
_IN_TIME = Pattern(
    r"\b(?:median|mean|average|total|annual|\d+[- ]?(?:year|month|yr)s?) follow-? ?up\b|"
    r"\bfollow-? ?up (?:of|was|ranged|period|time|for|averaged)\b|\bfollow-? ?up: |"
    r"\bover (?:an? )?(?:median |mean |average )?follow-? ?up\b|\b\d+-(?:year|month) follow-? "
    r"?up\b|"
    r"\bhazards? (?:ratios?|models?|regression)\b|\bcox (?:proportional|regression|models?|"
    r"multivaria\w+|analysis)\b|\bkaplan[- ]meier\b|\blongitudinal(?:ly)?\b|"
    r"\bincident (?:\w+ )?(?:dementia|stroke|disease|cases|diabetes|cancer|events|infection)|"
    r"\b(?:five|ten|[1-9]\d?)-year (?:\w+ )?(?:survival|mortality|incidence)\b|"
    r"\bwere followed\b|\bprospective(?:ly)? (?:[\w-]+,? ){0,2}?(?:study|observation|collected|"
    r"followed|studied|administered|examined|evaluated|investigated|enrolled|recruited|"
    r"surveillance)\b|\bover the (?:next|following|subsequent) (?:[\w-]+ )?(?:years|months|"
    r"weeks)\b|\b(?:incidence|admission|mortality) rates?\b[^.;]{0,60}\bper (?:\d|year|person)|"
    r"\b(?:rose|fell|increased|decreased|declined) from [^.;]{1,40} in (?:19|20)\d\d to [^.;]{1,40}"
    r"in (?:19|20)\d\d\b"
)
_BACKWARDS = Pattern(
    r"\bretrospective(?:ly)?\b|\b(?:medical|pharmacy|insurance) (?:and \w+ )?claims\b|"
    r"\bdatabase (?:was|were|of)\b[^.;]{0,60}\b(?:used|searched|analy[sz]ed|identif)"
)
_SICK_AND_WELL = Pattern(
    r"\b(?:healthy|normal|matched|unaffected|non-?psychiatric|able-bodied|population|community|"
    r"asymptomatic|disease-free|cancer-free|non-?diseased|unrelated) (?:[\w/-]+ ){0,3}?"
    r"(?:controls?(?! for\b)|comparison (?:subjects|group)|control (?:subjects|group|persons|"
    r"participants|individuals|women|men|children))\b|"
    r"\b(?:patients|subjects|individuals|children|adults|women|men|cases) (?:with|suffering|who "
    r"had) "
    r"[^.;]{3,120}? (?:and|versus|vs\.?|than|compared (?:to|with)|from|as well as) "
    r"(?:in )?(?:the )?(?:\d+ |\w+ )?(?:controls|control subjects|those without|subjects without|"
    r"individuals without)\b|"
    r"\bin (?:the )?(?:\w+ )?patients than in (?:the )?(?:\w+ )?controls\b|"
    r"\b(?:one|two|three|four|five|\d) (?:\w+ ){1,12}?were (?:chosen|selected|matched|drawn) for "
    r"each\b|\bwith [^.;]{3,90}\b(?:against|compared with|versus|than)\b[^.;]{0,40}\b(?:patients|"
    r"infants|children|women|men|people) without (?:it|the (?:disease|condition|illness))\b|"
    r"\b(?:patients|cases) (?:with [^.;]{3,60}? )?compared (?:to|with) (?:the )?(?:\w+ )?controls\b"
)
_RELATED = Pattern(
    r"\b(?:was|were|is|are|be) (?:\w+ly |also |not |more |most ){0,3}(?:associated with|correlated|"
    r"related to|predictive of|predicted by)\b|\bassociations? (?:between|of|with)\b|"
    r"\bcorrelat(?:ions?|ed|es) (?:\w+ly )?(?:between|with|of)\b|\bodds ratios?\b|"
    r"\b(?:logistic|linear|multiple|multivariable|multivariate|hierarchical) regression\b|"
    r"\bpredict(?:ed|s) (?!direction|to\b)(?:\w+ ){0,3}?\w+|\bprevalence\b|\brelationships? "
    r"(?:between|of|with)\b|"
    r"\bpredictors of\b|\bpath analys[ie]s\b|\bstructural equation\b"
)
_AT_RISK = Pattern(
    r"\bhazards? ratios?\b|\brelative risks?\b|\bincidence rate ratios?\b|\bhad (?:an? )?(?:\w+ )?"
    r"(?:higher|lower|increased|decreased|reduced|greater) risk\b|\brisk factors? for\b"
)
_TEST = Pattern(
    r"\bsensitivity(?:,| and) (?:the )?specificity\b|\bsensitivity (?:was|of) \d|\bspecificit(?:y|"
    r"ies)\b|\bdiagnostic accuracy\b|"
    r"\barea under the (?:\w+ ){0,4}?curve\b|\breceiver[- ]operating\b|\b(?:positive|negative) "
    r"predictive value|\btest-?retest\b|\b(?:inter|intra)-?(?:rater|observer) (?:agreement|"
    r"reliability)|\bcronbach|\bfactor analys[ie]s\b|\bpsychometric properties\b"
)
_ACCURACY = Pattern(
    r"\bsensitivity\b[^.;]{0,10}(?:\.\d[^.;]{0,30})?[^.;]{0,40}\bspecificity (?:was |of |were )?"
    r"(?:\w+ )?\d|\bdiagnostic accuracy\b[^.;]{0,60}\b(?:was|were|of)\b"
)
_DIAGNOSIS = Pattern(r"\bdiagnos(?:is|tic|ing)\b|\bdetect(?:ion|ing)?\b|\bscreening\b|\baccuracy\b")
_COUNTED_ONCE = Pattern(
    r"\b(?:the )?(?:rate|prevalence|frequency|proportion) of [^.;]{3,60}\b(?:among|amongst|in|"
    r"was)\b|\b(?:structured|telephone|face-to-face|semi-?structured) interviews?\b|"
    r"\bquestionnaires?\b|\b(?:genotyp|sequenc)(?:ed|ing)\b|\bblood samples were (?:collected|"
    r"obtained|drawn|taken) from\b"
)
_GIVEN = Pattern(
    r"\b(?<!none of the )(?:patients|children|women|men|adults|infants|subjects|participants|"
    r"individuals|volunteers|males|females|amblyopes|persons|people|eyes|knees|hips|cases|"
    r"scolios[ei]s|lesions|fractures|"
    r"enuretics|asthmatics)\b(?:[^.;]|\.(?=\d)){0,90}?\b(?:(?:were|was) (?:\w+ ){0,2}?(?:treated|"
    r"given|injected|operated|implanted|irradiated|started on|prescribed|administered|vaccinated|"
    r"managed with)|received|underwent|undergoing|had (?:\w+ )?(?:stents|surgery|implants))\b|"
    r"\bduring (?:[\w-]+ ){0,3}?(?:drug therapy|therapy|treatment) with\b|"
    r"\b(?:therapy|treatment|infusion|administration) in (?:[\w-]+ ){1,4}?patients\b|"
    r"\bwe (?:\w+ )?(?:treated|gave|administered|injected|implanted|operated on)\b|"
    r"\b(?:was|were) (?:\w+ )?(?:administered|given|injected|performed|infused) (?:\w+ ){0,4}?"
    r"(?:to|in|into|on) (?:\w+ ){0,3}?(?:patients|children|women|men|infants|subjects|volunteers|"
    r"eyes)\b"
)
_OPEN = Pattern(
    r"\b(?:open|uncontrolled|non-?comparative|pilot|single-arm|phase (?:i|1|ii|2)[ab]?)"
    r"(?:[ -]label)?,? (?:[\w-]+ ){0,3}?(?:study|trial)\b|\bescalating doses\b|\bdose[- "
    r"]escalation\b"
)
_AGAINST_BEFORE = Pattern(
    r"\bbefore (?:and (?:\w+ ){0,4}?after|[\w -]{1,40} and after)\b|\bpre-?(?:treatment|"
    r"operative(?:ly)?|test|injection|intervention)\b[^.;]{0,120}\bpost-?(?:treatment|"
    r"operative(?:ly)?|test|injection|"
    r"intervention)\b|\b(?:from|compared (?:to|with)|than|at) (?:the )?(?:baseline|"
    r"pre-?treatment)\b|\bpre-?treatment and (?:treatment|post)|\bafter (?:\w+ ){0,3}(?:weeks|"
    r"months|days) of (?:\w+ ){0,3}(?:treatment|therapy|training|supplementation)\b"
)
_BESIDE = Pattern(
    r"\bcontrols\b(?! of\b)|\bcontrol (?:groups?|subjects|patients|arm|conditions?|periods?|"
    r"activit\w+|children|women|men|eyes)\b|\bplacebo\b|\bsham\b|\bversus\b|\bvs\b|\bgroups\b|"
    r"\barms\b|\bcompared (?:with|to) (?:the )?(?:other|those|patients|standard|conventional|"
    r"group)\b"
)
_INSTRUCTED = Pattern(r"\b(?:were|was) (?:\w+ )?instructed\b")
_EXPERIMENT = Pattern(
    r"\b(?:were|was) (?:\w+ )?(?:instructed|administered|trained|assigned|exposed|primed)\b|"
    r"\b(?:were|was) (?:\w+ )?(?:asked|told|required) to (?!complete|fill|rate|answer|report|"
    r"recall)"
)
"""Beside this people were made to do something: that is no look at them as they are."""
_PERIODS = Pattern(
    r"\bperiod\b[^.;]{0,80}\bcompared (?:with|to)\b[^.;]{0,60}\bperiod\b|"
    r"\b(?:two|three|both) (?:time |study )?periods (?:was|were)\b|"
    r"\b(?:before|prior to) and (?:during|after) the (?:[\w-]+ ){0,2}?(?:pandemic|lockdown|"
    r"outbreak|epidemic|war|earthquake|recession)\b"
)
_TRYING, _WATCHED = 0.6, 0.4
"""Chances from which the words as a whole speak of treatments tried, and of people watched."""


def of_features(source: Source) -> Kind | None:
    """Read a study of people from who was chosen, given and seen when; None where signs fail."""
    if Subject.HUMAN not in subject.streams(source)[:1]:
        return None
    if (accuracy := _told(source, _ACCURACY)) is not None:
        return Kind(Design.CROSS_SECTIONAL, 0.8, accuracy)
    told = chances(source)
    treated, watched = (told.get(kind, 0.0) for kind in ("treated", "observed"))
    by_watching = _of_the_watched(source) if watched >= _WATCHED else None
    if told and watched >= treated + told["case"] + told["rct"]:
        return by_watching
    return _of_the_treated(source) or _followed(source) or by_watching


def _told(source: Source, pattern: Pattern) -> Span | None:
    """Find where the work tells it of its matter: neither in what was known, nor what follows."""
    last = source.abstract[-1].index if len(source.abstract) > 3 else None
    for sentence in source.holding(pattern):
        if sentence.section in {Section.BACKGROUND, Section.CONCLUSION}:
            continue
        ends = sentence.index == last and sentence.section is Section.NONE
        if not ends and (match := pattern.search(sentence.low)):
            return sentence.of(match)
    return None


def _of_the_treated(source: Source) -> Kind | None:
    """Read a study whose people were given something: groups, change in one, or its course."""
    tried = _told(source, _OPEN)
    divided = _told(source, _DIVIDED)
    given = _told(source, _GIVEN) or tried or (divided if _is_treating(source) else None)
    if given is None or _told(source, _INSTRUCTED) is not None:
        return None
    before = _told(source, _AGAINST_BEFORE)
    looked_back = _told(source, _BACKWARDS)
    if divided is not None:
        by_trait = _BY_TRAIT.search(divided.sentence.low) is not None
        is_cohort = by_trait or looked_back is not None
        design = Design.COHORT if is_cohort else Design.NONRANDOMISED_CONTROLLED
        return Kind(design, 0.8, divided)
    if _BESIDE.search(source.low) is not None:
        return None
    if looked_back is not None:
        return Kind(Design.CASE_SERIES, 0.8, looked_back)
    changed = tried or before
    return Kind(
        Design.CASE_SERIES if changed is None else Design.BEFORE_AFTER, 0.8, changed or given
    )


def _is_treating(source: Source) -> bool:
    """Tell that the words as a whole speak of treatments that were tried."""
    told = chances(source)
    return bool(told) and told["treated"] + told["rct"] >= _TRYING


def of_a_test(source: Source) -> bool:
    """Tell that a test for an illness was held against the truth, not a treatment tried."""
    named = any(_DIAGNOSIS.search(one.low) for one in source.title)
    return named and (_told(source, _ACCURACY) or _told(source, _TEST)) is not None


def _followed(source: Source) -> Kind | None:
    """Read people of whom it is told what, in the course of time, went with what."""
    time, related = _told(source, _IN_TIME), _told(source, _RELATED) or _told(source, _AT_RISK)
    return None if time is None or related is None else Kind(Design.COHORT, 0.7, time)


def _of_the_watched(source: Source) -> Kind | None:
    """Read a study that watched people: over time, by their illness, or once."""
    time = _told(source, _IN_TIME) or _told(source, _BACKWARDS) or _told(source, _PERIODS)
    if time is not None:
        return Kind(Design.COHORT, 0.8, time)
    if (both := _told(source, _SICK_AND_WELL)) is not None:
        return Kind(Design.CASE_CONTROL, 0.8, both)
    if _told(source, _EXPERIMENT) is not None:
        return None
    tested, once = _told(source, _TEST), _told(source, _COUNTED_ONCE)
    related = _told(source, _RELATED)
    for one in (tested, once if related is not None else None, related):
        if one is not None:
            return Kind(Design.CROSS_SECTIONAL, 0.8, one)
    return None
