"""The closed vocabularies: every word here is printed in JSON and stored in the database."""

from enum import StrEnum


class Word(StrEnum):
    """A word of a closed vocabulary."""

    @property
    def words(self) -> str:
        """The word as people read it."""
        return self.value.replace("_", " ")


class Design(Word):
    """How a study was built (METHODS: the design decision tree)."""

    META_ANALYSIS = "meta_analysis"
    SYSTEMATIC_REVIEW = "systematic_review"
    NARRATIVE_REVIEW = "narrative_review"
    RCT_PARALLEL = "rct_parallel"
    RCT_CROSSOVER = "rct_crossover"
    RCT_CLUSTER = "rct_cluster"
    RCT_SPLIT_BODY = "rct_split_body"
    QUASI_RCT = "quasi_rct"
    NONRANDOMISED_CONTROLLED = "nonrandomised_controlled"
    HISTORICAL_CONTROL = "historical_control"
    INTERRUPTED_TIME_SERIES = "interrupted_time_series"
    BEFORE_AFTER = "before_after"
    COHORT = "cohort"
    CASE_CONTROL = "case_control"
    CROSS_SECTIONAL = "cross_sectional"
    CASE_SERIES = "case_series"
    CASE_REPORT = "case_report"
    N_OF_1 = "n_of_1"
    ANIMAL_RCT = "animal_rct"
    ANIMAL_CONTROLLED = "animal_controlled"
    ANIMAL_UNCONTROLLED = "animal_uncontrolled"
    EX_VIVO = "ex_vivo"
    IN_VITRO = "in_vitro"
    IN_SILICO = "in_silico"
    PROTOCOL = "protocol"
    GUIDELINE = "guideline"
    OPINION = "opinion"
    OTHER = "other"

    @property
    def is_rct(self) -> bool:
        """Whether people were allocated at random."""
        return self in _RCTS

    @property
    def is_review(self) -> bool:
        """Whether it reports on other studies."""
        return self in _REVIEWS

    @property
    def is_systematic(self) -> bool:
        """Whether it sums up all studies found by a search that is told."""
        return self in _REVIEWS and self is not Design.NARRATIVE_REVIEW

    @property
    def is_essay(self) -> bool:
        """Whether it speaks of a matter without having studied anybody itself."""
        return self in _ESSAYS

    @property
    def has_results(self) -> bool:
        """Whether it reports results; a protocol, a guideline or an opinion does not."""
        return self not in _WITHOUT_RESULTS

    @property
    def is_animal(self) -> bool:
        """Whether the subjects are animals."""
        return self in _ANIMAL

    @property
    def is_preclinical(self) -> bool:
        """Whether no person took part."""
        return self in _PRECLINICAL

    @property
    def is_uncontrolled(self) -> bool:
        """Whether people were followed without any concurrent comparison group."""
        return self in _UNCONTROLLED


_RCTS = frozenset(one for one in Design if one.value.startswith("rct_"))
_ANIMAL = frozenset(one for one in Design if one.value.startswith("animal_"))
_REVIEWS = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW, Design.NARRATIVE_REVIEW})
_WITHOUT_RESULTS = frozenset({Design.PROTOCOL, Design.GUIDELINE, Design.OPINION, Design.OTHER})
_ESSAYS = frozenset({Design.NARRATIVE_REVIEW, Design.OPINION, Design.GUIDELINE, Design.OTHER})
_PRECLINICAL = frozenset(
    {
        Design.ANIMAL_RCT,
        Design.ANIMAL_CONTROLLED,
        Design.ANIMAL_UNCONTROLLED,
        Design.EX_VIVO,
        Design.IN_VITRO,
        Design.IN_SILICO,
    }
)
_UNCONTROLLED = frozenset(
    {Design.BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT, Design.HISTORICAL_CONTROL}
)


class Subject(Word):
    """On whom or what the study was done."""

    HUMAN = "human"
    ANIMAL = "animal"
    EX_VIVO = "ex_vivo"
    IN_VITRO = "in_vitro"
    IN_SILICO = "in_silico"


class Control(Word):
    """What the treated were compared with."""

    PLACEBO = "placebo"
    VEHICLE = "vehicle"
    SHAM = "sham"
    ACTIVE = "active"
    NO_TREATMENT = "no_treatment"
    DOSE = "dose"
    OWN_BASELINE = "own_baseline"
    OTHER_BODY_SIDE = "other_body_side"
    HISTORICAL = "historical"
    NONE = "none"
    NOT_REPORTED = "not_reported"

    @property
    def is_concurrent(self) -> bool:
        """Whether it is a comparison made at the same time."""
        return self not in _NOT_CONCURRENT


_NOT_CONCURRENT = frozenset(
    {Control.OWN_BASELINE, Control.HISTORICAL, Control.NONE, Control.NOT_REPORTED}
)


class Allocation(Word):
    """How participants came into their group."""

    RANDOM = "random"
    QUASI = "quasi"
    NONE = "none"
    NOT_REPORTED = "not_reported"


class Blinding(Word):
    """Who did not know the group."""

    OPEN_LABEL = "open_label"
    SINGLE = "single"
    DOUBLE = "double"
    TRIPLE = "triple"
    ASSESSOR = "assessor"
    NOT_REPORTED = "not_reported"


class Time(Word):
    """Whether data were planned before or collected afterwards."""

    PROSPECTIVE = "prospective"
    RETROSPECTIVE = "retrospective"
    NOT_REPORTED = "not_reported"


class RecordType(Word):
    """What kind of publication this is."""

    ARTICLE = "article"
    PREPRINT = "preprint"
    CONFERENCE_ABSTRACT = "conference_abstract"
    REGISTRY = "registry"
    REGULATORY = "regulatory"
    PRESS = "press"
    BOOK = "book"
    THESIS = "thesis"
    WEB = "web"
    OTHER = "other"


class Status(Word):
    """What has happened to the work since it was published."""

    CURRENT = "current"
    CORRECTED = "corrected"
    CONCERN = "concern"
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"
    NOT_CHECKED = "not_checked"

    @property
    def is_gone(self) -> bool:
        """Whether the work no longer stands."""
        return self in {Status.RETRACTED, Status.WITHDRAWN}


class Direction(Word):
    """Which way an outcome moved; absent means not told."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NO_DIFFERENCE = "no_difference"
    MIXED = "mixed"


WAYS = frozenset({Direction.INCREASE, Direction.DECREASE})
STATED = WAYS | {Direction.NO_DIFFERENCE}
"""What a sentence may state of an outcome; mixed results state nothing."""


class Strength(Word):
    """How strongly a sentence claims a cause (after Yu 2019)."""

    NONE = "none"
    CORRELATIONAL = "correlational"
    CONDITIONAL = "conditional"
    CAUSAL = "causal"


class Advice(Word):
    """Whether a sentence tells people what to do."""

    NONE = "none"
    WEAK = "weak"
    STRONG = "strong"


class Severity(Word):
    """How much a finding weighs: an error blocks, a warning wants an answer, info is context."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return {"info": 0, "warning": 1, "error": 2}[self.value]


class Level(Word):
    """Certainty of evidence in the words of GRADE."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"

    @property
    def points(self) -> int:
        """4 for high to 1 for very low."""
        return {"high": 4, "moderate": 3, "low": 2, "very_low": 1}[self.value]

    @classmethod
    def of_points(cls, points: float) -> "Level":
        """Give the level for a number of points, held between 1 and 4."""
        order = (cls.VERY_LOW, cls.LOW, cls.MODERATE, cls.HIGH)
        return order[min(4, max(1, int(points))) - 1]


class Stance(Word):
    """What a study says of a claim; supports + contradicts + unclear = all hits."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    UNCLEAR = "unclear"

    @property
    def sign(self) -> str:
        """The word that stands beside a count: for, against, unclear."""
        return {"supports": "for", "contradicts": "against"}.get(self.value, self.value)


class CitationKind(Word):
    """The shape in which a manuscript points at a work."""

    KEY = "key"
    AUTHOR_YEAR = "author_year"
    NUMBERED = "numbered"
    DOI = "doi"
    LINK = "link"
    PROSE = "prose"
