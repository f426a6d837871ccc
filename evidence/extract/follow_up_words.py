"""In what words a length of follow-up is told: treated, looked at, followed, events counted."""

import re
from enum import IntEnum

from evidence.extract.event_times import is_of_events
from evidence.extract.lengths import Length
from evidence.extract.other_times import is_another, is_never, is_of_recruitment, says
from evidence.extract.pattern import Pattern
from evidence.extract.people import PEOPLE
from evidence.extract.source import Sentence
from evidence.model import Design


class Told(IntEnum):
    """In what words a length of time is told, the surest last."""

    COUNTED = 0
    """Events were counted up to that time."""
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
    r"mean |median |postoperative |radiographic ){0,2}(?:follow(?!ing|s\b)|observation period)"
)
_FOLLOWED_THEM = Pattern(
    r"\bfollowed(?: up)?(?: (?!(?:by|in|with|for|to|from|on|at|as) )[^\s.;]{1,25}){0,6} "
    rf"{PEOPLE}\b[^.;]{{0,150}}? (?:for|over)(?: (?:an?|the|up to|at least|about|approximately|"
    r"mean|median|average|total|period|maximum|minimum|of|another)){0,5} $"
)
"""Whom somebody followed stands before how long: "we followed 900 nurses of ... for 10 years"."""
_SUM = Pattern(r"\b(?:mean|median|average|averaging|averaged)\b[^.;]{0,60}$")
_NEAR, _FAR, _FARTHEST = 60, 105, 240
"""Characters between the word follow-up and its length; a mean in brackets may be farther off,
farthest where those who were followed stand between."""
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
"""In "patients over 35 years" the length is their age."""
_AT_A_MEAN = Pattern(r"(?:^|\. )at an? (?:mean|median|average) (?:(?:time|period|interval) )?of $")
_AHEAD = Pattern(r"\b(?:during|over|in|throughout|for) the (?:following|subsequent|ensuing|next) $")
_OF_A_STUDY = Pattern(r" of an? (?:[\w-]+,? ){0,6}?(?:study|trial)\b")
"""What is reported of a longer one: "the first 26 weeks of a 2-year trial"."""
_OPENING = Pattern(r"\b(?:during|over|in|throughout|for|within) the first $")
_WILL = Pattern(r"\bwill\b|\bplanned\b|\bexpected\b")
COUNT = Pattern(r"\((?:n ?= ?\d+|\d+(?:\.\d+)? ?%|[^()\d]{1,30})\)|\(\d[^()]{0,30}\)")
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
    r"further |a maximum |a minimum )?(?:total |period |duration )?(?:of )?"
    r"(?:\d{1,3} (?:or|to) )?|"
    r"\b(?:study|trial|treatment|intervention|therapy|programme|program|training|course)"
    r"(?: period)? "
    r"(?:duration (?:was|of|is) |(?:that |which )?last(?:ed|ing) |was of )(?:for )?|"
    r"\b(?:per|an?|each|every) (?:week|day|month) (?:during|over|throughout) (?:an? |the )?)$"
)
_FROM_BASELINE = Pattern(r"\b(?:at|from) baseline\b")
_AGAIN = Pattern(r"\bagain (?:at|after) ")
_RANDOM_TRIAL = Pattern(
    r"[-\s,)]{0,3}(?:[\w-]+,? ){0,3}?randomi[sz]ed (?:[\w-]+,? ){0,4}?(?:study|trial)\b"
)
_WATCHED_FOR = Pattern(
    r"\b(?:monitored|observed|watched|recorded|counted|tracked|logged)"
    r"(?: (?:daily|weekly|monthly|continuously|prospectively|each \w+|every \w+))? "
    r"(?:for|over|during) (?:the |at least )?(?:first |next |following )?$"
)
_UNDERWENT = Pattern(r"\b(?:underwent|received|completed|had|after|following)\s+$")
_LATER = Pattern(
    r"[-\s,)]{0,3}(?:after|later|post-?\w*|following (?:surg|treat|operat|inject|implant|the)|"
    r"of (?:(?!prior|previous|unsuccessful|failed)[\w-]+ ){0,2}?(?:treatment|therapy|"
    r"supplementation|training|intervention|observation|exercise|"
    r"administration|feeding|use)|results?|outcomes?|reassess|evaluation|visits?)"
)
_AFTER_TREATMENT = Pattern(
    r"[-\s,)]{0,3}(?:post-?(?:op|treat|surg|inj|transpl)\w*|(?:after|following|since) (?:the |"
    r"her |his |\w+ ){0,2}(?:surgery|operation|treatment|therapy|procedure|discharge|injection|"
    r"transplantation|resection|initiation|start))"
)
_TRIAL = Pattern(
    r"['\u2019]?[-\s,)]{0,3}(?:[\w-]+,? ){0,4}?(?:study|trials?|rct|interventions?|"
    r"program(?:me)?s?|treatments?|courses?|training|phases?|periods?|regimens?|supplementation|"
    r"therapy|diets?|protocols?)\b"
)
_SEEN = Pattern(
    r"\b(?:assess|evaluat|measur|examin|outcomes?|scores?|improve|decreas|increas|reduc|chang|"
    r"higher|lower|differ|significan|follow|respon|baseline|post-?operativ|pain|rates?|weight|"
    r"remain|recur|relaps|heal|maintain|achiev|obtain|record|perform|visual|levels?|radiograph|"
    r"collected|interview|complet|questionnaire|cure|function|quality of life|sacrific|kill|"
    r"harvest|euthan|free of|persist|complications?|effect|comparable|similar|better|worse|"
    r"sampl|rose\b|risen|fell\b|fallen|grew|gain|declin|dropp|lost\b|worsen|deteriorat|resolv|"
    r"disappear|clear(?:ed|ance)|regress|return|mean|fus(?:ion|ed)|restor|successful|found|seen\b|"
    r"observ|stud(?:y|ied)|had\b|were\b|was\b|did\b)"
)
_TREATED = Pattern(
    r"\b(?:treat|receiv|given|gave|took|administ|infus|monitor|assign|random|duration|lasted|"
    r"supplement|train|exercis|diet|intervention|daily|weekly|randomi|placebo|mg\b|consum|therapy|"
    r"fed\b|program|inject|appl(?:y|ied)|sessions|week)"
)
_REGIMEN = Pattern(
    r"mg/m|\bgy\b|\bcycles?\b|\bcourses?\b|\bi\.?v\.?\b|\bauc\b|chemo|radio|antibiotic|infusion"
)
_LONGEST = 800.0
"""Weeks; no trial or course of treatment is called after a longer time."""
_NO_TIME = frozenset({Design.CROSS_SECTIONAL, Design.CASE_REPORT})
"""Designs of which only what is called follow-up counts, or what is told after a treatment."""


def how(sentence: Sentence, one: Length, name: Design | None) -> Told | None:
    """Read from the words on both sides how a length of time is meant."""
    low = sentence.low
    before, after = low[max(0, one.start - 110) : one.start], low[one.end : one.end + 60]
    plain, after = COUNT.sub(" ", before), COUNT.sub("", after)
    if not one.is_point and is_of_events(low, plain, after) and _may_count(sentence, name):
        return Told.COUNTED
    if is_never(plain, after):
        return None
    told = _followed(plain, after, one.is_mean) or _followed_them(low, plain, one)
    if told is not None or (told := _spent(low, before, after, name)) is not None:
        return told
    if is_another(low, before, after):
        return None
    is_later = _AFTER_TREATMENT.match(after) or _is_asked_again(low, after, name)
    if name in _NO_TIME and not is_later:
        return None
    if is_of_recruitment(low, before, one, name):
        return None
    if one.unit == "h" and not (_LATER.match(after) or "after" in before or "post" in before):
        return None
    return _assessed(low, before, after, one, name)


def _may_count(sentence: Sentence, name: Design | None) -> bool:
    """Tell a sentence, not the first of an abstract, in which a study may count events."""
    return name not in _NO_TIME and sentence.index > 1


def _is_asked_again(low: str, after: str, name: Design | None) -> bool:
    """Tell what no survey has: a baseline with a later time, or a trial of that length."""
    if name is not Design.CROSS_SECTIONAL:
        return False
    if _AGAIN.search(low) is not None or _FROM_BASELINE.search(low) is not None:
        return True
    return _RANDOM_TRIAL.match(after) is not None


def _spent(low: str, before: str, after: str, name: Design | None) -> Told | None:
    """Tell time that went by in the study: treated over a mean of it, or in the months ahead."""
    is_treated = _OVER_A_MEAN.search(before) is not None and says(_TREATED, low)
    if is_treated or _AT_A_MEAN.search(before):
        return Told.SUMMED
    if name in _NO_TIME:
        return None
    if _AHEAD.search(before) and not says(_WILL, low):
        return Told.ASSESSED
    if _OPENING.search(before) and _LATER.match(after):
        return Told.ASSESSED
    if before.endswith("the first ") and _OF_A_STUDY.match(after):
        return Told.FOLLOWED
    return None


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


def _followed_them(low: str, before: str, one: Length) -> Told | None:
    """Tell a length of follow-up behind those who were followed."""
    if _FOLLOWED_THEM.search(low[max(0, one.start - _FARTHEST) : one.start]) is None:
        return None
    return Told.SUMMED if one.is_mean or _SUM.search(before) else Told.FOLLOWED


def _is_of_another(before: str, end: int) -> bool:
    """Tell that a length behind the word follow-up is an age, or that of what stands before it."""
    lead = before[: max(match.start() for match in _FOLLOW.finditer(before, 0, end))]
    if _AGE_AT.search(lead):
        return True
    return _WITH_ANOTHER.search(lead) is not None and not re.search(r"\d", before[end:])


def _assessed(low: str, before: str, after: str, one: Length, name: Design | None) -> Told | None:
    if one.is_point:
        is_dose = says(_REGIMEN, low) or before.endswith(" on ")
        is_seen = _LATER.match(after) or (says(_SEEN, low) and not is_dose)
        is_class = one.unit == "y" and not _AT_POINT.search(before)
        return Told.ASSESSED if is_seen and not is_class else None
    if _LATER.match(after) and (_AT.search(before) or not says(_REGIMEN, low)):
        return Told.ASSESSED
    if (_AT.search(before) and says(_SEEN, low)) or _WATCHED_FOR.search(before):
        return Told.ASSESSED
    is_tried = name is not None and (name.is_rct or name.is_preclinical)
    if says(_REGIMEN, low) and not is_tried:
        return None
    if _UNDERWENT.search(before) and after[:4] == " of ":
        return Told.TREATED
    if _FOR.search(before) and says(_TREATED, low):
        return Told.TREATED
    is_course = _TRIAL.match(after) is not None and one.unit != "h" and one.weeks < _LONGEST
    return Told.TRIED if is_course else None
