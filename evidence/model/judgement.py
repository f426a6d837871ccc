"""What is concluded: findings, grades, and the certainty of a body of evidence."""

from evidence.model.base import Value
from evidence.model.fact import Fact, Property
from evidence.model.outcome import Outcome
from evidence.model.pooled import Pooling
from evidence.model.study import Study
from evidence.model.terms import Direction, Level, Severity, Stance
from evidence.model.text import Citation, Claim, Part, Place, Sentence


class Words(Value):
    """A stretch of the manuscript that a finding rests on."""

    text: str
    place: Place

    @classmethod
    def of(cls, stretch: Citation | Sentence) -> "Words":
        """Quote a citation or a sentence."""
        return cls(text=stretch.text, place=stretch.place)


class Edit(Value):
    """Words to put in the place of a file's characters from `start` up to `end`."""

    start: int
    end: int
    text: str


class Finding(Value):
    """Something a reader must know, with what it rests on.

    A rule yields it with a message and `because`; the engine adds the rest. `fix`
    holds edits that are safe to make unseen, all of them or none; a `suggestion` is
    for a person.
    """

    message: str
    because: tuple[Fact | Words, ...] = ()
    advice: str = ""
    severity: Severity = Severity.WARNING
    code: str = ""
    rule: str = ""
    study: str | None = None
    place: Place | None = None
    suggestion: str | None = None
    fix: tuple[Edit, ...] = ()


class Silenced(Value):
    """A finding that somebody has silenced, with the reason where one was given.

    `by` is what silenced it: a `comment` in the manuscript or the `baseline`.
    """

    finding: Finding
    reason: str | None
    by: str = "comment"


class Step(Value):
    """One reason why a level was set or moved: `change` is 0 for the start."""

    domain: str
    change: float
    why: str
    because: tuple[Fact, ...] = ()
    sources: tuple[str, ...] = ()


class Grade(Value):
    """One study on each scale, each in its own field, never averaged.

    `certainty` is provisional: GRADE rates a body of evidence, not a study.
    `not_judged` names the rules whose facts are unknown, with the missing fact.
    """

    ocebm: int | None = None
    certainty: Level | None = None
    sort: str | None = None
    nhmrc: str | None = None
    jbi: str | None = None
    sign: str | None = None
    steps: tuple[Step, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_judged: tuple[tuple[str, Property], ...] = ()
    catalogue: str = ""

    @property
    def is_incomplete(self) -> bool:
        """Whether a fact is missing that a rule asks of such a study: nothing stands for "no"."""
        return bool(self.not_judged)


class Answered(Value):
    """One question of an appraisal tool; the answer is Y, PY, PN, N, NI or NA, None if open."""

    question: str
    text: str
    answer: str | None = None
    because: tuple[Fact, ...] = ()


class Appraisal(Value):
    """How one tool judges the conduct of a study, as far as what is stored answers it.

    `judgement` is the tool's own word, None as long as the open questions could change it.
    """

    tool: str
    name: str
    answers: tuple[Answered, ...] = ()
    judgement: str | None = None

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(one.answer is not None for one in self.answers)


class Support(Value):
    """A study held against a claim; without a claim the study is judged by itself."""

    study: Study
    claim: Claim | None = None


class Candidate(Value):
    """A work that might be meant: what fits and what differs."""

    key: str
    score: float
    fits: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


class Mention(Value):
    """A citation with what it was found to be.

    `work` is the same for every mention of one work in the article. `matched`
    is the key of the entry it surely is; `candidates` are never attached.
    `is_findable` is whether a reader could find the work from what is given.
    """

    citation: Citation
    work: str
    matched: str | None = None
    is_findable: bool = False
    candidates: tuple[Candidate, ...] = ()
    studies: tuple[Study, ...] = ()
    tells: tuple[Fact, ...] = ()

    @property
    def alike(self) -> tuple[str, ...]:
        """The keys of the entries that fit equally well, where it may be one of several."""
        keys = tuple(one.key for one in self.candidates if not one.differs)
        return keys if self.matched is None and len(keys) > 1 else ()

    def told(self, name: Property) -> Fact | None:
        """Give what the article tells of a property at this place, None when untold."""
        return next((fact for fact in self.tells if fact.property is name), None)

    def told_all(self, name: Property) -> tuple[Fact, ...]:
        """Give everything the article tells of a property at this place."""
        return tuple(fact for fact in self.tells if fact.property is name)


class Heard(Value):
    """What the abstract behind a sentence tells on the outcome of a claim in it.

    `fact` holds the direction and the abstract's sentence, `chance` how sure the reading is,
    and `is_stated` whether it names the same two things as the claim in so many words.
    """

    claim: Claim
    fact: Fact
    chance: float
    is_stated: bool = False

    @property
    def direction(self) -> Direction | None:
        """Which way the outcome went."""
        return self.fact.value.direction if isinstance(self.fact.value, Outcome) else None


class Passage(Value):
    """A sentence with its claim and the works it points at.

    `source` is the sentence as it stands in the file, markup and line breaks
    included. `near` are mentions that cover the sentence from outside, such as
    one in the line that introduces its list, or before it in a report that goes
    on. `body` is all the evidence known on its claim, and `is_too_strong` whether
    the claim is put more strongly than that allows; None where nothing is known.
    `parts` are its clauses where each claims something of its own, and `is_own`
    tells that it reports the manuscript's own study. `heard` is what the one work it
    leans on says in its abstract on the same outcome.
    """

    index: int
    sentence: Sentence
    source: str = ""
    claim: Claim | None = None
    parts: tuple[Part, ...] = ()
    mentions: tuple[Mention, ...] = ()
    near: tuple[Mention, ...] = ()
    heard: tuple[Heard, ...] = ()
    is_own: bool = False
    body: "Body | None" = None
    is_too_strong: bool | None = None

    def claim_at(self, at: int) -> Claim | None:
        """Give the claim of the clause that holds a character of the visible text."""
        own = (one.claim for one in self.parts if one.start <= at < one.end)
        return next(own, self.claim)

    def place_of(self, start: int, end: int) -> Place:
        """Give the place in the file of a stretch of the sentence's visible text."""
        offsets, whole = self.sentence.offsets, self.sentence.place
        if not offsets or not 0 <= start < end <= len(offsets):
            return whole
        first, last = offsets[start], offsets[end - 1] + 1
        line, column = self.position(first)
        end_line, end_column = self.position(last)
        return Place(
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=first,
            end=last,
            file=whole.file,
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column of a character of the file that stands in the sentence."""
        before = self.source[: offset - self.sentence.place.start]
        line = self.sentence.place.line + before.count("\n")
        if "\n" in before:
            return line, len(before) - before.rindex("\n")
        return line, self.sentence.place.column + len(before)


class Manuscript(Value):
    """A whole article as the rules see it."""

    path: str
    passages: tuple[Passage, ...] = ()


class Member(Value):
    """A study in a body of evidence: its stance and how near its question is."""

    study: Study
    grade: Grade
    stance: Stance
    nearness: float
    why: tuple[str, ...] = ()


class Body(Value):
    """All studies that bear on one claim, and how sure they allow one to be.

    `findings` are those of the rules that judge a whole body, `pooling` what the
    figures of its studies come to.
    """

    claim: Claim
    members: tuple[Member, ...] = ()
    certainty: Level | None = None
    steps: tuple[Step, ...] = ()
    wording: str = ""
    findings: tuple[Finding, ...] = ()
    pooling: Pooling | None = None
