"""Every rule, of any room: well-formed, sourced, explained, and right on its own examples."""

import importlib.util
import re
from pathlib import Path

import pytest

from evidence.model import Body, Severity, Study, Support
from evidence.rule import GROUPS, Rule, catalogue

ROOT = Path(__file__).parents[1]
ROOMS = ("evidence.grade.rules", "evidence.check.rules")
FOLDERS = tuple(room for room in ROOMS if importlib.util.find_spec(room) is not None)
ALL = tuple(one for room in FOLDERS for one in catalogue(room))
OF_STUDIES = catalogue("evidence.grade.rules")


def _name(one: Rule) -> str:
    return f"{one.code}-{one.name}"


def test_codes_and_names_are_unique() -> None:
    codes = [one.code for one in ALL]
    names = [one.name for one in ALL]
    assert len(set(codes)) == len(codes), sorted(code for code in codes if codes.count(code) > 1)
    assert len(set(names)) == len(names)


def test_every_file_in_the_folder_is_a_rule_of_its_own_name() -> None:
    for room in FOLDERS:
        found = importlib.util.find_spec(room)
        assert found is not None
        assert found.submodule_search_locations is not None
        folder = Path(found.submodule_search_locations[0])
        files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
        names = {one.name.replace("-", "_") for one in catalogue(room)}
        assert files == names, room


@pytest.mark.parametrize("one", ALL, ids=_name)
def test_it_is_well_formed(one: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", one.code)
    assert one.code[:3] in GROUPS
    assert one.judge.__module__.rpartition(".")[2] == one.name.replace("-", "_")
    assert isinstance(one.severity, Severity)
    assert one.fires
    assert one.quiet


@pytest.mark.parametrize("one", ALL, ids=_name)
def test_its_manual_says_what_and_why_and_what_to_do(one: Rule) -> None:
    assert one.summary.endswith(".")
    assert len(one.manual.split()) >= 20, one.manual
    assert len(one.advice.split()) >= 4, one.advice
    assert one.advice.rstrip().endswith((".", "”"))


@pytest.mark.parametrize("one", ALL, ids=_name)
def test_its_sources_are_in_the_bibliography(one: Rule) -> None:
    bibliography = ROOT / "references.bib"
    if not bibliography.exists():
        pytest.skip("no references.bib")
    keys = set(re.findall(r"^@\w+\{([^,\s]+)", bibliography.read_text(encoding="utf-8"), re.M))
    assert set(one.sources) <= keys, sorted(set(one.sources) - keys)
    assert one.sources or one.basis == "project", "no source, so it must be our own rule"


@pytest.mark.parametrize("one", OF_STUDIES, ids=_name)
def test_its_examples_hold(one: Rule) -> None:
    for subject in one.fires:
        found = list(one.findings(subject))
        assert found, f"does not fire on {subject!r}"
        for finding in found:
            assert finding.because, "a finding must rest on something"
            assert finding.code == one.code
            assert finding.message.strip()
            assert finding.advice.strip()
    for subject in (*one.quiet, *one.unknown):
        assert not list(one.findings(subject)), f"fires on {subject!r}"


@pytest.mark.parametrize("one", OF_STUDIES, ids=_name)
def test_it_does_not_fire_where_nothing_is_known(one: Rule) -> None:
    for subject in (*one.fires, *one.quiet):
        if isinstance(subject, Body):
            assert not list(one.findings(Body(claim=subject.claim)))
            continue
        study = subject.study if isinstance(subject, Support) else subject
        bare = Study(work=study.work, stream=study.stream)
        asked = Support(study=bare, claim=subject.claim) if subject is not study else bare
        assert not list(one.findings(asked))


@pytest.mark.parametrize("one", OF_STUDIES, ids=_name)
def test_needed_facts_are_facts_its_firing_examples_could_have(one: Rule) -> None:
    assert len(set(one.needs)) == len(one.needs)
    assert one.unknown or not one.needs, "a rule with needs shows a subject that lacks them"


@pytest.mark.parametrize("one", ALL, ids=_name)
def test_a_finding_says_why_it_matters_and_not_how_the_rule_works(one: Rule) -> None:
    assert 5 <= len(one.why.split()) <= 40, one.why
    assert one.why.endswith((".", "”", '"'))
    assert not re.match(r"(?:The rule|Only told|Compared|It is recomputed|We )", one.why), one.why
    assert one.why != one.summary


@pytest.mark.parametrize("one", OF_STUDIES, ids=_name)
def test_its_words_need_no_training(one: Rule) -> None:
    jargon = r"\b(?:open[- ]label|SMD|MD|heterogeneity|imprecision|publication bias|hearsay|PICO)\b"
    for subject in one.fires:
        for found in one.findings(subject):
            told = re.sub(r"“[^”]*”|\d.*", "", found.message)
            assert not re.search(jargon, told, re.IGNORECASE), found.message
            assert found.message.rstrip().endswith((".", "?", "”")), found.message
            assert len(found.message.split()) >= 4, found.message
