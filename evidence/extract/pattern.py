"""Regular expressions that look at a text's words before they search it.

A reader asks hundreds of patterns about a sentence and few are there. Each pattern says once
which pieces of words it cannot do without; each word, and so each text, says once which of these
it holds; a search whose pieces are not there is answered without searching.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

from typing_extensions import override

from evidence.extract.needs import asked
from evidence.extract.questions import ANSWERS, LONGEST, TEXTS

_SHORT = 48
"""Characters of a text; a shorter one is searched sooner than looked at."""


class Pattern:
    """A regular expression, compiled when it is first used, with the face of `re.Pattern`."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.asked = 0
        """The questions a text must answer with yes, one bit each; none before the first search."""
        self.first = 0
        """The one of them that the word must answer with which a match begins; 0 for any place."""
        self.mark = ""
        """A character that stands in every match; none before the first search."""
        self._is_read = False

    @override
    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same as the standard library knows it."""
        return re.compile(self.pattern, self.flags)

    def _read(self) -> None:
        """Learn what a match cannot do without, and ask for it from now on."""
        self._is_read = True
        self.asked, self.first, self.mark = asked(self.pattern, self.flags)

    def may_be_in(self, text: str) -> bool:
        """Tell that a text holds what a match cannot do without; never no where one is."""
        if not self._is_read:
            self._read()
        if self.mark not in text:
            return False
        return len(text) > LONGEST or ANSWERS[text] & self.asked == self.asked

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        if self.mark not in text:
            return None
        asked, first = self.asked, self.first
        if not asked or end < len(text) or not _SHORT < len(text) < LONGEST:
            if self._is_read:
                return self.compiled.search(text, start, end)
            self._read()
            return self.search(text, start, end)
        if ANSWERS[text] & asked != asked:
            return None
        if not first:
            return self.compiled.search(text, start)
        match = self.match
        for at in TEXTS[text].which(first):
            if at >= start and (found := match(text, at)):
                return found
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find every match, one after the other."""
        if self.mark not in text:
            return iter(())
        asked, first = self.asked, self.first
        if not asked or end < len(text) or not _SHORT < len(text) < LONGEST:
            if self._is_read:
                return self.compiled.finditer(text, start, end)
            self._read()
            return self.finditer(text, start, end)
        if ANSWERS[text] & asked != asked:
            return iter(())
        return self._led(text, start) if first else self.compiled.finditer(text, start)

    def _led(self, text: str, start: int) -> Iterator[re.Match[str]]:
        match = self.match
        for at in TEXTS[text].which(self.first):
            if at >= start and (found := match(text, at)):
                yield found
                start = found.end()

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Put something else in the place of every match."""
        return self.compiled.sub(new, text) if self.may_be_in(text) else text

    @cached_property
    def findall(self) -> Callable[[str], list[str]]:
        """Give the text of every match."""
        return self.compiled.findall

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Match where a text, or a stretch of it, begins."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Match a whole text, or a whole stretch of it."""
        return self.compiled.fullmatch


class Apart(Pattern):
    """Alternatives searched one by one, where some need what few texts hold and others do not."""

    def __init__(self, *parts: str) -> None:
        super().__init__("|".join(parts))
        self.parts = tuple(map(Pattern, parts))

    @override
    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the match that begins first; of several that begin there, that of the first part."""
        every = (one.search(text, start, end) for one in self.parts)
        return min(filter(None, every), key=re.Match.start, default=None)
