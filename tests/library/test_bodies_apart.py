"""Two statements of one article share a body only where they are about one outcome."""

from evidence import articles, claims
from evidence.library import bodies
from evidence.model import Body, Claim, Manuscript, Passage

TEXT = (
    "Statins lower LDL cholesterol. Statins raise HDL cholesterol. Statins lower cholesterol. "
    "Statins reduce LDL by a third. Minoxidil raises hair count. Minoxidil raises hair density."
)


def _manuscript() -> Manuscript:
    article = articles.read_text(TEXT, "text.txt")
    passages = tuple(
        Passage(index=index, sentence=one, claim=claims.read(one.text))
        for index, one in enumerate(article.sentences)
    )
    return Manuscript(path=article.path, passages=passages)


def test_siblings_of_one_class_are_asked_apart() -> None:
    asked: list[Claim] = []

    def ask(claim: Claim) -> Body:
        asked.append(claim)
        return Body(claim=claim)

    manuscript, _ = bodies.weigh(_manuscript(), ask)
    told = {one.sentence.text: one.body.claim.text for one in manuscript.passages if one.body}
    assert len(asked) == 3
    assert told["Statins raise HDL cholesterol."] == "Statins raise HDL cholesterol."
    ldl = told["Statins lower LDL cholesterol."]
    assert told["Statins reduce LDL by a third."] == ldl == told["Statins lower cholesterol."]
    assert told["Minoxidil raises hair count."] == told["Minoxidil raises hair density."]
