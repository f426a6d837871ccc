"""Designs told by what was done, where no word names one: asked, linked, audited, seen twice."""

from evidence.extract.kinds import Kind, said
from evidence.extract.likeness import chances
from evidence.extract.pattern import Pattern
from evidence.extract.source import Source
from evidence.model import Design

_WHOSE = (
    r"(?:charts|(?:medical |hospital |clinical |patient |case )?(?:records|files)|case notes|"
    r"discharge letters|prescriptions|claims)"
)
_RECORDS = Pattern(
    rf"\b{_WHOSE}\b[^.;]{{0,120}}?\b(?:reviewed|re-?examined|examined|analy[sz]ed|searched|"
    rf"abstracted)\b|\b(?:reviewed|examined|analy[sz]ed|searched|abstracted) (?:\w+ ){{0,4}}?"
    rf"{_WHOSE}\b|\busing (?:[a-z]+ ){{0,3}}?{_WHOSE}\b"
)
_REGISTER = Pattern(
    r"\b(?<!trial )(?<!trials )(?:registry|registries|registers)\b(?! (?:number|entry))|"
    r"\b(?:insurance|administrative|medicare|medicaid|hospital) claims\b|\bclaims data|"
    r"\b(?:electronic health|electronic medical|linked) (?:records|data)\b|\brecord linkage\b|"
    r"\bbiobank\b|\b(?:national|population|birth|death|cause-of-death|cancer|disease|patient|twin|"
    r"hospital) register\b"
)
_FOLLOWED = Pattern(
    r"\b(?<!be )followed(?: up)? (?:for|over|until|through)\b|\bincident (?:cases|events)\b|"
    r"\bperson-?years\b"
)
_EXPOSED_OR_NOT = Pattern(
    r"\b(?:compared (?:with|to)|than|(?<!adults )(?<!men )(?<!infants )and|against) "
    r"(?:in |that of )?(?:those|women|men|patients|"
    r"people|children|adults|homes|schools|practices) (?:who|that|without|not)\b"
)
_CASES_AND_CONTROLS = Pattern(
    r"\bcases\b[^.;]{0,90}\bcontrols\b|\b(?:newly )?diagnosed\b[^.;]{0,90}\bcontrols\b|"
    r"\bcontrols\b[^.;]{0,60}\bcases\b|\b(?:of the same (?:age|sex)|matched)\b[^.;]{0,80}\bwithout "
    r"(?:it|the (?:disease|condition|illness))\b"
)
_ONCE = Pattern(
    r"\b(?:measured|weighed|tested|examined|screened|assessed|asked|interviewed) once\b|"
    r"\bon (?:a single|one) (?:day|occasion)\b|"
    r"\bprevalence (?:of|was|among)\b|\b(?:point|lifetime) prevalence\b"
)
_ASKED = Pattern(
    r"\bquestionnaires?\b[^.;]{0,90}\b(?:sent|mailed|e-?mailed|posted|distributed|handed out|"
    r"returned|completed|filled)\b|\b(?:completed|filled in|filled out|answered|returned) "
    r"(?:\w+ ){0,4}?questionnaires?\b|\b(?:replied|respondents)\b|\b(?:survey|questionnaires?|"
    r"mailed|posted|invited)\b[^.;]{0,90}\bresponse rate\b|"
    r"\b(?:opinion |online |web |internet |telephone )?polls?\b(?= (?:of|among|with|asked))|"
    r"\bwe asked \d|\b(?:asked|interviewed) (?:[\w,]+ ){0,4}?by (?:telephone|phone|mail|post)\b"
)
_SAMPLED = Pattern(
    r"\b(?:selected|drawn|chosen|picked|sampled) (?:[a-z]+ )?(?:at random|randomly)\b|"
    r"\brandomly (?:selected|drawn|chosen|picked|sampled)\b|"
    r"\b(?:random|representative) samples? of\b|\baudit(?:ed)?\b"
)
_PEOPLE_PICKED = Pattern(
    rf"\b(?:patients|adults|children|women|men|people|residents|students|workers|households|"
    rf"nurses|physicians|practitioners|{_WHOSE})\b"
)
_BEFORE_AFTER = Pattern(
    r"\bbefore and (?:\w+ ){0,3}?after (?:an? |the |its |their )?(?:\w+[ -]){0,4}?(?:weeks?|"
    r"months?|days|campaign|program(?:me)?|training|course|teaching|education|intervention|"
    r"treatment|therapy|surgery|injections?|introduction|implementation|law|ban|diet|"
    r"supplement\w*|exercise)\b|"
    r"\b(?:week|month|year|day)s? before and (?:in )?(?:the )?(?:\w+ ){0,2}?(?:weeks?|months?|"
    r"years?|days?) (?:after|following)\b|"
    r"\bbefore and (?:\d[^.;\s]{0,8} |\d\.\d+ |[\w/%]+ ){1,3}after (?:\w+[ -]){1,3}|"
    r"\bbefore and (?:\w+ )?(?:\w+ )?after\b[^.;]{0,80}\b"
    r"(?:rose|fell|increased|decreased|dropped|improved)\b"
)
_EARLIER = Pattern(
    r"\b(?:compared (?:with|to)|set against|than|against) [^.;]{0,80}\b(?:in|from|during|of) the "
    r"(?:previous|preceding|earlier|former) (?:decade|years?|\w+ years|period|era)\b"
)
_AGAIN = Pattern(
    r"\b(?:before|at (?:the )?(?:baseline|start|entry|outset|beginning|admission))\b[^.;]{0,60}"
    r"\band (?:then )?again\b|\bpre-? ?(?:to|and|/)[ -]?post|\bat (?:baseline|entry|the start) and "
    r"(?:(?:at|after) )?(?:[\w-]{1,20} ){1,3}?(?:weeks|months|years|later)\b"
)
_TAKEN_PART = Pattern(
    r"\b(?:completed|attended|took part in|received|underwent|joined|followed|finished) "
    r"(?:[\w-]{1,20} ){1,5}?(?:courses?|program(?:me)?s?|training|workshops?|sessions|therapy|"
    r"intervention|class(?:es)?|treatment|lessons)\b"
)
_GROUPS = Pattern(r"\b(?:groups|arms|controls)\b|\bcontrol group\b")
_NOT_TREATED = Pattern(
    r"\b(?:control|comparison) (?:homes|schools|wards|practices|villages|hospitals|clinics|"
    r"communities|towns|sites|units)\b|\bthat did not\b|\bthose without (?:it|the)\b"
)
_TREATED = Pattern(
    r"\b(?:patients?|women|men|children|adults|people|volunteers|participants|infants|subjects)\b"
    r"[^.;]{0,60}?\b(?:(?:were|was) (?:\w+ )?(?:treated|injected|operated|given)|received|"
    r"underwent|took|used)\b|\bdrops were given to \d|\bwe (?:treated|injected|"
    r"operated on)\b"
)
_COMPARED = Pattern(
    r"\bgroups?\b|\barms?\b|\bcontrols?\b|\bversus\b|\bvs\b|\bcompar|\bthan (?:in )?those\b|"
    r"\beither\b|\bor\b[^.;]{0,40}\b(?:placebo|sham|nothing)\b|\bassociat|\bpredict|\brisk\b|"
    r"\bsensitivity\b|\brandom"
)


def of_what_was_done(source: Source) -> Kind | None:
    """Read a study of people by its deeds; None where they fit several designs."""
    if (earlier := said(source, _EARLIER)) is not None:
        return Kind(Design.HISTORICAL_CONTROL, 1.0, earlier)
    if (kind := _before_after(source)) is not None:
        return kind
    if said(source, _ASKED) is not None and (again := asked_again(source)) is not None:
        return again
    exposed = said(source, _EXPOSED_OR_NOT)
    for pattern, design in (
        (_CASES_AND_CONTROLS, Design.CASE_CONTROL),
        (_REGISTER, Design.COHORT),
        (_RECORDS, Design.CASE_SERIES if exposed is None else Design.COHORT),
        (_FOLLOWED, Design.COHORT),
        (_ASKED, Design.CROSS_SECTIONAL),
        (_ONCE, Design.CROSS_SECTIONAL),
    ):
        if (span := said(source, pattern)) is not None:
            return Kind(design, 1.0, span)
    if (span := said(source, _SAMPLED)) and _PEOPLE_PICKED.search(span.sentence.low):
        return Kind(Design.CROSS_SECTIONAL, 0.8, span)
    if exposed is not None:
        return Kind(Design.COHORT, 0.8, exposed)
    return _one_group(source)


def asked_again(source: Source) -> Kind | None:
    """Read people who were looked at a second time: after a treatment, or as time went by."""
    again = said(source, _AGAIN)
    if again is None:
        return None
    is_treated = said(source, _TAKEN_PART) is not None and said(source, _GROUPS) is None
    return Kind(Design.BEFORE_AFTER if is_treated else Design.COHORT, 1.0, again)


def _before_after(source: Source) -> Kind | None:
    span = said(source, _BEFORE_AFTER)
    if span is None:
        return None
    others = said(source, _NOT_TREATED)
    if others is not None:
        return Kind(Design.NONRANDOMISED_CONTROLLED, 1.0, others)
    return Kind(Design.BEFORE_AFTER, 1.0, span)


def _one_group(source: Source) -> Kind | None:
    """Read treated people of whom the text tells the course, and no comparison of any kind.

    Only in text too short for likeness: where it judged by all the words, it knows better.
    """
    if chances(source):
        return None
    treated = said(source, _TREATED)
    if treated is None or _COMPARED.search(source.low):
        return None
    return Kind(Design.CASE_SERIES, 0.8, treated)
