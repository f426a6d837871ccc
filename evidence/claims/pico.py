"""Population, intervention, comparator and outcome of a sentence, in the words it uses."""

import re
from typing import NamedTuple

from evidence.claims.helped import helped
from evidence.claims.measured import bare, known, measured, tells
from evidence.claims.phrases import after, before, plain, tidy, without_opening
from evidence.claims.population import people_told, population
from evidence.claims.ranked import Ranked, ranked
from evidence.claims.relation import Relation, direction, relation
from evidence.claims.shape import clauses, main_clause, statement
from evidence.claims.together import together
from evidence.claims.verbs import COMPARED, EITHER, HARMS, HELPS, UP
from evidence.model import Direction
from evidence.vocabulary import concepts

_COMPARATOR = re.compile(
    r"(?:\bunlike\b|\bthan\b(?: with| in| after| for| just)?|\bcompared (?:with|to)\b|"
    r"\bcompared? against\b|"
    r"\bversus\b|\bvs\.?(?= )|\brelative to\b|\bin comparison (?:with|to)\b|\bas opposed to\b|"
    r"\balternatives? to\b|\binstead of\b|\bsuperior to\b|\binferior to\b|\bover(?= "
    r"(?:traditional|standard|"
    r"conventional|placebo|other|existing|usual|sham))|\bas effective as\b|\bbetter than\b|"
    r"\b(?:similar|comparable|equivalent|equal|non-?inferior) to\b|\boutperform(?:s|ed)?\b|"
    r"\bbeats?\b|\bas (?:good|safe|well|effectively) as\b)"
    r"\s(?P<what>[^,;.()]{2,120})",
    re.I,
)
_COMPARATOR_END = re.compile(
    r"\s(?:in|among|for|with|by|after|at|on|that|which|who|who|is|are|was|were|does|do|have|"
    r"when)\s.{0,120}$",
    re.I,
)
_TREATED = re.compile(
    r"\b(?:treated with|treatment with|receiving|received|taking|took|given|use of|using|users of|"
    r"injected with|exposed to|exposure to|assigned to|randomi[sz]ed to|supplemented with|fed|who "
    r"(?:took|take|eat|ate|drink|drank|used|use|received|consumed|had|smoke|smoked)|therapy with|"
    r"supplementation with|intake of|consumption of|administration of|effects? of|injections? "
    r"of)"
    r"\s(?P<what>[^,;.()]{2,100})",
    re.I,
)
_ADJECTIVE = re.compile(r"\b(?P<what>[^\W\d_][\w-]{1,30}?)-(?:treated|supplemented)\b")
_TREATED_END = re.compile(
    r"\s(?:showed|shows?|had|have|has|experienced|reported|were|was|is|are|saw|see|gained|in|"
    r"for|on|to|"
    r"improved|increased|reduced|decreased|lowered|can|may|could|might|will|who|that|did|does|"
    r"lost|lived|died|ate|slept|survived|grew|recovered|developed)\b.{0,100}$",
    re.I,
)
_STARTS_WITH_PRONOUN = re.compile(
    r"(?:(?:however|additionally|also|thus|moreover),? )?(?:it|they|this|these|those|that|the (?:"
    r"therapy|treatment|procedure|drug|supplement|vaccine|device|product|operation))\b",
    re.I,
)
_CAUSED = re.compile(r"\b(?:worn|treated|caused|reduced|increased|improved|lowered|prevented|"
    r"inhibited|"
                     r"stimulated|raised|blocked|affected|influenced|regulated|suppressed|"
    r"cut|decreased|halved|slowed|eased|relieved|amplified|mediated|induced|triggered|controlled|"
    r"alleviated|shortened|prolonged|accelerated|attenuated|driven|activated|worsened|"
                     r"enhanced) by\s", re.I)  # fmt: skip


_BENEFIT = re.compile(
    r"\b(?:benefit(?:s|t?ed|t?ing)?|profit(?:s|ed|ing)?) (?:\w{2,14}ly |most |more |a lot )?from\s",
    re.I,
)
_WHERE_FOR = re.compile(r"\s(?:for|in|against|with|during|after|on|when)\s", re.I)


_PAIRED = re.compile(
    r"\b(?:(?:effects?|impact|influence|role|effectiveness|efficacy|use) of|(?:associations?|"
    r"links?|relationships?|correlations?) (?:between|of))\s(?P<what>[^,;.()]{2,80}?)\s"
    r"(?:on|in|and|with|for|to)\s(?P<on>[^,;.()?]{2,100})",
    re.I,
)
_NO_TREATMENT = re.compile(
    r"(?:when|while|whilst|although|though|because|since|if|once|until|unless|whereas|how|what|"
    r"why|where|whether|due|typically|usually|often|with|without|by|from|within|during|more|less|"
    r"(?:the |a |most |some |much |any |little )?(?:current |available |long-term |early )?"
    r"(?:evidence|data|research|studies|"
    r"results?|findings)\b|promising|potential|there|someone|anyone|everyone)\b",
    re.I,
)
_INTRANSITIVE = re.compile(
    r"(?:improv|increas|decreas|declin|drop|worsen|grow|thicken|clear|heal|regrow|deteriorat|"
    r"shrink|lessen|diminish|doubl|halv|ease|regress|slow|fell|rose)\w{0,4}$",
    re.I,
)
_NOTHING_AFTER = re.compile(
    r"\s{0,3}(?:$|[.,;:!?)]|(?:in|after|over|within|during|by|with|when|as|at|following|from|"
    r"and|but|significantly|markedly|faster|more|slowly|rapidly|further|under|on)\b)",
    re.I,
)
_ASLEEP = re.compile(r"^(?:dormant|inactive|resting|damaged|weakened|sluggish|ailing)\s", re.I)
"""How a thing is before it is helped: "wakes dormant follicles" is about follicles."""
_JOINT = re.compile(r"\b(?:as|when|while|because|that|if|since|and then|,)\s", re.I)

_NO = Direction.NO_DIFFERENCE


class Pico(NamedTuple):
    """Who, what, against what, and which outcome moving which way."""

    population: str | None
    intervention: str | None
    comparator: str | None
    outcome: str | None
    direction: Direction | None


def pico(text: str, *, item: bool = False) -> Pico:
    """Read population, intervention, comparator, outcome and direction from one sentence.

    A list `item` may open with its verb and leave what acts to the lead of the list. Of two
    statements in one sentence the fuller is read, the first of two as full.
    """
    named = together(text)
    if named is not None:
        return Pico(None, named, None, None, None)
    told = plain(statement(text))
    parts = clauses(told)
    if len(parts) > 1:
        read = [(one, _stated(one, item=item)) for one in parts]
        best, found = max(read, key=lambda pair: _fullness(pair[1]))
        if found.intervention is not None and found.outcome is not None:
            return found._replace(population=population(best) or found.population)
    found = _stated(told, item=item)
    people, aim = _population(text, told, item=item), helped(told)
    if aim is None:
        return found._replace(population=people)
    return found._replace(population=aim.who, outcome=aim.outcome, direction=aim.direction)


def _population(text: str, told: str, *, item: bool) -> str | None:
    at = relation(main_clause(told), opens=item)
    return population(text, None if at is None else at.end)


def _fullness(found: Pico) -> int:
    return sum(one is not None for one in (found.intervention, found.outcome, found.direction))


def _stated(text: str, *, item: bool) -> Pico:
    """Read one statement; where its main clause ties nothing, the whole is read."""
    told = main_clause(text)
    found = relation(told, opens=item)
    if found is None:
        whole = relation(text, opens=item)
        told, found = (text, whole) if whole is not None else (told, None)
    beside = ranked(text)
    if beside is None:
        intervention, outcome = _sides(told, found)
        beside = Ranked(outcome, intervention, _comparator(text), is_even=False)
    return Pico(
        population=None,
        intervention=_of_treatment(beside.intervention),
        comparator=beside.comparator,
        outcome=beside.outcome,
        direction=_NO if beside.is_even else direction(told, found, beside.outcome),
    )


def _of_treatment(phrase: str | None) -> str | None:
    """Drop a phrase that opens a clause or only points: no treatment starts with "when"."""
    if phrase is None or _NO_TREATMENT.match(phrase) is not None:
        return None
    return phrase


def _sides(text: str, found: Relation | None) -> tuple[str | None, str | None]:
    """Give what acts and what is acted on; the passive voice and comparisons swap them."""
    treated = _treatment(text, None if found is None else found.start)
    benefit = _BENEFIT.search(text)
    if benefit is not None:
        return _benefited(text, benefit, treated)
    paired = _PAIRED.search(text)
    if paired is not None and (found is None or paired.start() <= found.start + 12):
        return tidy(paired["what"]), measured(tidy(paired["on"]))
    if found is None:
        return _by_vocabulary(text, treated)
    passive = _CAUSED.search(text)
    if passive is not None and passive.start() <= found.end:
        return after(text, passive.end()), measured(before(text, passive.start()))
    if _is_alone(text, found):
        return treated or known(text[found.end :], "intervention"), _moved(text, found)
    return _active(text, found, treated)


def _benefited(
    text: str, found: re.Match[str], treated: str | None
) -> tuple[str | None, str | None]:
    """Read "patients with migraine benefit from aspirin": what is for their good comes after."""
    given = text[found.end() :]
    aim = _WHERE_FOR.search(given)
    what = after(given if aim is None else given[: aim.start()], 0)
    told = None if aim is None else known(given[aim.end() :], "outcome", "condition")
    return treated or what, told or known(text[: found.start()], "condition", "outcome")


def _active(text: str, found: Relation, treated: str | None) -> tuple[str | None, str | None]:
    left, right = before(text, found.start), after(text, found.end)
    if found.way == COMPARED:
        return treated or bare(right), measured(left)
    people = left is not None and people_told(left) is not None
    if treated is not None and (people or not tells(left, "intervention")):
        left = treated
    elif people and not tells(left, "intervention"):
        left = None
    if left is not None and left.lower() == "how":
        left = None
    if right is not None and found.way in {UP, HELPS, EITHER}:
        right = _ASLEEP.sub("", right)
    if found.way in {HELPS, HARMS} and _is_people(right):
        return left, known(str(right), "condition")
    return left, _named(text, found) or measured(right)


def _is_people(phrase: str | None) -> bool:
    """Whether a phrase is nothing but people: "good for older adults" tells no outcome."""
    told = None if phrase is None else people_told(phrase)
    return told is not None and told == phrase


def _named(text: str, found: Relation) -> str | None:
    """Give the outcome that verb and object name together: "regrow hair", "lose weight"."""
    for one in concepts(text[found.start : found.start + 60]):
        if one.kind == "outcome" and one.start == 0 and " " in one.text:
            return one.text
    return None


def _is_alone(text: str, found: Relation) -> bool:
    """Whether a verb has nothing to act on: "symptoms improve", "pain decreased over a year"."""
    return _INTRANSITIVE.match(found.text) is not None and (
        _NOTHING_AFTER.match(text, found.end) is not None
    )


def _moved(text: str, found: Relation) -> str | None:
    """Give what moves by itself: the subject of the verb, in the last clause before it."""
    part = text[: found.start]
    cuts = [one.end() for one in _JOINT.finditer(part)]
    return measured(before(part[cuts[-1] :] if cuts else part, len(part)))


def _by_vocabulary(text: str, treated: str | None) -> tuple[str | None, str | None]:
    """Without a verb that ties them, take what the vocabulary knows."""
    compared = _COMPARATOR.search(text)
    main = without_opening(
        text if compared is None or compared.start() < 2 else text[: compared.start()]
    )
    pronoun = _STARTS_WITH_PRONOUN.match(main.lstrip()) is not None
    acts = None if pronoun else treated or known(main, "intervention")
    own = _without_comparator(text)
    return acts, known(own, "outcome", "condition", but=acts)


def _without_comparator(text: str) -> str:
    """Blank out what it is compared with: what that is for is not what is claimed."""
    found = _COMPARATOR.search(text)
    if found is None:
        return text
    what = _COMPARATOR_END.sub("", found["what"])
    start = found.start("what")
    return text[:start] + " " * len(what) + text[start + len(what) :]


def _treatment(text: str, action: int | None) -> str | None:
    """Give what people were treated with; it ends where the relation (`action`) starts."""
    found = _TREATED.search(text)
    if found is not None and action is not None and found.start("what") < action < found.end():
        return tidy(_TREATED_END.sub("", text[found.start("what") : action]))
    if found is None:
        found = _ADJECTIVE.search(text)
    return None if found is None else tidy(_TREATED_END.sub("", found["what"]))


def _comparator(text: str) -> str | None:
    found = _COMPARATOR.search(text)
    if found is None:
        return None
    what = re.sub(
        r"^(?:(?:drugs|medications?|treatments?|those) (?:such as|like) )", "", found["what"]
    )
    return tidy(_COMPARATOR_END.sub("", what))
