"""The words for people, animals, tissue outside the body, cells and computer models, weighed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.extract.counted import counted, people_counted
from evidence.extract.materials import cues
from evidence.extract.numbers import count
from evidence.extract.pattern import Pattern
from evidence.extract.people import PERSON
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.veterinary import is_of_a_vet, told_by_a_vet
from evidence.model import Subject

_SMALL = (
    r"mice|mouse|murine|rats?|rodents?|rabbits?|guinea pigs?|hamsters?|gerbils?|zebrafish|"
    r"drosophila|c\. elegans|caenorhabditis elegans|macaques?|monkeys?|marmosets?|baboons?|"
    r"non-?human primates?|chimpanzees?|beagles?|piglets?|minipigs?|ferrets?|xenopus|ewes?|"
    r"sprague.dawley|wistar|c57bl|balb/c|squirrels?|voles?|frogs?|pups|"
    r"honey-?bees?|bumblebees|daphnia|earthworms?|quails?|trout|tilapia|medaka"
)
_LARGE = r"dogs|cats|pigs|swine|sheep|lambs|goats|calves|cows|cattle|horses|chickens|chicks|hens"
_NOT_ANIMALS = (
    r"(?:anti-?(?:mouse|rat|rabbit)|(?:mouse|rat|rabbit|murine)(?: (?:anti|monoclonal|antibod|"
    r"serum|igg|anti-?thymocyte|polyclonal))|rabbit anti|mouse ear|computer mouse|"
    r"dog (?:owner|bite)|therapy dogs|service dogs)"
)
_PET = r"(?:animals?|dogs?|cats?|pets?|horses?|birds?|rats?|bats?|monkeys?|livestock)"
_MET = Pattern(
    rf"\bbit(?:ten|es?) (?:by|from|of) (?:(?:an?|the|stray|rabid|other|pet) ){{0,3}}{_PET}"
    rf"(?:,? (?:mostly|mainly|usually|most often) (?:by )?{_PET})?|"
    rf"\b{_PET}[ -](?:bites?|bitten|owner\w*|allerg\w*|dander|assisted|keep\w+|naming|fluency|"
    rf"products?|protein|fats?|foods?|contact|exposure|at home|in the home)\b|"
    rf"\b(?:own(?:ed|s|ing|ers? of|ership of)|keep(?:ing|ers? of)?|kept|exposure to|contact with|"
    rf"fear of|allerg\w+ to|sensiti[sz]ed to|petting|walking|about|with) (?:(?:an?|the|their|own|"
    rf"or|and|{_PET}) ){{0,4}}{_PET}(?: at home| in the home)\b|"
    r"\b(?:owners? of|ownership of|exposure to|contact with|fear of|allerg\w+ to|"
    rf"sensiti[sz]ed to) (?:(?:an?|the|their|or|and|{_PET}) ){{0,4}}{_PET}\b"
)
"""Animals that people met, kept or named: those who were studied are people."""
ANIMAL = Pattern(rf"\b(?:(?=(?:{_SMALL})\b)(?!{_NOT_ANIMALS})(?:{_SMALL})|{_LARGE})\b")
"""Asked for the names first, which begin with few letters, and then for what they are not."""
_ANIMAL_CELLS = Pattern(
    rf"\b(?:(?:{_SMALL}|porcine|bovine|canine)(?:[ -](?!model)[\w/-]+){{0,4}}? "
    r"(?:neurons?|cells?|astrocytes|microglia|fibroblasts|hepatocytes|cardiomyocytes|myocytes|"
    r"slices?|cultures?|homogenates?|synaptosomes?|membranes?|tissues?|oocytes|islets))\b"
)
_ANIMAL_BODY = Pattern(
    r"\b(?:animals?|animal models?|in vivo|intraperitoneal|knock-?out|depilat|"
    r"(?:wild-?type|transgenic) (?:animals?|littermates?|males?|females?|controls|models?)|"
    r"sacrificed|euthan|oral gavage|xenograft|allograft model|pups|litters?|"
    r"intracerebroventricular|nude mice|induced model|(?:male|female|adult) (?:wistar|"
    r"sprague|mice|rats))"
)
_HUMAN_STRONG = Pattern(
    r"\b(?:patients (?:with|who|were|undergoing|treated|received|and)|participants (?:were|with|"
    r"who)|volunteers|informed consent|year-?old(?! (?:\w+ )?(?:vines?|trees?|plants?|"
    r"seedlings|orchards?|vineyards?|stands?|pines?|plantations?))|years of age|"
    r"aged \d+|healthy (?:controls|"
    r"subjects|volunteers|adults|men|women)|our patients?|(?:men|women|people|children|adults|"
    r"adolescents|individuals|subjects) (?:with|who|aged|were|at)|in patients|questionnaires?|"
    r"interview(?:s|ed)?|answered (?:\w+ ){0,2}?questions|"
    r"professional (?:\w+ )?\w+ers|clinic|outpatients?|inpatients?|hospital(?:s|ized|ised|"
    r"ization)?|population-based|treated patients)\b"
)
_NOT_PEOPLE = Pattern(
    r"(?:(?:strains?|isolates?)[^.;]{0,60}?\b(?:from|of)|isolated from) (?:[\w-]+ ){0,4}"
    r"(?:patients|donors|subjects|women|men|children|adults|people|volunteers)|"
    r"(?:(?<!random )(?<!drawn )(?<!representative )(?<!consecutive )samples?|"
    r"cells?(?! (?:into|for|to)\b)|tissues?|biops(?:y|ies)|serum|blood|derived|fibroblasts|"
    r"lymphocytes) "
    r"(?:[\w-]+ ){0,3}(?:from|of|obtained from|in) (?:[\w-]+ ){0,4}(?:patients|donors|subjects)|"
    r"patient-derived|patient-specific"
)
_MOLECULES = Pattern(
    r"famil(?:y|ies) (?:and|or|in) (?:\w+ )?(?:orders?|genera|genus|species)|\b(?:proteins?|"
    r"genes?|receptors?|kinases?|enzymes?|channels?|peptides?|\w*\d) famil(?:y|ies)|"
    r"famil(?:y|ies) of (?:[\w-]+ ){0,3}?(?:proteins?|genes?|receptors?|kinases?|enzymes?|"
    r"\w+ors|channels?|peptides?|molecules|compounds)|family (?:proteins?|kinases?)|"
    r"recruited (?:to|by|into) (?:the )?(?!study|trial|participate)\w"
)
_TISSUE_OF_PEOPLE = Pattern(
    r"\b(?:human|resected|surgical|surgically removed|sporadic|paraffin-embedded|formalin-fixed|"
    r"archival|postmortem|autopsy) (?:(?!cells?|xenograft)[\w-]+ ){0,4}?(?:tumou?rs|cancers|"
    r"carcinomas|adenomas|adenocarcinomas|gliomas|meningiomas|sarcomas|lymphomas|tissues?|"
    r"specimens|biopsies|brains|plaques|material)\b(?! cells?)|"
    r"\b(?:loss of heterozygosity|immunohistochem\w+)\b[^.;]{0,90}\b(?:tumou?rs|cancers|carcinomas|"
    r"adenomas|adenocarcinomas)\b(?! cells?)"
)
"""Taken from patients, whom no word names."""
_MANY = 100
"""People from whom on one count tells a study of them beside the animals."""
_AIM = Pattern(
    r"\b(?:further|future) |\bclinical (?:trials?|use|application)|\bmay (?:be|help|provide|offer)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """How strongly the text speaks for a subject, and the words that say it best."""

    subject: Subject
    votes: float
    span: Span


@once
def found(source: Source) -> dict[Subject, Found]:
    """Weigh the words for each subject; title words count three times, background less."""
    votes: dict[Subject, Found] = {}
    is_vets = is_of_a_vet(source)
    for sentence in source.sentences:
        told = _cues(sentence)
        for subject, value, span in told_by_a_vet(sentence, told) if is_vets else told:
            _add(votes, subject, value * _weight(sentence), span)
    return votes


def _weight(sentence: Sentence) -> float:
    if sentence.is_title:
        return 3.0
    if sentence.section is Section.BACKGROUND:
        return 0.4
    if sentence.section is Section.CONCLUSION or _AIM.search(sentence.low):
        return 0.5
    return 1.0


def _add(votes: dict[Subject, Found], subject: Subject, value: float, span: Span) -> None:
    old = votes.get(subject)
    if old is None:
        votes[subject] = Found(subject, value, span)
    else:
        votes[subject] = Found(subject, old.votes + value, old.span)


def _cues(sentence: Sentence) -> Iterator[tuple[Subject, float, Span]]:
    low = _MET.sub(lambda match: " " * len(match[0]), sentence.low)
    animal = ANIMAL.search(low)
    if animal:
        cells = _ANIMAL_CELLS.search(low)
        if cells and cells.start() <= animal.start():
            yield Subject.IN_VITRO, 0.7, sentence.of(cells)
            yield Subject.ANIMAL, 0.6, sentence.of(animal)
        else:
            yield Subject.ANIMAL, 2.0, sentence.of(animal)
    elif body := _ANIMAL_BODY.search(low):
        yield Subject.ANIMAL, 0.7, sentence.of(body)
    materials = list(cues(sentence, beside_animals=animal is not None))
    yield from materials
    if not any(one is Subject.IN_SILICO for one, _, _ in materials):
        yield from _people(sentence)


def _people(sentence: Sentence) -> Iterator[tuple[Subject, float, Span]]:
    low = sentence.low
    if number := _counted(low):
        weight, words = 2.0, number
    elif strong := _HUMAN_STRONG.search(low):
        weight, words = 1.3, strong
    elif person := _person(low) or _TISSUE_OF_PEOPLE.search(low):
        weight, words = 0.7, person
    else:
        return
    if _NOT_PEOPLE.search(low) is None:
        yield Subject.HUMAN, weight, sentence.of(words)


def _counted(low: str) -> re.Match[str] | None:
    return people_counted(low, beside_animals=ANIMAL.search(low) is not None)


def _person(low: str) -> re.Match[str] | None:
    """Find a word for a person; families of molecules and what is recruited to them are none."""
    around = ((max(0, one.start() - 12), one.end() + 40, one) for one in PERSON.finditer(low))
    return next((one for start, end, one in around if not _MOLECULES.search(low, start, end)), None)


@once
def by_rules(source: Source) -> tuple[Subject, ...]:
    """Give the subjects the work itself studied, the main one first; several only when sure."""
    votes = found(source)
    if not votes:
        return ()
    ranked = sorted(votes.values(), key=lambda one: -one.votes)
    first = _main(source, votes, ranked)
    if first is None:
        return ()
    return (first, *(one.subject for one in ranked if _also(source, one, votes[first], first)))


def _main(source: Source, votes: dict[Subject, Found], ranked: list[Found]) -> Subject | None:
    best = ranked[0]
    human, animal = _votes(votes, Subject.HUMAN), _votes(votes, Subject.ANIMAL)
    if best.votes < 0.6:
        return None
    if human and best.subject is Subject.ANIMAL and are_people_assigned(source):
        return Subject.HUMAN
    if human and best.subject is not Subject.HUMAN and human >= 0.5 * best.votes:
        return _people_or(source, votes, best)
    outside = _votes(votes, Subject.EX_VIVO)
    if best.subject is Subject.ANIMAL and outside >= 0.5 * animal and _is_organ_named(source):
        return Subject.EX_VIVO
    if best.subject is Subject.IN_VITRO and animal >= max(2.0, 0.6 * best.votes) and animal > human:
        return Subject.ANIMAL
    return best.subject


def _is_organ_named(source: Source) -> bool:
    """Tell that the title is about an organ taken out, whichever animal it is of."""
    return Subject.EX_VIVO in {
        one for title in source.title for one, _, _ in cues(title, beside_animals=True)
    } and not is_worked_on(source, Subject.ANIMAL)


def _people_or(source: Source, votes: dict[Subject, Found], best: Found) -> Subject:
    """Choose people over tissue or animals when people were counted and no species is told."""
    named = any(ANIMAL.search(one.low) for one in source.sentences)
    if best.subject is Subject.ANIMAL and named:
        return best.subject
    taken = any(_TISSUE_OF_PEOPLE.search(one.low) for one in source.title)
    is_cells = best.subject in {Subject.IN_VITRO, Subject.EX_VIVO}
    if is_cells and votes[best.subject].votes > 3.0 and not taken:
        return best.subject
    return Subject.HUMAN if counted_people(source) else best.subject


def _votes(votes: dict[Subject, Found], subject: Subject) -> float:
    return votes[subject].votes if subject in votes else 0.0


def _also(source: Source, one: Found, first: Found, main: Subject) -> bool:
    """Tell a second stream from a passing word: its own sentences in plain terms."""
    if one.subject is main or one.votes < 2.0 or one.votes < 0.2 * first.votes:
        return False
    if one.subject is Subject.HUMAN:
        return counted_people(source, 1 if one.votes >= 2.5 else _MANY)
    if is_worked_on(source, one.subject):
        return True
    if one.subject is Subject.ANIMAL and main is Subject.HUMAN and are_people_assigned(source):
        return False
    enough = 4.0 if main is Subject.HUMAN else 2.5
    return one.subject in _BESIDE and one.votes >= enough


_ASSIGNED = Pattern(
    r"\b(?:were|was) (?:\w+ )?(?:assigned|allocated|randomi[sz]ed|enrolled|recruited|invited)\b"
)
_BESIDE = frozenset({Subject.ANIMAL, Subject.IN_VITRO, Subject.EX_VIVO})
_WORKED_ON = {
    Subject.ANIMAL: Pattern(
        rf"\b(?:{_SMALL}|{_LARGE})\b (?:[\w/-]+ ){{0,3}}?(?:received|were (?:\w+ )?(?:given|fed|"
        r"injected|treated|infected|inoculated|randomi[sz]ed|assigned|exposed|depilated))\b"
    ),
    Subject.IN_VITRO: Pattern(
        r"\bcells (?:[\w/-]+ ){0,3}?were (?:\w+ )?(?:treated|cultured|exposed|incubated|grown|"
        r"stimulated|transfected)\b"
    ),
}


def are_people_assigned(source: Source) -> bool:
    """Tell that counted people came into groups or into the study, and no animals did."""
    return not is_worked_on(source, Subject.ANIMAL) and any(
        _ASSIGNED.search(one.low, match.end(), match.end() + 80) is not None
        for one in source.abstract
        if one.section is not Section.BACKGROUND
        for match in counted(one.low)
    )


def is_worked_on(source: Source, subject: Subject) -> bool:
    """Tell that animals or cells were dealt with by the authors, in a sentence on their work."""
    pattern = _WORKED_ON.get(subject)
    return pattern is not None and any(
        pattern.search(one.low)
        for one in source.abstract
        if one.section not in {Section.BACKGROUND, Section.CONCLUSION}
    )


def counted_people(source: Source, least: int = 1) -> bool:
    """Tell that a sentence of the work counts people, at least so many."""
    told = (_counted(one.low) for one in source.abstract if one.section is not Section.BACKGROUND)
    return any((count(one["n"]) or 0) >= least for one in told if one is not None)


def of_sentence(sentence: Sentence) -> Subject | None:
    """Tell on whom one sentence reports, None when it does not say."""
    cues: dict[Subject, float] = {}
    for subject, value, _ in _cues(sentence):
        cues[subject] = max(value, cues.get(subject, 0.0))
    if not cues:
        return None
    return max(cues, key=lambda one: cues[one])
