"""How much of a treatment was given, how often and by which way, as printed behind its name."""

from evidence.extract.pattern import Pattern

_UNIT = (
    r"(?:mg|g|kg|\u03bcg|\u00b5g|ug|mcg|ng|iu|i\.u\.|units?|u|ml|l|mmol|meq|%|gy|j|mj|cfu|mu|"
    r"megaunits?|million (?:iu|units?)|drops|tablets?|capsules?|puffs?|sachets?|cups?|ppm|mm|hz|ma|"
    r"x|metres?|minutes?|min|hours?|kcal|cigarettes)"
)
_PER = (
    r"(?:\s?/\s?(?:kg|m2|m\u00b2|m \(2\)|d|day|h|hr|hour|min|week|wk|dose|ml|l|cm2|cm\u00b2|"
    r"month|kg body weight)(?![a-z])){0,3}"
)
_FIGURE = r"[~\u223c\u2248]?\d[\d.,\u00b7]{0,8}"
_AMOUNT = rf"{_FIGURE}(?:\s?(?:-|\u2013|to|,|,? (?:or|and))\s?{_FIGURE}){{0,4}}[\s-]?{_UNIT}"
DOSE = rf"{_AMOUNT}(?![a-z]){_PER}"
"""An amount with its unit, such as 0.5 mg/kg or 100, 200 or 400 IU."""
_WORD = r"(?:once|twice|thrice|(?:one|two|three|four|five|six|\d{1,2})(?: times)?)"
_SPAN = (
    r"(?:day|week|month|year|dose|meal|night|session|hour|morning|evening|"
    r"\d{1,2} (?:hours|days|weeks|h))"
)
_FREQUENCY = (
    rf"(?:{_WORD}[- ](?:daily|weekly|monthly|nightly|(?:a|per|each|every) {_SPAN})|"
    rf"(?:every|each|per|a) (?:other )?{_SPAN}s?|daily|weekly|monthly|nightly|at bedtime|"
    r"(?:b\.?i\.?d|t\.?i\.?d|q\.?d|q\.?i\.?d)\.?|(?:bi|tri)?weekly|"
    r"every (?:two|three|four|six|eight|twelve) (?:hours|weeks|months|days)|"
    r"(?:\d{1,2}|two|three|four|five|six|seven) (?:days|sessions|times|hours|minutes) "
    r"(?:a|per|each|every) (?:day|week|month))(?![\w-])"
)
"""How often: twice daily, every other day, three sessions a week."""
_ROUTE = (
    r"(?:orally|intravenously|subcutaneously|topically|intramuscularly|intranasally|vaginally|"
    r"rectally|sublingually|by mouth|i\.?v\.?|p\.?o\.?|s\.?c\.?|i\.?m\.?|i\.?p\.?)(?![\w])"
)
_BEHIND = Pattern(
    r"(?:(?:,? at (?:an? )?(?:daily |total |single |weekly |mean )?(?:doses? of )?|,? |"
    r"\s?\(|\s?\[)"
    rf"(?:(?:an? )?(?:daily |total )?doses? of )?(?:{DOSE}|{_FREQUENCY}|{_ROUTE})"
    rf"(?:(?:,? (?:given )?|\s?[;x\u00d7]\s?)(?:{DOSE}|{_FREQUENCY}|{_ROUTE})){{0,3}}[)\]]?){{1,2}}"
)
"""All that may stand behind a name at once: dose, way and frequency, in brackets or not."""
HELD = Pattern(rf"(?<![\w.]){DOSE}|\b{_FREQUENCY}")
"""Some dose or frequency in a text."""


def with_dose(low: str, end: int) -> int:
    """Give where the dose behind a name ends, or the end of the name where none is told."""
    match = _BEHIND.match(low, end)
    if match is None:
        return end
    stop = match.end()
    if match[0].count("(") + match[0].count("[") > match[0].count(")") + match[0].count("]"):
        opened = max(match[0].find("("), match[0].find("["))
        stop = match.start() + opened
    while stop > end and low[stop - 1] in " ,;([":
        stop -= 1
    return stop
