"""What "the primary outcome" of a text is, where its results call it only that."""

from evidence.extract.names import is_outcome, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import trimmed
from evidence.extract.source import Source

_ENDPOINT = (
    r"(?:(?:key|main|co-?|first|pre-?specified|composite|major|combined) ?){0,2}"
    r"(?:primary|secondary|principal|main|composite)[ -]"
    r"(?:(?:efficacy|safety|clinical|composite|study|co-?primary|combined|outcome)[ -]){0,2}"
    r"(?:outcome|end-? ?point|event)s?(?: (?:measures?|variables?|events?))?"
)
_CALLED = Pattern(rf"^(?:an? |the |this |any )?{_ENDPOINT}(?P<rest>\b[^;]{{0,140}})$")
_APPOSED = Pattern(
    r"^(?:,| \(| of) ?(?:i\.e\.,? |namely |a composite of |the composite of )?"
    r"(?P<what>[^()]{3,130})"
)
_DEFINED = Pattern(
    r"\bprimary[ -](?:(?:efficacy|safety|clinical|composite|study|combined)[ -]){0,2}"
    r"(?:outcome|end-? ?point)(?: (?:measure|variable|event))?s?,? (?:was|were|is) (?:defined as )?"
    r"(?:(?:an?|the) )?(?:(?:composite|combination|combined (?:end-? ?point|outcome|rate)) "
    r"of )?(?P<what>[^.;(]{3,140})"
)
_END = Pattern(
    r",? (?:assessed|measured|defined|determined|evaluated|confirmed|as (?:assessed|measured|"
    r"defined)|within|at|during|over|by|between|from|after|through|according|using|based|on|in|"
    r"among|and (?:the )?(?:key |main )?secondary)\b|, "
)


def is_endpoint(words: str) -> bool:
    """Tell "the primary outcome" and "a primary end-point event" from an outcome by name."""
    return _CALLED.match(words.rstrip(" ,")) is not None


def meant(source: Source, words: str) -> str | None:
    """Give the name behind such words: told right there, else where the text defines it."""
    match = _CALLED.match(words.rstrip(" ,"))
    rest = "" if match is None else match["rest"]
    if told := _APPOSED.match(rest):
        return _name(told["what"].rstrip(" ,"))
    if "secondary" in words or rest.strip():
        return None
    for sentence in source.sentences:
        if defined := _DEFINED.search(sentence.low):
            what = sentence.text[defined.start("what") : defined.end("what")]
            end = _END.search(what.lower())
            return _name(what if end is None else what[: end.start()])
    return None


def _name(words: str) -> str | None:
    left, right = trimmed(words)
    name = without_tail(words[left:right])
    return name if is_outcome(name.lower()) else None
