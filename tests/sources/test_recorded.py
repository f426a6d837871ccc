"""Answers recorded from the real services, read through the same door as live ones."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from evidence.model import Property, Receipt, Work
from evidence.sources import Identifier, Verdict, asking, crossref, pubmed
from evidence.sources.crossref_record import work_of
from evidence.sources.http import Client
from evidence.sources.pubmed_record import root_of, works_of

RECORDED = Path(__file__).parents[2] / ".." / "shared" / "fixtures"
needs_recordings = pytest.mark.skipif(not RECORDED.is_dir(), reason="no recorded answers here")
RECEIPT = Receipt(url="recorded")


def content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def works(answer: object) -> Iterator[dict[str, Any]]:
    message = answer.get("message") if isinstance(answer, dict) else None
    items = message.get("items", [message]) if isinstance(message, dict) else []
    return (item for item in items if isinstance(item, dict) and "DOI" in item)


def client(response: httpx.Response) -> Client:
    return Client(httpx.MockTransport(lambda _: response), sleep=lambda _: None)


def values(work: Work, name: Property) -> list[str]:
    return [fact.text for fact in work.facts if fact.property is name]


@needs_recordings
def test_every_recorded_crossref_record_is_read() -> None:
    read = 0
    for path in sorted(RECORDED.glob("crossref/*.json*")):
        if "jsonl" in path.name:
            continue
        for item in works(json.loads(content(path))):
            work = work_of(item, RECEIPT)
            assert work.doi == item["DOI"].lower()
            assert work.title or not any(item.get("title") or ())
            assert "<" not in work.title or "<" in json.dumps(item["title"])
            assert work.abstract is None or "jats:" not in work.abstract
            assert len(work.authors) <= len(item.get("author", ()))
            read += 1
    assert read > 900


@needs_recordings
def test_every_recorded_pubmed_record_is_read() -> None:
    read = 0
    paths = [*RECORDED.glob("pubmed/efetch/*.xml"), *RECORDED.glob("pubmed/pool/*.xml.gz")]
    for path in sorted(paths):
        body = content(path)
        found = list(works_of(root_of(body), RECEIPT))
        assert len(found) == body.count(b"</PubmedArticle>") + body.count(b"</PubmedBookArticle>")
        for work in found:
            assert work.pmid
            assert work.title
            assert work.year is not None
        read += len(found)
    assert read > 1000


@needs_recordings
@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("works_10.1371_journal.pone.0033693.json", "corrected"),
        ("quoted_retracted_works_10.1016_s0140-6736(97)11096-0.json", "retracted"),
        ("works_10.1016_j.xgen.2025.100814.json", "current"),
    ],
)
def test_recorded_status(name: str, status: str) -> None:
    response = httpx.Response(200, content=content(RECORDED / "crossref" / name))
    answer = asking.ask(crossref, Identifier(kind="doi", value="10.1/x"), client(response))
    assert answer.work is not None
    assert values(answer.work, Property.STATUS) == [status]


@needs_recordings
@pytest.mark.parametrize(
    ("name", "status", "verdict"),
    [
        ("ERR404_works_10.1371_notarealdoi.txt", 404, Verdict.NOT_FOUND),
        ("ERR504_members_98_works__facet_many.html", 504, Verdict.COULD_NOT_REACH),
        ("ERR500_works__cursor_NEXT.json", 500, Verdict.COULD_NOT_REACH),
        ("ERR400_works__sample_200.json", 400, Verdict.REFUSED_ANSWER),
    ],
)
def test_recorded_failure(name: str, status: int, verdict: Verdict) -> None:
    response = httpx.Response(status, content=content(RECORDED / "crossref" / name))
    answer = asking.ask(crossref, Identifier(kind="doi", value="10.1/x"), client(response))
    assert answer.verdict is verdict


@needs_recordings
@pytest.mark.parametrize(
    ("name", "status", "verdict"),
    [
        ("quoted_efetch_unknown_pmid.xml", 200, Verdict.NOT_FOUND),
        ("quoted_ERR429_rate_limit.json", 200, Verdict.COULD_NOT_REACH),
        ("quoted_ERR429_rate_limit.json", 429, Verdict.COULD_NOT_REACH),
    ],
)
def test_recorded_pubmed_failure(name: str, status: int, verdict: Verdict) -> None:
    response = httpx.Response(status, content=content(RECORDED / "pubmed" / "eutils" / name))
    answer = asking.ask(pubmed, Identifier(kind="pmid", value="1"), client(response))
    assert answer.verdict is verdict


@needs_recordings
def test_recorded_trial_keeps_its_registration_and_labels() -> None:
    path = RECORDED / "pubmed/efetch/pmid_25548331__rct_structured_abstract_registered.xml"
    work = next(works_of(root_of(content(path)), RECEIPT))
    assert work.registration == "NCT01146899"
    assert work.abstract is not None
    assert "\nMETHODS: " in work.abstract
