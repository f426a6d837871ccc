"""The one polite client: every word to the network goes through here.

It keeps to each host's limits as the host tells them, waits when asked to, tries
a few times, and says Unreachable rather than guess. Nothing is sent on import.
"""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import httpx
import stamina

from evidence.errors import SourceError, Unreachable
from evidence.sources.cache import FOUND, NOT_FOUND, Cache
from evidence.sources.pace import Pace
from evidence.sources.reply import Reply

LARGEST = 20_000_000
"""Bytes of one answer; the longest real records have a few thousand authors, 1 MB."""
TIMEOUT = 15.0
ATTEMPTS = 3
PATIENCE = 20.0
"""Seconds to wait at most before one attempt; a host that asks for more is not reachable now."""

_BUSY = frozenset({429, 500, 502, 503, 504})
_PERSONAL = frozenset({"email", "mailto", "tool", "api_key"})

# stamina tells of every retry through logging, which without set-up prints on stderr.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class Busy(Unreachable):
    """The source is there but has no time or is out of order: worth another try."""


class Client:
    """Fetches with patience; `transport`, `clock` (UTC) and `sleep` can be handed in.

    `mailto` is put into the User-Agent only when somebody configured it. `cache`
    is a folder for answers; without it nothing is kept.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport | None = None,
        mailto: str | None = None,
        *,
        cache: Path | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.mailto = mailto
        self._clock = clock
        self._cache = None if cache is None else Cache(cache)
        self._pace = Pace(clock, sleep, PATIENCE)
        who = f"evidence/{_version()}" + (f" (mailto:{mailto})" if mailto else "")
        self._http = httpx.Client(
            transport=transport,
            headers={"User-Agent": who},
            timeout=TIMEOUT,
            follow_redirects=True,
            max_redirects=5,
        )

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def fetch(self, url: str, params: Mapping[str, str] | None = None) -> Reply:
        """Fetch an address, or give the answer kept of it.

        Raises Unreachable when there is no answer after a few tries, SourceError
        when the answer is too large.
        """
        address = httpx.URL(url, params=dict(params)) if params else httpx.URL(url)
        name = str(_impersonal(address))
        kept = self._cache.find(name, self._clock()) if self._cache is not None else None
        if kept is not None:
            return kept
        for attempt in stamina.retry_context(
            on=Busy, attempts=ATTEMPTS, timeout=None, wait_initial=0, wait_max=0, wait_jitter=0
        ):
            # The pause before another try is the pace's, so that tests need not wait.
            with attempt:
                return self._once(address, name, attempt.num)
        raise Unreachable(f"{address.host} could not be reached")

    def keep(self, reply: Reply, *, found: bool) -> None:
        """Keep a reply that was read: for days when something was found, else briefly."""
        if self._cache is not None and not reply.kept:
            self._cache.keep(reply.url, reply, FOUND if found else NOT_FOUND)

    def _once(self, address: httpx.URL, name: str, number: int) -> Reply:
        host = address.host
        self._pace.wait(host)
        try:
            with self._http.stream("GET", address) as response:
                self._pace.learn(host, response.headers)
                body = _body(response)
        except httpx.InvalidURL as error:
            raise SourceError(f"{host}: not an address: {error}") from error
        except httpx.TooManyRedirects as error:
            raise SourceError(f"{host} sends from one address to the next") from error
        except httpx.HTTPError as error:
            self._pace.back_off(host, number)
            raise _failure(host, error) from error
        if response.status_code in _BUSY or _says_busy(body):
            self._pace.back_off(host, number)
            raise Busy(f"{host} is busy or out of order (HTTP {response.status_code})")
        media = response.headers.get("content-type", "")
        return Reply(name, response.status_code, media, body, self._clock())


def _version() -> str:
    try:
        return version("evidence")
    except PackageNotFoundError:
        return "0"


def _body(response: httpx.Response) -> bytes:
    parts, size = [], 0
    for part in response.iter_bytes():
        size += len(part)
        if size > LARGEST:
            raise SourceError(f"{response.url.host} sent more than {LARGEST // 1_000_000} MB")
        parts.append(part)
    return b"".join(parts)


def _failure(host: str, error: httpx.HTTPError) -> Unreachable:
    """Word a failure for people; only what may pass by itself is worth another try."""
    if isinstance(error, httpx.TimeoutException):
        return Busy(f"{host} did not answer within {TIMEOUT:g} seconds")
    if isinstance(error, httpx.ConnectError):
        return Unreachable(f"{host} could not be reached: {error}")
    return Busy(f"{host} broke off: {error}")


def _says_busy(body: bytes) -> bool:
    """Recognise a rate limit told in a body, which may come with status 200."""
    start = body[:200].lower()
    return start.lstrip().startswith(b"{") and b"rate limit exceeded" in start


def _impersonal(address: httpx.URL) -> httpx.URL:
    """Give the address without who asks: it names the answer and stands in receipts."""
    kept = [(name, value) for name, value in address.params.multi_items() if name not in _PERSONAL]
    return address.copy_with(params=kept) if kept else address.copy_with(query=None)
