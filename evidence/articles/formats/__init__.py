"""The formats a manuscript may be written in, one file each, found by walking this folder.

A format is a module with `SUFFIXES` (lower case, with the dot) and
`blocks(text) -> Layout`. One that tells its own encoding also has
`decode(data, name) -> str`; one that takes other files in has
`gather(text, name, folder) -> Layout` in place of `blocks`, where `folder` None
is standard input; one whose files are not text has `unpack(data, name) -> Layout`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from evidence import decoding
from evidence.articles.block import Layout
from evidence.errors import UnknownKey, UnreadableInput


@dataclass(frozen=True)
class Format:
    """How files of one kind are decoded and cut into blocks."""

    name: str
    suffixes: tuple[str, ...]
    decode: Callable[[bytes, str], str]
    gather: Callable[[str, str, Path | None], Layout]
    unpack: Callable[[bytes, str], Layout] | None = None

    def read(self, data: bytes, name: str, folder: Path | None) -> tuple[str, Layout]:
        """Give a file's text and its layout."""
        if self.unpack is None:
            return self.read_text(self.decode(data, name), name, folder)
        layout = self.unpack(data, name)
        return layout.text or "", layout

    def read_text(self, text: str, name: str, folder: Path | None) -> tuple[str, Layout]:
        """Give the text that offsets count in, and its layout."""
        if self.unpack is not None:
            raise UnreadableInput(f"{self.name.upper()} is no text format; give the file")
        layout = self.gather(text, name, folder)
        return text if layout.text is None else layout.text, layout


@cache
def known() -> Mapping[str, Format]:
    """Give every format in this folder by its name."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "SUFFIXES"):
            found[module.name] = Format(
                name=module.name,
                suffixes=loaded.SUFFIXES,
                decode=getattr(loaded, "decode", _decode),
                gather=getattr(loaded, "gather", None) or _alone(loaded.blocks),
                unpack=getattr(loaded, "unpack", None),
            )
    return found


def _decode(data: bytes, name: str) -> str:
    return decoding.decode(data, name).text


def _alone(blocks: Callable[[str], Layout]) -> Callable[[str, str, Path | None], Layout]:
    def gather(text: str, _name: str, _folder: Path | None) -> Layout:
        return blocks(text)

    return gather


def choose(name: str, format: str | None = None) -> Format:
    """Choose the format by its name or else by the file's suffix; plain text if it has none.

    Raises UnknownKey for a format nobody has heard of.
    """
    formats = known()
    if format is not None:
        if format not in formats:
            raise UnknownKey(f"unknown format {format!r}; known: {', '.join(sorted(formats))}")
        return formats[format]
    suffix = PurePath(name).suffix.lower()
    return next((one for one in formats.values() if suffix in one.suffixes), formats["text"])
