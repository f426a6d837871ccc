"""An outcome as text: its name and what is told of it, part by part."""

from collections.abc import Callable, Mapping

from evidence.model.notation_shapes import term
from evidence.model.notation_signs import NESTED, escaped, plain, split
from evidence.model.outcome import Outcome
from evidence.model.terms import Direction

_OUTCOME = {
    "effect": "effect",
    "unit": "unit",
    "ci": "interval",
    "p": "p",
    "at": "time",
    "instrument": "instrument",
    "pre": "pre",
    "post": "post",
}


def written(outcome: Outcome) -> str:
    """Write an outcome as `name; direction=increase; effect=...`."""
    parts = [escaped(outcome.name, NESTED)]
    if outcome.direction is not None:
        parts.append(f"direction={outcome.direction.value}")
    if outcome.between_groups is not None:
        parts.append(f"between={'yes' if outcome.between_groups else 'no'}")
    for name, attribute in _OUTCOME.items():
        value = getattr(outcome, attribute)
        if value is not None:
            parts.append(f"{name}={escaped(value, NESTED)}")
    return "; ".join(parts)


def outcome_of(text: str) -> Outcome:
    """Read what `written` wrote; raises ValueError with what is wrong."""
    name, *pieces = split(text, ";")
    values: dict[str, object] = {"name": plain(name)}
    for piece in pieces:
        key, equals, value = piece.partition("=")
        key, value = key.strip(" "), value.strip(" ")
        if not equals or key not in {"direction", "between", *_OUTCOME}:
            known = ", ".join(("direction", "between", *_OUTCOME))
            raise ValueError(f"outcome: {piece[:60]!r} is none of {known} with `=`")
        attribute, meaning = _READ.get(key, (_OUTCOME.get(key, key), plain))
        if attribute in values:
            raise ValueError(f"outcome: {key} is given twice")
        values[attribute] = meaning(value)
    return Outcome.model_validate(values)


def _direction(text: str) -> Direction:
    return term(Direction, text, "outcome: direction")


def _between(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(f"outcome: between={text} is neither yes nor no")
    return text == "yes"


_READ: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "direction": ("direction", _direction),
    "between": ("between_groups", _between),
}
