"""The version, from the installed package."""

from functools import cache
from importlib import import_module


@cache
def version() -> str:
    """Give the version, looked up only when somebody asks, as that takes its time."""
    metadata = import_module("importlib.metadata")
    try:
        return str(metadata.version("evidence"))
    except metadata.PackageNotFoundError:
        return "0+source"
