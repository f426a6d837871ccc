"""How often what was given, and what it was compared with, are those of abstracts marked by hand.

Usage: python benchmarks/arms.py --data DIR [--half even|odd] [--mistakes]

Two sets: Evidence Inference 2 (abstracts without titles; what its prompts name) and PICO-Corpus
(trials; marked words). A reading is right when it shares a telling word with a label, short names
counted as what the text says they stand for; "placebo" is any inert thing, and idle arms (usual
care, control, no treatment) are alike. So it tells the wrong thing from the right one, not whether
a phrase is cut where a reader would cut it.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extraction import half_of
from texts import lines

from evidence.extract import intervention
from evidence.extract.source import Source
from evidence.extract.stems import stem
from evidence.model import Work

_EMPTY = frozenset(
    stem(word)
    for word in re.findall(
        r"\w+",
        "treatment therapy group arm patient dose daily day week month year control the and with "
        "intervention program programme for plus alone only using use care mg kg ml once twice per "
        "from of in or to vs versus standard drug medication administration oral injection topical "
        "intravenous high low usual conventional new combination regimen based study received "
        "given not without added tablet capsule single two three four effect method technique "
        "active subjects participants women men children people adults by at on an as is was were "
        "be who that this both all each other first second long short term acute chronic type "
        "additional after before during combined baseline condition period level time line general "
        "routine management",
    )
)
_WORD = re.compile(r"[a-z\u03b1-\u03c9]+[0-9]*|\d+(?:\.\d+)?")
_SHORT = re.compile(r"\b[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9-]{0,8}\b")
_INERT = re.compile(r"placebo|dummy|saline|inert|sugar|dextrose|vehicle|sham|water|simulated")
_IDLE = re.compile(
    r"\bno\b|\bnon|not\b|without|untreated|nothing|wait|observation|control|usual|standard|routine|"
    r"convention|deferr|delay|alone|only|regular|normal|baseline|before|care\b|placebo"
)


@dataclass(frozen=True, slots=True)
class Item:
    """An abstract with the words that name what was given and what against."""

    id: str
    work: Work
    given: tuple[str, ...]
    against: tuple[str, ...]


def words(phrase: str) -> set[str]:
    """Give the telling words of a phrase."""
    found = (stem(one) for one in _WORD.findall(phrase.lower()) if len(one) > 1)
    return set(found) - _EMPTY


def spelled(phrase: str, text: str) -> str:
    """Give a phrase with what its short names stand for in a text."""
    told = [phrase]
    for short in set(_SHORT.findall(phrase)):
        for match in re.finditer(rf"\(\s*{re.escape(short)}s?\b", text):
            told.append(" ".join(text[: match.start()].split()[-max(len(short), 3) :]))
    return " ".join(told)


def is_same(ours: str, label: str, text: str) -> bool:
    """Tell that two phrases share a telling word."""
    one, two = ours.lower().strip(), label.lower().strip()
    return (
        one in two or two in one or bool(words(spelled(ours, text)) & words(spelled(label, text)))
    )


def is_same_control(ours: str, label: str, text: str) -> bool:
    """Tell the same of comparators; inert ones are alike, and so are idle ones."""
    one, two = ours.lower(), label.lower()
    is_inert = _INERT.search(one) is not None
    if is_inert and _INERT.search(two):
        return True
    is_idle = not is_inert and _IDLE.search(one) is not None and _IDLE.search(two) is not None
    return is_idle or is_same(ours, label, text)


def inference(data: Path) -> Iterator[Item]:
    """Give the abstracts of Evidence Inference, with all that is asked about each."""
    every: dict[str, list[dict[str, str]]] = {}
    for one in lines(data / "outcome_direction" / "evidence_inference.jsonl.gz"):
        every.setdefault(one["pmc"], []).append(one)
    for id, asked in every.items():
        given = tuple(one["intervention"] for one in asked)
        against = tuple(one["comparator"] for one in asked)
        yield Item(id, Work(key=id, abstract=asked[0]["abstract"]), given, against)


def marked(data: Path) -> Iterator[Item]:
    """Give the trials of PICO-Corpus; the first sentence is the title."""
    for one in lines(data / "sample_size" / "pico_corpus.jsonl.gz"):
        first = re.search(r"[.?!] (?=[A-Z])", one["text"][:250])
        cut = 0 if first is None else first.end()
        work = Work(key=one["pmid"], title=one["text"][:cut].strip(), abstract=one["text"][cut:])
        told = {
            kind: tuple(span["text"] for span in one["spans"] if span["kind"] == kind)
            for kind in ("intervention", "control")
        }
        yield Item(one["pmid"], work, told["intervention"], told["control"])


Judge = Callable[[str, str, str], bool]


def judged(said: str | None, labels: Iterable[str], text: str, is_right: Judge) -> str:
    """Say whether a reading is right, wrong or silent."""
    if said is None:
        return "silent"
    return "right" if any(is_right(said, one, text) for one in labels) else "wrong"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=["even", "odd"], default="even")
    parser.add_argument("--mistakes", action="store_true")
    asked = parser.parse_args()
    for name, items in {"Evidence Inference": inference, "PICO-Corpus": marked}.items():
        counts: dict[str, Counter[str]] = {"intervention": Counter(), "comparator": Counter()}
        for item in items(asked.data):
            if half_of(item.id) != asked.half:
                continue
            source = Source(item.work)
            text = f"{item.work.title} {item.work.abstract}"
            given, against = intervention.found(source), intervention.comparator(source)
            for kind, span, labels, judge in (
                ("intervention", given, item.given, is_same),
                ("comparator", against, item.against, is_same_control),
            ):
                if not labels:
                    continue
                verdict = judged(None if span is None else span.text, labels, text, judge)
                counts[kind][verdict] += 1
                if asked.mistakes and verdict == "wrong" and span is not None:
                    print(f"  {item.id} {kind}: {span.text} | {'; '.join(labels)[:90]}")
        for kind, told in counts.items():
            items_, answers = told.total(), told.total() - told["silent"]
            print(
                f"{name}, {kind}: {items_} items, precision {told['right'] / answers:.3f}, "
                f"recall {told['right'] / items_:.3f}"
            )


if __name__ == "__main__":
    main()
