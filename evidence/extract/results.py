"""Which sentences tell results, and which words of direction in them are told as found."""

from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, once
from evidence.model import Basis

_NOT_RESULT = Pattern(
    r"\b(?:aim(?:ed|s)? (?:of|to|was)|purpose|hypothesi[sz]|to (?:determine|"
    r"evaluate|assess|compare|investigate|examine|test|study) |whether|"
    r"\bin (?:previous|earlier|other|controlled clinical) (?:studies|"
    r"trials)|\b(?:has|have) been shown|\bdosage\b|"
    r"further (?:studies|research|trials)|are needed|is needed|warranted|should be|"
    r"will be|sample size|remains? to be|"
    r"could be attributed|baseline (?:characteristics|demographics|values)|"
    r"(?:demographic|baseline|patient)s? (?:\w+ ){0,3}characteristics|"
    r"(?<!than )(?<!with )(?<!to )(?<!and )at baseline(?!,? (?:to|and|versus|vs|compared)\b)|"
    r"demographic (?:data|variables)|\b(?:age|sex|gender)(?:,| and| or) (?:sex|gender|age)\b)"
)
_UNLIKELY = Pattern(
    r"\b(?:objective|we (?:\w+ly )?(?:evaluated|assessed|studied|examined|investigated|compared|"
    r"measured|tested)\b|(?:measures|variables|outcomes|end-?points) (?:included|were (?:the|"
    r"assessed|measured|evaluated))|were randomi[sz]ed|"
    r"primary (?:outcome|end-?point)s? (?:was|were|is)|unknown|unclear|"
    r"(?:was|were) (?:defined|calculated|estimated by))"
)
"""Words of a method, unless what was tested is printed beside them."""
_TESTED = Pattern(
    r"\bp(?:[- ]?values?)?(?: for (?:trend|difference|interaction))?\s?[=<>\u2264\u2265]|"
    r"\b9\d(?:\.\d)?\s?%?[- ]?(?:ci|cri|confidence interval|credible interval)\b"
)
_OF_STATISTICS = Pattern(
    r"\b(?:considered|regarded|deemed|defined|accepted|set (?:at|to)|level of significance|"
    r"significance (?:level|was|set)|power|alpha|two-sided test|calculated|will)\b"
)
"""A p of a method: where significance begins, which power was wanted."""
_OWN = Pattern(
    r"\b(?:we|our|this|the present|the current) (?:\w+ )?(?:study|trial|aim\w*|sought|"
    r"investigated|evaluated|compared|assessed|examined|studied|tested|conducted|report|"
    r"hypothesi[sz]\w+|analysis|randomi[sz]ed)\b|\bthe (?:aim|objective|purpose)s?\b|"
    r"\bwere (?:randomi[sz]ed|randomly|assigned|recruited|enrolled|divided|treated|included)\b|"
    r"\b(?:randomi[sz]ed|double[- ]blind|placebo-controlled)\b|\bto (?:investigate|determine|"
    r"evaluate|assess|compare|examine)\b"
)
_PREDICTS = Pattern(
    r"\b(?:factors?|predictors?|determinants?|correlates|covariates) (?:\w+ ){0,4}?(?:associated|"
    r"related|predict\w*|linked|of|for|included?|were|was)\b"
)
"""What follows are not outcomes but what goes with one."""
_PLAIN_FORM = Pattern(
    r"(?:improve|reduce|increase|decrease|prevent|enhance|promote|lower|raise|inhibit|suppress|"
    r"attenuate|prolong|delay|slow|protect|restore|alleviate|accelerate|stimulate)$"
)
_AUXILIARY = Pattern(
    r"\b(?:(?P<wished>can|could|should|would|will|must|aims? to|potential(?:ly)? to|"
    r"expected to|likely to|needed to|required to)|(?:did|do|does) not|did|may|might|found to|"
    r"shown to|seemed to|appeared to|that|which|[;:])\b"
)
_WISHED = Pattern(
    r"\b(?:can|could|should|would|will|might|must|to be|aims? to|potential(?:ly)? to|"
    r"designed to|intended to|in the event of|in case of|used to|help to|how|expected to|"
    r"likely to) "
    r"(?:\w+ ){0,2}$"
)


def may_tell(source: Source, sentence: Sentence) -> bool:
    """Tell that a sentence can hold a result: not background, aim, method or plan."""
    if sentence.section is Section.OTHER or (sentence.is_title and "?" in sentence.low):
        return False
    if _is_ahead(source, sentence) and not is_tested(sentence.low):
        return False
    if not sentence.is_title and sentence.index < _first_own(source):
        return False
    return (sentence.basis, sentence.start) in _telling(source)


def is_tested(low: str) -> bool:
    """Tell that a sentence prints a test or an interval of what was found."""
    return _TESTED.search(low) is not None and _OF_STATISTICS.search(low) is None


def _is_ahead(source: Source, sentence: Sentence) -> bool:
    """Tell a part that stands before the results, by its heading."""
    is_method = sentence.section is Section.METHODS and source.has_sections
    return is_method or sentence.section in {Section.BACKGROUND, Section.OBJECTIVE}


@once
def _telling(source: Source) -> frozenset[tuple[Basis, int]]:
    """Give where the sentences begin whose words are not those of an aim or a method."""
    return frozenset(
        (one.basis, one.start)
        for one in source.sentences
        if _NOT_RESULT.search(one.low) is None
        and _PREDICTS.search(one.low) is None
        and (_UNLIKELY.search(one.low) is None or is_tested(one.low))
    )


@once
def _first_own(source: Source) -> int:
    """Give the first sentence that speaks of this study, where no headings tell; 0 for none."""
    if source.has_sections or len(source.abstract) < 4:
        return 0
    own = (one.index for one in source.abstract if _OWN.search(one.low))
    first = next(own, 0)
    return first if first <= 0.7 * len(source.abstract) else 0


_DOING = Pattern(r"[a-z]{3,20}ing\b")
_FOR = Pattern(
    r"(?<!effective )(?<!effectiveness )(?<!efficacious )(?<!successful )(?<!superior )"
    r"(?<!beneficial )(?<!efficacy )\b(?:for|aimed at|aiming at|way of|means of|goal of|hope of|"
    r"towards?|potential (?:of|in)|role in|candidate in) (?:\w+ly )?$"
)
"""What makes "reducing falls" a purpose; "effective for reducing falls" is a finding."""


def is_wished(low: str, start: int, end: int) -> bool:
    """Tell that a direction is a plan or a possibility: "can reduce", "should improve"."""
    if _DOING.match(low, start) and _FOR.search(low, max(0, start - 60), start):
        return True
    if _WISHED.search(low, max(0, start - 40), start) is not None:
        return True
    if _PLAIN_FORM.match(low, start, end) is None:
        return False
    auxiliaries = list(_AUXILIARY.finditer(low, 0, start))
    return bool(auxiliaries) and auxiliaries[-1]["wished"] is not None
