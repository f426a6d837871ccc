"""Signs of how a study treated and compared, each a pattern with a name."""

from evidence.extract.pattern import Pattern

_WORDS = {
    "placebo": r"\bplacebos?\b",
    "placebo-controlled": r"placebo[- ]controlled",
    "placebo arm": (
        r"\b(?:or|versus|vs\.?|and|with|to|either) (?:(?:an?|matching|matched|identical|oral|"
        r"the) ){0,3}placebo\b|placebo (?:group|arm|\(n|tablets?|capsules?|patients)"
    ),
    "saline": r"\bsaline\b",
    "sham": r"\bsham\b|\bmock\b|\bsimulated (?:acup|treat|stim)",
    "vehicle": r"\bvehicle\b|\bpbs\b",
    "wait": (
        r"wait(?:ing)?[- ]?list|delayed[- ](?:treatment|intervention|start)|\bdeferred\b|"
        r"postponed"
    ),
    "no x": (
        r"(?:\b(?:or|versus|vs\.?|to|and|either|than|with|received|had|given)\b|[(:,]) ?(?:an? "
        r")?no[- ](?!significant|difference|statistic|evidence|adverse|change|effect|increase|"
        r"decrease|other|patient|such|more|further|complication|recurrence|prior|previous|"
        r"history|known|deaths?|clinical|major|serious)[a-z-]{3,30}"
    ),
    "untreated": (
        r"\buntreated\b|\bnon-?treated\b|\bno[ -](?:treatment|intervention|therapy)\b(?![- "
        r"](?:effect|differ))|\bnon-?intervention\b"
    ),
    "un-": (
        r"\b(?:un|non-?)(?:vaccinated|exposed|trained|supplemented|medicated|exercis\w+|users?|"
        r"recipients?|immuni[sz]ed|stimulated)\b|\bnever[- ](?:users?|used)\b"
    ),
    "not given": (
        r"\b(?:did not|who did not|does not|not) (?:receiv\w+|undergo|get|use|take|taking|using|"
        r"treated|given|have|having|exposed)\b|\bwere not (?:treated|given|taking|exposed|"
        r"using)\b"
    ),
    "or not": (
        r"\bor not\b|\bneither\b|\bwhere not\b|\bthe (?:control|other) (?:group|arm)?s? did "
        r"not\b|\bthose who (?:did|were|had) not\b|\bto have or not\b"
    ),
    "observe": (
        r"\bexpectant\b|\bobservation(?:al)? (?:alone|only|group|arm)|watchful|\bor "
        r"observation\b|versus observation|\bwere observed\b(?! in)"
    ),
    "alone arm": (
        r"(?:\b(?:versus|vs\.?|or|than|with|to|and|either)\b [^.;,]{2,50}?) alone\b|\balone "
        r"(?:group|arm|\()|\bonly (?:group|arm)|\bon its own\b|\bmonotherapy (?:group|arm)|"
        r"-only\b"
    ),
    "alone": r"\balone\b",
    "plus": (
        r"\bplus\b|\+|\bin combination with|\bcombined with|\bin addition to|\badded to|"
        r"\badd-on|\badjunct|\baugment"
    ),
    "stop": r"\bdiscontinu\w+|\bstopped\b|\bwithdraw\w*|\bcessation\b",
    "usual": (
        r"\b(?:usual|standard|routine|conventional|regular|traditional)[- ](?:\w+ )?(?:care|"
        r"treatment|therapy|practice|management|medical|regimen|intervention|training|group|arm|"
        r"program\w*|rehabilitation|physio\w*|method|technique|surgery)\b|\bas usual\b|\btau\b"
    ),
    "education": (
        r"\beducation(?:al)?\b|\bbooklet|\bbrochure|\bleaflet|\battention[- ](?:control|"
        r"placebo)|\bcounsel|\badvice\b|\bpamphlet"
    ),
    "either": r"\beither\b[^.;]{2,90}\bor\b",
    "versus": r"\bversus\b|\bvs\b",
    "compared": r"\bcompared (?:with|to)\b",
    "compare": (
        r"\b(?:to|we) compared?\b|\bcomparison of\b|\bcomparative\b|\bcomparing\b|\bwas "
        r"compared\b|\bwere compared\b"
    ),
    "two groups": (
        r"\b(?:two|three|four|2|3|4|both|study|treatment|between) (?:\w+ )?(?:groups|arms|"
        r"conditions|regimens|treatments)\b"
    ),
    "group a": r"\b(?:group|arm)s? (?:[a-d1-4]|i{1,3}v?)\b",
    "control group": (
        r"\bcontrol (?:group|arm|condition|animals|mice|rats|patients|subjects|participants)s?\b"
    ),
    "controls": r"\bcontrols\b|\bcontrol\b",
    "healthy": (
        r"\b(?:healthy|normal) (?:[\w-]+ ){0,2}?(?:controls?|subjects|volunteers|individuals|"
        r"participants|people)\b"
    ),
    "random": r"\brandomi[sz]|\brandomly (?:assigned|allocated|divided)|\bat random\b",
    "crossover": r"\bcross-?over\b",
    "double-blind": r"\bdouble[- ]blind",
    "open": r"\bopen[- ](?:label|trial|study|clinical)",
    "single arm": r"\b(?:single|one)[- ](?:arm|group)|\buncontrolled\b|\bnon-?comparative\b",
    "dose and dose": (
        r"\d ?(?:,|or|and|versus|vs\.?) ?\d+(?:\.\d+)? ?(?:m?g|mcg|µg|mg/kg|iu|gy|ml|mumol|"
        r"microg)\b|\bdoses? of \d[^.;]{0,30}(?:,|and|or) \d"
    ),
    "dose up": (
        r"\bdose[- ](?:escalat|rang|find|depend|respon)\w*|\bescalating|\bmaximum tolerated|"
        r"\bdifferent (?:doses|concentrations)|\bvarious (?:doses|concentrations)|\bdose level"
    ),
    "high low": (
        r"\b(?:low|high|lower|higher|standard)[- ]dose\b|\b(?:low|high)[- ](?:intensity|"
        r"frequency)"
    ),
    "phase 1": r"\bphase (?:i|1)(?:[ab])?\b",
    "side": (
        r"\bsplit[ -]|\bcontralateral|\bfellow eye|\bopposite side|\bone side\b|\bother (?:side|"
        r"eye)\b"
    ),
    "historical": (
        r"\bhistoric|\bprevious(?:ly)? (?:published|reported|study|series|cohort)|\bliterature\b"
    ),
    "baseline": r"\bbaseline\b",
    "before after": (
        r"\bbefore (?:and|or|to) (?:\w+ ){0,3}?after\b|\bpre-? ?(?:and|to|/)[ -]?post|"
        r"\bbefore,? (?:during,? )?(?:and )?(?:after|at)\b|\bpre-?(?:op|treat|test|"
        r"interv)\w*[^.;]{0,100}\bpost-?"
    ),
    "improved": (
        r"\b(?:improv|decreas|increas|reduc)\w*\b[^.;]{0,60}(?:\bfrom (?:a mean "
        r")?\d[^.;]{0,40}\bto \d|\bafter\b|\bat (?:\d+|the|last|final|one|two|three|six|"
        r"twelve)\b|\bfollow-?up\b|\bfrom baseline\b|post-?op)"
    ),
    "from to": r"\bfrom (?!19\d\d|20\d\d)\d[^.;]{0,40}\bto \d",
    "own": r"\bown controls?\b",
    "postop": r"\bpost-?operative",
    "case": (
        r"\bcase report|\bwe (?:report|describe|present) (?:an?|the|two|three)\b|"
        r"\b\d+-year-old\b|\bcase of\b"
    ),
    "series": (
        r"\bconsecutive\b|\bcase series\b|\bexperience with\b|\bour experience\b|"
        r"\bretrospective(?:ly)? (?:review|analy|stud|eval)\w*|\bseries of\b"
    ),
    "underwent": r"\bunderwent\b",
    "treated with": (
        r"\b(?:were|was) treated (?:with|by)\b|\bpatients (?:\w+ ){0,3}(?:received|treated)\b"
    ),
    "all patients": r"\ball (?:\d+ |the )?(?:patients|subjects|participants|cases)\b",
    "treatment of": r"\b(?:treatment|management) of\b",
    "diag": r"\bsensitivity\b|\bspecificity\b|\bdiagnos\w+|\baccuracy\b|\bdetect(?:ion|ing)\b",
    "assoc": r"\bassociat(?:ed|ion)\b|\bcorrelat\w+|\brisk factors?\b|\bpredict\w+|\bprognos\w+",
    "prev": (
        r"\bprevalence\b|\bincidence\b|\bepidemiolog\w+|\bsurvey\b|\bquestionnaires?\b|"
        r"\bcross-sectional\b"
    ),
    "gene": (
        r"\bgen(?:e|es|etic|otype\w*)\b|\bpolymorphism|\bmutation|\ballele|\bexpression\b|"
        r"\bknock-?out"
    ),
    "review": r"\breview(?:s|ed)?\b|\bliterature\b|\bguideline|\bmeta-analys",
    "qual": r"\binterviews?\b|\bqualitative\b|\bfocus groups?\b",
    "animal": (
        r"\b(?:rats?|mice|mouse|rabbits?|dogs?|pigs?|monkeys?|sheep|cats?|hamsters?|guinea)\b"
    ),
    "cells": r"\bin vitro\b|\bcells?\b|\bcultured?\b",
    "model group": (
        r"\bmodel group|\bmodel of\b|-induced\b|\b(?:ad|pd|stroke|injury|injured) (?:group|mice|"
        r"rats)\b"
    ),
    "retro": (
        r"\bretrospective\b|\bmedical records\b|\bcharts?\b|\bregist(?:ry|er)\b|\bdatabase\b"
    ),
    "cohort": r"\bcohort\b|\bcase-control\b|\bhazard\b|\bodds ratio\b",
    "users": r"\busers?\b|\buse of\b",
    "protocol": r"\bprotocol\b|\bwill be\b",
    "tech": (
        r"\b(?:two|three|different|new|novel|various) (?:\w+ )?(?:techniques?|methods?|"
        r"approaches|procedures|devices?|systems?)\b"
    ),
    "with or without": (
        r"\bwith (?:\([^)]{1,20}\) )?(?:and|or|versus|vs\.?) without\b|\bwith [^.;,]{2,40}\bor "
        r"without\b"
    ),
    "blank": (
        r"\bblank (?:control|group)|\bnormal control|\bcontrol group \(?(?:no|untreated|"
        r"without)|\bnegative control|\bno[ -](?:\w+ )?controls?\b|\bnon-[a-z]+ (?:arm|group|"
        r"control|condition)|\bun[a-z]+ (?:arm|group|controls?|condition)\b"
    ),
    "only arm": (
        r"\b(?:medication|treatment|drug|surgery|radiotherapy|chemotherapy|therapy|care|"
        r"radiation|exercise|diet)[ -](?:only|alone)\b"
    ),
    "maintain usual": (
        r"\b(?:maintain|continue|keep|follow)\w* (?:with )?(?:their|his|her)? ?(?:usual|normal|"
        r"regular|current|habitual)"
    ),
    "follow only": (
        r"\bassessment[- ]only|\btesting only|\bmonitoring (?:only|alone)|\bfollow-up (?:only|"
        r"alone)|\bdata collection only|\breference (?:group|status|area|communit)"
    ),
}
SIGNS = {name: Pattern(words) for name, words in _WORDS.items()}
