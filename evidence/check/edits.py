"""Edits of a sentence, counted in the words a reader sees and made in the file they come from."""

from evidence.model import Edit, Passage


def replaced(passage: Passage, first: int, last: int, words: str) -> tuple[Edit, ...]:
    """Put words in the place of visible characters; none where the file shows them otherwise.

    An empty stretch is an insertion, before the character it stands at or, at the
    end, behind the last one.
    """
    text, offsets = passage.sentence.text, passage.sentence.offsets
    if len(offsets) != len(text) or not 0 <= first <= last <= len(text) or not text:
        return ()
    # What is replaced ends with its own last character: markup behind it stays.
    start = offsets[first] if first < len(text) else offsets[-1] + 1
    end = start if first == last else offsets[last - 1] + 1
    begin = passage.sentence.place.start
    if passage.source[start - begin : end - begin] != text[first:last]:
        return ()
    return (Edit(start=start, end=end, text=words),)
