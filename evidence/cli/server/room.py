"""What lies open in an editor, checked as soon as its writer pauses."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from evidence.cli.options import plain
from evidence.cli.server.actions import Client
from evidence.cli.server.desk import Desk, Seen, Sheet
from evidence.cli.server.spots import UTF_16
from evidence.cli.server.telling import Told, told

LOOK = 1.0
"""How often, in seconds, the files that findings rest on are looked at."""

Answer = TypeVar("Answer")
Found = tuple[Seen | None, tuple[Told, ...]]

_LOG = logging.getLogger(__name__)


class Room:
    """Keeps, for every open text, what was found in its newest version.

    Texts are checked one after the other in one thread, so that the libraries are
    never asked from two at once; a check that is overtaken by a keystroke is dropped.
    """

    def __init__(self, server: LanguageServer, settings: Mapping[str, object]) -> None:
        self._server = server
        self._given = dict(settings)
        self._desk = Desk(settings)
        self._worker = ThreadPoolExecutor(1)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._seen: dict[str, Seen | None] = {}
        self._told: dict[str, tuple[Told, ...]] = {}
        self._shown: dict[str, tuple[str, ...]] = {}
        self._messages: set[str] = set()
        self.watching: asyncio.Task[None] | None = None

    def set(self, settings: object) -> None:
        """Take settings from the editor, under the names of the settings file."""
        sent = settings if isinstance(settings, Mapping) else {}
        old, self._desk = self._desk, Desk({**sent, **self._given})
        self._worker.submit(old.close)
        self.again()

    def again(self) -> None:
        """Check every open text again."""
        for uri in list(self._tasks):
            self.ask(uri)

    def ask(self, uri: str, pause: float = 0.0) -> None:
        """Have a text checked after a pause; what was asked of it before is dropped."""
        held = self._tasks.get(uri)
        if held is not None:
            held.cancel()
        self._tasks[uri] = asyncio.get_running_loop().create_task(self._check(uri, pause))

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        loop = asyncio.get_running_loop()
        sheet, folders = self._sheet(uri), self._folders()
        self._seen[uri], self._told[uri] = await loop.run_in_executor(
            self._worker, self._work, sheet, folders
        )
        self._publish()

    def _work(self, sheet: Sheet, folders: tuple[Path, ...]) -> Found:
        """Check a text; what nobody has foreseen is told as well, and the server lives on."""
        try:
            seen = self._desk.check(sheet, folders)
            return seen, told(seen) if seen is not None else ()
        except Exception as error:
            _LOG.exception("checking %s", sheet.path)
            seen = Seen(sheet, error=f"{sheet.path}: {type(error).__name__}: {error}")
            return seen, told(seen)

    def _sheet(self, uri: str) -> Sheet:
        document = self._server.workspace.get_text_document(uri)
        # Half a character, sent alone, stands for none.
        text = document.source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        codec = types.PositionEncodingKind(document.position_codec.encoding or UTF_16)
        return Sheet(uri, _path(uri), text, document.version, document.language_id or "", codec)

    def _folders(self) -> tuple[Path, ...]:
        root = self._server.workspace.root_uri
        named = [*self._server.workspace.folders, *([root] if root else [])]
        return tuple(dict.fromkeys(_path(uri) for uri in named))

    async def seen(self, uri: str) -> Found:
        """Give what was found in the newest version of a text, when it has been checked."""
        while (task := self._tasks.get(uri)) is not None and not task.done():
            await asyncio.wait({task})
        return self._seen.get(uri), self._told.get(uri, ())

    def close(self, uri: str) -> None:
        """Forget a text that is no longer open."""
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()
        self._seen.pop(uri, None)
        self._told.pop(uri, None)
        self._publish()

    def _publish(self) -> None:
        """Send what has changed of every document's diagnostics, and each new trouble once."""
        found: dict[str, dict[str, types.Diagnostic]] = {uri: {} for uri in self._seen}
        names = {_path(uri): uri for uri in self._seen}
        for one in (one for those in self._told.values() for one in those):
            # A file taken in by another and open itself is told of twice, and shown once.
            uri = names.get(_path(one.uri), one.uri)
            found.setdefault(uri, {}).setdefault(repr(one.diagnostic), one.diagnostic)
        for uri in {**self._shown, **found}:
            keys = tuple(found.get(uri, {}))
            seen = self._seen.get(uri)
            number = seen.sheet.version if seen is not None else None
            if uri in found and self._shown.get(uri) == (*keys, str(number)):
                continue
            self._shown[uri] = (*keys, str(number))
            diagnostics = list(found.get(uri, {}).values())
            self._server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, diagnostics, number)
            )
            if uri not in found:
                del self._shown[uri]
        self._warn()

    def _warn(self) -> None:
        errors = {seen.error for seen in self._seen.values() if seen is not None and seen.error}
        for error in sorted(errors - self._messages):
            self._server.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"evidence: {plain(error)}")
            )
        self._messages = errors

    async def watch(self) -> None:
        """Check a text again whenever a file that its findings rest on has changed."""
        while True:
            await asyncio.sleep(LOOK)
            self.look()

    def look(self) -> None:
        """Check again each text that rests on a file which has changed since."""
        for uri, seen in list(self._seen.items()):
            if seen is not None and self._tasks[uri].done() and seen.is_stale:
                self.ask(uri)

    @property
    def shows_markdown(self) -> bool:
        """Whether the editor shows Markdown under the pointer."""
        known = self._server.client_capabilities.text_document
        formats = known.hover.content_format if known is not None and known.hover else None
        return types.MarkupKind.Markdown in (formats or ())

    def client(self) -> Client:
        """Give what the editor can be asked to do."""
        told = self._server.client_capabilities.workspace
        edit = told.workspace_edit if told is not None else None
        takes_versions = bool(edit is not None and edit.document_changes)
        kinds = (edit.resource_operations or ()) if edit is not None else ()
        takes_files = takes_versions and types.ResourceOperationKind.Create in kinds
        return Client(takes_versions, takes_files, self._text, self._folders())

    def _text(self, path: Path) -> str | None:
        """Give a file's text as the editor has it, else as it is kept; None where there is none."""
        for uri, document in list(self._server.workspace.text_documents.items()):
            if _path(uri) == path.absolute():
                return str(document.source)
        try:
            return path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None

    async def apart(self, work: Callable[[], Answer]) -> Answer:
        """Do some work where the checks are done, so that it never meets one."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def stop(self) -> None:
        """End the thread; a check that is under way is waited for."""
        self._worker.submit(self._desk.close)
        self._worker.shutdown()


def _path(uri: str) -> Path:
    """Give the file of a document; one that has none is taken to be in the present folder."""
    told = to_fs_path(uri)
    return Path(told) if told else Path.cwd() / uri.rpartition(":")[2].strip("/")
