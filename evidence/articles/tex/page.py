"""The page a LaTeX source fills: blocks, groups that are open, notes, what is not shown."""

import re
from dataclasses import dataclass

from evidence.articles.block import Block, Composer, Mark
from evidence.articles.tex.frame import Frame


@dataclass(frozen=True, slots=True)
class Group:
    """Open braces: what is to be done when they close, and where they were opened."""

    action: str
    first: int
    start: int
    value: str
    level: int
    block: int


class Page:
    """Blocks as they come out; `reached` is the file's last character that was shown.

    `hidden` counts what hides the text, `kinds` are the lists and quotes that are open,
    `reference` is the key of the entry being read, `between` what a brace shows as it closes.
    """

    def __init__(self, *, is_open: bool) -> None:
        self.documents = int(is_open)
        self.hidden = 0
        self.kinds: list[tuple[str, str | None]] = []
        self.reference: str | None = None
        self.between: dict[int, str] = {}
        self.bibliography: list[str] = []
        self.reached = 0
        self._latest = 0
        self._heads = 0
        self._blocks: list[Block] = []
        self._groups: list[Group] = []
        self._composers = [Composer()]
        self._notes = 0
        self._gone: set[str] = set()
        self._edges = 0

    @property
    def is_shown(self) -> bool:
        """Whether what is read now is printed."""
        return not self.hidden and (self.documents > 0 or self._heads > 0)

    def seek(self, mark: str, frame: Frame) -> int:
        """Give where a mark stands ahead, -1 where it does not; none is sought twice in vain."""
        if frame.call is None and mark in self._gone:
            return -1
        found = frame.text.find(mark, frame.at, frame.last)
        if found < 0 and frame.call is None and frame.last == len(frame.text):
            self._gone.add(mark)
        return found

    def write(self, frame: Frame, first: int, last: int) -> None:
        """Show a stretch of source as it is."""
        if first >= last or not self.is_shown:
            return
        if frame.call is None:
            self._composers[-1].write(frame.text[first:last], first, last)
            self.reached, self._latest = last, last - 1
        else:
            for char in frame.text[first:last]:
                self._write_at_call(frame.call, char)

    def put(self, frame: Frame, text: str, first: int, last: int) -> None:
        """Show a text of at most one sign in the place of a stretch of source."""
        if not text or not self.is_shown:
            return
        if frame.call is not None:
            self._write_at_call(frame.call, text)
            return
        start = min(max(first, self.reached - (last - first)), last - 1)
        self._write(text, start, last)
        self.reached = max(self.reached, last)

    def _write_at_call(self, call: tuple[int, int], text: str) -> None:
        self._write(text, min(max(self.reached, call[0]), call[1] - 1), call[1])

    def _write(self, text: str, start: int, end: int) -> None:
        """Show a sign; places run forward, also where a macro turns its arguments round."""
        start = max(start, self._latest)
        self._composers[-1].write(text, start, max(end, start + 1))
        self._latest = start

    def cite(self, frame: Frame, key: re.Match[str]) -> None:
        """Show a key as a citation."""
        if not self.is_shown:
            return
        composer = self._composers[-1]
        first = composer.length
        self.write(frame, *key.span())
        place = frame.call or key.span()
        composer.cites.append(Mark(first, composer.length, *place, key[0]))

    def open_group(
        self, frame: Frame, action: str, start: int, *, value: str = "", level: int = 0
    ) -> None:
        """Open braces whose end does something: a heading, a note, a link, emphasis."""
        composer = self._composers[-1]
        place = frame.call[0] if frame.call is not None else start
        self._groups.append(Group(action, composer.length, place, value, level, self._edges))
        if action in {"heading", "abstract"} and (level == 0 or self.documents):
            self._heads += 1
        elif action == "note":
            self._notes += 1
            self._composers.append(Composer())
        elif action == "quote":
            self.put(frame, "“", start, frame.at)

    def close_group(self, frame: Frame, at: int) -> None:
        """Do what the innermost open braces were opened for."""
        between = self.between.pop(at, None) if frame.call is None else None
        if between is not None:
            self.put(frame, between, at, at + 1)
        if not self._groups:
            return
        group = self._groups.pop()
        end = frame.call[1] if frame.call is not None else at + 1
        if group.action in {"heading", "abstract"}:
            self.edge("heading" if group.action == "heading" else None, level=group.level)
            self._heads = max(0, self._heads - 1)
        elif group.action == "note":
            self._end_note(group, end)
        elif group.action == "quote":
            self.put(frame, "”", at, at + 1)
        elif group.action:
            self._mark(group, end)

    def _mark(self, group: Group, end: int) -> None:
        composer = self._composers[-1]
        # What was opened in another block marks this one from its beginning.
        first = group.first if group.block == self._edges else 0
        if composer.length > first:
            marks = {
                "emphasis": composer.emphasis,
                "raised": composer.raised,
                "link": composer.links,
            }[group.action]
            mark = Mark(first, composer.length, group.start, end, group.value)
            marks.append(mark)

    def _end_note(self, group: Group, end: int) -> None:
        if len(self._composers) < 2:
            return
        label = f"footnote-{self._notes}"
        self._emit(self._composers.pop(), "prose", label=label, note=True)
        composer = self._composers[-1]
        if self.is_shown:
            at = composer.length
            composer.notes.append(Mark(at, at, group.start, end, label))

    def edge(self, kind: str | None = None, *, level: int = 0) -> None:
        """End the block that is being filled."""
        composer, self._composers[-1] = self._composers[-1], Composer()
        if len(self._composers) > 1:
            # A paragraph's end inside a note: the note goes on.
            self._composers[-1] = composer
            self._write(" ", max(0, self.reached - 1), self.reached)
            return
        self._edges += 1
        if kind is not None:
            self._emit(composer, kind, level=level)
        elif self.reference is not None:
            self._emit(composer, "reference", label=self.reference)
        elif self.kinds:
            name, label = self.kinds[-1]
            self._emit(composer, name, level=len(self.kinds), label=label)
        else:
            self._emit(composer, "prose", level=1)

    def _emit(
        self,
        composer: Composer,
        kind: str,
        *,
        level: int = 1,
        label: str | None = None,
        note: bool = False,
    ) -> None:
        if not any(char.isalnum() for run in composer.runs for char in run.text):
            return
        block = composer.block(kind, level=level, label=label)
        self._blocks.append(Block(**{**vars(block), "note": note}))

    def sorted_blocks(self) -> tuple[Block, ...]:
        """Give the blocks in the order in which they begin."""
        while len(self._composers) > 1:
            self._emit(self._composers.pop(), "prose")
            self.edge()
        return tuple(sorted(self._blocks, key=lambda block: block.span(0, 1)[0]))
