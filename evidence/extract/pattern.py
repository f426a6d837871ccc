"""Regular expressions that look at a text's words before they search it.

A reader asks hundreds of patterns about a sentence and few are there. Each pattern says once
which pieces of words it cannot do without; each word, and so each text, says once which of these
it holds; a search whose pieces are not there is answered without searching.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import repeat

from typing_extensions import override

from evidence.extract.needs import asked
from evidence.extract.questions import ANSWERS, TEXTS

_UNREAD = "\0"
"""The mark of a pattern that has not searched yet; a text that holds it is searched plainly."""
_NONE: Iterator[re.Match[str]] = iter(())


class Pattern:
    """A regular expression, compiled when it is first used, with the face of `re.Pattern`."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.asked = 0
        """The questions a text must answer with yes, one bit each; none before the first search."""
        self.first = 0
        """The one of them that the word must answer with which a match begins; 0 for any place."""
        self.mark = _UNREAD
        """A character that stands in every match; "" for none."""

    @override
    def __repr__(self) -> str:
        return f"Pattern({self.pattern!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same as the standard library knows it."""
        return re.compile(self.pattern, self.flags)

    def may_be_in(self, text: str) -> bool:
        """Tell that a text holds what a match cannot do without; never no where one is."""
        asked = self.asked
        if asked and ANSWERS[text] & asked != asked:
            return False
        return self.mark in text or (self._was_unread() and self.may_be_in(text))

    def search(self, text: str, *stretch: int) -> re.Match[str] | None:
        """Find the first match in a text, or from a place in it on, or between two places."""
        if stretch:
            return self.compiled.search(text, *stretch)
        asked = self.asked
        if asked and ANSWERS[text] & asked != asked:
            return None
        if self.mark not in text:
            return self.search(text) if self._was_unread() else None
        if not self.first or text not in TEXTS:
            return self.compiled.search(text)
        return next(
            filter(None, map(self.match, repeat(text), TEXTS[text].which(self.first))), None
        )

    def finditer(self, text: str, *stretch: int) -> Iterator[re.Match[str]]:
        """Find every match, one after the other."""
        if stretch:
            return self.compiled.finditer(text, *stretch)
        asked = self.asked
        if asked and ANSWERS[text] & asked != asked:
            return _NONE
        if self.mark not in text:
            return self.finditer(text) if self._was_unread() else _NONE
        if not self.first or text not in TEXTS:
            return self.compiled.finditer(text)
        return self._led(text)

    def _led(self, text: str) -> Iterator[re.Match[str]]:
        """Find matches where the words stand with which they begin."""
        match, end = self.match, 0
        for at in TEXTS[text].which(self.first):
            if at >= end and (found := match(text, at)):
                yield found
                end = found.end()

    def _was_unread(self) -> bool:
        """Learn what a match cannot do without, and ask for it from now on."""
        if self.mark != _UNREAD:
            return False
        self.asked, self.first, self.mark = asked(self.pattern, self.flags)
        return True

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


def among(patterns: Iterable[Pattern], text: str) -> list[Pattern]:
    """Give those of some patterns that may be in a text: all asked at once."""
    told = ANSWERS[text]
    return [one for one in patterns if told & one.asked == one.asked]


class Apart(Pattern):
    """Alternatives searched one by one, where some need what few texts hold and others do not."""

    def __init__(self, *parts: str) -> None:
        super().__init__("|".join(parts))
        self.parts = tuple(map(Pattern, parts))

    @override
    def search(self, text: str, *stretch: int) -> re.Match[str] | None:
        """Find the match that begins first; of several that begin there, that of the first part."""
        every = (one.search(text, *stretch) for one in self.parts)
        return min(filter(None, every), key=re.Match.start, default=None)
