"""A sentence put as strongly as the evidence allows, by adding as few words as that takes.

The words are those of GRADE guidance 26 (santesso2020): “probably” for moderate
certainty, “may” for low, and for very low “may … but the evidence is very uncertain”.
Only sentences built as “treatment, verb, outcome” are touched: what is built
otherwise is left to a person.
"""

import re
from typing import NamedTuple

from evidence.check.edits import replaced
from evidence.model import Edit, Level, Passage

_UNCERTAIN = ", but the evidence is very uncertain"

BASES = frozenset(
    {
        "accelerate", "activate", "alleviate", "boost", "calm", "cause", "combat", "cure", "damage",
        "decrease", "delay", "diminish", "ease", "eliminate", "encourage", "enhance", "extend",
        "fight", "halt", "heal", "help", "improve", "increase", "induce", "inhibit", "kill",
        "lengthen", "lessen", "lower", "mitigate", "modulate", "prevent", "prolong", "promote",
        "protect", "raise", "reactivate", "reduce", "regenerate", "regrow", "regulate",
        "rejuvenate", "relieve", "repair", "restore", "reverse", "shorten", "slow", "soothe",
        "stimulate", "stop", "strengthen", "support", "suppress", "thicken", "treat", "trigger",
        "wake", "weaken", "work", "worsen",
    }
)  # fmt: skip
_LABEL = re.compile(r"[^:.!?]{1,60}:\s")
_BEFORE = re.compile(r"(?:(?:the|this|these|such|daily|regular|topical|oral)\s)?", re.IGNORECASE)
_VERB = re.compile(
    r"\s(?:(?:also|often|clearly|quickly|directly|greatly|effectively|significantly)\s)?"
    r"([a-z]{2,14})\b"
)
# "Is" and "has" hold an effect only before such words: not in "is thought to", "has been shown".
_GOES_ON = {
    "be": re.compile(
        r" (?:(?:highly|very|also|more|most|so) )?(?:effective|safe|safer|useful|helpful|beneficial"
        r"|good|better|best|superior|harmless|healthy|protective)\b"
    ),
    "have": re.compile(r" (?:an?|the|few|fewer|many|more|less|strong|positive|beneficial)\b"),
}
_TURNS = re.compile(
    r"\b(?:but|however|although|though|while|whereas|unless|if)\b|[;?]", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"\b(?:people|patients?|adults?|men|women|children|humans?|participants|volunteers)\b",
    re.IGNORECASE,
)
_ANIMALS = {
    "mouse": "mice", "mice": "mice", "rat": "rats", "rats": "rats", "rabbit": "rabbits",
    "pig": "pigs", "dog": "dogs", "monkey": "monkeys", "sheep": "sheep", "hamster": "hamsters",
    "zebrafish": "zebrafish", "cat": "cats", "chicken": "chickens", "horse": "horses",
}  # fmt: skip


class _Verb(NamedTuple):
    """The verb of a sentence: where a hedge goes, where it stands, its base form."""

    hedge: int
    first: int
    last: int
    base: str
    kind: str


def softened(passage: Passage, level: Level) -> tuple[Edit, ...]:
    """Give the edits that make a sentence as unsure as a level of certainty asks."""
    verb = _verb(passage)
    if verb is None or level is Level.HIGH:
        return ()
    if level is Level.MODERATE:
        return _probably(passage, verb)
    edits = _hedged(passage, verb, "may", verb.base)
    if level is Level.LOW or not edits:
        return edits
    end = _end(passage.sentence.text)
    tail = replaced(passage, end, end, _UNCERTAIN) if end is not None else ()
    return (*edits, *tail) if tail else ()


def thought(passage: Passage) -> tuple[Edit, ...]:
    """Give the edits that tell a mechanism as what is thought: “are thought to activate”."""
    verb = _verb(passage)
    if verb is None or verb.kind not in {"one", "many"}:
        return ()
    be = "is" if verb.kind == "one" else "are"
    return _hedged(passage, verb, f"{be} thought to", verb.base)


def in_animals(passage: Passage, species: str) -> tuple[Edit, ...]:
    """Give the edit that says behind an outcome in which animal it was seen."""
    text, claim = passage.sentence.text, passage.claim
    animal = _ANIMALS.get(species.split(maxsplit=1)[0].lower()) if species.strip() else None
    if animal is None or claim is None or claim.population is not None:
        return ()
    if _PEOPLE.search(text) or _TURNS.search(text) or re.search(r"\bwhich\b|:", text):
        return ()
    end = _end(text)
    if end is None or len({mention.work for mention in passage.mentions}) != 1:
        return ()
    places = [mention.citation.place for mention in passage.mentions]
    offsets = passage.sentence.offsets
    first = next((i for i, at in enumerate(offsets) if at >= places[0].start), len(text))
    # A citation at the end stays at the end.
    if text[first:end].rstrip("]) ") and not _is_cited(passage, first, end):
        first = end
    at = len(text[:first].rstrip(" [("))
    return replaced(passage, at, at, f" in {animal}")


def _is_cited(passage: Passage, first: int, end: int) -> bool:
    """Tell whether nothing but the citation stands between two characters."""
    last = max(mention.citation.place.end for mention in passage.mentions)
    offsets = passage.sentence.offsets
    rest = [i for i in range(first, end) if offsets[i] >= last]
    return not "".join(passage.sentence.text[i] for i in rest).strip("]). ")


def _verb(passage: Passage) -> _Verb | None:
    """Find the verb right behind the treatment a sentence begins with."""
    text, claim = passage.sentence.text, passage.claim
    if claim is None or not claim.intervention or _TURNS.search(text):
        return None
    label = _LABEL.match(text)
    at = label.end() if label is not None and passage.sentence.kind == "list_item" else 0
    opening = _BEFORE.match(text, at)
    at = opening.end() if opening is not None else at
    subject = claim.intervention
    if text[at : at + len(subject)].casefold() != subject.casefold():
        return None
    found = _VERB.match(text, at + len(subject))
    if found is None:
        return None
    is_many = _is_plural(subject)
    told = _form(found[1], is_many=is_many)
    if told is not None and told[1] in _GOES_ON and not _GOES_ON[told[1]].match(text, found.end()):
        return None
    if told is None or (not is_many and _has_another(text[found.end() :])):
        return None
    base, kind = told
    return _Verb(found.start() + 1, found.start(1), found.end(1), base, kind)


def _form(word: str, *, is_many: bool) -> tuple[str, str] | None:
    """Give a verb's base form and its kind: one, many, be, have or modal; None if it is no verb."""
    if word in {"can", "will"}:
        return "may", "modal"
    if word in {"is", "are"}:
        return ("be", "be") if is_many is (word == "are") else None
    if word in {"has", "have"}:
        return ("have", "have") if is_many is (word == "have") else None
    if is_many:
        return (word, "many") if word in BASES else None
    base = next((one for one in _singulars(word) if one in BASES), None)
    return (base, "one") if base is not None else None


def _singulars(word: str) -> tuple[str, ...]:
    """Give what a third person may come from: raises, relaxes, fortifies."""
    if not word.endswith("s"):
        return ()
    return (word[:-1], word.removesuffix("es"), f"{word.removesuffix('ies')}y")


def _is_plural(subject: str) -> bool:
    last = subject.split()[-1].lower()
    return " and " in f" {subject.lower()} " or (
        last.endswith("s") and not last.endswith(("ss", "us", "is", "ics"))
    )


def _has_another(rest: str) -> bool:
    """Tell whether a second verb in the third person goes with the same treatment."""
    for found in re.finditer(r"(?:\band|\bor|,)\s(?:[a-z]{3,12}ly\s)?([a-z]{3,14}s)\b", rest):
        if found[1] in {"is", "has"} or any(one in BASES for one in _singulars(found[1])):
            return True
    return False


def _hedged(passage: Passage, verb: _Verb, hedge: str, base: str) -> tuple[Edit, ...]:
    """Put the hedge before the verb, which falls back to its base form."""
    text = passage.sentence.text
    if verb.kind == "modal":
        return replaced(passage, verb.first, verb.last, hedge)
    between = text[verb.hedge : verb.first]
    return replaced(passage, verb.hedge, verb.last, f"{hedge} {between}{base}")


def _probably(passage: Passage, verb: _Verb) -> tuple[Edit, ...]:
    if verb.kind in {"modal", "be"}:
        return replaced(passage, verb.last, verb.last, " probably")
    return replaced(passage, verb.hedge, verb.hedge, "probably ")


def _end(text: str) -> int | None:
    """Give the place behind a sentence's last word, None where its end is not a plain one."""
    bare = text.rstrip()
    if bare.endswith((".", "!")):
        bare = bare[:-1].rstrip()
        return None if bare.endswith((".", "!")) else len(bare)
    return len(bare) if bare[-1:].isalnum() or bare.endswith((")", "]")) else None
