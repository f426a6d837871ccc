"""Which animals, under one name each."""

from collections.abc import Iterator

from evidence.extract import beings, cell_lines, publication, subject
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.extract.topics import leading
from evidence.extract.veterinary import is_of_a_vet
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
    "dog": r"dogs?|beagles?|canines?|puppy|puppies|terriers?|retrievers?|spaniels?|greyhounds?",
    "cat": r"cats?|felines?|kittens?",
    "pig": r"pigs|piglets?|swine|minipigs?|porcine model",
    "sheep": r"sheep|lambs|ewes?",
    "goat": r"goats",
    "horse": r"horses?|equine|geldings?|mares?|stallions?|foals?|pony|ponies|thoroughbreds?",
    "cow": r"cows?|cattle|calves|calf|heifers?",
    "chicken": r"chickens|chicks|hens",
    "monkey": r"macaques?|monkeys?|marmosets?|baboons?|non-?human primates?|chimpanzees?|rhesus",
    "zebrafish": r"zebrafish",
    "fruit fly": r"drosophila",
    "nematode": r"c\. elegans|caenorhabditis",
    "frog": r"xenopus|frogs?",
    "ferret": r"ferrets?",
}
_PATTERN = Pattern(
    r"\b(?<!guinea )(?:"
    + "|".join(f"(?P<_{i}>{words})" for i, words in enumerate(_NAMES.values()))
    + r")\b"
)
_KEYS = tuple(_NAMES)
_HUMAN = Pattern(
    r"\bhumans?\b|\b(?:in|out)?patients?\b|\bclinic(?:al|ally|ians?|s)?\b|\bchild(?:ren)?\b|"
    r"\b(?:wom[ae]n|men|people|persons?|adults|infants|volunteers|participants)\b|\bepidemiolog"
)
_OF_PEOPLE = Pattern(
    r"\bhuman (?:\w+ ){0,3}?(?:cells?|tissues?|fibroblasts|keratinocytes|samples?|blood|serum|"
    r"biopsies|brains?|skin|donors?|tumou?rs?|cancers?|carcinomas?|neutrophils?|monocytes?|"
    r"platelets?|macrophages?|lymphocytes?|xenografts?)|\b(?:healthy )?donors\b"
)
_MATERIAL = frozenset({Subject.IN_VITRO, Subject.EX_VIVO, Subject.ANIMAL})


def read(source: Source) -> Iterator[Fact]:
    """State the species studied, or written about in a review: animals by name, people as human."""
    subjects = subject.streams(source)
    named = dict(_animals(source))
    if Subject.HUMAN in subjects:
        span = subject.place(source, Subject.HUMAN)
        stream = Subject.HUMAN.value if len(subjects) > 1 else ""
        yield source.fact(ORIGIN, Property.SPECIES, "human", span, stream)
    for name, span in named.items():
        if subjects != (Subject.HUMAN,) or span.sentence.is_title:
            yield source.fact(ORIGIN, Property.SPECIES, name, span)
    if Subject.HUMAN not in subjects and (words := _people(source, subjects, named)) is not None:
        yield source.fact(ORIGIN, Property.SPECIES, "human", words)


def _people(source: Source, subjects: tuple[Subject, ...], named: dict[str, Span]) -> Span | None:
    """Find words for people, or for their cells where cells, tissue or animals were studied."""
    of_cells = (_OF_PEOPLE, cell_lines.HUMAN)
    patterns = of_cells if named or _MATERIAL & set(subjects) else (_HUMAN,)
    told = next((sentence.of(match) for sentence, match in source.find(*patterns)), None)
    if told is not None or named:
        return told
    if subjects and subjects[0] is Subject.IN_VITRO:
        return next((sentence.of(match) for sentence, match in source.find(_HUMAN)), None)
    illness = leading(source, "condition") if publication.speaks_of_others(source) else None
    return None if illness is None else illness.span


def _animals(source: Source) -> Iterator[tuple[str, Span]]:
    """Name the animals from the last mention to the first, so that the first one stays."""
    if not {Subject.ANIMAL, Subject.IN_VITRO} & set(beings.found(source)):
        return
    is_vets = is_of_a_vet(source)
    for sentence in reversed(source.sentences):
        if sentence.section is Section.BACKGROUND and not publication.speaks_of_others(source):
            continue
        for match in reversed(list(_PATTERN.finditer(sentence.low))):
            if is_vets or beings.ANIMAL.match(sentence.low, match.start()):
                yield _KEYS[int((match.lastgroup or "_0")[1:])], sentence.of(match)
        for match in cell_lines.ANIMAL.finditer(sentence.low):
            yield match.lastgroup or "", sentence.of(match)
