"""How participants came into their group: by chance, a rule or choice, by words alone.

Apart from `allocation`, which states it: likeness and design ask before the kind of paper is known.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.extract.account import account
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.within import ASSIGNED, FORETOLD, is_beside_a_trial
from evidence.model import Allocation

NOT_ALLOCATION = Pattern(
    r"(?:randomly (?:select|sampl|chosen|drawn|distributed|oriented|picked|collected|extracted|"
    r"generated|presented|recruited|identified|invited|audit|mov(?:ing|ed)|vary|varied|appear|"
    r"occur)|(?:moved|moving|varied) randomly|random (?:sampl|effect|"
    r"forest|number|field|walk|select|intercept)|selected (?!and\b)(?:\w+ )?(?:randomly|at random)|"
    r"chosen (?:randomly|at random)|"
    r"mendelian randomi[sz]|randomly (?:divided|split|partitioned|separated|assigned) (?:in)?to "
    r"(?:an? |the |two )?(?:training|derivation|development|learning|validation|test)|"
    r"sampled at random|randomi[sz]ed response)"
)
_TO_RATERS = Pattern(
    r"\b(?:lists?|items?|questions|statements|topics|abstracts|manuscripts|articles|citations|"
    r"references|slides|images|photographs|radiographs|films|recordings|records|proposals|"
    r"applications)\b[^.;]{0,90}\brandomly (?:allocated|assigned|distributed|divided|given|sent) "
    r"(?:to|among|between|across) (?:[\w-]+ ){0,4}?(?:physicians|reviewers|raters|experts|readers|"
    r"authors|judges|observers|examiners|radiologists|pathologists|assessors|voters|members|"
    r"librarians|doctors|clinicians|nurses|surgeons|dentists|specialists)\b"
)
"""What is to be judged is dealt out among the judges: work is shared, nobody is treated."""
_FOR_A_MODEL = Pattern(
    r"\b(?:training|derivation|development|learning|test|validation) (?:set|sample|cohort|group|"
    r"subset)s?\b|\b(?:first|one) group\b[^.;]{0,80}\bwas used to (?:identify|develop|derive|build|"
    r"train|construct)\b"
)
_DIVIDED = Pattern(r"\brandomly (?:divid|split|separat|partition|assign)")
"""People divided by chance to make a model of some and to test it on the others."""
_TRIAL = Pattern(
    r"\b(?<!non-)(?<!non)(?:randomi[sz]ed|randomly controlled|"
    r"randomi[sz]ation)\b(?:[\s,/()-]+[\w'+\u2010-]+){0,9}?[\s,/()-]+"
    r"(?:trial|study|experiment|comparison|evaluation|design|investigation|phase|pilot|"
    r"controlled|clinical|intervention|crossover|cross-over|double|single|open|placebo|parallel)\b"
    r"|\brcts?\b"
)
_OTHERS = Pattern(
    r"\b(?:previous|prior|earlier|recent|future|further|existing|published|(?<!the )other|several|"
    r"many|few|no|most|large(?:r)?|well-designed|available|"
    r"(?<!is an )(?<!is the )ongoing|need(?:ed|s)?|warrant\w*|"
    r"merit\w*|deserv\w*|justif\w*|calls? for|await\w*|"
    r"necessary|required|lack(?:ing)? of|absence of|despite|although)\b[^.;]{0,60}\brandom"
    r"|random[^.;]{0,80}\b(?:trials|studies|rcts)\b"
    r"|random[^.;]{0,90}\b(?:needed|warranted|required|necessary|lacking|should be|are needed)\b"
    r"|\brcts\b"
)
_NEEDED = Pattern(
    r"random[^.;]{0,90}\b(?:(?:are|is) (?:\w+ )?(?:needed|warranted|required|necessary|"
    r"lacking)|should (?:be|follow))\b|"
    r"\brandomi[sz]ed (?:[\w-]{1,20} ){0,4}?(?:trials?|study|studies) (?:would|could|might|may) "
    r"(?:help|clarify|confirm|determine|show|establish|answer)\b|"
    r"\b(?:must|should|needs? to|remains? to|has to|ought to) be (?:\w+ ){0,3}(?:in|by|with) "
    r"[^.;]{0,40}random"
)
_EXTENDED = Pattern(
    r"\brandomi[sz]ed\b[^.;]{0,90}\b(?:open[- ]label|uncontrolled|single-arm|long-term) "
    r"(?:extension|continuation)|\b(?:extension|continuation) (?:phase |study |period )?of "
    r"[^.;]{0,50}\brandomi[sz]ed\b"
)
"""What all were given after a trial: chance divided them before, not now."""
_OWN = Pattern(r"\b(?:we|this|our|present|current|were|was|patients|participants|design)\b")
_QUASI = Pattern(
    r"\b(?:(?:quasi|pseudo)-?randomi[sz]ed|alternate(?:ly)? (?:assign|allocat|to )|"
    r"alternat(?:e|ing|ion) (?:allocation|assignment|patients)|by alternation|"
    r"(?:allocat|assign|treat|recruit|divid)\w+ (?:(?!to )[\w-]+ ){0,8}?(?:on|by|in|during) "
    r"alternat(?:e|ing) (?:weeks|days|months)|"
    r"(?:odd|even)[ -](?:and[ -]even )?(?:numbered|days|dates)|(?:allocat|assign)\w+ (?:\w+ ){0,9}?"
    r"(?:by|according to|based on) (?:\w+ ){0,3}(?:date of birth|birth date|record number|"
    r"day of (?:the week|admission)|order of (?:arrival|admission|presentation)))"
)
_BY_LOT = Pattern(
    r"\b(?:by|through|after) (?:the )?(?:drawing|draw|casting) (?:of )?lots\b|"
    r"\b(?:draw(?:ing|n)?|drew|cast(?:ing)?) (?:of )?lots\b|\bby lots?\b|\bthrow(?:ing)? (?:of )?"
    r"(?:a )?dic?e\b|\b(?:toss|flip)(?:ed|ping|ing)? (?:of )?(?:a |the )?coins?\b|"
    r"\bcoin[ -](?:toss|flip)\w*"
)
_DEALT = Pattern(r"\b(?:allot|allocat|assign|divid|receiv|group|decided|treat)")
_BY_NUMBERS = Pattern(
    r"\bcomputer[- ]generated (?:\w{1,20} ){0,3}?(?:numbers?|lists?|sequences?|codes?|schedules?|"
    r"tables?|envelopes?)\b|\b(?:by|with|using|through|on) (?:[\w-]{1,20} ){0,2}?(?<!cost )"
    r"(?<!energy )(?<!risk )(?<!error )minimi[sz]ation\b"
)
_PUT_INTO_GROUPS = Pattern(
    r"\b(?:allott?ed|allocat(?:ed|ion)|assign(?:ed|ment))\b(?! (?:to (?:quartile|categor)|codes?))"
)
"""Numbers from a computer and minimisation divide by chance, whether the word is there or not."""
_SIDE_CHOSEN = Pattern(
    r"\b(?:eye|side|half|arm|leg|limb|knee|breast|ear|hand|foot|quadrant)s? (?:[\w-]+ ){0,9}?"
    r"(?:was|were) (?:randomly (?:chosen|selected|picked)|(?:chosen|selected|picked) (?:randomly|"
    r"at random)) (?:for|to|as)\b"
)
"""A side of the body chosen by chance for a treatment is allocated, not sampled."""
_GROUPS_CHOSEN = Pattern(
    r"\b(?:two|three|four|both|[2-4]) (?:[\w-]{1,20} ){0,2}?groups (?:of (?:[\w-]{1,20} ){1,3})?"
    r"(?:(?:were|was) )?(?:selected|chosen|formed|made|drawn) (?:randomly|at random)\b"
)
"""Groups to be compared that chance filled."""
_NONE = Pattern(
    r"\b(?:non-?\s?randomi[sz]ed|not randomi[sz]ed|without randomi[sz]ation|no randomi[sz]ation|"
    r"quasi-?experimental|(?:chose|selected|according to) (?:\w+ ){0,3}(?:own choice|preference)|"
    r"(?:patients|men|women|parents|couples) (?:[\w-]+ ){0,6}?chose (?:between|among)|"
    r"self-selected|by (?:patient|physician) preference)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """An allocation with how sure the words are and where they stand."""

    value: Allocation
    weight: float
    span: Span


@once
def found(source: Source) -> Found | None:
    """Give the allocation the work tells of itself, None when it does not tell."""
    if is_beside_a_trial(source):
        return None
    best: Found | None = None
    of_a_model = _FOR_A_MODEL.search(source.low) is not None
    for sentence in account(source):
        if of_a_model and _DIVIDED.search(sentence.low):
            continue
        for one in _readings(sentence):
            if best is None or one.weight > best.weight:
                best = one
    return best if best is not None and best.weight >= 1.0 else None


def denied(source: Source) -> bool:
    """Tell that no likeness makes a trial of it: asked, measured twice, or dealt out to judges."""
    return (
        is_beside_a_trial(source)
        or _TO_RATERS.search(source.low) is not None
        or _is_of_another(source)
        or any(FORETOLD.search(one.low) for one in source.title)
    )


def _is_of_another(source: Source) -> bool:
    """Tell that chance is spoken of, and only where the text is about other studies."""
    return "random" in source.low and not any("random" in one.low for one in account(source))


def _readings(sentence: Sentence) -> Iterator[Found]:
    low = sentence.low
    if "random" not in low and "rct" not in low and "quasi" not in low:
        if match := _QUASI.search(low):
            yield Found(Allocation.QUASI, 2.0, sentence.of(match))
        yield from _by_lot(sentence)
        return
    if match := _QUASI.search(low):
        yield Found(Allocation.QUASI, 2.6, sentence.of(match))
    if (match := _NONE.search(low)) and not _OTHERS.search(low):
        yield Found(Allocation.NONE, 2.5 if sentence.is_title else 2.1, sentence.of(match))
        return
    yield from _random(sentence)


def _by_lot(sentence: Sentence) -> Iterator[Found]:
    low = sentence.low
    match = _BY_LOT.search(low)
    if match is not None and ("coin" in match[0] or _DEALT.search(low)):
        yield Found(Allocation.RANDOM, 2.2, sentence.of(match))
    match = _BY_NUMBERS.search(low)
    if match is not None and _PUT_INTO_GROUPS.search(low):
        yield Found(Allocation.RANDOM, 2.0, sentence.of(match))


def _random(sentence: Sentence) -> Iterator[Found]:
    low = sentence.low
    if match := _SIDE_CHOSEN.search(low) or _GROUPS_CHOSEN.search(low):
        yield Found(Allocation.RANDOM, 2.2 - _doubt(sentence, assigned=True), sentence.of(match))
    blocked = [match.span() for one in (NOT_ALLOCATION, _TO_RATERS) for match in one.finditer(low)]
    for match in (*ASSIGNED.finditer(low), *_TRIAL.finditer(low)):
        if any(start < match.end() and match.start() < end for start, end in blocked):
            continue
        assigned = match.re is ASSIGNED.compiled
        weight = (2.4 if assigned else 2.0) + (2.0 if sentence.is_title else 0.0)
        weight -= _doubt(sentence, assigned)
        yield Found(Allocation.RANDOM, weight, sentence.of(match))


def _doubt(sentence: Sentence, assigned: bool) -> float:
    """Say how much speaks against the words being about this very study."""
    low = sentence.low
    doubt = 2.0 if _NEEDED.search(low) or _EXTENDED.search(low) else 0.0
    if _OTHERS.search(low) and not (assigned and _OWN.search(low)):
        doubt += 1.6 if not sentence.is_title else 0.6
    if sentence.section is Section.BACKGROUND:
        doubt += 0.6
    if sentence.section is Section.CONCLUSION:
        doubt += 0.7
    if not _OWN.search(low) and sentence.section is Section.NONE and not sentence.is_title:
        doubt += 0.2
    return doubt
