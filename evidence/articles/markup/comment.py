"""What a comment in the manuscript asks of the checker: `evidence: ignore WRD001 because ...`."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence.articles.block import Block
from evidence.articles.lines import Lines
from evidence.model import Suppression

_ASK = re.compile(r"\s*evidence\s*:\s*([^\s,]+)(.*)", re.IGNORECASE | re.DOTALL)
_BECAUSE = re.compile(r"\bbecause\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment without its delimiters; one that stands `alone` speaks of the block behind it."""

    text: str
    start: int
    alone: bool


def suppressions(
    comments: Iterable[Comment], blocks: Sequence[Block], lines: Lines
) -> Iterator[Suppression]:
    """Give what comments ask for, on the lines they speak of; blocks are in the file's order."""
    starts = [block.span(0, 1)[0] for block in blocks]
    for comment in comments:
        file, line, _ = lines.found(comment.start)
        end_line = None
        spoken_of = _block(comment, blocks, starts) if comment.alone else None
        if spoken_of is not None:
            first, last = spoken_of.span(0, len(spoken_of.text))
            begins = lines.found(max(first, comment.start))
            ends = lines.found(last - 1)
            if begins[0] == ends[0] == file:
                line, end_line = begins[1], ends[1]
        asked = suppression(comment.text, line, end_line)
        if asked is not None:
            yield asked.model_copy(update={"file": file})


def _block(comment: Comment, blocks: Sequence[Block], starts: Sequence[int]) -> Block | None:
    """Give the block a comment stands in the midst of, else the one behind it."""
    following = bisect_right(starts, comment.start)
    if following:
        before = blocks[following - 1]
        if before.span(len(before.text) - 1, len(before.text))[1] > comment.start:
            return before
    return blocks[following] if following < len(blocks) else None


def suppression(comment: str, line: int, end_line: int | None = None) -> Suppression | None:
    """Read a comment's text without its delimiters; None if it does not speak to us.

    No rule named means every rule. A word other than `ignore` or `ignore-file`
    is kept as a rule name, so that it is reported as unknown instead of lost.
    """
    asked = _ASK.fullmatch(comment)
    if asked is None:
        return None
    verb = asked[1].lower()
    names, *rest = _BECAUSE.split(asked[2], maxsplit=1)
    rules = tuple(name for name in re.split(r"[\s,]+", names) if name)
    reason = " ".join(rest[0].split()).strip(" :") if rest else ""
    if verb not in {"ignore", "ignore-file"}:
        rules = (asked[1], *rules)
    if verb == "ignore-file":
        return Suppression(rules=rules, reason=reason or None, line=None)
    return Suppression(rules=rules, reason=reason or None, line=line, end_line=end_line)
