"""Whether treatments are compared, and how, where none of `control_words` says it outright."""

import re

from evidence.extract.opposed import Other, names_two, other, received
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Control

TREATMENT = (
    r"(?:treat|surg|therap|"
    r"(?<!pre)(?<!pre-)(?<!post)(?<!post-)(?<!peri)(?<!co)operat|fixation|"
    r"(?:anterior|posterior) approach|drugs?\b|intervention|"
    r"training|medication|inject|implant|repair|instrument|technique|procedure|regimen|vaccin|"
    r"exercis|program|graft|transplant|laparosc|thoracosc|endoscop|an[ae]+sthe|stent|screws?\b|"
    r"cement|brac(?:e|ing)\b|osteotom|resect|dissection|drainage|dosing|supplement|acupunct|"
    r"massage|lens(?:es)?\b|ablation|fusion|decompress|(?<=[a-z]{3})(?:ectomy|plasty|desis|ostomy|"
    r"otomy)\b|conservative|operative|closures?\b|(?<=[a-z]{3})(?:mab|nib|statins?|pril|sartan|"
    r"mycin|cillin|platin|taxel|azole|dipine|olol|parin|floxacin|gliptin|gliflozin|rubicin|"
    r"citabine|caine|fentanil?|curonium|setron|oxetine|azepam|profen)\b|warfarin|aspirin|metformin|"
    r"insulin|tamoxifen|noacs?\b|steroids?\b)"
)
_NOT = (
    r"(?:significant|statistical|difference|evidence|adverse|change|effect|increase|decrease|"
    r"reduction|improvement|association|correlation|complication|deaths?|major|serious|longer|"
    r"more|less|other|such|patients?|one|recurrence|relapse|toxicity|clinical|apparent|further|"
    r"benefit|response|grade|revision|re-?operation|"
    r"severe|prior|previous|history|evidence|known|signs?|recent|use of)"
)
_ANY = r"(?:[^.;]|\.\d)"
_NO_ARM = Pattern(
    r"\b(?:random|assign|allocat|versus|vs\b|compar|either|control|receiv|underwent|groups?\b|"
    rf"arms?\b){_ANY}{{0,150}}?(?:\b(?:or|versus|vs\.?|to|either) |[(:] ?)(?:to |the )?"
    rf"(?:no[ -](?!{_NOT})[a-z]{{3,}}|without (?!{_NOT})[a-z]{{2,}})|"
    rf"\bno[ -](?!{_NOT})[a-z-]+(?: [a-z]+)?[ -](?:controls?|group|arm)\b|"
    rf"\b(?:had|received|underwent) no (?!{_NOT})(?:[a-z]+ ){{1,4}}\(controls?\b|"
    r"\bcontrols?(?: groups?| arms?)? (?:\([^)]{1,15}\) )?(?:without|not receiving|"
    r"did not receive|received (?:no|nothing))\b|"
    r"\bcontrols?(?: group)? (?:\w+ ){0,2}did not (?:receive|undergo|get)\b|"
    r"\bnot (?:treated with|using|receiving|given)\b(?! prior| previous| other)|"
    r"\b(?:non-?|un)(?:exercising|vaccinated|exposed|users?)\b|\bnever[- ]users?\b|"
    r"\bobservation[- ](?:only|alone|arm|group)\b|\bobservational (?:management|group|arm)\b|"
    r"\bwithout (?:any )?(?:treatment|intervention)\b|\bsupportive care alone\b|"
    r"\balone(?<!therapy alone) \((?:the )?controls?\b"
)
_RANDOM_WITHOUT = Pattern(
    rf"\brandom{_ANY}{{0,160}}\bwith(?: [\w-]+)?(?: \([^)]{{1,20}}\))? or without\b|"
    r"\bwith (?:and|versus|vs\.?) without\b"
)
_STEP = (
    r"(?:\w+ ){0,2}(?:[a-z]*resection|osteotomy|[a-z]+ectomy|instrument|tourniquet|cement|screw)"
)
_OBSERVED = Pattern(
    r"\bversus observation|\bobservation (?:only|alone)\b|"
    r"\bobservation(?:al)? (?:group|management)|"
    r"\b(?:patients|women|men|adults|children|those|people) (?:who (?:were|did) )?not "
    rf"(?:treated|given|receiv\w+|undergo\w*(?! {_STEP})|taking|exposed|vaccinated|using)\b|"
    r"\buntreated (?:patients|group|controls?|subjects|women|men|individuals|cohort|cases)\b|"
    r"\b(?:unvaccinated|unexposed|non-?users|never[- ]users|non-?recipients)\b|"
    r"\bno treatment\b(?!-)|\balone(?<!therapy alone) \((?:the )?controls?\b"
)
_WITHOUT = Pattern(
    rf"\bwith and without (?!{_STEP})(?:[\w-]+ ){{0,3}}?(?:chemo|radio|drug|therap|treat|vaccin|"
    r"supplement|medication|drainage|antibiotic|prophyla|infus|inject|steroid|exercise|training)"
)
_OPERATED = (
    r"(?:operative(?:ly)?|surgical(?:ly)?|surgery|operated)",
    r"(?:non-?operative(?:ly)?|non-?surgical(?:ly)?|conservative(?:ly)?)",
)
_BOTH = Pattern(
    rf"\bcompar(?:e|ed|es|ing|ison|ative)\b(?! (?:with|to) before)[^.;,)]{{0,80}}?{TREATMENT}|"
    r"\b(?:two|three|four|2|3|4|different|both|various) "
    r"(?:(?!weeks|months|years|days|hours|patients|analy|statistic|imaging|diagnos|pre-?process|"
    r"detect|measur|scor|classif|intervening|previous|prior|required?|separate)[\w-]+ ){0,3}?"
    r"(?:surgical|treatment|operative|instrumentation|grafting|fixation|methods? (?:of|for)|"
    r"techniques (?:of|for)|approaches|procedures|regimens|kinds of method)\b|"
    rf"\b{_OPERATED[0]} (?:\w+ ){{0,2}}?(?:and|or|versus|vs\.?) (?:\w+ ){{0,2}}?{_OPERATED[1]}|"
    rf"\b{_OPERATED[1]} (?:\w+ ){{0,2}}?(?:and|or|versus|vs\.?) (?:\w+ ){{0,2}}?{_OPERATED[0]}|"
    rf"\bwith (?:and|or|versus|vs\.?) without (?:[\w-]+ ){{0,3}}?{TREATMENT}|"
    r"\bwho received [^.;]{3,60} or [^.;]{3,60} were\b|"
    r"\bassigned to one of (?:two|three|four)\b"
)
_SET_AGAINST = Pattern(
    r"\b(?:versus|vs|compared (?:with|to)|outperform\w*|than|superior to|inferior to)\b"
    r"(?! before| baseline|\.? ?\d)"
)
_TREATED = Pattern(TREATMENT)
_NO_TREATMENT_COMPARED = Pattern(
    r"\bcompar\w*(?: \w+){0,3} (?:with|to) (?:(?:the|those of|age|sex|matched|an?) ){0,3}"
    r"(?:healthy|normal|general population|baseline|pre-?operative|previous|literature|reference|"
    r"published|wild|controls?)\b|\b(?:sensitivity|specificity|diagnostic|accuracy|biomarkers?|"
    r"polymorphisms?|genotypes?|alleles?|reliability|prevalence|agreement|profiles?)\b|"
    r"\bpreoperative and postoperative\b|\bresponders?\b"
)
_GROUPED = Pattern(
    r"\bgroups?\b|\bcohorts\b|\barms?\b|\bversus\b|\bvs\b|\bregimens\b|\bcompared\b|\bcomparison\b"
)
_DOSES = Pattern(
    r"\bdose[- ]escalat\w+|\bescalating[- ]doses?|\bdoses? (?:was|were) (?:increased|escalated)|"
    r"\bdose[- ]ranging|\bdose[- ]finding"
)
_ONE_GROUP = Pattern(
    r"\ball (?:\d+ |[a-z-]+ )?patients (?:were (?:treated|given|operated)|received|"
    r"underwent)\b|\bpatients (?:\w+ ){0,3}?(?:received|were treated (?:with|by)|underwent)\b|"
    r"\btreatment consisted of\b|\b(?:were|was) treated with\b|\bpatients (?:were|have been|had "
    r"been) (?:entered|enrolled)\b|\bwas (?:administered|given)\b|"
    r"\b\d+ patients (?:enrolled|treated)\b"
)
_TRIED = Pattern(r"\bphase (?:1|2|i|ii|ib|iia|iib|1b|2a|i/ii|1/2)\b|\bpilot (?:study|trial)\b")
_SERIES = Pattern(
    r"\b(?:charts?|medical records?|case notes) of \d|\b(?:our|a|an) (?:\d+[- ]year )?experience\b|"
    r"\bconsecutive(?:ly)?\b|\b(?:clinical data|records?|charts?) (?:of|from) "
    r"[^.;]{0,40}patients\b|"
    r"\ball (?:\d+ |the )?patients (?:received|underwent|were (?:treated|operated))\b|"
    r"\bpatients (?:who )?(?:underwent|were (?:treated|operated)|receiv(?:ed|ing)|treated with)\b"
)
_TESTED = Pattern(
    r"diagnos|staging|marker|antibod|expression|\bgen(?:e|etic|omic)|polymorphism|predict|prognos|"
    r"detecti|clinical significance|imaging|\bmri\b|ultraso|valid|reliab|prevalence|incidence|"
    r"risk factors?|microbiolog|aetiolog|etiolog"
)
"""Titles of works on tests, traits and the course of an illness, where no treatment is studied."""
_ANY_GROUPS = Pattern(
    r"\brandom|\bcontrols?\b|\bplacebo\b|\bversus\b|\b(?:two|three|four|both|study|treatment|"
    r"between) (?:\w+ )?(?:groups|arms|cohorts)\b|\bcompar(?:ed (?:with|to)|ing|ison)\b|\bvs\b|"
    r"\b(?:group|arm) (?:a|b|1|2|i|ii)\b"
)

_WELL = Pattern(
    r"\b(?:healthy|normal) (?:[\w-]+ ){0,2}?(?:controls?|comparison subjects|blood donors)\b|"
    r"\bcontrols? (?:without|free of) (?:the )?(?:disease|cancer|disorder)\b"
)
_AIM = Pattern(r"\b(?:objective|aim|purpose|goal)s?\b|\bthis study\b|\bwe (?:aimed|compared)\b")

Told = tuple[Control, Span]


def in_trial(source: Source) -> Told | None:
    """Read from a trial that one arm got nothing, or nothing more than both did."""
    return _first(source, Control.NO_TREATMENT, _NO_ARM, _RANDOM_WITHOUT)


@once
def in_cohort(source: Source) -> Told | None:
    """Read that people given different treatments, or one and none, were compared."""
    if _first(source, Control.ACTIVE, _GROUPED) is None:
        return None
    if (none := _first(source, Control.NO_TREATMENT, _OBSERVED, _WITHOUT)) is not None:
        return none
    for sentence in source.sentences:
        if not _is_its_own(sentence):
            continue
        if _NO_TREATMENT_COMPARED.search(sentence.low):
            continue
        if match := _two_treatments(sentence):
            against = other(sentence.low)
            if isinstance(against, Other):
                continue
            return against or Control.ACTIVE, _whole_words(sentence, match)
    return None


def _two_treatments(sentence: Sentence) -> re.Match[str] | None:
    """Find a comparison of treatments; its word is looked for before the treatments it joins."""
    low = sentence.low
    if match := _BOTH.search(low):
        return match
    for link in _SET_AGAINST.finditer(low):
        lead = max(link.start() - 100, low.rfind(";", 0, link.start()) + 1)
        stop = low.find(";", link.end())
        tail = min(link.end() + 85, stop if stop >= 0 else len(low))
        if _TREATED.search(low, lead, link.start()) and _TREATED.search(low, link.end(), tail):
            return link
    return names_two(sentence)


def given(source: Source) -> Told | None:
    """Read what a group called control was given."""
    for sentence in source.sentences:
        if _is_its_own(sentence) and (told := received(sentence.low)) is not None:
            return told[0], sentence.span(told[1], told[2])
    return None


def doses(source: Source) -> Told | None:
    """Read that doses of one agent were given to groups that follow each other."""
    return _first(source, Control.DOSE, _DOSES)


def single(source: Source, *, is_series: bool) -> Told | None:
    """Read that one group was treated, in a text that speaks of no other."""
    is_series = is_series or _SERIES.search(source.low) is not None
    if any(_TESTED.search(title.low) for title in source.title):
        return None
    if _ANY_GROUPS.search(source.low) or not (is_series or _TRIED.search(source.low)):
        return None
    return _first(source, Control.NONE, _ONE_GROUP)


def healthy(source: Source) -> Span | None:
    """Give the words that tell of healthy people beside the ill: no control of a treatment."""
    told = _first(source, Control.NONE, _WELL)
    return None if told is None else told[1]


def _whole_words(sentence: Sentence, match: re.Match[str]) -> Span:
    """Quote whole words where a pattern matches from or to the middle of one."""
    start, end = match.span()
    while start > 0 and sentence.low[start - 1].isalnum():
        start -= 1
    while end < len(sentence.low) and sentence.low[end].isalnum():
        end += 1
    return sentence.span(start, end)


def _is_its_own(sentence: Sentence) -> bool:
    """Tell that a sentence is about this study: an aim may stand in the background."""
    return sentence.section is not Section.BACKGROUND or _AIM.search(sentence.low) is not None


def _first(source: Source, value: Control, *patterns: Pattern) -> Told | None:
    for sentence in source.holding(*patterns):
        match = next(filter(None, (one.search(sentence.low) for one in patterns)), None)
        if match is not None and _is_its_own(sentence):
            return value, sentence.of(match)
    return None
