"""Words of direction that tell no result: they describe a thing, or deny without comparing."""

from evidence.extract.effects import Cue
from evidence.extract.pattern import Pattern
from evidence.model import Direction

_PARTICIPLE = Pattern(
    r"^(?:increas|decreas|reduc|improv|enhanc|elevat|prolong|attenuat|impair|lower|rais|diminish|"
    r"shorten|delay|restor|accelerat|worsen|inhibit|suppress|augment|weaken|slow|halv|stimulat|"
    r"promot|prevent|protect)\w*(?:ed|ing)$|^(?:favou?rable|protective|beneficial)$"
)
_PEOPLE_WITH = Pattern(
    r"\b(?:those|patients|subjects|people|women|men|children|individuals|participants|persons|"
    r"adults|carriers|cases|survivors|volunteers) (?:with|having|who (?:had|have)) (?:an? )?$"
)
_NOUN_BEHIND = Pattern(r" (?!by |in |with |from |to |at |on |and |or |after |the |an? )\w")
_FOUND = (
    r"\b(?:associat\w+|link\w+|relat\w+|correlat\w+|result\w*|led|lead\w*|contribut\w+|due|"
    r"show\w*|had|has|have|having|found|observed|demonstrat\w+|exhibit\w+|experienc\w+|"
    r"report\w+|present(?:ed|s)|produc\w+|caus\w+|conferr?\w*|reveal\w*|yield\w*|achiev\w+|"
    r"display\w*|detected|noted|saw|seen|induc\w+|provid\w+|at|was|were|is|are|translat\w+)"
)
_TOLD_BEFORE = Pattern(
    rf"{_FOUND}(?: (?!that\b|the\b)[\w-]+){{0,2}}? (?:(?:with|to|in|into|by|an?) ){{0,2}}"
    r"(?:(?:significantly|markedly|\w+ly|an?|\d[\w.-]*) )?$|"
    r", with (?:an? |\w+ly )?$"
)
_DESCRIBES = Pattern(
    r"(?:^|[.:] |\b(?:the|this|these|those|its|their|our|an?|of|by|from|for|with|in|to|into|during|"
    r"using|against|such as|because of|due to|live|under|about|on|implies|having|as|plus) )"
    r"(?:(?:significantly|markedly|strongly|highly|\w+ly) )?$"
)
_SEEN_AFTER = Pattern(
    r" [^.;,]{2,80}? (?:was|were|has been|have been) (?:\w+ ){0,2}?"
    r"(?:observed|seen|found|noted|reported|detected|recorded|demonstrated|achieved|documented|"
    r"evident|shown|obtained)\b"
)
_EMPTY = Pattern(
    r"^(?:neither|nor|none of the|(?:\w+ )?not (?:\w+ ){0,4}?(?:seen|observed|found|detected)|"
    r"no [^.;,]* (?:occurred|observed|seen|noted|found|recorded|reported))$"
)
_COMPARING = Pattern(
    r"\b(?:differ\w*|chang\w+|affect\w*|improv\w+|alter\w*|influenc\w+|increas\w+|decreas\w+|"
    r"reduc\w+|significan\w+|effects?|better|superior\w*|associat\w+|correlat\w+|higher|lower|"
    r"worse\w*|more|less|fewer|predict\w*|benefi\w+|respond\w*|varied|vary|impact\w*|"
    r"both groups|either group|two groups|any group|either arm|both arms|between|than|versus|vs|"
    r"compared|placebo|controls?|interactions?|advantages?|trends?|evidence)\b"
)
_NOT_SIGNIFICANT = Pattern(r"(?:not|non|in)[ -]?(?:statistically[ -])?significant$")
_AMOUNT_BEHIND = Pattern(
    r" (?!differen|chang|effect|improv|increas|decreas|reduc|trend|associat|correlat|alter|benefit|"
    r"gain|rise|drop|declin|impact|interaction|variation|influence|in |for |between |with |at |"
    r"on |when |after |by |and |or |but |p |as |using |to |either |among |than |tend|lower|higher|"
    r"worse|elev|prolong|imp|less|more|greater|small|reg|loss|weight)[a-z]"
)
_ALIKE = Pattern(r"^(?:the same|identical|similar|comparable|equivalent|equal)$")
_PREDICATE = Pattern(
    r"\b(?:was|were|is|are|be|been|being|remain\w*|stay\w*|had|have|has|show\w*|about|almost|"
    r"nearly|also|found|appeared|seemed|both|yield\w*|achiev\w*|produc\w*|"
    r"provid\w*|but|and|with|experienced|reported|led to|resulted in|demonstrat\w*|\w+ly|a|"
    r"exhibited|reached|gave|obtained)[,]? $|^$"
)
_DID_AS_WELL = Pattern(
    r"\b(?:work\w*|perform\w*|tolerated|did|do|does|fared|functioned|healed|responded|slept|just|"
    r"almost|at least) $"
)
_JUDGES = Pattern(
    r" (?:useful|expensive|likely|time[- ]consuming|risky|convenient|reliable|invasive|suitable|"
    r"complex|appropriate|important|relevant|complicated|costly|difficult|detailed|precise|"
    r"recent)\b"
)
_IF = Pattern(r"\b(?:if|assum\w+)\b")


def tells(low: str, cue: Cue) -> bool:
    """Tell that a word of direction may speak of a result in a lower-case sentence."""
    if cue.direction is Direction.NO_DIFFERENCE:
        return _compares(low, cue)
    return not _describes(low, cue)


def _describes(low: str, cue: Cue) -> bool:
    """Tell "an attenuated strain" and "because of rising resistance" from "led to reduced pain"."""
    if cue.word in {"more", "less"}:
        return _JUDGES.match(low, cue.end) is not None
    if not (_PARTICIPLE.match(cue.word) and _NOUN_BEHIND.match(low, cue.end)):
        return False
    start = max(0, cue.start - 60)
    before = low[start : cue.start]
    if _PEOPLE_WITH.search(before):
        return True
    if start == 0 and not before.strip():
        return _SEEN_AFTER.match(low, cue.end) is None
    if _TOLD_BEFORE.search(before):
        return False
    return bool(_DESCRIBES.search(before)) and _SEEN_AFTER.match(low, cue.end) is None


def _compares(low: str, cue: Cue) -> bool:
    """Tell a null that compares: by its verb, its groups, or as what is said of the outcome."""
    if cue.settled:
        return True
    if _EMPTY.match(cue.word):
        return _COMPARING.search(low, cue.start) is not None
    if cue.word == "as well as":
        return _DID_AS_WELL.search(low, max(0, cue.start - 40), cue.start) is not None
    if _NOT_SIGNIFICANT.search(cue.word):
        return _AMOUNT_BEHIND.match(low, cue.end) is None
    if _ALIKE.match(cue.word):
        before = low[max(0, cue.start - 40) : cue.start]
        return bool(_PREDICATE.search(before)) and _IF.search(low, 0, cue.start) is None
    return True
