"""Bibliography files to works: every entry is a Work or an Unread, none is dropped.

A reader is one file in this folder with `SUFFIXES`, `recognises(head)` and
`read(text, name)`; it is found by walking the folder. One for large files has
`stream(open_it, name)` instead, which never holds the whole file.
"""

import importlib
import pkgutil
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from evidence.decoding import decode
from evidence.errors import UnknownKey, UnreadableInput
from evidence.model import Unread, Work
from evidence.readers.complaint import Complaint
from evidence.readers.xml_source import Opener, opener, opener_of_text

__all__ = ["FORMATS", "Complaint", "Reader", "read", "read_text"]

_HEAD = 4096
_SNIFF = 524_288
_GZIP = b"\x1f\x8b"
_LARGEST = 2**29


class Format(Protocol):
    """What every reader offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, head: str) -> bool:
        """Tell from the first 4,096 characters whether a text is of this format."""


class Reader(Format, Protocol):
    """A reader of whole texts."""

    def read(self, text: str, name: str) -> Iterator[Work | Unread]:
        """Yield the entries of a text; `name` is that of its file."""


@runtime_checkable
class Stream(Format, Protocol):
    """A reader of files that need not fit into memory."""

    def stream(self, open_it: Opener, name: str) -> Iterator[Work | Unread]:
        """Yield the entries of what is opened; `name` is that of its file."""


def _readers() -> Mapping[str, Reader | Stream]:
    found = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "SUFFIXES"):
            found[module.name] = cast("Reader | Stream", loaded)
    return found


FORMATS: Mapping[str, Reader | Stream] = _readers()


def read(path: Path) -> Iterator[Work | Unread]:
    """Yield the entries of a bibliography file, packed with gzip or not.

    Raises UnreadableInput when there is no such file, or when it is not text.
    """
    try:
        with path.open("rb") as file:
            head = _unpacked_head(file.read(_SNIFF), path.name)
        reader = _chosen(head, path.name.removesuffix(".gz"))
        data = b"" if isinstance(reader, Stream) else path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror or error}; check the name") from error
    if isinstance(reader, Stream):
        yield from reader.stream(opener(path), path.name.removesuffix(".gz"))
        return
    name, is_whole = path.name, True
    if data.startswith(_GZIP):
        data, is_whole = _unpacked(data, name)
        name = name.removesuffix(".gz")
    text = decode(data, path.name).text
    # A large library must not stand in memory twice.
    del data
    yield from read_text(text, name)
    if not is_whole:
        why = "the packed file ends early; what came before was read, fetch the file again"
        yield Complaint(file=path.name, line=None, why=why)


def read_text(text: str, name: str, format: str | None = None) -> Iterator[Work | Unread]:
    """Yield the entries of a text in a named format, else by the suffix of its name.

    Raises UnreadableInput when no reader knows it, UnknownKey for an unknown format.
    """
    if format is not None and format not in FORMATS:
        raise UnknownKey(f"no format {format!r}; known: {', '.join(FORMATS)}")
    reader = FORMATS[format] if format is not None else _chosen(text, name)
    is_empty = True
    for entry in _entries(reader, text, Path(name).name):
        is_empty = False
        yield entry
    if is_empty and text.strip() and not reader.recognises(text[:_HEAD]):
        why = "no entry found; give a bibliography file"
        yield Complaint(file=Path(name).name, line=1, why=why, raw=text[:_HEAD])


def _entries(reader: Reader | Stream, text: str, name: str) -> Iterator[Work | Unread]:
    if isinstance(reader, Stream):
        return reader.stream(opener_of_text(text), name)
    return reader.read(text, name)


def _chosen(text: str, name: str) -> Reader | Stream:
    """Choose by suffix first, by content when the suffix lies."""
    head = text[:_HEAD]
    by_suffix = [one for one in FORMATS.values() if Path(name).suffix.lower() in one.SUFFIXES]
    by_content = [one for one in FORMATS.values() if one.recognises(head)]
    if not by_content:
        # A first record with a long abstract hides what tells the format.
        by_content = [one for one in by_suffix if one.recognises(text[:_SNIFF])]
    both = [one for one in by_suffix if one in by_content]
    chosen = both or by_content or by_suffix
    is_guess = not by_content and len(by_suffix) > 1 and head.strip() != ""
    if not chosen or is_guess:
        known = ", ".join(f"{name} ({' '.join(one.SUFFIXES)})" for name, one in FORMATS.items())
        raise UnreadableInput(f"{name}: not a bibliography we can read; known formats: {known}")
    return chosen[0]


def _unpacked_head(data: bytes, name: str) -> str:
    """Give the beginning of a file as text, however it is packed."""
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, _SNIFF)
        except zlib.error as error:
            raise UnreadableInput(f"{name}: a damaged gzip file; fetch it again") from error
    return decode(data[: len(data) & ~1], name).text


def _unpacked(data: bytes, name: str) -> tuple[bytes, bool]:
    """Unpack what can be unpacked, and tell whether it was the whole."""
    parts: list[bytes] = []
    size = 0
    while data.startswith(_GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            parts.append(unpacker.decompress(data, _LARGEST - size))
        except zlib.error:
            return b"".join(parts), False
        size += len(parts[-1])
        if unpacker.unconsumed_tail or size >= _LARGEST:
            raise UnreadableInput(f"{name}: unpacks to more than 500 MB; split it")
        if not unpacker.eof:
            return b"".join(parts), False
        data = unpacker.unused_data
    return b"".join(parts), True
