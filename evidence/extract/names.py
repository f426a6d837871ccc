"""Which noun phrases may name something measured, and where the name ends."""

from evidence.extract.pattern import Pattern

NOUN_OF = {
    "died": "death",
    "relapsed": "relapse",
    "responded": "response",
    "recovered": "recovery",
    "survived": "survival",
    "fell": "falls",
    "vomited": "vomiting",
    "abstained": "abstinence",
    "progressed": "progression",
}
"""What an outcome is called where the text tells only what people did."""
_GENERIC = Pattern(
    r"^(?:(?:the |a |an |this |that |these |two |any |our |all |no |not |it |there |we |"
    r"they |both |other |most |some )?(?:groups?|arms?|study|trial|patients|participants|"
    r"results?|data|it|there|we|they|who|which|that|treatment|treatments|intervention|terms|p|"
    r"addition|mice|rats|subjects|women|men|children|people|significance|evidence|"
    r"differences?|changes?|effects?|"
    r"levels?|rate|rates|studies|trials|controls?|placebo|those|one|authors?|findings|risk|"
    r"effective|likely|common|important|respectively|use|compared|significantly|"
    r"statistically|baseline|research|than|improvement|but|and|shown|although|affected|better|"
    r"proportions?|numbers?|amounts?|time|incidence|prevalence|percentage|means?|values?|scores?|"
    r"outcomes?|parameters?|variables?|measures?|programs?|programmes?|products?|favou?r|"
    r"primary|secondary|main|both|benefits?|response|safety|trend|months?|weeks?|days|years|"
    r"administration|therapy|dose|group differences?|significant differences?|end-?points?|"
    r"primary (?:outcomes?|end-?points?)|secondary outcomes?|attention|interest|need|"
    r"often|frequent|frequently|common|likely|rare|(?:mean |median )?age|sex|gender|"
    r"(?:\w+ )?differences?|persons?|periods?|age \d{1,2}(?: \w+)?|"
    r"understanding|hypothesis|use of|addition of|"
    r"(?:\w+ )?(?:influences?|advantages?|magnitude|improvements?|regimens?|reductions?|increases?|"
    r"decreases?|elevations?|effect sizes?|variations?|degree|extent|manner|superiority|trend)|"
    r"(?:primary|secondary|main|other) (?:end[- ]?points?|outcomes?|variables|parameters|results)|"
    r"varies|multiple|cases|others?|same|day|night|same \w+|"
    r"(?:\w+ )?(?:tertiles?|quartiles?|quintiles?)|"
    r"lower|higher|greater|less|fewer|shorter|longer|larger|smaller|reduced|increased|"
    r"differences? \w+ \w+|liquid|right|left|slightly \w+|one of them|none of them|"
    r"addition|conclusion|contrast|reason|purpose|beginning|end|start|present study|consumption|"
    r"exposure|intake|along|true|true \w+|broader|increments?|years?|hours?|chances|"
    r"(?:insufficient |limited )?data|(?:combined|combination|single|active|drug) "
    r"(?:therapy|treatment)|(?:\S+ ){0,2}(?:analys[ei]s|comparisons?)|tested \w+|"
    r"(?:\S+ ){0,3}(?:trial|study)|its|their|his|her|its \w+|quality|sizes?|scales?|reach|activity|"
    r"performance|time spent|(?:longitudinal )?prevalence|curve|conditions?|problems?|overall|"
    r"(?:(?:new|other) )?methods?|(?:\w+ )?doses?|(?:\w+ ){0,2}need|(?:long|short|mid)-?term|"
    r"characteristics|populations?|blood|(?:\w+ ){0,2}(?:prognostic|risk|predictive) factors?|"
    r"(?:poor|good|better|worse|malignant) (?:responses?|outcomes?)|"
    r"(?:significant|positive|negative|beneficial|similar|overall|main|modest|"
    r"comparable) effects?))$|"
    r"(?:latter|former|off|following|after|during|presence of|predictions? of|importance of|"
    r"average of|\w+ importance of|feasibility of|possibility of|need for|comparisons? of|"
    r"\S+ comparisons? of|millilit\w+|\w+ pulses) ?.*$|"
    r"(?:\S+ ){0,3}(?:phases|periods|regimens|cohorts|modalities|time ?points|occasions|visits|"
    r"approaches|strategies|follow-?up)$|"
    r"(?:\w+ ){0,2}(?:stud(?:y|ies)|trials?|reports?) (?:of|in|on|by) |"
    r"(?:proportions?|numbers?|percentages?) of (?:females?|males?|women|men|boys|girls)$"
)
_NO_NAME = Pattern(
    r"^(?:(?:higher|lower|greater) (?:levels?|scores?|amounts?|degrees?|intakes?|frequency|rates?|"
    r"consumption|exposure|adherence|doses?|concentrations?) (?:of|on|to) |(?:took|takes)\b|"
    r"(?:\S+ ){1,5}(?:fell|rose|dropped|grew)$|"
    r"\d|approximately\b|about\b|around\b|nearly\b|again\b|\W|(?:two|three|four|five|six) |"
    r"(?:seven|eight|nine|ten|eleven|twelve) |future |(?:estimated |pooled |adjusted )?effect "
    r"sizes?\b|(?:stabili[sz]ed|normali[sz]ed|maintained|preserved|highlighting) |"
    r"outcomes? of |trends?\b|more |(?:day|week|month|year|visit|cycle|hour)s? \d|associated|"
    r"patients (?:of|from) |(?:quartile|quintile|tertile|decile|quantile|categor(?:y|ies)|"
    r"levels?) of (?:intake|exposure|(?:\w+ ){0,2}(?:consumption|intake|use|exposure|adherence))|"
    r"(?:regimen|course|dose|program(?:me)?)s? of |"
    r"start$|stage$|remain|fail(?:s|ed|ing)?\b|whichever|evaluat|each|those|these|such|"
    r"patients? (?:with|who|in|"
    r"treated)|\w+ (?:group|arm)s?$|progressive$|"
    r"global$|clinical$|(?:only|even|still|far|much|most|many|found|observed|seen|when)\b|"
    r"all\b(?!-)|stably|no |similarly|however|"
    r"(?:addition|effects?|use) of |[\w-]+ly$|moreover|furthermore|nevertheless|conversely|"
    r"interestingly|thereby|groups? |arms? |"
    r"favou?r of|\(|initial$|compared|exosome-treated|treated|control|pooled analysis|baseline|"
    r"combined characteristics|demographic|"
    r"(?:better )?understanding|well[ -]tolerated|tolerated|\w+-treated|irrespective|number of "
    r"(?:patients|participants|subjects|people|women|men|children)$|sample|because|due to|"
    r"although|while|\d+ (?:of|patients|participants)|(?:one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|twenty) (?:patients|participants|subjects|women|men)|"
    r"treatment (?:group|arm)|"
    r"\S+-treated (?:patients|mice|rats|group)|statistical)"
)
_PEOPLE = (
    "volunteers|patients|participants|subjects|individuals|women|men|adults|children|people|"
    "adolescents|students|infants|neonates|newborns|teachers|nurses|families|smokers|survivors|"
    "carriers|users|recipients|mothers|boys|girls"
)
_AMOUNT = (
    r"(?:almost|nearly|about|around|approximately|over|under|roughly|less than|more than|"
    r"the|a|an|any|some|every|each|one|two|three|four|five|much|many|even|as|so|very|"
    r"half|all|none|more|most|less|least|fewer|fewest|both|few|several|other|others|"
    r"thirds?|quarters?|fifths?|tenths?|majority|minority|latter|former|same|rest|remainder)"
)
_QUANTITY = Pattern(
    rf"[^{{}}<>=]{{0,80}}[{{}}<>=]|(?:\S{{1,30}} ){{1,5}}(?!variable)\w{{1,30}}(?:able|ible)$|"
    rf"(?:{_AMOUNT} ){{0,4}}{_AMOUNT}$|"
    r"p(?:[- ]?values?)? ?[=<>\u2264\u2265]|\w[\w-]{0,30}-$|"
    rf"(?:(?!(?:of|in|per|for|with|to|from|among|between)\b)\S{{1,30}} ){{0,4}}"
    rf"(?:{_PEOPLE}|groups?|arms?)(?: (?:assigned|allocated|randomi[sz]ed|given|receiving|"
    r"treated|taking|using|who)\b.*)?$"
)
"""How much, by which p, and in whom: never what was measured."""
_TAIL = Pattern(
    r" (?:(?:occurred|tended|remain(?:ed|s)?|judged|appeared|observed|reported|experienced|"
    r"alone|only|overall|again|over time|early|later|associated with .{1,60})|"
    r"(?<!patients )(?<!people )(?<!women )(?<!participants )(?<!subjects )"
    r"(?:with|under|after|following|by|during|upon) .{1,60}|"
    r"(?:in|for|of) (?:the )?(?:\S+ ){0,4}(?:groups?|arms?|recipients|users)|"
    r"(?:in|for|of) (?:the )?(?:groups?|arms?) \S{1,12}|except|statistically|"
    r"dose-dependently|relative|measured|assessed|"
    r"such(?: as)?|prior|both|especially|particularly|responsible|associated|related|infected|"
    r"exposed|typically|caused|induced|transfected|"
    r"gradually|significantly|markedly|profoundly|remained|stably|slightly|further|also|"
    r"respectively|(?:changed|ranged|differed|improved|increased|decreased|declined|compared|"
    r"defined|shown|employed|revealed|observed|produced|caused)(?: .{0,40})?|and|or|"
    r"independent of .{1,60}|substantially|"
    r"(?:in|of|for|among) (?:the |these |all |human |healthy |older |adult |male |"
    r"female ){0,3}(?:mice|rats|patients|women|men|children|adults|participants|"
    r"people|subjects|animals|rabbits|pigs|dogs|volunteers|individuals|groups?|both groups|"
    r"all groups|(?:[a-z]+ ){0,2}cells|"
    r"treated \w+|treatment group|intervention group|control group|placebo group))$"
)


_ALONE = Pattern(
    r"^(?:(?!(?:bleed|heal|itch|swell|vomit|drink|smok|scar|flush|feed|function|wellbeing|cough|"
    r"sneez|snor|bruis|cry|breath|walk|learn|sleep|swallow|read|hear|well-being|chew|stutter|wheez|"
    r"crowd|stain|signal|seed|speed|bleed|weed|screen|blister|tingl|burn|cramp|retch|gag|bloat|"
    r"spott|fram|load|train|wean|shed|ripen|need|teeth|parent|mean|bond|bind|splic|clear|cloud|"
    r"crack|writ|spell|speak|count|swim)\w{0,30}(?:ing|ed)$|(?:seed|weed|speed)$)\w{1,30}(?:ing|ed|"
    r"ful|less)$|(?!variable)\w{1,30}(?:able|ible)$|"
    r"(?!(?:surviv|withdraw|remov|arous|retriev|referr|approv|recall|sign|interv|refus|apprais|"
    r"potenti|materi|miner|renew|arriv|relaps|mort|menarch|cortis|ethan|alcoh|caps|glycer|tri)al$)"
    r"\w{1,30}(?:ial|nal|mal|cal|tal|ual|eal|bal|ral)$|"
    r"(?:pre-?existing|prevalent|significant|insignificant|different|dependent|relevant|important|"
    r"consistent|apparent|frequent|evident|resistant|pregnant|sufficient|efficient|excellent|"
    r"\w{4,30}(?:phobic|philic)|"
    r"persistent|permanent|transient|expensive|extensive|effective|invasive|aggressive|active|"
    r"positive|negative|productive|impressive|sensitive|specific|systolic|diastolic|chronic|toxic|"
    r"with|severe|similar|vitro|vivo|situ|implies|imply|accurate|precise|complex|potent|costly|"
    r"safe|risky|robust|mild|interfere|thus|prone|susceptible|convenient|feasible|"
    r"numerous|various|previous|obvious|vaccines?|strains?|fact|basis|diagnosis)$)"
)
"""A lone adjective, participle or verb."""
_BEING = Pattern(
    r"^(?:(?:the|human|mouse|rat|murine|canine|basal|tumou?r|cancer|normal|healthy|wild-type|"
    r"young|old|adult|primary|treated|(?!cd\d)\w{1,6}\d\S{0,6}|[a-z]{1,20}al|"
    r"[a-z]{1,20}an|[a-z]{1,20}ic) ){0,2}"
    r"(?:mouse|mice|rats?|dogs?|cats?|rabbits?|pigs?|monkeys?|animals?|humans?|patients?|"
    r"wom[ae]n|m[ae]n|child(?:ren)?|infants?|boys?|girls?|cells?|cell lines?|tissues?|"
    r"livers?|kidneys?|hearts?|brains?|lungs?|muscles?|legs|arms|specimens?|samples?|plasma|serum|"
    r"cohorts?|strains?|clinical practice|clinical trials?|hypothalamus)$"
)
"""A lone being, or a part of one: where something was measured."""
_VERB_FIRST = Pattern(
    r"^(?:preserves?|suffers?|performs?|develop(?:s|ed)|prevent(?:ing|s|ed)|reducing|promot(?:es|"
    r"ing)|reali[sz]ing|being|having|giving|taking|following|understanding|selecting|promotion of|"
    r"(?:oral |intravenous |daily )?administration of|"
    r"(?:sensitivity|subgroup|post hoc|multivaria(?:te|ble)|univariate|regression) analys|"
    r"(?:pre-?(?:operative|treatment|intervention|existing)|baseline|initial)\b|"
    r"induc(?:es?|ing)|inhibiting|predicts?|thus|hence|thereby|therefore|especially|particularly|"
    r"which|implicating|investigating|indicating|suggesting|expressing|avoiding|using|targeting|"
    r"containing|resulting|leading|making|providing|developing|showing|allowing|enabling|"
    r"modulating|considering|increasing|involving|extends?|highlights?|interferes?|indicates?|"
    r"suggests?|represents?|accurately|transfected|found|remains?|became|become|grew|occurs?|"
    r"maintain(?:ed|s)|achiev(?:ed|es|ing)|used and|effective in|yielded|used to)\b"
)


def is_outcome(words: str) -> bool:
    """Tell the name of something measured from people, arms, verbs and fillers."""
    return len(words) >= 3 and any(map(str.isalpha, words)) and not _is_refused(words)


def _is_refused(words: str) -> bool:
    return bool(
        _GENERIC.match(words)
        or _NO_NAME.match(words)
        or _QUANTITY.match(words)
        or _ALONE.match(words)
        or _BEING.match(words)
        or _VERB_FIRST.match(words)
    )


_WHOM = Pattern(
    rf"^(?:(?!of\b)[^\s]{{1,40}} ){{0,6}}?(?:{_PEOPLE}|mice|rats|rabbits|animals|"
    r"pigs|dogs|cells|groups?|tissues?|lines|tumou?rs|muscles?|livers?|kidneys?|"
    r"hearts?|brains?|lungs?|samples|specimens|cohorts?)"
    r"(?: (?:upon|with|treated|infected|exposed|transfected|given|fed|lacking|expressing|"
    r"overexpressing|who|of) .{0,80})?$"
)


def is_whom(words: str) -> bool:
    """Tell in whom or in what something was measured ("in healthy volunteers") from what was."""
    return _WHOM.match(words) is not None


def without_tail(words: str) -> str:
    """Cut adverbs and "in the treated group" off the end of a name."""
    while tail := _TAIL.search(words):
        words = words[: tail.start()]
    return words


_PAIR = Pattern(r" (?:and|or) (?:in |the |on )?")
_ADJECTIVE = Pattern(
    r"(?:\b(?!(?:\w*surviv|withdraw|arriv|approv)al$)\w+(?:ic|al|ar|ive|ous|ary|ior|ant|ent|ed|ory|"
    r"able)|upper|lower|total|short|long|left|right|motor|male|female|early|late|good|poor|high|"
    r"low|new|mild|severe|muscle|body|heart|blood|bone|skin|hair|sleep)$"
)
_WHOLE = Pattern(r"\b(?:of|between|for|ratio|area|activities)\b")


def parts(words: str) -> list[tuple[int, int]]:
    """Take "pain and fatigue" apart, but not "mental and physical health" or "risk of A and B"."""
    pair = _PAIR.search(words)
    if pair is None or _PAIR.search(words, pair.end()) is not None:
        return [(0, len(words))]
    left = words[: pair.start()]
    if _WHOLE.search(left) or _ADJECTIVE.search(left) or len(left) < 3:
        return [(0, len(words))]
    return [(0, pair.start()), (pair.end(), len(words))]
