"""The words around what people were given, in titles and in running text."""

from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE

_MADE_FROM = rf"(?: from {PHRASE})?"
EFFECT = Pattern(
    r"\b(?:effects?|efficacy|effectiveness|safety|impact|influence|benefits?|role|"
    r"tolerability|use|ability|"
    r"(?:feasibility|pilot|clinical|prospective|randomi[sz]ed|comparative|controlled|placebo-"
    r"controlled|blind|open-label|crossover|phase \w{1,3}) (?:study|trial)|"
    rf"evaluation|comparison) (?:and (?:safety|efficacy|tolerability|"
    rf"effectiveness) )?of (?P<what>{PHRASE})"
)
VERSUS = Pattern(
    rf"(?P<what>{PHRASE}) (?:versus|vs\.?|(?:was |were )?compared (?:with|to)) (?P<other>{PHRASE})"
)
_ONE = r"[^\s,;:.()\[\]]{1,40}"
_SHORT = rf"(?!with |to |and |a |an ){_ONE}(?: (?!with |to |and ){_ONE}){{0,6}}"
_BETWEEN = Pattern(
    r"\bcompar(?:ed|e|es|ing|ison)\b (?:of )?[^.;:]{0,90}?\bbetween (?:the )?"
    rf"(?P<what>(?!groups|patients|two){_SHORT}) (?:\([^()]{{1,20}}\) )?and (?P<other>{PHRASE})"
)
_SET = Pattern(
    rf"\bcompar(?:ed|e|es|ing) (?:the )?(?:daily |efficacy of |effects? of |use of ){{0,3}}"
    rf"(?P<what>{_SHORT}) (?:\([^()]{{1,20}}\) )?(?:with|to|versus|vs\.?|against) "
    rf"(?P<other>{PHRASE})"
)
_FOR = Pattern(
    rf"^\W?(?P<what>{PHRASE}) (?:for|in) (?:the )?(?:treatment|prevention|management|"
    rf"patients|prophylaxis|"
    r"treating|preventing|women|men|children|adults|people|acute|chronic|severe)\b"
)
_GIVEN = Pattern(
    r"\b(?:treated with|treatment with|therapy with|receiv(?:ed?|ing)|administration of|"
    r"given|injections? of|supplementation with|"
    r"administered|intake of|exposed to|exposure to|supplemented with|injected with|"
    r"(?:assigned|allocated|randomi[sz]ed)(?:,? (?:in a \d:\d ratio|at random|randomly|"
    r"equally)){0,2},? to|"
    rf"taking|consumption of|vaccinat(?:ed|ion) with|use of) (?:receive |either |"
    rf"the )?(?:treatment with )?(?P<what>{PHRASE})(?: (?:or|versus|"
    rf"vs\.?) (?P<other>{PHRASE}))?"
)
TREATED = Pattern(
    r"\b(?P<what>(?!(?:that|the|in|of|by|and|with|to|a|for|were|was|are|from|than|between|"
    r"all|both|or) )[a-z0-9\u03b1\u03b2-]{1,30}(?: [a-z0-9-]{1,30})?)[- ]treated (?:\w+ "
    r"){0,2}?(?:patients|mice|rats|group|cells|animals|participants|women|men|subjects|"
    r"side)"
)
_WITH = Pattern(
    r"\b(?:treat(?:ed|ment|ing)|managed|therapy|cured|management|correction|reconstruction|repair|"
    r"prevention|closure|fixation|stabili[sz]ation) [^.;:]{0,130}"
    r"(?<!patients )(?<!children )(?<!adults )(?<!women )(?<!presenting )(?<!associated )"
    r"\b(?:(?:with|by) (?!a |an |the |in |combined )|using (?:an? |the )?)"
    rf"(?P<what>{PHRASE})"
)
_TRIAL = Pattern(
    rf"^\W?(?P<what>{PHRASE}) (?:for|in|to|on|versus|during|after|before|as|on top of) "
    r"(?=.{0,200}\b(?:randomi[sz]ed|trial|placebo|controlled|double-blind|pilot))"
)
GOT = Pattern(
    r"(?:\b(?:after|following|undergoing|receiving|taking|treated with|treated by|exposed to)|"
    r"\b(?:patients?|people|adults|children|women|men|survivors|participants)\b[^.;:]{0,60} on) "
    rf"(?P<what>{PHRASE})"
)
"""What people of a title had got: "quality of life of children after a transplant"."""
_CONSISTED = Pattern(
    r"\bthe intervention (?:involved|consisted of|comprised|included|was) (?:an? |the )?"
    rf"(?P<what>{PHRASE}(?: in {PHRASE})?)"
)
OPERATION = Pattern(
    r"(?:ectomy|plasty|otomy|ostomy|pexy|surgery|treatments?|therap(?:y|ies)|transplantation|"
    r"transplants?|vaccination|replacement|fusion|resection|program(?:me)?s?|training|inhibitors?|"
    r"blockers?|agonists?|antagonists?|reconstruction|fixation|augmentation|grafting|dialysis|"
    r"radiation|bypass|implantation|embolization|ablation|injections?|supplementation|"
    r"immunization|rehabilitation)$"
)
"""How the names of operations and courses end."""
_CAUSED = Pattern(
    rf"^\W?(?P<what>{PHRASE}{_MADE_FROM}) (?:significantly |markedly )?(?:improved|reduced|"
    r"increased|decreased|promoted|prevented|attenuated|enhanced|alleviated|inhibited|"
    r"ameliorated|stimulated|accelerated|lowered|suppressed|prolonged) (?!(?:in|by|with|from|"
    r"over|after|at|and|during|significantly|markedly|to|between|on|more|as|within|until|for|than|"
    r"faster|further|compared|when|while)\b)\w"
)
_CAUSES = Pattern(
    rf"^\W?(?P<what>{PHRASE}{_MADE_FROM}) (?:significantly |markedly |may )?(?:improves?|reduces?|"
    rf"increases?|decreases?|promotes?|prevents?|"
    r"attenuates?|enhances?|protects?|alleviates?|inhibits?|induces?|ameliorates?|"
    r"stimulates?|accelerates?|lowers?|regulates?)\b"
)
FOUND = Pattern(
    rf"\b(?:found|showed|shows|reported|demonstrated|suggests?|suggested|revealed) that "
    rf"(?P<what>{PHRASE}{_MADE_FROM}) (?:significantly |markedly |may |can )?(?:increas|reduc|"
    r"improv|decreas|promot|prevent|accelerat|lower|enhanc|stimulat|inhibit|attenuat|alleviat)"
)
COMPARED = Pattern(
    rf"\b(?:versus|vs\.?|compared (?:with|to)|(?:received|receive|receiving|to|and|"
    rf"or) (?=placebo|sham|vehicle|no treatment|usual care|standard care)) ?(?:the |"
    rf"an? )?(?P<other>{PHRASE})"
)
TIMES = Pattern(
    r"^(?:peers|patients|baseline|before|those|healthy|normal|the|pre-?treatment|that|\d|p |"
    r"controls$|once|twice|groups? \w|subjects|treatment$|previous|other|either|one |two |its |"
    r"their |each|all |some |only|more |less |prior|pre-|non-?users|"
    r"patients$|men|women)"
)
NOT_GOT = Pattern(
    r"^(?:reductions?|increases?|actual|worst|best|lower|higher|analogous|positive|negative)\b|"
    r" (?:findings|status|biopsies|outcomes?|results|values|levels|(?<!control )cells|genes?|"
    r"differences?|receptors?|mutations?)$|\w(?:itis|osis|oma|emia|cancers?|disease|syndrome)$"
)
"""What was seen before, elsewhere or in other people: compared, but nobody got it."""
ARM = Pattern(r"(?<=placebo)-controlled.*$|(?<!control) (?:groups?|arms?)$")
GROUP = Pattern(
    r"\b(?:the|in|and|of|between|an?) (?P<what>(?!two|both|three|these|each|either|control|placebo|"
    r"other|study|treatment|intervention|experimental)[\w+/-]{2,30}"
    r"(?: (?!(?:and|or|the|of|in|to|with|between|within|than|by|for|from|at|on|was|were|two|both) )"
    r"[\w+/-]{2,30}){0,2}) (?:groups?|arms?)\b"
)
IDLE = Pattern(
    r"\b(?P<other>(?:(?:matching|matched|oral|inert|identical) )?(?:placebo|sham|mock|simulated|"
    r"saline|vehicle|(?:usual|standard|conventional|routine)[ -](?:care|treatment|therapy)|"
    r"wait(?:ing)?[ -]?list|no[ -](?:treatment|intervention)|treatment as usual|untreated|"
    r"attention control|control (?:diet|intervention|program\w*|condition|treatment)))\b"
)
"""What those get who are given nothing new."""
IN_TITLES = (
    (0.9, _BETWEEN),
    (1.0, EFFECT),
    (-0.1, VERSUS),
    (0.5, _FOR),
    (0.9, _CAUSES),
    (0.2, _CAUSED),
    (0.0, _TRIAL),
    (-1.5, _GIVEN),
    (-1.0, _WITH),
    (-0.8, TREATED),
)
IN_TEXT = (
    (0.6, _CONSISTED),
    (0.9, _BETWEEN),
    (0.1, _SET),
    (-0.4, TREATED),
    (0.4, EFFECT),
    (0.0, _GIVEN),
    (0.05, _CAUSES),
    (0.07, _CAUSED),
    (-0.41, VERSUS),
    (-0.57, FOUND),
    (-0.15, GROUP),
)
HEAD = Pattern(
    r"^(?:(?:two|three|four|different|various) ){1,2}(?:(?:sequences|types|kinds|forms|doses|"
    r"concentrations|regimens|methods|brands|strategies|models|levels|versions|approaches) of )?"
    r"(?=\w)|"
    r"^(?:repurposing|repositioning) (?=\w)|"
    r"^(?:(?:[\w-]+ )?(?:comparison|study|studies|analysis|summary|repositioning|evaluation|"
    r"review|challenges?|promise|potential|usefulness|value|interest|importance|results?|rates?|"
    r"efficacy|effectiveness|safety|effects?|role|trial|addition|use|administration|injections?|"
    r"application) of )(?=\w)|"
    r"^(?:(?:clinical |relative |comparative )?(?:efficacy|effectiveness|safety|feasibility|"
    r"tolerability|acceptability|benefits?|risks?|impact|effects?)(?:,| and| or)? ){2,3}of (?=\w)"
)
TAIL = Pattern(
    r"(?<=\w) (?:premedication|pre-?treatment|add-on|monotherapy|supplementation|"
    r"administration|groups?|arms?|such|rather|further|[a-z]{3,12}ly)$"
)
"""How a thing was given, behind its name."""
DASH = Pattern(r"(?<=\w) [-\u2013\u2014] ")
MADE = Pattern(rf" (?:derived |isolated |obtained |released |secreted )from {PHRASE}")
"""Where a treatment is from, behind its name."""
TREATS = Pattern(
    r"\b(?:randomi[sz]|placebo|sham|trials?\b|treat(?:ed|ing)\b|treatment with|receiv(?:ed|ing)\b|"
    r"administ(?:ered|ration)|(?:was|were|been|being) given|supplement|inject|interventions?\b|"
    r"surgery|surgical|resections?|fixation|(?:medical|antibiotic|conservative) treatment|"
    r"vaccinat|immuni[sz]ed|underwent|undergoing|undergone|operated|therapy|therapies|"
    r"took\b|prescri|programmes?\b|trained\b|infus|ingest|fed\b|taking\b|dos(?:e|ed|es|age)\b)"
)
"""Words of a text in which someone was treated or given something."""
ALLOCATES = Pattern(r"\b(?:randomi[sz]ed|randomly|placebo|sham|allocated)\b")
WEAK = frozenset((_FOR, _CAUSES, _CAUSED, _TRIAL))
VAGUE = Pattern(r"(?:role|influence|impact)\b")
USED = Pattern(r"(?:use|exposed to|exposure to)\b")
EARLIER = Pattern(r"\b(?:previously|formerly|already|earlier|prior) $")
POINTED = Pattern(r"\b(?:these|those|this|such|same) $")
AND = Pattern(r" and (?:the )?(?:(?:risk|incidence|prevention|rate) of )?")
OTHER_ARM = Pattern(r" or (?=(?:a |an |the |matching )?\S)")
