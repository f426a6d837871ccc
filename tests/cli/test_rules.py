import json
from collections.abc import Callable

from evidence.library.catalogue import every_rule
from tests.support import Ran

MUST = {
    "no-control-group",
    "historical-control",
    "not-randomised",
    "randomisation-unclear",
    "case-report-only",
    "retrospective-series",
    "short-follow-up",
    "sample-size-missing",
    "very-small-sample",
    "animal-only-for-human-claim",
    "in-vitro-only-for-human-claim",
    "ex-vivo-only",
    "level-of-biology-error",
    "mechanism-as-efficacy",
    "retracted-source",
    "preprint-only",
    "citation-unresolvable",
    "citation-described-inconsistently",
    "uncited-number",
    "uncited-claim",
}


def test_the_catalogue_holds_the_rules_promised(run: Callable[..., Ran]) -> None:
    rules = json.loads(run("rules", "--format", "json").out)
    assert {rule["rule"] for rule in rules} >= MUST
    codes = [rule["code"] for rule in rules]
    assert len(codes) == len(set(codes)) == len(every_rule())


def test_a_manual_page_says_what_why_and_whence(run: Callable[..., Ran]) -> None:
    out = run("rules", "DES001").out
    assert out.startswith("DES001 no-control-group")
    assert "What to do:" in out
    assert "Source:" in out
    assert run("rules", "no-control-group").out == out


def test_an_unknown_rule_is_one_line(run: Callable[..., Ran]) -> None:
    ran = run("rules", "XYZ999")
    assert ran.code == 2
    assert "XYZ999" in ran.err


def test_limits_are_listed_with_unit_meaning_and_source(run: Callable[..., Ran]) -> None:
    told = run("rules", "--thresholds")
    assert told.code == 0
    assert "enough-people = 400 people" in told.out
    assert "guyatt2011imprecision" in told.out
    printed = json.loads(run("rules", "--thresholds", "--format", "json").out)
    assert {"name", "default", "value", "unit", "means", "sources"} <= set(printed[0])


def _codes(run: Callable[..., Ran], *args: str) -> list[str]:
    return [rule["code"] for rule in json.loads(run("rules", *args, "--format", "json").out)]


def test_rules_are_found_by_words_those_named_so_first(run: Callable[..., Ran]) -> None:
    assert _codes(run, "hype") == ["WRD006"]
    assert _codes(run, "control", "group")[0] == "DES001"
    assert _codes(run, "brown2017grim") == ["STA012", "STA013"]
    assert "no rule 'xylophone'" in run("rules", "xylophone").err


def test_rules_are_narrowed(run: Callable[..., Ran]) -> None:
    every = json.loads(run("rules", "--format", "json").out)
    errors = [one["code"] for one in every if one["severity"] == "error"]
    assert _codes(run, "--severity", "error") == errors
    room = [*_codes(run, "--room", "check"), *_codes(run, "--room", "grade")]
    assert sorted(room) == sorted(one["code"] for one in every)
    assert {code[:3] for code in _codes(run, "--group", "products")} == {"PRE"}
    assert "PRE008" in _codes(run, "--needs", "blinding")
    assert set(_codes(run, "--source", "krogsboll")) <= {one["code"] for one in every}
    both = _codes(run, "--group", "DES", "--severity", "error")
    assert both == [code for code in errors if code.startswith("DES")]
    assert "no group" in run("rules", "--group", "nonsense").err


def test_a_page_names_its_sources_thresholds_and_words(run: Callable[..., Ran]) -> None:
    out = " ".join(run("rules", "DES023").out.split())
    assert "Threshold:" in out
    assert "hair-weeks = 24 weeks" in out
    assert "Says: Followed for 12 weeks" in out
    out = " ".join(run("rules", "STA012").out.split())
    assert "Brown" in out
    assert "https://doi.org/" in out
