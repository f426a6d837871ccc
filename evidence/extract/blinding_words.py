"""Who did not know the group, by words alone.

Apart from `blinding`, which states it: likeness asks before the kind of paper is known.
"""

from evidence.extract.account import account
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source, Span, once
from evidence.model import Blinding

_BLIND = r"(?:blind(?:ed)?|mask(?:ed|ing)?|dummy)"
_TREATED = (
    r"(?:patients?|participants?|subjects?|volunteers|women|men|adults|children|parents|owners|"
    r"mothers|residents|students)"
)
_JUDGES = (
    r"(?:investigators?|assessors?|clinicians?|physicians?|doctors|staff|evaluators?|raters?|"
    r"examiners?|observers?|researchers|therapists|surgeons|veterinarians|outcome assessors?|"
    r"technicians?|nurses|dieti[tc]ians?|personnel|pathologists?|radiologists?|statisticians?|"
    r"midwives|psychologists?|dentists?|carers|care ?givers|(?:care )?providers|technologists?|"
    r"physiotherapists?|those (?:assess|measur|evaluat|scor|analy[sz]|rat)ing (?:the )?outcomes?)"
)
_JUDGING = (
    r"(?:who (?:[\w-]{1,20} ){1,5}?|(?:scor|assess|read|rat|measur|evaluat|analy[sz]|examin|grad|"
    r"count|perform)ing (?:[\w-]{1,20} ){1,4}?)"
)
_IT = (
    r"(?:to |of )?(?:the |their |its |which |whose |any )?(?:[\w-]{1,20} ){0,3}?(?:groups?|"
    r"assignments?|allocations?|treatments?|arms?|interventions?|randomi[sz]ation|drugs?|"
    r"regimens?|medication|sequence|solution)\b"
)
_KEPT = (
    rf"(?:(?:was|were|remained|are|kept) (?:(?!not\b)\w{{1,20}} )?(?:blind(?:ed)?\b(?! to (?:each |"
    rf"one an)other)|masked\b|(?:unaware of|ignorant of) {_IT})|(?:did|do|does) not know {_IT})"
)
"""That the group was hidden, said of whoever stands before."""
_WERE = r"(?:(?!\bnot\b)[^.;]){0,40}"
_PATTERNS = (
    (Blinding.TRIPLE, Pattern(rf"\b(?:triple|quadruple)[ -]?{_BLIND}")),
    (
        Blinding.DOUBLE,
        Pattern(
            rf"\bdouble[ -\u2010\u2011]?{_BLIND}|\bdouble (?:and|or) (?:single|triple) blind|"
            rf"\b{_TREATED},? and (?:the )?(?:\w+ )?{_JUDGES}{_WERE}\b{_BLIND}|"
            rf"\b{_JUDGES},? and (?:the )?(?:\w+ )?{_TREATED}{_WERE}\b{_BLIND}|"
            rf"\b{_TREATED}, (?:[\w-]{{1,20}},? ){{1,3}}?and (?:\w+ )?{_JUDGES} {_KEPT}|"
            rf"\b{_TREATED},? and (?:the )?(?:\w+ )?{_JUDGES} {_KEPT}|"
            rf"\b{_JUDGES},? and (?:the )?(?:\w+ )?{_TREATED} {_KEPT}|"
            rf"\bneither (?:the )?(?:\w+ )?{_TREATED},? nor (?:the )?(?:\w+ )?{_JUDGES} (?:\w+ )?"
            r"(?:knew|aware|informed|know|could tell)\b"
        ),
    ),
    (
        Blinding.ASSESSOR,
        Pattern(
            r"\b(?:assessors?|evaluators?|observers?|raters?|investigators?|examiners?|outcome|"
            rf"reader)[- ](?:was |were |is |remained |who (?:was|were) )?{_BLIND}\b"
            r"(?! to (?:each |one an)other)|"
            rf"\b{_BLIND} (?:\w+ ){{0,2}}(?:assess|evaluat|observer|rater|examiner|outcome|"
            r"reader|reviewer|end-?point)|\bprobe\b (?=design)|"
            rf"\b{_JUDGES} {_JUDGING}?{_KEPT}|"
            rf"\b{_JUDGES},? (?:blind(?:ed)? to|masked to|unaware of|ignorant of) {_IT}|"
            rf"(?<!double[ -])(?<!double)\b(?:blinded|masked) (?:\w+ )?{_JUDGES}\b"
        ),
    ),
    (
        Blinding.SINGLE,
        Pattern(rf"\b(?:single|patient|participant|subject)[ -]?{_BLIND}|\b{_TREATED} {_KEPT}"),
    ),
    (
        Blinding.OPEN_LABEL,
        Pattern(
            r"\bopen[ -\u2010\u2011]?label(?:l?ed)?|\bun(?:blinded|masked)\b|"
            r"\bnon-?(?:blinded|masked)\b|"
            r"\b(?:not|could not be|cannot be|impossible to) (?:blind(?:ed)?|mask(?:ed)?)\b|"
            r"\b(?:blinding|masking) (?:[\w-]{1,20} ){0,4}?(?:was|were) (?:not (?:possible|"
            r"feasible|done|attempted|practicable)|impossible|unfeasible)\b|"
            r"\bwithout (?:blinding|masking)\b|"
            r"\bopen,? (?:randomi[sz]ed|(?:un|non-?)controlled|prospective|pilot|trial|study)"
        ),
    ),
)
_EXTENSION = Pattern(
    r"open[ -]label (?:extension|follow|phase(?! (?:\d|i{1,3}\b|iv\b))|"
    r"continuation|treatment phase)"
)
_THINGS = (
    r"(?:images?|radiographs?|x-rays?|scans?|slides?|films?|specimens?|biops(?:y|ies)|smears?|"
    r"photographs?|videos?|recordings?|angiograms?|mris?|cts?|tomograms?|echocardiograms?|ecgs?|"
    r"sonograms?|charts|records|sections|samples)"
)
_READ = r"(?:read|review|assess|evaluat|analy[sz]|interpret|scor|grad|examin|rat(?:ed|ing)|measur)"
_BY_READERS = Pattern(
    rf"\bdouble[ -\u2010\u2011]?{_BLIND},? (?:[\w-]{{1,20}} ){{0,2}}?(?:reviewers?|readers?|"
    rf"{_JUDGES})\b|"
    rf"\b{_THINGS}\b[^.;]{{0,90}}\b{_READ}[^.;]{{0,60}}\bdouble[ -\u2010\u2011]?{_BLIND}|"
    rf"\bdouble[ -\u2010\u2011]?{_BLIND} (?:[\w-]{{1,20}} )?{_READ}\w* of "
    rf"(?:[\w-]{{1,20}} ){{0,3}}?{_THINGS}\b|"
    rf"\b{_JUDGES},? (?:who (?:was|were) )?double[ -\u2010\u2011]?{_BLIND}"
)
"""Two who looked at pictures without knowing what the other saw; nobody was treated blindly."""
_GIVEN = Pattern(
    r"\brandom|\bplacebo\b|\bsham\b|\breceiv|\btrial\b|\bdrugs?\b|\bdoses?\b|\bcross-?over\b|"
    r"\btreatments?\b"
)
_OTHERS = Pattern(
    r"\b(?:previous|prior|future|further|need|warrant|other) |"
    r"\b(?:blind|mask)[^.;]{0,80}\b(?:needed|warranted|required|necessary|awaited|should be)\b|"
    r"\b(?:must|should|needs? to|remains? to|has to|ought to) be (?:\w+ ){0,3}(?:in|by|with) "
)

_WORDS = ("blind", "mask", "open", "dummy", "neither", "unaware", "ignorant", "not know")


@once
def found(source: Source) -> tuple[Blinding, Span] | None:
    """Give the blinding the work tells of itself: the title first, then the most told."""
    if not any(word in source.low for word in _WORDS):
        return None
    for sentence in account(source):
        if not sentence.is_title and _OTHERS.search(sentence.low):
            continue
        for value, pattern in _PATTERNS:
            match = pattern.search(sentence.low)
            if match and not _EXTENSION.match(sentence.low, match.start()):
                is_read = value is Blinding.DOUBLE and _is_of_readers(sentence.low)
                return Blinding.ASSESSOR if is_read else value, sentence.of(match)
    return None


def _is_of_readers(low: str) -> bool:
    """Tell that the two who were blind judged pictures or samples, and gave or got nothing."""
    return _BY_READERS.search(low) is not None and _GIVEN.search(low) is None
