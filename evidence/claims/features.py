"""Features: the words and word groups of a sentence that tell how it is put.

Beside the words stands a skeleton of the sentence, in which every word of a known class
(a modal, a verb of causing, a word of association) becomes its class and the rest falls away:
few labelled sentences go further that way.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,4}|\d[\d.,]{0,20}|[?:;!%()]")
_HEAD, _TAIL = 3, 4
_LONGEST = 3
_CLASSES = {
    "MAY": "may|might|could|can|possibl[ey]|potential(?:ly)?|probabl[ey]|likely|perhaps",
    "SEEM": "appears?|appeared|seems?|seemed|suggest(?:s|ed|ing|ive)?|indicat(?:es?|ed|ing)|"
    "tend(?:s|ed)?|"
    "thought|believed|promising",
    "SHOULD": "should|must|ought|recommend(?:s|ed|ation|ations)?|advis(?:e|es|ed|able)|encouraged|"
    "consider(?:ed|ing|ation)?|suggested",
    "NEED": "need(?:s|ed)?|requir(?:e|es|ed)|warrant(?:s|ed)?|necessary|essential|important|"
    "awaited",
    "CAUSE": "caus(?:e|es|ed|ing)|induc(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|produc(?:e|es|ed|"
    "ing)|lead|leads|"
    "led|leading|result(?:s|ed|ing)?|affect(?:s|ed|ing)?|effects?|impacts?|influenc(?:e|es|ed|"
    "ing)|"
    "contribut(?:e|es|ed|ing)|driv(?:es?|en)|makes?|made|allow(?:s|ed)?|enabl(?:es?|ed)",
    "MOVE": "(?:increas|reduc|decreas|improv|enhanc|prevent|protect|inhibit|stimulat|promot|"
    "suppress|"
    "attenuat|alleviat|accelerat|delay|lower|rais|slow|boost|prolong|shorten|diminish|worsen|"
    "impair|restor|block|reliev|ameliorat|elevat|minimi[sz]|eliminat|limit|facilitat|strengthen|"
    "treat|revers|help|benefit|support|maintain|cut|save|eas|modif|alter|chang|mediat|modulat|"
    "regulat|achiev|provid|offer|cur|heal|kill|combat|"
    "regrow|rejuvenat|activat|reactivat|regenerat|sooth|eradicat|clear|extend|target|address|repair|"
    "augment|curb|mitigat|counteract|lessen|shrink|thicken|burn|avoid|exacerbat|aggravat|damag|"
    "halv|doubl|encourag|generat|deliver|rebuild|detoxif|cleans)(?:e|es|s|ed|ing|t|ts)?",
    "LINK": "associat(?:ed|ion|ions|es?)|correlat(?:ed|es?|ion|ions)|linked|links?|relat(?:ed|"
    "ion|ionship|"
    "ionships|es?)|predict(?:s|ed|or|ors|ive|ing)?|risks?|odds|depend(?:s|ed|ent)?|varied|"
    "determinants?",
    "THAN": "than|higher|lower|greater|less|more|better|worse|fewer|longer|shorter|increased|"
    "reduced|"
    "poorer|earlier|similar|compared|versus|differ(?:s|ed|ent|ence|ences)?|superior|inferior|"
    "noninferior",
    "NOT": "not|no|neither|nor|without|lack(?:s|ed)?|failed|none|cannot|never",
    "STUDY": "stud(?:y|ies)|trials?|research|researchers|investigat(?:ion|ions|ed)|"
    "analys[ei]s|data|evidence|"
    "findings?|results?|authors|scientists|we|our",
    "SHOW": "show(?:s|ed|n)?|found|finds?|demonstrat(?:e|es|ed)|reveal(?:s|ed)?|report(?:s|"
    "ed)?|conclud(?:e|es|"
    "ed)|confirm(?:s|ed)?|observed|identified|support(?:s|ed)?",
    "FURTHER": "further|future|additional|larger|long-term|prospective|randomi[sz]ed|controlled",
    "USE": "us(?:e|es|ed|ing|eful)|option|alternative|feasible|safe|safely|tolerated|"
    "effective|efficacious|"
    "effectively|efficacy|effectiveness",
    "WHO": "patients?|people|women|men|children|adults?|participants|individuals|clinicians|"
    "physicians|"
    "doctors|practitioners|providers|subjects|those|population|mice|rats|cells",
    "BE": "is|are|was|were|be|been|being",
    "HAVE": "has|have|had",
    "IN": "in|among|with|for|of|on|to|by|after|during|from|between",
}  # fmt: skip
_CLASS = re.compile("|".join(f"(?P<{name}>{body})" for name, body in _CLASSES.items()))


@lru_cache(maxsize=64)
def features(text: str) -> frozenset[str]:
    """Give the features of a sentence; numbers become #, so that only the wording counts."""
    tokens = ["#" if token[0].isdigit() else token.lower() for token in _TOKEN.findall(text)]
    return frozenset(_of_words(tokens)) | frozenset(_of_skeleton(tokens))


def _of_words(tokens: Sequence[str]) -> Iterator[str]:
    bounded = ["<s>", *tokens, "</s>"]
    yield from _groups(bounded, _LONGEST)
    for token in tokens[:_HEAD]:
        yield f"^{token}"
    for token in tokens[-_TAIL:]:
        yield f"{token}$"


def _of_skeleton(tokens: Sequence[str]) -> Iterator[str]:
    classes = [_class(token) for token in tokens]
    told = [one for one in classes if one is not None and one != "IN"]
    yield from _groups(["<s>", *told, "</s>"], 4)
    close = [one if one is not None else "." for one in classes]
    yield from (f"={one}" for one in _groups(close, 3) if "." not in one[:1] or one.count(".") < 2)
    firm = {one for one in told if one not in {"BE", "HAVE"}}
    yield "|".join(
        sorted(firm & {"MAY", "SEEM", "SHOULD", "NEED", "CAUSE", "MOVE", "LINK", "THAN"})
    )
    for token, one in zip(tokens, classes, strict=True):
        if one in {"CAUSE", "MOVE"}:
            yield f"~{_ending(token)}{'~MAY' if 'MAY' in firm else ''}"


def _groups(tokens: Sequence[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for at in range(len(tokens) - size + 1):
            yield " ".join(tokens[at : at + size])


def _ending(token: str) -> str:
    return next((one for one in ("ing", "ed", "es", "s") if token.endswith(one)), "")


@lru_cache(maxsize=16384)
def _class(token: str) -> str | None:
    found = _CLASS.fullmatch(token)
    return None if found is None else found.lastgroup
