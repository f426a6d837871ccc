"""ClinicalTrials.gov: the registered plan of a trial, with its design, size and dates."""

from evidence.errors import SourceError
from evidence.model import Work
from evidence.readers import read_text
from evidence.sources.answer import Answer, Identifier, Verdict, no_record
from evidence.sources.http import Client

NAME = "clinicaltrials"
_STUDIES = "https://clinicaltrials.gov/api/v2/studies/"
_UNKNOWN = (400, 404)


def accepts(identifier: Identifier) -> bool:
    """Tell whether the registry can be asked: it knows its own numbers."""
    return identifier.kind == "nct"


def lookup(identifier: Identifier, client: Client) -> Answer:
    """Ask the registry for one trial; raises SourceError where it gives no answer."""
    reply = client.fetch(_STUDIES + identifier.value, {"format": "json"}).answering(200, *_UNKNOWN)
    if reply.status in _UNKNOWN:
        client.keep(reply, found=False)
        return no_record(NAME, reply, f"no trial {identifier.value} in ClinicalTrials.gov")
    text = reply.body.decode("utf-8", errors="replace")
    works = [one for one in read_text(text, NAME, "clinicaltrials") if isinstance(one, Work)]
    if len(works) != 1 or works[0].registration != identifier.value:
        raise SourceError("answered with something that is not this trial's record")
    client.keep(reply, found=True)
    work = works[0].model_copy(update={"file": None, "line": None, "receipts": (reply.receipt,)})
    return Answer(verdict=Verdict.FOUND, work=work, receipt=reply.receipt, asked=NAME)
