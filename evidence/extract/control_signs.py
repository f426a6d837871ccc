"""Signs of how a study treated and compared, each a pattern with a name."""

from evidence.extract.pattern import Apart, Pattern

_THING = (
    r"(?!significan|statistic|differen|evidence|advers|chang|effect|increas|decreas|reduc|"
    r"improv|other|patient|subject|such|more|less|longer|"
    r"further (?:benefit|eff|diff|impr)|complicat|recurren|prior|previous|histor|known|"
    r"death|clinical|major|serious|severe|apparent|associat|correlat|relation|interact|"
    r"benefit|response|toxic|side|cases?\b|one\b|statin-|treatment-|drug-|need|study|"
    r"stud|data|information|consensus|published|sign|symptom|pain\b|disease|evident|"
    r"obvious|substantial|clear|consist|detect|measur|lesion|infection|grade|"
    r"participant|children|women|men\b|way|doubt|impact|influence|mortality|loss|longer)"
)
"""What is left out may be a treatment: no "no difference", "without complications"."""
_WORDS: dict[str, str | tuple[str, ...]] = {
    "placebo": r"\bplacebos?\b",
    "placebo-controlled": r"placebo[- ]controlled",
    "placebo arm": (
        r"\b(?:or|versus|vs\.?|and|with|to|either) (?:(?:an?|matching|matched|identical|oral|"
        r"the) ){0,3}placebo\b|placebo (?:group|arm|\(n|tablets?|capsules?|patients)"
    ),
    "sham": r"\bsham\b|\bmock\b|\bsimulated (?:acup|treat|stim)",
    "vehicle": r"\bvehicle\b|\bpbs\b",
    "wait": (
        r"wait(?:ing)?[- ]?list|delayed[- ](?:treatment|intervention|start)|\bdeferred\b|"
        r"postponed"
    ),
    "untreated": (
        r"\buntreated\b|\bnon-?treated\b|\bno[ -](?:treatment|intervention|therapy)\b(?![- "
        r"](?:effect|differ))|\bnon-?intervention\b"
    ),
    "un-": (
        r"\b(?:un|non-?)(?:vaccinated|exposed|trained|supplemented|medicated|exercis\w+|users?|"
        r"recipients?|immuni[sz]ed|stimulated)\b|\bnever[- ](?:users?|used)\b"
    ),
    "or not": (
        r"(?<!whether )\b(?:or|versus|vs\.?) not\b(?! (?:significant|only|differ))|\bwhere "
        r"not\b|\b(?:other|control|others?|rest)(?: (?:group|arm|half|patients))? did not\b|"
        r"\bthose (?:who|that) (?:did|were|had|do|are) not\b|\bnot\) or\b|\bnot (?:in the "
        r")?controls?\b"
    ),
    "observe": (
        r"\bexpectant\b|\bobservation(?:al)? (?:alone|only|group|arm|control)|\bwatchful|"
        r"\b(?:or|versus|vs\.?|to) (?:\w+ )?observation\b(?! period)|\bsurveillance (?:alone|"
        r"only|group|arm)|\bnatural history (?:control|group)"
    ),
    "alone arm": (
        r"(?:\b(?:versus|vs\.?|or|than|with|to|and|either)\b [^.;,]{2,50}?) alone\b|\balone "
        r"(?:group|arm|\()|\bonly (?:group|arm)|\bon its own\b|\bmonotherapy (?:group|arm)",
        r"-only\b",
    ),
    "plus": (
        r"\bplus\b|\bin combination with|\bcombined with|\bin addition to|"
        r"\badded to|\badd-on|\badjunct|\baugment",
        r"[a-z)] ?\+ ?[a-z]",
    ),
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
    "double-blind": r"\bdouble[- ]blind",
    "open": r"\bopen[- ](?:label|trial|study|clinical)",
    "dose and dose": (
        r"\d ?(?:,|or|and|versus|vs\.?) ?\d+(?:\.\d+)? ?(?:m?g|mcg|µg|mg/kg|iu|gy|ml|mumol|"
        r"microg)\b",
        r"\bdoses? of \d[^.;]{0,30}(?:,|and|or) \d",
        r"\b([a-z]{5,20})(?: at)? (?:\d+(?:\.\d+)?) ?(?:m?g|mcg|iu|ml)\b[^.;]{0,60}"
        r"\b(?:or|and|versus|vs\.?)\b[^.;]{0,20}\b\1 (?:\d+(?:\.\d+)?) ?(?:m?g|mcg|iu|ml)\b",
    ),
    "dose up": (
        r"\bdose[- ](?:escalat|rang|find|depend|respon)\w*|\bescalating|\bmaximum tolerated|"
        r"\bdifferent (?:doses|concentrations)|\bvarious (?:doses|concentrations)|\bdose level"
    ),
    "high low": (
        r"\b(?:low|high|lower|higher|standard)[- ]dose\b|\b(?:low|high)[- ](?:intensity|"
        r"frequency)"
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
    "postop": r"\bpost-?operative",
    "case": (
        r"\bcase reports?\b|\bwe (?:report|describe|present) (?:an?|the|our|two|three) (?:\w+ "
        r"){0,4}?(?:case|patient|wom[ae]n|m[ae]n|boy|girl|child|infant|series)|\b(?:a|an|one|"
        r"this) \d+-year-old\b|(?<!in )(?<!in the )\bcase of\b|\b(?:two|three|four|five) "
        r"(?:cases|patients) (?:of|with|who|are)"
    ),
    "series": (
        r"\bconsecutive (?:patients|cases|series|\w+ (?:who|underwent))|\bcase series\b|"
        r"\bexperience (?:with|of|in)\b|\b(?:our|the authors'?|single[- ](?:cent|inst)\w+) "
        r"(?:\w+ )?experience\b|\bretrospective(?:ly)? (?:review|analy|stud|eval)\w*|\bseries "
        r"of \d"
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
    "animal": (
        r"\b(?:rats?|mice|mouse|rabbits?|dogs?|pigs?|monkeys?|sheep|cats?|hamsters?|guinea)\b"
    ),
    "cells": r"\bin vitro\b|\bcells?\b|\bcultured?\b",
    "model group": (
        r"\bmodel group|\bmodel of\b|\b(?:ad|pd|stroke|injury|injured) (?:group|mice|rats)\b",
        r"-induced\b",
    ),
    "retro": (
        r"\bretrospective\b|\bmedical records\b|\bcharts?\b|\bregist(?:ry|er)\b|\bdatabase\b"
    ),
    "users": r"\busers?\b|\buse of\b",
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
    "no x arm": (
        r"\b(?:or|versus|vs\.?|to|either|receiv\w{2,3}) (?:a |an )?"
        rf"(?:no|not)[- ]{_THING}[a-z-]{{3,30}}|"
        rf"\bno[- ]{_THING}[a-z-]{{3,30}}(?: [a-z-]{{3,20}}){{0,2}} "
        r"(?:\(?controls?\b|groups?\b|arms?\b|conditions?\b|\(n ?=)",
        rf"\([^()]{{0,20}}\bno[- ]{_THING}[a-z-]{{3,30}}[^()]{{0,20}}\)",
    ),
    "dose arm": (
        r"\b(?:low|high|lower|higher|standard|conventional|full|reduced|double|single|usual|"
        r"intermediate|medium)[- ]dose (?:\w+ ){0,3}(?:versus|vs\.?|or|and|compared|group|arm)|"
        r"\b\d+(?:\.\d+)? ?(?:m?g|mcg|iu|gy)[^.;]{0,25} (?:group|arm)s?\b|\bdose[- ](?:intens|"
        r"dense|reduc|escal)\w+"
    ),
    "saline control": (
        r"\b(?:saline|sodium chloride)(?: solution| infusion| injection)? (?:\(?controls?|group|"
        r"\(n)|\b(?:or|versus|vs\.?|received|of) (?:an? |equal volume of |normal |isotonic |"
        r"physiological |0\.9% ){0,3}(?:saline|sodium chloride)|\bcontrol[^.;]{0,40}\b(?:saline|"
        r"sodium chloride)"
    ),
    "controls without": (
        r"\b(?:controls?|comparison|reference|second|other|remaining)(?: (?!who|that|"
        r"which)[a-z-]{2,15}){0,2}(?: \([^)]{1,25}\))?,? (?:(?:who|that|which|was|were|had) "
        r"){0,2}(?:receiv\w{1,3}|had|having|underwent|given|got|with|took|treated with|"
        rf"undergoing) (?:no\b[- ]{_THING}|nothing|neither|none)|"
        r"\bcontrols?(?: (?!who|that|which)[a-z-]{2,15}){0,2}(?: \([^)]{1,25}\))?,? "
        r"(?:(?:who|that|which) )?(?:did not|do not|were not|was not|not|never|without)\b"
    ),
    "assigned to no": (
        r"\b(?:random|assign|allocat|divided|receiv|either)(?:[^.;]|\.\d){0,140}?(?:\b(?:or|"
        r"versus|vs\.?|to|and|either|with|a|an)|[(:,]) (?:to |a |an |with )?"
        rf"(?:no[- ]{_THING}|non-|not |without {_THING})[a-z-]{{3,30}}"
    ),
    "versus no": (
        r"\b(?:versus|vs\.?|compared (?:with|to)|than|relative to|in comparison (?:with|to)|"
        r"rather than) (?:(?:a|an|the|those|that|patients|subjects|women|children|group|"
        rf"receiving|with|in|of|who|were|had) ){{0,4}}(?:no[- ]{_THING}|non-?(?:user|treat|vaccin|"
        r"recip|interven|exerc|expos)|un(?:treated|vaccin|expos|train)|not |"
        rf"without {_THING}|never |nothing)"
    ),
}
SIGNS = {
    name: Pattern(words) if isinstance(words, str) else Apart(*words)
    for name, words in _WORDS.items()
}
