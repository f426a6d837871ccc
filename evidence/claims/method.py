"""Method: whether a sentence tells how research was done, not what came of it."""

import re

_WORK = (
    r"(?:trials?|stud(?:y|ies)|reviews?|overviews?|meta-analys[ei]s|analys[ei]s|experiments?|"
    r"surveys?|searche?s?|cohorts?)"
)
_TEAM = r"(?:researchers|authors|investigators|scientists|team|participants|volunteers)"
_DONE = (
    r"(?:gave|tested|compared|combined|pooled|included|enrolled|recruited|followed|assigned|"
    r"randomi[sz]ed|looked at|looked for|examined|brought together|gathered|collected|searched|"
    r"lasted|ran|took part|measured|counted|used|covered|excluded|asked|divided|split|"
    r"(?:was|were) (?:(?:not|also|then|all|randomly|double|mostly) )?(?:made|carried out|done|"
    r"conducted|published|recruited|assigned|randomi[sz]ed|asked|followed|blinded|told|"
    r"divided|observational|controlled|small|large|short|randomi[sz]ed|double-blind|open-label|funded|"
    r"sponsored|supported|financed|paid for|registered|approved|stopped|halted|ended|designed|"
    r"powered|run|reviewed by))"
)
_METHOD = re.compile(
    rf"\b(?:{_WORK}|{_TEAM})\b(?: (?!(?:that|which) )[\w’'-]{{1,20}},?){{0,7}}? {_DONE}\b|"
    rf"^(?:these|those|they|all|both|most|some|two|three|four|five|the (?:first|second|third|"
    rf"fourth|other|others))(?: (?:of|the|them|these))* ?(?:[\w-]{{1,20}} )?(?:is|are|was|were) "
    rf"(?:an? |the |all |both |mostly )?(?:[\w-]{{1,20}} ){{0,3}}{_WORK}\b|"
    rf"^in (?:an?|one|this|that|the|another) (?:[\w-]{{1,20}} ){{0,4}}{_WORK},? [^.;]{{1,120}}? "
    r"(?:took|received|was given|were given|drank|ate|wore|used|were asked|was asked)\b|"
    r"^(?:(?:of|among) [^.;]{1,60}?, )?(?:(?:the|these|all|both|only|another) )?"
    r"(?:[\d,]{1,7}|[\w-]{2,20}) "
    r"(?:(?:patients|people|women|men|children|adults|participants|groups|volunteers) )?"
    r"(?:who )?(?:was|were) (?:then |also |all )?(?:enrolled|recruited|randomi[sz]ed|analy[sz]ed|"
    r"assigned|allocated|screened|excluded|followed up|treated)\b|"
    r"\b(?:results|evidence|findings|studies|trials)\b[^.;]{0,60}? (?:is|are) (?:the )?(?:most|"
    r"more|less|least) (?:reliable|trustworthy|certain|convincing)\b|"
    r"\bevidence (?:comes|came|stems|is drawn) from\b",
    re.I,
)
_RESULT = re.compile(
    r"\b(?:found|finds?|discover(?:s|ed)|show(?:s|ed|n)?|reveal(?:s|ed)|report(?:s|ed)|conclud\w+|"
    r"suggest(?:s|ed)?|observed|saw|indicat\w+|demonstrat\w+|confirm(?:s|ed)|prov(?:ed|es)|"
    r"more (?:often|likely)|less (?:often|likely)|(?:lower|higher|fewer|better|worse) than)\b",
    re.I,
)


def is_method(text: str) -> bool:
    """Whether a sentence only tells how research was done: who was compared, for how long."""
    return _RESULT.search(text) is None and _METHOD.search(text) is not None
