"""Where the name of what a word of direction speaks of is sought: before it or behind it."""

from evidence.extract.effects import Cue
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE
from evidence.model import Direction

_OF = Pattern(
    r"(?<!\s)\s*+(?:\([^()]{1,40}\) )?(?:in|of|on|for|between (?:the )?(?:\w+ ){0,2}"
    r"(?:groups|arms|treatments|strategies|regimens|interventions|methods|conditions|diets|"
    r"cohorts|techniques|drugs|procedures)(?: \([^()]{1,40}\))? "
    r"(?:in|for|regarding|with respect to|with regard to|in terms of)|to|regarding|"
    r"with respect to|with regard to|in terms of) "
    rf"(?!favou?r |comparison |contrast |addition )(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_LATER = Pattern(
    r"[^.;,]{0,80}? (?:for|in|on|upon|regarding|in terms of|with respect to) "
    r"(?!favou?r |comparison |the (?:\w+[ -]){0,3}(?:group|arm)s?\b)"
    rf"(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_OBJECT = Pattern(
    r"(?<!\s)\s++(?!with )(?:\d[\d.,]*\s?%? of (?:the )?)?"
    rf"(?P<what>{PHRASE}(?: of {PHRASE}(?: with {PHRASE})?)?)"
)
_DIFFERENCE_IN = Pattern(
    r"\bdifferences? (?:in|of|for|regarding|with respect to) (?:the )?"
    rf"(?P<what>{PHRASE}(?: of {PHRASE})?)(?: (?:between|among|across) [^.;,]{{1,60}}?)? "
    r"(?:was|were|did|is|are)?(?: \w+){0,2} ?$"
)
_WORSE_THAN = Pattern(
    r"[^.;,]{0,70}? (?:for|in terms of|with respect to|with regard to|regarding|in) "
    rf"(?!the (?:\w+ ){{0,3}}(?:group|arm)s?\b)(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_BEFORE = Pattern(
    rf"(?<![\w-])(?P<what>(?:time to )?(?:ratio of {PHRASE} to )?"
    rf"{PHRASE}(?:\s?\([^()]{{1,30}}\) in (?:the )?{PHRASE}|"
    rf"(?: (?:of|in|for|with) {PHRASE}){{1,2}})?)"
    r"(?: \([^)]{0,60}\))?"
    r"(?:, (?:as |when )?(?:assessed|measured|defined|evaluated|scored|determined|judged|rated|"
    r"expressed)[^,]{2,60},)?"
    r"(?: (?:at|on|after|over|within|during) (?:the )?(?:\w+ )?\w+)?,? "
    r"(?:(?:was|were|is|are|has|had|have|been|also|both|all|each|being|which|that|remained|did|"
    r"\d[\d.]{0,6}\s?%|and(?= \d)|"
    r"could|may|can|significantly|markedly|"
    r"statistically|similarly|slightly|substantially|greatly|further|dramatically|seemed|appeared|"
    r"to be|to|a|an|showed|shows?|that was|showing|demonstrated|"
    r"tended|not|improved|increased|decreased|reduced) ?){1,6}$"
)
_PLAIN_BEFORE = Pattern(
    rf"(?<![\w-])(?P<what>{PHRASE}(?: of {PHRASE})?)(?: \([^)]{{0,60}}\))?"
    r"(?: (?:at|on|after|over|within|during) (?:the )?(?:\w+ )?\w+)? "
    r"(?:(?:significantly|markedly|also|further|slightly|then|substantially|dramatically) )?$"
)
_NOUN_CUE = Pattern(
    r"^(?:increases?|decreases?|reductions?|improvements?|rise|drop|decline|gains?|"
    r"differences?|changes?|elevations?|enhancements?|no .*|lack of .*|little .*|absence of .*|"
    r"benefits?|relief|without .*)$"
)
_EITHER = Pattern(r"^(?:in|de)creases?$")
_OBJECT_NEXT = Pattern(
    r" (?!in |of |to |from |by |for |on |at |was |were |is |are |and |or |with |within |after |"
    r"among |between |over |during |than |that |as |did |had |has |have |when |compared )[a-z]"
)
_NOUN_BEFORE = Pattern(
    r"(?:\b(?:an?|the|this|these|of|no|any|significant|further|large|small|fold|greater|larger|"
    r"with|\w+ed)|%) $"
)
_COMPARATIVE = Pattern(
    r"^(?:higher|greater|more|longer|larger|better|lower|fewer|less|smaller|shorter|poorer|"
    r"worse|faster|denser|thicker|stronger|weaker|similar|comparable|equivalent|superior|inferior|"
    r"earlier|slower)$"
)
ACTIVE = Pattern(
    r"^(?:increas|decreas|improv|enhanc|elevat|rais|prolong|augment|promot|stimulat|"
    r"accelerat|reduc|lower|attenuat|diminish|"
    r"suppress|prevent|inhibit|alleviat|ameliorat|shorten|restor|delay|slow|protect|impair|"
    r"worsen|exacerbat(?!ions?$)|upregulat|downregulat|halv|doubl|tripl|rescu|revers|counteract|"
    r"normali[sz])\w*$"
)
_NEGATED = Pattern(
    r"(?:did|does|do|could|has|have|had|can) not (?:\w+ ){0,3}?(?:improv|increas|decreas|"
    r"reduc|prevent|enhanc|affect|"
    r"alter|influenc|modif|lower|raise|shorten|prolong|attenuat)\w*$|(?:failed|fails|failure) "
    r"to \w+$|without \w+$"
)
_LIKENED = Pattern(
    r"(?:as (?:\w+ )?(?:effective|well|good|safe|efficacious|potent) as|(?:similar|comparable|"
    r"equivalent|superior|inferior|identical|equal|non-?inferior|preferable) to) "
)
"""What an arm is likened to follows; what was measured stands further on or before."""
_LIKE_IN = Pattern(r"(?:similar|comparable|equivalent|superior|inferior|equal) in (?:\w+ ){1,3}to ")
_LATER_IN = Pattern(
    r"[^.;,]{1,80}? (?:in (?:reducing|improving|preventing|increasing|decreasing|relieving|"
    r"treating|controlling|terms of)|for|regarding|with (?:respect|regard) to) "
    r"(?!(?:the )?(?:\w+[ -]){0,3}(?:group|arm|patient|subject|participant|treatment)s?\b)(?:the )?"
    rf"(?P<what>{PHRASE}(?: of {PHRASE})?)"
)
_HAD = Pattern(
    r"\b(?:had|has|have|having|showed|shows?|experienced|reported|demonstrated|exhibited|produced|"
    r"provided|achieved|gave)(?: (?:an?|the|significantly|much|markedly|slightly|also|even|"
    r"statistically|no))* $"
)
"""Before a comparative whose subject is an arm: "the drug had larger benefits"."""
_DEED = Pattern(r"(?:tion|ment)s?$")
"""A noun that is often part of a name: "COX-2 inhibition"."""
_PASSIVE = Pattern(r"\b(?:was|were|is|are|been|be|being)(?: \w+){0,2} $")
_EFFECT_OF = Pattern(r"(?:effects?|superiority|advantages?|benefits?|impact|influence)$")
TOPIC = Pattern(rf"^(?:[^,]{{0,60}}, )?(?:the )?(?P<what>{PHRASE}) (?:was|were|occurred)\b")


_Way = tuple[Pattern, bool]
_IN, _AHEAD, _LAST, _NEXT_TO, _FURTHER, _TOPIC = (
    (_OF, True),
    (_OBJECT, True),
    (_BEFORE, False),
    (_PLAIN_BEFORE, False),
    (_LATER, True),
    (TOPIC, False),
)


def ways(low: str, cue: Cue) -> tuple[_Way, ...]:
    """Give where to look, likeliest first, each with whether it lies ahead."""
    if cue.word.startswith(("non-inferior", "noninferior")):
        return (_WORSE_THAN, True), _LAST, _IN
    if cue.direction is Direction.NO_DIFFERENCE and _DIFFERENCE_IN.search(
        low, max(0, cue.start - 110), cue.start
    ):
        return ((_DIFFERENCE_IN, False),)
    if _LIKE_IN.match(low, cue.start):
        return (_IN,)
    if _LIKENED.match(low, cue.start):
        return (_LATER_IN, True), _LAST, _TOPIC
    if cue.settled and cue.word.startswith("not "):
        return _LAST, _NEXT_TO, _IN
    if _NEGATED.match(cue.word) or (cue.settled and cue.word.startswith("did not ")):
        return _AHEAD, _IN, _LAST
    return _ways_of_word(low, cue)


def _ways_of_word(low: str, cue: Cue) -> tuple[_Way, ...]:
    """Look where nouns, comparatives and verbs have what they speak of."""
    if _EFFECT_OF.search(cue.word):
        return (_FURTHER,)
    if _NOUN_CUE.match(cue.word) and not _is_verb(low, cue):
        return _IN, _FURTHER, _LAST, _TOPIC
    if _COMPARATIVE.match(cue.word):
        return _ways_of_comparative(low, cue)
    if not ACTIVE.match(cue.word):
        return _IN, _LAST, _NEXT_TO, _AHEAD
    if _DEED.search(cue.word):
        return (_IN,)
    return (
        (_LAST, _IN, _AHEAD, _NEXT_TO) if _is_passive(low, cue) else (_IN, _AHEAD, _NEXT_TO, _LAST)
    )


def _ways_of_comparative(low: str, cue: Cue) -> tuple[_Way, ...]:
    if _HAD.search(low, max(0, cue.start - 40), cue.start):
        return _AHEAD, _IN
    first = (_LAST, _AHEAD) if _is_passive(low, cue) else (_AHEAD, _LAST)
    return *first, _IN, _TOPIC


def _is_verb(low: str, cue: Cue) -> bool:
    """Tell "was found to decrease deaths" and "presence increases release" from the nouns."""
    return (
        _EITHER.match(cue.word) is not None
        and _OBJECT_NEXT.match(low, cue.end) is not None
        and _NOUN_BEFORE.search(low, max(0, cue.start - 30), cue.start) is None
    )


def _is_passive(low: str, cue: Cue) -> bool:
    return _PASSIVE.search(low, max(0, cue.start - 40), cue.start) is not None
