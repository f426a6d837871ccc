"""What a finding is known by when lines move: its rule, its sentence, and which of several."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from evidence.library.report import Report
from evidence.model import Finding, Passage, Place, Value

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”„‘’‚", "\"\"\"'''")


class Mark(Value):
    """A finding's rule and sentence, and its number among those of the rule in equal sentences."""

    rule: str
    sentence: str
    order: int = 0

    @property
    def digest(self) -> str:
        """A short name for it that other programs can compare."""
        return _digest(f"{self.rule}\0{_digest(self.sentence)}\0{self.order}")


class Marks:
    """Gives the findings of one report their marks."""

    def __init__(self, report: Report) -> None:
        self._passages = report.manuscript.passages
        self._starts = [passage.sentence.place.start for passage in self._passages]
        self._seen: Counter[tuple[str, str]] = Counter()

    def of(self, finding: Finding) -> Mark:
        """Give a finding its mark; call it in the order of the text, once for each."""
        passage = self.passage(finding.place)
        text = normal(passage.sentence.text if passage is not None else finding.message)
        key = (finding.code, text)
        self._seen[key] += 1
        return Mark(rule=finding.code, sentence=text, order=self._seen[key] - 1)

    def passage(self, place: Place | None) -> Passage | None:
        """Give the sentence a place stands in, or the last before it."""
        if place is None:
            return None
        index = bisect_right(self._starts, place.start) - 1
        return self._passages[index] if index >= 0 else None

    def place(self, start: int, end: int) -> Place:
        """Give the place of a stretch of a sentence's source; a start alone may be its end too."""
        index = max(0, bisect_right(self._starts, start) - 1)
        passage = self._passages[index]
        line, column = passage.position(start)
        end_line, end_column = passage.position(end)
        return Place(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=start,
            end=end,
            file=passage.sentence.place.file,
        )


@lru_cache(maxsize=16)
def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def marked(report: Report) -> Iterator[tuple[Finding, Mark]]:
    """Yield every finding with its mark."""
    marks = Marks(report)
    for finding in report.findings:
        yield finding, marks.of(finding)


@lru_cache(maxsize=16)
def normal(text: str) -> str:
    """Give a sentence as it is compared: case, spaces, quotes and compatibility forms aside."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return _SPACE.sub(" ", plain).strip().casefold()
