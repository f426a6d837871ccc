"""Advice: whether a sentence tells people what to do, and how firmly."""

import re

from evidence.claims.wording import chances
from evidence.model import Advice

_IMPERATIVE = re.compile(
    r"^(?:(?:if|when|before|unless) [^,.;:]{1,120}, (?:please )?)?(?:please )?"
    r"(?:consult|talk (?:to|with)|ask|see|avoid|take|eat|drink|use|choose|try|stop|start|limit|"
    r"seek|speak|get|"
    r"make sure|do not|don['’]t|always|never|check|visit|consider|keep|wear|apply|discuss)\b",
    re.I,
)


# The model learned from conclusions, where nearly every "required" advises; in an article most
# describe. Without one of these words it must be surer (measured: 0.002 macro-F1 is the price).
_CUE = re.compile(
    r"\b(?:should|must|ought|need(?:s|ed)? to|recommend\w{0,7}|advis\w{1,6}|consider\w{0,7}|"
    r"(?:may|might|could|can) (?:also )?be|suggest\w{0,3}|support\w{0,3}|useful|option|"
    r"alternative|prefer\w{0,5}|warrant\w{0,3}|appropriate|important|crucial|vital|imperative|"
    r"(?:is|are) (?:needed|necessary)|encouraged|urg\w{1,4}|benefit from|priorit\w{1,5}|caution|"
    r"avoid|be (?:required|essential|critical))\b",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:should|must|ought to|(?:you|patients|people|parents|women|men|adults) (?:need|have) to|"
    r"we recommend|is recommended|are recommended|advised to|(?:is|are) (?:critical|essential|"
    r"important|vital|crucial) to (?:ensure|consult|choose|seek|check|ask|discuss|see))\b",
    re.I,
)
_SURE = 0.6

# What sends the reader to somebody who knows, or to their own judgement: nothing to look up.
_STEERS = re.compile(
    r"\b(?:doctors?|physicians?|pharmacists?|nurses?|midwi(?:fe|ves)|dermatologists?|dentists?|"
    r"trichologists?|therapists?|dietitians?|specialists?|GPs?|professionals?|health team|"
    r"clinicians?) (?:can|could|will|may|might) (?:also )?(?:help|estimate|advise|tell|explain|"
    r"check|find out|rule out|judge|measure|prescribe|look for|work out|discuss|"
    r"assess|guide|decide|say)\b|"
    r"^(?:[^,.;]{1,40}, )?(?:consulting|talking (?:to|with)|speaking (?:to|with)|asking|seeing|"
    r"a (?:talk|chat|consultation) with) [^.;]{3,80}? (?:can|could|will|may|might) help\b|"
    r"^it (?:may|can|might|could) (?:also )?(?:help|be (?:useful|helpful|worth\w{0,5}|good|"
    r"wise)) to |^(?:the|your|which|what) (?:[\w’'-]{1,20} ){0,3}(?:choice|option|decision|"
    r"treatment|answer|"
    r"approach|dose)\b[^.;]{0,60}? depends? on\b",
    re.I,
)


def advice(text: str) -> Advice:
    """Tell whether a sentence advises: strong (should, recommended), weak (may be considered).

    An imperative ("Talk to your doctor"), which no paper uses, is read by its first word.
    """
    if _IMPERATIVE.search(text):
        return Advice.STRONG
    told = chances("advice", text)
    likely = max(told, key=lambda one: told[one])
    if told[likely] < _SURE and _CUE.search(text) is None:
        return Advice.NONE
    return Advice(likely)


def steers(text: str) -> bool:
    """Whether a sentence only sends the reader to a professional or to their own situation."""
    return _STEERS.search(text) is not None


def tells_reader(text: str) -> bool:
    """Whether a sentence says outright what to do, so that it states no fact."""
    return _IMPERATIVE.search(text) is not None or _TELLS.search(text) is not None
