"""Times up to which events are counted: "30-day mortality", "within 28 days of discharge"."""

from evidence.extract.pattern import Pattern

_EVENTS = (
    r"(?:mortality|deaths?|case[- ]fatality|readmissions?|re-?hospitali[sz]ations?|complications?|"
    r"morbidity|re-?operations?|re-?interventions?|outcomes?|events?|results|recurrences?|"
    r"re-?infections?|relapses?)"
)
_OF_EVENTS = Pattern(
    rf"[- ](?:(?:all-cause|in-hospital|overall|unplanned|hospital|cardiac|cardiovascular|major|"
    rf"clinical|post-?operative|peri-?procedural|adverse|maternal|neonatal),? ){{0,3}}{_EVENTS}\b|"
    r"[- ]peri-?(?:procedural|operative) period"
)
_WITHIN = Pattern(rf"\b{_EVENTS}(?: rates?)? (?:[\w-]+ ){{0,2}}?within $")
_OF_WHAT = Pattern(
    r"[- ](?:of|after|following|from) (?:the )?(?:hospital )?(?:discharge|surgery|operation|"
    r"procedure|admission|randomi[sz]ation|enrol\w+|delivery|birth|injection|implantation|stenting)"
)
_FORETOLD = Pattern(
    r"\b(?:estimated|predicted|expected|assum\w+|survival|risk scores?|framingham)\b"
)


def is_of_events(low: str, before: str, after: str) -> bool:
    """Tell a time up to which events were counted; a survival or a forecast is none."""
    if _FORETOLD.search(low) is not None:
        return False
    if _OF_EVENTS.match(after) is not None:
        return True
    return _WITHIN.search(before) is not None and _OF_WHAT.match(after) is not None
