"""Harm that an abstract counted, for sentences that say there was none."""

import re

from evidence.check.abstracts import sentences

_EVENTS = r"(?:adverse (?:events?|effects?|reactions?)|side[ -]effects?|complications?)"
_NONE = re.compile(
    rf"\b(?:no|without(?: any)?|zero|free (?:of|from)|did not (?:cause|have) any) {_EVENTS}\b"
    r"(?! (?:of|on|in those|among those|more|than|that (?:were|led)|"
    r"were (?:\w+ly )?(?:different|more)))",
    re.IGNORECASE,
)
_SOME = r"(?:\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|half|most|several|many|some)"
_SEEN = re.compile(
    rf"\b{_SOME}\b[^.;]{{0,60}}\b(?:had|reported|experienced|developed|with|suffered)\b"
    rf"[^.;]{{0,40}}{_EVENTS}|"
    rf"\b{_EVENTS} (?:were|was|occurred|developed|included|led)\b[^.;]{{0,40}}"
    rf"(?:\d|\b(?:mild|transient|common|frequent|nausea|headache)\b)|"
    rf"\bmost (?:common|frequent)[^.;]{{0,30}} {_EVENTS} (?:were|was)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|nor|neither|none|without|zero|0)\b(?! (?:significant|serious))", re.IGNORECASE
)


def harm_told(text: str, abstract: str) -> str | None:
    """Give the sentence that counts harm where a text says there was none at all; else None."""
    if _NONE.search(text) is None:
        return None
    for sentence in sentences(abstract):
        if _SEEN.search(sentence) is not None and _DENIED.search(sentence) is None:
            return sentence
    return None
