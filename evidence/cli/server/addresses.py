"""Where a work can be read, by its identifiers."""

import re
from urllib.parse import quote

from evidence.model import Citation, CitationKind, Mention, Work

_DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")
_TRIAL = re.compile(r"NCT\d{8}", re.IGNORECASE)


def of_work(work: Work) -> str | None:
    """Give the address of a work: of its DOI, else PubMed's, else the registry's."""
    if work.doi and _DOI.fullmatch(work.doi):
        return f"https://doi.org/{quote(work.doi, safe='/')}"
    if work.pmid and work.pmid.isascii() and work.pmid.isdigit():
        return f"https://pubmed.ncbi.nlm.nih.gov/{work.pmid}/"
    if work.registration and _TRIAL.fullmatch(work.registration):
        return f"https://clinicaltrials.gov/study/{work.registration.upper()}"
    return None


def of_mention(mention: Mention) -> str | None:
    """Give the address of what a citation surely means; None for one that is only described."""
    known = next((of_work(study.work) for study in mention.studies), None)
    return known or _written(mention.citation)


def _written(citation: Citation) -> str | None:
    """Give the address of the DOI that a citation itself is."""
    value = citation.value or ""
    if citation.kind is CitationKind.DOI and _DOI.fullmatch(value):
        return f"https://doi.org/{quote(value, safe='/')}"
    return None
