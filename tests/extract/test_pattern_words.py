"""A pattern that looks at the words first finds exactly what the pattern alone finds."""

import gzip
import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evidence.extract
from evidence.extract.needed import needed
from evidence.extract.needs import TABLE, table
from evidence.extract.pattern import Pattern
from evidence.extract.questions import look

ATOMS = (
    "a", "b", "ab", "random", "of", r"\d", r"\w", r"\s", r"\b", " ", "-", ".", "[ab]", "[^a]", "0",
    "[-\\s]", r"(?<!\w)", r"(?<![\w-])", r"(?!\w)", "(?= a)", "(?<= )", "(?<=ab)", "(?!b)", "^",
    "$", "\u00b5", "_", r"\B", "[a-c]", r"[^\W\d]",
)  # fmt: skip
REPEATS = ("?", "*", "+", "{2}", "{0,2}?", "{1,3}", "+?", "??")
TEXTS = st.text(alphabet=" ab0_-.\u00b5random of\n\u0301\u0662", max_size=90)


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        several.map("".join),
        several.map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(REPEATS)).map(lambda one: f"(?:{one[0]}){one[1]}"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
        inner.map(lambda one: f"(?>{one})"),
    )


PATTERNS = st.recursive(st.sampled_from(ATOMS), _joined, max_leaves=8)


def spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def learned(source: str) -> Pattern:
    pattern = Pattern(source)
    pattern.may_be_in("")
    return pattern


def same(pattern: Pattern, text: str, start: int = 0) -> None:
    look(text, ())
    plain = pattern.compiled
    for stretch in ((), (start,)):
        one, other = pattern.search(text, *stretch), plain.search(text, *stretch)
        assert (one and one.span()) == (other and other.span()), (pattern, text)
        every = spans(pattern.finditer(text, *stretch))
        assert every == spans(plain.finditer(text, *stretch)), (pattern, text)
    assert pattern.sub("-", text) == plain.sub("-", text)


@given(PATTERNS, st.lists(TEXTS, min_size=1, max_size=4), st.integers(0, 5))
def test_any_pattern_finds_what_it_finds_alone(source: str, texts: list[str], start: int) -> None:
    pattern = learned(source)
    for text in texts:
        same(pattern, text, start)


@given(PATTERNS, TEXTS, st.integers(0, 5), st.integers(0, 30))
def test_a_stretch_is_searched_as_it_is(source: str, text: str, start: int, end: int) -> None:
    plain, pattern = re.compile(source), learned(source)
    assert spans(pattern.finditer(text, start, end)) == spans(plain.finditer(text, start, end))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\brandom", "it was non-random"),
        (r"\bmen\b", "women, men"),
        (r"(?i)RANDOM", "random"),
        (r"(?a)\bm", "\u00e9m"),
        (r"year-old\b|\d ?%", "5 %"),
        (r"\u017f", "\u017f"),
        ("a" * 60, "b" + "a" * 70),
    ],
)
def test_what_is_there_is_found(source: str, text: str) -> None:
    assert learned(source).search(text)


def test_what_is_needed_is_read_off_the_pattern() -> None:
    told = needed(r"\b(?:randomi[sz]ed|assigned) (?:\w+ )?to\b")
    assert told.choices[0] == {" randomised ", " randomized ", " assigned "}
    assert told.starts == frozenset({" randomised ", " randomized ", " assigned "})
    assert needed(r"\w+ed|x*").choices == ()


def test_a_text_without_the_words_is_not_searched() -> None:
    pattern = learned(r"\b(?:placebo|sham)\b")
    words = "whoever was told of it afterwards, on the phone or by mail"
    texts = f"given placebo or not, {words}", f"placebos were given to the shammed, {words}"
    asked = [[pattern.may_be_in(text) for text in texts] for _ in range(2)]
    assert asked == [[True, True], [True, False]]


def _shipped() -> dict[str, Pattern]:
    found: dict[str, Pattern] = {}
    for module in pkgutil.iter_modules(evidence.extract.__path__):
        loaded = importlib.import_module(f"evidence.extract.{module.name}")
        found.update((one.pattern, one) for one in vars(loaded).values() if type(one) is Pattern)
    return found


SHIPPED = _shipped()


WORDS = sorted({word for one in SHIPPED for word in re.findall("[a-z]{2,}", one)})
MARKS = (*[" "] * 5, ", ", ". ", "-", " (", ") ", "; ", "/", " 12 ", " n = 39 ", "%")


def _sentences(number: int) -> list[str]:
    """Make sentences of the words the patterns are about, in any order, with marks and figures."""
    chance = random.Random(number)
    return [
        "".join(f"{chance.choice(WORDS)}{chance.choice(MARKS)}" for _ in range(40))
        for _ in range(number)
    ]


def test_the_shipped_patterns_find_what_they_find_alone() -> None:
    assert len(SHIPPED) > 250
    sentences = _sentences(8)
    for pattern in SHIPPED.values():
        pattern.may_be_in("")
        for text in sentences:
            same(pattern, text)


def test_what_shipped_patterns_need_is_known_beforehand() -> None:
    packed = files(evidence.extract).joinpath("weights", TABLE).read_bytes()
    shipped = dict(line.split("\t", 1) for line in gzip.decompress(packed).decode().splitlines())
    here = table((one.pattern, one.flags) for one in SHIPPED.values()).splitlines()
    known = [line.split("\t", 1) for line in here if line.partition("\t")[0] in shipped]
    assert [told for _, told in known] == [shipped[key] for key, _ in known]
    assert len(known) > 0.9 * len(here), "patterns have changed: run benchmarks/needs.py"


def test_a_pattern_is_read_when_it_first_searches() -> None:
    pattern = Pattern(r"\bnowhere-to-be-found\b")
    text = "a sentence of some length without the word it asks for"
    before = pattern.asked
    assert pattern.search(text) is None
    assert (bool(before), bool(pattern.asked)) == (False, True)
    assert not pattern.may_be_in(text)
