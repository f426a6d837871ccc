"""Citekeys for entries that came without one."""

import re
import unicodedata
from collections.abc import Container

_WORD = re.compile(r"[A-Za-z0-9]+")
CITEKEY = re.compile(r"[^\W\d_][^\s,{}\"#%~\\]{2,80}")
"""What a label must look like to be taken for a citekey."""
_UNSAFE = re.compile(r"[^\w.:/+@-]+")
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
        a an and as at by das de der des die do does el en for from in into is
        la le les of on or the to und une un with
        """,
    )
)
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ł": "l", "Ł": "L"})


def key_for(authors: tuple[str, ...], title: str, year: int | None, taken: Container[str]) -> str:
    """Make a key of first author, three words of the title and year; ASCII, not yet taken."""
    author = "".join(_WORD.findall(_ascii(authors[0].split(",")[0]))).lower() if authors else ""
    words = [word for word in _WORD.findall(_ascii(title)) if word.lower() not in _SMALL]
    short = "".join(word[:1].upper() + word[1:] for word in words[:3])
    base = f"{author}{short}{'' if year is None else year}" or "untitled"
    number = 0
    key = base
    while key in taken:
        number += 1
        key = base + _suffix(number)
    return key


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return decomposed.encode("ascii", "ignore").decode()


def _suffix(number: int) -> str:
    """Give a, b, ... z, aa, ab, ..."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


class Keys:
    """The keys given in one file so far: each is given once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def name(
        self, authors: tuple[str, ...], title: str, year: int | None, otherwise: str | None = None
    ) -> str:
        """Make a key for an entry that came without one; `otherwise` serves the nameless."""
        if not authors and not title and otherwise:
            return self.own(otherwise)
        return self._free(key_for(authors, title, year, ()))

    def own(self, key: str) -> str:
        """Take the key an entry came with, told apart where another has it already."""
        return self._free(_UNSAFE.sub("-", key.strip()).strip("-") or "untitled")

    def _free(self, base: str) -> str:
        number, key = self._next.get(base, 0), base
        while key in self._taken or (number and key == base):
            number += 1
            key = base + _suffix(number)
        self._next[base] = number
        self._taken.add(key)
        return key
