r"""Environments: what hides, what lists and quotes, and `\item`."""

from dataclasses import dataclass

from evidence.articles.tex.commands import LISTS, QUOTES, RAW, UNSEEN
from evidence.articles.tex.frame import Frame
from evidence.articles.tex.page import Page


@dataclass(slots=True)
class _Environment:
    name: str
    hides: bool
    items: int = 0


class Environments:
    """The environments that are open on a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open: list[_Environment] = []
        self._counts: dict[str, int] = {}

    def begin(self, frame: Frame) -> None:
        r"""Read what stands behind `\begin`."""
        held = frame.held(frame.at)
        if held is None:
            return
        name = held.rest.strip()
        frame.at = held.last + 1
        if name in RAW:
            end = frame.text.find(f"\\end{{{name}}}", frame.at, frame.last)
            frame.at = end + len(name) + 6 if end >= 0 else frame.last
            self._page.edge()
            return
        if name == "document":
            self._page.documents += 1
        self._skip_arguments(frame)
        self._page.edge()
        self._push(name)

    def _skip_arguments(self, frame: Frame) -> None:
        """Pass by what an environment is given on its line, such as a width."""
        for _ in range(6):
            following = frame.text[frame.at : frame.at + 1]
            if following == "[":
                option = frame.option(frame.at)
                if option is None:
                    return
                frame.at = option[1]
            elif following == "{" and frame.closings.get(frame.at) is not None:
                frame.at = frame.closings[frame.at] + 1
            else:
                return

    def _push(self, name: str) -> None:
        hides = name in UNSEEN
        self._open.append(_Environment(name, hides))
        self._counts[name] = self._counts.get(name, 0) + 1
        self._page.hidden += hides
        if name in LISTS or name in QUOTES:
            self._page.kinds.append(("quote" if name in QUOTES else "list_item", None))

    def end(self, frame: Frame) -> None:
        r"""Read what stands behind `\end`; what was opened inside ends with it."""
        held = frame.held(frame.at)
        if held is None:
            return
        name = held.rest.strip()
        frame.at = held.last + 1
        self._page.edge()
        if name == "document":
            self._page.documents = max(0, self._page.documents - 1)
        if name == "thebibliography":
            self._page.reference = None
        while self._counts.get(name):
            if self._pop().name == name:
                return

    def _pop(self) -> _Environment:
        last = self._open.pop()
        self._counts[last.name] -= 1
        self._page.hidden -= last.hides
        if last.name in LISTS or last.name in QUOTES:
            self._page.kinds.pop()
        return last

    def item(self, frame: Frame) -> None:
        r"""Begin a list item behind `\item`."""
        self._page.edge()
        holder = next((one for one in reversed(self._open[-50:]) if one.name in LISTS), None)
        option = frame.option(frame.at)
        if holder is None:
            return
        holder.items += 1
        is_numbered = "enum" in holder.name
        self._page.kinds[-1] = ("list_item", str(holder.items) if is_numbered else None)
        if option is not None:
            frame.at = option[1]
            if holder.name == "description":
                self._page.write(option[0], option[0].at, option[0].last)
                self._page.put(frame, ":", option[1] - 1, option[1])
