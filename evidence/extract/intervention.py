"""What was given, and against what."""

import re
from collections.abc import Iterable, Iterator

from evidence.extract.assigned import arms, in_full, is_idle_arm
from evidence.extract.doses import HELD, with_dose
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import PHRASE, is_a_name, trimmed
from evidence.extract.sentences import Section
from evidence.extract.sides import is_idle
from evidence.extract.source import Sentence, Source, Span, once
from evidence.extract.stems import stems
from evidence.extract.things import named
from evidence.extract.topics import Topic, leading
from evidence.extract.treatments import is_bare, is_known, is_part, may_be_given
from evidence.model import Fact, Property
from evidence.vocabulary import concepts

PROPERTIES = (Property.INTERVENTION, Property.COMPARATOR)
ORIGIN = "extract.intervention@2"

_MADE_FROM = rf"(?: from {PHRASE})?"
_EFFECT = Pattern(
    r"\b(?:effects?|efficacy|effectiveness|safety|impact|influence|benefits?|role|"
    r"tolerability|use|ability|"
    r"(?:feasibility|pilot|clinical|prospective|randomi[sz]ed|comparative|controlled|placebo-"
    r"controlled|blind|open-label|crossover|phase \w{1,3}) (?:study|trial)|"
    rf"evaluation|comparison) (?:and (?:safety|efficacy|tolerability|"
    rf"effectiveness) )?of (?P<what>{PHRASE})"
)
_VERSUS = Pattern(
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
_TREATED = Pattern(
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
_GOT = Pattern(
    r"(?:\b(?:after|following|undergoing|receiving|taking|treated with|treated by|exposed to)|"
    r"\b(?:patients?|people|adults|children|women|men|survivors|participants)\b[^.;:]{0,60} on) "
    rf"(?P<what>{PHRASE})"
)
"""What people of a title had got: "quality of life of children after a transplant"."""
_CONSISTED = Pattern(
    r"\bthe intervention (?:involved|consisted of|comprised|included|was) (?:an? |the )?"
    rf"(?P<what>{PHRASE}(?: in {PHRASE})?)"
)
_OPERATION = Pattern(
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
_FOUND = Pattern(
    rf"\b(?:found|showed|shows|reported|demonstrated|suggests?|suggested|revealed) that "
    rf"(?P<what>{PHRASE}{_MADE_FROM}) (?:significantly |markedly |may |can )?(?:increas|reduc|"
    r"improv|decreas|"
    r"promot|prevent|accelerat|lower|enhanc|stimulat|inhibit|attenuat|alleviat)"
)
_COMPARED = Pattern(
    rf"\b(?:versus|vs\.?|compared (?:with|to)|(?:received|receive|receiving|to|and|"
    rf"or) (?=placebo|sham|vehicle|no treatment|usual care|standard care)) ?(?:the |"
    rf"an? )?(?P<other>{PHRASE})"
)
_TIMES = Pattern(
    r"^(?:peers|patients|baseline|before|those|healthy|normal|the|pre-?treatment|that|\d|p |"
    r"controls$|once|twice|groups? \w|subjects|treatment$|previous|other|either|one |two |its |"
    r"their |each|all |some |only|more |less |prior|pre-|non-?users|"
    r"patients$|men|women)"
)
_NOT_GOT = Pattern(
    r"^(?:reductions?|increases?|actual|worst|best|lower|higher|analogous|positive|negative)\b|"
    r" (?:findings|status|biopsies|outcomes?|results|values|levels|(?<!control )cells|genes?|"
    r"differences?|receptors?|mutations?)$|\w(?:itis|osis|oma|emia|cancers?|disease|syndrome)$"
)
"""What was seen before, elsewhere or in other people: compared, but nobody got it."""
_ARM = Pattern(r"(?<=placebo)-controlled.*$|(?<!control) (?:groups?|arms?)$")


_IN_TITLES = (_BETWEEN, _EFFECT, _VERSUS, _FOR, _CAUSES, _CAUSED, _TRIAL, _GIVEN, _WITH, _TREATED)
_HEAD = Pattern(
    r"^(?:(?:two|three|four|different|various) ){1,2}(?:(?:sequences|types|kinds|forms|doses|"
    r"concentrations|regimens|methods|brands|strategies|models|levels|versions|approaches) of )?"
    r"(?=\w)|"
    r"^(?:repurposing|repositioning) (?=\w)|"
    r"^(?:(?:[\w-]+ )?(?:comparison|study|studies|analysis|summary|repositioning|evaluation|"
    r"efficacy|effectiveness|safety|effects?|role|trial|addition|use|administration|injections?|"
    r"application) of )(?=\w)|"
    r"^(?:(?:clinical |relative |comparative )?(?:efficacy|effectiveness|safety|feasibility|"
    r"tolerability|acceptability|benefits?|risks?|impact|effects?)(?:,| and| or)? ){2,3}of (?=\w)"
)
_TAIL = Pattern(
    r"(?<=\w) (?:premedication|pre-?treatment|add-on|monotherapy|supplementation|"
    r"administration|groups?|arms?|such|rather|further|[a-z]{3,12}ly)$"
)
"""How a thing was given, behind its name."""
_DASH = Pattern(r"(?<=\w) [-\u2013\u2014] ")
_MADE = Pattern(rf" (?:derived |isolated |obtained |released |secreted )from {PHRASE}")
"""Where a treatment is from, behind its name."""
_TREATS = Pattern(
    r"\b(?:randomi[sz]|placebo|sham|trials?\b|treat(?:ed|ing)\b|treatment with|receiv(?:ed|ing)\b|"
    r"administ(?:ered|ration)|(?:was|were|been|being) given|supplement|inject|interventions?\b|"
    r"surgery|surgical|resections?|fixation|(?:medical|antibiotic|conservative) treatment|"
    r"vaccinat|immuni[sz]ed|underwent|undergoing|undergone|operated|therapy|therapies|"
    r"took\b|prescri|programmes?\b|trained\b|infus|ingest|fed\b|taking\b|dos(?:e|ed|es|age)\b)"
)
"""Words of a text in which someone was treated or given something."""
_ALLOCATES = Pattern(r"\b(?:randomi[sz]ed|randomly|placebo|sham|allocated)\b")
_WEAK = frozenset((_FOR, _CAUSES, _CAUSED, _TRIAL))
_VAGUE = Pattern(r"(?:role|influence|impact)\b")
_USED = Pattern(r"(?:use|exposed to|exposure to)\b")
_EARLIER = Pattern(r"\b(?:previously|formerly|already|earlier|prior) $")
_POINTED = Pattern(r"\b(?:these|those|this|such|same) $")
_AND = Pattern(r" and (?:the )?(?:(?:risk|incidence|prevention|rate) of )?")
_OTHER_ARM = Pattern(r" or (?=(?:a |an |the |matching )?\S)")


@once
def found(source: Source) -> Span | None:
    """Give the intervention: the title's, else what people are said to have been given."""
    for sentence in source.title:
        spans = (_phrase(source, sentence, pattern) for pattern in _IN_TITLES)
        if (span := next(filter(None, spans), None)) is not None:
            return _with_dose_told(source, span)
    if (span := _assigned(source)) is not None:
        return span
    for pattern in (
        _CONSISTED,
        _BETWEEN,
        _SET,
        _TREATED,
        _EFFECT,
        _GIVEN,
        _CAUSES,
        _CAUSED,
        _VERSUS,
        _FOUND,
    ):
        for sentence in source.abstract if pattern.may_be_in(source.low) else ():
            if sentence.section is Section.CONCLUSION or _is_of_others(sentence):
                continue
            if (span := _phrase(source, sentence, pattern)) is not None:
                return in_full(source, span)
    return _got(source) or _known(source)


_AIMS = Pattern(
    r"\b(?:aim(?:ed|s)?|objective|purpose|goal|this study|the present study|we (?:\w+ly )?(?:"
    r"evaluat|assess|investigat|compar|examin|hypothes|sought|tested|conduct|stud)|"
    r"to (?:evaluate|assess|investigate|compare|examine|determine))|"
    r"(?:was|were) compared (?:with|to)\b"
)


def _is_of_others(sentence: Sentence) -> bool:
    """Tell a background that does not say what this study set out to do."""
    return sentence.section is Section.BACKGROUND and _AIMS.search(sentence.low) is None


def _got(source: Source) -> Span | None:
    """Give the operation or course that the people of a title had got."""
    for sentence in source.title:
        for match in _GOT.finditer(sentence.low):
            begin, stop = _core(sentence.low, *match.span("what"))
            words = sentence.low[begin:stop]
            if (_OPERATION.search(words) or is_known(words)) and may_be_given(words):
                return sentence.span(begin, stop)
    return None


def _assigned(source: Source) -> Span | None:
    """Give what the first arm got that was not left as it was."""
    active = (one for one in arms(source) if not is_idle_arm(one.text))
    return next(active, None)


def _with_dose_told(source: Source, span: Span) -> Span:
    """Give the arm that is the title's treatment with its dose, where one is."""
    own = stems(span.text)
    if not own or HELD.search(span.text.lower()):
        return span
    told = (one for one in arms(source) if HELD.search(one.text.lower()))
    return next((one for one in told if own <= stems(f"{one.text} {_unfolded(source, one)}")), span)


def _unfolded(source: Source, span: Span) -> str:
    """Give the words an arm's short name stands for: "BH4" in "BH4 (15 mg/kg)"."""
    first = span.text.split(" ", 1)[0]
    return in_full(source, span.sentence.span(span.start, span.start + len(first))).text


def _other_arm(source: Source) -> Span | None:
    """Give the arm beside the intervention: one that was left as it was, else another one."""
    given, every = found(source), arms(source)
    if given is None or not every:
        return None
    own = stems(given.text)
    shared = [len(stems(one.text) & own) for one in every]
    if not max(shared):
        return next((one for one in every if is_idle_arm(one.text)), None)
    others = [one for at, one in enumerate(every) if at != shared.index(max(shared))]
    return next((one for one in others if is_idle_arm(one.text)), others[-1])


def _known(source: Source) -> Span | None:
    """Give the treatment the vocabulary knows that the text is about."""
    known = leading(source, "intervention")
    if known is None or not (_treats(source) and _is_enough(source, known)):
        return None
    span = known.span
    if is_bare(span.text.lower()) or is_part(span) or _is_a_journal(span):
        return None
    return None if _is_measured(span) else span


@once
def _treats(source: Source) -> bool:
    """Tell a text in which someone was treated or given something."""
    return _TREATS.search(source.low) is not None


def _is_measured(span: Span) -> bool:
    """Tell that a known name stands as something measured: "higher physical activity"."""
    return any(
        one.span.start < span.end and span.start < one.span.end for one in named(span.sentence)
    )


def _is_a_journal(span: Span) -> bool:
    return not span.sentence.is_title and is_a_name(span.sentence.text, span.start, span.end)


def _is_enough(source: Source, known: Topic) -> bool:
    """Tell that a known name is what the text is about: told twice, or the text is short."""
    enough = 4.0 if known.span.sentence.is_title else 2.0
    return known.weight >= enough or len(source.sentences) < 4


def _phrase(source: Source, sentence: Sentence, pattern: Pattern) -> Span | None:
    for match in pattern.finditer(sentence.low):
        begin, stop = _core(sentence.low, *match.span("what"))
        if sentence.is_title:
            stop = begin + _without_outcome(sentence.low[begin:stop])
        words = sentence.low[begin:stop]
        if _is_a_journal(sentence.span(begin, stop)) or not may_be_given(words):
            continue
        if _POINTED.search(sentence.low, max(0, begin - 8), begin):
            continue
        if _EARLIER.search(sentence.low, max(0, match.start() - 14), match.start()):
            continue
        if not (is_known(sentence.text[begin:stop]) or _is_telling(source, pattern, match)):
            continue
        made = _MADE.match(sentence.low, stop)
        end = stop if made is None else made.end()
        return sentence.span(begin, with_dose(sentence.low, end))
    return None


def _without_outcome(words: str) -> int:
    """Give where a treatment ends that stands beside what it may change: "coffee and cancer"."""
    for join in _AND.finditer(words):
        kinds = {one.kind for one in concepts(words[join.end() :])}
        if kinds and kinds <= {"condition", "outcome"}:
            return join.start()
    return len(words)


def _is_telling(source: Source, pattern: Pattern, match: re.Match[str]) -> bool:
    """Tell that words stand for a treatment where they stand, whatever their name is."""
    if pattern is _VERSUS and _treats(source) and match.string in _titles(source):
        return True
    if pattern in {_VERSUS, _FOUND} or _VAGUE.match(match.group()):
        return _ALLOCATES.search(source.low) is not None
    return not (pattern in _WEAK or _USED.match(match.group())) or _treats(source)


def _titles(source: Source) -> frozenset[str]:
    return frozenset(one.low for one in source.title)


def _core(low: str, start: int, end: int) -> tuple[int, int]:
    """Give where the name of a treatment begins and ends: without articles and "effects of"."""
    first, last = trimmed(low[start:end])
    if head := _HEAD.match(low[start + first : start + last]):
        first += head.end()
    if dash := _DASH.search(low, start + first, start + last):
        last = dash.start() - start
    if tail := _TAIL.search(low, start + first, start + last):
        last = tail.start() - start
    choice = _OTHER_ARM.search(low, start + first, start + last)
    if choice is not None and is_idle(low[choice.end() : start + last]):
        last = choice.start() - start
    return start + first, start + last


def _has_arms(source: Source) -> bool:
    """Tell a text that gave one of two things, so that what is compared may be the other."""
    return found(source) is not None or _ALLOCATES.search(source.low) is not None


@once
def comparator(source: Source) -> Span | None:
    """Give what it was compared with, in the words of the text."""
    told = _compared(source, source.title) or _other_arm(source)
    return told or _compared(source, source.abstract)


def _compared(source: Source, sentences: Iterable[Sentence]) -> Span | None:
    """Give what stands behind "versus" or "compared with"."""
    for sentence in sentences:
        if sentence.section is Section.BACKGROUND:
            continue
        for match in _COMPARED.finditer(sentence.low):
            start, end = trimmed(match["other"])
            words = match["other"][start:end]
            if cut := _ARM.search(words):
                words = words[: cut.start()]
            if len(words) < 3 or _TIMES.match(words) or _NOT_GOT.search(words):
                continue
            if _has_arms(source) or is_idle(words) or is_known(words):
                at = match.start("other") + start
                return sentence.span(at, at + len(words))
    return None


def read(source: Source) -> Iterator[Fact]:
    """State intervention and comparator, where the text tells."""
    if (span := found(source)) is not None:
        yield source.fact(ORIGIN, Property.INTERVENTION, span.text, span)
    if (span := comparator(source)) is not None:
        yield source.fact(ORIGIN, Property.COMPARATOR, span.text, span)
