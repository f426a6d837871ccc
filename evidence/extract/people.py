"""The words for participants, and counts of them ("39 women with alopecia")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evidence.extract.numbers import NUMBER

PEOPLE = (
    r"(?:(?:in|out)?patients|participants|subjects|volunteers|women|men|children|adults|"
    r"adolescents|"
    r"infants|neonates|newborns|individuals|people|persons|students|residents|nurses|physicians|"
    r"survivors|respondents|girls|boys|males|females|smokers|mothers|fathers|couples|parents|"
    r"families|households|athletes|workers|employees|veterans|cases|controls|caregivers|carers|"
    r"pregnancies|births|toddlers|teenagers|youths?|elders|donors|recipients|users|twins|"
    r"attendees|members|players|runners|drivers|soldiers|probands|siblings|relatives|dyads|"
    r"preschoolers|charts|gps|schoolchildren|pupils|clinicians|practitioners|dentists|surgeons|"
    r"doctors|"
    r"teachers|citizens|inhabitants|immigrants|refugees|prisoners|inmates|singletons)"
)
PERSON = re.compile(
    r"\b(?:(?:in|out)?patients?|participants?|volunteers?|wom[ae]n|m[ae]n|child(?:ren)?|adults?|"
    r"adolescents?|infants?|neonates?|newborns?|individuals?|people|persons?|students?|survivors?|"
    r"respondents?|girls?|boys?|healthy (?:controls|subjects)|human subjects|caregivers?|mothers?|"
    r"probands?|famil(?:y|ies)|toddlers?|outpatients?|veterans?|residents|nurses|smokers|"
    r"enrolled|recruited|informed consent|pregnan(?:t|cy)|norwood|ludwig)\b"
)
_WORD = r"(?!\d+,?\s)[a-z0-9\u03b1\u03b2+()'\u2019/\u2010\u2011-]{1,30},?"
COUNTED = re.compile(rf"(?P<n>{NUMBER})(?P<between>(?:\s{_WORD}){{0,7}}?)\s\(?(?P<who>{PEOPLE})\b")
N_EQUALS = re.compile(
    r"\bn\s?=\s?(?P<n>\d{1,3}(?:[,\u202f\u2009\u00a0 ]\d{3})+(?!\d)|\d{1,7})(?![\w%]|[.,]\d)"
)

_BETWEEN = re.compile(
    r"\b(?:years?|yrs?|days?|weeks?|months?|hours?|h|minutes?|min|mg|ml|g|kg|cm|mm|"
    r"centers?|centres?|"
    r"hospitals?|sites?|countries|practices|clinics|institutions|sessions?|courses?|"
    r"cycles?|doses?|gy|times|"
    r"percent|per|trials?|stud(?:y|ies)|and|or|events?|points?|groups?|arms?|items?|"
    r"visits?|deaths|surgeons|versus|"
    r"vs|to|were|was|had|in|than|who|that|found|among|units?|schools|villages|weekly|daily|"
    r"states?|cities|"
    r"families with|different|types?|of|%|nodes?|received|samples?|samples from|specimens|cells|"
    r"tumou?rs|biopsies|randomized trials|for|from|on|the first|at|by|with|cases of)\b"
)


def counted(low: str) -> Iterator[re.Match[str]]:
    """Yield counts of people in a lower-case text; groups `n`, `between`, `who`."""
    yield from _counted(low)


@lru_cache(maxsize=64)
def _counted(low: str) -> tuple[re.Match[str], ...]:
    """Remember the sentences of the work at hand: several readers ask for each."""
    return tuple(
        match for match in COUNTED.finditer(low) if _BETWEEN.search(match["between"]) is None
    )
