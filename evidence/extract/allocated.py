"""The words that tell how participants came into their group: by chance, a rule or choice."""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.extract.account import account
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Allocation

_ROOT = (
    r"randomi[sz](?:ed|ation|ing|e)|randomly|at random|by random|random (?:assignment|"
    r"allocation|order|sequence)"
)
NOT_ALLOCATION = Pattern(
    r"(?:randomly (?:select|sampl|chosen|drawn|distributed|oriented|picked|collected|extracted|"
    r"generated|presented|recruited|identified|invited|audit)|random (?:sampl|effect|"
    r"forest|number|field|"
    r"walk|select|intercept)|selected (?:\w+ )?(?:randomly|at random)|chosen (?:randomly|"
    r"at random)|"
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
_NOT_OF_ITS_OWN = Pattern(
    r"\bqualitative (?:\w+ )?(?:study|research|analysis|interviews?|inquiry|exploration|"
    r"investigation|evaluation|synthesis|report)\b|\b(?:focus[- ]group|interview|ethnographic|"
    r"phenomenological) study\b|\btest-?retest\b|\b(?:inter|intra)-?(?:rater|observer|tester) "
    r"(?:and [\w-]+ )?(?:reliability|agreement|reproducibility)\b|\breliability (?:and validity )?"
    r"(?:of|for)\b"
)
_WITH_ONE = Pattern(r"\brandomi[sz]ed\b[^:]{0,300}\b(?:with|and|including)\b|\bmixed[- ]methods?\b")
"""A title whose trial comes first, and the interviews or the repeated test beside it."""
_FORETOLD = Pattern(
    r"\bpredict(?:s|ors?|ing|ion|ive)?\b|\b(?:sensitivity|specificity|accuracy|validity|"
    r"reliability) "
    r"(?:and \w+ )?of\b|\bto detect\b|\bdetection of\b|\bdiagnos(?:is|tic|ing)\b|\brisk factors?\b"
)
"""A title that asks what tells or foretells an illness, not what treats it."""
_RESULTS_OF = Pattern(r"\b(?:outcomes|effects?|efficacy|effectiveness|versus|vs\.?|benefits?)\b")
_INSIDE = Pattern(
    r"\b(?:participating in|participants? (?:in|of)|part of|enrolled in|data (?:\w+ )?from|"
    r"analysis of "
    r"(?:[\w-]+ ){0,3}?from|within|in) (?:an?|the|this|two|our) (?:[^\s.;]{1,20} ){0,9}?"
    r"randomi[sz]ed\b[^.;]{0,60}\btrials?\b"
)
_SECOND = Pattern(
    r"\b(?:secondary|post-? ?hoc|pooled|ancillary|exploratory) (?:[\w-]{1,20} ){0,2}?analys[ei]s "
    r"(?:of|using|on|from) (?:[^\s.;]{1,30} ){0,12}?(?:trials?|rcts?)\b"
)
_POOLED = Pattern(
    r"\b(?:irrespective|regardless|independent(?:ly)?) of (?:the |their |which )?(?:[\w-]{1,20} )"
    r"{0,3}?(?:arms?|groups?|allocation|assignment|randomi[sz]ation|treatment|received)\b|"
    r"\b(?:both|all|the) (?:\w{1,20} ){0,2}?(?:arms|groups) (?:were |was )?(?:combined|pooled|"
    r"merged|taken together|analy[sz]ed together)\b"
)
_LINKED = Pattern(r"\bassociat|\bpredict|\bcorrelat|\brisk factors?\b|\bprognos")
_ARMS = Pattern(
    r"\bplacebo\b|\b(?:treatment|intervention|control|study|trial) (?:groups?|arms?)\b|"
    r"\bversus\b|\bvs\b|\bcompared (?:with|to)\b|\beffects? of\b|\beffective|\befficacy\b|"
    r"\bmoderat|\bmediat|\bbenefit"
)
"""Signs that a second look at a trial compares what its people were given."""
_FOR_A_MODEL = Pattern(
    r"\b(?:training|derivation|development|learning|test|validation) (?:set|sample|cohort|group|"
    r"subset)s?\b|\b(?:first|one) group\b[^.;]{0,80}\bwas used to (?:identify|develop|derive|build|"
    r"train|construct)\b"
)
_DIVIDED = Pattern(r"\brandomly (?:divid|split|separat|partition|assign)")
"""People divided by chance to make a model of some and to test it on the others."""
_ASSIGNED = Pattern(
    r"\b(?:randomi[sz]ed(?!,? (?:[\w-]+,? ){0,5}(?:trials?|studies|study)\b)|randomly|at "
    r"random)\b[^.;]{0,90}?\b(?:assign|allocat|receiv|group|arm|"
    r"treat|divid|given|either|into|to|placebo|crossover|cross-over|order)"
    r"|\b(?:assigned|allocated|divided|distributed|grouped|enrolled)\b[^.;]{0,60}?"
    r"\b(?:randomly|at random|by random|random (?:assignment|allocation)|"
    r"(?:by|through|via|using|with) (?:[a-z-]{1,20} ){0,3}?randomi[sz]ation)|"
    r"\b\d{1,2}:\d{1,2}(?::\d{1,2})? randomi[sz]ation\b"
    r"|\b(?:were|was|we|being|are) (?:\w+ ){0,2}?randomi[sz]ed\b|\brandomi[sz]ed \d"
    r"|\brandom (?:assignment|allocation)\b|\brandomi[sz]ation (?:was|to|ratio|list|sequence|code)"
    r"|\brandom(?:i[sz]ed)? order\b|\bin (?:a )?random(?:i[sz]ed)? sequence\b|"
    r"^randomly,|\bgenerated random|"
    r"\b(?:decided|determined|chosen|fixed|set) (?:by|at|from) (?:an? )?(?:[a-z-]+ )?random\b|"
    r"\border (?:being|was) (?:random|determined at random)|\brandomi[sz]ation (?:table|"
    r"schedule|scheme)"
)
_TRIAL = Pattern(
    r"\b(?<!non-)(?<!non)(?:randomi[sz]ed|randomly controlled|"
    r"randomi[sz]ation)\b(?:[\s,/()-]+[\w'+\u2010-]+){0,9}?[\s,/()-]+"
    r"(?:trial|study|experiment|comparison|evaluation|design|investigation|phase|pilot|"
    r"controlled|clinical|intervention|crossover|cross-over|double|single|open|placebo|parallel)\b"
    r"|\brcts?\b"
)
_OTHERS = Pattern(
    r"\b(?:previous|prior|earlier|recent|future|further|existing|published|(?<!the )other|several|"
    r"many|few|no|most|large(?:r)?|well-designed|available|ongoing|need(?:ed|s)?|warrant\w*|"
    r"merit\w*|deserv\w*|justif\w*|calls? for|await\w*|"
    r"necessary|required|lack(?:ing)? of|absence of|despite|although)\b[^.;]{0,60}\brandom"
    r"|random[^.;]{0,80}\b(?:trials|studies|rcts)\b"
    r"|random[^.;]{0,90}\b(?:needed|warranted|required|necessary|lacking|should be|are needed)\b"
    r"|\brcts\b"
)
_NEEDED = Pattern(
    r"random[^.;]{0,90}\b(?:(?:are|is) (?:\w+ )?(?:needed|warranted|required|necessary|"
    r"lacking)|should be)\b|"
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
    r"alternat(?:e|ing|ion) (?:allocation|assignment|weeks|days|months|patients)|by alternation|"
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
        or any(_FORETOLD.search(one.low) for one in source.title)
    )


def _is_of_another(source: Source) -> bool:
    """Tell that chance is spoken of, and only where the text is about other studies."""
    return "random" in source.low and not any("random" in one.low for one in account(source))


@once
def is_beside_a_trial(source: Source) -> bool:
    """Tell that people of a trial were looked at, by interview or all together, not by arm."""
    title = source.title[0].low if source.title else ""
    if _NOT_OF_ITS_OWN.search(title) is not None and _WITH_ONE.search(title) is None:
        return True
    asks = _FORETOLD.search(title) is not None and _RESULTS_OF.search(title) is None
    return (asks and _is_inside_a_trial(source)) or _is_pooled(source)


def _is_pooled(source: Source) -> bool:
    """Tell a second analysis of a trial's people that does not compare its arms."""
    if _SECOND.search(source.low) is None:
        return False
    if _POOLED.search(source.low) is not None:
        return True
    divides = any(
        _ASSIGNED.search(one.low) and not _SECOND.search(one.low) for one in account(source)
    )
    return not divides and _LINKED.search(source.low) is not None and not _ARMS.search(source.low)


def _is_inside_a_trial(source: Source) -> bool:
    """Tell that people of a trial were looked at, and that no sentence of its own divides them."""
    told = [one for one in source.sentences if "random" in one.low]
    return any(_INSIDE.search(one.low) for one in told) and not any(
        _ASSIGNED.search(one.low) and not _INSIDE.search(one.low) for one in told
    )


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
    if match := _SIDE_CHOSEN.search(low):
        yield Found(Allocation.RANDOM, 2.2 - _doubt(sentence, assigned=True), sentence.of(match))
    blocked = [match.span() for one in (NOT_ALLOCATION, _TO_RATERS) for match in one.finditer(low)]
    for match in (*_ASSIGNED.finditer(low), *_TRIAL.finditer(low)):
        if any(start < match.end() and match.start() < end for start, end in blocked):
            continue
        assigned = match.re is _ASSIGNED.compiled
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
