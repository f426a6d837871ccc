"""The treatments of a factorial trial, each set against its own placebo."""

from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.stems import stems

_FACTORIAL = Pattern(r"\bfactorial\b")
_WORD = r"(?!(?:or|and|to|either|placebos?|receiv\w*|with|of|the|an?)\b)[a-z0-9][\w.-]{0,30}"
_AGAINST = Pattern(
    rf"\b(?:to|receive|received|receiving|and|either|with|of|,) (?P<what>{_WORD}(?: {_WORD}){{0,3}}"
    r"(?: \([^()]{1,40}\))?),? (?:or|versus|vs\.?) "
    r"(?:(?:an?|its|matching|matched|identical|oral|[\w-]{3,20}) ){0,2}?placebos?\b"
)


@once
def treatments(source: Source) -> tuple[Span, ...]:
    """Give what was tested side by side: "to vitamin D or placebo and to fish oil or placebo"."""
    if not _FACTORIAL.search(source.low):
        return ()
    return max((_in(one) for one in source.abstract), key=len, default=())


def _in(sentence: Sentence) -> tuple[Span, ...]:
    spans = [sentence.of(match, "what") for match in _AGAINST.finditer(sentence.low)]
    named = {stems(one.text): one for one in reversed(spans)}
    return tuple(sorted(named.values(), key=lambda one: one.start)) if len(named) > 1 else ()
