"""Phrases that tell how many took part without a bare number of people: "77 of 90 completed"."""

from evidence.extract.numbers import NUMBER
from evidence.extract.pattern import Pattern

_PART_OF = Pattern(
    rf"(?P<n>{NUMBER}) (?:\(\d+(?:\.\d+)?\s?%\) )?(?:out )?of (?:the |these |all |an? |our )?"
    rf"(?:(?:intended|planned|target(?:ed)?|anticipated|projected|expected) )?(?:{NUMBER}) "
    rf"(?:[a-z-]+ ){{0,3}}?"
    r"(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|people)"
    r"(?= (?:[\w-]+ ){0,6}?(?:enrol|recruit|random|includ|analy|evaluable|participat|planned|"
    r"complet|agreed|consent))"
)
BARE = Pattern(
    rf"(?P<n>{NUMBER})(?: \(\d+(?:\.\d+)?\s?%\))?(?= (?:(?:were|was|had been) (?:\w+ "
    rf")?(?:random|enrol|includ|"
    r"analy|recruited|evaluable|assigned|assessed|available|assessable|eligible for analysis)|"
    r"(?:agreed|consented|completed|participated|replied|took part|evaluable|"
    r"entered (?:the |this |our |an? )?(?:[a-z-]{1,20} ){0,2}?"
    r"(?:study|trial|extension|continuation)|"
    r"(?:continued|rolled over) (?:in|to|into) (?:the |this |our |an? )?(?:[a-z-]{1,20} ){0,2}?"
    r"(?:extension|continuation)|"
    r"met (?:the (?:study['\u2019]s )?|our |all )?(?:inclusion|entry|eligibility|selection|study) "
    r"criteria)\b))"
)
OF_THOSE_ASKED = Pattern(
    r"(?<![\w.,/])(?P<n>\d{1,5})/\d{1,6} (?:\([^()]{1,12}\) )?(?:[a-z-]+ ){0,4}?(?="
    r"(?:(?:were|was) )?(?:agreed|consented|randomi|enrolled|recruited|included|participated)\b)"
)
_WITH_AGE = Pattern(
    rf"(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,3}}[a-z]{{4,}}s,? \((?:aged? |mean )?\d{{1,2}}(?:\.\d)? ?"
    r"(?:\u00b1|\+/-) ?\d{1,2}(?:\.\d{1,2})? (?:years|yrs?)\b"
)
"""Whoever has an age is one of the people: "seven elite climbers (18 \u00b1 2 years)"."""
_OF_THAT_SIZE = Pattern(
    rf"(?P<n>{NUMBER})-(?:patient|subject|participant|person|woman|women|man|child)\b(?! year)"
)
"""A study called after its size: "a 200-patient trial"."""
_OF_PLANNED = Pattern(
    rf"(?P<n>{NUMBER}) of (?:the |an? |our )?(?:(?:intended|planned|targeted|anticipated) "
    rf"{NUMBER}|{NUMBER} (?:intended|planned|targeted|anticipated)) "
    r"(?:patients|participants|subjects|women|men|children|adults)\b"
)
OF_ENTERED = Pattern(
    rf"(?P<part>{NUMBER}) (?:\(\d+(?:\.\d+)?\s?%\) )?(?:out )?of (?:the |all |our )?"
    rf"(?P<n>{NUMBER}) "
    r"(?=(?:[a-z-]+ ){0,3}?(?:patients|participants|subjects|women|men|children|adults|"
    r"individuals|volunteers|people)\b)(?:(?!were |was |had )[a-z-]+ ){0,4}?"
    r"(?:\(\d+(?:\.\d+)?\s?%\) )?(?:(?:who|that) (?:were|had been|was) )?(?:randomly )?"
    r"(?:(?P<randomised>randomi[sz]ed|assigned|allocated)|enrolled|recruited)\b"
    r"(?: (?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|"
    r"people))?(?: (?:to|into|in) (?:[\w-]+ ){1,7}?| )(?:were |was |had )?"
    r"(?:complet|finish|analy[sz]|evaluable|evaluated|assess|followed)"
)
"""A part of those who entered got to the end: "ninety of 120 patients randomised completed"."""
COMPLETED = Pattern(
    rf"(?P<part>{NUMBER}) (?:\(\d+(?:\.\d+)?\s?%\) )?(?:out )?of (?:the |all |our )?"
    rf"(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:patients|participants|subjects|women|men|children|"
    r"adults|individuals|volunteers|people) (?:\(\d+(?:\.\d+)?\s?%\) )?(?:completed|finished) "
    r"(?:the |this |our )?(?:\w+ )?(?:study|trial|protocol|program(?:me)?|treatment|intervention|"
    r"follow-?up)\b(?! of)"
)
"""A part of those who had entered: "fifty-eight of 77 patients (75%) completed the trial"."""
_SHARE = Pattern(
    rf"(?P<n>{NUMBER}) \(\d+(?:\.\d+)?\s?%\) (?:[a-z-]+ ){{0,2}}?(?:patients|participants|subjects|"
    r"women|men|children|adults|individuals|volunteers|people)(?= (?:were|was|had been|have been) "
    r"(?:\w+ )?(?:random|enrol|recruit|includ))"
)
"""Those of the ones looked at who came in: "195 (26%) patients were randomised"."""
_FINAL = Pattern(
    r"\b(?:final|analytic(?:al)?|study|analysed|analyzed) (?:sample|cohort|population) "
    rf"(?:size )?(?:included|comprised|consisted of|was|were|totall?ed) (?P<n>{NUMBER})"
    r"(?! ?(?:%|years?|months?|weeks?|days?))(?![^.;]{0,50}\band \d)"
)
_RECORDS = Pattern(
    rf"(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,3}}?(?:records|case notes|files) (?:of|from) "
    r"(?:[a-z-]+ ){0,3}?(?:patients|women|men|children|adults|people|infants)\b"
)
"""One record is of one of them: "300 hospital records of people with a stroke"."""
OTHER_WAYS = {
    _RECORDS: 1.0,
    _OF_PLANNED: 1.0,
    _SHARE: 0.9,
    _FINAL: 1.6,
    _PART_OF: 0.9,
    BARE: 0.6,
    _WITH_AGE: 1.0,
    _OF_THAT_SIZE: 0.6,
}
