"""PubMed: the indexed record of a PMID, DOI or PMCID, with tags, abstract and notices."""

import json

from evidence.errors import SourceError
from evidence.model import Work
from evidence.sources.answer import Answer, Identifier, Verdict, no_record
from evidence.sources.http import Client
from evidence.sources.pubmed_record import root_of, works_of
from evidence.sources.reply import Reply

NAME = "pubmed"
_EUTILS = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"
_CONVERTER = "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/"


def accepts(identifier: Identifier) -> bool:
    """Tell whether PubMed can be asked: it knows PMIDs, DOIs and PMCIDs."""
    return identifier.kind in {"pmid", "doi", "pmcid"}


def lookup(identifier: Identifier, client: Client) -> Answer:
    """Ask PubMed; a DOI or PMCID is turned into a PMID first and checked against the record."""
    if identifier.kind == "pmid":
        return _fetched(identifier, identifier.value, client)
    ask = _search if identifier.kind == "doi" else _convert
    pmids, reply = ask(identifier.value, client)
    # PubMed drops words it does not know and may find other papers: each is checked.
    for pmid in pmids[:3]:
        answer = _fetched(identifier, pmid, client)
        if answer.verdict is not Verdict.NOT_FOUND:
            return answer
    return no_record(NAME, reply, f"no record with {identifier.text} in PubMed")


def _search(doi: str, client: Client) -> tuple[list[str], Reply]:
    params = {"db": "pubmed", "term": f'"{doi}"[doi]', "retmode": "xml"}
    reply = _fetch(client, _EUTILS + "esearch.fcgi", params)
    root = root_of(reply.body)
    if root.tag != "eSearchResult" or root.findtext("ERROR"):
        raise SourceError(f"no search result: {root.findtext('ERROR') or root.tag}")
    pmids = [node.text or "" for node in root.iterfind("IdList/Id")]
    client.keep(reply, found=bool(pmids))
    return pmids, reply


def _convert(pmcid: str, client: Client) -> tuple[list[str], Reply]:
    reply = _fetch(client, _CONVERTER, {"ids": pmcid, "format": "json"}, accepted=(200, 400, 404))
    try:
        told = json.loads(reply.body)
        records = told.get("records", []) if isinstance(told, dict) else None
        pmids = [str(one["pmid"]) for one in records or () if one.get("pmid")]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError("the PMCID converter answered with something else") from error
    client.keep(reply, found=bool(pmids))
    return pmids, reply


def _fetched(identifier: Identifier, pmid: str, client: Client) -> Answer:
    """Fetch one record; an unknown PMID comes back as an empty set with status 200."""
    params = {"db": "pubmed", "id": pmid, "retmode": "xml"}
    reply = _fetch(client, _EUTILS + "efetch.fcgi", params, accepted=(200, 400))
    if reply.status == 400:
        return no_record(NAME, reply, f"PubMed does not know {identifier.text}")
    root = root_of(reply.body)
    if root.tag != "PubmedArticleSet":
        raise SourceError(f"answered with <{root.tag}>, not a record")
    works = [work for work in works_of(root, reply.receipt) if _is_meant(work, identifier)]
    client.keep(reply, found=bool(works))
    if not works:
        return no_record(NAME, reply, f"no record with {identifier.text} in PubMed")
    return Answer(verdict=Verdict.FOUND, work=works[0], receipt=reply.receipt, asked=NAME)


def _is_meant(work: Work, identifier: Identifier) -> bool:
    known = {"pmid": work.pmid, "doi": work.doi, "pmcid": work.pmcid}[identifier.kind]
    return known is not None and known.casefold() == identifier.value.casefold()


def _fetch(
    client: Client, url: str, params: dict[str, str], accepted: tuple[int, ...] = (200,)
) -> Reply:
    who = {"tool": "evidence"} | ({"email": client.mailto} if client.mailto else {})
    reply = client.fetch(url, {**params, **who}).answering(*accepted)
    if not reply.body.strip():
        raise SourceError("answered with nothing")
    return reply
