"""What "the primary outcome" of a text is, where its results call it only that."""

from collections.abc import Iterator

from evidence.extract.names import is_outcome, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import trimmed
from evidence.extract.publication import speaks_of_others
from evidence.extract.source import Source, Span
from evidence.model import Fact, Property

PROPERTIES = (Property.PRIMARY_OUTCOME,)
ORIGIN = "extract.endpoints@1"

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
    r"of )?(?!not |never |met\b|reached|achieved|similar|significan|lower|higher|reduced|improved|"
    r"observed|assessed|measured|evaluated|analy[sz]ed|compared|defined|also |seen|reported|\d|to |"
    r"available|missed|based )(?P<what>(?:[^.;(]|\.\d){3,180})"
)
_END = Pattern(
    r",? (?:assessed|measured|defined|determined|evaluated|confirmed|as (?:assessed|measured|"
    r"defined)|within|at|during|over|by|between|from|after|through|according|using|based|on|in|"
    r"among|and (?:the )?(?:key |main )?secondary)\b|, "
)
_SECOND = Pattern(
    r",? (?:and|while|whereas|with|but) (?:the )?(?:key |main |our )?(?:secondary|other) "
    r"(?:outcome|end-? ?point|measure)"
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


def read(source: Source) -> Iterator[Fact]:
    """State the main outcome where the text says which it was."""
    if not speaks_of_others(source) and (told := _primary(source)) is not None:
        yield source.fact(ORIGIN, Property.PRIMARY_OUTCOME, told.text, told)


def _primary(source: Source) -> Span | None:
    for sentence in source.abstract:
        if defined := _DEFINED.search(sentence.low):
            start, end = defined.span("what")
            if second := _SECOND.search(sentence.low, start, end):
                end = second.start()
            while sentence.low[end - 1] in " ,":
                end -= 1
            left, right = trimmed(sentence.low[start:end])
            if is_outcome(sentence.low[start + left : start + right].rstrip(" ,")[:60]):
                return sentence.span(start + left, start + right)
    return None
