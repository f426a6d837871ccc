"""A body of evidence that is asked for again while somebody writes."""

from evidence import claims, grade
from evidence.library.shelf import Shelf
from evidence.model import Body, Claim


def test_a_body_is_asked_once_under_the_same_limits() -> None:
    asked: list[Claim] = []

    def ask(claim: Claim) -> Body:
        asked.append(claim)
        return Body(claim=claim)

    shelf = Shelf()
    claim = claims.read("Green tea reduces body weight in adults.")
    assert shelf.body(claim, ask) == shelf.body(claim, ask) == Body(claim=claim)
    assert asked == [claim]
    with grade.using({"small-arm": 99}):
        shelf.body(claim, ask)
    assert asked == [claim, claim]
    Shelf().body(claim, ask)
    assert asked == [claim, claim, claim]


def test_only_so_many_bodies_are_kept_and_those_asked_for_stay() -> None:
    asked: list[str] = []

    def ask(claim: Claim) -> Body:
        asked.append(claim.text)
        return Body(claim=claim)

    shelf = Shelf()
    first = claims.read("Green tea reduces body weight in adults.")
    for number in range(200):
        shelf.body(first, ask)
        shelf.body(first.model_copy(update={"text": f"claim {number}"}), ask)
    assert asked.count(first.text) == 1
    shelf.body(first.model_copy(update={"text": "claim 0"}), ask)
    assert asked.count("claim 0") == 2
