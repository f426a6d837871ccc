"""Tools that appraise how a study was done, one file each, and the coverage they reach.

A tool is a module with a `TOOL`. Only questions that stored facts or a person
answer count as answered; an abstract answers few.
"""

import importlib
import pkgutil
from difflib import get_close_matches
from functools import cache

from evidence.grade.appraising import Tool, answers, table
from evidence.model import Appraisal, Study


@cache
def tools() -> tuple[Tool, ...]:
    """Give every tool of this folder, by the name of its file."""
    modules = pkgutil.iter_modules(__path__)
    return tuple(importlib.import_module(f"{__name__}.{one.name}").TOOL for one in modules)


def refused(answer: str) -> str | None:
    """Say in a line why an answer (`rob2 1.2 = PY`) is to no question; None where it is to one."""
    place = answer.partition(" = ")[0]
    name, _, number = place.partition(" ")
    known = {tool.id: [one.id for one in tool.questions] for tool in tools()}
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the tools are {', '.join(known)}"
        return f"answer: no tool {name!r}; {hint}"
    if number in known[name]:
        return None
    nearest = min(known[name], key=lambda one: _apart(one, number))
    return f"answer: {name} has no question {number}; the nearest is {name} {nearest}"


def _apart(one: str, other: str) -> tuple[int, int]:
    """Tell how far two numbers of questions lie apart: by their domain, then within it."""
    own, asked = ([*map(int, number.split(".")), 0][:2] for number in (one, other))
    return abs(own[0] - asked[0]), abs(own[1] - asked[1])


def appraise(study: Study) -> tuple[Appraisal, ...]:
    """Appraise a study with every tool made for its design."""
    return tuple(_with(tool, study) for tool in tools() if tool.applies(study))


def _with(tool: Tool, study: Study) -> Appraisal:
    found = answers(tool.id, tool.questions, study)
    word = tool.judgement(table(found)) if tool.judgement is not None else None
    return Appraisal(tool=tool.id, name=tool.name, answers=found, judgement=word)
