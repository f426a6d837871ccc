"""How many animals, where a count is told for the whole study; a number per group is no total."""

import re
from collections.abc import Iterator
from itertools import islice

from evidence.extract.counts import MOST
from evidence.extract.numbers import NUMBER, count
from evidence.extract.pattern import Pattern
from evidence.extract.planned import is_planned
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span
from evidence.model import Property

_ANIMALS = (
    r"(?:rats|mice|rabbits|dogs|beagles|cats|pigs|minipigs|piglets|swine|sheep|lambs|ewes|goats|"
    r"hamsters|gerbils|monkeys|macaques|marmosets|baboons|zebrafish|chickens|chicks|hens|broilers|"
    r"calves|cows|horses|ferrets|frogs|quails|pups|animals)"
)
_WORD = (
    r"(?!(?:years?|weeks?|wks?|days?|months?|hours?|g|kg|mg|ml|of|groups?|to|and|or|in|per|each|"
    r"from|with|at|for|were|was|litters?|cages?|samples?|cells|strains?|lines|times)\b)"
    r"[\w/()'-]{1,25},? "
)
_DIVIDED = (
    r"(?:were|was) (?:\w+ ){0,3}?(?:divided|assigned|allocated|randomi[sz]ed|distributed|separated|"
    r"grouped|split)(?: \w+){0,2}? (?:in)?to [^.;]{0,90}?\bgroups\b"
)
_USED = (
    r"were (?:\w+ )?(?:used|included|studied|enrolled|employed) in (?:this|the|our) "
    r"(?:\w+ )?(?:study|experiment|trial)\b"
)
_WHOLE = Pattern(
    rf"(?P<n>{NUMBER}) (?:{_WORD}){{0,6}}?{_ANIMALS}\b(?!-)"
    rf"(?:[^.;]|\.\d){{0,80}}? (?:{_DIVIDED}|{_USED})"
)
_DEALT = r"(?:were|was) (?:\w+ )?(?:randomi[sz]ed|allocated|assigned) to\b"
_IN_BRACKETS = Pattern(
    rf"\b{_ANIMALS} \(n ?= ?(?P<n>\d{{1,5}})\)(?: (?!were|was)[\w-]{{1,20}}){{0,5}} "
    rf"(?:{_DIVIDED}|{_USED}|{_DEALT})"
)
_ONLY = Pattern(
    rf"(?P<n>{NUMBER}) (?:(?!generations|into|when|model|major|d\b|\(in)(?:{_WORD})){{0,4}}?"
    rf"{_ANIMALS}\b(?!-)(?! (?:per|in each|each|received|also|models?|were (?:"
    r"given|treated|injected|immuni|vaccinated|excluded|killed|sacrificed))|, \d)"
)
_IN_THEM = Pattern(r"(?:^|[.:;] |\b(?:in|of|from|on|using) )(?:a total of )?$")
"""A bare count of animals: theirs who were studied, where the text tells no other."""
_IN_ALL = Pattern(
    rf"\b(?:a total of|in total,?|altogether,?) (?P<n>{NUMBER}) (?:{_WORD}){{0,6}}?{_ANIMALS}\b"
)
_ONE_OF_SEVERAL = Pattern(
    r"\b(?:and|plus|other|others|remaining|another|further|additional|first|last|surviving|only) $"
)
_EACH = Pattern(r"\b(?:per|each)\b(?! other)|/ ?group")
_GROUPED = Pattern(
    r"\bn ?= ?\d|\b(?:per|each|both|every|either) (?:\w+ )?(?:groups?|arm|litter|cage)\b|/ ?group|"
    r"\bgroups? of (?!animals|rats|mice)|\bin each\b"
)
"""Words of groups, whose sizes are no total."""
_SEVERAL = Pattern(
    r"\b(?:experiments?|study|series|trial|phase|part) (?:[12]|i{1,2}|one|two|[ab])\b|"
    r"\b(?:first|second|another|separate|additional|two|three) (?:\w+ )?(?:experiments?|cohorts?|"
    r"sets?|series|studies|trials)\b"
)
"""Work in several steps, each with its own animals."""


def whole(source: Source) -> tuple[Property, int, Span] | None:
    """Give the one number told of all animals and what was done to them, None if there are two."""
    if _SEVERAL.search(source.low):
        return None
    found = [one for sentence in source.abstract for one in _in_sentence(sentence)]
    if not found and _GROUPED.search(source.low) is None:
        found = [one for sentence in source.abstract for one in _bare(sentence)]
    values = {value for _, value, _ in found}
    return found[0] if len(values) == 1 and min(values) >= 4 else None


def _in_sentence(sentence: Sentence) -> Iterator[tuple[Property, int, Span]]:
    if sentence.section is Section.BACKGROUND:
        return
    for pattern in (_WHOLE, _IN_BRACKETS, _IN_ALL):
        for match in islice(pattern.finditer(sentence.low), MOST):
            value, span = count(match["n"]), sentence.of(match)
            if value is not None and value >= 4 and _is_of_all(match) and not is_planned(span):
                is_dealt = "random" in match[0]
                yield (Property.N_RANDOMISED if is_dealt else Property.N_INCLUDED), value, span


def _bare(sentence: Sentence) -> Iterator[tuple[Property, int, Span]]:
    """Read every count of animals, whatever is said of them."""
    if sentence.section is Section.BACKGROUND:
        return
    for match in islice(_ONLY.finditer(sentence.low), MOST):
        value, span = count(match["n"]), sentence.of(match)
        if value is not None and value > 1 and not is_planned(span):
            is_all = _is_of_all(match) and _IN_THEM.search(sentence.low, 0, match.start("n"))
            yield Property.N_INCLUDED, (value if is_all else 0), span


def _is_of_all(match: re.Match[str]) -> bool:
    """Tell that neither another count of animals stands before it nor a word for each group."""
    low, start = match.string, match.start("n")
    near = low[start : match.end("n") + 60]
    return _ONE_OF_SEVERAL.search(low, max(0, start - 20), start) is None and not _EACH.search(near)
