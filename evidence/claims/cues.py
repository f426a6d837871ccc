"""Short cues: hedges, horizon, attribution and words about the limits of research."""

import re

_HEDGE = re.compile(
    r"\b(?:may|might|could|can help|possibly|perhaps|potential(?:ly)?|probabl[ey]|likely|"
    r"appears?(?: to)?|"
    r"seems?(?: to)?|suggest(?:s|ed|ing)?|believed to|thought to|aims? to|in some cases|"
    r"often|typically|usually|generally|sometimes|tends? to|"
    r"approximately|about|around|up to|promising|encouraging|preliminary|experimental|emerging|"
    r"early|not (?:yet )?(?:clear|known|proven)|unclear|uncertain|limited|some evidence|"
    r"indicat(?:es?|ed|ing))\b",
    re.I,
)
_HORIZON = re.compile(
    r"\b(?:long[- ]lasting|long[- ]term|permanent(?:ly)?|sustain(?:able|ed|ably)|lifelong|"
    r"life-long|"
    r"lasting|durable|indefinite(?:ly)?|forever|for (?:life|good|years|decades)|short[- ]term|"
    r"once and for all|irreversible|ongoing|years later|lifetime)\b",
    re.I,
)
_ATTRIBUTION = re.compile(
    r"\b(?:(?:advocates|proponents|critics|supporters|experts|early adopters|users|many|some|most|"
    r"doctors|clinicians|patients|manufacturers|practitioners|dermatologists|scientists|"
    r"researchers|authors|investigators|(?:[^\W\d_]{3,12} ){0,3}(?:stud(?:y|ies)|research|trials?|"
    r"evidence|reports?|reviews?|meta-analys[ie]s|observations|experiences?|data|findings|"
    r"results))"
    r"(?: (?:have|has|also|often|typically|currently|now|had|recently|published in [^,]{3,60}))? "
    r"(?:say|says|said|argue|argues|claim|claims|claimed|report|reports|reported|suggest|"
    r"suggests|suggested|"
    r"show|shows|showed|shown|find|finds|found|believe|believes|believed|indicate|indicates|"
    r"indicated|"
    r"demonstrate|demonstrates|demonstrated|support|supports|conclude|concludes|concluded|"
    r"attribute|"
    r"attributed|highlight|highlights|hint|hints|reveal|reveals|revealed|"
    r"think|recommend|observed|note|noted|confirm|confirmed|warn|agree)(?: that)?|"
    r"according to [^,;.]{3,60}|it is (?:believed|thought|said|claimed|known)|"
    r"(?:is|are) (?:believed|thought|said|claimed|considered) to)\b",
    re.I,
)
_LIMITATION = re.compile(
    r"\b(?:(?:more|further|larger?|additional|robust|rigorous|future|well-designed|long-term|"
    r"bigger|"
    r"randomi[sz]ed|controlled|high-quality|large-scale|prospective)\b[^.;]{0,80}"
    r"\b(?:needed|required|necessary|warranted|essential|lacking|awaited|should be (?:done|"
    r"performed|"
    r"conducted))|(?:needs?|requires?|warrants?|awaits?) (?:to be )?(?:further|more|confirm|"
    r"replicat|"
    r"larger|additional|independent)|(?:data|evidence|research|studies|literature|information|"
    r"knowledge)[^.;]{0,40} (?:is|are|remains?|was|were)(?: still| currently| very| often| "
    r"mostly| "
    r"largely| quite| too| only| generally)* (?:limited|lacking|scarce|sparse|weak|insufficient|"
    r"preliminary|inconclusive|mixed|conflicting|uncertain|unclear|short-term|inconsistent|poor|"
    r"low[- ](?:quality|certainty)|needed|small(?:[- ]scale)?|animal[- ]based|incomplete|emerging|"
    r"anecdotal|encouraging but)|limited (?:long[- ]term )?(?:data|evidence|research|follow-up)|"
    r"lack(?:s|ed|ing)? (?:of )?(?:an? )?(?:[^\W\d_]{3,14} ){0,2}(?:control|evidence|data|"
    r"randomi[sz]|follow-up|studies|trials|blinding|power)|insufficient (?:evidence|data)|"
    r"no (?:[\w-]{1,16} ){0,2}(?:trials?|stud(?:y|ies)|reviews?) (?:that |which |has |have |had |"
    r"was |were )?(?:yet |ever |been )?(?:compar|look|test|examin|follow|measur|"
    r"done|address)\w{0,4}|"
    r"could say (?:very )?(?:little|nothing)|says? (?:very )?(?:little|nothing) (?:about|on)|no "
    r"(?:good |"
    r"reliable |high-quality |convincing )?(?:evidence|data|trials) |not (?:yet )?(?:been "
    r")?(?:well |"
    r"fully |adequately )?(?:established|proven|known|understood|studied|clear|determined|"
    r"confirmed)|"
    r"remains? (?:to be|unclear|unknown|uncertain|controversial|debated|experimental|an? "
    r"experimental|unproven|investigational)|(?:is|are) (?:still )?(?:unclear|unknown|"
    r"uncertain|debated|"
    r"controversial|unproven|emerging)|debate (?:over|about|on)|small (?:sample|study|number)|"
    r"limit(?:s|ing|ed by) "
    r"(?:its|the|our)|limitations?|raising questions|regulat\w{2,5} (?:of [^.;]{1,40} )?(?:is|"
    r"are|remains?)"
    r"(?: still)? (?:evolving|uncertain|unclear|unsettled)|regulatory uncertainty|larger studies "
    r"(?:validate|confirm)|jury is (?:still )?out|too (?:early|soon) to|results (?:may|can|"
    r"might) vary|"
    r"still (?:emerging|evolving|in its infancy|under investigation|experimental)|vary|varies "
    r"widely|"
    r"(?:is|are) (?:yet|ongoing)|not a (?:universal )?cure|be interpreted with caution|"
    r"challenges remain)\b",
    re.I,
)  # fmt: skip


# What one study cannot settle, or nobody knows: "cannot show whether", "too small to say".
_UNSETTLED = re.compile(
    r"\b(?:(?:cannot|can['’]t|can not|could not|couldn['’]t) (?:yet |really |alone |by itself )?"
    r"(?:prove|show|rule out|exclude|tell|say|answer|settle|establish)\b"
    r"(?: (?:us|you|me|for sure|for certain|much))?"
    r" (?:that|whether|if|why|how|what|which|cause|causality|causation)\b|"
    r"(?:do|does|did) not (?:yet |really )?(?:know|say|tell|report|mention|answer|settle)"
    r" (?:us |you )?(?:whether|if|why|how (?:many|much|often|long|well|safe))\b|"
    r"(?:nobody|no one) (?:yet |really )?knows|(?:may|might) not (?:apply|hold) (?:to|for)|"
    r"(?:none|neither|not|never) (?:\w+ ){0,4}(?:large|long|big|strong) enough to\b|"
    r"too (?:small|short|few|brief|little) to (?:say|tell|show|detect|judge|rule|answer|measure|"
    r"find|settle|prove))\b",
    re.I,
)


def hedges(text: str) -> tuple[str, ...]:
    """Give the words that soften the sentence, in order, each once, in lower case."""
    return tuple(dict.fromkeys(match.group().lower() for match in _HEDGE.finditer(text)))


def horizon(text: str) -> str | None:
    """Give the word on how long an effect lasts, or None."""
    found = _HORIZON.search(text)
    return None if found is None else found.group().lower()


def attribution(text: str) -> str | None:
    """Give who is said to say it: "studies suggest", "advocates argue"."""
    found = _ATTRIBUTION.search(text)
    return None if found is None else found.group().strip()


def limits(text: str) -> bool:
    """Whether the sentence tells a limit of what is known."""
    return _LIMITATION.search(text) is not None or _UNSETTLED.search(text) is not None
