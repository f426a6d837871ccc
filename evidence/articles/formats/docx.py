"""Word files: paragraphs, headings, lists, tables, notes, and citation fields with their works.

A manuscript's text has one line for each paragraph, in the order of the file: the
document's own (those of table cells and text boxes, and empty ones, count), then
those of its footnotes and endnotes. So a line is the number of a paragraph, and a
column that of a character in it.
"""

import posixpath

from evidence.articles.block import Block, Layout
from evidence.articles.word.package import Package
from evidence.articles.word.styles import styles
from evidence.articles.word.walk import Walk
from evidence.errors import UnreadableInput

SUFFIXES = (".docx", ".docm")

_NOTES = ("footnotes", "endnotes")


def blocks(text: str) -> Layout:
    """Refuse text: what a Word file holds is no text."""
    raise UnreadableInput(f"{len(text)} characters of text are no Word file; give the file")


def unpack(data: bytes, name: str) -> Layout:
    """Read a Word file; raises UnreadableInput for one that is damaged, locked or a trap."""
    try:
        walk = _walked(data)
    except UnreadableInput as error:
        raise UnreadableInput(f"{name}: {error}") from error
    found: list[Block] = []
    base = 0
    for paragraph in walk.paragraphs:
        block = paragraph.block(base)
        found += [block] if block is not None else []
        base += paragraph.length + 1
    return Layout(
        tuple(found),
        text="\n".join(paragraph.text for paragraph in walk.paragraphs),
        records=tuple(walk.records.values()),
        unread=tuple(walk.unread),
    )


def _walked(data: bytes) -> Walk:
    package = Package(data)
    main = package.main()
    folder = posixpath.dirname(main)
    walk = Walk(styles(package.part(posixpath.join(folder, "styles.xml"))))
    for part in (main, *(posixpath.join(folder, f"{one}.xml") for one in _NOTES)):
        root = package.part(part)
        if root is not None:
            related = package.relations(part).items()
            targets = {name: target for name, (_, target, outside) in related if outside}
            walk.read(root, targets)
    return walk
