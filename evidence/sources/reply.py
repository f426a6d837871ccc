"""What came back from a source, before anyone has read it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from evidence.errors import SourceError
from evidence.model import Receipt

_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


@dataclass(frozen=True)
class Reply:
    """A body with its address, status, media type and the time (UTC) it was fetched."""

    url: str
    status: int
    media: str
    body: bytes
    when: datetime
    kept: bool = False

    @property
    def is_web_page(self) -> bool:
        """Whether a page for people came where data was asked for."""
        start = self.body[:200].lstrip().lower()
        return "text/html" in self.media or start.startswith(_PAGE_STARTS)

    def answering(self, *statuses: int) -> "Reply":
        """Give this reply where it holds data with one of the statuses; raises SourceError."""
        if self.is_web_page:
            raise SourceError("answered with a web page instead of data")
        if self.status not in statuses:
            raise SourceError(f"answered with HTTP {self.status}")
        return self

    @property
    def receipt(self) -> Receipt:
        """Proof of what was fetched, where and when."""
        return Receipt(url=self.url, when=self.when, sha256=sha256(self.body).hexdigest())
