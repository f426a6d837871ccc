"""A Word file opened with care: bounded sizes, no entities, its parts as XML."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, TypeAlias

from lxml import etree

from evidence.errors import UnreadableInput

# lxml has no types of its own.
Element: TypeAlias = Any

_MOST_PARTS = 20_000
_LARGEST_PART = 60_000_000
_LARGEST = 120_000_000
_CHUNK = 1 << 20
_MAIN = "officeDocument"
_CODED = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")


class Package:
    """The parts of a Word file; raises UnreadableInput for what is damaged or a trap."""

    def __init__(self, data: bytes) -> None:
        self._read = 0
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableInput(f"{_kind(data)}; save it as .docx again") from error
        if len(self._archive.infolist()) > _MOST_PARTS:
            raise UnreadableInput("it holds too many parts to be a Word file; not opened")
        self._names = set(self._archive.namelist())

    def main(self) -> str:
        """Give the name of the part that holds the text."""
        for kind, target, _ in self.relations("").values():
            if kind.endswith(_MAIN) and target in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise UnreadableInput("a packed file, but no Word document; save it as .docx")

    def relations(self, part: str) -> Mapping[str, tuple[str, str, bool]]:
        """Give by its id each part or address this part points at: kind, target, outside or not."""
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for one in () if root is None else root.iterchildren("{*}Relationship"):
            target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
            if not outside:
                joined = target if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(joined).lstrip("/")
            found[one.get("Id", "")] = one.get("Type", ""), target, outside
        return found

    def part(self, name: str) -> Element | None:
        """Give a part as XML, None where there is none."""
        if name not in self._names:
            return None
        data = b"".join(self._chunks(name))
        if b"<!DOCTYPE" in data[:4096] or data.startswith(_CODED):
            raise UnreadableInput(f"its part {name} declares entities; no Word file does")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root: Element = etree.fromstring(data, parser)
            return root
        except (etree.XMLSyntaxError, ValueError) as error:
            why = str(error).splitlines()[0] if str(error) else "no XML"
            raise UnreadableInput(f"its part {name} is damaged ({why}); save it again") from error

    def _chunks(self, name: str) -> Iterator[bytes]:
        """Unpack a part bit by bit, as its header may lie about its size."""
        size = 0
        try:
            with self._archive.open(name) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    self._read += len(chunk)
                    if size > _LARGEST_PART or self._read > _LARGEST:
                        raise UnreadableInput("it unpacks to far more than a manuscript; not read")
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise UnreadableInput(f"its part {name} is damaged or locked; save it again") from error
        except (NotImplementedError, ValueError) as error:
            raise UnreadableInput(f"its part {name} is packed in an unknown way") from error


def _kind(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "an old Word file (.doc) or one with a password, not .docx"
    if not data:
        return "an empty file"
    return "a damaged Word file" if data.startswith(b"PK") else "not a Word file"
