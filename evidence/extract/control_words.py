"""Words that name a kind of control outright, and how sure each is."""

from dataclasses import dataclass

from evidence.extract.account import account
from evidence.extract.pattern import Pattern, among
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Control

_PATTERNS: tuple[tuple[Control, float, Pattern], ...] = (
    (
        Control.NONE,
        4.0,
        Pattern(
            r"\b(?:no|without(?: an?y?)?|lack(?:ed|ing|s)?(?: of)? (?:an? )?|absence of (?:an? )?|"
            r"did not (?:have|include) an?|had no|have no) ?(?:concurrent |placebo |untreated |"
            r"proper |appropriate )?(?:control|comparison|comparator|placebo)[ -]?(?:group|arm|"
            r"patients|subjects|s)?\b(?! (?:for|over|of))|"
            r"\buncontrolled (?:\w+[ -]){0,3}(?:trial|study|"
            r"pilot|series|phase|design)|\b(?:single|one)[ -]arm(?:ed)?\b|\bsingle[ -]group\b|"
            r"\bnot (?:placebo-)?controlled\b|\bnon-?controlled\b|\bnon-?comparative\b"
        ),
    ),
    (
        Control.HISTORICAL,
        3.6,
        Pattern(
            r"\bhistoric(?:al)? (?:(?:control|comparison|comparator)s?\b|"
            r"cohorts?\b(?! (?:[\w-]{1,20} ){0,2}?(?:stud|analys|design)))|"
            r"\bhistorically controlled\b|\b(?:compared (?:with|to)|than|against) (?:in )?"
            r"(?:the |those |an? )?(?:[\w-]{1,20} ){0,2}?(?:patients|women|men|children|infants|"
            r"people|cases|adults|births|admitted|operated|treated|seen|born)\b[^.;]{0,60}"
            r"\b(?:years?|months|period|era) (?:immediately |just )?before (?:[\w-]{1,20} ){1,4}?"
            r"(?:introduc|implement|launch|adopt|start|open|beg[au]n)"
        ),
    ),
    (
        Control.OTHER_BODY_SIDE,
        3.0,
        Pattern(
            r"\b(?:split[ -](?:face|mouth|scalp|body|head|neck|side)|half[ -](?:head|face|"
            r"side|scalp)|(?:intra-?individual|within-(?:patient|subject|person)) (?:control|"
            r"comparison|compar)\w*|(?:contralateral|opposite|other) (?:\w+ ){0,2}?(?:side|eye|"
            r"limb|half|arm|breast|face|quadrant|knee|leg|ear)s? (?:\w+ ){0,3}?(?:control|"
            r"untreated|placebo|vehicle|receiv|compar)|(?:fellow|contralateral|opposite) (?:eyes?|"
            r"sides?) (?:served|acted|as)"
            r"|side-by-side|left-right compar)"
        ),
    ),
    (
        Control.SHAM,
        3.4,
        Pattern(
            r"\bsham\b(?!-operated)|\bsimulated acupuncture\b|\b(?:same|identical|inactive|"
            r"device|machine|output|current|laser|unit|probe|power|stimulator|apparatus|coil|"
            r"lamp)\b[^.;]{0,40}\b(?:switched|turned) off\b|"
            r"\b(?:inactive|deactivated|detuned|disconnected) "
            r"(?:\w{1,20} ){0,2}?(?:device|machine|laser|unit|probe|stimulator|apparatus|coil|"
            r"ultrasound|electrodes?)\b"
        ),
    ),
    (
        Control.ACTIVE,
        3.5,
        Pattern(
            r"\bdouble[- ]dummy\b|\b(?:plus|\+|and) (?:[\w-]+ )?placebo\b[^.;]{1,80}?"
            r"\b(?:or|versus|vs\.?|compared with) [^.;]{3,60}?"
            r"\b(?:plus|\+|and) (?:[\w-]+ )?placebo\b"
        ),
    ),
    (
        Control.PLACEBO,
        3.3,
        Pattern(r"\bplacebos?\b(?! (?:effect|response))|\bdummy (?:pill|tablet)"),
    ),
    (
        Control.VEHICLE,
        3.2,
        Pattern(
            r"\b(?:vehicle|saline|phosphate[- ]buffered saline|pbs)[- ](?:control|treated|group|"
            r"injected|injection|alone|only|arm|cream|solution)|\b(?:or|versus|vs\.?|with|to|and) "
            r"(?:an? |the |normal |isotonic |physiological )?(?:vehicle|"
            r"saline)\b(?! (?:infusion|wash))|"
            r"\bvehicle-controlled"
        ),
    ),
    (
        Control.NO_TREATMENT,
        2.4,
        Pattern(
            r"\b(?:no[ -](?:treatment|intervention|therapy|exercise|further treatment|prophylaxis|"
            r"chemotherapy|radiotherapy|supplement\w*)\b(?![- ](?:effect|difference|failure|"
            r"related|associated|emergent))|"
            r"untreated (?:control|group|patients|subjects|animals|mice|rats|side|participants)|"
            r"non-?(?:treated|treatment|intervention) (?:control|group|patients)|"
            r"wait(?:ing)?[ -]?list(?:ed)?|wait-list|delayed[ -](?:treatment|intervention)|"
            r"(?:or|versus|vs\.?|to|and) (?:an? )?observation(?: alone| only| group| "
            r"arm)?\b(?!al)|"
            r"control group (?:that |which |who )?(?:received|receiving|had|with|given) no\b)"
        ),
    ),
    (
        Control.DOSE,
        2.2,
        Pattern(
            r"\bdose[- ](?:ranging|finding|comparison|response (?:trial|study))|"
            r"\b(?:low|lower|standard)[- ]dose (?:\w+ ){0,2}(?:versus|vs\.?|or|with|compared)|"
            r"\b(?:high|low|higher|lower|conventional|standard)[- ]dose (?:group|arm)s?\b|"
            r"\b(?:random|assign|versus|compar)[^.;]{0,80}\b\d{1,4} ?m?g(?:/m2|/kg|/day|/d)? "
            r"(?:daily |per day |once |twice )?(?:or|versus|vs\.?) \d{1,4} ?m?g\b"
            r"(?! (?:of )?[a-z]{6})|"
            r"\b(?:random|assign|allocat)[^.;]{0,120}\b\d{1,5}(?:, \d{1,5}){1,3},? (?:or|and) "
            r"\d{1,5} ?(?:m?g|mcg|iu|gy)\b|"
            r"\bhigh(?:er)?[- ]dose (?:\w+ ){0,3}?(?:versus|vs\.?|or|"
            r"compared with) (?:\w+ ){0,2}?(?:low|standard|conventional)"
        ),
    ),
    (
        Control.ACTIVE,
        2.0,
        Pattern(
            r"\b(?<!current )(?<!refractory to )(?<!resistant to )(?<!responsive to )(?<!failed )"
            r"(?<!is the )(?<!are the )"
            r"(?:usual|standard|routine|conventional|regular|treatment as|care as)[- ]"
            r"(?:nursing |medical |clinical )?(?:care|treatment|therapy|usual|"
            r"medical care|management|practice|chemotherapy)\b"
            r"(?! (?:for|of|is|are|has|have|option|modalit))|"
            r"\bactive[- ](?:control|comparator|placebo)|\battention[- ]control|"
            r"\b(?:versus|vs\.?)(?= [a-z])|\bcompared? (?:with|to|against) "
            r"(?=[a-z])(?!(?:baseline|"
            r"before|pre|the (?:general|previous)|those|healthy|normal))|\bnon-?inferior|"
            r"\bhead-to-head\b"
        ),
    ),
    (
        Control.OWN_BASELINE,
        1.2,
        Pattern(
            r"\b(?:from|to|with|versus|over|than(?: at)?) (?:the )?(?:baseline|pre-?treatment)\b|"
            r"\bat (?:the )?baseline,?(?: and)? (?:and|at|to|after)\b|"
            r"\bbefore and after\b|"
            r"\bpre-? ?(?:and|to|/)[ -]?post|\bpre-?post\b|\bown controls?\b|"
            r"\b(?:compared (?:with|to)) (?:\w+ )?(?:baseline|before|pre)"
        ),
    ),
)
_WEIGHTS = {pattern: (value, weight) for value, weight, pattern in _PATTERNS}
_CONTROL_GROUP = Pattern(
    r"\bcontrol(?:led)?[ -](?:group|arm|trial|subjects|patients|condition|side|animals|mice|rats|"
    r"cells|study)s?\b|\bcontrols\b|\bcomparison group\b|\bcomparator\b"
)
_OTHERS = Pattern(
    r"\b(?:future|further|previous(?:ly)?|prior|needed|warranted|required|necessary|should be) "
)
_WISHED = Pattern(
    r"\b(?:trials?|stud(?:y|ies)|research|evaluation)\b[^.;]{0,60}?\b(?:(?:is|are|be|seems?|"
    r"appears?|remains?) (?:\w+ ){0,2}?(?:needed|required|warranted|necessary|awaited|desirable)\b|"
    r"(?:should|must) (?:now )?(?:be|follow|confirm|test)\b)"
)
"""Who wishes for other studies tells nothing of this one."""


@dataclass(frozen=True, slots=True)
class Found:
    """A kind of control with its weight and its words."""

    value: Control
    weight: float
    span: Span


@once
def candidates(source: Source) -> tuple[Found, ...]:
    """Give every kind of control the text names, the weightiest first."""
    best: dict[Control, Found] = {}
    there = among(_WEIGHTS, source.low)
    for sentence in account(source) if there else ():
        found = ((one, one.search(sentence.low)) for one in among(there, sentence.low))
        named = [(_WEIGHTS[one], match) for one, match in found if match]
        if not named or _WISHED.search(sentence.low):
            continue
        scale = _scale(sentence)
        for (value, weight), match in named:
            one = Found(value, weight * scale, sentence.of(match))
            if value not in best or one.weight > best[value].weight:
                best[value] = one
    return tuple(sorted(best.values(), key=lambda one: -one.weight))


def _scale(sentence: Sentence) -> float:
    if sentence.is_title:
        return 1.1
    if sentence.section is Section.BACKGROUND or (
        _OTHERS.search(sentence.low) and sentence.section is not Section.METHODS
    ):
        return 0.4
    return 1.0


@once
def found(source: Source) -> Found | None:
    """Give the control in force, None when the text names none."""
    named = candidates(source)
    return named[0] if named and named[0].weight >= 1.0 else None


@once
def has_group(source: Source) -> Span | None:
    """Give the words that tell of a control group of any kind."""
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND or _OTHERS.search(sentence.low):
            continue
        if match := _CONTROL_GROUP.search(sentence.low):
            return sentence.of(match)
    return None
