"""Bytes to text: the encodings people really have, and a plain word where it is not text."""

import codecs
import re
from typing import NamedTuple

from evidence.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SNIFF = 8192
_OF_TEXT = frozenset(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
_CONTROLS = bytes(sign for sign in range(32) if sign not in _OF_TEXT)
_MOST_CONTROLS = 0.04
_ZEROS = re.compile(b"\0+")
_UNKNOWN = "\ufffd"
_UTF8 = ("utf-8", "utf-8-sig")
# What "surrogateescape" makes of a byte that is no UTF-8.
_WRONG = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[\u0080-\ud7ff\ue000-\U0010ffff]+")


class Decoded(NamedTuple):
    """A file's text and the encoding it was read in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    r"""Decode a file: by its byte-order mark, else UTF-8, else Windows-1252 (Latin-1 and more).

    A damaged letter costs itself: a wrong byte among UTF-8 is read as Windows-1252,
    half a letter of UTF-16 and a NUL as U+FFFD. Line ends become `\n`, so lines and
    columns count alike on every system. Raises UnreadableInput for binary files;
    `name` is for its message.
    """
    encoding = _encoding(data, name)
    if encoding in _UTF8:
        encoding, text = _utf8(data, encoding)
    else:
        text = data.decode(encoding, "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text.replace("\0", _UNKNOWN), encoding)


def _encoding(data: bytes, name: str) -> str:
    """Tell the encoding by its mark or its zero bytes, UTF-8 where nothing speaks against it."""
    marked = next((found for mark, found in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return marked
    head = data[:_SNIFF]
    if head.startswith(b"%PDF-"):
        raise UnreadableInput(f"{name}: PDF is not read; give the file that it was made from")
    if b"\0" not in head:
        return "utf-8"
    wide = _wide(head)
    if wide is not None:
        return wide
    # A damaged text has a few stretches of zero bytes; a picture or a program has all kinds.
    head = _ZEROS.sub(b"\0", head)
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(head):
        raise UnreadableInput(f"{name}: a binary file, not text; give a text file")
    return "utf-8"


def _utf8(data: bytes, encoding: str) -> tuple[str, str]:
    """Decode UTF-8; where it is not, line by line, as two programs may have written it."""
    try:
        return encoding, data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "surrogateescape")
    if encoding == "utf-8" and _BEYOND_ASCII.search(text) is None:
        return _single(data)
    return encoding, "\n".join(map(_mended, text.split("\n")))


def _mended(line: str) -> str:
    """Read a line as UTF-8 with some wrong bytes, or not as UTF-8 where most are wrong."""
    wrong = len(_WRONG.findall(line))
    if not wrong:
        return line
    if wrong > sum(map(len, _BEYOND_ASCII.findall(line))):
        return _single(line.encode("utf-8", "surrogateescape"))[1]
    return _WRONG.sub(lambda found: _single(bytes([ord(found[0]) - 0xDC00]))[1], line)


def _single(data: bytes) -> tuple[str, str]:
    """Decode one byte a letter: as Windows-1252, which lacks five, else as Latin-1."""
    try:
        return "cp1252", data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1", data.decode("latin-1")


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zero bytes stand."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
