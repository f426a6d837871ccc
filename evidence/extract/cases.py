"""Reports of one patient or of a handful."""

from evidence.extract.counted import counted
from evidence.extract.kinds import Kind
from evidence.extract.numbers import count
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Source, once
from evidence.model import Design

_CASE = Pattern(
    r"\bcase (?:report|history|study|presentation)\b|\b(?:a|an|the|our|rare|unusual|"
    r"one) (?:\w+ ){0,3}?case (?:of|with|in which|report)\b|"
    r"\bcase of (?:a|an) |\b(?:we|authors?|report|paper|article|"
    r"herein) (?:\w+ ){0,3}?(?:reports?|describes?|presents?|discuss) (?:on )?(?:a|an|the|"
    r"one|our) "
    r"(?:[\w/-]+ ){0,7}?(?:case|patient|man|woman|boy|girl|infant|child|male|female|family|"
    r"newborn|neonate|adolescent)\b|"
    r"\b(?:a|an|this|the|our) \d{1,2}(?:-| )(?:year|yr|month|week|day)s?(?:-|"
    r" )old(?: [\w-]+){0,4}? "
    r"(?:man|woman|boy|girl|male|female|infant|child|patient|lady|gentleman|neonate|baby|"
    r"newborn|nurse|teacher|farmer|worker|student|physician|athlete|smoker|driver|veteran|"
    r"teenager|adolescent|person|mother|father|soldier|housewife)\b|\bcase reports?\b|"
    r"\b(?:a|an) (?:man|woman|boy|girl|lady) (?:of|aged) \d|"
    r"\ba (?:(?:previously|healthy|young|elderly|middle-aged|old) )+(?:man|woman|boy|girl|"
    r"lady|child|infant|patient)\b|"
    r"\bour (?:case|patient)\b|\bapropos of (?:a|an|one|\d{1,2}|two|three) |\bin an? (?:\w+ "
    r"){0,2}?patient with\b|\b(?:a|an) patient "
    r"(?:with|who|suffering)\b"
)
_CASES = Pattern(
    r"\b(?P<n>two|three|four|five|six|seven|eight|nine|ten|"
    r"\d{1,2}) (?:\w+ ){0,3}?cases? (?:of|with|are|were|reports?)|"
    r"\breport(?:s)? (?:of |on )?(?P<m>two|three|four|five|six|seven|eight|nine|ten|"
    r"\d{1,2}) (?:\w+ ){0,4}?"
    r"(?:cases|patients|children|siblings|brothers|sisters|families|adults|women|men)|"
    r"\bcase reports\b|\b(?:we|authors) (?:report|describe|"
    r"present) (?:on )?(?:the )?(?:\w+ )?(?P<k>two|three|four|five|six|seven|eight|nine|ten) "
)


@once
def case(source: Source) -> Kind | None:
    """Read a report of one patient or of a handful."""
    for sentence in source.sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        if not sentence.is_title and many_people(source):
            continue
        many = _CASES.search(sentence.low)
        one = _CASE.search(sentence.low)
        if many is not None:
            return Kind(Design.CASE_SERIES, 2.0, sentence.of(many))
        if one is not None:
            return Kind(Design.CASE_REPORT, 2.0, sentence.of(one))
    return None


@once
def many_people(source: Source) -> bool:
    """Tell that more people are counted than a report of cases has."""
    for sentence in source.abstract:
        if sentence.section is Section.BACKGROUND:
            continue
        for match in counted(sentence.low):
            number = count(match["n"])
            if number is not None and number > 10:
                return True
    return False
