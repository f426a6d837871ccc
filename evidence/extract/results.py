"""Which sentences tell results, and which words of direction in them are told as found."""

from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, once
from evidence.model import Basis

_NOT_RESULT = Pattern(
    r"\b(?:aim(?:ed|s)? (?:of|to|was)|objective|purpose|hypothesi[sz]|to (?:determine|"
    r"evaluate|assess|compare|investigate|examine|test|study) |whether|"
    r"we (?:\w+ly )?(?:evaluated|assessed|studied|examined|investigated|compared|measured|"
    r"tested)\b|(?:measures|variables|outcomes|end-?points) (?:included|were (?:the|assessed|"
    r"measured|evaluated))|\bin (?:previous|earlier|other|controlled clinical) (?:studies|"
    r"trials)|\b(?:has|have) been shown|\bdosage\b|"
    r"further (?:studies|research|trials)|are needed|is needed|warranted|should be|"
    r"were randomi[sz]ed|will be|primary (?:outcome|end-?point)s? (?:was|were|is)|unknown|"
    r"unclear|(?:was|were) (?:defined|calculated|estimated by)|sample size|remains? to be|"
    r"could be attributed|baseline (?:characteristics|demographics|values)|"
    r"(?:demographic|baseline|patient)s? (?:\w+ ){0,3}characteristics|"
    r"(?<!than )(?<!with )(?<!to )(?<!and )at baseline|"
    r"demographic (?:data|variables)|\b(?:age|sex|gender)(?:,| and| or) (?:sex|gender|age)\b)"
)
_OWN = Pattern(
    r"\b(?:we|our|this|the present|the current) (?:\w+ )?(?:study|trial|aim\w*|sought|"
    r"investigated|evaluated|compared|assessed|examined|studied|tested|conducted|report|"
    r"hypothesi[sz]\w+|analysis|randomi[sz]ed)\b|\bthe (?:aim|objective|purpose)s?\b|"
    r"\bwere (?:randomi[sz]ed|randomly|assigned|recruited|enrolled|divided|treated|included)\b|"
    r"\b(?:randomi[sz]ed|double[- ]blind|placebo-controlled)\b|\bto (?:investigate|determine|"
    r"evaluate|assess|compare|examine)\b"
)
_WISHED = Pattern(
    r"\b(?:can|could|should|would|will|might|must|to be|aims? to|potential(?:ly)? to|"
    r"designed to|intended to|used to|help to|how|expected to|likely to) (?:\w+ ){0,2}$"
)


_NEVER = frozenset({Section.BACKGROUND, Section.OBJECTIVE, Section.OTHER})


def may_tell(source: Source, sentence: Sentence) -> bool:
    """Tell that a sentence can hold a result: not background, aim, method or plan."""
    if sentence.section in _NEVER:
        return False
    if sentence.section is Section.METHODS and source.has_sections:
        return False
    if not sentence.is_title and sentence.index < _first_own(source):
        return False
    return (sentence.basis, sentence.start) in _telling(source)


@once
def _telling(source: Source) -> frozenset[tuple[Basis, int]]:
    """Give where the sentences begin whose words are not those of an aim or a method."""
    return frozenset(
        (one.basis, one.start)
        for one in source.sentences
        if one.section not in _NEVER and _NOT_RESULT.search(one.low) is None
    )


@once
def _first_own(source: Source) -> int:
    """Give the first sentence that speaks of this study, where no headings tell; 0 for none."""
    if source.has_sections or len(source.abstract) < 4:
        return 0
    own = (one.index for one in source.abstract if _OWN.search(one.low))
    first = next(own, 0)
    return first if first <= 0.7 * len(source.abstract) else 0


def is_wished(low: str, start: int) -> bool:
    """Tell that a direction is a plan or a possibility: "can reduce", "should improve"."""
    return _WISHED.search(low, max(0, start - 40), start) is not None
