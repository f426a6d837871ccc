"""Phrases: cutting a noun phrase out of a sentence, without lead-in and trailing clauses."""

import re

from evidence.claims.verbs import VERBS

_LEAD = re.compile(
    r"^(?:[^\w(]{0,4})(?:(?:however|additionally|moreover|furthermore|also|thus|therefore|"
    r"overall|for example|for instance|"
    r"that said|in addition|in fact|notably|importantly|interestingly|specifically|in conclusion|"
    r"conclusions?|results?|background|recently|currently|today|in summary|finally|similarly|"
    r"meanwhile|besides|until now|indeed|whether|if|that)\b[,:]?\s?){1,3}",
    re.I,
)
_REPORT = re.compile(
    r"\b(?:(?:show|find|found|suggest|demonstrat|indicat|conclud|report|reveal|argue|claim|"
    r"believe|say|"
    r"confirm|establish|conclude|hypothesi[sz]e|observ|said|provide evidence|evidence)(?:s|es|"
    r"ed|n|e|d)?\b"
    r"(?: (?:evidence|us|researchers|here))?(?: that)|(?:suggests?|suggested|shows?|showed|"
    r"shown|indicates?|finds?|found)) ",
    re.I,
)
_RESEARCH = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|research(?:ers)?|evidence|data|reviews?|analys[ei]s|results|"
    r"findings|authors|scientists|experts|we|experiences?|observations|reports?)\b",
    re.I,
)
_CLAUSE = re.compile(
    r"[,;:(—–]| - |\b(?:that|which|who|when|where|while|although|though|because|but|by|as|if|"
    r"whereas|unlike|until|after|before|within|following|over the|during|via|through|"
    r"than|compared|versus|vs\.?|rather|over traditional|depending|causing|leading|resulting|"
    r"allowing|ensuring|limiting|providing|improving|making)\b",
    re.I,
)
_EDGE = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|our|this|these|those|both|such|some|any|to|of|on|in|"
    r"for|that|"
    r"and|or|as|is|are|was|were|be|been|use of|using|regular|daily use of|treatment with|"
    r"therapy with|"
    r"administration of|supplementation with|intake of|consumption of|patients? treated with|"
    r"receiving|taking|effects? of|impact of|levels? of|role of|help|helps|only|also)\s)+|"
    r"(?:\s(?:the|a|an|and|or|of|to|in|on|for|with|is|are|was|were|be|been|being|has|have|had|may|"
    r"might|can|could|will|would|should|significantly|also|not|does|do|did|that|which|it|they|"
    r"often|typically|usually|generally|directly|help|helps|helped|shown|found|appear|appears|"
    r"seem|"
    r"seems|likely|potentially|effectively|further|strongly|independently|markedly|more|less|better|worse|"
    r"faster|at|by|probably|possibly|perhaps|apparently|presumably|clearly|certainly|definitely|"
    r"actually|really|simply|rarely|sometimes|always|never|"
    r"from|therapies|significant|still))+$",
    re.I,
)
_PRONOUN = re.compile(
    r"(?:it|they|this|these|those|there|we|he|she|you|that|which|who|results?|i|researchers|"
    r"studies|study|the study|"
    r"authors|one|results typically|evidence|research|findings|data|the results|patients|most "
    r"patients|"
    r"early adopters|users|others|many|some|them|trial|trials)", re.I,
)  # fmt: skip
_OPENING = re.compile(
    r"\s?(?:(?:in|on|for|with|unlike|while|although|though|because|when|by|after|during|among|"
    r"as|if|"
    r"since|compared|over|at|despite|given|whereas|through|under|within|rather|once|originally|"
    r"traditionally|historically|based)\b|[^\W\d_]{3,14}(?:ing|ed)\s)[^,]{1,200},\s",
    re.I,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|contains?|aims?|"
    r"offers?|requires?|shows?|showed|carry|carries|does|do|did|acts?|involves?|includes?|uses|"
    r"reports?|reported|exists?|remains?|means?|appears?|seems?|tends?|works?|provides?|plays?|"
    r"often|typically|usually|helps?|helped|represents?|yields?|experienced)\b",
    re.I,
)
_ENDS = re.compile(
    r"\s(?:is|are|was|were|remains?|has|have|had)\s|"
    rf"\sand (?=(?:[^\W\d_]{{3,14}}ly )?(?:{'|'.join(VERBS.values())})(?:s|es|d|ed)\s)",
    re.I,
)
_NOBODY = frozenset(
    {
        "it", "they", "we", "he", "she", "you", "there", "results", "advocates", "critics",
        "experts", "proponents", "who", "what", "how", "why", "which",
    }
)  # fmt: skip
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_DASHES = re.compile(r"[—–](?!\d)[^—–]{2,120}[—–](?!\d)")
_ASIDE = re.compile(
    r",\s(?:which|who|that|particularly|especially|including|such as|namely|e\.g\.|a|an|the)\s"
    r"[^,.;:]{2,120},",
    re.I,
)
_TAIL = 8
_WORDS = 12


def plain(text: str) -> str:
    """Blank out what stands in brackets, between dashes or as an aside; places stay the same."""
    for pattern in (_BRACKETS, _DASHES, _ASIDE):
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    """Give spaces of the same length, with the comma that ends the aside."""
    size = len(match.group())
    return " " * (size - 1) + "," if match.group().endswith(",") else " " * size


def before(text: str, at: int) -> str | None:
    """Give the noun phrase that ends before a place: what acts."""
    part = _LEAD.sub("", text[:at])
    reports = [
        one
        for one in _REPORT.finditer(part)
        if "that" in one.group() or _RESEARCH.search(part[: one.start()]) is not None
    ]
    if reports:
        part = part[reports[-1].end() :]
    part = without_opening(part)
    for pattern in (_CLAUSE, _FINITE):
        cut = next(pattern.finditer(part, 2), None)
        if cut is not None:
            part = part[: cut.start()]
    return tidy(part)


def without_opening(part: str) -> str:
    """Drop an opening clause that a comma ends: "In recent years, ...", "Unlike drugs, ..."."""
    opening = _OPENING.match(part)
    if opening is None:
        return part
    rest = part[opening.end() :]
    tail = rest.rpartition(", ")[2]
    return tail if 0 < len(tail.split()) <= _TAIL else rest


def after(text: str, at: int) -> str | None:
    """Give the noun phrase that starts at a place: what is acted on."""
    part = text[at:]
    for pattern in (_CLAUSE, _ENDS):
        cut = next((one for one in pattern.finditer(part) if one.start() > 1), None)
        part = part if cut is None else part[: cut.start()]
    return tidy(part)


def tidy(part: str) -> str | None:
    """Trim articles, auxiliaries and punctuation; None for pronouns and empty phrases."""
    phrase = part.strip(" \t\n.,;:!?\"'“”‘()•*-–—")
    last = ""
    while last != phrase:
        last, phrase = phrase, _EDGE.sub("", phrase).strip(" .,;:")
    words = phrase.split()
    if not words or _PRONOUN.fullmatch(phrase) or words[0].lower() in _NOBODY:
        return None
    return " ".join(words[:_WORDS])
