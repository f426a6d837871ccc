"""Works taken in by identifier, through the transport seam: no network is used."""

import json
from pathlib import Path

import httpx

from evidence.library import Library
from evidence.sources.http import Client

DOI = "10.1000/zinc"
RECORD = {
    "status": "ok",
    "message": {
        "DOI": DOI,
        "type": "journal-article",
        "title": ["Zinc for the common cold: a randomised placebo-controlled trial"],
        "author": [{"family": "Doe", "given": "Jane"}],
        "container-title": ["Journal of Colds"],
        "issued": {"date-parts": [[2020, 5]]},
        "abstract": "<jats:p>We randomised 120 adults with a cold to zinc or placebo.</jats:p>",
        "updated-by": [{"DOI": "10.1000/notice", "type": "retraction", "source": "publisher"}],
    },
}


def client(answers: dict[str, httpx.Response]) -> Client:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host not in answers:
            raise httpx.ConnectError("no route to host", request=request)
        return answers[request.url.host]

    return Client(transport=httpx.MockTransport(answer), sleep=lambda _: None)


def test_a_doi_is_fetched_extracted_and_graded_with_a_receipt() -> None:
    crossref = httpx.Response(
        200, content=json.dumps(RECORD), headers={"content-type": "application/json"}
    )
    with Library() as library:
        added = library.add([DOI], client=client({"api.crossref.org": crossref}))
        assert added.added == 1
        ((study, grade),) = library.shown(added.keys)
    assert study.work.doi == DOI
    assert study.sample_size == 120
    assert study.work.receipts[0].url is not None
    assert study.status.value == "retracted"
    assert "retracted-source" in {finding.rule for finding in grade.findings}


def test_one_file_may_be_named_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text("@article{a, title = {Zinc for colds}}", encoding="utf-8")
    with Library() as library:
        assert library.add(path).keys == ("a",)
        assert library.add(str(path)).unchanged == 1


def test_an_outage_accuses_nobody_and_stores_nothing() -> None:
    with Library() as library:
        added = library.add([DOI, "pmid:123456"], client=client({}))
        assert added.added == 0
        assert added.not_found == ()
        assert len(added.unreachable) == 2
        assert all("could not reach" in line for line in added.unreachable)
        assert library.studies() == ()


def test_not_found_names_who_was_asked() -> None:
    missing = httpx.Response(404, text="Resource not found.")
    empty = httpx.Response(200, text="<eSearchResult><Count>0</Count><IdList/></eSearchResult>")
    hosts = {"api.crossref.org": missing, "eutils.ncbi.nlm.nih.gov": empty}
    with Library() as library:
        added = library.add([DOI], client=client(hosts))
    assert added.unreachable == ()
    assert added.not_found == (f"{DOI}: no record found in crossref, pubmed",)


def test_an_outage_of_one_source_is_no_proof_of_absence() -> None:
    hosts = {"api.crossref.org": httpx.Response(404, text="Resource not found.")}
    with Library() as library:
        added = library.add([DOI], client=client(hosts))
    assert added.not_found == ()
    assert len(added.unreachable) == 1
