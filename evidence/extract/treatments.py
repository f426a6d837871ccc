"""Which words may name a treatment: whatever is no arm, person, amount, test or outcome."""

from evidence.extract.pattern import Pattern
from evidence.extract.source import Span
from evidence.vocabulary import concepts

_GENERIC = Pattern(
    r"^(?:(?:the |a |an |this |that |these |two |one |either |both |any |"
    r"our )?(?:(?:medical|different|current|new|other|surgical|drug|active|experimental|standard|"
    r"best|initial|further|early|late|combined|additional|conventional|individual|usual|this|"
    r"previous|prior|novel|maintenance|study|specific|long-term|adjuvant|first-line|optimal|"
    r"blinded|daily|blinded daily|two|three|proposed|effective|successful|appropriate|clinical|"
    r"preventive|adequate|concurrent) )?"
    r"(?:treatments?|therap(?:y|ies)|interventions?)|"
    r"(?:\w+ )?(?:groups?|arms?|study|trial|patients|control|controls|placebo|results?|data|"
    r"method|methods|model|age|care|standard|"
    r"drug|drugs|agents?|medication|it|them|one|two|three|four|usual care|no|each|all|their "
    r"(?:usual|current)|the centrally|"
    r"following|same|regression|analysis)|"
    r"(?:the )?(?:experiment(?:al)?|individuals?|supplementation|reference|use|reverse|physicians?|"
    r"nurses?|teachers?|males?|females?|participate|parameters?|feedback)|(?:arm|group) \w{1,2}|"
    r"(?:each|only one|second or|in \w+|week \d|intervention week|local tolerability) ?.*|"
    r".*\b(?:counterparts?|prognostic|according|either|until))$"
)
_NOT_GIVEN = Pattern(
    r"(?:although|complications?|demographics?|prevalen\w+|patients?|subjects|criteria|outcomes?|"
    r"survival|mortality|quality of life|health-related|receiver|statistical|multivaria\w+|"
    r"age\b|sex\b|several|various|different|previous|appropriate|new\b|data|factors|"
    r"(?:one|two|three|four) (?:of|or|and)|our\b|both\b|such\b|complete recovery|"
    r"this\b|authors|we\b|it\b|they\b|medicine$|[^=]*=|higher\b|lower\b|"
    r"\d+ (?!mg|g\b|ml|iu|%|mcg|units|\u03bc)[a-z]|"
    r"comparison$|first$|second$|increased|reduced|improved|disease|risk\b)|"
    r".*\b(?:quality of life|operative time|revealed)\b|.*\d ?% of\b|.*\bterminated\b|"
    r"(?:department|rupees|dollars|euros|usd|us)\b|(?:equivalently|similarly|"
    r"significantly|markedly|particularly|especially|usually|mainly) |"
    r".*\b(?:criteria|questionnaires?|scales?|scores?|polymorphisms?|primers|microarrays?|"
    r"regression|software|levels?|strategies and outcome|curve|model|assay|test|tests|"
    r"characteristics|comorbidities|\w*(?:osis|itis|oma|emia|pathy)|diseases?|syndrome|abscess|"
    r"cancer|infections?|fractures?|embolism|virus|h[ae]+morrhage|guideline|"
    r"kits?|immunohistochemistry|pcr|elisa|mri|imaging)$"
)
_TELLING = Pattern(
    r"\b(?!(?:days?|weeks?|months?|years?|hours?|mins?|times|daily|and|the|with|"
    r"for)\b)[a-z\u03b1-\u03c9][\w-]{2,}"
)
_NO_TREATMENT = Pattern(
    r"(?:the|these|those|same|some|many|usual care|standard care|routine care|until\b.*|"
    r"further|respond|control|case|case and control|"
    r"placebos?|sham|saline|vehicle|controls?|waiting[ -]list|wait[ -]?list|"
    r"drugs?|devices?|agents?|products?|systems?|imaging|regimens?|opportunit\w+|surgery|surgeries|"
    r"operations?|procedures?|interventions?(?:/\w+)?|treatments?|therap(?:y|ies)|"
    r"(?:computed |ct |mri |pet )?scans?|medications?|medicines?|"
    r"live|real|best|worst|early|late|acute|chronic|low|lower|high|negative|positive|oral|"
    r"(?:\w+ )?(?:strategies|models|methods|approaches|techniques|sequences|regimes|schedules)|"
    r"novel|active|structured|efficacy|safety|effectiveness|\w+[ -]positive|\w+[ -]negative|"
    r"post-\w+ly|\w+ly)$|placebos? (?!and |plus |or |then |followed )|"
    r"(?:same|such|these|those|one|\d[\d.,]{0,8}) (?!mg|g\b|ml|iu|%|mcg|units|\u03bc)[a-z]|"
    r"\d[\d.,]{0,8} ?(?:degrees?|years?|days?|weeks?|months?|hours?|minutes?|cm|mm|points?|%)\b|"
    r"(?:[\w-]+ ){0,4}(?:complications?|predictors?|determinants?|failures?|lack|presence|absence|"
    r"proportions?|ratios?|modifications?|cases?|resolution|influences?|hazards?|"
    r"benefits? and barriers|effects?|indications?|"
    r"importance|expression|abundance|prevalence|incidence|causes?|"
    r"risk factors?|outcomes?|mortality|survival|prognosis|recurrence|features?|"
    r"characteristics|development|assessment|measurement|detection|diagnosis|mechanisms?|"
    r"patterns?|trends?|knowledge|attitudes?) (?:of|in|after|following|for|upon)\b|"
    r"(?:mean|median|comparing|evaluating|assessing|send|give|find|"
    r"determine|be|have|do|see|evaluate|assess) |"
    r"(?:two|three|four|five|six|seven) (?!times|doses?\b|courses?\b|cycles?\b|injections?\b)|"
    r"(?:severely|mildly|moderately|newly|previously) "
)
"""Words that tell nothing of what was given: idle arms, bare classes, amounts, what is counted."""
_NO_HEAD = Pattern(
    r"(?:\b(?:volunteers|patients|participants|subjects|individuals|people|persons|pw[a-z]{1,4}|"
    r"adults|children|women|men|infants|wearers|users|survivors|asthmatics|students|households|"
    r"centres|centers|hospitals|areas|mutations?|genes?|alleles?|variants?|(?:over)?expression|"
    r"components?|factors?|ratios?|averages?|counts?|data|environments?|events?|algorithms?|"
    r"involvement|status|risks?|complications?|predictors?|improvement|differences?|receptors?|"
    r"pathways?|signal(?:l?ing)|mechanisms?|populations?|households?|severity|duration|"
    r"prognosis|responses?|history|modifications?|quadrants|findings|tools?|targets?|axis|"
    r"barriers|whites|blacks|proteins|accounts|tissues?|carcinomas|tumou?rs|profiling|"
    r"\w{3,20}[^\We]ed)|-(?:positive|negative))(?:$| with\b| in\b)"
)
"""Whom, where, and what is measured: the last word of a phrase that names no treatment."""
_STEM = Pattern(
    r"\b[a-z]{2,14}(?:mab|nib|pril|sartan|olol|vastatin|conazole|floxacin|mycin|cillin|penem|"
    r"cycline|prazole|(?<!his)tidine|triptan|setron|dipine|gliptin|gliflozin|glutide|parin|xaban|"
    r"gatran|navir|buvir|vudine|caine|azepam|azolam|oxetine|platin|taxel|rubicin|dronate|glitazone|"
    r"fenac|profen|curium|azosin|finil|bactam|oxaban|sone|solone|onide)\b"
)
"""Endings of the international names of medicines, the stems the WHO assigns."""
_MODIFIES = Pattern(
    r"(?:-| )(?:resistan|guided|induced|related|associated|free|naive|dependen|refractory|"
    r"sensitiv|deficien|signal|receptor|pathway|level|status|concentration|donor|ligand|target|"
    r"metabolism|pipeline|discover|development|candidate|abuse|misuse|allerg|toxicity|overdose|"
    r"withdrawal|use disorder|self-renewal|abscess|h[ae]+matoma|binding|compliance)"
)
"""What makes the name of a treatment a part of another name: "interferon signalling"."""


def may_be_given(words: str) -> bool:
    """Tell a treatment from groups, people, times, tests and what is measured."""
    if len(words) < 3 or _GENERIC.match(words) or _NOT_GIVEN.match(words):
        return False
    if is_bare(words) or _NO_HEAD.search(words):
        return False
    return _TELLING.search(words) is not None and not is_illness(words)


def is_illness(words: str) -> bool:
    """Tell the bare name of an illness or of something measured: nobody is given that."""
    told = concepts(words)
    return (
        len(told) == 1
        and told[0].kind in {"condition", "outcome"}
        and (told[0].start, told[0].end) == (0, len(words))
    )


def is_bare(words: str) -> bool:
    """Tell words that name only a class or an idle arm: drug, imaging, placebo, two doses."""
    return _NO_TREATMENT.match(words) is not None


def is_known(words: str) -> bool:
    """Tell that a phrase holds the name of a treatment the vocabulary knows."""
    if _STEM.search(words.lower()):
        return True
    return any(one.kind == "intervention" for one in concepts(words))


def is_part(span: Span) -> bool:
    """Tell that a known name is part of another: "epidural abscess", "drug-resistant"."""
    if _MODIFIES.match(span.sentence.low, span.end):
        return True
    rest = concepts(span.sentence.text[span.end : span.end + 60])
    return bool(rest) and rest[0].kind == "condition" and rest[0].start == 1
