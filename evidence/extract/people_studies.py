"""How a study of people was built: assigned or observed, compared with whom, sampled how."""

from evidence.extract import allocation_words, blinding_words, control_words
from evidence.extract.account import ENDED
from evidence.extract.kinds import Kind, said
from evidence.extract.observing import asked_again, of_what_was_done
from evidence.extract.pattern import Pattern
from evidence.extract.people import PEOPLE
from evidence.extract.sampling import of_a_test, of_features
from evidence.extract.sentences import Section
from evidence.extract.source import Source, Span
from evidence.extract.within import is_beside_a_trial
from evidence.model import Allocation, Blinding, Control, Design

_CROSSOVER = Pattern(
    r"(?<!\bone )(?<!\bno )(?<!\btwo )(?<!\bafter )(?<!\ballowed )(?<!permitted )"
    r"\bcross-?\s?over\b"
    r"(?! (?:to (?:open|active)|from|(?:was|were) (?:not )?(?:allowed|permitted)|rates?|patients))|"
    r"\blatin square\b|\bwash-?out period\b"
)
_CLUSTER = Pattern(
    r"\bcluster(?:ed)?[ -](?:randomi[sz]|control|trial|level|rct)|\brandomi[sz]ed by (?:cluster|"
    r"practice|school|village|clinic|hospital)|\b(?:practices|schools|villages|clusters|clinics|"
    r"hospitals|wards|units|communities|nurseries|kindergartens|preschools|"
    r"day-?care cent(?:er|re)s|pharmacies|factories|prisons|churches|classrooms|nursing homes|"
    r"centers|centres|districts|"
    r"general practices) (?:\([^)]{1,20}\) )?(?:(?:in|of|from|across) (?:[\w-]+ ){1,4}?)?(?:were|"
    r"was) (?:\w+ )?(?:randomi[sz]ed|"
    r"randomly)|\bstepped[- ]wedge|"
    r"\bgroup[- ]randomi[sz]ed|\bcommunity[- ]randomi[sz]ed|"
    r"\b(?:villages|hamlets|towns|schools|wards|clinics|practices|homes|households|hospitals),? "
    r"(?:were )?(?:drawn|allotted|allocated|assigned|chosen) (?:\w+ )?(?:by lot|at random)"
)
_THERE = Pattern(
    rf"\b{PEOPLE}\b[^.;,]{{0,80}}\b(?:from|in|at|of|across|attending|admitted to|visiting|within) "
    r"(?:[\w-]+ ){0,4}$"
)
_BY_NAME = Pattern(r"cluster|stepped|group|community|randomi[sz]ed by")
_SPLIT = Pattern(
    r"\bsplit[ -](?:face|mouth|scalp|body|head|neck|side)|\bhalf[ -](?:head|face|side|scalp)|"
    r"\b(?:one|each) (?:side|eye|half|arm|leg|quadrant|hand|foot|knee|ear|breast|limb|forearm|"
    r"cheek|thigh|nostril|buttock|axilla|shoulder|hip) (?:of the (?:face|scalp|mouth|body) )?"
    r"(?:was|were|being) (?:randomly|randomi)|\brandomi[sz]ed (?:side|half)|"
    r"\b(?:contralateral|opposite|other|fellow) (?:side|eye|half|arm)\b|\bleft-right\b|"
    r"\bintra-?individual(?:ly)? (?:compar|control|randomi)|"
    r"\bto (?:one|the (?:left|right)) (?:side|eye|elbow|hand|foot|knee|ear|arm|leg|cheek|breast|"
    r"half|forearm)s? and [^.;]{1,60}\bthe (?:other|left|right)\b"
)
_CROSSOVER_STUDY = Pattern(
    r"\bcross-?\s?over (?:\w+ )?(?:study|trial|design|evaluation|comparison|fashion|manner)"
)
_EACH_IN_TURN = Pattern(
    r"\b(?:took|received|(?:were|was) \w{3,15}|drank|ate|consumed|wore|used|inhaled|"
    r"swallowed|chewed|performed|completed|underwent|applied|tried)\b(?:[^.;]|\.(?=\d)){1,120}\bin "
    r"(?:a )?random(?:i[sz]ed)? (?:order|sequence)\b|\border (?:being|was) "
    r"(?:random|randomi[sz]ed|determined at random)\b"
)
_WISHED = Pattern(
    r"\b(?:trials?|studies|study|research)\b[^.;]{0,60}\b(?:(?:are|is) (?:\w+ )?(?:needed|"
    r"warranted|required|necessary|awaited|lacking)|should (?:be|follow)|must be)\b|"
    r"\b(?:needs?|must|should|ought|has|have|remains?) (?:to )?be (?:\w+ ){0,3}(?:in|by|with) "
)
_PLACEBO_GIVEN = Pattern(
    r"\bplacebo[- ]controlled (?:\w+ ){0,3}?(?:trial|study|crossover|cross-over|design)|"
    r"\b(?:receiv\w+|given|treated with|administered|assigned|allocated)\b[^.;]{1,120}\b(?:or|"
    r"and|versus) (?:an? |matching |oral |identical )?placebo\b|"
    r"\b(?:received|given|treated (?:[^.;]{1,100} )?with) (?:either )?placebo or\b|"
    r"\bplacebo (?:groups?|arms?)\b"
)
_NO_PLACEBO = Pattern(
    r"\b(?:no|not|without|lack of|lacked|absence of)\b[^.;]{0,40}\bplacebo[ -](?:group|arm|control)"
)
_COMPLETED = Pattern(r"\b(?:completed|finished|participated in|took part in) [^.;]{0,60}\btrial\b")
_NOT_GIVEN = (_WISHED, _NO_PLACEBO, _COMPLETED)
"""Beside these a placebo is one of another study, or of none."""
_N_OF_1 = Pattern(
    r"\bn[ -]of[ -](?:1|one)\b|\bsingle[- ]patient (?:trial|crossover)|"
    r"\bsingle[- ]subject (?:design|experiment)"
)
_ITS = Pattern(r"\binterrupted time[- ]series\b|\bsegmented regression\b")
_CASE_CONTROL = Pattern(
    r"\bcase[- \u2010]?(?:-)?control(?:led)?\b(?! ?red)|\bcases and controls\b|\bcase-referent\b"
)
_CASES_CHOSEN = Pattern(
    r"\btest-negative (?:\w+ )?(?:design|study|approach|controls?)\b|"
    r"\b(?:for each|per|to each)\b[^.;]{0,40}\bcontrols\b[^.;]{0,80}\bwere (?:\w+ )?(?:selected|"
    r"chosen|drawn|matched|identified)\b"
)
_CROSS = Pattern(
    r"\bcross[- ]?sectional\b|\bprevalence (?:study|survey)|\bsurvey(?:ed|"
    r"s)?\b(?! of the literature)|\bquestionnaires? "
    r"(?:was|were) (?:sent|mailed|distributed|administered)|\btwin study\b"
)
_COHORT = Pattern(
    r"\b(?<!dose )(?<!dosing )(?<!expansion )cohorts?\b(?! of (?:at least )?(?:one|two|three|four|"
    r"five|six|[1-9](?![\d,.]))\b)|\bfollow(?:ed)?[- ]?up study\b|\blongitudinal(?:ly)? (?:study|"
    r"data|analysis|follow|cohort|design)|"
    r"\b(?:(?:were|was) followed (?:up )?|(?:we|researchers|investigators|scientists) "
    r"followed [^.;]{2,40}?)(?:for|over|until|prospectively)|\bregist(?:ry|"
    r"er)[- ]based|\b(?:national|population) "
    r"(?:register|registry|database)|\bretrospective(?:ly)? (?:\w+ ){0,3}?(?:stud|analy|"
    r"data|evaluat|compar|database|assess|identif)"
)
_SERIES = Pattern(
    r"\bcase[ -]series\b|\bseries of \w+ (?:\w+ )?(?:patients|cases)|"
    r"\bconsecutive (?:patients|cases|series)|"
    r"\b(?:charts?|medical records|case notes|case records|records|files)\b[^.;]{0,120}\breview"
    r"|\bretrospective (?:chart |case |record )?(?:review|series|study|analysis)\b"
    r"|\breview(?:ed|ing)? (?:of )?(?:the )?(?:\w+ ){0,4}?(?:(?<!growth )(?<!flow )charts|"
    r"medical records|case notes|case records|files)"
)
_KINDS_OF_CARE = (
    r"(?:surgery|repair|resection|\w+ectomy|\w+otomy|\w+plasty|treatment|therapy|fixation|fusion|"
    r"drugs?|anticoagulation|chemotherapy|radiotherapy|approach|technique|procedure|grafts?|"
    r"stents?|management|regimens?|drainage|embolization|replacement)"
)
_COMPARE = Pattern(
    rf"\b(?:to compare|comparison of|compared)\b[^.;]{{2,80}}\b(?:with|and|to|versus|vs\.?|or)\b"
    rf"[^.;]{{1,60}}\b{_KINDS_OF_CARE}\b"
)
_ONE_OR_OTHER = Pattern(
    r"\b\d{1,6} (?:[\w-]{1,20} ){0,6}?(?:were )?compared (?:with|to) (?:the )?\d{1,6}\b(?!%)|"
    r"\b\d{1,5} (?:\w+ )?(?:had|underwent|received|were treated with) [^.;]{2,50} (?:and|while|"
    r"whereas) "
    r"\d{1,5} (?:\w+ )?(?:had |underwent |received |were treated with |an? )"
)
_OF_FEW = Pattern(
    r"\b(?:of|\w+[sz]ed|studied|reviewed|evaluated) (?:the )?(?:ten|eleven|twelve|[2-9]|1\d) "
    r"(?:\w{1,20} )?(?:cases|patients)\b"
)
_CROSS_SECTIONAL = Pattern(r"\bcross[- ]?sectional\b")
_COHORT_STUDY = Pattern(
    r"\bcohort (?:study|analysis)\b|\b(?:prospective|retrospective|birth|population-based) cohort"
)
_TREATED = Pattern(
    r"\b(?:were|was|been) (?:\w+ )?(?:treated|given|administered|injected|offered|trained|"
    r"supplemented|implanted|operated)\b|"
    r"\bchose (?:between|among)\b|\btook part in an? (?:[\w-]+ ){0,3}?(?:program(?:me)?|course|"
    r"class(?:es)?|training|exercise)\b|"
    r"\bfollowed an? (?:[\w-]+ ){0,3}?(?:diet|program(?:me)?|regimen|course|training)\b|"
    r"\breceiv(?:ed|ing)\b|\bunderwent\b|\bintervention\b|\btreatment with\b|"
    r"\btherapy with\b|\badministration of\b|\btreated with\b|"
    r"\bafter (?:\w+ ){0,3}(?:treatment|therapy|injections?|supplementation|training|surgery)"
)
_PILOT = Pattern(
    r"\b(?:open[ -]label|pilot|feasibility|phase (?:1|2|3|4|i{1,3}|iv)(?:a|b)?\b|"
    r"clinical trial|single[ -](?:arm|group)|uncontrolled|"
    r"proof[ -]of[ -]concept|open (?:study|trial))"
)
_OPEN_LABEL = Pattern(r"\bopen[ -]label\b|\bsingle[ -](?:arm|group)\b|\buncontrolled\b")
_BEFORE_AFTER = Pattern(
    r"\bbefore[- ]and[- ]after\b|\bbefore[- ]after\b|\bpre-? ?(?:and|to|/)[ -]?post|"
    r"\bpre-?post\b|\bpre-?test\b|"
    r"\b(?:from|with|to|over|at) (?:the )?baseline\b|\bsingle[ -](?:arm|group)\b|"
    r"\bimprovements?\b|\bimproved\b|\bopen[ -]label\b"
)
_BESIDE = frozenset({Control.PLACEBO, Control.SHAM, Control.VEHICLE, Control.OTHER_BODY_SIDE})
_CONCURRENT = Pattern(
    r"\b(?:control|comparison|placebo|untreated|intervention|experimental|treatment) "
    r"(?:group|arm)\b|\b(?:two|three) (?:groups|arms)\b|\bboth groups\b|"
    r"\bcontrolled (?:clinical )?(?:trial|study)|"
    r"\bgroup (?:1|2|a|b|i|ii)\b"
)


def of_people(source: Source, case: Kind | None) -> Kind | None:
    """Walk the part of the decision tree that is about people."""
    allocated = allocation_words.found(source)
    a_case = case is not None and case.span.sentence.is_title
    if allocated is not None and allocated.value is Allocation.RANDOM and not a_case:
        return _randomised(source, allocated.span)
    if allocated is not None and allocated.value is Allocation.QUASI:
        return Kind(Design.QUASI_RCT, 2.0, allocated.span)
    if case is not None:
        return case
    if (span := _implied(source)) is not None:
        return _randomised(source, span)
    told = _assigned(source) or _observed(source) or of_what_was_done(source)
    return told or of_features(source)


def _implied(source: Source) -> Span | None:
    """Find a trial that cannot but be randomised: double-blind, or placebo given in a trial.

    Its allocation stays unknown; only the design is read.
    """
    if allocation_words.found(source) is not None or is_beside_a_trial(source):
        return None
    blinded = blinding_words.found(source)
    double = blinded is not None and blinded[0] in {Blinding.DOUBLE, Blinding.TRIPLE}
    if blinded is not None and double and not said(source, _CASE_CONTROL):
        return blinded[1] if blinded[1].sentence.section is not Section.BACKGROUND else None
    given = said(source, _PLACEBO_GIVEN) or said(source, _CROSSOVER_STUDY)
    if given is None or any(no.search(given.sentence.low) for no in _NOT_GIVEN):
        return None
    return given if control_words.found(source) is not None else None


def _randomised(source: Source, span: Span) -> Kind:
    design = Design.RCT_PARALLEL
    for pattern, value in (
        (_N_OF_1, Design.N_OF_1),
        (_CLUSTER, Design.RCT_CLUSTER),
        (_SPLIT, Design.RCT_SPLIT_BODY),
        (_CROSSOVER, Design.RCT_CROSSOVER),
        (_EACH_IN_TURN, Design.RCT_CROSSOVER),
    ):
        words = said(source, pattern)
        if words is not None and not (pattern is _CLUSTER and _is_of_people_there(words)):
            return Kind(value, 2.5, words if words.sentence.is_title else span)
    return Kind(design, 2.5, span)


def _is_of_people_there(span: Span) -> bool:
    """Tell that those in hospitals or schools were randomised one by one, not the places."""
    is_named = _BY_NAME.match(span.text.lower()) is not None
    return not is_named and _THERE.search(span.sentence.low, 0, span.start) is not None


def _assigned(source: Source) -> Kind | None:
    """Read a study whose investigators decided on the treatment, without chance."""
    for pattern, design in ((_ITS, Design.INTERRUPTED_TIME_SERIES), (_N_OF_1, Design.N_OF_1)):
        if (span := said(source, pattern)) is not None:
            return Kind(design, 2.0, span)
    told = control_words.found(source)
    if told is not None and told.value is Control.HISTORICAL:
        return Kind(Design.HISTORICAL_CONTROL, 2.0, told.span)
    trial, treated = said(source, _PILOT), said(source, _TREATED)
    if said(source, _CASE_CONTROL) or (treated is None and trial is None):
        return None
    allocated = allocation_words.found(source)
    is_alone = said(source, _OPEN_LABEL) is not None and _concurrent(source) is None
    if allocated is not None and allocated.value is Allocation.NONE and not is_alone:
        return Kind(Design.NONRANDOMISED_CONTROLLED, 2.0, allocated.span)
    if any(said(source, pattern) for pattern in (_COHORT, _SERIES, _CROSS)):
        return None
    return _by_comparison(source, trial, treated)


def _by_comparison(source: Source, trial: Span | None, treated: Span | None) -> Kind | None:
    concurrent = _concurrent(source)
    if concurrent is not None and treated is not None:
        return Kind(Design.NONRANDOMISED_CONTROLLED, 1.5, concurrent)
    changed = said(source, _BEFORE_AFTER)
    told = control_words.found(source)
    alone = told is not None and told.value in {Control.OWN_BASELINE, Control.NONE}
    if trial is not None and (changed or treated or alone):
        return Kind(Design.BEFORE_AFTER, 1.5, trial)
    if changed is not None and treated is not None and alone:
        return Kind(Design.BEFORE_AFTER, 1.2, changed)
    return None


def _concurrent(source: Source) -> Span | None:
    told = control_words.found(source)
    if told is not None and told.value is Control.NONE:
        return None
    is_wished = told is not None and _WISHED.search(told.span.sentence.low) is not None
    if told is not None and not is_wished and told.value in _BESIDE:
        return told.span
    groups = said(source, _CONCURRENT)
    if groups is None or any(one.search(groups.sentence.low) for one in (_WISHED, ENDED)):
        return None
    return groups


def _observed(source: Source) -> Kind | None:
    for pattern, design in (
        (_CASE_CONTROL, Design.CASE_CONTROL),
        (_CASES_CHOSEN, Design.CASE_CONTROL),
        (_CROSS_SECTIONAL, Design.CROSS_SECTIONAL),
        (_COHORT_STUDY, Design.COHORT),
    ):
        if (span := said(source, pattern)) is not None:
            return Kind(design, 2.0, span)
    told = control_words.found(source)
    alone = told is not None and told.value is Control.NONE
    series = None if of_a_test(source) else said(source, _SERIES)
    if series is not None and not alone and (rivals := _rivals(source)) is not None:
        return Kind(Design.COHORT, 1.2, rivals)
    if series is not None and (alone or _concurrent(source) is None):
        return Kind(Design.CASE_SERIES, 1.5, series)
    if (span := said(source, _COHORT)) is not None:
        is_of_few = _OF_FEW.search(span.sentence.low) is not None and not _rivals(source)
        return Kind(Design.CASE_SERIES if is_of_few else Design.COHORT, 1.2, span)
    asked = said(source, _CROSS)
    return (
        None if asked is None else asked_again(source) or Kind(Design.CROSS_SECTIONAL, 1.2, asked)
    )


def _rivals(source: Source) -> Span | None:
    """Find the aim to compare two treatments, or who had the one and who the other."""
    for sentence, match in source.find(_COMPARE, _ONE_OR_OTHER):
        if sentence.section is not Section.CONCLUSION and not _WISHED.search(sentence.low):
            return sentence.of(match)
    return None
