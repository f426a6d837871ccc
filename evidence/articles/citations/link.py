"""Record numbers (PMID, PMC, NCT) and links to journals, registries and agencies."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from evidence.articles.citations.claimed import Claimed
from evidence.articles.citations.doi import trimmed
from evidence.articles.citations.found import Found, Stretch
from evidence.articles.words import words
from evidence.model import CitationKind

RANK = 20

_URL = re.compile(r"https?://[^\s\"<>“”|]{4,2000}", re.IGNORECASE)
_PUBMED = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/|"
    r"europepmc\.org/(?:article|abstract)/MED/)(\d{1,8})\b",
    re.IGNORECASE,
)
_NUMBERS = (
    (re.compile(r"\bPMID\s?[:#]?\s?(\d{1,8})\b", re.IGNORECASE), "pmid:"),
    (re.compile(r"\b(?:PMCID\s?:?\s?)?PMC\s?(\d{4,9})\b", re.IGNORECASE), "pmc:PMC"),
    (re.compile(r"\bNCT\s?(\d{8})\b", re.IGNORECASE), "nct:NCT"),
)
_HOSTS = words(
    """
    nature.com thelancet.com nejm.org jamanetwork.com bmj.com science.org sciencemag.org
    cell.com sciencedirect.com springer.com wiley.com mdpi.com frontiersin.org plos.org
    biomedcentral.com tandfonline.com sagepub.com oup.com cambridge.org karger.com lww.com
    acpjournals.org annals.org ahajournals.org diabetesjournals.org aacrjournals.org
    ascopubs.org asm.org pnas.org elifesciences.org cochranelibrary.com cochrane.org
    medrxiv.org biorxiv.org arxiv.org ssrn.com preprints.org researchsquare.com
    clinicaltrials.gov clinicaltrialsregister.eu isrctn.com who.int ncbi.nlm.nih.gov nih.gov
    europepmc.org semanticscholar.org jstor.org hindawi.com dovepress.com thieme-connect.com
    thieme-connect.de jci.org embopress.org royalsocietypublishing.org nutrition.org
    psychiatryonline.org atsjournals.org gastrojournal.org jacc.org academic.oup.com rsc.org
    acs.org scielo.br scielo.org doaj.org jmir.org peerj.com f1000research.com cdc.gov fda.gov
    europa.eu gov.uk nice.org.uk
    """
)


def find(stretch: Stretch) -> Iterator[Found]:
    """Find record numbers and links that lead to a study, a registry or an agency."""
    linked = list(_linked(stretch))
    yield from linked
    claimed = Claimed()
    claimed.take(linked)
    for found in _written(stretch.text):
        if claimed.by(found.first, found.last) is None:
            yield found


def _linked(stretch: Stretch) -> Iterator[Found]:
    for link in stretch.block.links:
        value = target(link.value)
        if value is not None:
            span = link.start, link.end
            yield Found(link.first, link.last, CitationKind.LINK, value, span=span)


def _written(text: str) -> Iterator[Found]:
    addresses = []
    for url in _URL.finditer(text):
        address = trimmed(url[0])
        value = target(address)
        addresses.append((url.start(), url.end()))
        if value is not None:
            last = url.start() + len(address)
            yield Found(url.start(), last, CitationKind.LINK, value)
    yield from _numbers(text, addresses)


def _numbers(text: str, addresses: list[tuple[int, int]]) -> Iterator[Found]:
    """Find record numbers outside addresses: those inside have been read with their address."""
    for shape, prefix in _NUMBERS:
        at = 0
        for named in shape.finditer(text):
            while at < len(addresses) and addresses[at][1] <= named.start():
                at += 1
            if at == len(addresses) or addresses[at][0] > named.start():
                yield Found(*named.span(), CitationKind.LINK, prefix + named[1])


def target(url: str) -> str | None:
    """Give what a link points at: a record number, or the address of a scholarly page."""
    pubmed = _PUBMED.search(url)
    if pubmed is not None:
        return f"pmid:{pubmed[1]}"
    for shape, prefix in _NUMBERS:
        named = shape.search(url)
        if named is not None:
            return prefix + named[1]
    return url if _is_scholarly(url) else None


def _is_scholarly(url: str) -> bool:
    try:
        address = urlsplit(url)
        host = (address.hostname or "").removeprefix("www.")
    except ValueError:
        return False
    parts = host.split(".")
    known = any(".".join(parts[index:]) in _HOSTS for index in range(len(parts) - 1))
    # A bare home page names no work.
    return known and len(address.path.strip("/")) > 0
