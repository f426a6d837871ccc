"""Crossref: what publishers registered of a DOI, with the notices that followed."""

import json
from urllib.parse import quote

from evidence.errors import SourceError, Unreachable
from evidence.sources.answer import Answer, Identifier, Verdict, no_record
from evidence.sources.crossref_record import work_of
from evidence.sources.http import Client
from evidence.sources.reply import Reply

NAME = "crossref"
_WORKS = "https://api.crossref.org/works/"


def accepts(identifier: Identifier) -> bool:
    """Tell whether Crossref can be asked: it knows DOIs."""
    return identifier.kind == "doi"


def lookup(identifier: Identifier, client: Client) -> Answer:
    """Ask Crossref for a DOI; a DOI of another agency (arXiv, Zenodo) is not found here."""
    try:
        reply = client.fetch(_WORKS + quote(identifier.value, safe=""))
    except Unreachable as error:
        return Answer(verdict=Verdict.COULD_NOT_REACH, asked=NAME, why=str(error))
    except SourceError as error:
        return Answer(verdict=Verdict.REFUSED_ANSWER, asked=NAME, why=str(error))
    answer = _read(reply)
    if answer.verdict in {Verdict.FOUND, Verdict.NOT_FOUND}:
        client.keep(reply, found=answer.verdict is Verdict.FOUND)
    return answer


def _read(reply: Reply) -> Answer:
    if reply.status == 404 and not reply.is_web_page:
        return no_record(NAME, Verdict.NOT_FOUND, reply, "no such DOI at Crossref")
    if reply.status != 200:
        return no_record(NAME, Verdict.REFUSED_ANSWER, reply, f"answered with HTTP {reply.status}")
    if reply.is_web_page:
        return no_record(
            NAME, Verdict.REFUSED_ANSWER, reply, "answered with a web page instead of data"
        )
    try:
        told = json.loads(reply.body)
    except (ValueError, RecursionError):
        return no_record(
            NAME, Verdict.REFUSED_ANSWER, reply, "answered with something that is not JSON"
        )
    message = told.get("message") if isinstance(told, dict) else None
    if not isinstance(message, dict) or not message.get("DOI"):
        return no_record(NAME, Verdict.REFUSED_ANSWER, reply, "answered without a record")
    work = work_of(message, reply.receipt)
    return Answer(verdict=Verdict.FOUND, work=work, receipt=reply.receipt, asked=NAME)
