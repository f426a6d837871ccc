"""Sentences of the abstract an article leans on, where only their words are asked for."""

import re
from functools import lru_cache

_SENTENCE = re.compile(r"(?<=[a-z0-9)\]%][.;]) +(?=[A-Z])")
_MOST = 12_000
"""Characters looked at; no abstract is longer."""


@lru_cache(maxsize=1024)
def sentences(abstract: str) -> tuple[str, ...]:
    """Give the sentences of an abstract, runs of white space in it as one space."""
    return tuple(_SENTENCE.split(" ".join(abstract[:_MOST].split())))
