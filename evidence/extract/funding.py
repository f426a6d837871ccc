"""Who paid, and what interests the authors declare."""

from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.model import Fact, Property

PROPERTIES = (Property.FUNDING, Property.CONFLICTS)
ORIGIN = "extract.funding@1"

_FUNDED = Pattern(
    r"\b(?:(?:was|were|is|been) )?(?:financially )?(?:funded|sponsored|financed) (?:in part )?by "
    r"(?P<who>[^.;()]{2,160})|\bsupported (?:in part |partly |financially )?by (?:an? |the )?"
    r"(?P<whom>(?:\w+ ){0,4}?(?:grants?|funding|funds|awards?|contracts?|fellowship|foundation|"
    r"institutes?|council|ministry|national|university|society|pharm\w*|inc)\b[^.;()]{0,140})|"
    r"\bfund(?:ing|ers?|ed)(?: sources?| source)?:\s?(?P<named>[^.;]{2,160})|"
    r"\b(?P<none>(?:no (?:specific |external )?funding|"
    r"received no (?:external |specific )?funding|without external funding))\b"
)
_CONFLICT = Pattern(
    r"\b(?:conflicts? of interests?|competing (?:financial )?interests?|financial disclosures?|"
    r"disclosures?:)\b[^.;]{0,200}|\b(?:authors?|investigators?) (?:\w+ ){0,3}?(?:is|are|was|"
    r"were) "
    r"(?:an? )?(?:employees?|consultants?|shareholders?|stockholders?) (?:of|for|in|"
    r"at)\b[^.;]{0,120}"
)
_HEADING = Pattern(r"\bfund(?:ing|ers?|ed)(?: sources?| source| and support)?\s?[:.]\s{0,2}$")
_NAMED = Pattern(r"[^.;]{2,160}")


def read(source: Source) -> Iterator[Fact]:
    """State funding and conflicts where the text or the indexers tell."""
    yield from _under_heading(source)
    for sentence, match in source.find(_FUNDED):
        group = next(name for name in ("who", "whom", "named", "none") if match[name])
        span = sentence.of(match)
        value = sentence.of(match, group).text.strip()
        yield source.fact(ORIGIN, Property.FUNDING, value, span)
    for sentence, match in source.find(_CONFLICT):
        yield source.fact(
            ORIGIN, Property.CONFLICTS, sentence.of(match).text.strip(), sentence.of(match)
        )
    for tag in source.work.publication_types:
        if tag.startswith("Research Support"):
            yield source.told(
                ORIGIN, Property.FUNDING, tag, quote=tag, note="publication type; names no source"
            )


def _under_heading(source: Source) -> Iterator[Fact]:
    """Read who stands under a heading of its own: "FUNDING: a foundation."."""
    whole = (source.work.abstract or "").lower()
    for sentence in source.abstract:
        headed = _HEADING.search(whole, max(0, sentence.start - 30), sentence.start)
        if headed is None or _FUNDED.search(sentence.low):
            continue
        if match := _NAMED.match(sentence.low):
            value = sentence.of(match).text.strip()
            yield source.fact(ORIGIN, Property.FUNDING, value, sentence.of(match))
