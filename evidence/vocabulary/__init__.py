"""Concepts of health language: what a phrase is about, how near two are, what is wanted."""

from evidence.vocabulary.concepts import WIDE, Concept, concepts
from evidence.vocabulary.lexicon import Entry, entry
from evidence.vocabulary.nearness import FAR, NEAR, SAME, nearness
from evidence.vocabulary.valence import end, valence
from evidence.vocabulary.words import Word, stem, stems, words

__all__ = [
    "FAR",
    "NEAR",
    "SAME",
    "WIDE",
    "Concept",
    "Entry",
    "Word",
    "concepts",
    "end",
    "entry",
    "nearness",
    "stem",
    "stems",
    "valence",
    "words",
]
