"""What the words on both sides of a count say of it: whose number it is, and of what."""

from evidence.extract.numbers import NUMBER
from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence
from evidence.model import Property

RANDOMISED = Pattern(
    r"\brandom|\b(?:were|was) (?:assigned|allocated|divided)|\bassigned to\b|\ballocated\b"
)
_ANALYSED = Pattern(
    r"\b(?:analy[sz]ed|analysis|evaluable|assess(?:able|ed)|complet(?:ed|ers|ing)|were evaluated|"
    r"finished|available for|intention|intent-to-treat|eligible for (?:analysis|evaluation))\b"
)
_ENROLLED = Pattern(
    r"\b(?:enrol\w*|recruit\w*|entered|accrued|registered|consented|agreed|volunteered|"
    r"participated|took part|replied)\b"
)
_INCLUDED = Pattern(
    r"\b(?:included|studied|treated|comprised|consisted|involv\w+|investigated|examined|"
    r"identified|followed|reviewed|received|underwent|a total of|total|data from|conducted (?:in|"
    r"on|with|among)|in a (?:study|"
    r"trial) (?:of|with)|participants were|subjects were|sample of|cohort of|among|we)\b"
)
_ROLES = (
    (Property.N_RANDOMISED, RANDOMISED, 0.9),
    (Property.N_ANALYSED, _ANALYSED, 0.6),
    (Property.N_ENROLLED, _ENROLLED, 0.9),
    (Property.N_INCLUDED, _INCLUDED, 0.6),
)
_TOTAL = Pattern(
    r"\b(?:a )?total (?:of|number|sample)|\boverall,? |\ball together|\baltogether|\bin all,"
)
_SHARE = Pattern(
    r"\s?\((?!100(?:\.0)? ?%)\s?\d+(?:[.\u00b7]\d+)?\s?%"
    r"(?! (?:of|(?:fe)?male|(?:wo)?men|girls|boys|white|black)\b)"
)
_EVERYBODY = Pattern(
    r"(?:^|[:.] )(?:the |our )?(?:study )?(?:participants|subjects|patients) were $"
)
_AND_OTHERS = Pattern(r"[^.;]{0,70}\band \d")
_PARTS_OF = Pattern(
    r"\b(?:eyes|knees|hips|limbs|legs|shoulders|ears|breasts|hands|feet|teeth|implants|lesions|"
    r"fractures|joints|hernias|grafts|scalps|ulcers|wounds|kidneys|procedures|operations|"
    r"samples|specimens|episodes|attacks|exacerbations|cycles|embryos|oocytes) "
    r"(?:\([^()]{1,80}\) )?(?:(?:of|in|from) |(?:generated|obtained|taken|collected) from )"
    r"(?:the |a total of )?$"
)
_HAPPENED_IN = Pattern(
    r"\b(?:occurred|developed|recurred|(?:was|were) (?:(?!prospectively|retrospectively)\w+ )?"
    r"(?:observed|found|seen|noted|reported|achieved|present|detected)) (?:in|by|for) "
    r"(?:only |about |nearly )?$|"
    r"\b(?:a|the) population of $|"
    r"\b(?:majority|most|some|half|subset|subgroup|minority|proportion) of (?:the )?[^.;]{0,60}\($"
)
"""What stands before a part of the people: "a response was seen in 12 patients"."""
_LOOKED_AT = Pattern(
    r"[^.;]{0,60}, (?:(?:and|but) )?(?:only )?[\w,-]{1,20} (?:[a-z]+ ){0,2}?"
    r"(?:met|fulfilled|satisfied) (?:the (?:study['\u2019]s )?|all |our )?"
    r"(?:inclusion|eligibility|entry|selection|study) criteria"
)
_ONLY_ASKED = Pattern(r"[^.;,]{0,30}\bpre-?screened\b")
_IN_ALL = Pattern(r" (?:in|of) (?:the|this|our) (?:present |current )?study\b")
_ONLY_SENT = Pattern(
    r"\b(?:mailed|sent|posted|e-?mailed|distributed|handed out) to (?:all |the |a total of )?$"
)
_BESIDE_OTHERS = Pattern(r"^[^.;,()]{0,70}[;,] (?:and )?\d{1,6} others?\b")
_ARM = Pattern(
    r"^(?:(?! or | and | versus | vs |random|either)[^.;,()\d]){0,40}?\b(?:in|to|into|from|"
    r"received|receiving|on|for|with|allocated to|assigned to|as) (?!this |our |the present |the "
    r"current |\d+ (?:\w+ ){0,3}practices)(?:(?!or |and |either |age )\w+ ){0,2}?(?:the )?"
    r"(?:(?!or |and |either |age )[\w-]+[ -]){0,4}?"
    r"(?:arm|group|placebo|control|controls|cohort|practices|condition)\b(?! or\b|[- ]controlled)|"
    r"^ ?\)? ?(?:in|per) (?:each|every) |"
    r"^[^.;,()\d]{0,60}\b(?:per|each) (?:group|arm)|^ ?(?:per|each)\b|"
    r"^[^.;,()\d]{0,60}\b(?:in|into|to) each of the [^.;,()\d]{2,80}\b(?:groups|arms)\b|"
    r"^ (?:assigned|allocated|randomi[sz]ed) to (?:the |an? )?\w+ (?:arm|group)|"
    r"^ (?:were |was )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to [^.;]{2,60}? and "
    r"\d+ (?:\w+ )?to\b"
)
_SUBSET = Pattern(
    r"(?:\b(?:of|from|among) (?:whom|them|these|which)|"
    r"\(\d{1,2}(?:\.\d+)? ?% of(?: the| all| our)?|"
    r"(?:\d|\)|ty|een|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|hundred|thousand) (?:out )?of (?:the |these |all )?|"
    r"\b(?:including|whereas|while|only|other|remaining|additional|another|further|excluding|"
    r"except|those|their|(?<!our )(?<!^)first|last|nearly|about|"
    r"group of|subgroup of|subset of|sub-?study of|"
    r"(?:sub-?group|sensitivity|secondary) analysis of|"
    r"random sample of|arm|and|n ?= ?\d{1,6}))[\s(,;]*$"
)
_OF_THESE = Pattern(r"\bof (?:these|them|whom|which),? $")
"""Those who were then randomised are the people of a trial: "of these, 62 were randomised"."""
NEVER_AFTER = Pattern(
    r"(?:\b(?:age|aged|ages|grade|stage|day|week|weeks|cycle|level|phase|type|month|year|"
    r"score|at least|more than|less than|fewer than|"
    r"up to|minimum of|maximum of|or|than|every|each|per|until|power|required|need(?:ed)?|"
    r"required (?:sample|size|number) of|intended|planned|target(?:ed)?|anticipated|projected|"
    r"expected|approximately \$|within|version|in \d{4}|least|one in|group)"
    r"|[<>\u2264\u2265~])\s*$"
)
_NEIGHBOUR = Pattern(
    r"(?:\b\d[\d,.]{0,20}(?: ?%\)?)?,? (?:and|versus|vs\.?|or|to)|"
    r"\b(?:screened|approached|invited|contacted|randomly selected|powered (?:\w+ )?for|"
    r"(?<!in )(?<!of )(?<!from )(?<!on )each(?: of)?(?: \w+){0,2}|groups? \(|groups? of|two \(|"
    r"(?:into|in) (?:two|three|four) (?:equal )?(?:groups|arms)?,? ?\(?))"
    r"\s*$"
)
_EVENT = Pattern(
    r"^(?:(?!\b(?:who|which|that|whom|whose|and|agreed|participated|took part|enrolled|recruited|"
    r"randomi[sz]ed)\b)[^.;]){0,60}?(?<![\w-])(?:died|relapsed|withdrew|dropped out|"
    r"discontinued|developed|experienced|had (?!(?:an? )?(?:been|mean|median|average|(?:\w+ )?"
    r"history|(?:\w+ )?diagnosis|undergone|received)\b)|reported|"
    r"declined|refused|were lost|were targeted|(?:were|have been|had been) (?:approached|"
    r"(?:pre-?)?screened|invited|contacted|(?:assessed|evaluated|considered|checked) "
    r"for (?:\w+ )?(?:eligib|inclusion|enrol|participation))|(?:pre-?)?screened|approached|"
    r"lost to|excluded|were excluded|responded|failed|showed|achieved|"
    r"were (?:(?:fe)?males?|men|women|boys|girls)\b(?! (?:who|with|aged|diagnosed|from|between|"
    r"over|undergoing|treated)\b)|dropouts|recurred|progressed|survived)\b|"
    r"^ (?:who|that) (?:died|relapsed|withdrew|dropped out|discontinued|developed|experienced|"
    r"reported|declined|refused|were (?:screened|excluded|lost)|responded|failed|achieved|"
    r"recurred|progressed|survived)\b"
)
LEFT_OVER = Pattern(
    r"(?: \([^()]{1,12}\))?[^.;\d]{0,50}\b(?:(?:met|fulfilled|satisfied) (?:all |our |the )?"
    r"(?:study(?:['\u2019]s)? )?(?:inclusion|eligibility|entry|selection) criteria|"
    r"form(?:ed|ing) (?:the|our) (?:study|final) (?:cohort|sample|population))"
)
"""What stands behind those who were left when others had been found and looked at."""
_TEST_OF = Pattern(r"^(?:[a-z-]{2,12} ){1,3}(?:in|of|from|among) $")
"""What begins a sentence that goes on with "showed": then a test showed it, in all of them."""
_WHOLE = Pattern(r"(?:^|: |; )of (?:the |these |all |our )?(?:total of )?$")
_THEN_A_PART = Pattern(
    r"(?:(?!screened|approached|invited|eligible|contacted|asked|group|arm|placebo|assigned|"
    r"allocated|received|given|treated|taking)[^.;,]){0,60}, "
    rf"(?:only )?{NUMBER}(?! (?:\S+ ){{0,3}}?(?:met|fulfilled|eligible|included|enrolled|"
    r"analy[sz]ed|randomi[sz]ed|agreed|consented|participated|completed)\b)"
)
"""What follows a whole: "of 210 patients with a stroke, 14 had a fit"."""
_PART_COMPLETED = Pattern(
    rf"[^.;,]{{0,50}}, (?:only )?{NUMBER} (?:\([^()]{{1,12}}\) )?(?:(?!were |was )[a-z-]+ ){{0,3}}?"
    r"(?:completed|finished)\b"
)
_FOR_A_DISEASE = Pattern(
    r"^ screened for (?!(?:trial |study )?(?:eligib|inclus|enrol|particip|entry|the |this |our )"
    r")[a-z]"
)
_DATES = Pattern(r"\b(?:between|from|during|since|until|to|and|in)\b[^.;]{0,40}(?:19|20)\d\d,? $")
_ARM_BEFORE = Pattern(
    r"(?:(?<!parallel[- ])(?<!single[- ])\b(?:group|arm) (?:\w+ )?(?:of|consisted of|"
    r"consisting of|included|comprised|"
    r":|was)|"
    r"\b(?:group|arm) [a-z0-9]{1,3}[,:]?|arms?:|\bin the (?:[\w+-]{1,25} ){1,4}(?:group|arm),?|"
    r"\b(?:(?:assigned|allocated|randomi[sz]ed|or|and|versus) to|to receive|to either) "
    r"[^.;,()]{1,60}\()\s*$"
)
_IN_GROUP = Pattern(
    r"\b(?:study (?:group|arm)|"
    r"(?:first|second|third|one|other|treatment|treated|experimental|intervention|"
    r"control|placebo|comparison|active|same|latter|former) "
    r"(?:group|arm|cohort)(?! (?:study|trial|design|comparison))|"
    r"(?:group|arm) (?:[a-d]|i{1,3}|\d)|(?:the|an)other|remaining|second)\b"
    r"(?![^.;]{0,60}\b(?:total|randomi[sz]ed|divided|enrolled|recruited|included)\b)[^.;]{0,60}$"
)
_AS_GROUP = Pattern(
    r"^[^.;,()\d]{0,70}\b(?:comprised|formed|constituted|made up|composed|served as|acted as) "
    r"(?:the |a |an )?(?:\S+ ){0,3}?(?:groups?|arms?|controls?|comparison)\b"
)
OWN_VERB = Pattern(
    r"\)?,? (?:(?:who )?(?:were|was|had been|have been) (?:\w+ )?(?:enrol|recruit|random|includ|"
    r"analy|evalua|assessed|studied|eligible|available)|(?:completed|participated|entered|"
    r"consented|agreed)\b)(?! (?:\w+ )?(?:to|into|in) )"
)
YEAR = Pattern(r"19\d\d|20[0-2]\d")
_IN_YEAR = Pattern(
    r"\b(?:in|since|from|until|to|and|between|through|by|of|during|january|february|march|april|"
    r"may|june|july|august|september|october|november|december),?\s*$"
)


def is_told_of(low: str, start: int) -> bool:
    """Tell people of whom a sentence begins to tell: "Of the 12 women, 8 were well"."""
    return _WHOLE.search(low, max(0, start - 45), start) is not None


def role(sentence: Sentence, start: int, end: int) -> tuple[Property, float]:
    """Read what was done to the counted: the nearest telling word decides, first behind it."""
    low = sentence.low
    after, before = low[end : end + 90], low[max(0, start - 80) : start]
    if is_told_of(low, start) and _PART_COMPLETED.match(after) is not None:
        return Property.N_ENROLLED, 0.9
    nearest: tuple[float, Property, float] | None = None
    for name, pattern, score in _ROLES:
        places = []
        if match := pattern.search(after):
            places.append(float(match.start()))
        if behind := list(pattern.finditer(before)):
            places.append(12.0 + 1.2 * (len(before) - behind[-1].end()))
        if places and (nearest is None or min(places) < nearest[0]):
            nearest = (min(places), name, score)
    return (Property.N_INCLUDED, 0.1) if nearest is None else nearest[1:]


def context(before: str, after: str, name: Property) -> float:
    """Weigh the words on both sides: totals speak for it, arms, parts and events against."""
    score = 0.5 if _TOTAL.search(before) or _DATES.search(before) else 0.0
    score += 0.8 if _EVERYBODY.search(before) and not _AND_OTHERS.match(after) else 0.0
    score -= 1.0 if _HAPPENED_IN.search(before) else 0.0
    score += 0.6 if _PARTS_OF.search(before) or _IN_ALL.match(after) else 0.0
    score -= 1.2 if _LOOKED_AT.match(after) else 0.0
    score -= 1.3 if _ARM.search(after) or _ARM_BEFORE.search(before) else 0.0
    own = name is Property.N_ANALYSED or OWN_VERB.match(after) is not None
    completed = own and before.endswith("and ")
    completed |= name is Property.N_RANDOMISED and _OF_THESE.search(before) is not None
    score -= 1.0 if _SUBSET.search(before) and not completed else 0.0
    is_whole = _WHOLE.search(before) is not None and _THEN_A_PART.match(after) is not None
    score += 0.8 if is_whole else 0.0
    is_of_all = is_whole or _FOR_A_DISEASE.match(after) is not None
    score += 1.0 if LEFT_OVER.match(after) else 0.0
    score -= 1.2 if not is_of_all and _has_event(before, after) else 0.0
    score -= 0.8 if _ONLY_ASKED.match(after) else 0.0
    score -= 1.6 if _BESIDE_OTHERS.search(after) else 0.0
    score -= 1.2 if _ONLY_SENT.search(before) else 0.0
    score -= 1.5 if _NEIGHBOUR.search(before) else 0.0
    score -= 1.2 if _IN_GROUP.search(before) or _AS_GROUP.search(after) else 0.0
    if _SHARE.match(after):
        score -= 0.3 if name is Property.N_ANALYSED else 1.2
    return score


def _has_event(before: str, after: str) -> bool:
    """Tell that something happened to those counted, or that they showed it themselves."""
    event = _EVENT.search(after)
    return event is not None and not (event[0].endswith("showed") and _TEST_OF.match(before))


def is_year(text: str, before: str) -> bool:
    """Tell a year from a count by its size and the word before it."""
    return bool(YEAR.fullmatch(text)) and bool(_IN_YEAR.search(before))
