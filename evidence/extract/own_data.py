"""Whether an abstract reports data its authors gathered, or speaks of the work of others."""

from evidence.extract.counted import counted
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, once

_DATA = Pattern(
    r"\b(?:p ?[<=>\u2264] ?0?[.\u00b7]\d|95 ?% ?(?:ci|conf)|n ?= ?\d|"
    r"(?:was|were) (?:\w+ly )?(?!reviewed|discussed|first|originally|published|proposed|"
    r"developed|introduced)\w+(?:ed|en|wn|de|ught|nt|und)\b|"
    r"we (?:\w+ly )?(?!reviewed|discussed|summari|described|highlighted|focused)\w+(?:ed|"
    r"ound)\b|significant(?:ly)? (?:\w+ )?(?:differ|higher|lower|increas|decreas|great|correlat|"
    r"associat|more|less|improv|reduc)|(?:the|these|our) (?:results|findings|data) (?:show|"
    r"indicate|suggest|reveal|demonstrate|support|confirm)|(?:the present|this|our|"
    r"current) (?:study|experiment|investigation)\b|year-old\b|(?:patients|subjects|participants|"
    r"children|animals|rats|mice) "
    r"(?:were|had|underwent|received|showed)\b|here,? we\b|we (?:\w+ly )?(?:show|find|"
    r"report|propose|present|demonstrate|identify|develop|use|describe a|test|estimate|derive|"
    r"prove)\b|this paper (?:proposes|presents|"
    r"investigates|examines|develops|studies|reports))"
)
_SPREAD = Pattern(r"\d ?%|\u00b1|\+/-")
_OTHERS = Pattern(
    r"\b(?:has|have) (?:been )?\w+ed\b|\b(?:one|a|another|recent|previous) (?:\w+ )?(?:trial|"
    r"study)\b"
)


@once
def share(source: Source) -> float:
    """Give the share of the abstract's sentences that tell of own data; 1 under a RESULTS label."""
    sentences = source.abstract
    if any(one.section is Section.RESULTS for one in sentences):
        return 1.0
    hits = sum(1 for one in sentences if _tells(one.low))
    return hits / max(1, len(sentences))


def _tells(low: str) -> bool:
    if _DATA.search(low) or _SPREAD.search(low):
        return True
    return any(counted(low)) and _OTHERS.search(low) is None


def reported(source: Source) -> bool:
    """Tell whether the abstract reports data of its own."""
    return share(source) >= 0.25
