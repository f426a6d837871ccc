"""Where sentences begin and end, and under which heading of a structured abstract they stand."""

import re
from collections.abc import Iterator
from enum import StrEnum

from evidence.extract.pattern import Pattern


class Section(StrEnum):
    """The part of an abstract a sentence belongs to, as its labels tell."""

    NONE = ""
    BACKGROUND = "background"
    OBJECTIVE = "objective"
    METHODS = "methods"
    RESULTS = "results"
    CONCLUSION = "conclusion"
    OTHER = "other"


_LABELS = {
    Section.BACKGROUND: "background|introduction|context|importance|rationale|purpose of review",
    Section.OBJECTIVE: (
        "objectives?|aims?|purpose|goal|hypothesis|question|study question|"
        "aims?/hypothes[ei]s|objectives?/hypothes[ei]s|aims? and objectives?"
    ),
    Section.METHODS: (
        "methods?|materials? and methods?|patients? and methods?|subjects? and methods?|"
        "materials? (?:&|and) methods?|(?:materials?|patients|subjects) ?/ ?methods?|"
        "methods? and (?:findings|results)|(?:research|study) design and methods?|"
        "methods? and materials?|design|study design|setting|settings and design|"
        "participants|patients|subjects|interventions?|main outcome measures?|"
        "outcome measures?|main outcomes and measures|outcomes|measurements?|methodology|"
        "data sources?|study selection|data extraction|search methods|selection criteria|"
        "data collection and analysis|design, setting,? and participants|exposures?|"
        "methods and analysis|methods/design|procedures?|experimental design|sample|animals"
    ),
    Section.RESULTS: (
        "results?|findings|main results|case presentation|case report|case|key results|"
        "principal findings|results and discussion|data synthesis|observations?"
    ),
    Section.CONCLUSION: (
        "conclusions?|discussion|interpretation|significance|limitations|implications|"
        "authors' conclusions?|reviewers' conclusions?|conclusions? and relevance|summary|"
        "clinical relevance|comment|conclusions?/interpretation"
    ),
    Section.OTHER: (
        "trial registration|clinical trial registration|registration|funding|"
        "trial registration number|ethics and dissemination|keywords?|data availability"
    ),
}
_PATTERNS = {section: Pattern(words) for section, words in _LABELS.items()}
_KIND = {
    word: section
    for section, words in _LABELS.items()
    for word in (section.value, *re.sub(r"\(\?:|\)", "", words).split("|"))
}
_CAPITAL = Pattern(r"[A-Z](?<![^.\s].)")
"""Where a label may begin; looked for first because the patterns of labels are slow to search."""
_WITH_COLON = Pattern(
    "("
    + "|".join(words for words in _LABELS.values())
    + r")\s?(?:[:\u2014]|(?<=[A-Z])\.)(?=\s|[A-Z\d\u201c\"(])",
    re.IGNORECASE,
)
_BARE = Pattern(
    r"(?:^|(?<=\s))(?P<label>Background|Introduction|Objectives?|Aims?|Purpose|"
    r"(?:(?:Materials?|Patients|Subjects)(?: and |/))?Methods?(?: and (?:Findings|Results))?|"
    r"(?:Materials?|Patients|Subjects|Design) and methods?|Methodology|(?:Study )?[Dd]esign|"
    r"Settings?|Participants|Interventions?|"
    r"RESEARCH DESIGN AND METHODS|Aims?/hypothes[ei]s|Conclusions?/interpretation|"
    r"Main outcome measures?|Results?|Findings|Conclusions?|"
    r"BACKGROUND(?: AND AIMS?| & AIMS?)?|OBJECTIVES?|AIMS?|PURPOSE|CONTEXT|INTRODUCTION|"
    r"(?:STUDY )?DESIGN(?: AND SETTINGS?|,? SETTINGS?,? AND (?:PARTICIPANTS|PATIENTS))?|SETTINGS?|"
    r"PARTICIPANTS|PATIENTS|SUBJECTS|INTERVENTIONS?|(?:MAIN )?OUTCOME MEASURES?|MEASUREMENTS?|"
    r"DATA (?:SOURCES?|EXTRACTION|SYNTHESIS)|(?:STUDY|SELECTION) (?:SELECTION|CRITERIA)|"
    r"(?:(?:MATERIALS?|PATIENTS|SUBJECTS) AND )?METHODS?(?: AND (?:FINDINGS|RESULTS|ANALYSIS))?|"
    r"RESULTS?|FINDINGS|CONCLUSIONS?|INTERPRETATION|DISCUSSION)"
    r"(?:\.?(?: |\n)(?=[A-Z\d])(?!Information\b|AND\b|Of (?!\d|the\b|our\b|all\b))|\n)"
)
_SILENTLY = Pattern(r"(?<=[\w)] )(?P<label>Results|RESULTS) (?=[A-Z][a-z]+(?:,| (?:[a-z]|\d))|\d)")
"""A heading behind a part that ends without a full stop; believed where no other tells results."""
_END = Pattern(r"[.?!;]?[.?!][\"'\u201d\u2019)\]]{0,3}(?=\s)|\n|\t|[.](?=[A-Z][a-z]{2,})")
_NEXT = Pattern(r"(?<!\s)\s*[\"'\u201c\u2018(\[]{0,2}[^\W_]")
_ABBREVIATION = Pattern(
    r"(?:^|[\s(\[])(?:e\.g|i\.e|et al|vs|cf|fig|figs|approx|no|nos|dr|prof|mr|mrs|st|inc|ltd|co|"
    r"resp|ca|viz|eq|ref|refs|vol|sp|spp|subsp|var|i\.v|i\.p|i\.m|s\.c|p\.o|b\.i\.d|t\.i\.d|q\.d|"
    r"a\.m|p\.m|u\.s|u\.k|u\.s\.a|ph\.d|m\.d|jr|sr|dept|min|max|wt|[a-z])$",
    re.IGNORECASE,
)


LONGEST = 1500
"""Characters; longer than any real sentence."""


def split(text: str) -> Iterator[tuple[int, int, Section]]:
    """Yield start, end and section of every sentence; labels stand outside the sentences."""
    section = Section.NONE
    for start, end, label in _blocks(text):
        if label is not None:
            section = label
        for first, last in _sentences(text, start, end):
            for begin, stop in pieces(text, first, last):
                yield begin, stop, section


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence, so that no text can make reading slow."""
    while end - start > LONGEST:
        stop = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = start + LONGEST if stop < 0 else stop
        yield start, stop
        start = stop
    yield start, end


def _blocks(text: str) -> Iterator[tuple[int, int, Section | None]]:
    """Cut the text at its section labels."""
    at, label = 0, None
    for start, end, kind in _labels(text):
        yield at, start, label
        at, label = end, kind
    yield at, len(text), label


def _labels(text: str) -> list[tuple[int, int, Section]]:
    """List where labels begin and end; methods without results may hide those."""
    found: list[tuple[int, int, Section]] = []
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if found and start < found[-1][1]:
            continue
        match = _WITH_COLON.match(text, start)
        if match is not None and not (match[1].isupper() or _is_label(text, start)):
            match = None
        if match is None and _is_label(text, start, ".?!)"):
            match = _BARE.match(text, start)
        if match is not None:
            found.append((start, match.end(), _kind(match)))
    kinds = {kind for _, _, kind in found}
    if Section.METHODS in kinds and Section.RESULTS not in kinds:
        methods = next(end for _, end, kind in found if kind is Section.METHODS)
        if (match := _SILENTLY.search(text, methods)) is not None:
            found.append((match.start(), match.end("label"), Section.RESULTS))
    return sorted(found)


def _kind(match: re.Match[str]) -> Section:
    word = match[1].lower().removesuffix(" and aims").removesuffix(" & aims")
    for section, words in _PATTERNS.items():
        if words.fullmatch(word):
            return section
    return _KIND.get(word, Section.OTHER)


def _is_label(text: str, start: int, marks: str = ".?!:;)]") -> bool:
    """Tell a label from a word before a colon: it opens the text, a line or a sentence."""
    before = text[max(0, start - 12) : start].rstrip()
    return not before or before[-1] in marks or text[start - 1] in "\n\t"


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _END.finditer(text, start, end):
        if match[0] not in "\n\t" and not _ends_here(text, match):
            continue
        if (stretch := _trimmed(text, first, match.end())) is not None:
            yield stretch
        first = match.end()
    if (stretch := _trimmed(text, first, end)) is not None:
        yield stretch


def _ends_here(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    after = _NEXT.match(text, match.end())
    if after is None:
        return True
    follows = after[0][-1]
    if match[0][0] == "." and (before[-1:].isdigit() and follows.isdigit() and match[0] == "."):
        # "3. 5 mg" is a spaced decimal, "in 2014. 39 women" is an end.
        return len(before) > 1 and before[-2:].isdigit()
    if match[0] == "." and _ABBREVIATION.search(before):
        return False
    return not follows.islower()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if any(map(str.isalnum, text[start:end])) else None
