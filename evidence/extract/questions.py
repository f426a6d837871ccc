"""The questions that patterns ask of a text before they search it, and what texts answer.

A question is whether one of some pieces of words is there. Each word met says once which it
answers with yes, and so each text, through its words, and each sentence, through its text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import reduce
from itertools import chain, compress
from operator import or_

from evidence.extract.needed import DIGIT, GAP, LEAST_BEGINNING, LEAST_INSIDE, Choice

_MANY, _MANY_TEXTS = 1 << 14, 512
"""How many words and texts are remembered at a time."""
SHORT = 48
"""Characters of a text; a shorter one is searched sooner than looked at."""
LONGEST = 10_000
"""Characters of a text; a longer one is not looked at, it would take much memory."""
_WIDE = 16
"""How many words of a long text are looked at in one go."""
_LONG = 50
"""Characters; a longer word is taken to hold every piece."""
_RUN = re.compile(r"\w+")
_DECIMAL = re.compile(r"\d")


class _Questions:
    """The pieces of words that patterns ask for, and which questions each answers."""

    def __init__(self) -> None:
        self._numbers: dict[Choice, int] = {}
        self._beginnings: dict[str, int] = {}
        self._insides: dict[str, dict[str, int]] = {}
        """By how they begin."""

    @property
    def every(self) -> int:
        """All questions."""
        return (1 << len(self._numbers)) - 1

    def ask(self, choice: Choice) -> int:
        """Give the bit of a question, the same for the same choice."""
        if choice in self._numbers:
            return self._numbers[choice]
        number = self._numbers[choice] = 1 << len(self._numbers)
        for piece in choice:
            if piece.startswith(GAP):
                pieces = self._beginnings
            else:
                pieces = self._insides.setdefault(piece[:LEAST_INSIDE], {})
            pieces[piece] = pieces.get(piece, 0) | number
        if WORDS:
            _forget()
        return number

    def answered(self, word: str) -> int:
        """Give the questions that a word, its digits written 0, answers with yes."""
        bounded = f"{GAP}{word}{GAP}"
        begun = map(bounded.__getitem__, map(slice, range(LEAST_BEGINNING, len(bounded) + 1)))
        found = reduce(or_, filter(None, map(self._beginnings.get, begun)), 0)
        stretches = map(slice, range(1, len(word)), range(1 + LEAST_INSIDE, len(bounded) + 1))
        inside = map(bounded.__getitem__, stretches)
        for pieces in filter(None, map(self._insides.get, inside)):
            for piece, bits in pieces.items():
                if piece in bounded:
                    found |= bits
        return found


def _forget() -> None:
    """Begin all memories again: there is a new question."""
    WORDS.forget()
    TEXTS.clear()
    ANSWERS.forget()


class _Answered(dict[str, int]):
    """The questions that the words met lately answer with yes, one bit each."""

    def __init__(self) -> None:
        super().__init__()
        self._earlier: dict[str, int] = {}
        self._same: dict[int, int] = {}

    def __missing__(self, word: str) -> int:
        if len(word) > _LONG:
            return QUESTIONS.every
        if len(self) >= _MANY:
            self._earlier = dict(self)
            self._same.clear()
            self.clear()
        found = self._earlier.get(word)
        if found is None:
            found = QUESTIONS.answered(_DECIMAL.sub(DIGIT, word))
            found = self._same.setdefault(found, found)
        self[word] = found
        return found

    def forget(self) -> None:
        """Begin again: there are new questions."""
        self._earlier.clear()
        self.clear()


class _Words:
    """Where the words of a text begin, and which questions each answers with yes."""

    __slots__ = ("_rows", "_together", "answered", "starts")

    def __init__(self, starts: list[int], answered: list[int]) -> None:
        self.starts = starts
        self.answered = answered
        self._rows: list[tuple[list[int], list[int]]] = []
        self._together: list[int] = []

    def which(self, question: int) -> Iterable[int]:
        """Give where the words stand that answer a question with yes."""
        if len(self.starts) < 2 * _WIDE:
            return compress(self.starts, map(question.__and__, self.answered))
        rows = self._rows or self._in_rows()
        return chain.from_iterable(
            compress(starts, map(question.__and__, answered))
            for starts, answered in compress(rows, map(question.__and__, self._together))
        )

    def _in_rows(self) -> list[tuple[list[int], list[int]]]:
        """Look at the words of a long text row by row: in most rows none answers with yes."""
        for at in range(0, len(self.starts), _WIDE):
            answered = self.answered[at : at + _WIDE]
            self._rows.append((self.starts[at : at + _WIDE], answered))
            self._together.append(reduce(or_, answered))
        return self._rows


class _Texts(dict[str, _Words]):
    """The words of the texts met lately."""

    def __missing__(self, text: str) -> _Words:
        if len(self) >= _MANY_TEXTS:
            self.clear()
        starts = list(map(re.Match.start, _RUN.finditer(text)))
        self[text] = _Words(starts, list(map(WORDS.__getitem__, _RUN.findall(text))))
        return self[text]


class _Answers(dict[str, int]):
    """The questions that the texts met lately may answer with yes, one bit each.

    A text that is asked for the first time may answer all: looking at its words would take longer
    than the one search that follows. So may a text too short or too long to be looked at.
    """

    def __init__(self) -> None:
        super().__init__()
        self._asked: set[str] = set()

    def __missing__(self, text: str) -> int:
        if len(self) >= _MANY_TEXTS:
            self.forget()
        is_looked_at = SHORT < len(text) < LONGEST
        if is_looked_at and text not in TEXTS and text not in self._asked:
            self._asked.add(text)
            return QUESTIONS.every
        self[text] = reduce(or_, TEXTS[text].answered, 0) if is_looked_at else QUESTIONS.every
        return self[text]

    def forget(self) -> None:
        """Begin again."""
        self._asked.clear()
        self.clear()


def look(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Look at the words of a text once for it and its parts, each with where it begins."""
    if len(text) > LONGEST:
        return
    starts, answered = TEXTS[text].starts, TEXTS[text].answered
    for at, part in parts:
        if not _is_cut(text, at) and not _is_cut(text, at + len(part)):
            first, last = bisect_left(starts, at), bisect_left(starts, at + len(part))
            begun = map((-at).__add__, starts[first:last])
            TEXTS[part] = _Words(list(begun), answered[first:last])


def look_together(text: str, parts: Iterable[tuple[int, str]]) -> None:
    """Look at a text through the parts it consists of, none of which begins or ends in a word."""
    if len(text) > LONGEST:
        return
    whole = _Words([], [])
    for at, part in parts:
        whole.starts.extend(map(at.__add__, TEXTS[part].starts))
        whole.answered.extend(TEXTS[part].answered)
    TEXTS[text] = whole


def _is_cut(text: str, at: int) -> bool:
    """Tell that a word goes on at a place."""
    return at > 0 and _RUN.fullmatch(text, at - 1, at + 1) is not None and at < len(text)


QUESTIONS = _Questions()
WORDS, TEXTS, ANSWERS = _Answered(), _Texts(), _Answers()
