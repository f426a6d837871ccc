"""The walk over a part of a Word file: paragraphs with their runs, fields, links and notes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from evidence.articles.word import fields
from evidence.articles.word.package import Element
from evidence.articles.word.paragraph import Paragraph
from evidence.articles.word.styles import Style, is_on, item_level, level_of, value
from evidence.errors import UnreadableInput
from evidence.model import Record, Unread

# Deleted text, second copies, and properties: nothing in them is read.
_SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr")
) | {"oMath", "oMathPara", "object", "delText", "delInstrText", "rt"}
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, what it keeps, and where its result began."""

    instruction: str = ""
    data: str = ""
    in_result: bool = False
    paragraph: Paragraph | None = None
    first: int = 0


@dataclass(slots=True)
class _Run:
    """The run being read, where it began, and how it is set."""

    paragraph: Paragraph
    first: int
    hidden: bool = False
    raised: bool = False
    emphasis: bool = False


class Walk:
    """Reads parts one after the other into paragraphs, records and complaints."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.paragraphs: list[Paragraph] = []
        self.records: dict[str, Record] = {}
        self.unread: list[Unread] = []
        self._styles = styles
        self._targets: Mapping[str, str] = {}
        self._open: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._fields: list[_Field] = []
        self._links: list[tuple[Paragraph | None, int, str]] = []
        self._controls: list[tuple[tuple[Record, ...], Paragraph | None, int]] = []
        self._cells = 0
        self._note: str | None = None
        self._references = 0
        self._starts: Mapping[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "r": self._run,
            "t": self._text,
            "sym": self._symbol,
            "fldChar": self._field_sign,
            "fldSimple": self._simple_field,
            "instrText": self._instruction,
            "hyperlink": self._link,
            "sdt": self._control,
            "footnoteReference": self._called,
            "endnoteReference": self._called,
            "tc": self._cell,
            "footnote": self._noted,
            "endnote": self._noted,
            **dict.fromkeys(_SIGNS, self._sign),
        }
        self._ends: Mapping[str, Callable[[], None]] = {
            "p": self._paragraph_end,
            "r": self._run_end,
            "fldSimple": self._field_end,
            "hyperlink": self._link_end,
            "sdt": self._control_end,
            "tc": self._cell_end,
            "footnote": self._noted_end,
            "endnote": self._noted_end,
        }

    def read(self, root: Element, targets: Mapping[str, str]) -> None:
        """Read a part; `targets` are the addresses of its links by their ids."""
        self._targets = targets
        space = etree.QName(root).namespace
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            name = etree.QName(element)
            if event == "start":
                if name.localname in _SKIPPED:
                    walk.skip_subtree()
                elif name.namespace == space and name.localname in self._starts:
                    self._starts[name.localname](element)
            elif name.namespace == space and name.localname in self._ends:
                self._ends[name.localname]()
        self._fields.clear()

    @property
    def line(self) -> int:
        """The number of the paragraph being read, from 1 over all parts."""
        return len(self.paragraphs)

    def _paragraph(self, element: Element) -> None:
        paragraph = Paragraph()
        properties = element.find("{*}pPr")
        style = level_of(properties, self._styles)
        level = item_level(properties)
        if any(fields.is_bibliography(one.instruction) for one in self._fields):
            self._reference(paragraph)
        elif self._cells:
            paragraph.kind = "table"
        elif style.level is not None:
            paragraph.kind, paragraph.level = "heading", style.level
        elif level is not None or style.is_list:
            paragraph.kind, paragraph.level = "list_item", level or 1
        elif style.is_quote or style.is_code:
            paragraph.kind = "quote" if style.is_quote else "code"
        if self._note is not None:
            paragraph.note, paragraph.label = True, self._note
        self.paragraphs.append(paragraph)
        self._open.append(paragraph)

    def _reference(self, paragraph: Paragraph) -> None:
        self._references += 1
        paragraph.kind, paragraph.label = "reference", str(self._references)

    def _paragraph_end(self) -> None:
        if self._open:
            self._open.pop()

    def _run(self, element: Element) -> None:
        if not self._open:
            return
        paragraph = self._open[-1]
        run = _Run(paragraph, paragraph.length)
        for one in element.iterchildren("{*}rPr"):
            run.hidden = is_on(one, "vanish")
            run.emphasis = is_on(one, "i")
            run.raised = value(one, "val", "vertAlign") == "superscript"
        self._runs.append(run)

    def _run_end(self) -> None:
        if not self._open or not self._runs:
            return
        run = self._runs.pop()
        for meaning, is_so in (("raised", run.raised), ("emphasis", run.emphasis)):
            if is_so:
                run.paragraph.mark(meaning, run.first, run.paragraph.length)

    def _text(self, element: Element) -> None:
        self._write("".join(element.itertext()).replace("\n", " ").replace("\r", " "))

    def _write(self, text: str) -> None:
        if not self._runs or not self._open:
            return
        run = self._runs[-1]
        if self._is_shown() and not run.hidden:
            run.paragraph.add(text)

    def _is_shown(self) -> bool:
        return all(one.in_result for one in self._fields)

    def _sign(self, element: Element) -> None:
        # Tab stops in paragraph properties are skipped with them; these are real tabs.
        self._write(_SIGNS[etree.QName(element).localname])

    def _symbol(self, element: Element) -> None:
        code = value(element, "char") or ""
        number = int(code, 16) if len(code) in (2, 4) and _is_hex(code) else 0
        # Symbol fonts stand in the private area; what they draw is not told.
        self._write(chr(number) if 32 <= number < 0xD800 else "\N{REPLACEMENT CHARACTER}")

    def _field_sign(self, element: Element) -> None:
        kind = value(element, "fldCharType")
        if kind == "begin":
            data = "".join(element.itertext("{*}fldData"))
            self._fields.append(_Field(data=data))
        elif kind == "separate" and self._fields:
            self._field_result()
        elif kind == "end":
            self._field_end()

    def _simple_field(self, element: Element) -> None:
        self._fields.append(_Field(instruction=value(element, "instr") or ""))
        self._field_result()

    def _instruction(self, element: Element) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].instruction += "".join(element.itertext())

    def _field_result(self) -> None:
        field = self._fields[-1]
        field.in_result = True
        if self._open:
            field.paragraph, field.first = self._open[-1], self._open[-1].length
            if fields.is_bibliography(field.instruction) and self._open[-1].kind != "reference":
                self._reference(self._open[-1])

    def _field_end(self) -> None:
        if not self._fields:
            return
        field = self._fields.pop()
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].data = self._fields[-1].data or field.data
            return
        if not self._open or not field.in_result:
            return
        paragraph = self._open[-1]
        first = field.first if field.paragraph is paragraph else 0
        target = fields.address(field.instruction)
        if target is not None:
            paragraph.mark("link", first, paragraph.length, target)
        for key in self._cited(lambda: fields.records(field.instruction, field.data, self.line)):
            paragraph.mark("cite", first, paragraph.length, key)

    def _cited(self, read: Callable[[], tuple[Record, ...]]) -> Iterator[str]:
        """Keep the works of a field or control and give their keys; name what is damaged."""
        try:
            found = read()
        except UnreadableInput as error:
            self.unread.append(Unread(file="", line=self.line, why=str(error)))
            return
        for record in found:
            self.records.setdefault(record.key, record)
            yield record.key

    def _link(self, element: Element) -> None:
        target = self._targets.get(value(element, "id") or "", "")
        paragraph = self._open[-1] if self._open else None
        self._links.append((paragraph, paragraph.length if paragraph else 0, target))

    def _link_end(self) -> None:
        paragraph, first, target = self._links.pop()
        if paragraph is not None and target:
            paragraph.mark("link", first, paragraph.length, target)

    def _control(self, element: Element) -> None:
        tag = value(element.find("{*}sdtPr"), "val", "tag") or ""
        found: list[Record] = []
        for key in self._cited(lambda: fields.tagged(tag, self.line)):
            found.append(self.records[key])
        paragraph = self._open[-1] if self._open else None
        self._controls.append((tuple(found), paragraph, paragraph.length if paragraph else 0))

    def _control_end(self) -> None:
        found, paragraph, first = self._controls.pop()
        if paragraph is not None:
            for record in found:
                paragraph.mark("cite", first, paragraph.length, record.key)

    def _called(self, element: Element) -> None:
        if self._open and self._is_shown():
            kind = etree.QName(element).localname.removesuffix("Reference")
            at = self._open[-1].length
            self._open[-1].mark("note", at, at, f"{kind}-{value(element, 'id')}")

    def _cell(self, _: Element) -> None:
        self._cells += 1

    def _cell_end(self) -> None:
        self._cells -= 1

    def _noted(self, element: Element) -> None:
        kind = etree.QName(element).localname
        self._note = f"{kind}-{value(element, 'id')}"

    def _noted_end(self) -> None:
        self._note = None


def _is_hex(code: str) -> bool:
    return all(char in "0123456789abcdefABCDEF" for char in code)
