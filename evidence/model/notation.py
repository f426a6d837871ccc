r"""Facts as text: the notation in which a study's facts travel inside a bibliography entry.

A field is named `evidence-<property>`, or `evidence-<stream>-<property>` where a
work reports several streams. It holds facts separated by ` ;; `, each written

    value | basis | origin | url=... | when=2026-11-21 | quote=... | at=abstract:120-164

and an outcome value is itself `name; direction=increase; effect=+28.1% v +7.1%`.
`|`, `;;` and, in outcomes, `;` stand behind a backslash inside values. Braces,
control characters and unusual spaces are written `\uXXXX`, so that a quote comes
back letter for letter from any program that only understands BibTeX.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum

from evidence.model.fact import Basis, Fact, Property, Receipt
from evidence.model.notation_outcomes import outcome_of, written
from evidence.model.notation_shapes import SHAPES, refuse_shown, shaped, term
from evidence.model.notation_signs import BLANK, escaped, moment, plain, split
from evidence.model.outcome import Outcome
from evidence.model.terms import (
    Allocation,
    Blinding,
    Control,
    Design,
    RecordType,
    Status,
    Subject,
    Time,
)

PREFIX = "evidence-"
STREAMS = ("", *(subject.value for subject in Subject))

_TERMS: Mapping[Property, type[StrEnum]] = {
    Property.DESIGN: Design,
    Property.SUBJECT: Subject,
    Property.CONTROL: Control,
    Property.ALLOCATION: Allocation,
    Property.BLINDING: Blinding,
    Property.TIME: Time,
    Property.RECORD_TYPE: RecordType,
    Property.STATUS: Status,
}
_PARTS = ("note", "url", "when", "sha256", "quote", "at", "stream")
_UNKNOWN_RECEIPT = "no receipt kept"

_WHOLE = re.compile(r"[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4}")
_DECIMAL = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,30})?(?:e[+-]?[0-9]{1,3})?")
_AT = re.compile(r"(title|abstract):([0-9]{1,12})-([0-9]{1,12})")


def is_fact_field(name: str) -> bool:
    """Tell whether a field of a bibliography entry is meant to hold facts."""
    return name.strip().lower().startswith(PREFIX)


def fields_of(facts: Iterable[Fact]) -> tuple[tuple[str, str], ...]:
    """Write facts as (field name, text), in the order of streams and properties."""
    grouped: dict[tuple[int, int], list[Fact]] = {}
    properties = list(Property)
    for fact in facts:
        stream = STREAMS.index(fact.stream) if fact.stream in STREAMS else 0
        grouped.setdefault((stream, properties.index(fact.property)), []).append(fact)
    return tuple(
        (
            _name(STREAMS[stream], properties[index]),
            " ;; ".join(_written(fact) for fact in grouped[stream, index]),
        )
        for stream, index in sorted(grouped)
    )


def facts_of(key: str, name: str, text: str, source: str) -> tuple[Fact, ...]:
    """Read the facts in a field of the entry `key`; `source` is the name of its file.

    Raises ValueError with what is wrong and what to write instead.
    """
    stream, prop = _meaning(name)
    written = BLANK.sub(" ", text).strip(" ")
    if not written:
        raise ValueError(f"{name}: empty; write `value | basis | origin`")
    return tuple(_fact(key, stream, prop, one, source) for one in split(written, ";;"))


def _name(stream: str, prop: Property) -> str:
    return PREFIX + (f"{stream}-{prop}" if stream else prop).replace("_", "-")


_NAMES = {_name(stream, prop): (stream, prop) for stream in STREAMS for prop in Property}


def _meaning(name: str) -> tuple[str, Property]:
    found = _NAMES.get(name.strip().lower())
    if found is None:
        near = get_close_matches(name.strip().lower(), _NAMES, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f"{name}: no property of that name{hint}")
    return found


def _written(fact: Fact) -> str:
    origin = escaped(fact.origin)
    if _part_of(origin) is not None:
        origin = origin.replace("=", r"\=", 1)
    parts = [_value_text(fact), fact.basis.value, origin]
    parts += [f"{name}={value}" for name, value in _evidence(fact)]
    return " | ".join(parts).strip(" ")


def _value_text(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, Outcome):
        return written(value)
    if isinstance(value, float) and value.is_integer() and fact.property.startswith("n_"):
        return str(int(value))
    return escaped(str(value))


def _evidence(fact: Fact) -> list[tuple[str, str]]:
    """Give what stands behind the origin: receipt, quote and place."""
    parts = []
    receipt = fact.receipt or Receipt()
    if fact.quote is None and receipt == Receipt():
        receipt = Receipt(note=_UNKNOWN_RECEIPT)
    for name in ("note", "url", "when", "sha256"):
        value = getattr(receipt, name)
        if value is not None:
            text = moment(value) if isinstance(value, datetime) else escaped(value)
            parts.append((name, text))
    if fact.quote is not None:
        parts.append(("quote", escaped(fact.quote)))
    if fact.start is not None and fact.end is not None:
        text = "title" if fact.basis is Basis.TITLE else "abstract"
        parts.append(("at", f"{text}:{fact.start}-{fact.end}"))
    if fact.stream not in STREAMS:
        parts.append(("stream", escaped(fact.stream)))
    return parts


def _part_of(text: str) -> tuple[str, str] | None:
    name, equals, value = text.partition("=")
    return (name.strip(" "), value.strip(" ")) if equals and name.strip(" ") in _PARTS else None


def _fact(key: str, stream: str, prop: Property, text: str, source: str) -> Fact:
    value, *rest = split(text, "|")
    if not rest:
        raise ValueError(f"{prop}: {text[:60]!r} has no basis; write `value | basis | origin`")
    basis = term(Basis, rest.pop(0), f"{prop}: basis")
    origin = "bibliography"
    if rest and _part_of(rest[0]) is None:
        origin = plain(rest.pop(0))
    parts = _parts(rest, prop)
    receipt = _receipt(parts)
    if receipt is None and "quote" not in parts:
        receipt = Receipt(note=f"as written in {source}")
    start, end = _place(parts.get("at"), basis)
    return Fact(
        work=key,
        property=prop,
        value=_value(prop, value),
        stream=parts.get("stream", stream),
        quote=parts.get("quote"),
        start=start,
        end=end,
        basis=basis,
        origin=origin,
        receipt=receipt,
    )


def _parts(pieces: Iterable[str], prop: Property) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in pieces:
        part = _part_of(piece)
        if part is None:
            raise ValueError(f"{prop}: {piece[:60]!r} is none of {', '.join(_PARTS)} with `=`")
        if part[0] in parts:
            raise ValueError(f"{prop}: {part[0]} is given twice")
        parts[part[0]] = plain(part[1])
    return parts


def _receipt(parts: Mapping[str, str]) -> Receipt | None:
    if not parts.keys() & {"note", "url", "when", "sha256"}:
        return None
    when = parts.get("when")
    try:
        seen = None if when is None else datetime.fromisoformat(when)
    except ValueError as error:
        raise ValueError(f"when={when} is not a date such as 2026-11-21") from error
    return Receipt(
        url=parts.get("url"), when=seen, sha256=parts.get("sha256"), note=parts.get("note")
    )


def _place(text: str | None, basis: Basis) -> tuple[int | None, int | None]:
    if text is None:
        return None, None
    found = _AT.fullmatch(text)
    if found is None or int(found[2]) > int(found[3]):
        raise ValueError(f"at={text} is not a place such as abstract:120-164")
    if (found[1] == "title") is not (basis is Basis.TITLE):
        raise ValueError(f"at={text}: quotes of the title have the basis title, and only they")
    return int(found[2]), int(found[3])


def value_of(prop: Property, text: str) -> str | int | float | Outcome:
    """Read a value as a person writes it; raises ValueError telling what would be right."""
    if prop is Property.OUTCOME:
        refuse_shown(split(text, ";")[0])
    return _value(prop, text)


def _value(prop: Property, text: str) -> str | int | float | Outcome:
    if prop is Property.OUTCOME:
        return outcome_of(text)
    if prop.startswith("n_"):
        return int(_number(prop, text, _WHOLE, "a whole number such as 38"))
    if prop is Property.FOLLOW_UP_WEEKS:
        number = _number(prop, text, _DECIMAL, "a number of weeks such as 16 or 4.3")
        return int(number) if number.isdecimal() else float(number)
    if prop in _TERMS:
        return term(_TERMS[prop], text, prop).value
    return shaped(prop, plain(text)) if prop in SHAPES else plain(text)


def _number(prop: Property, text: str, shape: re.Pattern[str], wanted: str) -> str:
    if shape.fullmatch(text) is None:
        raise ValueError(f"{prop}: {text[:60]!r} is not {wanted}")
    return text.replace(",", "")
