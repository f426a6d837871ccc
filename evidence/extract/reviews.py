"""Reviews: pooled, systematic, or told without a search."""

from evidence.extract import own_data
from evidence.extract.kinds import Kind, first, own, said
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source, Span, once
from evidence.extract.topics import topics
from evidence.model import Design

_META = Pattern(
    r"\b(?:meta-?\s?analy(?:sis|ses|tic|zed|sed|ses)|pooled analys[ie]s|mega-analysis|"
    r"(?:pairwise|network) meta|analys[ie]s of individual (?:participants?|patients?)'?(?: "
    r"level)? data|"
    r"individual (?:participant|patient)(?: level)? data (?:analysis|from \w+ (?:[\w-]+ )?trials))"
)
_SYSTEMATIC = Pattern(
    r"\b(?:systematic(?:ally)? (?:literature )?(?:review|overview|search|mapping|searched|"
    r"reviewed)\w*|scoping review|umbrella review|evidence synthesis|(?:literature|rapid|"
    r"integrative|cochrane) review|"
    r"review of (?:the )?systematic)\b"
)
_SEARCH = Pattern(
    r"\b(?:(?:search(?:ed|es)?|searching|identified)\b[^.;]{0,120}\b(?:medline|pubmed|"
    r"embase|cochrane|psycinfo|cinahl|scopus|web of science|databases?|electronic)|(?:medline|"
    r"pubmed|embase|cochrane|psycinfo|cinahl|scopus|web of science|"
    r"databases?)\b[^.;]{0,140}\bsearch(?:ed|es)?\b|\b(?:found|retrieved|located) (?:in|from|"
    r"through|by) (?:\w+ ){0,2}?(?:medline|pubmed|embase|cochrane|psycinfo|cinahl|scopus|"
    r"web of science|databases))"
)
_SOUGHT = Pattern(
    r"\b(?:search(?:ed|es|ing)?|looked|sought)\b[^.;]{0,120}? for (?:[\w-]{1,20},? ){0,5}?"
    r"(?:trials|studies|rcts|articles|papers|publications|reports)\b"
)
_IN_A_REGISTER = Pattern(r"\bregist(?:ry|ries|ers?|rations?)\b|clinicaltrials\.gov|\bregistered\b")
_JUDGED = Pattern(
    r"\brisk of bias\b|\b(?:two|three) (?:\w+ )?(?:reviewers|authors|investigators) |"
    r"\b(?:the|these|their|\w+) (?:trials|studies) (?:were|had|was|included|found|involved|with \w|"
    r"of \w)|\bquality (?:of|assessment)\b"
)
_ABOUT_REVIEWS = Pattern(
    r"(?<!overview )(?<!overviews )(?<!review )(?<!synthesis )(?<!study )\b(?:in|for|of|on|"
    r"into|with|conducting|writing|reporting|performing|doing|automating|updating|involved in) "
    r"(?:the )?(?:[a-z-]+ ){0,2}?systematic(?: literature)? reviews\b|"
    r"\bsystematic(?: literature)? review(?:ing)? (?:tasks?|process(?:es)?|methods?|methodolog\w+|"
    r"teams?|software|tools?|toolkits?|automation|search(?:es|ing)?|production|workflows?|"
    r"platforms?|databases?|filters?|registr\w+|authors|librarians?|services?|screening|courses?)\b"
)
_A_REVIEW = Pattern(
    r"(?:^|[:.?\u2013-] ?)(?:an? |the )?(?:[a-z-]{1,40} ){0,2}?(?:review|overview|meta-analysis)"
    r"(?: of\b[^:]{0,400})?\W{0,20}$"
)
"""Where a title says that the paper is a review, beside what it is about."""
_REVIEWED = Pattern(
    r"\breviews?\b|\bsearch(?:ed|es)?\b|\bsynthesi[sz]|\bliterature search|\bmeta-?\s?analy|"
    r"\b(?:studies|trials|articles|papers) (?:\([^)]{1,20}\) )?(?:\w+ ){0,2}?(?:were |that )?"
    r"(?:included|identified|selected)\b"
)
_COMPUTED = Pattern(
    r"\b(?:computational|in silico|web[- ](?:based|server)|platform|software|algorithms?|pipeline|"
    r"data mining|network-based|framework)\b"
)
_POOLED = Pattern(
    r"\b(?:we pooled|were pooled|(?:results|data|estimates|effects|figures) pooled|was pooled|"
    r"pooled (?:estimate|effect|odds|relative|risk|or|rr|"
    r"smd|mean|results|data)|random-?effects model|fixed-?effects? model|heterogeneity|i2|"
    r"publication bias|forest plot|summary (?:estimate|odds|relative))"
)
_NOT_POOLED = Pattern(
    r"\b(?:preclud|prevent)\w*\b|\b(?:not|never) (?:\w+ )?(?:possible|feasible|pooled|appropriate|"
    r"performed|done|combined)\b|\bcould not be (?:pooled|combined)\b"
)
_SELECTED = Pattern(
    r"\b(?:inclusion criteria|eligibility criteria|selection criteria|met (?:the |"
    r"our )?(?:inclusion|criteria)|"
    r"(?:studies|trials|articles|papers|rcts) (?:\([^)]{1,30}\) )?(?:[\w,]+ ){0,4}?(?:were |"
    r"met |that )?(?:included|selected|eligible|"
    r"identified|reviewed|retrieved|meeting|fulfil)|included (?:\w+ ){0,3}?(?:studies|"
    r"trials)|prisma|(?:studies|trials)\b[^.;]{0,40} were (?:found|located|retrieved) (?:in|from|"
    r"through) )"
)
_REVIEW_TITLE = Pattern(
    r"\b(?:review|overview|update|state of the art|current (?:status|concepts|perspectives?|"
    r"understanding|knowledge)|perspectives?|advances|progress in|recent (?:developments|"
    r"advances|insights)|emerging|what (?:is|do) |from bench|lessons|insights into|primer|"
    r"challenges|future directions|pathophysiology (?:and|of)|management of|pathogenesis)\b"
)
_REVIEW_NAMED = Pattern(r"\breview\b|\boverview\b")
_THIS_REVIEW = Pattern(
    r"\b(?:(?:aims?|purpose|goals?|objectives?) of (?:this|the present|our) (?:article|paper) "
    r"(?:was|were|is|are) to (?:review|discuss|summari[sz]e|outline)|(?:this|the present|our|"
    r"current|the current|in this|present) (?:\w+[ -]){0,3}?"
    r"(?:review|overview|chapter|primer)|"
    r"we (?:(?:briefly|critically|here|also|first|will|then|next|further|discuss and) "
    r")?(?:review|discuss(?! (?:the )?(?:implication|limitation|result|finding|our|these|how))|"
    r"summari[sz]e|outline|highlight|provide an overview|describe (?:the )?(?:current|recent))|"
    r"(?:is|are|were|was) reviewed\b|(?<!results )(?<!findings )(?<!data )(?:are|is|will be) "
    r"(?:\w+ )?(?:discussed|summari[sz]ed|"
    r"highlighted|outlined)|this (?:article|paper|chapter|manuscript|work|contribution) (?:will )?"
    r"(?:\w+ )?(?:reviews?|discuss(?:es)?|summari[sz]es?|provides? an? (?:\w+ )?overview|"
    r"outlines?|describes? (?:the )?current|focus(?:es)?|highlights?|aims to (?:review|summari))|"
    r"(?:the )?authors? (?:review|discuss|summari[sz]e)s?|review(?:s)? the (?:literature|current|"
    r"evidence|available)|the literature (?:is|was) reviewed|reviews? (?:the )?(?:recent|current))"
)
_STRONG = Pattern(
    r"\breviews?$|\b(?:article|paper) (?:was|were|is|are) to \w+$|\bthis (?:article|paper) (?:\w+ "
    r")?(?:reviews|summari)|"
    r"overview$"
)
_OF_OTHERS = Pattern(
    r"\b(?:several|two|three|recent|large|major|these|many|all|most) (?:[\w-]+,? ){0,4}?(?:trials|"
    r"studies) (?:have|show|mean|tell|suggest|did|tested|found)\b"
)
_OWN_STUDY = Pattern(
    r"\bwe (?:\w+ly |also |then )?(?:randomi|enrol|recruit|treated|studied|assign|examined|"
    r"included|measured|compared|conducted|performed|report|present)|\bour (?:trial|study|patients|"
    r"data|results)\b|\b(?:this|the present) (?:study|trial)\b"
)
_RECORDS_REVIEWED = Pattern(
    r"(?<!growth )(?<!flow )\bcharts?\b|"
    r"(?:medical|clinical|hospital|patient|case) (?:records|notes|files)\b|records? (?:were|was)|"
    r"\bcases? (?:were|was)|patients were reviewed|"
    r"review(?:ed)? (?:\w+ ){0,3}?\d+ |our experience"
)
_CASE = Pattern(
    r"\bcase reports?\b|\breport of (?:a|one|two|three)|\bcase series\b|\bchart review|"
    r"retrospective review|\bcases? (?:with|and) (?:literature )?review|\ba case\b"
)

_ASKED = Pattern(
    r"\bqualitative (?:\w+ )?(?:study|research|interviews?|exploration)\b|\b(?:focus[- ]group|"
    r"interview|questionnaire|survey) study\b"
)
"""A title whose people were asked: what the text then discusses is what they said."""


def review(source: Source) -> Kind | None:
    """Tell a review of any kind from a paper that reports its own data."""
    return _meta(source) or _systematic(source)


def pooled(source: Source) -> Span | None:
    """Find the words of a review that joins the figures of its studies."""
    return own(source, _META) or first(source, _POOLED)


@once
def _about_reviews(source: Source) -> bool:
    """Tell a paper about the making of reviews, in its title's words, from a review."""
    title = source.title[0].low if source.title else ""
    return _ABOUT_REVIEWS.search(title) is not None and _A_REVIEW.search(title) is None


def may_be_systematic(source: Source) -> bool:
    """Tell that a text names a review, a search or the studies it took in, not its own matter."""
    if _about_reviews(source) or is_computed(source):
        return False
    return _REVIEWED.search(source.low) is not None


def is_computed(source: Source) -> bool:
    """Tell a paper about computing, in its title's words, from a review."""
    title = source.title[0].low if source.title else ""
    return _COMPUTED.search(title) is not None and "review" not in title


def _meta(source: Source) -> Kind | None:
    span = own(source, _META)
    if span is None:
        joined = None if _searched(source) is None else first(source, _POOLED)
        is_pooled = joined is not None and _NOT_POOLED.search(joined.sentence.low) is None
        if joined is not None and is_pooled and first(source, _SELECTED):
            return Kind(Design.META_ANALYSIS, 2.0, joined)
        return None
    if span.sentence.is_title:
        return Kind(Design.META_ANALYSIS, 3.0, span)
    if _searched(source) or first(source, _SELECTED) or first(source, _POOLED):
        return Kind(Design.META_ANALYSIS, 2.0, span)
    return None


def _systematic(source: Source) -> Kind | None:
    if _about_reviews(source):
        return None
    span = own(source, _SYSTEMATIC)
    searched = _searched(source)
    if span is None and searched is None and not _SOUGHT.may_be_in(source.low):
        return None
    selected = first(source, _SELECTED)
    if span is not None and "case" not in span.sentence.low[: span.start]:
        plain = "systematic" in span.text or "scoping" in span.text.lower()
        if span.sentence.is_title and (plain or searched or "systematic" in span.text.lower()):
            return Kind(Design.SYSTEMATIC_REVIEW, 3.0, span)
        if searched or selected:
            return Kind(Design.SYSTEMATIC_REVIEW, 2.0, span)
    if searched is not None and selected is not None:
        return Kind(Design.SYSTEMATIC_REVIEW, 1.5, searched)
    sought = said(source, _SOUGHT)
    if sought is None or _IN_A_REGISTER.search(sought.sentence.low):
        return None
    return Kind(Design.SYSTEMATIC_REVIEW, 1.5, sought) if first(source, _JUDGED) else None


def _searched(source: Source) -> Span | None:
    """Find the words for a search of databases."""
    return first(source, _SEARCH)


def narrative(source: Source) -> Kind | None:
    """Read a review that reports no search, by its title, its words, or its want of data."""
    title = source.title[0] if source.title else None
    if title is not None and (_CASE.search(title.low) or _ASKED.search(title.low)):
        return None
    told = _told(source)
    if title is not None and (match := _REVIEW_TITLE.search(title.low)):
        named = _REVIEW_NAMED.search(title.low)
        if named and own_data.share(source) < 0.6:
            return Kind(Design.NARRATIVE_REVIEW, 2.5, title.of(named))
        if not own_data.reported(source):
            return Kind(Design.NARRATIVE_REVIEW, 1.8, told or title.of(match))
    strong = told is not None and _STRONG.search(told.text.lower())
    if told is not None and own_data.share(source) < (0.55 if strong else 0.25):
        return Kind(Design.NARRATIVE_REVIEW, 2.0, told)
    if told is not None and not source.has_sections and first(source, _OF_OTHERS) is not None:
        return None if first(source, _OWN_STUDY) else Kind(Design.NARRATIVE_REVIEW, 2.0, told)
    return None


def is_of_health(source: Source) -> bool:
    """Tell that the text names an illness or a treatment: of others no review is taken."""
    return any(topic.kind in {"condition", "intervention"} for topic in topics(source))


def without_data(source: Source) -> Kind | None:
    """Read an abstract of some length that tells of no data at all as a narrative review."""
    long_enough = len(source.abstract) >= 3 and len(source.work.abstract or "") >= 300
    if not long_enough or own_data.share(source) >= 0.05:
        return None
    if not is_of_health(source):
        return None
    first_words = source.sentences[0]
    return Kind(Design.NARRATIVE_REVIEW, 1.0, first_words.span(0, len(first_words.text)))


def _told(source: Source) -> Span | None:
    for sentence in source.abstract:
        match = _THIS_REVIEW.search(sentence.low)
        if match and not _RECORDS_REVIEWED.search(sentence.low):
            return sentence.of(match)
    return None
