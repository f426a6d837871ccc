"""Words in a clause that tell whether a difference is meant: between whom, how sure, how far."""

import re
from functools import lru_cache

MARKS = {
    "trend": re.compile(r"\b(?:tended|tendency|trends?|trended|borderline) ?(?:to|toward|for)?\b"),
    "both": re.compile(r"\b(?:both|all|either|each) (?:the )?(?:\w+ )?(?:groups|arms|treatments)"),
    "between": re.compile(r"\bbetween\b"),
    "baseline": re.compile(r"\b(?:from|to|with) baseline\b|\bbefore and after\b|\bfrom \d"),
    "significant": re.compile(r"(?<!not )(?<!no )(?<!non-)(?<!non)\bsignifican"),
    "differed": re.compile(r"(?<!no )(?<!not )\bdiffer(?:ed|ent|ence|ences)?\b"),
    "similar": re.compile(
        r"\b(?:similar|comparable|equal|same|equivalent|identical|non-?inferior)"
    ),
    "only": re.compile(r"\bonly\b|\bbut not\b|\bexcept\b|\bapart from\b"),
    "subgroup": re.compile(r"\bsubgroup|\bpost[- ]hoc|\bamong (?:those|patients with)"),
    "ns": re.compile(r"\bp ?[=>] ?0?\.(?:[1-9]|0[5-9])|\bns\b|\bp ?> ?0?\.05"),
    "small p": re.compile(r"\bp ?[<=\u2264] ?0?\.0(?:0|[1-4])"),
    "than": re.compile(r"\bthan\b"),
    "than does": re.compile(r"\bcompared|\bversus\b|\bvs\b"),
    "conclude": re.compile(r"\b(?:conclu|suggest|in summary|these results|may be)"),
}


@lru_cache(maxsize=64)
def marked(low: str) -> frozenset[str]:
    """Name the marks of a clause or a sentence; every outcome told in it asks again."""
    return frozenset(name for name, pattern in MARKS.items() if pattern.search(low))
