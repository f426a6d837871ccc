"""How long people were followed, as told and in weeks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from evidence.extract import design, publication, subject
from evidence.extract.lengths import Length, lengths
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Design, Fact, Property, Subject

PROPERTIES = (Property.FOLLOW_UP, Property.FOLLOW_UP_WEEKS)
ORIGIN = "extract.follow_up@3"


class Told(IntEnum):
    """In what words a length of time is told, the surest last."""

    TREATED = 1
    """People were treated for that time."""
    TRIED = 2
    """A trial or course of treatment of that length."""
    ASSESSED = 3
    """People were looked at after that time."""
    FOLLOWED = 4
    """The word itself: followed, follow-up."""
    SUMMED = 5
    """A mean or median of the follow-up."""


_FOLLOW = Pattern(
    r"\bfollow(?:ed|ing)?[-\s\u2010]?ups?\b|"
    r"\bfollowed (?:for|over|through|until|prospectively|longitudinally|clinically|from|"
    r"during)\b|\bwere (?:then |all |also )?followed\b|\bf-up\b|\bobservation (?:period|time)\b|"
    r"\btime (?:since|after|from) (?:\w+ ){0,2}(?:surgery|operation|treatment|transplantation|"
    r"injection|implantation|injury|diagnosis)\b"
)
_FOLLOWS = Pattern(
    r"['\u2019]?[-\s,)]{0,3}(?:of |post-?\w* |prospective |longitudinal |clinical |minimum |"
    r"mean |median |postoperative |radiographic ){0,2}(?:follow|observation period)"
)
_SUM = Pattern(r"\b(?:mean|median|average|averaging|averaged)\b[^.;]{0,60}$")
_NEAR, _FAR = 60, 105
"""Characters between the word follow-up and its length; a mean in brackets may be farther off."""
_AGE_AT = Pattern(r"\b(?:age|aged|old) (?:[\w-]+ ){0,4}?(?:at|of|during) (?:[\w-]+ ){0,3}?$")
"""The age "at follow-up" is no length of it."""
_WITH_ANOTHER = Pattern(
    r"\b(?:stay|age|times?|durations?|loss|length|interval) and (?:the )?(?:\w+ ){0,2}?$"
)
"""In "stay and follow-up were 3 days and 14 months" the first length is of the other."""
_OVER_A_MEAN = Pattern(
    r"\b(?:over|for|during) an? (?:mean|median|average)(?: (?:period|time|duration|course))?"
    r"(?: of)? $"
)
_OLDER = Pattern(
    r"\b(?:patients|adults|women|men|people|subjects|children|participants|individuals|persons|"
    r"those|volunteers|males|females)(?: (?:aged|who were))? (?:over|under|above|below) $"
)
"""In "patients over 35 years" the length is their age."""
_AHEAD = Pattern(r"\b(?:during|over|in|throughout|for) the (?:following|subsequent|ensuing|next) $")
_WILL = Pattern(r"\bwill\b|\bplanned\b|\bexpected\b")
_NO_LENGTH = Pattern(
    r"\bafter (?:an? )?(?:median|mean|average)(?: of)? $|"
    r"\b(?:survival|os|pfs)\b[^;]{0,110}\b(?:from|to|with|versus|vs\.?) $|"
    r"\bage\b[^;]{0,60}\byears at [^.;]{1,40} and $|"
    r"\baged? (?:from |between )?[\w.]{1,9} (?:months|days|weeks|years) (?:to|and) $|"
    r"\bdied of (?:\w+ ){1,3}by $"
)
"""Time to an event, told with words that else tell when people were looked at."""
_ONE_OF_THEM = Pattern(
    r"^(?:one|another|a second|the (?:first|second|third|other)) (?:\w+ )?patient\b"
)
_COUNT = Pattern(r"\((?:n ?= ?\d+|\d+(?:\.\d+)? ?%|[^()\d]{1,30})\)|\(\d[^()]{0,30}\)")
_OTHER_TIME = Pattern(
    r"(?:\b(?:survival|survived|surviving|time to|(?<!for a )(?<!study )(?<!trial )(?<!total )"
    r"(?<!treatment )(?<!intervention )(?<!therapy )durations?|stored|storage|stay|"
    r"hospitali[sz]ations?|"
    r"interval|delay|onset|latency|half-life|incubation|remission|life expectancy|pfs|os|dfs|efs|"
    r"rfs|ttp|ttf|defined as|definition|postnatal|embryonic|"
    r"time of (?:surgery|operation)|history|symptoms?|complaints|pain (?:for|lasting)|sleep|"
    r"recovery|return to|healing|operat(?:ive|ion|ing) times?|age|aged|ages|old|persist\w*|"
    r"experience|gestation\w*|pregnan\w*|postmenstrual|premature|preterm)\b(?:(?!\b(?:years?|months?|weeks?|days?)\b)"
    r"(?:[^.;]|\.\d)){0,45}|"
    r"\b(?:every|per|each|past|last|previous|preceding|prior|within|under|"
    r"older than|younger than|greater than|less than|fewer than|since|"
    r"before|earlier|range[ds]?|sd|iqr|next|times (?:in|over)|recall of)[\s,:=(]{0,3}(?:the )?"
    r"|[\u00b1+/<\u2264])\s*$"
)
_RANGED = Pattern(
    r"(?:\brange[ds]?|\bsd|\biqr)[\s,:=]{0,3}(?:from )?(?:\d[^.;)]{0,30})?$|<\s?$|"
    r"\b(?:every|within) (?:\w+ )?$"
)
_NOT_AFTER = Pattern(
    r"[-\s,)]{0,3}(?:break\b|pause|gap\b|rest\b|(?:after|from|following|since) "
    r"(?:the |its |their )?(?:\w+ )?(?:onset|symptoms?|appearance|presentation)|"
    r"base-?line|run-in|wash-?out|screening|placebo run|lead-in|old\b|olds?\b|"
    r"(?:of|in) (?:age|pregnancy|gestation|amenorrh)|(?:fe)?male\b|(?:wo)?man\b|boy\b|girl\b|"
    r"ago\b|passed between|of (?:experience|education|schooling|employment|gestation|life|onset|"
    r"symptoms?)|"
    r"history|prior|before|earlier|previous|(?:\w+ ){0,2}survival|survivors?|disease|life|"
    r"mortality|(?:or|and) (?:older|younger|over|above)|['\u2019]? ?gestation|"
    r"pregnan|postmenopausal|half-life|age\b|waiting|depot|formulation|supply|prevalence|recall|urin|ambulatory|holter|experience|"
    r"tumou?r[- ]free|disease[- ]free|progression[- ]free|event[- ]free|relapse[- ]free|pfs|os\b|"
    r"local control|actuarial|cumulative|risk|incidence|corrected age|apart|intervals?|"
    r"later (?:she|he|the patient)|of (?:sobriety|abstinence)|after (?:prior|previous|an earlier)|"
    r"period (?:from|between) (?:january|february|march|april|may|"
    r"june|july|august|september|october|november|december|19|20)|"
    r"from (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|19|20))"
)
_PEOPLE_CAME = Pattern(
    r"\b(?:recruit|enrol|admitted|(?:was|were) included|identified|reviewed|collected|referred|"
    r"presented|consecutive|"
    r"retrospective|were (?:treated|operated|seen|performed|diagnosed|hospitali[sz]ed)|"
    r"undergo|underwent|"
    r"charts|records|database|registry|incidence|our experience)"
)
_WATCHED = Pattern(
    r"\b(?:follow|monitor|longitudinal|observ|measur|assess|every|annual|prospectiv|repeat|chang|"
    r"improv|increas|decreas|declin|treat|receiv|given|took|random|interven|program)"
)
_PERIOD = Pattern(
    r"\b(?:over|during|in|within|throughout)\s+(?:an? |the |this |our )?(?:period of )?$"
)
_AT = Pattern(
    r"(?:\b(?:at|after|until|till|by|through|to|up to|over|during|in|on|from baseline to|"
    r"throughout|at the|the first)|\b(?:at|after|until|post\w*|baseline|pre-?\w+|through)\b"
    r"(?:[^.;]|\.\d){0,60}(?:\band|[,/]))\s+"
    r"(?:the |an? |this |approximately |about |around |month |end of (?:the )?)?"
    r"(?:(?:period|course|total) (?:of )?)?$"
)
_AT_POINT = Pattern(r"(?:\b(?:at|by|in|after|through|until|to|during|from|and|baseline)|,) $")
_FOR = Pattern(
    r"\b(?:for\s+(?:a |an |the |approximately |about |up to |at least |another |as long as |a "
    r"further |a maximum |a minimum )?(?:total |period |duration )?(?:of )?|"
    r"\b(?:study|trial|treatment|intervention|therapy|programme|program)(?: period)? "
    r"(?:duration (?:was|of|is) |lasted |(?:that |which )?lasting |was of )(?:for )?)$"
)
_UNDERWENT = Pattern(r"\b(?:underwent|received|completed|had|after|following)\s+$")
_LATER = Pattern(
    r"[-\s,)]{0,3}(?:after|later|post-?\w*|following (?:surg|treat|operat|inject|implant|the)|"
    r"of (?:treatment|therapy|supplementation|training|intervention|observation|exercise|"
    r"administration|feeding|use)|results?|outcomes?|reassess|evaluation|visits?)"
)
_AFTER_TREATMENT = Pattern(
    r"[-\s,)]{0,3}(?:post-?(?:op|treat|surg|inj|transpl)\w*|(?:after|following|since) (?:the |"
    r"her |his |\w+ ){0,2}(?:surgery|operation|treatment|therapy|procedure|discharge|injection|"
    r"transplantation|resection|initiation|start))"
)
_TRIAL = Pattern(
    r"[-\s,)]{0,3}(?:[\w-]+,? ){0,4}?(?:study|trials?|rct|interventions?|program(?:me)?s?|"
    r"treatments?|courses?|training|phases?|periods?|regimens?|supplementation|therapy|diets?|"
    r"protocols?)\b"
)
_SEEN = Pattern(
    r"\b(?:assess|evaluat|measur|examin|outcomes?|scores?|improve|decreas|increas|reduc|chang|"
    r"higher|lower|differ|significan|follow|respon|baseline|post-?operativ|pain|rates?|weight|"
    r"remain|recur|relaps|heal|maintain|achiev|obtain|record|perform|visual|levels?|radiograph|"
    r"collected|interview|complet|questionnaire|cure|function|quality of life|sacrific|kill|"
    r"harvest|euthan|free of|persist|complications?|effect|comparable|similar|better|worse|"
    r"sampl|rose\b|risen|fell\b|fallen|grew|gain|declin|dropp|lost\b|worsen|deteriorat|resolv|"
    r"disappear|clear(?:ed|ance)|regress|return|mean|fus(?:ion|ed)|restor|successful|found|seen\b|observ|stud(?:y|ied)|"
    r"had\b|were\b|was\b|did\b)"
)
_TREATED = Pattern(
    r"\b(?:treat|receiv|given|gave|took|administ|infus|monitor|assign|random|duration|lasted|supplement|train|exercis|diet|intervention|daily|"
    r"weekly|randomi|placebo|mg\b|consum|therapy|fed\b|program|inject|appl(?:y|ied)|sessions|week)"
)
_REGIMEN = Pattern(
    r"mg/m|\bgy\b|\bcycles?\b|\bcourses?\b|\bi\.?v\.?\b|\bauc\b|chemo|radio|antibiotic|infusion"
)
_LONGEST = 800.0
"""Weeks; no trial or course of treatment is called after a longer time."""
_NOT_STUDIED = frozenset({Design.GUIDELINE, Design.OPINION})
_PLANNED = frozenset({Design.PROTOCOL, Design.BEFORE_AFTER, Design.QUASI_RCT})
_NO_TIME = frozenset({Design.CROSS_SECTIONAL, Design.CASE_REPORT})
"""Designs of which only what is called follow-up counts, or what is told after a treatment."""


@dataclass(frozen=True, slots=True)
class Lasted:
    """A length of time, in what words it is told, and where."""

    weeks: float
    told: Told
    span: Span


@once
def found(source: Source) -> Lasted | None:
    """Give the follow-up: its mean or median, else the longest time told as surely as any."""
    if not _can_follow(source):
        return None
    told = list(_told(source))
    best = max((one.told for one in told), default=None)
    if best is None:
        return None
    if best is Told.FOLLOWED:
        return max((one for one in told if one.told >= Told.ASSESSED), key=_weeks)
    if best is Told.TRIED:
        return max(told, key=_weeks)
    longest = max((one for one in told if one.told is best), key=_weeks)
    tried = [one for one in told if one.told is Told.TRIED]
    if best is not Told.ASSESSED or not tried:
        return longest
    trial = max(tried, key=_weeks)
    return None if trial.weeks > 3 * longest.weeks else max(longest, trial, key=_weeks)


def _weeks(one: Lasted) -> float:
    return one.weeks


def _can_follow(source: Source) -> bool:
    """Tell that the work studied people or animals itself: cells and reviews follow nobody."""
    kind = publication.kind(source)
    if kind is not None and (kind.design.is_review or kind.design in _NOT_STUDIED):
        return False
    streams = subject.streams(source)
    return not streams or Subject.HUMAN in streams or Subject.ANIMAL in streams


def _told(source: Source) -> Iterator[Lasted]:
    kind = design.found(source)
    name = None if kind is None else kind.design
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for one in lengths(sentence.low):
            told = _how(sentence, one, name)
            if told is not None:
                yield Lasted(one.weeks, told, sentence.span(one.start, one.end))


def _how(sentence: Sentence, one: Length, name: Design | None) -> Told | None:
    """Read from the words on both sides how a length of time is meant."""
    low = sentence.low
    before, after = low[max(0, one.start - 110) : one.start], low[one.end : one.end + 60]
    plain, after = _COUNT.sub(" ", before), _COUNT.sub("", after)
    if _NOT_AFTER.match(after) or _RANGED.search(plain):
        return None
    if (told := _followed(plain, after, one.is_mean)) is not None:
        return told
    if (told := _spent(low, before, name)) is not None:
        return told
    if _OLDER.search(before) or _OTHER_TIME.search(before[-70:]) or _ONE_OF_THEM.search(low):
        return None
    if name in _NO_TIME and not _AFTER_TREATMENT.match(after):
        return None
    if _PERIOD.search(before) and _is_of_recruitment(low, one, name):
        return None
    if one.unit == "h" and not (_LATER.match(after) or "after" in before or "post" in before):
        return None
    return _assessed(low, before, after, one, name)


def _is_of_recruitment(low: str, one: Length, name: Design | None) -> bool:
    """Tell a period in which people came; outside of trials a long one is, unless watched."""
    is_tried = name is not None and (name.is_rct or name.is_preclinical or name in _PLANNED)
    is_long = one.unit in "my" and not is_tried
    return _says(_PEOPLE_CAME, low) or (is_long and not _says(_WATCHED, low))


def _spent(low: str, before: str, name: Design | None) -> Told | None:
    """Tell time that went by in the study: treated over a mean of it, or in the months ahead."""
    if _OVER_A_MEAN.search(before) and _says(_TREATED, low):
        return Told.SUMMED
    if _AHEAD.search(before) and not _says(_WILL, low) and name not in _NO_TIME:
        return Told.ASSESSED
    return None


@lru_cache(maxsize=512)
def _says(pattern: Pattern, low: str) -> bool:
    """Tell whether a sentence holds a pattern; its many lengths of time ask the same."""
    return pattern.search(low) is not None


def _followed(before: str, after: str, is_mean: bool) -> Told | None:
    """Tell a length of follow-up, by the word on either side of it."""
    behind = [match.end() for match in _FOLLOW.finditer(before)]
    reach = _FAR if is_mean else _NEAR
    near = bool(behind) and len(before) - behind[-1] <= reach
    total = is_mean or _SUM.search(before)
    if not near and not _FOLLOWS.match(after):
        return None
    if near and _is_of_another(before, behind[-1]):
        return None
    if near and re.search(r"\b(?:age|survival|stay|aged|time to)\b", before[behind[-1] :]):
        return None
    return Told.SUMMED if total else Told.FOLLOWED


def _is_of_another(before: str, end: int) -> bool:
    """Tell that a length behind the word follow-up is an age, or that of what stands before it."""
    lead = before[: max(match.start() for match in _FOLLOW.finditer(before, 0, end))]
    if _AGE_AT.search(lead):
        return True
    return _WITH_ANOTHER.search(lead) is not None and not re.search(r"\d", before[end:])


def _assessed(low: str, before: str, after: str, one: Length, name: Design | None) -> Told | None:
    if _NO_LENGTH.search(before):
        return None
    if one.is_point:
        is_dose = _says(_REGIMEN, low) or before.endswith(" on ")
        is_seen = _LATER.match(after) or (_says(_SEEN, low) and not is_dose)
        is_class = one.unit == "y" and not _AT_POINT.search(before)
        return Told.ASSESSED if is_seen and not is_class else None
    if _LATER.match(after) and (_AT.search(before) or not _says(_REGIMEN, low)):
        return Told.ASSESSED
    if _AT.search(before) and _says(_SEEN, low):
        return Told.ASSESSED
    is_tried = name is not None and (name.is_rct or name.is_preclinical)
    if _says(_REGIMEN, low) and not is_tried:
        return None
    if _UNDERWENT.search(before) and after[:4] == " of ":
        return Told.TREATED
    if _FOR.search(before) and _says(_TREATED, low):
        return Told.TREATED
    is_course = _TRIAL.match(after) is not None and one.unit != "h" and one.weeks < _LONGEST
    return Told.TRIED if is_course else None


def read(source: Source) -> Iterator[Fact]:
    """State the follow-up as told and in weeks."""
    one = found(source)
    if one is None:
        return
    yield source.fact(ORIGIN, Property.FOLLOW_UP, one.span.text, one.span)
    yield source.fact(ORIGIN, Property.FOLLOW_UP_WEEKS, one.weeks, one.span)
