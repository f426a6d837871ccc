"""Noun phrases cut out of running text: who, with what, against what."""

from evidence.extract.pattern import Pattern

_STOP = (
    r"given|saw|sees|gained|experienced|reported|received|who|whom|whose|which|that|were|was|"
    r"is|are|be|been|being|had|have|has|did|does|do|undergoing|"
    r"receiving|received|treated|randomi[sz]ed|randomly|to|after|before|during|by|using|"
    r"via|through|compared|versus|vs|than|when|where|while|whereas|without|aged|could|can|may|"
    r"might|will|would|should|must|cannot|"
    r"showed|shows|show|led|leads|reduces?|reduced|increases?|increased|improves?|improved|"
    r"decreased?|decreases|prevents?|causes?|at|from|on|over|under|because|if|as|but|in|for|into|"
    r"among|between|participating|attending|presenting|suffering|based|not|for|significantly|also|"
    r"we|our|it|resulted|results|seems?|appears?|within|per|against|every|according|including|"
    r"requiring|taking|completed|enrolled|recruited|admitted|followed|seen|identified|diagnosed|"
    r"referred|selected|included|nor|neither|differed|differ"
)
_WORD = r"[^\s,;:.()\[\]?!]{1,40}(?:\.\d[^\s,;:()]{0,20})?"
_NEXT = rf"(?!(?:{_STOP})\b){_WORD}"
PHRASE = rf"(?:(?<![\w-]){_NEXT}(?:\s{_NEXT}){{0,7}})"
"""Up to eight words that hold no verb, preposition or mark that would end a noun phrase."""

_BRACKETS = Pattern(r"\{[^{}]{0,200}\}|\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_EDGE = Pattern(
    r"^(?:the|a|an|either|both|and|or|of|with|any|some|their|its|this|these)\s+|(?<!\s)\s+(?:and|"
    r"or|of|the|a|an|with|et)$"
)


_CAPITALS = Pattern(r"(?<!\s)\s+(?:(?:of|and|in|the|&)\s+)?[A-Z][\w-]+")


def is_a_name(text: str, start: int, end: int) -> bool:
    """Tell that words in capitals go on in capitals, as a journal's name does in a sentence."""
    words = [word for word in text[start:end].split() if word.isalpha()]
    return (
        len(words) > 1
        and all(word[0].isupper() for word in words)
        and _CAPITALS.match(text, end) is not None
        and any(word[:1].islower() and len(word) > 3 for word in text[:start].split())
    )


def trimmed(text: str) -> tuple[int, int]:
    """Give where the phrase proper begins and ends, without articles and dangling words."""
    start, end = 0, len(text)
    while start < end and (match := _EDGE.search(text[start:end])):
        if match.start() == 0:
            start += match.end()
        else:
            end = start + match.start()
    return start, end


def without_brackets(low: str, blank: str = " ") -> str:
    """Blank out what stands in brackets, so that all offsets hold."""
    return _BRACKETS.sub(lambda match: blank * len(match[0]), low)
