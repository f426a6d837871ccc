"""Safety: whether a sentence says that something does harm, does none, or less than another."""

import re

from evidence.model import Direction

_EVENTS = (
    r"(?:(?:serious|severe|major|systemic|adverse|significant|known|reported|lasting|long-term|"
    r"unwanted|dangerous|harmful) ){0,3}(?:side[- ]effects?|adverse (?:effects?|events?|"
    r"reactions?)|risks?|harms?|complications?|reactions?|toxicity|safety concerns?)"
)
_LESS = re.compile(
    rf"\b(?:(?:fewer|less|lower|reduced|reduc(?:es?|ing)|milder|cuts?|lessens?|avoids?) "
    rf"(?:the )?(?:risk of |rate of |frequency of )?{_EVENTS}|safer|better tolerated)\b",
    re.I,
)
_NONE = re.compile(
    rf"\b(?:(?:no|without|zero|free (?:of|from)|devoid of|minimal|few|little|low|negligible|"
    rf"hardly any|almost no)(?: the| any)? (?:risk of )?{_EVENTS}|(?:is|are|was|were|be|"
    r"completely|perfectly|generally|proven|entirely|considered|remains?|seems?|appears?) "
    r"(?:also |very |completely |perfectly |generally |entirely |both |quite |proven |"
    r"considered )*safe|safe (?:and|for|in|to)|safely|harmless|risk[- ]free|"
    r"(?:well|generally) tolerated|non-?toxic|do(?:es)? (?:not|no) (?:cause |do )?(?:any )?harm|"
    rf"do(?:es)?(?: not|n['’]t) (?:cause|have|raise|increase) (?:any )?{_EVENTS})\b",
    re.I,
)
_MORE = re.compile(
    r"\b(?:unsafe|not (?:\w{3,10} )?safe|dangerous|toxic|harmful|poisonous|hazardous|(?:more|"
    r"higher|greater|increased?|rais(?:es?|ing)|elevated) "
    rf"(?:the )?(?:risk of |rate of |rates of )?{_EVENTS}|(?:may|can|could|might|will|to)? ?"
    rf"(?:cause[sd]?|causing|carry|carries|pose[sd]?|posing|bring[s]?|provokes?|leads? to|"
    rf"result[s]? in|has|have|include) (?:an? |the |some |many |several )?(?:minor |small )?"
    rf"(?:infection |surgical |safety |health )?{_EVENTS}|"
    r"interacts? with (?:[\w-]{1,14} ){0,2}(?:thinners|medicines?|medications?|drugs?|warfarin|"
    r"anticoagulants?)|caus(?:e|es|ed|ing) (?:[\w-]{1,14} )?(?:bleeding|nausea|dizziness|"
    r"headaches?|vomiting|rash|itching|bruising))\b",
    re.I,
)
_UNSAFE = re.compile(r"\b(?:unsafe|not (?:\w{3,10} )?safe|far from safe)\b", re.I)
_OPEN = re.compile(
    r"\b(?:whether|unknown|unclear|not (?:yet )?(?:known|clear|established|proven)|confirm|"
    r"ensure|assess|establish|evaluate|determine|study|investigate)\b",
    re.I,
)


def safety(text: str) -> tuple[Direction, int] | None:
    """Tell which way harm goes by a sentence and where it says so; None where it is left open.

    "Safe" and "no side effects" are NO_DIFFERENCE, "safer" is DECREASE, "unsafe" INCREASE.
    """
    if _OPEN.search(text) is not None:
        return None
    for pattern, way in (
        (_LESS, Direction.DECREASE),
        (_UNSAFE, Direction.INCREASE),
        (_NONE, Direction.NO_DIFFERENCE),
        (_MORE, Direction.INCREASE),
    ):
        found = pattern.search(text)
        if found is not None:
            return way, found.start()
    return None
