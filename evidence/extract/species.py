"""Which animals, under one name each."""

import re
from collections.abc import Iterator

from evidence.extract import beings, publication, subject
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.extract.topics import leading
from evidence.model import Fact, Property, Subject

PROPERTIES = (Property.SPECIES,)
ORIGIN = "extract.species@1"

_NAMES = {
    "mouse": r"mice|mouse|murine|c57bl\S*|balb/c|nude mice",
    "rat": r"rats?|sprague.dawley|wistar",
    "rabbit": r"rabbits?",
    "guinea pig": r"guinea pigs?",
    "hamster": r"hamsters?",
    "gerbil": r"gerbils?",
    "dog": r"dogs|beagles?|canines?",
    "cat": r"cats|felines?",
    "pig": r"pigs|piglets?|swine|minipigs?|porcine model",
    "sheep": r"sheep|lambs|ewes?",
    "goat": r"goats",
    "horse": r"horses|equine",
    "cow": r"cows|cattle|calves",
    "chicken": r"chickens|chicks|hens",
    "monkey": r"macaques?|monkeys?|marmosets?|baboons?|non-?human primates?|chimpanzees?|rhesus",
    "zebrafish": r"zebrafish",
    "fruit fly": r"drosophila",
    "nematode": r"c\. elegans|caenorhabditis",
    "frog": r"xenopus|frogs?",
    "ferret": r"ferrets?",
}
_PATTERN = re.compile(
    r"\b(?<!guinea )(?:"
    + "|".join(f"(?P<_{i}>{words})" for i, words in enumerate(_NAMES.values()))
    + r")\b"
)
_KEYS = tuple(_NAMES)
_HUMAN = re.compile(
    r"\bhumans?\b|\b(?:in|out)?patients?\b|\bclinic(?:al|ally|ians?|s)?\b|\bchild(?:ren)?\b|"
    r"\b(?:wom[ae]n|men|people|persons?|adults|infants|volunteers|participants)\b|\bepidemiolog"
)
_OF_PEOPLE = re.compile(
    r"\bhuman (?:\w+ ){0,3}?(?:cells?|tissues?|fibroblasts|keratinocytes|samples?|blood|serum|"
    r"biopsies|brains?|skin|donors?)|\b(?:healthy )?donors\b|\b(?:hek-?293t?|hela|sh-?sy5y|mcf-?7|"
    r"hepg2|hacat|huvecs?|u-?87|a549|jurkat|k562|thp-?1|caco-?2|lncap|u2os|hct-?116)\b"
)
_MATERIAL = frozenset({Subject.IN_VITRO, Subject.EX_VIVO, Subject.ANIMAL})


def read(source: Source) -> Iterator[Fact]:
    """State the species studied, or written about in a review: animals by name, people as human."""
    subjects = subject.streams(source)
    named = dict(_animals(source))
    if Subject.HUMAN in subjects:
        span = beings.found(source)[Subject.HUMAN].span
        stream = Subject.HUMAN.value if len(subjects) > 1 else ""
        yield source.fact(ORIGIN, Property.SPECIES, "human", span, stream)
    for name, span in named.items():
        if subjects != (Subject.HUMAN,) or span.sentence.is_title:
            yield source.fact(ORIGIN, Property.SPECIES, name, span)
    if Subject.HUMAN not in subjects and (words := _people(source, subjects, named)) is not None:
        yield source.fact(ORIGIN, Property.SPECIES, "human", words)


def _people(source: Source, subjects: tuple[Subject, ...], named: dict[str, Span]) -> Span | None:
    """Find words for people, or for their cells where cells, tissue or animals were studied."""
    pattern = _OF_PEOPLE if named or _MATERIAL & set(subjects) else _HUMAN
    told = next((sentence.of(match) for sentence, match in source.find(pattern)), None)
    if told is not None or named:
        return told
    if subjects and subjects[0] is Subject.IN_VITRO:
        return next((sentence.of(match) for sentence, match in source.find(_HUMAN)), None)
    illness = leading(source, "condition") if publication.speaks_of_others(source) else None
    return None if illness is None else illness.span


def _animals(source: Source) -> Iterator[tuple[str, Span]]:
    """Name the animals from the last mention to the first, so that the first one stays."""
    if Subject.ANIMAL not in beings.found(source):
        return
    for sentence in reversed(source.sentences):
        if sentence.section is Section.BACKGROUND:
            continue
        for match in reversed(list(_PATTERN.finditer(sentence.low))):
            if beings.ANIMAL.match(sentence.low, match.start()):
                yield _KEYS[int((match.lastgroup or "_0")[1:])], sentence.of(match)
