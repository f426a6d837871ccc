"""Topic: what kind of statement a sentence is, by the words it uses; the first that fits wins."""

import re

from evidence.model import Number
from evidence.vocabulary import concepts

_PROMOTION = re.compile(
    r"\b(?:book (?:now|a consultation|your)|contact us|call us|buy now|order now|shop|add to "
    r"cart|subscribe|"
    r"sign up|our (?:clinic|products?|team|experts|store)|premium|free shipping|discount|"
    r"click here|"
    r"schedule (?:a|your))\b",
    re.I,
)
_COST = re.compile(
    r"\b(?:costs?|costly|price[ds]?|expensive|cheaper|affordable|insurance|reimburse\w{0,4}|fees?|"
    r"budget|cost-effective\w{0,4})\b",
    re.I,
)
_REGULATION = re.compile(
    r"\b(?:FDA|EMA|NICE|MHRA|regulated(?! by [a-z])|regulatory|"
    r"[Rr]egulators?(?! of)|[Rr]egulations?(?! of (?:the )?(?:blood|gene|cell|hair|immune|growth|"
    r"appetite|sleep|mood|glucose|insulin|body|heart|hormone|inflammation|temperature|weight))|"
    r"unregulated|licen[cs]ed?|off-label|"
    r"(?:not |un|currently )?approv(?:ed|al|e|es) (?:by|for|in|exosomes|any)|approval|"
    r"food and drug administration|banned|legal)\b"
)
_HARM = re.compile(
    r"\b(?:side[- ]effects?|adverse|harms?|harmful|risks? (?:of (?:side|infection|"
    r"complication|bleeding|"
    r"harm)|associated with|and benefits|free)|safe|safely|safety|unsafe|complications?|"
    r"toxic\w{0,4}|"
    r"tolerated|tolerability|discomfort|irritation|surgical risks?|infection risks?|dangers?|"
    r"dangerous|"
    r"poison\w{0,4}|overdose|minimal risk|free of (?:the )?risks?|downtime|"
    r"contraindicat\w{0,4}|myocarditis|"
    r"biocompatible|invasive|safer|harmless|unsafe|risk-free|"
    r"interacts? with (?:[\w-]{1,14} ){0,2}(?:thinners|medicines?|medications?|drugs?|warfarin|"
    r"anticoagulants?)|(?:cause|causes|caused|causing) (?:[\w-]{1,14} ){0,1}(?:bleeding|nausea|"
    r"dizziness|headaches?|diarrh\w{1,4}|vomiting|rash|itching|bruising))\b",
    re.I,
)
_MECHANISM = re.compile(
    r"\b(?:pathways?|signal(?:s|ing|ling)|receptors?|genes?|proteins?|expression|growth factors?|"
    r"cytokines?|enzymes?|hormones?|DHT|collagen synthesis|cell(?:s|ular)?|molecul\w{1,4}|"
    r"mitochondri\w{1,4}|"
    r"mechanisms?|inhibit(?:s|ing|ed|ors?)? |antioxidants?|immune response|blood flow|"
    r"microenvironment|"
    r"follicles?|neurotransmitters?|serotonin|dopamine|insulin sensitivity|binds?|by "
    r"(?:activating|"
    r"blocking|inhibiting|stimulating|increasing|reducing)|root causes?|underlying causes?)\b",
    re.I,
)
_DEFINITION = re.compile(
    r"^(?:[^\W\d_][\w’'/-]{0,30}\s){1,7}?(?:\([^)]{1,40}\)\s)?(?:is|are) (?:an?|"
    r"the(?! (?:\w+ )?causes?\b)|tiny|"
    r"small|one of|"
    r"defined|known as|called|types? of|among the|cells|vesicles)\b|\b(?:refers to|is defined "
    r"as|also (?:known|called)"
    r"|consists? of|include[sd]?|involves?|contain[s]?|rang(?:es?|ing) from|measur(?:es?|ing)|"
    r"composed of|(?:is|are|was|were) derived from|"
    r"released by|secreted by)\b",
    re.I,
)
_DOES = re.compile(
    r"\b(?:that|which|and) (?:(?:can|may|might|could|will|also|helps?) ){0,2}(?:stimulat|reduc|"
    r"improv|"
    r"promot|prevent|increas|lower|boost|regrow|cure|treat|block|protect|reliev|regulat|slow|kill|"
    r"destroy|strengthen|restor|repair)(?:e|es|s|ing|ts?)?\b",
    re.I,
)
_BURDEN = re.compile(
    r"\b(?:prevalence|incidence|affects? (?:up to |about |nearly |almost |more than |over |an "
    r"estimated )?"
    r"(?:\d[\d.,]{0,12}|millions|one|many|most|half)|(?:million|billion)s? (?:of )?(?:people|"
    r"adults|children|women|men)|"
    r"leading cause|common(?:ly|est)? (?:cause|cancer|disease|condition|form)|deaths? (?:per|"
    r"each|every|"
    r"worldwide|annually)|diagnosed (?:each|every)|mortality rate|epidemic|pandemic|burden)\b",
    re.I,
)
_DOSE = re.compile(
    r"\b(?:sessions?|doses?|dosage|dosing|(?:once|twice|times|tablets?|capsules?|drops) (?:a|"
    r"per|each) "
    r"(?:day|week|month)|daily|weekly|monthly|administered|injected|injections?|applied|infusion|"
    r"continuous(?:ly)? use|ongoing use|recommended (?:dose|intake)|procedure involves|"
    r"needles?|topical(?:ly)?)\b",
    re.I,
)
_EVIDENCE = re.compile(
    r"\b(?:stud(?:y|ies)|research|trials?|evidence|data|meta-analys[ie]s|literature)\b", re.I
)


def topic(text: str, *, limitation: bool, advises: bool, numbers: tuple[Number, ...]) -> str:
    """Tell the topic of a sentence (the values are listed at `model.Claim`)."""
    if _PROMOTION.search(text):
        return "promotion"
    if limitation and _EVIDENCE.search(text):
        return "evidence"
    if advises:
        return "advice"
    return _of_claim(text, {one.kind for one in numbers})


def _of_claim(text: str, kinds: set[str]) -> str:
    tests = (
        ("cost", "money" in kinds or bool(_COST.search(text))),
        ("regulation", bool(_REGULATION.search(text))),
        ("harm", bool(_HARM.search(text)) or _names_harm(text)),
        ("burden", bool(_BURDEN.search(text))),
        ("definition", bool(_DEFINITION.search(text)) and _DOES.search(text) is None),
        ("mechanism", bool(_MECHANISM.search(text)) and not _tells_effect(text)),
        ("dose", bool(_DOSE.search(text)) and not _tells_effect(text)),
        ("efficacy", _tells_effect(text)),
        ("mechanism", bool(_MECHANISM.search(text))),
        ("evidence", bool(_EVIDENCE.search(text))),
    )
    return next((name for name, fits in tests if fits), "other")


def _names_harm(text: str) -> bool:
    return any(one.is_a("adverse_events") and not one.turned for one in concepts(text))


def _tells_effect(text: str) -> bool:
    """Whether a treatment or exposure stands with something that can happen to people."""
    told = concepts(text)
    kinds = {one.kind for one in told if not one.is_a("pathway") and not one.is_a("cell_process")}
    return bool(kinds & {"outcome", "condition"}) and len(told) > 1
