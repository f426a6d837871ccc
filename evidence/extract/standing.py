"""Whom a sentence of results is about: the treated, the others, or one set against the other."""

from typing import NamedTuple

from evidence.extract.effects import Cue, cues
from evidence.extract.pattern import Pattern
from evidence.extract.sides import Mention, mentions
from evidence.extract.source import Sentence
from evidence.extract.stems import Question, stems

_AGAINST = Pattern(
    r"(?:[^,.;]{3,40}, )?(?:compared (?:with|to)|relative to|in comparison (?:with|to)|versus) "
    r"(?P<who>[^,]{3,80}), "
)
COMPARES = Pattern(
    r"(?:more|less|fewer|higher|lower|greater|smaller|longer|shorter|better|worse|larger|faster|"
    r"slower|earlier|superior|inferior)\b"
)
_BOTH = Pattern(
    r"\b(?:than|versus|vs|both|either|neither|groups|arms|between|compared|comparison|relative to|"
    r"each|all|any|similar\w*|same|comparable|over|from those)\b"
)
_IN_GROUP = Pattern(r"\b(?:in|for|with|among|after|on|by|under)\b")
_THAN = Pattern(r"\b(?:than|versus|vs|compar(?:ed|ison)|relative to|over|against)\b")
_BRACKETS = Pattern(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_BREAK = Pattern(r"[;:]|,? (?:but|whereas|while|although|however|though)\b|(?<!vs)\.(?= )")
_OF_CONTROLS = Pattern(
    r"\b(?:control|placebo|sham|comparison|usual[- ]care) (?:group|arm|period)\b"
)


class Standing(NamedTuple):
    """What a sentence says of the arms."""

    alone: bool
    """Nothing names the comparator, so that a word of direction is about the treated."""
    plain: bool
    """The same, and there is one word of direction."""
    of_other: bool
    """Only the comparator is named: nothing is said of the treated unless it is compared."""
    turned: bool
    """Others are the subject, so that what is said of them is the contrary for the treated."""


def standing(sentence: Sentence, arms: Question) -> Standing:
    """Say whom a sentence is about."""
    low = sentence.low
    sides = mentions(low, arms)
    alone = not any(one.side < 0 for one in sides)
    of_other = not alone and _is_of_other_arm(low, sides, arms)
    plain = alone and sum(not one.word.startswith("without") for one in cues(low)) == 1
    return Standing(alone, plain, of_other, of_other or _against_treated(low, arms))


def _is_of_other_arm(low: str, sides: list[Mention], arms: Question) -> bool:
    """Tell a sentence about the comparator alone, which says nothing of the treated."""
    return (
        all(one.side < 0 for one in sides)
        and _BOTH.search(low) is None
        and (arms.comparator <= stems(low) or _OF_CONTROLS.search(low) is not None)
    )


def _against_treated(low: str, arms: Question) -> bool:
    """Tell a sentence that sets others against the treated: "Compared with the drug, saline"."""
    match = _AGAINST.match(low)
    if match is None:
        return False
    sides = {one.side for one in mentions(match["who"], arms)}
    shared = len(arms.intervention & stems(match["who"]))
    return sides == {1} and 2 * shared >= len(arms.intervention)


def is_of_others(low: str, cue: Cue, arms: Question) -> bool:
    """Tell "higher in the placebo group (than in the drug group)": the treated had it lower."""
    if COMPARES.match(cue.word) is None:
        return False
    stop = _BREAK.search(low, cue.end)
    end = len(low) if stop is None else stop.start()
    starts = [one.end() for one in _BREAK.finditer(low, 0, cue.start)]
    clause = [one for one in mentions(low, arms) if max(starts, default=0) <= one.start < end]
    ahead = [one for one in clause if one.start >= cue.end]
    if not ahead or ahead[0].side > 0 or any(one.side > 0 for one in clause if one not in ahead):
        return False
    lead = _BRACKETS.sub(" ", low[cue.end : ahead[0].start])
    if _IN_GROUP.search(lead) is None or _BOTH.search(lead) is not None:
        return False
    treated = next((one.start for one in ahead if one.side > 0), end)
    than = _THAN.search(low, ahead[0].end, treated)
    who = low[cue.end : treated if than is None else than.start()]
    return _are_others(who, arms) and (treated == end or than is not None)


def _are_others(who: str, arms: Question) -> bool:
    """Tell that words name the comparator, and nothing of what the treated were given."""
    words = stems(who)
    if words & stems(arms.given):
        return False
    is_named = 2 * len(words & arms.comparator) >= len(arms.comparator) > 0
    return is_named or _OF_CONTROLS.search(who) is not None
