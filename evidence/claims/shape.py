"""Shape: a sentence cut down to what it states, every place kept.

Question words, the label before a colon and a clause that opens the sentence are blanked
out; a sentence of two statements is cut into its clauses.
"""

import re
from itertools import islice

_ASKED = re.compile(
    r"\s{0,9}(?:(?:so|but|and),? )?(?:(?:how|why|when|where) (?:well |much |often |quickly |"
    r"effectively |exactly |long |fast )?)?(?:does|do|did|can|could|will|would|should|is|are|was|"
    r"were|may|might|has|have|had)\s(?=[^\s,])",
    re.I,
)
_MEASURED = re.compile(
    r"\s{0,9}how (?P<how>effective|safe|good|helpful|useful|beneficial|dangerous|harmful|bad) "
    r"(?:is|are) (?P<what>[^?]{2,120}?)(?P<on> (?:for|in|against|at|to) [^?]{2,120})?\s?(?:\?|$)",
    re.I,
)
_WHAT = re.compile(
    r"\s{0,9}what (?:is|are|do we know (?:of|about)) (?:the )?(?:evidence (?:for|on) )?", re.I
)
_TITLE = re.compile(r"\?\s")
_LABEL = re.compile(
    r"\s{0,9}(?:\d{1,2}[.)] )?[^.,;:?!()]{2,60}:\s(?=[^\s.,;]{1,30}\s[^\s]{1,30}\s)"
)
_SUBORDINATE = re.compile(
    r"\s{0,9}(?:(?:however|additionally|moreover|also|thus|today|yet|still),? )?(?:when|while|"
    r"whilst|although|though|because|since|as|if|once|until|unless|whereas|whenever|even though|"
    r"even if|after|before|despite|contrary to|by|given|unlike|like|instead of|rather than|"
    r"in contrast to|through|thanks to|according to|based on|along with|besides|packed|"
    r"originally)\b"
    r"[^,;]{1,220},\s",
    re.I,
)
_MANNER = re.compile(r"\s{0,9}[^\W\d_]{3,14}(?:ing|ed)\s[^,;]{1,160},\s", re.I)
_NEXT = re.compile(r"(?:;\s|,\s(?:while|whereas|whilst|but|yet|although)\s|\swhereas\s)", re.I)
_MOST = 5
_SENTENCE = re.compile(r"(?<=[a-z)]{2}[.!])\s+(?=[A-Z])")


def statement(text: str) -> str:
    """Blank out what leads up to the statement; the rest stands where it stood."""
    last = [one.end() for one in _SENTENCE.finditer(text)]
    if last:
        text = " " * last[-1] + text[last[-1] :]
    text = _affirmed(text)
    label = _LABEL.match(text)
    return text if label is None else " " * label.end() + text[label.end() :]


def main_clause(text: str) -> str:
    """Blank out the clauses that open a sentence: "When x, ...", "Unlike y, ..."."""
    for pattern in (_SUBORDINATE, _MANNER, _SUBORDINATE):
        found = pattern.match(text)
        if found is not None and len(text) - found.end() > 8:
            text = " " * found.end() + text[found.end() :]
    return text


def clauses(text: str) -> list[str]:
    """Give the first statements of a sentence, each with blanks where those before it stand."""
    joints = list(islice(_NEXT.finditer(text), _MOST))
    cuts = [0, *(one.end() for one in joints)]
    ends = [*(one.start() for one in joints), len(text)]
    return [" " * start + text[start:end] for start, end in zip(cuts, ends, strict=False)]


def _affirmed(text: str) -> str:
    """Turn a question into the statement it asks about: "Does x prevent y?" to "x prevent y"."""
    title = _TITLE.search(text)
    if title is not None and title.start() > 12:
        text = text[: title.start()] + " " * (len(text) - title.start())
    measured = _MEASURED.match(text)
    if measured is not None:
        on = measured["on"] or ""
        return f"{measured['what']} is {measured['how']}{on}"
    for pattern in (_ASKED, _WHAT):
        found = pattern.match(text)
        if found is not None:
            return " " * found.end() + text[found.end() :].replace("?", " ")
    return text
