"""The number under which the study was registered before it began."""

import re
from collections.abc import Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.model import Basis, Fact, Property

PROPERTIES = (Property.REGISTRATION,)
ORIGIN = "extract.registration@1"

_NUMBER = Pattern(
    r"\b(?:NCT\s?\d{8}|ISRCTN\s?\d{8}|ACTRN\s?\d{14}p?|IRCT\s?\d{8,20}N\d{1,3}|"
    r"ChiCTR(?:-[A-Z]{2,5})?-?\s?\d{8,10}|CTRI/\d{4}/\d{1,3}/\d{4,6}|DRKS\s?\d{8}|"
    r"UMIN\s?\d{9}|UMIN-CTR\s?\d{9}|(?:JPRN-)?j?RCTs?\d{9,10}|JapicCTI-\d{6}|KCT\s?\d{7}|"
    r"NTR\s?\d{2,5}|NL\d{2,5}(?:\.\d{3}\.\d{2})?(?=\s*\(NTR)|TCTR\s?\d{11}|PACTR\s?\d{15,16}|"
    r"RBR-\d?[a-z\d]{5,7}|SLCTR/\d{4}/\d{3}|LBCTR\s?\d{10}|PER-\d{3}-\d{2}|RPCEC\s?\d{8}|"
    r"(?:EudraCT:?\s?(?:number:?\s?|no\.?:?\s?)?)?20\d{2}-\d{6}-\d{2}|CRD\s?\d{11}|"
    r"PROSPERO:? ?(?:CRD)?\s?\d{11}|TCTR20\d{9})\b",
    re.IGNORECASE,
)
_LONG = Pattern(r"\d{5}")
_SHORT = Pattern(r"ntr\s?\d|nl\d\d|rbr-|/\d{4}/|per-\d")
"""With `_LONG`, what every number holds: most texts have neither and need no closer look."""


def read(source: Source) -> Iterator[Fact]:
    """State the registration numbers the record or the text gives."""
    if source.work.registration:
        yield source.told(
            ORIGIN,
            Property.REGISTRATION,
            source.work.registration,
            quote=source.work.registration,
            note="record",
            basis=Basis.RECORD,
        )
    if _LONG.search(source.low) is None and _SHORT.search(source.low) is None:
        return
    seen = set()
    for sentence in source.sentences:
        for match in _NUMBER.finditer(sentence.text):
            number = "".join(match[0].split())
            if number.upper() not in seen:
                seen.add(number.upper())
                yield source.fact(ORIGIN, Property.REGISTRATION, number, sentence.of(match))
