"""Hold what people have verified of studies against what is read from their abstracts.

Usage: python benchmarks/known_studies.py --data STUDIES.json [--texts FILE|DIR...] [--json]

STUDIES.json is a list of objects with `id`, `title`, `doi`, `pmid` and verified fields; the texts
are bibliographies that hold the abstracts. Only title and abstract are read: facts and tags of the
bibliography are left out. A field that nobody verified is not compared. Where no abstract is at
hand the title is read alone; silence is then no mistake.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from evidence.errors import UnreadableInput
from evidence.extract import extract
from evidence.model import Study, Work
from evidence.model.streams import studies_of
from evidence.readers import read

Known = Mapping[str, Any]
_DESIGNS = (
    (
        r"network meta|with meta-analysis|^meta-analysis|cochrane",
        {"meta_analysis", "systematic_review"},
    ),
    (r"systematic|stated search|scoping", {"systematic_review", "meta_analysis"}),
    (r"review", {"narrative_review", "systematic_review"}),
    (r"registered|protocol", {"protocol"}),
    (r"split|half|within-person", {"rct_split_body", "nonrandomised_controlled", "before_after"}),
    (r"randomised|double-blind", {"rct_parallel", "rct_crossover", "rct_split_body"}),
    (r"single-arm|uncontrolled cohort", {"before_after", "case_series", "cohort"}),
    (r"case report", {"case_report"}),
    (r"case series|clinical series", {"case_series", "before_after"}),
    (r"accuracy", {"cohort", "cross_sectional"}),
    (r"animal", {"animal_rct", "animal_controlled", "animal_uncontrolled", "in_vitro", "ex_vivo"}),
    (r"laboratory", {"in_vitro", "ex_vivo"}),
    (r"guideline|consensus", {"guideline"}),
)
_CONTROLS = (
    (
        r"non-treated side|other half|half of|within person",
        {"other_body_side", "placebo", "active"},
    ),
    (r"none|not described", {"none", "own_baseline"}),
    (r"placebo", {"placebo", "vehicle", "sham"}),
    (r"vehicle", {"vehicle", "placebo"}),
    (r"saline", {"placebo", "vehicle"}),
    (r"active", {"active"}),
    (r"untreated|absence", {"no_treatment"}),
)
_BLINDING = (
    (r"double", {"double", "triple"}),
    (r"open", {"open_label"}),
    (r"evaluator|assessor|reviewer|observer", {"assessor", "single"}),
)


class Difference(NamedTuple):
    """One verified field beside what is read; `said` is None where nothing is."""

    id: str
    field: str
    known: str
    said: str | None
    is_right: bool


def works(paths: list[Path]) -> dict[str, Work]:
    """Find works that have an abstract, under DOI, PMID and title."""
    found: dict[str, Work] = {}
    files = [
        one for path in paths for one in (sorted(path.rglob("*")) if path.is_dir() else [path])
    ]
    for path in files:
        for work in _entries(path) if path.is_file() else ():
            if isinstance(work, Work) and len(work.abstract or "") > 100:
                for name in _names(work.doi, work.pmid, work.title):
                    found.setdefault(name, work)
    return found


def _entries(path: Path) -> list[object]:
    """Read a file; a folder may hold others that are no bibliography."""
    try:
        return list(read(path))
    except UnreadableInput:
        return []


def _names(doi: str | None, pmid: str | None, title: str | None) -> Iterator[str]:
    if doi:
        yield f"doi {doi.lower()}"
    if pmid:
        yield f"pmid {pmid}"
    if title and len(title) > 20:
        yield "title " + re.sub(r"\W+", "", title.lower())


def differences(known: Known, work: Work) -> Iterator[Difference]:
    """Compare every verified field of one study with what its abstract gives."""
    bare = Work(key=str(known["id"]), title=work.title, abstract=work.abstract)
    studies = studies_of(bare, extract(bare))
    unsure = set(known.get("unverified_fields") or ())
    for name, told, rights, said in _compared(known, studies):
        if told is not None and name not in unsure:
            right = any(one in rights for one in said) or not (said or work.abstract)
            yield Difference(bare.key, name, told, ", ".join(said) or None, right)


def _compared(
    known: Known, studies: tuple[Study, ...]
) -> Iterator[tuple[str, str | None, set[str], list[str]]]:
    """Yield field, verified value, readings that would be right, and the readings there are."""
    for name, table in (("design", _DESIGNS), ("control", _CONTROLS), ("blinding", _BLINDING)):
        told = known.get(name)
        yield name, told, _meant(told, table), _values(studies, name)
    is_random = known.get("randomised")
    rights = {"random"} if is_random else {"none", "not_reported", "quasi", ""}
    said = _values(studies, "allocation")
    yield "randomised", None if is_random is None else str(is_random), rights, said
    sizes = [known.get(name) for name in ("n_analysed", "n_randomised", "n_enrolled")]
    told_sizes = {str(one) for one in sizes if isinstance(one, int)}
    yield "n", ", ".join(sorted(told_sizes)) or None, told_sizes, _values(studies, "sample_size")
    weeks = known.get("follow_up_weeks")
    near = {
        f"{one:g}" for one in map(float, _values(studies, "follow_up_weeks")) if _near(one, weeks)
    }
    said = [f"{float(one):g}" for one in _values(studies, "follow_up_weeks")]
    yield "follow_up_weeks", None if weeks is None else str(weeks), near, said
    number = known.get("registry_id")
    rights = {one.strip() for one in re.split(r"[;,]", str(number))}
    yield "registry_id", number, rights, _values(studies, "registration")


def _meant(told: object, table: tuple[tuple[str, set[str]], ...]) -> set[str]:
    low = str(told).lower()
    return next((values for pattern, values in table if re.search(pattern, low)), set())


def _values(studies: tuple[Study, ...], name: str) -> list[str]:
    found = [
        str(study.sample_size if name == "sample_size" else study.value(name)) for study in studies
    ]
    return [one for one in dict.fromkeys(found) if one != "None"]


def _near(said: float, weeks: object) -> bool:
    return isinstance(weeks, int | float) and abs(said - weeks) <= max(1.0, 0.1 * weeks)


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="+", default=[])
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    texts = works(asked.texts)
    studies = [one for one in json.loads(asked.data.read_text(encoding="utf-8")) if one["verified"]]
    told: list[Difference] = []
    with_text = 0
    for one in studies:
        names = _names(one.get("doi"), one.get("pmid"), one.get("title"))
        work = next((texts[name] for name in names if name in texts), None)
        with_text += work is not None
        told += differences(one, work or Work(key=one["id"], title=one["title"] or ""))
    answered = [one for one in told if one.said]
    right = sum(one.is_right for one in answered)
    if asked.json:
        print(json.dumps([one._asdict() for one in told]))
        return
    print(f"{len(studies)} verified studies, {with_text} with an abstract")
    print(f"{len(told)} verified fields, {len(answered)} answered, {right} of them rightly")
    for one in told:
        if not one.is_right:
            print(f"  {one.id} {one.field}: {one.said or 'nothing'}; verified: {one.known}")


if __name__ == "__main__":
    main()
