"""Counts that were only to be reached: how many a study planned, needed or will recruit."""

from evidence.extract.pattern import Pattern
from evidence.extract.source import Span

PLANNED = Pattern(
    r"\bwill (?:be|recruit|enrol|include|randomi|have)|\bsample size (?:of|calculation|was "
    r"(?:calculated|estimated))|"
    r"\bpower(?:ed)? (?:of|to|calculation|analysis)|\bare needed\b|\bplan(?:ned)? (?:to|enrol\w*|"
    r"sample)\b|\bto "
    r"be (?:recruited|enrolled|randomi)|"
    r"\btarget(?:ed)? (?:accrual|sample|recruitment)"
)
_CLAUSES = Pattern(
    r"[;:]|, |\b(?:and|but|although|though|however|whereas|while|after|because|before|when|since)\b"
)
_CAME = Pattern(
    r"\b(?:were|was|had been|have been|we) (?:\w+ ){0,2}?(?:randomi|enrol|recruit|includ|assigned|"
    r"allocat|analy|studied|treated|evaluated)|\b(?:entered|participated|took part|underwent)\b"
)


def is_planned(span: Span) -> bool:
    """Tell a count that was only to be reached; its clause may tell that so many did come."""
    low = span.sentence.low
    if PLANNED.search(low) is None:
        return False
    breaks = [(one.start(), one.end()) for one in _CLAUSES.finditer(low)]
    start = max((end for _, end in breaks if end <= span.start), default=0)
    end = min((begin for begin, _ in breaks if begin >= span.end), default=len(low))
    clause = low[start:end]
    return PLANNED.search(clause) is not None or _CAME.search(clause) is None
