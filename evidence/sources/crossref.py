"""Crossref: what publishers registered of a DOI, with the notices that followed."""

import json
from urllib.parse import quote

from evidence.errors import SourceError
from evidence.sources.answer import Answer, Identifier, Verdict, no_record
from evidence.sources.crossref_record import Record, work_of
from evidence.sources.http import Client
from evidence.sources.reply import Reply

NAME = "crossref"
_WORKS = "https://api.crossref.org/works/"


def accepts(identifier: Identifier) -> bool:
    """Tell whether Crossref can be asked: it knows DOIs."""
    return identifier.kind == "doi"


def lookup(identifier: Identifier, client: Client) -> Answer:
    """Ask Crossref for a DOI; a DOI of another agency (arXiv, Zenodo) is not found here."""
    reply = client.fetch(_WORKS + quote(identifier.value, safe="")).answering(200, 404)
    if reply.status == 404:
        client.keep(reply, found=False)
        return no_record(NAME, reply, "no such DOI at Crossref")
    work = work_of(_record(reply), reply.receipt)
    client.keep(reply, found=True)
    return Answer(verdict=Verdict.FOUND, work=work, receipt=reply.receipt, asked=NAME)


def _record(reply: Reply) -> Record:
    try:
        told = json.loads(reply.body)
    except (ValueError, RecursionError) as error:
        raise SourceError("answered with something that is not JSON") from error
    message = told.get("message") if isinstance(told, dict) else None
    if not isinstance(message, dict) or not message.get("DOI"):
        raise SourceError("answered without a record")
    return message
