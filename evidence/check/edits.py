"""Edits of a sentence, counted in the words a reader sees and made in the file they come from."""

from evidence.model import Edit, Passage


def replaced(passage: Passage, first: int, last: int, text: str) -> tuple[Edit, ...]:
    """Put text in the place of visible characters; none where the file shows them otherwise.

    An empty stretch is an insertion, before the character it stands at or, at the
    end, behind the last one.
    """
    start, end = _offset(passage, first), _offset(passage, last)
    if start is None or end is None:
        return ()
    begin = passage.sentence.place.start
    if passage.source[start - begin : end - begin] != passage.sentence.text[first:last]:
        return ()
    return (Edit(start=start, end=end, text=text),)


def _offset(passage: Passage, index: int) -> int | None:
    """Give the file's character before which a visible one stands."""
    offsets, text = passage.sentence.offsets, passage.sentence.text
    if len(offsets) != len(text) or not 0 <= index <= len(text) or not text:
        return None
    if index < len(text) and (index == 0 or offsets[index] != offsets[index - 1] + 1):
        return offsets[index]
    # Behind the last character that is the sentence's own, markup that follows stays behind.
    return offsets[index - 1] + 1
