"""Citation keys as pandoc writes them: `[@key; @other, p. 3]`, `[-@key]`, `@key`."""

import re
from collections.abc import Iterator

from evidence.articles.citations.found import Found, Stretch
from evidence.model import CitationKind

RANK = 30

_KEY = re.compile(
    r"(?<![\w@.])-?@(?:\{([^{}\s]{1,200})\}|(\w(?:[\w]|[:.#$%&+?<>~/-](?=\w)){0,200}))"
)
_GROUP = re.compile(r"\[[^\[\]]{0,2000}\]")


def find(stretch: Stretch) -> Iterator[Found]:
    """Find citation keys; outside brackets only where the format has them."""
    groups = [one.span() for one in _GROUP.finditer(stretch.text)] if "@" in stretch.text else []
    at = 0
    for key in _KEY.finditer(stretch.text):
        while at < len(groups) and groups[at][1] <= key.start():
            at += 1
        inside = at < len(groups) and groups[at][0] < key.start()
        if (inside or stretch.bare_keys) and not _is_escaped(stretch, key):
            value = key[1] or key[2]
            yield Found(key.start(), key.end(), CitationKind.KEY, value)


def _is_escaped(stretch: Stretch, key: re.Match[str]) -> bool:
    r"""Tell `\@name`, where the sign stands for itself."""
    at = key.start() + key[0].index("@")
    start, end = stretch.block.span(at, at + 1)
    return end - start > 1
