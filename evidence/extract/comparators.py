"""The phrases that tell with what something is compared, and what kind of thing each tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.extract.compared import TREATMENT
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once

_LINK = Pattern(
    r"\b(?:(?P<versus>versus|vs)\b\.?|"
    r"(?P<compared>compar(?:ed|ison|ing)(?: \w+){0,2}? (?:with|to|against)|"
    r"(?:in )?(?:comparison|contrast|relative|opposed) (?:with|to))|"
    r"(?P<than>than)|(?P<or>or|nor)|(?P<instead>instead of|rather than|in place of)|"
    r"(?P<and>and)(?= (?:(?:an?|the|\d{1,5}) )?(?:[\w-]+ ){1,4}"
    r"(?:groups?|arms?|controls?|alone)\b)|"
    r"(?P<given>(?:controls?|comparison|comparator|reference|other|second)"
    r"(?: (?:groups?|arms?|animals|mice|rats|patients|subjects|participants|families|condition|"
    r"children|women|eyes?|side|half))?(?: \([^)]{1,20}\))?,? "
    r"(?:(?:that|which|who|only|was|were|had) ){0,2}"
    r"(?:consist\w{1,5} of|receiv\w{1,3}|given|treated (?:with|by)|fed|injected with|underwent|"
    r"undergoing|took|continued|maintained|did|were not|with)))\s"
)
_KINDS: tuple[tuple[str, Pattern], ...] = tuple(
    (kind, Pattern(words))
    for kind, words in (
        ("placebo", r"placebo|dummy|saline|\bair\b"),
        ("sham", r"\bsham|\bmock\b|simulated"),
        ("vehicle", r"vehicle|\bpbs\b|phosphate"),
        ("wait", r"wait|delayed|deferred|postpone"),
        (
            "no",
            r"^(?:(?:an?|the|with|to|receiv\w{1,3}|had|have|given|group|patients|those|who|were|"
            r"was) ){0,4}(?:no\b(?! (?:difference|significant|more|less|longer|other|effect|"
            r"change))|nothing|none|neither|not\b|never|without\b)",
        ),
        (
            "non",
            r"\bnon-?(?:user|treat|vaccin|expos|exerc|recip|supplem|interven|[a-z]{1,20}ing\b)|"
            r"\bun-?(?:treated|exposed|vaccin|supplem|trained|medicated|injured|regulated)|blank|"
            r"negative control",
        ),
        ("observed", r"observ|watchful|expectant|surveillance|natural history"),
        ("alone", r"\b(?:alone|only|monotherapy|by itself|on its own)\b"),
        (
            "usual",
            r"\b(?:usual|standard|routine|conventional|regular|current|traditional|typical|"
            r"customary)\b|\btau\b",
        ),
        (
            "before",
            r"^(?:(?:their|the|at|those|in|values?|levels?|own) ){0,4}(?:pre-?(?=[a-z])|"
            r"base-?line|before|initial|previous|earlier|prior|admission|post-?(?:op|treat|test))",
        ),
        (
            "trait",
            r"healthy|normal\b|general population|wild|younger|older|\bmales?\b|females?|\bmen\b|"
            r"\bwomen\b|obese|non-?(?:smok|carrier|respon|diabet|surviv|dement|transg|case)|"
            r"-risk\b|unaffected|asymptomatic|positive|negative|carriers|early|late\b|mild|severe|"
            r"years|age|control subjects",
        ),
        (
            "dose",
            r"\d ?(?:m?g|mcg|µg|mg/kg|iu|gy|ml)\b|"
            r"\b(?:low|high|lower|higher|single|double)[- ](?:dose|intensity)",
        ),
        ("control", r"controls?\b"),
        ("treatment", TREATMENT),
    )
)
_END = Pattern(
    r"[.;:)(,]| (?:in|on|for|was|were|at|by|did|had|is|are|to|and|after|during|when|among) "
)
_ADDED = Pattern(
    r"\bplus\b|\+|\bcombin\w{2,6}|\bin addition\b|\badd(?:ed|ing|ition|-on)\b|\badjunct|\baugment|"
    r"\btogether with\b|\bcoupled\b|\bsupplement"
)
_WORD = Pattern(r"[a-z]{3,}")
_EMPTY = frozenset(
    {
        *("the", "and", "with", "group", "groups", "patients", "versus", "compared", "alone"),
        *("treatment", "therapy", "either", "who", "received", "treated", "were", "was", "arm"),
        *("only", "those", "that", "than", "for"),
    }
)
"""Words that a phrase may share with what stands before it and yet tell something else."""
_AIM = Pattern(
    r"\b(?:objective|aim|purpose|goal)s?\b|\bthis study\b|\bwe (?:aimed|compared)\b|"
    r"\bto (?:compare|evaluate|assess|investigate|determine)"
)
_GROUPED = Pattern(r"random|assign|allocat|receiv|either|divided|groups?\b|arms?\b|compar|treated")
_LONGEST, _BEFORE = 70, 110
"""Characters of a phrase, and before its link where the treatment stands."""


@dataclass(frozen=True, slots=True)
class Comparator:
    """A phrase behind a word that compares; `link` names that word's kind, `kind` the phrase's."""

    link: str
    kind: str
    is_added: bool
    is_part: bool
    span: Span

    @property
    def names(self) -> Iterator[str]:
        """The marks it gives a text."""
        place = "title" if self.span.sentence.is_title else "text"
        yield from (f"{self.link} {self.kind}", f"any {self.kind}", f"{place} {self.kind}")
        if self.is_added:
            yield f"added {self.kind}"
        if self.is_part:
            yield "part, added" if self.is_added else "part"


@once
def own(source: Source) -> tuple[Sentence, ...]:
    """Give the sentences about this study: an aim may stand in the background."""
    return tuple(
        one
        for one in source.sentences
        if one.section is not Section.BACKGROUND or _AIM.search(one.low) is not None
    )


@once
def comparators(source: Source) -> tuple[Comparator, ...]:
    """Give the phrases a study compares with, as they stand."""
    return tuple(one for sentence in own(source) for one in _of(sentence))


def _of(sentence: Sentence) -> Iterator[Comparator]:
    low = sentence.low
    for link in _LINK.finditer(low):
        name = link.lastgroup or ""
        if name == "or" and not (sentence.is_title or _GROUPED.search(low)):
            continue
        tail = low[link.end() : link.end() + _LONGEST]
        end = next((one.start() for one in _END.finditer(tail, 1)), len(tail))
        phrase = tail[:end]
        if not phrase.strip():
            continue
        before = low[max(0, link.start() - _BEFORE) : link.start()]
        words = set(_WORD.findall(phrase)) - _EMPTY
        yield Comparator(
            link=name,
            kind=next((kind for kind, words in _KINDS if words.search(phrase)), "other"),
            is_added=_ADDED.search(before) is not None,
            is_part=name != "or" and bool(words) and words <= set(_WORD.findall(before)),
            span=sentence.span(link.start(), link.end() + end),
        )
