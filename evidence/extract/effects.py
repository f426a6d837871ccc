"""Words that say which way something moved, or that it did not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from evidence.extract.pattern import Pattern
from evidence.model import Direction

_UP = (
    r"increas\w*|higher|highest|greater|greatest|more|improv\w*|enhanc\w*|elevat\w*|"
    r"rais(?:ed|es|ing)|longer|prolong\w*|larger|"
    r"better|superior(?:ity)?|rose|rise|gain(?:ed|s)?|faster|augment\w*|promot(?:ed|es|"
    r"ing)|stimulat(?:ed|es|ing)|"
    r"accelerat\w*|doubled|tripled|upregulat\w*|restor(?:ed|es|ing)|denser|thicker|"
    r"stronger|outperform\w*|favou?rable|"
    r"beneficial|benefit(?:ed|ted|s)?|earlier|boost(?:ed|s)?|potentiat\w*|worsen\w*|"
    r"exacerbat(?:e[sd]?|ing)|aggravat\w*|regrowth"
)
_DOWN = (
    r"decreas\w*|reduc\w*|lower(?:ed|s|ing)?|lowest|fewer|less|smaller|shorter|shorten\w*|"
    r"declin\w*|fell|attenuat\w*|diminish\w*|"
    r"suppress\w*|revers(?:ed|es)(?= (?:the |an? )?(?:[\w/+-]+ ){0,4}?(?:increas|decreas|reduc|"
    r"ris|loss|declin|elevat))|abrogat\w*|blunt(?:ed|s)|block(?:ed|s)(?= (?:the |an? )?"
    r"(?:[\w/+-]+ ){0,4}?(?:increas|decreas|reduc|ris|loss|elevat))|"
    r"inferior(?:ity)?|poorer|prevent\w*|inhibit\w*|alleviat\w*|dropp?ed|drop|"
    r"ameliorat\w*|lessen\w*|protect(?:ed|s|ive)|"
    r"impair(?:ed|s)?|impairment(?= (?:of|in)\b)|(?:rescu|counteract|normali[sz]|revers)(?:ed|es)"
    r"(?= (?:the |an? )?(?:[\w-]+ ){0,3}?(?:impairment|deficit|dysfunction|intolerance|damage|"
    r"injury|abnormalit|toxicity|resistance))|downregulat\w*|abolish\w*|minimi[sz]ed|slow(?:ed|er|"
    r"s)|delay(?:ed|s)?|weaker|halved|deteriorat\w*|worse|relie(?:f|ved|ves)"
)
_NULL = (
    r"no (?:\w+[ -]){0,4}?(?:differences?|changes?|effects?|improvements?|increases?|"
    r"decreases?|reductions?|benefits?|"
    r"superiority|advantages?|associations?|impact|evidence|suggestion|indication|alterations?|"
    r"variations?|interactions?|influence|gains?|correlation)\b|"
    r"(?:did|does|do|was|were|is|are|could|has|have|had) (?:not|"
    r"n't) (?:\w+ ){0,4}?(?:differ\w*|chang\w+|affect\w*|improv\w+|increas\w+|decreas\w+|"
    r"reduc\w+|alter\w*|influenc\w+|significan\w+|result\w*|lead|produc\w+|superior|better|"
    r"associated|prevent|enhance|modif\w+|vary|reach\w*|achiev\w*|confer|support|show|demonstrate|"
    r"lower\w*|higher|greater|raise|shorten|prolong|delay|"
    r"provide|attenuate|worse\w*|observed|seen|found|detected|statistically|"
    r"have (?:an? )?(?:\w+ )?effect)|"
    r"(?<!for )(?:not|non|in)[ -]?(?:statistically[ -])?significant(?:ly)?|(?:failed|fails|"
    r"failure) to (?:\w+ )?(?:show|demonstrate|improve|reduce|increase|find|reach|detect|"
    r"prevent|produce|alter|affect)|"
    r"(?:remained )?unchanged|unaffected|unaltered|neither|nor\b|"
    r"similar(?:ly(?! (?:(?!occurr)\w+ed|lower|higher|shorter|longer|better|worse)\b))?|comparable|"
    r"equivalent|equal(?:ly)?|as (?:\w+ )?(?:effective|well|good|safe) as|"
    r"identical|the same\b|non-?\s?inferior\w*|lack of (?:\w+ ){0,2}?(?:effect|difference|"
    r"benefit|improvement)|not (?:\w+ ){0,2}?(?:different|differ|superior|better|effective|"
    r"higher|lower|greater|affected|altered|changed|improved|more|less)\b|"
    r"without (?:\w+ ){0,3}?(?:differences?|effects?|changes?|affecting|altering|"
    r"increas\w+|chang\w+|reducing|decreasing|improving|delaying|impairing|compromising|"
    r"worsening|prolonging)|ineffective|little (?:effect|difference|or no)|"
    r"none of the|no\b[^.;,]{1,60}\b(?:occurred|observed|seen|noted|found|recorded|reported)\b|"
    r"no (?:more|less|better|greater|longer|increased|decreased|reduced|improved|enhanced|higher|"
    r"lower|elevated|impaired)\b|"
    r"ns\b|equally|"
    r"absence of (?:\w+ )?(?:effect|difference)"
)
_CUE = Pattern(rf"\b(?:(?P<null>{_NULL})|(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_NOT_A_CUE = Pattern(
    r"\b(?:(?:deteriorat|improve|impair|depress|relief|change)\w* (?:\w+ )?(?:scale|score|index|"
    r"inventory|questionnaire|rating)|"
    r"(?:low|high)(?:er)?-(?:dose|risk|grade|density)|(?:more|less|fewer|greater|higher|lower|"
    r"longer|better) than (?:or equal|\d|one|two|"
    r"half)|(?:\d|\b(?:once|one|two|three|four|five|six|seven|eight|nine|ten|twice)) or "
    r"(?:more|fewer|less|greater|higher|lower)|(?:\d|two|three|four|five|six) more|"
    r"(?:(?:did|does|do) )?not exceed\w*(?: (?:more|greater|less) than)?|more or less|furthermore|"
    r"prevention\b|inhibitors?\b|suppressants?\b|prolonged (?:use|ischemi)|"
    r"prolonged(?= (?:reductions?|increases?|inhibition|suppression|exposure|"
    r"periods?)\b)|first relief|"
    r"time to (?:\w+ )?relief|rather than (?:\w+ ){0,2}\w+|"
    r"lower (?:back|limb|extremit|respiratory|urinary|leg|body(?! (?:mass|weight|fat|temp))|"
    r"abdom|dose|income)|higher (?:education|dose|order)|"
    r"(?:better|greater|improved) (?:understanding|confidence|knowledge of)|"
    r"(?<=\w-)(?:lowering|reducing|enhancing|increasing|improving|promoting)\b|"
    r"risk[- ]reduc(?:tion|ing) (?:program|intervention)|weight[- ]lowering|improved to|"
    r"quality improvement|further improve|in favou?r of|(?<!more )(?<!greater )weight gain|"
    r"increasing dos|reduction in force|"
    r"benefits? of (?!(?:the )?(?:intervention|treatment|program))|augmentation|"
    r"(?:more|less|equally) (?:effective|efficacious|beneficial|successful|potent|tolerable|"
    r"convenient|expensive|costly)\b|giv(?:es?|ing|en) rise|gave rise|"
    r"declin(?:ed|ing) (?:the|to|an?|further|participation)\b|"
    r"(?:rates?|degree|magnitude|extent|amount|risk|speed|course|pattern) of (?:\w+ )?"
    r"(?:declines?|increases?|decreases?|reductions?|improvements?|gains?|deterioration|rise)\b|"
    r"(?:^|[;,] )the (?:higher|greater|lower|longer|larger|more|less|shorter) (?!of )|"
    r"(?:more|less) (?:\w+(?:cise|rate|ive|ful|ous|able|ible)|frequent|potent|severe|specific|"
    r"diverse|pronounced|efficient|stable|rapid|advanced|complex)(?= (?!than |in |with |among |"
    r"after |for |on |at |when |as |and |to |by )[a-z])|"
    r"to (?:improve|reduce|increase|prevent|enhance|promote)\b)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of direction and where it stands."""

    direction: Direction
    start: int
    end: int
    word: str
    settled: bool = False
    """Whether nothing else in the sentence may turn it: a denied verb, or figures compared."""


@lru_cache(maxsize=128)
def cues(low: str) -> tuple[Cue, ...]:
    """Give the words of direction in a lower-case text; "greater reduction" is one of them."""
    return tuple(_cues(low))


def _cues(low: str) -> Iterator[Cue]:
    found = list(_CUE.finditer(low))
    skip = [match.span() for match in _NOT_A_CUE.finditer(low)] if found else []
    last = -1
    for match in found:
        if match.start() < last or any(start <= match.start() < end for start, end in skip):
            continue
        if _ADVERB.match(match[0]) and _VERB_BEFORE.search(
            low, max(0, match.start() - 40), match.start()
        ):
            continue
        if doubtful := _DOUBTFUL.match(low, match.start()):
            last = doubtful.end()
            word = doubtful["word"]
            said = word if word.endswith(("er", "ter")) else f"no {word}"
            yield Cue(Direction.NO_DIFFERENCE, *doubtful.span(), said)
            continue
        if nested := _NESTED.match(low, match.start()):
            last = nested.end()
            yield _undone(nested)
            continue
        if _UNDONE.match(low, match.end()):
            yield replace(_plain(match), direction=opposite(_plain(match).direction))
            continue
        if compound := _COMPOUND.match(low, match.start()):
            last = compound.end()
            yield _compound(compound)
            continue
        yield _plain(match)


def _plain(match: re.Match[str]) -> Cue:
    if match["null"]:
        return Cue(Direction.NO_DIFFERENCE, *match.span(), match[0])
    direction = Direction.INCREASE if match["up"] else Direction.DECREASE
    return Cue(direction, *match.span(), match[0])


_DOUBTFUL = Pattern(
    r"(?:not|non|in)[ -]?(?:statistically[ -])?significant(?:ly)? (?:(?:trends?|tendency) "
    r"(?:for|towards?|to|of) (?:an? )?)?(?:[a-z]+ )?(?P<word>reductions?|increases?|decreases?|"
    r"improvements?|lower|higher|greater|longer|shorter|fewer|better|rise|decline|elevation|"
    r"benefit)\b"
)
"""A change too small to be told from chance, in one: "a non-significant reduction"."""
_STOPPED = (
    r"(?:inhibit|attenuat|prevent|suppress|abolish|abrogat|block|revers|blunt|ameliorat|alleviat|"
    r"diminish|counteract|antagoni[sz]|rescu|normali[sz])"
)
_NESTED = Pattern(
    rf"{_STOPPED}\w{{0,4}} (?:(?!and |or |of |by |in )[\w/+-]+ ){{0,4}}?(?:"
    r"(?P<rise>increases?|rises?|elevations?|up-?regulation|surge|overexpression|accumulation)|"
    r"(?P<fall>decreases?|reductions?|loss|declines?|down-?regulation|drop|fall))(?= (?:in|of)\b)"
)
"""What undoes a change: "inhibited the rise in", "reversed the loss of"."""
_UNDONE = Pattern(rf" (?:in|of) [^.;,]{{2,80}}? (?:was|were) (?:\w+ly )?{_STOPPED}(?:ed|d|ped)\b")


def _undone(match: re.Match[str]) -> Cue:
    way = Direction.DECREASE if match["rise"] else Direction.INCREASE
    return Cue(way, *match.span(), match["rise"] or match["fall"])


_NOT = (
    r"(?:did|does|do|was|were|is|are|has|have|had|could|can|would)(?: not|n['\u2019]t)|cannot|"
    r"(?:fail(?:ed|s|ing)?|failure|unable) to"
)
_LINK = (
    r"(?!only|solely|merely|simply|just|fully|completely|entirely|invariably|necessarily|always)"
    r"(?:\w+ly|however|alone|also|either|further|been|be|it|they|an?|any|the|to|significant|"
    r"substantial|important|meaningful|relevant|measurable|marked|clear|additional|detectable|"
    r"sustained|overall|result(?:ed)? in|lead to|led to|translate(?:d)? into|associated with|"
    r"linked to|related to|show[ns]?|demonstrated?|produced?|provided?|caused?|conferr?(?:ed)?|"
    r"yield(?:ed)?|achieved?|find|found|observed?|detect(?:ed)?|seen?|have|had|appear(?:ed)?|"
    r"seem(?:ed)?|contribute to|help|serve|tend|prove|proven|reveal(?:ed)?|confirm(?:ed)?|"
    r"able|effective (?:in|at|for)|effective)"
)
_DENIED = Pattern(
    rf"\b(?:(?:{_NOT}|no) (?:\w+ly )?(?:superior|better|more effective)(?: (?:to|than) "
    r"(?:[\w-]+ ){1,4}?| )(?:in|at|for|on) (?:the )?|"
    rf"(?P<not>{_NOT}),? (?P<link>(?:{_LINK},? ){{0,8}})|"
    r"(?:neither|nor)(?: did (?:it|they|\w+))? (?:\w+ly )?|"
    r"neither (?:[\w-]+ ){1,4}nor (?:[\w-]+ ){1,4}?(?:\w+ly )?)"
    rf"(?:(?:greater|larger|more|further) )?(?P<word>{_UP}|{_DOWN})\b"
)
_NOUN = Pattern(
    r"(?:increase|decrease|reduction|improvement|benefit|decline|gain|elevation|enhancement|"
    r"prolongation|suppression|inhibition|impairment|attenuation|prevention|superiority|"
    r"deterioration|rise|drop|worsening|relief|shortening)s?$"
)
_NAMING = Pattern(
    r"\b(?:an?|any|the|significant|in|into|with|provided?|produced?|show\w*|"
    r"demonstrated?|find|found|caused?|achieved?|confer\w*|yield\w*)\b"
)


def denials(low: str) -> tuple[Cue, ...]:
    """Give each negated verb with all that belongs to it as one cue: "did not lead to a rise"."""
    return tuple(_denial(match) for match in _DENIED.finditer(low))


def _denial(match: re.Match[str]) -> Cue:
    """Name a denial by its last word, so that what it speaks of is sought where it stands."""
    word, link = match["word"], match["link"] or ""
    is_state = match["not"] is not None and re.match(r"was|were|is|are|ha", match["not"])
    if _NOUN.match(word) and not link.endswith("to ") and _NAMING.search(link):
        told = f"no {word}"
    elif is_state and not re.search(r"\b(?:with|to|in|effective|shown?)\b", link):
        told = f"not {word}"
    else:
        told = f"did not {word}"
    return Cue(Direction.NO_DIFFERENCE, match.start(), match.end(), told, settled=True)


_ADVERB = Pattern(r"(?:more|less|greater|faster|better)$")
_VERB_BEFORE = Pattern(
    r"\b(?:reduc|decreas|lower|increas|improv|declin|fell|rais)(?:ed|d|es|s|ing)? "
    r"(?:(?!and |or )[\w-]+ ){0,4}(?:significantly )?$"
)
_COMPOUND = Pattern(
    r"(?:(?P<more>greater|larger|more|higher|significant(?:ly)? (?:greater|larger|more)|"
    r"stronger|faster)|(?P<less>smaller|less|lower|fewer|slower|"
    r"weaker)) (?:\w+ ){0,1}?(?:(?P<fall>reduc\w+|decreas\w+|declin\w+|drop|loss(?= (?:of|in)\b)|"
    r"fall|inhibition|suppression|relief)|"
    r"(?P<rise>increas\w+|gains?(?= (?:of|in)\b)|rise|elevations?)|"
    r"(?P<good>improv\w+))\b"
)


def _compound(match: re.Match[str]) -> Cue:
    """Read "greater reduction" as less and "smaller increase" as less; improvement stays so."""
    if match["good"]:
        word = match["good"] if match["more"] else "worse"
        return Cue(Direction.INCREASE, match.start(), match.end(), word)
    up = bool(match["more"]) is bool(match["rise"])
    direction = Direction.INCREASE if up else Direction.DECREASE
    return Cue(direction, match.start(), match.end(), match["fall"] or match["rise"])


def opposite(direction: Direction) -> Direction:
    """Turn increase into decrease and back; the rest stays."""
    return {
        Direction.INCREASE: Direction.DECREASE,
        Direction.DECREASE: Direction.INCREASE,
    }.get(direction, direction)
