"""Times up to which events are counted: "30-day mortality", "within 28 days of discharge"."""

from evidence.extract.pattern import Pattern

_EVENTS = (
    r"(?:mortality|deaths?|case[- ]fatality|readmissions?|re-?hospitali[sz]ations?|complications?|"
    r"morbidity|re-?operations?|re-?interventions?|outcomes?|events?|results|recurrences?|"
    r"re-?infections?|relapses?|returns?|visits|(?:re-?)?attendances?|failures?)"
)
_OF_EVENTS = Pattern(
    rf"[- ](?:(?:all-cause|in-hospital|overall|unplanned|hospital|cardiac|cardiovascular|major|"
    rf"clinical|post-?operative|peri-?procedural|adverse|maternal|neonatal),? ){{0,3}}{_EVENTS}\b|"
    r"[- ]peri-?(?:procedural|operative) period"
)
_WITHIN = Pattern(rf"\b{_EVENTS}(?: rates?)? (?:[\w-]+ ){{0,2}}?within $")
_OF_WHAT = Pattern(
    r"[- ](?:of|after|following|from) (?:the )?(?:hospital )?(?:discharge|surgery|operation|"
    r"procedure|presentation|arrival|treatment|vaccination|infusion|infarction|stroke|dose|"
    r"transplantation|admission|randomi[sz]ation|enrol\w+|delivery|birth|injection|implantation|"
    r"stenting)"
)
_FORETOLD = Pattern(
    r"\b(?:estimated|predicted|expected|assum\w+|survival|risk scores?|framingham)\b"
)


_OUTCOME = Pattern(r"\b(?:primary|secondary|main|co-primary) (?:outcomes?|end-?\s?points?)\b")


def is_of_events(low: str, before: str, after: str) -> bool:
    """Tell a time up to which events were counted; a survival or a forecast is none."""
    if _FORETOLD.search(low) is not None:
        return False
    if _OF_EVENTS.match(after) is not None:
        return True
    is_within = _WITHIN.search(before) is not None or (
        before.endswith("within ") and _OUTCOME.search(low) is not None
    )
    return is_within and _OF_WHAT.match(after) is not None
