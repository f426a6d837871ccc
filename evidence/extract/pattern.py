"""Regular expressions that look at a text's words before they search it.

A reader asks hundreds of patterns about a sentence and few are there. Each pattern says once
which pieces of words it cannot do without; each word, and so each text, says once which of these
it holds; a search whose pieces are not there is answered without searching.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, reduce
from itertools import compress
from operator import or_
from typing import NamedTuple

from typing_extensions import override

from evidence.extract.needed import (
    DIGIT,
    GAP,
    LEAST_BEGINNING,
    LEAST_INSIDE,
    Choice,
    needed,
)

_WORDS, _MOST = 1 << 14, 512
"""How many words and texts are remembered at a time."""
_SHORT, _LONGEST = 48, 10_000
"""Characters of a text: a shorter one is searched sooner than looked at, a longer one would take
much memory."""
_ENOUGH = 20_000
"""Plain searches, those of some twenty abstracts, after which the patterns are read: that takes
half a second, too much for a short bibliography."""
_LONG = 50
"""Characters; a longer word is taken to hold every piece."""
_EVERYTHING = -1
_RUN = re.compile(r"\w+")
_DECIMAL = re.compile(r"\d")
_KEYS = range(LEAST_BEGINNING, 6)
_Pieces = dict[str, list[tuple[str, int]]]
"""Pieces with the bit of the question each answers, by how they begin."""


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
        self.first = 0 if told.starts is None else _QUESTIONS.ask(told.starts)
        self.asked = reduce(or_, map(_QUESTIONS.ask, told.choices), self.first)

    def may_be_in(self, text: str) -> bool:
        """Tell that a text holds what a match cannot do without; never no where one is."""
        asked = self.asked
        if not self._is_read:
            _LATER.wait(self)
        return not asked or len(text) > _LONGEST or _ANSWERS[text] & asked == asked

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match."""
        asked, first = self.asked, self.first
        if not asked or end < len(text) or not _SHORT < len(text) < _LONGEST:
            if not self._is_read:
                _LATER.wait(self)
            return self.compiled.search(text, start, end)
        if _ANSWERS[text] & asked != asked:
            return None
        if not first:
            return self.compiled.search(text, start)
        match = self.match
        for at in _TEXTS[text].which(first):
            if at >= start and (found := match(text, at)):
                return found
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find every match, one after the other."""
        asked, first = self.asked, self.first
        if not asked or end < len(text) or not _SHORT < len(text) < _LONGEST:
            if not self._is_read:
                _LATER.wait(self)
            return self.compiled.finditer(text, start, end)
        if _ANSWERS[text] & asked != asked:
            return iter(())
        return self._led(text, start) if first else self.compiled.finditer(text, start)

    def _led(self, text: str, start: int) -> Iterator[re.Match[str]]:
        match = self.match
        for at in _TEXTS[text].which(self.first):
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


class _Questions:
    """The pieces of words that patterns ask for, and which questions each answers."""

    def __init__(self) -> None:
        self._numbers: dict[Choice, int] = {}
        self._beginnings: _Pieces = {}
        self._insides: _Pieces = {}

    def ask(self, choice: Choice) -> int:
        """Give the bit of a question, the same for the same choice."""
        if choice in self._numbers:
            return self._numbers[choice]
        number = self._numbers[choice] = 1 << len(self._numbers)
        for piece in choice:
            pieces, size = self._insides, LEAST_INSIDE
            if piece.startswith(GAP):
                pieces, size = self._beginnings, _KEYS[-1]
            pieces.setdefault(piece[:size], []).append((piece, number))
        self._forget()
        return number

    def _forget(self) -> None:
        """Begin all memories again: there is a new question."""
        _ANSWERED.forget()
        _TEXTS.clear()
        _ANSWERS.clear()

    def answered(self, word: str) -> int:
        """Give the questions that a word, its digits written 0, answers with yes."""
        bounded, found = f"{GAP}{word}{GAP}", 0
        for size in _KEYS:
            for piece, number in self._beginnings.get(bounded[:size], ()):
                if bounded.startswith(piece):
                    found |= number
        insides, size = self._insides, LEAST_INSIDE
        for start in range(1, len(bounded) - size + 1):
            if (key := bounded[start : start + size]) in insides:
                for piece, number in insides[key]:
                    if bounded.startswith(piece, start):
                        found |= number
        return found


class _Word(dict[str, int]):
    """The questions that the words met lately answer with yes, one bit each."""

    def __init__(self) -> None:
        super().__init__()
        self._earlier: dict[str, int] = {}
        self._same: dict[int, int] = {}

    def __missing__(self, word: str) -> int:
        if len(word) > _LONG:
            return _EVERYTHING
        if len(self) >= _WORDS:
            self._earlier = dict(self)
            self._same.clear()
            self.clear()
        found = self._earlier.get(word)
        if found is None:
            found = _QUESTIONS.answered(_DECIMAL.sub(DIGIT, word))
            found = self._same.setdefault(found, found)
        self[word] = found
        return found

    def forget(self) -> None:
        """Begin again: there are new questions."""
        self._earlier.clear()
        self.clear()


class _Words(NamedTuple):
    """Where the words of a text begin, and which questions each answers with yes."""

    starts: list[int]
    answered: list[int]

    def which(self, question: int) -> Iterable[int]:
        """Give where the words stand that answer a question with yes."""
        return compress(self.starts, map(question.__and__, self.answered))


class _Texts(dict[str, _Words]):
    """The words of the texts met lately."""

    def __missing__(self, text: str) -> _Words:
        if len(self) >= _MOST:
            self.clear()
        starts = [word.start() for word in _RUN.finditer(text)]
        self[text] = _Words(starts, list(map(_ANSWERED.__getitem__, _RUN.findall(text))))
        return self[text]


class _Answers(dict[str, int]):
    """The questions that the words of the texts met lately answer with yes, one bit each."""

    def __missing__(self, text: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        self[text] = reduce(or_, _TEXTS[text].answered, 0)
        return self[text]


def look(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Look at the words of a text once for it and its parts, each with where it begins."""
    if not _ANSWERED or len(text) > _LONGEST:
        return
    starts, answered = _TEXTS[text]
    for at, part in parts:
        if not _is_cut(text, at) and not _is_cut(text, at + len(part)):
            first, last = bisect_left(starts, at), bisect_left(starts, at + len(part))
            _TEXTS[part] = _Words([one - at for one in starts[first:last]], answered[first:last])


def look_together(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Look at a text through the parts it consists of, none of which begins or ends in a word."""
    if not _ANSWERED or len(text) > _LONGEST:
        return
    whole = _Words([], [])
    for at, part in parts:
        starts, answered = _TEXTS[part]
        whole.starts.extend([at + one for one in starts])
        whole.answered.extend(answered)
    _TEXTS[text] = whole


def _is_cut(text: str, at: int) -> bool:
    """Tell that a word goes on at a place."""
    return at > 0 and _RUN.fullmatch(text, at - 1, at + 1) is not None and at < len(text)


_QUESTIONS, _LATER = _Questions(), _Later()
_ANSWERED, _TEXTS, _ANSWERS = _Word(), _Texts(), _Answers()
