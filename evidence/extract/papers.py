"""Protocols, guidelines, opinions, notices and reviews, told from studies by rules."""

from evidence.extract import own_data, reviews
from evidence.extract.kinds import Kind, first
from evidence.extract.pattern import Pattern
from evidence.extract.sentences import Section
from evidence.extract.source import Sentence, Source, Span, once
from evidence.model import Design

_NOTICE = Pattern(
    r"[\[(]?(?:expression of (?:editorial )?concern\b|(?:erratum|errata|corrigend(?:um|a))\b|"
    r"(?:notice of )?(?:retraction|withdrawal)(?::| notice\b| note\b| (?:to|of|for):)|"
    r"notice of (?:retraction|withdrawal)\b|(?:publisher|author)(?:'s|\u2019s)? correction\b|"
    r"correction(?::| (?:to|for|in):| for [a-z-]+ et al\b))"
)
_PROTOCOL_TITLE = Pattern(
    r"\b(?:(?:study|trial|research|review) protocol|"
    r"protocol (?:for|of) (?:[\w-]+,? ){0,9}?(?:trial|stud(?:y|ies)|reviews?|cohort|survey|rcts?|"
    r"meta-analys[ei]s|evaluation|analysis|experiment|project|programme|registry)|"
    r"(?:rationale|study design|design) (?:and|of)|"
    r"design,? (?:and )?rationale|statistical analysis plan)|"
    r"^(?:[\w-]+ ){0,2}protocol\b|[^\w\s-] ?(?:an? )?(?:[\w-]+ ){0,5}?protocol\b(?! for\b)"
)
"""What a title calls its paper; a protocol for an illness is a treatment."""
_PLAIN_PROTOCOL = Pattern(
    r"\b(?:study|trial|review) protocol\b|\bprotocol (?:for|of) (?:a|an|the)\b"
)
_NOT_PROTOCOL = Pattern(
    r"\b(?:treatment|therapy|mri|imaging|exercise|training|dosing|imaging|management|"
    r"stimulation|acute|surgical|anesthe\w+|anaesthe\w+|rehabilitation|sequence|unified|new|novel|"
    r"standard\w*) protocol|protocol of (?:treatment|care)|protocol (?:violation|deviation)|"
    r"protocol-(?:driven|based)"
)
_PROTOCOL_TEXT = Pattern(
    r"\b(?:study protocol|this protocol|protocol (?:describes|for an?|paper|article)|"
    r"trial protocol|(?:paper|article) describes the (?:\w+ )?(?:protocol|design|rationale))"
)
_FUTURE = Pattern(
    r"\b(?:we|participants|patients|subjects|adults|children|women|men|individuals|outcomes?|"
    r"data|trial|study|analys[ie]s|interviews|measures|assessments?|groups?|recruitment|"
    r"follow-?up|intervention|results) (?:\w+ ){0,6}?(?:will|is going to|"
    r"are going to) (?:be )?\w+|\bwill be (?:\w+ )?"
    r"(?:randomi[sz]ed|randomly|recruited|enrol|assess|measured|allocated|assigned|collected|"
    r"analy[sz]ed|included|conducted|evaluated|compared|performed|invited|used|tested)"
)
_PROMISE = Pattern(
    r"\bwill (?:provide|help|need|require|discuss|review|continue|improve|likely|have to|"
    r"focus|contribute|lead)|"
    r"we will (?:\w+ )?(?:discuss|review|present|describe|summari|focus)"
)
_GUIDELINE = Pattern(
    r"\b(?:(?:clinical |practice |evidence-based |treatment |management |"
    r"international ){0,6}guidelines?(?: for| on|:| of|$)|consensus "
    r"(?:statement|conference|guideline|report|recommendation|document|on)|position (?:statement|"
    r"paper)|practice parameter|practice advisory|recommendations? (?:for|on|of)|"
    r"expert consensus|delphi)"
)
_OPINION_TITLE = Pattern(
    r"\b(?:editorial|commentary|comments? on|letter to|author'?s'? reply|viewpoint|opinion|"
    r"correspondence|invited|point of view|debate|personal view|in memoriam|obituary)\b|"
    r"^(?:re:|reply|in response|response to (?:the |dr|comment|letter))"
)
_OPINION_TEXT = Pattern(
    r"\b(?:in this (?:commentary|editorial|viewpoint|opinion|letter|perspective|essay)|"
    r"(?:we|i|the author|this (?:article|paper|essay)) argues?\b|this (?:commentary|editorial|"
    r"viewpoint|essay|perspective))"
)
_OPINION_PLACE = Pattern(
    r"^\W{0,2}(?:letter(?: to the editor)?\b|comments? (?:on|to)\b|re:|reply\b|correspondence\b|"
    r"editorial\b|commentary\b|viewpoint\b|in response\b|response to (?:the |dr|comment|letter))|"
    r"\b(?:commentary|viewpoint|editorial)\W{0,2}$|\((?:letter|comment|author reply)\)\W{0,2}$"
)
"""Where a title says what the paper is, not what it is about."""
_OWN_WORK = Pattern(
    r"\b(?:we|i) (?:\w+ly |also |then |here )?(?!read|argu|believ|agree|disagree|congratulat|"
    r"thank|suggest|wonder|question|comment|welcom|note)(?:\w+(?:ed|ound)|report|describe|present|"
    r"studied|saw)\b|\bour (?:\w+ )?(?:patients?|study|data|results|cohort|series|findings|"
    r"trial)\b|\b(?:this|the present) (?:study|trial)\b|\byear-old\b"
)
_RESULT = Pattern(
    r"\bp ?[<=>\u2264] ?0?\.\d|\b95 ?% ?(?:ci|confidence)|\bsignificant(?:ly)?\b|\bwe found\b"
)


_MOSTLY = 0.5
"""Share of sentences with own data from which a paper is no plan, whatever its title calls it."""


@once
def by_rules(source: Source) -> Kind | None:
    """Tell protocol, review, guideline and opinion from a paper that reports its own data."""
    for read in (_notice, _protocol, reviews.review, _guideline, reviews.narrative, _opinion):
        if (found := read(source)) is not None:
            return found
    return None


def _title(source: Source) -> Sentence | None:
    return source.title[0] if source.title else None


def _notice(source: Source) -> Kind | None:
    """Tell a notice about a paper from the paper: its words of a trial are another's."""
    title = _title(source)
    match = None if title is None else _NOTICE.match(title.low)
    if title is None or match is None:
        return None
    return Kind(Design.OTHER, 3.0, title.of(match))


def _protocol(source: Source) -> Kind | None:
    title = _title(source)
    if title is not None and not _NOT_PROTOCOL.search(title.low):
        match = _PROTOCOL_TITLE.search(title.low)
        if match and (_PLAIN_PROTOCOL.search(title.low) or not _is_done(source)):
            return Kind(Design.PROTOCOL, 3.0, title.of(match))
    future = _futures(source)
    named = "protocol" in source.low or "describes" in source.low
    span = first(source, _PROTOCOL_TEXT) if named else None
    if span is not None and future and not _results(source):
        return Kind(Design.PROTOCOL, 2.0, span)
    if future and not _results(source) and (len(future) >= 2 or len(source.abstract) <= 4):
        return Kind(Design.PROTOCOL, 1.5, future[0])
    return None


@once
def _futures(source: Source) -> list[Span]:
    """Find sentences that say what will be done with participants."""
    if "will" not in source.low and "going to" not in source.low:
        return []
    found = []
    for sentence in source.abstract:
        if sentence.section in {Section.CONCLUSION, Section.BACKGROUND}:
            continue
        match = _FUTURE.search(sentence.low)
        if match is not None and _PROMISE.search(sentence.low) is None:
            found.append(sentence.of(match))
    return found


@once
def _results(source: Source) -> bool:
    """Tell whether the abstract reports results of its own."""
    results = [one for one in source.abstract if one.section is Section.RESULTS]
    if results:
        return not all("will" in one.low for one in results)
    return any(
        _RESULT.search(one.low) and " will " not in one.low
        for one in source.abstract
        if one.section not in {Section.BACKGROUND, Section.METHODS}
    )


def _is_done(source: Source) -> bool:
    """Tell that what was done is reported, with results or in sentences of the past."""
    return _results(source) or (own_data.share(source) >= _MOSTLY and not _futures(source))


def _guideline(source: Source) -> Kind | None:
    title = _title(source)
    if title is not None and (match := _GUIDELINE.search(title.low)) and not _results(source):
        return Kind(Design.GUIDELINE, 2.5, title.of(match))
    return None


def _opinion(source: Source) -> Kind | None:
    title = _title(source)
    if (
        title is not None
        and (match := _OPINION_TITLE.search(title.low) or _OPINION_PLACE.search(title.low))
        and _is_of_others(source, sure=_OPINION_PLACE.search(title.low) is not None)
    ):
        return Kind(Design.OPINION, 2.0, title.of(match))
    span = first(source, _OPINION_TEXT)
    if span is not None and _is_of_others(source, sure=True):
        return Kind(Design.OPINION, 1.5, span)
    return None


def _is_of_others(source: Source, *, sure: bool) -> bool:
    """Tell that the data told are not the writers' own: none, or none they say they gathered."""
    if not own_data.reported(source):
        return True
    return sure and not source.has_sections and first(source, _OWN_WORK) is None
