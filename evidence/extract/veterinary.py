"""Patients of a vet: one animal called by its kind or breed, herds and animals with an owner."""

from collections.abc import Iterable, Iterator

from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Subject

_BREEDS = (
    r"(?:labrador|golden|flat-coated) retrievers?|(?:german|australian|anatolian) shepherds?|"
    r"(?:yorkshire|jack russell|bull|boston|cairn|west highland white) terriers?|terriers?|"
    r"(?:cocker |springer )?spaniels?|poodles?|dachshunds?|rottweilers?|dobermann?s?(?: pinscher)?|"
    r"bulldogs?|greyhounds?|chihuahuas?|schnauzers?|mastiffs?|"
    r"shih tzu|(?:domestic )?(?:short|long)-?haired? cats?|(?:siamese|persian) cats?|maine coons?|"
    r"thoroughbreds?|warmbloods?|quarter horses?|standardbreds?|arabian (?:horses?|mares?)"
)
_ONE = (
    r"dog|cat|horse|pony|gelding|mare|stallion|foal|filly|donkey|cow(?!'?s? milk)|heifer|goat|"
    r"sheep|ewe|lamb|pig|sow|piglet|llama|alpaca|rabbit|ferret|hamster|guinea pig|parrot|cockatoo|"
    rf"macaw|budgerigar|tortoise|puppy|kitten|chinchilla|camel|{_BREEDS}"
)
_SEX = (
    r"(?:intact|entire|neutered|spayed|castrated|female|male|adult|young|aged|mixed-?breed|"
    r"crossbred|pregnant|lactating|domestic|pet|holstein|friesian|jersey|angus|welsh|shetland)"
)
_OF_A_VET = Pattern(
    rf"\bold,? (?:(?!(?:with|after|by|from|in|to|and|whose|had|who|presented|for|of|was)\b)"
    rf"[\w.-]{{1,15}},? ){{0,5}}?(?:{_ONE})\b|"
    rf"\b(?:an?|one|this) (?:{_SEX} ){{1,3}}(?:{_ONE})\b|"
    r"\b(?:client|privately|pet|owner)-owned (?:[\w-]{1,15} ){0,2}?(?:dogs?|cats?|horses?|animals?|"
    r"rabbits?)\b|\bveterinary (?:medical |teaching )?(?:hospitals?|clinics?|cent(?:er|re)s?|"
    r"practices?|patients?|school)\b|\bpet (?:dogs|cats|rabbits)\b|"
    r"\b(?:geldings?|stallions?|foals?|heifers?|alpacas?|llamas?|puppies|kittens)\b"
)
"""Not "the dog" alone, which bites people, nor "canine", which is a tooth."""
_OF_PEOPLE = Pattern(
    r"\b(?:bit(?:e|es|ten)|scratch(?:ed|es)?|kick(?:ed)? by|veterinarians|zoonos\w+|"
    r"farmers?|allerg\w+|rid(?:er|ing)|handlers?|assisted|therapy (?:dogs?|animals?)|"
    r"wom[ae]n|m[ae]n|child(?:ren)?|boys?|girls?|person|volunteers|participants)\b"
)


@once
def is_of_a_vet(source: Source) -> bool:
    """Tell that those who were ill or treated are animals in the care of a vet."""
    return _OF_A_VET.search(source.low) is not None and _OF_PEOPLE.search(source.low) is None


Cue = tuple[Subject, float, Span]


def told_by_a_vet(sentence: Sentence, cues: Iterable[Cue]) -> Iterator[Cue]:
    """Give the cues of a sentence in a vet's paper: patients are animals, nobody is a person."""
    if (patient := _OF_A_VET.search(sentence.low)) is not None:
        yield Subject.ANIMAL, 3.0, sentence.of(patient)
    yield from (one for one in cues if one[0] is not Subject.HUMAN)
