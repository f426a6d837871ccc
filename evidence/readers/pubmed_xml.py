"""PubMed XML: what `efetch` gives and what PubMed's yearly files hold, read as a stream."""

import re
from collections.abc import Iterator

from evidence.model import Receipt, Unread, Work
from evidence.readers.complaint import Complaint
from evidence.readers.keys import Keys
from evidence.readers.pubmed_record import RECORDS, work_of
from evidence.readers.xml_source import Opener
from evidence.readers.xml_stream import (
    Element,
    line_of,
    records,
    texts_at,
)

SUFFIXES: tuple[str, ...] = (".xml",)

_HEAD = re.compile(
    r"<(?:PubmedArticleSet|PubmedBookArticleSet|PubmedArticle|PubmedBookArticle"
    r"|MedlineCitationSet|MedlineCitation)[\s>]"
)
_INNER = ("MedlineCitation",)
_TAGS = (*RECORDS, *_INNER, "DeleteCitation")


def recognises(head: str) -> bool:
    """Tell PubMed's XML by its root or first record."""
    return _HEAD.search(head) is not None


def stream(open_it: Opener, name: str) -> Iterator[Work | Unread]:
    """Yield the records of a file, one in memory at a time."""
    receipt = Receipt(note=f"as written in {name}")
    keys = Keys()
    for record in records(open_it, name, _TAGS, _INNER):
        if isinstance(record, Unread):
            yield record
        elif record.tag == "DeleteCitation":
            yield _deleted(record, name)
        else:
            work = work_of(record, receipt, keys.name)
            yield work.model_copy(update={"file": name, "line": line_of(record)})


def _deleted(record: Element, name: str) -> Complaint:
    pmids = list(texts_at(record, "PMID"))
    why = f"PubMed deleted {len(pmids)} records: PMID {', '.join(pmids[:20])}"
    return Complaint(file=name, line=line_of(record), why=why, raw=", ".join(pmids))
