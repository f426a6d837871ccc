"""Words: one spelling and one number for every form a word has, so that forms can be compared."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_GREEK = str.maketrans(
    {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "κ": "kappa", "ω": "omega", "µ": "u"}
)
_IRREGULAR = {
    "mice": "mouse",
    "lice": "louse",
    "men": "man",
    "women": "woman",
    "children": "child",
    "teeth": "tooth",
    "feet": "foot",
    "metastases": "metastasis",
    "diagnoses": "diagnosis",
    "psychoses": "psychosis",
    "stenoses": "stenosis",
    "fractures": "fracture",
    "bacteria": "bacterium",
    "criteria": "criterion",
    "biases": "bias",
    "viruses": "virus",
    "fetuses": "fetus",
    "lenses": "lens",
    "diabetes": "diabetes",
    "caries": "caries",
    "rabies": "rabies",
    "scabies": "scabies",
    "herpes": "herpes",
    "species": "species",
    "series": "series",
    "rickets": "rickets",
    "measles": "measles",
    "shingles": "shingles",
    "mumps": "mumps",
}
_SPELLING = (
    (re.compile("[oa]e(?=.)"), "e"),
    (re.compile("our(?=$|s$|al$|ing$|ed$)"), "or"),
    (re.compile("is(?=e$|ed$|es$|ing$|ation$|ations$|er$)"), "iz"),
    (re.compile("sulph"), "sulf"),
    (re.compile("([bt])re$"), r"\1er"),
    (re.compile("mme$"), "m"),
)
_RESPELLED = re.compile("[oa]e|our|is|sulph|[bt]re$|mme$")
"""What a word has that is spelled otherwise: asked once instead of six times."""
_ENDINGS = (
    "izations", "ization", "ations", "ation", "atives", "ative", "ators", "ator",
    "ings", "ing", "ions", "ion", "ments", "ment", "ness",
    "ically", "ally", "ical", "ously", "ively", "ive", "ed", "ers", "er", "est",
    "ity", "ous", "al", "ic", "ly", "es", "e", "y",
)  # fmt: skip
GRAMMAR = frozenset(
    re.findall(
        r"\w+",
        "a an the of in on at to for from by with without and or not no nor as is are was "
        "were be been being has have had do does did can could may might will would shall "
        "should must than then that this these those it its their them they there he she "
        "his her we our you your who whom which what when where how why into over under "
        "between among during after before within per via vs versus v about against also "
        "only very more most less least both each either any all some such other another "
        "same own so too if but while because due s t",
    )
)


class Word(NamedTuple):
    """One word of a text: as written, in its plain form, and where it stands."""

    text: str
    form: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Cut a text into its words, each with its plain form (lower case, singular, one spelling)."""
    return tuple(
        Word(found.group(), form(found.group()), found.start(), found.end())
        for found in _WORD.finditer(text)
    )


def spelled(text: str) -> list[str]:
    """Give the words of a text as written: `words` without forms and places, at a tenth of it."""
    return _WORD.findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """Give where each word of a text starts and ends."""
    return list(map(re.Match.span, _WORD.finditer(text)))


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """Give the plain form of one word: lower case, no accents, American spelling, singular."""
    plain = word.replace("’", "'").lower().translate(_GREEK).partition("'")[0]
    if not plain.isascii():
        plain = "".join(
            sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign)
        )
    return _spelled(_singular(plain))


def _singular(plain: str) -> str:
    known = _IRREGULAR.get(plain)
    if known is not None:
        return known
    if len(plain) < 3 or not plain.endswith("s") or plain.endswith(("ss", "us", "is")):
        return plain
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "xes", "ches", "shes", "zes")):
        return plain[:-2]
    return plain[:-1]


def _spelled(plain: str) -> str:
    if len(plain) < 5 or _RESPELLED.search(plain) is None:
        return plain
    for pattern, spelling in _SPELLING:
        plain = pattern.sub(spelling, plain)
    return plain


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of a word: its plain form without its ending, for loose comparison."""
    plain = form(word)
    while plain.endswith(_ENDINGS):
        ending = next((one for one in _ENDINGS if _bears(plain, one)), None)
        if ending is None:
            break
        plain = plain.removesuffix(ending)
    return plain


def _bears(plain: str, ending: str) -> bool:
    """Whether a word has this ending on a stem long enough to tell words apart."""
    return len(plain) - len(ending) >= 4 and plain.endswith(ending)


@lru_cache(maxsize=2048)
def stems(text: str) -> tuple[str, ...]:
    """Give the stems of the words that carry meaning, in order, without the grammar words."""
    return tuple(stem(word) for word in spelled(text) if word.lower() not in GRAMMAR)
