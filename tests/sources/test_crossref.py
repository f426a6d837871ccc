"""Crossref: records, notices and every answer that is none."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from evidence.model import Property, Study, Work
from evidence.sources import Answer, Identifier, Verdict, asking, crossref
from evidence.sources.http import Client

DOI = Identifier(kind="doi", value="10.1000/a")
RECORD: dict[str, Any] = {
    "DOI": "10.1000/A",
    "type": "journal-article",
    "title": ["Vitamin D and <i>falls</i> in older adults"],
    "subtitle": ["a randomised trial"],
    "author": [
        {"family": "Ng", "given": "Mei"},
        {"name": "The FALLS Group"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr"},
    ],
    "issued": {"date-parts": [[2019, 12, 30]]},
    "published-print": {"date-parts": [[2020, 1]]},
    "container-title": ["Journal of Bones &amp; Falls"],
    "volume": "3",
    "page": "10-19",
    "abstract": "<jats:title>Abstract</jats:title><jats:sec><jats:title>Methods</jats:title>"
    "<jats:p>We asked <jats:italic>n</jats:italic> &lt; 90.</jats:p></jats:sec>"
    "<jats:sec><jats:title>Results</jats:title><jats:p>Fewer falls.</jats:p></jats:sec>",
    "clinical-trial-number": [{"clinical-trial-number": "nct00000001"}],
    "funder": [{"name": "Bone Fund", "award": ["B1", "B2"]}, {"name": "Sun Trust"}],
    "relation": {"has-preprint": [{"id-type": "doi", "id": "10.1101/2019.01.01.000001"}]},
}


def ask(response: httpx.Response) -> Answer:
    client = Client(
        httpx.MockTransport(lambda _: response),
        clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
        sleep=lambda _: None,
    )
    return asking.ask(crossref, DOI, client)


def found(**changes: object) -> Work:
    answer = ask(httpx.Response(200, json={"message": {**RECORD, **changes}}))
    assert answer.verdict is Verdict.FOUND
    assert answer.work is not None
    return answer.work


def values(work: Work, name: Property) -> list[str]:
    return [fact.text for fact in work.facts if fact.property is name]


def test_record_becomes_a_work() -> None:
    work = found()
    assert work.key == "ng2020"
    assert work.title == "Vitamin D and falls in older adults: a randomised trial"
    assert work.authors == ("Ng, Mei", "The FALLS Group", "King, Martin Luther, Jr")
    assert (work.year, work.journal) == (2020, "Journal of Bones & Falls")
    assert (work.doi, work.pages, work.registration) == ("10.1000/a", "10-19", "NCT00000001")
    assert work.abstract == "METHODS: We asked n < 90.\nRESULTS: Fewer falls."
    assert values(work, Property.FUNDING) == ["Bone Fund (B1, B2); Sun Trust"]
    assert values(work, Property.STATUS) == ["current"]
    assert values(work, Property.STATUS_CHECKED) == ["2026-11-22"]
    assert values(work, Property.RECORD_TYPE) == ["article"]


def test_every_fact_has_a_receipt() -> None:
    work = found()
    assert work.facts
    for fact in work.facts:
        assert fact.receipt is not None
        assert fact.receipt.url == "https://api.crossref.org/works/10.1000%2Fa"
        assert fact.work == work.key


def notice(kind: str, day: str = "2021-02-03", doi: str = "10.1000/n") -> dict[str, object]:
    return {"type": kind, "DOI": doi, "updated": {"date-time": f"{day}T00:00:00Z"}}


@pytest.mark.parametrize(
    ("notices", "status"),
    [
        ([notice("correction")], "corrected"),
        ([notice("correction", "2020-01-01"), notice("retraction")], "retracted"),
        ([notice("retraction"), notice("correction", "2022-01-01")], "retracted"),
        ([notice("expression_of_concern")], "concern"),
        ([notice("withdrawal")], "withdrawn"),
        ([notice("new_version")], "current"),
        ([notice("retraction"), notice("reinstatement", "2022-01-01")], "reinstated"),
        (
            [
                notice("retraction", "2021-01-01"),
                notice("reinstatement", "2022-01-01"),
                notice("retraction", "2023-01-01"),
            ],
            "retracted",
        ),
        ([notice("something new")], "current"),
    ],
)
def test_status_after_all_notices(notices: list[dict[str, object]], status: str) -> None:
    assert values(found(**{"updated-by": notices}), Property.STATUS) == [status]


def test_retraction_notice_is_not_a_retracted_work() -> None:
    work = found(**{"update-to": [notice("retraction", doi="10.1000/other")]})
    assert values(work, Property.STATUS) == ["current"]
    assert values(work, Property.RECORD_TYPE) == ["other"]
    assert "this record is a notice: retraction of 10.1000/other" in values(work, Property.NOTE)


def test_notice_on_the_same_doi_counts() -> None:
    work = found(**{"update-to": [notice("retraction", doi="10.1000/A")]})
    assert values(work, Property.STATUS) == ["retracted"]


def test_mark_in_the_title_stands_against_a_silent_record() -> None:
    work = found(title=["RETRACTED: Vitamin D"], subtitle=[])
    (status,) = [fact for fact in work.facts if fact.property is Property.STATUS]
    assert status.value == "retracted"
    assert status.quote == work.title[status.start : status.end] == "RETRACTED"
    assert Study(work=work, facts=work.facts).status == "retracted"


def test_study_about_withdrawal_is_not_withdrawn() -> None:
    work = found(title=["Withdrawal of statins in old age"], subtitle=[])
    assert values(work, Property.STATUS) == ["current"]
    assert values(work, Property.RECORD_TYPE) == ["article"]


def test_preprint_is_told_with_what_it_became() -> None:
    work = found(
        type="posted-content",
        subtype="preprint",
        institution=[{"name": "medRxiv"}],
        **{
            "container-title": [],
            "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.1000/B"}]},
        },
    )
    assert values(work, Property.RECORD_TYPE) == ["preprint"]
    assert work.journal == "medRxiv"
    assert "a preprint of 10.1000/b" in values(work, Property.NOTE)


@pytest.mark.parametrize(
    ("response", "verdict"),
    [
        (httpx.Response(404, text="Resource not found."), Verdict.NOT_FOUND),
        (httpx.Response(404, html="<html>gone</html>"), Verdict.REFUSED_ANSWER),
        (httpx.Response(400, json={"status": "failed", "message": []}), Verdict.REFUSED_ANSWER),
        (httpx.Response(403, text="no"), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, html="<!DOCTYPE html><p>log in"), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, text="<html>"), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b""), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b'{"message": {"DOI": "10.10'), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b"[" * 100_000), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, json=[1, 2]), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, json={"message": {"items": []}}), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b"\xff\xfe\x00"), Verdict.REFUSED_ANSWER),
        (httpx.Response(429, text="slow down"), Verdict.COULD_NOT_REACH),
        (httpx.Response(500, json={}), Verdict.COULD_NOT_REACH),
        (httpx.Response(504, html="<html>504</html>"), Verdict.COULD_NOT_REACH),
    ],
)
def test_answer_that_is_none_has_its_verdict(response: httpx.Response, verdict: Verdict) -> None:
    answer = ask(response)
    assert answer.verdict is verdict
    assert answer.work is None
    assert answer.why


@pytest.mark.parametrize(
    "odd", [None, 3, "text", [], {}, [None], [[None]], {"date-parts": [[None]]}]
)
@pytest.mark.parametrize(
    "name",
    ["title", "author", "issued", "published-print", "updated-by", "relation", "funder", "page"],
)
def test_odd_part_costs_only_itself(name: str, odd: object) -> None:
    work = found(**{name: odd})
    assert work.doi == "10.1000/a"


def test_whole_record_survives_json() -> None:
    work = found()
    assert Work.model_validate_json(json.dumps(work.model_dump(mode="json"))) == work
