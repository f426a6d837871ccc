"""An answer to a question that no tool asks is refused in one line that names the nearest."""

import pytest

from evidence.errors import UnknownKey
from evidence.library import Library
from evidence.model import Work


def _library() -> Library:
    return Library.of([Work(key="w", title="A trial", authors=("Doe, J.",), year=2020)])


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("rob2 9.9 = PY", "nearest is rob2 5.3"),
        ("rob2 2.8 = N", "nearest is rob2 2.7"),
        ("rob3 1.1 = Y", "did you mean rob2?"),
        ("syrcle 40 = Y", "no question 40"),
        ("zzzz 1 = Y", "the tools are"),
    ],
)
def test_no_such_question(answer: str, hint: str) -> None:
    held = _library()
    with pytest.raises(UnknownKey, match=hint.replace("?", r"\?")) as caught:
        held.set("w", "answer", answer, because="page 3", by="Ann")
    assert "\n" not in str(caught.value)
    assert not any(study.facts for study in held.studies() if study.about("answer"))


@pytest.mark.parametrize("answer", ["rob2 5.3 = NI", "syrcle 1 = Y", "minors 2 = Y"])
def test_questions_that_are_asked(answer: str) -> None:
    held = _library()
    assert held.set("w", "answer", answer, because="page 3", by="Ann").text == answer
