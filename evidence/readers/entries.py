"""The blocks of a BibTeX file: strings resolved, values joined, failures named, nothing lost.

bibtexparser splits the text; it is given stretches that end where an entry
begins, so that a large library never stands in memory three times.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bibtexparser.entrypoint import parse_string
from bibtexparser.exceptions import BlockAbortedException
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from evidence.model import Unread
from evidence.readers.complaint import Complaint

# What it would log is told as Unread, with the file and what to do.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

_STRETCH = 400_000
_PUT_IN = 10_000
"""Characters that strings may add to a value: those made of each other double and double."""
_START = re.compile(r"^[ \t]*@\w+[ \t]*[{(]", re.M)
_KEYLESS = re.compile(r"(@\w+\s*[{(])(\s*[A-Za-z][\w-]*\s*=)")
_HIDDEN_BRACE = re.compile(r"\\(?=[{}])")
_MARK = "\ue000"
_NEXT_FIELD = re.compile(r"\s*([A-Za-z][^\s\"#%'(),={}]*)\s*=\s*")
_PIECE = re.compile(r"\s*(?:([^\s\"#{}]+)|([\"{#]))")
_BRACE = re.compile(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = re.compile(r"(?<!\\)[{}\"]")
_LOOSE_FIELD = re.compile(
    r"^[ \t]{0,40}[A-Za-z]{1,40}[ \t]{0,9}\{[^\s,{}=]{1,200},\s{0,40}[A-Za-z]{1,40}\s{0,40}="
    r"|^[ \t]{0,40}[A-Za-z][\w-]{0,40}[ \t]{0,40}=[ \t]{0,40}[{\"]",
    re.M,
)
_NOT_ENTRIES = ("@comment", "@string", "@preamble")
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(slots=True)
class RawEntry:
    """An entry as written: lower-case field names, values without what enclosed them."""

    kind: str
    key: str
    line: int
    fields: list[tuple[str, str]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    raw: str = ""


def entries(text: str, name: str) -> Iterator[RawEntry | Unread]:
    """Yield every entry of a BibTeX text in its order, or why it could not be read."""
    strings = {month: month for month in MONTHS}
    lines: dict[str, int] = {}
    for block in _blocks(text):
        if isinstance(block.block, String):
            value = _value(block.block.value, strings)[0]
            strings[block.block.key.lower()] = value
        elif isinstance(block.block, Entry):
            entry = _entry(block.block, block.line, strings)
            first = lines.setdefault(entry.key, entry.line) if entry.key else entry.line
            if first == entry.line:
                yield entry
            else:
                yield _repeated(entry, first, name)
        elif block.why:
            kind = Unread if block.is_entry else Complaint
            yield kind(file=name, line=block.line, why=block.why, raw=block.raw)


def _repeated(entry: RawEntry, first: int, name: str) -> Unread:
    why = f"the key {entry.key!r} is already used on line {first}; give one of the two another key"
    return Unread(file=name, line=entry.line, why=why, raw=entry.raw)


# Blocks and what is wrong with them


@dataclass(slots=True)
class _Located:
    """A block with its line in the file, and why it failed if it did."""

    block: Block
    line: int
    why: str = ""
    raw: str = ""
    is_entry: bool = True


def _blocks(text: str) -> Iterator[_Located]:
    start, line = 0, 1
    while start < len(text):
        following = _START.search(text, start + _STRETCH)
        end = following.start() if following else len(text)
        stretch = text[start:end]
        yield from _stretch(stretch, line, is_last=end == len(text))
        line += stretch.count("\n")
        start = end


def _stretch(text: str, first: int, *, is_last: bool) -> Iterator[_Located]:
    blocks = list(_placed(text))
    line, counted, index = first, 0, 0
    while index < len(blocks):
        block, start = blocks[index]
        index += 1
        line, counted = line + text.count("\n", counted, start), start
        if not isinstance(block, ParsingFailedBlock):
            yield _located(block, line)
            continue
        # What follows a failure up to the next block is the rest of the failed entry.
        while index < len(blocks) and isinstance(blocks[index][0], ImplicitComment):
            index += 1
        end = blocks[index][1] if index < len(blocks) else len(text)
        is_end = is_last and index == len(blocks)
        yield from _failed(block, text[start:end], line, is_end=is_end)


def _placed(text: str) -> Iterator[tuple[Block, int]]:
    """Yield blocks with their offsets, but none behind a percent sign: those are comments.

    bibtexparser's own line numbers miss line ends that follow a backslash.
    """
    at = 0
    for wrapped in parse_string(text, parse_stack=[]).blocks:
        block = _opened(wrapped)
        at = max(at, text.find(block.raw or "", at))
        before = text[text.rfind("\n", 0, at) + 1 : at]
        if isinstance(block, ImplicitComment) or not before.lstrip().startswith("%"):
            yield block, at
        at += len(block.raw or "")


def _located(block: Block, line: int) -> _Located:
    if isinstance(block, ImplicitComment):
        found = _LOOSE_FIELD.search(block.comment)
        if found is not None:
            line += block.comment.count("\n", 0, found.start())
            why = "outside any entry, yet it looks like one; begin it with `@`, a type and `{`"
            return _Located(block, line, why, block.comment, is_entry=False)
    return _Located(block, line)


def _opened(block: Block) -> Block:
    """Give the entry inside a complaint about duplicates; those are ours to judge."""
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        if inner is None:
            break
        block = inner
    return block


def _failed(block: ParsingFailedBlock, raw: str, line: int, *, is_end: bool) -> Iterator[_Located]:
    mended = _mended(raw)
    if mended is not None:
        yield _Located(mended, line)
    elif not raw.lstrip().lower().startswith("@comment"):
        is_entry = not raw.lstrip().lower().startswith(_NOT_ENTRIES)
        yield _Located(block, line, _why(block, is_end=is_end), raw.rstrip(), is_entry)


def _mended(raw: str) -> Entry | None:
    r"""Read an entry that only lacks its key, or in which `\}` closes as BibTeX has it."""
    for attempt in (_KEYLESS.sub(r"\1,\2", raw, count=1), _HIDDEN_BRACE.sub(rf"\\{_MARK}", raw)):
        if attempt == raw:
            continue
        blocks = parse_string(attempt, parse_stack=[]).blocks
        found = _opened(blocks[0]) if len(blocks) == 1 else None
        if isinstance(found, Entry):
            for one in found.fields:
                one.value = one.value.replace(_MARK, "")
            return found
    return None


def _why(block: ParsingFailedBlock, *, is_end: bool) -> str:
    error = block.error
    reason = error.abort_reason if isinstance(error, BlockAbortedException) else str(error)
    if "end of file" in reason:
        if is_end:
            return "the file ends inside this entry; close it with `}` or fetch the whole file"
        return "not closed before the next entry begins; add the missing `}` or quote"
    if "block start" in reason or "found `@" in reason:
        return "not closed before the next entry begins; add the missing `}` or quote"
    return f"{' '.join(reason.split()).rstrip('.')}; mend it there (a comma or a brace?)"


# Fields and values


def _entry(block: Entry, line: int, strings: dict[str, str]) -> RawEntry:
    entry = RawEntry(block.entry_type.lower(), block.key, line, raw=block.raw or "")
    for one in block.fields:
        name, text = one.key.lower(), one.value
        while True:
            value, rest = _value(text, strings)
            following = _NEXT_FIELD.match(rest)
            if following is None:
                # Junk behind a value: keep the whole as written instead of guessing.
                entry.fields.append((name, text if rest else value))
                break
            entry.fields.append((name, value))
            entry.complaints.append(
                f"{entry.key}: no comma between {name} and {following[1]}; read as two fields"
            )
            name, text = following[1].lower(), rest[following.end() :]
    return entry


def _value(text: str, strings: dict[str, str]) -> tuple[str, str]:
    """Give a value with strings put in and pieces joined, and what stands behind it.

    One that would grow out of all proportion is left as written.
    """
    if text[:1] == "{" and text[-1:] == "}":
        inner = text[1:-1]
        if "{" not in inner and "}" not in inner:
            return inner, ""
    joined: list[str] = []
    at = size = 0
    while True:
        piece, at = _piece(text, at, strings)
        joined.append(piece)
        size += len(piece)
        if size > len(text) + _PUT_IN:
            return text, ""
        following = _PIECE.match(text, at)
        if following is None or following[2] != "#":
            return "".join(joined), text[at:].strip()
        at = following.end()


def _piece(text: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    found = _PIECE.match(text, at)
    if found is None or found[2] == "#":
        return "", at
    if found[1] is not None:
        return strings.get(found[1].lower(), found[1]), found.end()
    end = _closing(text, found.end() - 1)
    return (text[found.end() :], len(text)) if end is None else (text[found.end() : end], end + 1)


def _closing(text: str, at: int) -> int | None:
    """Find what closes the brace or the quote at a place."""
    is_quote, depth = text[at] == '"', 0
    for found in (_BRACE_OR_QUOTE if is_quote else _BRACE).finditer(text, at + 1):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}" and (depth or not is_quote):
            if not depth:
                return found.start()
            depth -= 1
        elif found[0] == '"' and not depth:
            return found.start()
    return None
