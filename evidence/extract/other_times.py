"""Lengths of time that are no follow-up: ages, survival, run-ins, and when something came up."""

from functools import lru_cache

from evidence.extract.lengths import Length
from evidence.extract.pattern import Pattern
from evidence.model import Design

_OLDER = Pattern(
    r"\b(?:patients|adults|women|men|people|subjects|children|participants|individuals|persons|"
    r"those|volunteers|males|females)(?: (?:aged|who were))? (?:over|under|above|below) $"
)
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
_OTHER_TIME = Pattern(
    r"(?:\b(?:survival|survived|surviving|time to|(?<!for a )(?<!study )(?<!trial )(?<!total )"
    r"(?<!treatment )(?<!intervention )(?<!therapy )durations?|stored|storage|stay|"
    r"hospitali[sz]ations?|interval|delay|onset|latency|half-life|incubation|remission|"
    r"life expectancy|pfs|os|dfs|efs|rfs|ttp|ttf|defined as|definition|postnatal|embryonic|"
    r"time of (?:surgery|operation)|history|symptoms?|complaints|pain (?:for|lasting)|sleep|"
    r"recovery|return to|healing|operat(?:ive|ion|ing) times?|age|aged|ages|old|persist\w*|"
    r"experience|gestation\w*|pregnan\w*|postmenstrual|premature|preterm)\b(?:(?!\b(?:years?|"
    r"months?|weeks?|days?|baseline)\b)(?:[^.;]|\.\d)){0,45}|"
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
    r"base-?line|screening|(?:(?!(?:after|following|preceded|with|without|and|or|then|before|from|"
    r"since|plus|by|the|an?) )[\w-]+ ){0,3}(?:run-?in|lead-in|wash-?out)\b|old\b|olds?\b|"
    r"(?:of|in) (?:age|pregnancy|gestation|amenorrh)|(?:fe)?male\b|(?:wo)?man\b|boy\b|girl\b|"
    r"ago\b|passed between|of (?:experience|education|schooling|employment|gestation|life|onset|"
    r"symptoms?)|history|prior|before|earlier|previous|(?:\w+ ){0,2}survival|survivors?|disease|"
    r"life|mortality|(?:or|and) (?:older|younger|over|above)|['\u2019]? ?gestation|"
    r"pregnan|postmenopausal|half-life|age\b|waiting|depot|formulation|supply|prevalence|recall|"
    r"urin|ambulatory|holter|experience|tumou?r[- ]free|disease[- ]free|progression[- ]free|"
    r"event[- ]free|relapse[- ]free|pfs|os\b|local control|actuarial|cumulative|risk|incidence|"
    r"corrected age|apart|intervals?|later (?:she|he|the patient)|of (?:sobriety|abstinence)|"
    r"after (?:prior|previous|an earlier)|period (?:from|between) (?:january|february|march|april|"
    r"may|june|july|august|september|october|november|december|19|20)|"
    r"from (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|19|20))"
)
_PEOPLE_CAME = Pattern(
    r"\b(?:recruit|enrol|admitted|(?:was|were) included|identified|reviewed|collected|referred|"
    r"presented|consecutive|retrospective|were (?:treated|operated|seen|performed|diagnosed|"
    r"hospitali[sz]ed)|undergo|underwent|"
    r"charts|records|database|registry|incidence|our experience)"
)
_WATCHED = Pattern(
    r"\b(?:follow|monitor|longitudinal|observ|measur|assess|every|annual|prospectiv|repeat|chang|"
    r"improv|increas|decreas|declin|treat|receiv|given|took|random|interven|program)"
)
_PERIOD = Pattern(
    r"\b(?:over|during|in|within|throughout)\s+(?:an? |the |this |our )?(?:period of )?$"
)
_DONE_IN = Pattern(
    r"\b(?:study|trial|survey) was (?:\w+ )?(?:conducted|carried out|performed) during "
    r"(?:about |around |approximately )$"
)
_CAME_UP = Pattern(
    r"\b(?:one who had an?|suffered|sustained|died|deaths?|"
    r"develop(?:ed|ing)|occurr(?:ed|ing)|recurr(?:ed|ing)|arose|relapsed|presented|"
    r"diagnosed|readmitted|hospitali[sz]ed|ruptured|dehisced)"
    r"(?: (?!at |by |until |to |through |over |for )[\w-]{1,25},?){0,5} $"
)
_SINCE = ("from ", "starting ", "beginning ")
"""Before "14 days after the first dose": then something began to count."""
_AFTERWARDS = Pattern(r"[-\s,)]{0,3}(?:after|post-?\w*|following|later)\b")
_IS_A_RESULT = Pattern(
    r"\b(?:no|not|none|nor|never|without|improv\w*|respon\w*|heal\w*|chang\w*|increas\w*|"
    r"decreas\w*|reduc\w*|recover\w*|differ\w*)\b"
)
"""What came up, or did not, when people were looked at: that is no time of its own."""
_TRIED = frozenset({Design.PROTOCOL, Design.BEFORE_AFTER, Design.QUASI_RCT})


@lru_cache(maxsize=512)
def says(pattern: Pattern, low: str) -> bool:
    """Tell whether a sentence holds a pattern; its many lengths of time ask the same."""
    return pattern.search(low) is not None


def is_never(before: str, after: str) -> bool:
    """Tell a length that no word for follow-up makes one: a run-in, an age, a spread."""
    return _NOT_AFTER.match(after) is not None or _RANGED.search(before) is not None


def is_another(low: str, before: str, after: str) -> bool:
    """Tell a length of something else: how old people were, how long they lived, what came up."""
    return (
        _OLDER.search(before) is not None
        or _OTHER_TIME.search(before[-70:]) is not None
        or _ONE_OF_THEM.search(low) is not None
        or _NO_LENGTH.search(before) is not None
        or _came_up(before, after)
        or (before.endswith(_SINCE) and _AFTERWARDS.match(after) is not None)
    )


def _came_up(before: str, after: str) -> bool:
    """Tell how late an illness came up: "a hernia developed 57 days after surgery"."""
    return (
        _AFTERWARDS.match(after) is not None
        and _CAME_UP.search(before) is not None
        and _IS_A_RESULT.search(before) is None
    )


def is_of_recruitment(low: str, before: str, one: Length, name: Design | None) -> bool:
    """Tell a period in which people came; outside of trials a long one is, unless watched."""
    if _PERIOD.search(before) is None:
        return _DONE_IN.search(before) is not None
    is_tried = name is not None and (name.is_rct or name.is_preclinical or name in _TRIED)
    is_long = one.unit in "my" and not is_tried
    return says(_PEOPLE_CAME, low) or (is_long and not says(_WATCHED, low))
