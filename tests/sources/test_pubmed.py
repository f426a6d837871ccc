"""PubMed: records, notices, strangers' XML and every answer that is none."""

from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from evidence.model import Property, Work
from evidence.sources import Answer, Identifier, Verdict, asking, pubmed
from evidence.sources.http import Client

PMID = Identifier(kind="pmid", value="111")
HEAD = '<?xml version="1.0"?><!DOCTYPE PubmedArticleSet SYSTEM "https://dtd.nlm.nih.gov/x.dtd">'
CITATION = """
  <PMID Version="1">111</PMID>
  <Article>
    <Journal><JournalIssue><Volume>9</Volume><Issue>2</Issue>
      <PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue>
      <Title>The Journal of sleep</Title></Journal>
    <ArticleTitle>Melatonin and <i>sleep</i> onset.</ArticleTitle>
    <Pagination><MedlinePgn>839-49</MedlinePgn></Pagination>
    <Abstract><AbstractText Label="METHODS">Forty <b>adults</b>.</AbstractText>
      <AbstractText Label="RESULTS">Slept sooner.</AbstractText></Abstract>
    <AuthorList><Author><LastName>Ruiz</LastName><ForeName>Ana</ForeName></Author>
      <Author><CollectiveName>SLEEP Group</CollectiveName></Author></AuthorList>
    <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
      <AccessionNumberList><AccessionNumber>NCT00000009</AccessionNumber></AccessionNumberList>
      </DataBank></DataBankList>
    <GrantList><Grant><GrantID>R01</GrantID><Agency>NIH</Agency></Grant></GrantList>
    <PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType>
      {type}</PublicationTypeList>
  </Article>
  <CommentsCorrectionsList>{links}</CommentsCorrectionsList>
  <MeshHeadingList>
    <MeshHeading><DescriptorName MajorTopicYN="Y">Melatonin</DescriptorName>
      <QualifierName MajorTopicYN="N">therapeutic use</QualifierName></MeshHeading>
    <MeshHeading><DescriptorName>Humans</DescriptorName></MeshHeading></MeshHeadingList>
  <KeywordList><Keyword>insomnia</Keyword></KeywordList>
  <CoiStatement>None declared.</CoiStatement>
"""
DATA = """<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/S.9</ArticleId>
  <ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList><ReferenceList><Reference>
  <ArticleIdList><ArticleId IdType="doi">10.9/of-another</ArticleId></ArticleIdList>
  </Reference></ReferenceList></PubmedData>"""
Handler = Callable[[httpx.Request], httpx.Response]


def xml(links: str = "", type: str = "") -> str:
    citation = CITATION.format(links=links, type=type)
    return (
        f"{HEAD}<PubmedArticleSet><PubmedArticle><MedlineCitation>{citation}"
        f"</MedlineCitation>{DATA}</PubmedArticle></PubmedArticleSet>"
    )


def ask(response: httpx.Response | Handler, identifier: Identifier = PMID) -> Answer:
    handler = (lambda _: response) if isinstance(response, httpx.Response) else response
    client = Client(
        httpx.MockTransport(handler),
        clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
        sleep=lambda _: None,
    )
    return asking.ask(pubmed, identifier, client)


def found(links: str = "", type: str = "") -> Work:
    answer = ask(httpx.Response(200, text=xml(links, type)))
    assert answer.verdict is Verdict.FOUND
    assert answer.work is not None
    return answer.work


def values(work: Work, name: Property) -> list[str]:
    return [fact.text for fact in work.facts if fact.property is name]


def test_record_becomes_a_work() -> None:
    work = found()
    assert work.key == "ruiz1998"
    assert work.title == "Melatonin and sleep onset"
    assert work.authors == ("Ruiz, Ana", "SLEEP Group")
    assert (work.year, work.volume, work.issue, work.pages) == (1998, "9", "2", "839-849")
    assert (work.doi, work.pmid, work.pmcid) == ("10.1000/s.9", "111", "PMC77")
    assert work.abstract == "METHODS: Forty adults.\nRESULTS: Slept sooner."
    assert work.mesh == ("Melatonin", "Humans")
    assert work.publication_types == ("Randomized Controlled Trial",)
    assert work.keywords == ("insomnia",)
    assert ("pubmed-mesh-headings", "*Melatonin/therapeutic use") in work.fields
    assert values(work, Property.REGISTRATION) == ["NCT00000009"]
    assert values(work, Property.FUNDING) == ["NIH (R01)"]
    assert values(work, Property.CONFLICTS) == ["None declared."]


def link(kind: str) -> str:
    return (
        f'<CommentsCorrections RefType="{kind}"><RefSource>J Sleep. 2001;1:1</RefSource>'
        "<PMID>222</PMID></CommentsCorrections>"
    )


@pytest.mark.parametrize(
    ("links", "type", "status", "kind"),
    [
        ("", "", "current", "article"),
        (link("ErratumIn"), "", "corrected", "article"),
        (link("ErratumIn") + link("RetractionIn"), "", "retracted", "article"),
        (link("ExpressionOfConcernIn"), "", "concern", "article"),
        (
            "",
            "<PublicationType>Retracted Publication</PublicationType>",
            "retracted",
            "article",
        ),
        (link("CommentIn"), "", "current", "article"),
        (link("RetractionOf"), "", "current", "other"),
        (link("ErratumFor"), "", "current", "other"),
        ("", "<PublicationType>Preprint</PublicationType>", "current", "preprint"),
    ],
)
def test_status_and_kind(links: str, type: str, status: str, kind: str) -> None:
    work = found(links, type)
    assert values(work, Property.STATUS) == [status]
    assert values(work, Property.RECORD_TYPE) == [kind]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]><PubmedArticleSet>&c;</PubmedArticleSet>'
)
THIEF = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    "<PubmedArticleSet>&a;</PubmedArticleSet>"
)


@pytest.mark.parametrize(
    ("response", "verdict"),
    [
        (httpx.Response(200, text=f"{HEAD}<PubmedArticleSet/>"), Verdict.NOT_FOUND),
        (httpx.Response(400, text="bad id"), Verdict.NOT_FOUND),
        (httpx.Response(200, text=xml()[:900]), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, text=BOMB), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, text=THIEF), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=BOMB.encode("utf-16")), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, html="<html><body>maintenance"), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b""), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, content=b"\x00\x01"), Verdict.REFUSED_ANSWER),
        (httpx.Response(200, json={"something": "else"}), Verdict.REFUSED_ANSWER),
        (
            httpx.Response(200, text="<eFetchResult><ERROR>x</ERROR></eFetchResult>"),
            Verdict.REFUSED_ANSWER,
        ),
        (httpx.Response(200, json={"error": "API rate limit exceeded"}), Verdict.COULD_NOT_REACH),
        (httpx.Response(429, json={"error": "API rate limit exceeded"}), Verdict.COULD_NOT_REACH),
        (httpx.Response(502, html="<html>bad gateway"), Verdict.COULD_NOT_REACH),
    ],
)
def test_answer_that_is_none_has_its_verdict(response: httpx.Response, verdict: Verdict) -> None:
    answer = ask(response)
    assert answer.verdict is verdict
    assert answer.work is None
    assert answer.why


@pytest.mark.parametrize("error", [httpx.ReadTimeout("slow"), httpx.ConnectError("no such host")])
def test_network_failure_could_not_reach(error: httpx.HTTPError) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    assert ask(answer).verdict is Verdict.COULD_NOT_REACH


def test_deep_nesting_is_refused_not_crashed_on() -> None:
    deep = "<a>" * 60_000 + "</a>" * 60_000
    assert ask(httpx.Response(200, text=deep)).verdict is Verdict.REFUSED_ANSWER


def search(*pmids: str) -> Handler:
    ids = "".join(f"<Id>{pmid}</Id>" for pmid in pmids)
    found = f"<eSearchResult><IdList>{ids}</IdList></eSearchResult>"

    def answer(request: httpx.Request) -> httpx.Response:
        if "esearch" in request.url.path:
            return httpx.Response(200, text=found)
        return httpx.Response(200, text=xml())

    return answer


def test_doi_is_searched_and_checked() -> None:
    answer = ask(search("111"), Identifier(kind="doi", value="10.1000/s.9"))
    assert answer.verdict is Verdict.FOUND


def test_record_with_another_doi_is_not_the_one_asked_for() -> None:
    answer = ask(search("111"), Identifier(kind="doi", value="10.1000/another"))
    assert answer.verdict is Verdict.NOT_FOUND


def test_doi_without_hits_is_not_found() -> None:
    answer = ask(search(), Identifier(kind="doi", value="10.1000/s.9"))
    assert answer.verdict is Verdict.NOT_FOUND
    assert answer.receipt is not None


def test_pmcid_is_turned_into_a_pmid() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if "idconv" in request.url.path:
            return httpx.Response(200, json={"records": [{"pmcid": "PMC77", "pmid": 111}]})
        return httpx.Response(200, text=xml())

    found = ask(answer, Identifier(kind="pmcid", value="PMC77"))
    assert found.verdict is Verdict.FOUND


@pytest.mark.parametrize("told", [{}, {"records": None}, {"records": [{"errmsg": "invalid"}]}])
def test_unknown_pmcid_is_not_found(told: dict[str, object]) -> None:
    answer = ask(httpx.Response(200, json=told), Identifier(kind="pmcid", value="PMC77"))
    assert answer.verdict is Verdict.NOT_FOUND
