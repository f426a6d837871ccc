"""One treatment set above others, and the evidence on it called small, early or missing."""

import re
from collections.abc import Iterator, Sequence

from evidence.check.clashes.saying import Clash, Saying, against
from evidence.check.reporting import reports

_ABOVE = re.compile(
    r"\b(?:(?:more|most) (?:effective(?:ly)?|robust|powerful|reliable|potent|efficacious)|"
    r"(?:better|faster|stronger|superior(?= to)|quicker|greater) (?:[\w-]{1,16}[ ,]{1,2}){0,5}"
    r"(?:than|results?|relief|growth|regrowth|recovery|healing|outcomes?|effects?)|"
    r"outperforms?|beats?|the best (?:treatment|therapy|remedy|option|cure)|"
    r"works? (?:better|faster))\b",
    re.I,
)
_THIN = re.compile(
    r"\b(?:small(?:-scale)?|animal(?:[- ]based|s)?|mice|preclinical|(?:no|few|lack(?:s|ed|ing)?)"
    r" (?:of )?(?:an? )?(?:head-to-head|direct|controlled|randomi[sz]ed|human|clinical|control)|"
    r"not (?:been )?compared|never (?:been )?compared|uncontrolled|weak|preliminary)\b",
    re.I,
)


_CUE = re.compile(f"{_ABOVE.pattern}|{_THIN.pattern}", re.I)


def clashes(said: Sequence[Saying]) -> Iterator[Clash]:
    """Yield rankings of a treatment whose evidence the article itself calls thin."""
    return against(said, _ranks, _limits, "how strong the evidence is", _CUE)


def _ranks(one: Saying) -> bool:
    if one.claim.topic == "method" or not one.claim.checkable or reports(one.passage):
        return False
    return not one.claim.limitation and not one.is_hedged and _ABOVE.search(one.text) is not None


def _limits(one: Saying) -> bool:
    return one.claim.limitation and _THIN.search(one.text) is not None
