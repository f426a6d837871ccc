"""The words in which lay prose speaks of studies, journals and the people behind them."""

import re

from evidence.articles.words import words

YEAR = r"(?:19[3-9]\d|20\d\d)"

# One piece of evidence; the plurals point at nothing.
NOUN = re.compile(
    r"\b(?:clinical\strial|case\s(?:report|series)|meta-?\s?analysis|metaanalysis|study|trial|RCT"
    r"|review|paper|article|experiment|survey|report|analysis|cohort|investigation|preprint"
    r"|publication|guideline|research|findings|results|data|editorial|letter|thesis"
    r"|work(?=\s(?:published|done|reported|from|by|that\sappeared)\b))"
    r"(?:\sand\smeta-?analysis)?\b(?!-)",
    re.IGNORECASE,
)
# These need a journal or a date: alone they mean the field, not a work.
MASS = words(
    """
    research findings results data guideline letter editorial publication article report
    thesis work
    """
)
COMPOUND = re.compile(
    r"\s(?:registry|registries|protocol|design|drug|site|board|process|period|subjects?|card|cards"
    r"|trail|aloud|back|centers?|centres?|institutes?|council|grants?|funding|funds?|interests?"
    r"|teams?|group|participants?|volunteers?|authors?|population|arms?|article|paper|study)\b",
    re.IGNORECASE,
)
INDEFINITE = frozenset({"a", "an", "one", "another"})
DEFINITE = words(
    """
    the this that its their his her these
    """
)
NEGATIVE = words(
    """
    no any every each such neither without more further some many most several few numerous
    various all
    """
)
# A word that cannot stand inside the noun phrase in front of "study".
STOPS = words(
    """
    of in on at to for by with from as than into over under after before since until during
    between among through about and or but nor if when while because that which who whom whose
    where what how is are was were be been being has have had do does did can could may might
    will would should must shall not it they he she we you i there here also then so only just
    even both according published found showed shows reported
    """
)
REPORTS = re.compile(
    r"\b(?:found|finds|finding|show(?:ed|s|n)|report(?:ed|s)|demonstrat(?:ed|es)|suggest(?:ed|s)"
    r"|observ(?:ed|es)|conclud(?:ed|es)|reveal(?:ed|s)|indicat(?:ed|es)|not(?:ed|es)|compar(?:ed|es)"
    r"|test(?:ed|s)|examin(?:ed|es)|investigat(?:ed|es)|follow(?:ed|s)|track(?:ed|s)|randomi[sz]ed"
    r"|assign(?:ed|s)|evaluat(?:ed|es)|assess(?:ed|es)|link(?:ed|s)|confirm(?:ed|s)|measured|saw"
    r"|gave|enrolled|recruited|improved|reduced|increased|lowered|cut|raised|estimat(?:ed|es)"
    r"|identif(?:ied|ies)|discover(?:ed|s)|detect(?:ed|s)|prov(?:ed|es)|support(?:ed|s)|lost"
    r"|experienced|had|lasted|involv(?:ed|es)|analy[sz]ed|pooled|combined|looked|concluded|failed"
    r"|gained|fell|rose|dropped|slept|felt|died|developed|attribut(?:ed|es)|claim(?:ed|s)"
    r"|calculated|surveyed|asked|documented|describ(?:ed|es)|produced|led|wrote|argued?)\b",
)
# "If a study finds ..." and "ask for a trial" speak of studies in general.
GENERAL_BEFORE = re.compile(
    r"\b(?:if|when|whenever|whether|unless|until|needs?|need|ask\sfor|look\sfor|want|wants|lack"
    r"|lacks|without|like|such\sas|await|awaits|before|what)\s$",
    re.IGNORECASE,
)
GENERAL_AFTER = re.compile(
    r"\s(?:(?:is|are)\s(?:still\s|also\s|now\s)?(?:need|required|warranted|planned|a\b|an\b|one\b)"
    r"|would\b|could\b|should\b|might\b|may\b|will\b|must\b|can\b|cannot\b|has\syet|needs?\b)",
    re.IGNORECASE,
)
RECENT = re.compile(
    r"\b(?:(?:earlier|later)\s)?(?:last|this)\s(?:year|month|week|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:two|three|four|five)\syears\sago\b",
    re.IGNORECASE,
)
HOUSES = words(
    """
    cochrane harvard stanford yale oxford cambridge princeton columbia cornell ucla mit nih
    who cdc fda ema efsa nice uspstf aha acc kaiser pfizer moderna mayo
    """
)
INSTITUTION = re.compile(
    r"\b(?:University|Universit\w+|Institutes?|Institutet|Hospital|College|School|Cent(?:er|re)|Clinic"
    r"|Foundation|Academy|Association|Society|Agency|Administration|Department|Ministry|Laborator\w+"
    r"|Karolinska|Johns\sHopkins|Cochrane|Charité|Harvard|Stanford|Yale|Oxford|Cambridge|Mayo|UCLA"
    r"|MIT|NIH|CDC|FDA|WHO|NHS|INSERM|Pasteur|Columbia|Princeton|Cornell|Duke|Emory|Kaiser)\b"
)
ACTORS = re.compile(
    r"\b(?:researchers|scientists|investigators|epidemiologists|physicians|doctors|cardiologists"
    r"|dermatologists|oncologists|nutritionists|psychologists|psychiatrists|neurologists"
    r"|a\s(?:research\s|multinational\s|international\s|large\s|small\s)?(?:team|group))\b",
    re.IGNORECASE,
)
# Acronyms in front of "trial" that name the subject, not the trial.
TOPICS = words(
    """
    COVID COVID-19 SARS SARS-COV-2 HIV AIDS HPV HBV HCV HSV RSV ADHD COPD PTSD OCD MMR BCG PSA
    LDL HDL PRP GLP-1 NSAID NSAIDS SSRI SSRIS HRT IVF BMI CBD THC CBT MRI PET CT DNA RNA MRNA
    RCT US UK EU USA IBS IBD GERD UTI PCOS AMD EGFR BRCA CAR-T MSC EV
    """
)
# What is said of a study already named: who paid for it and how it was run describe no new one.
CONDUCT = re.compile(
    r"\s(?:was|were|is|had\sbeen|has\sbeen)\s(?:[a-z]{2,12}ly\s|also\s|then\s|not\s|itself\s)?"
    r"(?:funded|sponsored|supported|financed|paid\sfor|registered|approved|conducted|performed"
    r"|carried\sout|undertaken|designed|run|stopped|halted|terminated|monitored|overseen|blinded"
    r"|powered|ended|made\spossible|underwritten|commissioned|reviewed|published)\b"
    r"|\s(?:received\s(?:[a-z]{3,12}\s){0,2}(?:funding|support|money|a\sgrant|approval)"
    r"|complied\swith|followed\sthe)\b"
)
# A calculation within a study is none of its own: "a Cox multivariate analysis".
STATISTICS = words(
    """
    multivariate multivariable univariate bivariate regression logistic linear cox kaplan-meier
    kaplan–meier survival subgroup sensitivity post hoc post-hoc secondary exploratory interim
    statistical intention-to-treat per-protocol cost-effectiveness factor cluster variance
    covariance monte carlo bayesian stratified adjusted mediation dose-response landmark
    responder propensity-score propensity
    """
)
