"""Damage to files, anywhere or in one record: the same number and seed do the same."""

import gzip
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from real_files import Seed

_TOKENS = (
    *(b"{", b"}", b'"', b"'", b"(", b")", b"[", b"]", b"<", b">", b"&", b"\\", b"@", b"#", b"%"),
    *(b",", b"=", b"{{", b"}}", b"},", b"\\}", b'\\"', b'","', b"<!--", b"]]>", b"<![CDATA["),
    *(b"&lt", b"&#x0;", b"&nbsp;", b"</", b"/>", b"\n@", b"\n\n", b"\n", b"\r", b"\t", b"\x1a"),
    *(b"\\u00", b"\\ud800", b"\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"$", b"~", b"\\", b"1e999"),
)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "latin-1", "cp1252", "utf-7")


def _stretch(data: bytes, chance: random.Random, longest: int = 400) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randint(1, longest))


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 1, 30)) + data[end:]


def _removed(data: bytes, chance: random.Random) -> bytes:
    start, end = _stretch(data, chance, chance.choice((2, 20, 400)))
    return data[:start] + data[end:]


def _swapped(data: bytes, chance: random.Random) -> bytes:
    one, two, three = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _signed(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_TOKENS) * chance.choice((1, 1, 1, 40)) + data[at:]
    return data


def _unclosed(data: bytes, chance: random.Random) -> bytes:
    """Damage one of the last signs that close something."""
    places = [found.start() for found in re.finditer(rb"[}\])>\"]|ER|</", data)][-6:]
    if not places:
        return data[:-1]
    at = chance.choice(places)
    return data[:at] + chance.choice((b"", b"x", b"\n", b"{")) + data[at + 1 :]


def _long(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    filling = chance.choice((b"x", b" ", b"{", b"-", b"a b ", b"\\", b",", b"<i>", b"&amp;", b"; "))
    return data[:at] + filling * chance.choice((5_000, 60_000)) + data[at:]


def _nul(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + b"\0" * chance.choice((1, 1, 3)) + data[at:]


def _recoded(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    other = text.encode(chance.choice(_ENCODINGS), "replace")
    if chance.random() < 0.7:
        return other
    # Two programs wrote into one file.
    start, end = _stretch(data, chance)
    part = data[start:end].decode("utf-8", "replace")
    return data[:start] + part.encode(chance.choice(_ENCODINGS), "replace") + data[end:]


def _line_ends(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\r\r\n", b" \n", b" ")))


def _packed(data: bytes, chance: random.Random) -> bytes:
    return chance.choice((_cut, _flipped, _doubled))(gzip.compress(data, mtime=0), chance)


ANYWHERE = (
    *(_cut, _doubled, _removed, _swapped, _flipped, _signed, _unclosed, _long, _nul),
    *(_recoded, _line_ends, _packed),
)
IN_ONE = (_cut, _doubled, _removed, _swapped, _flipped, _signed, _unclosed, _long, _nul)


@dataclass(frozen=True)
class Input:
    """One damaged file: what was done to it, and the record that alone was damaged."""

    seed: Seed
    data: bytes
    damage: str
    record: int | None


def made(name: str, number: int, seed: int, files: Sequence[Seed]) -> Input:
    """Make an input; the same number and seed give the same one."""
    chance = random.Random(f"{name}:{seed}:{number}")
    one = chance.choice(files)
    if number % 2 or not one.records:
        data, names = one.joined(), []
        for _ in range(chance.choice((1, 1, 1, 3))):
            damage = chance.choice(ANYWHERE)
            names.append(damage.__name__.strip("_"))
            data = damage(data, chance)
        return Input(one, data, "+".join(names), None)
    at = chance.randrange(len(one.records))
    damage = chance.choice(IN_ONE)
    records = list(one.records)
    records[at] = damage(records[at], chance)
    return Input(one, one.joined(records), f"{damage.__name__.strip('_')} in one", at)
