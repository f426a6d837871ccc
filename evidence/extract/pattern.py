"""Regular expressions that look at a text's words before they search it.

A reader asks hundreds of patterns about a sentence and few are there. Each pattern says once
which pieces of words it cannot do without; each word, and so each text, says once which of these
it holds; a search whose pieces are not there is answered without searching.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, reduce
from operator import or_

from typing_extensions import override

from evidence.extract.needed import needed
from evidence.extract.questions import ANSWERS, LONGEST, QUESTIONS, TEXTS

_SHORT = 48
"""Characters of a text; a shorter one is searched sooner than looked at."""
_ENOUGH = 50_000
"""Plain searches, those of some fifty abstracts, after which the patterns are read: that takes
half a second, too much for a short bibliography."""


class Pattern:
    """A regular expression, compiled when it is first used, with the face of `re.Pattern`.

    It searches plainly until all patterns together have searched often enough to be worth reading
    what they need; what is found is the same before and after.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.asked = 0
        """The questions a text must answer with yes, one bit each; none before it was read."""
        self.first = 0
        """The one of them that the word must answer with which a match begins; 0 for any place."""
        self.mark = ""
        """A character that stands in every match; none before the pattern was read."""
        self._is_read = False

    @override
    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same as the standard library knows it."""
        return re.compile(self.pattern, self.flags)

    def learn(self) -> None:
        """Read off the pattern what a match cannot do without, and ask for it from now on."""
        self._is_read = True
        told = needed(self.pattern, self.flags)
        self.mark = told.mark
        self.first = 0 if told.starts is None else QUESTIONS.ask(told.starts)
        self.asked = reduce(or_, map(QUESTIONS.ask, told.choices), self.first)

    def may_be_in(self, text: str) -> bool:
        """Tell that a text holds what a match cannot do without; never no where one is."""
        if not self._is_read:
            _LATER.wait(self)
        if self.mark not in text:
            return False
        asked = self.asked
        return not asked or len(text) > LONGEST or ANSWERS[text] & asked == asked

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        if self.mark not in text:
            return None
        asked, first = self.asked, self.first
        if not asked or end < len(text) or not _SHORT < len(text) < LONGEST:
            if not self._is_read:
                _LATER.wait(self)
            return self.compiled.search(text, start, end)
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
            if not self._is_read:
                _LATER.wait(self)
            return self.compiled.finditer(text, start, end)
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


class _Later:
    """Patterns that search plainly, until there is enough to search to read them all."""

    def __init__(self) -> None:
        self._searches = 0
        self._patterns: dict[Pattern, None] = {}

    def wait(self, pattern: Pattern) -> None:
        """Count a plain search; read the patterns that waited when they are many."""
        self._patterns[pattern] = None
        self._searches += 1
        if self._searches >= _ENOUGH:
            waited, self._patterns, self._searches = self._patterns, {}, 0
            for one in waited:
                one.learn()


_LATER = _Later()
