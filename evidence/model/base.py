"""The base of every noun: a value that is frozen, validated and does no input or output."""

from typing import Self

from pydantic import BaseModel, ConfigDict
from typing_extensions import override


class Value(BaseModel):
    """A frozen, validated value; equal values are equal objects."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    @override
    def __copy__(self) -> Self:
        """Copy the fields alone: what was worked out and kept may not hold for the copy."""
        copied = super().__copy__()
        fields = type(self).__pydantic_fields__
        for name in copied.__dict__.keys() - fields.keys():
            del copied.__dict__[name]
        return copied
