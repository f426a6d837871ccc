"""Words in a clause that tell whether a difference is meant: between whom, how sure, how far."""

from functools import lru_cache

from evidence.extract.pattern import Pattern, among

MARKS = {
    "trend": Pattern(r"\b(?:tended|tendency|trends?|trended|borderline) ?(?:to|toward|for)?\b"),
    "both": Pattern(r"\b(?:both|all|either|each) (?:the )?(?:\w+ )?(?:groups|arms|treatments)"),
    "between": Pattern(r"\bbetween\b"),
    "baseline": Pattern(r"\b(?:from|to|with) baseline\b|\bbefore and after\b|\bfrom \d"),
    "significant": Pattern(r"(?<!not )(?<!no )(?<!non-)(?<!non)\bsignifican"),
    "differed": Pattern(r"(?<!no )(?<!not )\bdiffer(?:ed|ent|ence|ences)?\b"),
    "similar": Pattern(r"\b(?:similar|comparable|equal|same|equivalent|identical|non-?inferior)"),
    "only": Pattern(r"\bonly\b|\bbut not\b|\bexcept\b|\bapart from\b"),
    "subgroup": Pattern(r"\bsubgroup|\bpost[- ]hoc|\bamong (?:those|patients with)"),
    "ns": Pattern(r"\bp ?[=>] ?0?\.(?:[1-9]|0[5-9])|\bns\b|\bp ?> ?0?\.05"),
    "small p": Pattern(r"\bp ?[<=\u2264] ?0?\.0(?:0|[1-4])"),
    "than": Pattern(r"\bthan\b"),
    "than does": Pattern(r"\bcompared|\bversus\b|\bvs\b"),
    "conclude": Pattern(r"\b(?:conclu|suggest|in summary|these results|may be)"),
}


@lru_cache(maxsize=64)
def marked(low: str) -> frozenset[str]:
    """Name the marks of a clause or a sentence; every outcome told in it asks again."""
    there = frozenset(among(MARKS.values(), low))
    return frozenset(
        name for name, pattern in MARKS.items() if pattern in there and pattern.search(low)
    )
