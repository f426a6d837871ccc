"""Checkable: whether evidence could bear a sentence out or refute it."""

import re

from evidence.claims.cues import limits
from evidence.claims.relation import relation
from evidence.model import Number
from evidence.vocabulary import concepts

_QUESTION = re.compile(r"\?[\s\"'”’)]*$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|will|would|must|"
    r"show(?:s|ed|n)?|found|finds?|cost|costs|get|gets|takes?|gives?|gave|makes?|made|comes?|"
    r"leads?|led|rang(?:e|es|ing)|exceeds?|carry|carries|works?|acts?|uses?|"
    r"[^\W\d_]{3,20}(?:es|ed|s|ing))\b|"
    r"\b(?:reduce|increase|improve|boost|enhance|regulate|prevent|promote|stimulate|lower|"
    r"raise|cause|"
    r"activate|block|slow|extend|target|require|contain|deliver|offer|affect|help|represent|"
    r"include|"
    r"suggest|report|lack|lose|gain|die|suffer|develop|experience|yield|remain)\b",
    re.I,
)
_TRANSITION = re.compile(
    r"^(?:here['’]s|here is|let['’]s|in this (?:article|section|guide|post|page|paper|review)|"
    r"below|the following|(?:this|our) (?:article|section|page|guide|post|summary|text|leaflet) "
    r"(?!shows|proves|finds)|it (?:was written|is written|does not replace)|read on|"
    r"we (?:will|review|discuss|explore|aim|describe|report|"
    r"present|"
    r"evaluated|assessed|investigated|examined)|to (?:evaluate|assess|determine|investigate|"
    r"examine|compare)|"
    r"objectives?:|the aim)\b",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:I (?:think|believe|feel|love)|in my opinion|in our (?:view|opinion)|we believe|"
    r"exciting|"
    r"fascinating|amazing|frontier|hope(?:ful(?:ly)?)?|worth (?:it|trying)|best "
    r"choice)\b",
    re.I,
)
_BELIEF = re.compile(
    r"\b(?:the|this|a|an old|another|that) (?:[\w-]{1,14} ){0,2}(?:myth|misconception|belief|"
    r"superstition|rumou?r) (?:that|about|of)\b(?! is (?:true|right))|"
    r"^\s*(?:the )?(?:claims?|ideas?|notions?|beliefs?|promises?|advertisements?) (?:that|"
    r"saying)\b|"
    r"\b(?:people|patients|readers|women|men|parents|many|some)\b[^.;?]{0,60}\b(?:ask|wonder|"
    r"want to know)\b",
    re.I,
)
_ASKS = re.compile(
    r"^(?:[\w’' ]{1,40}, )?the (?:[\w-]{1,16} ){0,2}question (?:for \w{2,12} |here )?"
    r"(?:is|was|remains)\b|"
    r"\b(?:used to|once|long) (?:fear(?:ed)?|believed?|thought|think|say|said|hoped?)\b|"
    r"\b(?:was|were) (?:once|long) (?:feared|believed|thought|held)\b",
    re.I,
)
"""Sentences that lead to a question, or tell what people once thought."""
_IT_IS = re.compile(r"\s{0,9}it(?:['’]s| is| was) ", re.I)
_KINDS = frozenset({"condition", "intervention", "outcome", "body_part"})
_TOPICS = frozenset({"cost", "regulation", "harm", "burden", "mechanism", "method"})
_CALL = re.compile(
    r"\b(?:more|further|larger?|additional|robust|rigorous|future|better|bigger|longer|well-designed|"
    r"independent|high-quality|large-scale|long-term|randomi[sz]ed|controlled|prospective)\b"
    r"[^.;]{0,80}\b(?:needed|required|necessary|warranted|essential|awaited|should be (?:done|"
    r"performed|conducted))\b|\b(?:needs?|requires?|warrants?|awaits?) (?:to be )?(?:further|more|"
    r"confirm|replicat|larger|additional|independent)|\bresearch is needed\b",
    re.I,
)
_JOINT = re.compile(r"[,;] (?:and |but |however |yet |so )?|\bbut ", re.I)
_PRAISED = re.compile(
    r"\b(?:studies|study|trials?|research|data|evidence)\b[^.;]{0,60}\b(?:promising|encouraging|"
    r"positive|impressive|favou?rable|remarkable|disappointing|negative)\b|"
    r"\bshow(?:s|ed|n)? (?:great |some |early |real )?(?:promis\w{1,3}|potential)\b",
    re.I,
)
_PERSONAL = re.compile(r"\b(?:I|we|our|you|your|my|us)\b", re.I)
_APPARATUS = re.compile(
    r"(?:references?|bibliography|works cited|further reading|sources|disclaimer|about the "
    r"authors?|"
    r"acknowledge?ments?|conflicts? of interest|funding|contents|table of contents|related "
    r"articles)",
    re.I,
)


def is_apparatus(section: tuple[str, ...]) -> bool:
    """Whether the headings above say that this is a reference list or the like, not an argument."""
    return any(_APPARATUS.fullmatch(one.strip(" :.#*")) for one in section)


def checkable(
    text: str,
    *,
    kind: str,
    topic: str,
    advises: bool,
    limitation: bool,
    numbers: tuple[Number, ...],
    filled: bool,
) -> bool:
    """Tell whether a sentence states a fact about health.

    `filled` is whether a list lead or earlier sentence supplies what it is about.
    """
    if kind == "heading" or topic == "promotion" or _asserts_nothing(text):
        return False
    if limitation:
        return states_limit(text)
    if advises or (_OPINION.search(text) and not numbers):
        return False
    if numbers or filled or topic in _TOPICS or _is_about_health(text):
        return True
    if _PRAISED.search(text):
        return True
    return relation(text) is not None and not _PERSONAL.search(text)


def _asserts_nothing(text: str) -> bool:
    """Whether it asks, leads over to something, names a belief of others or has no verb."""
    if _QUESTION.search(text) or _TRANSITION.search(text) or not _VERB.search(text):
        return True
    if text.rstrip().endswith(":") and _PRAISED.search(text) is None:
        return True
    if _ASKS.search(text) is not None:
        return True
    return _BELIEF.search(text) is not None and _IT_IS.match(text) is None


def states_limit(text: str) -> bool:
    """Whether a limitation says how things stand; a bare call for research states nothing."""
    return any(
        _CALL.search(one) is None and (limits(one) or _states(one)) for one in _JOINT.split(text)
    )


def _states(clause: str) -> bool:
    return _PRAISED.search(clause) is not None or (
        relation(clause) is not None and _is_about_health(clause)
    )


def _is_about_health(text: str) -> bool:
    return bool({one.kind for one in concepts(text)} & _KINDS)
