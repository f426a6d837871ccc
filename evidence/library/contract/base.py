"""The base of every printed object, and how a place is printed."""

from pydantic import BaseModel

from evidence.model import Place


class Printed(BaseModel):
    """The base of every printed object: unknown is null, never left out."""


class PlaceObject(Printed):
    """Lines and columns from 1, characters from 0; `file` only where it is not the manuscript."""

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    start: int | None = None
    end: int | None = None
    file: str | None = None

    @classmethod
    def told(cls, place: Place | None) -> dict[str, int | str | None]:
        """Give the keys of a place, null where there is none."""
        return place.model_dump() if place is not None else cls().model_dump()
