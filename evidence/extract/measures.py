"""Which names are plainly those of something measured, and which outcomes are too doubtful to tell.

A name that holds no known outcome or illness and no noun of measuring is a fragment, an arm or a
means nearly as often as an outcome. Facts with such a name are told only where their own test is
printed: of 864 facts judged by hand (benchmarks/labels/outcomes.csv) those were right in four of
five.
"""

from collections.abc import Mapping

from evidence.extract.pattern import Pattern
from evidence.extract.printed import Kind, Number
from evidence.extract.sentences import Section
from evidence.extract.things import Named
from evidence.vocabulary import concepts

_MEASURED = Pattern(
    r"\b(?:rates?|scores?|levels?|risks?|incidences?|prevalence|mortality|deaths?|die|survival|"
    r"pain|concentrations?|index|indices|ratios?|pressure|times?|durations?|numbers?|quality|"
    r"symptoms?|functions?|functioning|expression|activity|activities|volumes?|size|weight|mass|"
    r"density|frequency|severity|intensity|odds|hazards?|proportions?|percentages?|events?|"
    r"infections?|counts?|loss|responses?|failures?|recurrences?|strength|capacity|lengths?|area|"
    r"growth|cholesterol|glucose|insulin|calcium|use|usage|adherence|complications?|costs?|"
    r"effects?|distances?|temperatures?|moisture|requirements?|needs?|knowledge|thresholds?|torque|"
    r"forces?|deficits?|o?edema|health|burden|uptake|excursions?|angles?|thickness|diameters?|"
    r"heights?|speeds?|velocity|power|output|skills?|behaviou?rs?|attendance|visits?|stays?|gains?|"
    r"markers?|cytokines?|antibod\w+|hormones?|vitamins?|lipids?|enzymes?|proteins?|mrnas?|"
    r"phenotypes?|neutrophils|macrophages|lymphocytes|leu[ck]ocytes|platelets|cells|arrhythmias?|"
    r"factors?|lesions?|defects?|parameters|profiles?|practices|problems|difficulties|errors?|"
    r"revisions?|resistance|serum|plasma|urinary|fasting|salivary|iron|zinc|potassium|sodium|"
    r"magnesium|phosphate|dopamine|serotonin|cortisol|collagen|glycogen|bone|muscle|hair|fat|sleep|"
    r"release|secretion|nightmares|swelling|healing|signall?ing|cilia|villi|follicles|neurons|"
    r"synapses|bleeding|itching|coughing|snoring|content|compliance|strain|efficacy|developments?|"
    r"infarcts?|wheez\w*|progress|races|falls|\w{3,30}(?:[sct]ions?|it(?:y|ies)|[ae]nc(?:e|es|y|"
    r"ies)|ness|[ae]mia|osis|oses|itis|ysis|ism|uria|pathy|plasia|trophy|penia|phagia|algia|nectin|"
    r"ghrelin|leptin|calcin|globulin|globin|ritin|bumin|rubin))\b"
)
_CODE = Pattern(r".{0,60}?(?:[A-Z]{2}|[A-Za-z]-?\d)")
_PERHAPS = Pattern(
    r"\b(?:may|might|could|can|would|potential(?:ly)?|possib\w+|suggest(?:s|ed|ing)?|indicat\w*)\b"
)
_LONG = 240
"""Characters of a sentence from which names in it are often cut wrongly."""


def is_doubtful(one: Named, own: Mapping[Kind, Number], *, is_beside_one: bool = False) -> bool:
    """Tell an outcome that would be wrong more often than in one of five.

    In a list with a plain measure the other names are measures as well.
    """
    sentence = one.span.sentence
    if one.cue.settled and own:
        return False
    if is_beside_one or is_measure(one.name):
        return not own and _PERHAPS.search(sentence.low, 0, one.cue.start) is not None
    if Kind.P in own or Kind.INTERVAL in own:
        return False
    is_marker = _CODE.match(one.name) is not None and sentence.section is Section.RESULTS
    return not is_marker or len(sentence.low) > _LONG


def is_measure(name: str) -> bool:
    """Tell a name that holds a known outcome or illness, or a noun of measuring."""
    if _MEASURED.search(name.lower()):
        return True
    return any(told.kind in {"outcome", "condition"} for told in concepts(name))
