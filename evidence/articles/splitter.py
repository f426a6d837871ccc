"""Where sentences end: one splitter for every format, linear in the length of the text."""

import re
from collections.abc import Iterator

from evidence.articles.words import words

_STOP = re.compile(
    r"[.!?…]+[\"'”’»)\]*]*|[。！？]+[”」』）]*",
)
# What may stand behind the stop and still belongs to the sentence: a citation.
_TRAILER = re.compile(
    r"\s?(?:\[\^?\d[\d,;\s–-]{0,40}\]|\[-?@[^\[\]]{1,200}\]|\([^()]{2,120}\d{4}[a-z]?\)(?=\s[A-Z]|$)"
    r"|[¹²³⁰⁴-⁹][⁰¹²³⁴-⁹⁻,–-]{0,20}|\^\d[\d,–-]{0,20}\^)[.”\"]?"
)
_HELD = re.compile(r"\[[^\[\]@]{0,300}@[^\[\]]{1,600}\]")
_LONGEST = 4_000
_LAST_TOKEN = re.compile(r"[^\s(\[{“\"‘/—–]+$")
_NEXT_TOKEN = re.compile(r"\s*[\"'“‘(\[{*«]*([^\s]{0,40})")
_MIXED_CASE = re.compile(r"[a-zα-ω]{1,4}-?[A-Z0-9]")
_INITIAL = re.compile(r"(?:[A-Z]\.-?)*[A-Z]")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")

_NEVER = words(
    """
    e.g eg i.e ie vs viz cf ca c approx dr mr mrs ms mx prof rev hon gen st mt fig figs eq eqs
    tab ref refs resp incl excl esp ed eds vol vols nr nos pp p ch sec art suppl ibid anon al
    messrs drs profs jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
# These end a sentence when a word that opens one follows.
_PERHAPS = words(
    """
    inc ltd co corp plc jr sr dept univ assoc bros est dist ave blvd acad adv allergy am anal
    ann annu appl arch asian biochem bioeng biol biomed biophys biosci br bull can cardiol
    chem circ clin cogn comp contracept cosmet curr cytol dent dermatol dev diabet dis drug
    endocrinol eng engl environ epidemiol ethnopharmacol eur exp expert fam fed gastroenterol
    genet geriatr gerontol gynecol haematol health hematol hepatol hum hypertens immunol ind
    infect inflamm int intern invest j jpn lab lett mater med metab methods microbiol mol nat
    natl neurol neurosci nucl nurs nutr obes obstet oncol ophthalmol orthop pathol pediatr
    perspect pharm pharmacol pharmacother phys physiol plast prev proc psychiatr psychol pulm
    radiol regen rehabil rep reprod res respir rheumatol scand sci soc stat surg symp syst
    ther thromb toxicol transl transplant trop urol vasc vet virol zool
    """
)
_OPENERS = words(
    """
    a after all also although among an and another any as at because before both but by
    clinical critics despite during each even every experts finally first for from further
    furthermore he her here his how however if in instead it its later many meanwhile more
    moreover most my nearly no none nonetheless not nothing of on once one only or other
    others our out over overall participants patients people perhaps rather researchers
    results second several she similarly since so some still studies such that the their then
    there therefore these they this those though three thus to today two under unlike until we
    what when where whether which while who why with without yet you your
    """
)
_LETTERED = words(
    """
    vitamin vitamins hepatitis type group grade phase plan factor influenza flu arm class part
    category stage level appendix schedule omega protein strain blood provitamin coenzyme
    """
)
# Abbreviations that are ordinary words, too, and end sentences as such.
_ALSO_WORDS = frozenset({"no", "art", "mar", "tab"})
# Parts of journal names that, in small letters, are ordinary words.
_SMALL_WORDS = words(
    """
    allergy arch can drug fed health intern invest lab methods
    """
)
_COUNTED = words(
    """
    no nos number fig figs p pp vol ch sec eq ref tab
    """
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the first and last character (exclusive) of every sentence, without outer spaces.

    Text without full stops is cut where it may be, so that no sentence is longer
    than 4,000 characters.
    """
    for first, last in _stopped(text):
        for start, end in _cut(text, first, last):
            yield from _trimmed(text, start, end)


def _stopped(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for stop in _STOP.finditer(_HELD.sub(_blank, text) if "@" in text else text):
        if stop.start() < first:
            continue
        end = _end(text, stop.end())
        if _breaks(text, first, stop, end):
            yield first, end
            first = end
    yield first, len(text)


def _blank(held: re.Match[str]) -> str:
    """Hide the stops inside a citation: `[@doe, chap. 2]` ends no sentence."""
    return held[0].replace(".", " ").replace("?", " ").replace("!", " ")


def _cut(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Cut what nobody would write as one sentence, at the last semicolon or space that fits."""
    while last - first > _LONGEST:
        limit = first + _LONGEST
        seams = (text.rfind(mark, first + 1, limit) for mark in ("; ", " "))
        end = next((seam + 1 for seam in seams if seam > first + _LONGEST // 2), limit)
        yield first, end
        first = end
    yield first, last


def _trimmed(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        yield first, last


def _end(text: str, at: int) -> int:
    """Take along the citations that stand behind the full stop."""
    for _ in range(8):
        trailer = _TRAILER.match(text, at)
        if trailer is None or not (trailer.end() == len(text) or text[trailer.end()].isspace()):
            return at
        at = trailer.end()
    return at


def _breaks(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    if stop[0][0] in "。！？":
        return True
    if end < len(text) and not text[end].isspace():
        return False
    following = _NEXT_TOKEN.match(text, end)
    word = following[1] if following is not None else ""
    if not word and end >= len(text.rstrip()):
        return True
    if word[:1].islower() and _MIXED_CASE.match(word) is None:
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    return _full_stop(text, first, stop.start(), word)


def _full_stop(text: str, first: int, at: int, word: str) -> bool:
    """Tell a full stop from the dot of an abbreviation, an initial or a list number."""
    before = _LAST_TOKEN.search(text, max(first, at - 40), at)
    token = before[0] if before is not None else ""
    opens = word.strip(",;:'’").lower() in _OPENERS
    if token.isdigit() or (len(token) == 1 and token.isalpha()):
        if not text[first : at - len(token)].strip():
            return False
        if token.isdigit():
            return True
    if _INITIAL.fullmatch(token) and len(token) < 8:
        return _initial(text, at - len(token), opens)
    return _after_word(token, opens, word[:1].isdigit())


def _after_word(token: str, opens: bool, before_number: bool) -> bool:
    """Decide by the word in front of the dot."""
    lowered = token.lower()
    if lowered == "al":
        return opens
    if lowered in _COUNTED and before_number:
        return False
    if lowered in _ALSO_WORDS or token in _SMALL_WORDS:
        return True
    if lowered in _NEVER:
        return False
    if _DOTTED.fullmatch(token) or lowered in _PERHAPS:
        return opens or lowered in {"a.m", "p.m"}
    return True


def _initial(text: str, at: int, opens: bool) -> bool:
    """Tell `vitamin D. Later` from `J. Smith`."""
    before = text[max(0, at - 20) : at].split()
    return opens or (bool(before) and before[-1].lower().strip("(") in _LETTERED)
