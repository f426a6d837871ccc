"""What people were more or less likely to have, reach or do: "less likely to relapse"."""

import re
from collections.abc import Iterator

from evidence.extract.effects import Cue
from evidence.extract.names import NOUN_OF, is_outcome, without_tail
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, trimmed
from evidence.extract.source import Sentence
from evidence.extract.things import Named
from evidence.model import Direction

_LIKELY = Pattern(
    r"\b(?P<way>(?:(?:not|no|neither) (?:\w+ly )?)?(?:more|less)|(?:as|equally|just as|similarly)) "
    r"(?:often )?likely (?:(?:than|as) [^.;,]{1,60}? )?to (?:"
    r"(?:have|cause|experience|report|develop|achieve|reach|show|suffer|receive|attain|get|"
    r"require|need|undergo|demonstrate|exhibit|lead to|result in|obtain) "
    rf"(?:an? |the |any )?(?P<what>{PHRASE}(?: of {PHRASE})?)|"
    r"(?P<act>die|relapse|respond|recover|survive|fall|vomit|quit(?: smoking)?|abstain|"
    r"discontinue(?: treatment)?|drop out|be (?:re)?hospitali[sz]ed|be (?:re)?admitted|progress)\b)"
)
_WHO = (
    r"(?:patients|participants|subjects|women|men|children|people|adults|infants|individuals|"
    r"volunteers|students|babies|mothers|animals|mice|rats|users|smokers|eyes|those)"
)
_SHARE = Pattern(
    rf"\b(?P<way>more|fewer|(?:higher|greater|larger|smaller|lower) (?:\w+ )?(?:proportions?|"
    rf"percentages?|numbers?|shares?) of) (?:\w+ ){{0,2}}{_WHO}\b"
    r"(?P<between>[^.;:]{0,110}?)\b(?:"
    r"(?:had|developed|experienced|achieved|reached|reported|required|showed|attained|needed|"
    r"underwent|suffered|obtained|exhibited) (?:an? |the |any |at least one )?"
    rf"(?P<what>{PHRASE}(?: of {PHRASE})?)|"
    r"(?P<act>died|relapsed|responded|recovered|survived|withdrew|fell|vomited|abstained|"
    r"dropped out|discontinued(?: treatment)?|progressed)\b)"
)
"""Of whom more or fewer had something: "fewer patients given the drug had a relapse"."""
_DENIED = Pattern(r"(?:not|no|neither|as|equally|just|similarly)\b")


def likely(sentence: Sentence) -> Iterator[Named]:
    """Name what was more or less likely, with the way it went for those the sentence is about."""
    for match in _LIKELY.finditer(sentence.low):
        group = "what" if match["what"] else "act"
        left, right = trimmed(match[group])
        name = without_tail(match[group][left:right])
        if group == "act" or is_outcome(name):
            start = match.start(group) + left
            cue = Cue(_way(match["way"]), match.start("way"), match.start(group), match["way"])
            yield Named(sentence.span(start, start + len(name)), cue)
    for match in _SHARE.finditer(sentence.low):
        yield from _shared(sentence, match)


def _shared(sentence: Sentence, match: re.Match[str]) -> Iterator[Named]:
    """Name what more or fewer people had."""
    group = "what" if match["what"] else "act"
    left, right = trimmed(match[group])
    name = without_tail(match[group][left:right])
    if group == "what" and not is_outcome(name):
        return
    way = Direction.INCREASE if _MANY.match(match["way"]) else Direction.DECREASE
    start = match.start(group) + left
    word = match["way"].split(" ", 1)[0]
    cue = Cue(way, match.start("way"), match.end("way"), word)
    called = NOUN_OF.get(match["act"] or "", "")
    yield Named(sentence.span(start, start + len(name)), cue, called)


_MANY = Pattern(r"(?:more|higher|greater|larger)\b")


def _way(words: str) -> Direction:
    if _DENIED.match(words):
        return Direction.NO_DIFFERENCE
    return Direction.INCREASE if words.endswith("more") else Direction.DECREASE
