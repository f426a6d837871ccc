"""The works a sentence leans on, for rules that hold its words against what they tell."""

from evidence.model import Mention, Passage, Study

NOT_SAID = frozenset({"heading", "reference", "code"})


def sole(passage: Passage) -> tuple[Mention, Study] | None:
    """Give the only work cited for a sentence with its study; None where it is not sure which.

    A work that reports cells, animals and people is not sure either.
    """
    if passage.near or passage.sentence.kind in NOT_SAID:
        return None
    works = {mention.work: mention for mention in passage.mentions}
    if len(works) != 1:
        return None
    mention = next(iter(works.values()))
    if mention.matched is None or len(mention.studies) != 1:
        return None
    return mention, mention.studies[0]


def leaning(passage: Passage) -> tuple[tuple[Mention, Study], ...]:
    """Give the works a sentence leans on, its own or those of the report it goes on with.

    Empty where one of them is not known or not sure.
    """
    if passage.sentence.kind in NOT_SAID or passage.sentence.lead is not None:
        return ()
    works = {mention.work: mention for mention in passage.mentions or passage.near}
    found = [(one, one.studies[0]) for one in works.values() if _is_sure(one)]
    return tuple(found) if len(found) == len(works) else ()


def _is_sure(mention: Mention) -> bool:
    return mention.matched is not None and len(mention.studies) == 1
