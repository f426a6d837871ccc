"""What the model of directions looks at in one sentence, for one question.

The same code serves training (benchmarks/train_direction.py) and reading. Names that begin
with "f:" speak of how well the sentence answers, "n:" of a difference or none, "s:" of which way;
the last turn their sign when intervention and comparator are swapped, but for the "s:first".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from evidence.extract.effects import Cue, cues
from evidence.extract.figures import compared
from evidence.extract.marks import MARKS, marked
from evidence.extract.p_values import is_significant
from evidence.extract.pattern import Pattern
from evidence.extract.phrases import without_brackets
from evidence.extract.ratios import told as ratio_told
from evidence.extract.sides import Mention, first, last, lean, mentions
from evidence.extract.source import Sentence
from evidence.extract.stems import Question, placed, share, stems
from evidence.extract.wanted import turned
from evidence.model import Direction

_CLAUSE = Pattern(
    r"[;:]|,? (?:but|whereas|while|although|however|yet|though)\b|,(?= )|"
    r"\b and (?=(?:\w+ ){1,4}?(?:was|were|did|had|showed)\b)|\.(?= )"
)
_BREAK = Pattern(r"[;:]|\b(?:but|whereas|while|although|however)\b")
_VERB = Pattern(r"\b(?:was|were|is|are|did|had|showed|than|decreas\w+|increas\w+)\b")
_NOUN = Pattern(r"\band (?:a |an )?(?:\w+ ){0,2}$|\bthan\b")
_AFTER = Pattern(
    r"\b(?:than|(?:as )?compared (?:with|to)|versus|vs\.?|relative to|in comparison (?:with|to)|"
    r"from (?:the|those))\b"
)
_IN_ARM = Pattern(r"(?: [^\s,;]+){0,6}? (?:in|with|for|among|on|by|after|following) ")
_AIM = Pattern(
    r"\b(?:aim|objective|hypothesi|to (?:determine|evaluate|assess|compare|investigate|"
    r"examine)|purpose|were randomi|we (?:examined|assessed|measured|evaluated|compared)|"
    r"primary (?:outcome|end-?point)s? (?:was|were|is)|outcomes? (?:were|was|included))"
)
_START = Pattern(r"\b(?:at|baseline|demographic) (?:baseline|characteristics|the start)|^baseline")
_OF_OTHER = Pattern(r" (?:\w+ ){0,6}?(?:in|regarding|for|of|with respect to|concerning) ")
_OF_CHANGE = Pattern(
    r"\s*(?:the )?(?:\w+ )?(?:reduction|decrease|decline|improvement|relief|loss)s? (?:in|of)|"
    r".{0,60} (?:reduction|decrease|improvement|loss)s?$"
)
_NULL_TAIL = Pattern(
    r"\b(?:but|however|although|though|with|yet) [^.;]{0,60}\b(?:no|not)\b[^.;]{0,40}"
    r"\b(?:differen|significan)\w*|"
    r"\bdifferences?\b[^;]{0,120}?\b(?:was|were|did) not (?:\w+ )?(?:significan|reach)|"
    r"\binsignificant(?:ly)?\b|\bnot reach (?:\w+ )?(?:significan|differen)"
)
_KINDS = (
    ("better", Pattern(r"better|superior|benefi|favou?r|outperform|effective")),
    ("worse", Pattern(r"worse|worsen|inferior|deteriorat|aggravat|exacerbat|poorer")),
    ("improve", Pattern(r"improv|amelior|alleviat|relie|enhanc|restor")),
    ("time", Pattern(r"earlier|faster|accelerat|delay|slow|prolong|longer|short")),
    ("cause", Pattern(r"prevent|protect|inhibit|suppress|attenuat|impair|promot|stimulat")),
)


@dataclass(frozen=True)
class Comparison:
    """One sentence held against one question."""

    sentence: Sentence
    asked: Question
    rarity: Mapping[str, float]

    @property
    def low(self) -> str:
        """The sentence in lower case."""
        return self.sentence.low

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        """The stems of the sentence with their places."""
        return list(placed(self.low))

    @cached_property
    def mentions(self) -> list[Mention]:
        """Where the arms are named."""
        return mentions(self.low, self.asked)

    @cached_property
    def cues(self) -> list[Cue]:
        """The words of direction, without those the outcome's own name holds."""
        every = list(cues(self.low))
        own = self.asked.outcome
        kept = [one for one in every if not stems(one.word) & own]
        return kept or every

    @cached_property
    def ways(self) -> list[Cue]:
        """The words of direction that tell a difference."""
        return [one for one in self.cues if one.direction is not Direction.NO_DIFFERENCE]

    def heard(self, start: int, end: int) -> float:
        """Say which part of the outcome's words stands in a stretch; rare words count more."""
        here = {word for word, at, _ in self.words if start <= at < end}
        total = sum(self.rarity.get(word, 1.0) for word in self.asked.outcome)
        found = sum(self.rarity.get(word, 1.0) for word in self.asked.outcome & here)
        return found / total if total else 0.0

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The clause that names the outcome best; of two alike, the one with a direction."""
        return max(_clauses(self.low), key=self._clause_fit)

    def _clause_fit(self, clause: tuple[int, int]) -> tuple[float, int]:
        told = any(clause[0] <= one.start < clause[1] for one in self.cues)
        return 2.0 * self.heard(*clause) + 0.6 * told, -clause[0]

    @cached_property
    def places(self) -> list[int]:
        """Where words of the outcome stand in its clause, or else in the sentence."""
        every = [at for word, at, _ in self.words if word in self.asked.outcome]
        start, end = self.clause
        return [at for at in every if start <= at < end] or every

    def nearest(self, among: list[Cue]) -> Cue | None:
        """Give the word of direction that speaks of the outcome: by what lies between them."""
        if not among:
            return None
        if not self.places:
            return among[0]
        return min(among, key=self._gap)

    def _gap(self, cue: Cue) -> float:
        ahead = [at for at in self.places if at >= cue.end]
        behind = [at for at in self.places if at < cue.start]
        gaps = [200.0]
        if ahead:
            gaps.append(_distance(self.low[cue.end : min(ahead)], _VERB))
        if behind:
            gaps.append(_distance(self.low[max(behind) : cue.start], _NOUN))
        return min(gaps)

    @cached_property
    def cue(self) -> Cue | None:
        """The word of direction that speaks of the outcome."""
        start, end = self.clause
        inside = [one for one in self.ways if start <= one.start < end]
        return self.nearest(inside) or self.nearest(self.ways)

    def features(self) -> dict[str, float]:
        """Give every feature with its size; 0 is left out."""
        fits = {name: size for name, size in self._fit() if size}
        return fits | self.judged()

    def judged(self) -> dict[str, float]:
        """Give the features that tell the direction, without those of how well it answers."""
        return {name: size for name, size in (*self._null(), *self._way()) if size}

    def _fit(self) -> Iterator[tuple[str, float]]:
        low, asked, section = self.low, self.asked, self.sentence.section
        here = frozenset(word for word, _, _ in self.words)
        yield "f:outcome", self.heard(0, len(low))
        yield "f:clause", self.heard(*self.clause)
        yield "f:whole", float(self.heard(0, len(low)) > 0.99)
        yield "f:phrase", float(asked.words.strip() in low)
        yield "f:given", share(asked.intervention, here)
        yield "f:versus", share(asked.comparator, here)
        yield "f:arms", float(len({one.side for one in self.mentions}) == 2)
        yield "f:cue", float(bool(self.cues))
        yield "f:p", float(is_significant(low) is not None)
        yield "f:aim", float(_AIM.search(low) is not None)
        yield f"f:{section.value or 'none'}", 1.0
        yield "f:title", float(self.sentence.is_title)
        yield "f:start", float(_START.search(low) is not None)

    def _null(self) -> Iterator[tuple[str, float]]:
        low, (start, end) = self.low, self.clause
        clause = low[start:end]
        nulls = [one for one in self.cues if one.direction is Direction.NO_DIFFERENCE]
        inside = [one for one in nulls if start <= one.start < end]
        yield "n:null in clause", float(bool(inside))
        yield "n:null elsewhere", float(bool(nulls) and not inside)
        yield "n:way in clause", float(any(start <= one.start < end for one in self.ways))
        yield "n:way elsewhere", float(bool(self.ways))
        nearest = self.nearest(self.cues)
        yield "n:null is nearest", float(nearest is not None and nearest in nulls)
        other = [one for one in nulls if self._of_other(one)]
        yield "n:null of other", float(bool(other) and len(other) == len(nulls))
        yield "n:tail", float(_NULL_TAIL.search(low) is not None)
        yield from _judged("clause", clause)
        yield from _judged("sentence", low)
        yield from _judged("after", self._from_cue())
        yield from _judged("next", low[max(self.places) :][:90] if self.places else "")
        here, anywhere = marked(clause), marked(low)
        for name in MARKS:
            yield f"n:{name}", float(name in here)
            yield f"n:{name} in sentence", float(name in anywhere)
        yield "n:figures", float(self.figures is not None)
        ratio = ratio_told(clause) or ratio_told(low)
        if ratio is not None and ratio.spans is not None:
            yield ("n:interval spans" if ratio.spans else "n:interval tells"), 1.0

    def _of_other(self, cue: Cue) -> bool:
        """Tell that "no difference in ..." goes on with something else than the outcome."""
        what = _OF_OTHER.match(self.low, cue.end)
        if what is None or "between" in self.low[what.end() - 4 : what.end() + 12]:
            return False
        return not self.heard(what.end(), what.end() + 60)

    def _from_cue(self) -> str:
        if self.cue is None:
            return ""
        stop = self.low.find(";", self.cue.end)
        return self.low[self.cue.start : stop if stop > 0 else len(self.low)]

    @cached_property
    def figures(self) -> tuple[Direction, bool] | None:
        """Both arms' figures compared, with whether both name their arm."""
        start, end = self.clause

        def shares(text: str) -> tuple[float, float]:
            side = lean(mentions(text, self.asked), 0, len(text))
            return float(side > 0), float(side < 0)

        side = float(first(self.mentions, 0, len(self.low)))
        return compared(self.low[start:end], shares, side) or compared(self.low, shares, side)

    def _way(self) -> Iterator[tuple[str, float]]:
        if self.figures is not None:
            kind = "sure" if self.figures[1] else "by order"
            yield f"s:figures {kind}", _sign(self.figures[0])
        ratio = ratio_told(self.low[slice(*self.clause)]) or ratio_told(self.low)
        if ratio is not None and ratio.way:
            yield f"s:first {ratio.kind}", ratio.way
            yield f"s:{ratio.kind} by side", ratio.way * first(self.mentions, 0, len(self.low))
        if self.cue is None:
            return
        sign, kind = self._turned(self.cue)
        yield "s:first", sign
        yield f"s:first {kind}", sign
        alone = len(self.mentions) == 0
        yield "s:first alone", sign * alone
        for name, side in self._subjects(self.cue):
            yield f"s:{name}", sign * side
        told = next((side for _, side in self._subjects(self.cue) if side), 0)
        yield "s:told", sign * told
        yield "s:first untold", sign * (told == 0)

    def _turned(self, cue: Cue) -> tuple[float, str]:
        kind = next((name for name, pattern in _KINDS if pattern.match(cue.word)), "plain")
        if _OF_CHANGE.match(self.asked.words):
            return 1.0, "of change"
        return _sign(turned(cue, self.asked.words)), kind

    def _subjects(self, cue: Cue) -> Iterator[tuple[str, int]]:
        """Name which arm moved, by each sign the sentence gives; the surest first."""
        low, found = self.low, self.mentions
        start = max((one.end() for one in _BREAK.finditer(low, 0, cue.start)), default=0)
        stop = next((one.start() for one in _BREAK.finditer(low, cue.end)), len(low))
        than = _AFTER.search(low, cue.end, stop)
        if than is not None:
            yield "before than", lean(found, cue.end, than.start())
            yield "after than", -first(found, than.end(), stop)
        opening = _AFTER.search(low, start, cue.start)
        if opening is not None:
            comma = low.find(",", opening.end(), cue.start)
            if comma > 0:
                yield "opening", -lean(found, opening.end(), comma)
                start = comma
        where = _IN_ARM.match(low, cue.end, stop)
        if where is not None:
            yield "in arm", first(found, where.end() - 1, where.end() + 45)
        yield "last before", last(found, start, cue.start)
        yield "lean before", lean(found, start, cue.start)
        yield "first after", first(found, cue.end, stop)
        yield "first of all", first(found, 0, len(low))


def _distance(between: str, far: Pattern) -> float:
    """Say how far a word of direction stands from the outcome, marks and verbs counting as far."""
    marks = 12 * between.count(",") + 40 * (between.count(";") + between.count(":"))
    breaks = 30 * len(_BREAK.findall(between)) + 15 * len(far.findall(between))
    return len(between) + marks + breaks


def _judged(name: str, text: str) -> Iterator[tuple[str, float]]:
    told = is_significant(text)
    if told is not None:
        yield (f"n:p tells in {name}" if told else f"n:p denies in {name}"), 1.0


def _clauses(low: str) -> Iterator[tuple[int, int]]:
    start = 0
    open_at = without_brackets(low, "_")
    for match in _CLAUSE.finditer(open_at):
        if match.start() - start > 12:
            yield start, match.start()
            start = match.end()
    yield start, len(low)


def _sign(direction: Direction) -> float:
    return {Direction.INCREASE: 1.0, Direction.DECREASE: -1.0}.get(direction, 0.0)
