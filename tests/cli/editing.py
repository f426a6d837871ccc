"""An editor for tests: it starts the real server as a process and speaks with it over its pipes."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
SECONDS = 30.0
Answer = TypeVar("Answer")


def saved(path: Path, text: str) -> None:
    """Save a file as editors do, in one step: a server must not meet it half written."""
    spare = path.with_name(f"{path.name}.new")
    spare.write_text(text, encoding="utf-8")
    spare.replace(path)


class Editor:
    """Opens texts, types in them, and keeps what the server says of each."""

    def __init__(
        self,
        folder: Path,
        options: Mapping[str, Any] | None = None,
        encodings: Sequence[str] = (),
        *,
        args: Sequence[str] = (),
        is_plain: bool = False,
    ) -> None:
        self.folder = folder
        self.messages: list[str] = []
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.count: dict[str, int] = {}
        self._args = args
        self._options = options
        self._encodings = [types.PositionEncodingKind(one) for one in encodings]
        self._is_plain = is_plain
        self._runner = asyncio.Runner()
        self._client = LanguageClient("editor", "1")
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._hear))
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(partial(self._read))
        self.capabilities: types.ServerCapabilities

    def _hear(self, told: types.PublishDiagnosticsParams) -> None:
        self.published[told.uri] = told
        self.count[told.uri] = self.count.get(told.uri, 0) + 1

    def _read(self, told: types.ShowMessageParams) -> None:
        self.messages.append(told.message)

    def __enter__(self) -> Self:
        self.run(self._start())
        return self

    async def _start(self) -> None:
        await self._client.start_io(
            *(sys.executable, "-m", "evidence", "lsp", *self._args),
            cwd=self.folder.parent,
            env={"PYTHONPATH": str(ROOT)},
        )
        asked = types.InitializeParams(
            capabilities=self._capabilities(),
            root_uri=self.folder.as_uri(),
            workspace_folders=[types.WorkspaceFolder(self.folder.as_uri(), "folder")],
            initialization_options=self._options,
        )
        told = await self._client.initialize_async(asked)
        self.capabilities = told.capabilities
        self._client.initialized(types.InitializedParams())

    def _capabilities(self) -> types.ClientCapabilities:
        kinds = [types.MarkupKind.PlainText if self._is_plain else types.MarkupKind.Markdown]
        edit = types.WorkspaceEditClientCapabilities(
            document_changes=not self._is_plain,
            resource_operations=[] if self._is_plain else [types.ResourceOperationKind.Create],
        )
        return types.ClientCapabilities(
            workspace=types.WorkspaceClientCapabilities(workspace_edit=edit),
            text_document=types.TextDocumentClientCapabilities(
                hover=types.HoverClientCapabilities(content_format=kinds)
            ),
            general=types.GeneralClientCapabilities(position_encodings=self._encodings or None),
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.run(self._leave())
        self._runner.close()

    async def _leave(self) -> None:
        await self._client.shutdown_async(None)
        self._client.exit(None)
        process = self._client._server
        assert process is not None
        await asyncio.wait_for(process.wait(), SECONDS)
        self.code = process.returncode
        assert process.stderr is not None
        self.errors = (await process.stderr.read()).decode()
        await asyncio.gather(*self._client._async_tasks)

    def run(self, work: Awaitable[Answer]) -> Answer:
        """Do something in the editor's loop, and fail when it takes too long."""

        async def timed() -> Answer:
            return await asyncio.wait_for(work, SECONDS)

        return self._runner.run(timed())

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        """Open a text and give what is told of it."""
        uri = self.uri(name)
        before = self.count.get(uri, 0)
        item = types.TextDocumentItem(uri, language, 1, text)
        self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self.wait(uri, before)

    def type(self, name: str, text: str, version: int = 2) -> None:
        """Put another text in the place of an open one."""
        known = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(known, [whole]))

    def told(self, name: str, version: int = 2) -> list[types.Diagnostic]:
        """Wait for what is told of a version of a text."""
        uri = self.uri(name)

        async def until() -> None:
            while uri not in self.published or self.published[uri].version != version:
                await asyncio.sleep(0.005)

        self.run(until())
        return list(self.published[uri].diagnostics)

    def wait(self, uri: str, before: int) -> list[types.Diagnostic]:
        """Wait until a document is told of once more."""

        async def until() -> None:
            while self.count.get(uri, 0) <= before:
                await asyncio.sleep(0.005)

        self.run(until())
        return list(self.published[uri].diagnostics)

    def close(self, name: str) -> list[types.Diagnostic]:
        uri, before = self.uri(name), self.count.get(self.uri(name), 0)
        known = types.TextDocumentIdentifier(uri)
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(known))
        return self.wait(uri, before)

    def save(self, name: str) -> None:
        known = types.TextDocumentIdentifier(self.uri(name))
        self._client.text_document_did_save(types.DidSaveTextDocumentParams(known))

    def configure(self, settings: Mapping[str, Any]) -> None:
        told = types.DidChangeConfigurationParams({"evidence": dict(settings)})
        self._client.workspace_did_change_configuration(told)

    def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        known = types.TextDocumentIdentifier(self.uri(name))
        asked = types.HoverParams(known, types.Position(line, character))
        return self.run(self._client.text_document_hover_async(asked))

    def words(self, name: str, line: int, character: int) -> str:
        """Give the words under the pointer, empty where there are none."""
        found = self.hover(name, line, character)
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    def actions(
        self, name: str, spot: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        known = types.TextDocumentIdentifier(self.uri(name))
        kinds = [types.CodeActionKind(one) if one == "quickfix" else one for one in only or ()]
        context = types.CodeActionContext([], only=kinds or None)
        asked = types.CodeActionParams(known, spot, context)
        found = self.run(self._client.text_document_code_action_async(asked))
        return [one for one in found or () if isinstance(one, types.CodeAction)]

    def links(self, name: str) -> list[types.DocumentLink]:
        asked = types.DocumentLinkParams(types.TextDocumentIdentifier(self.uri(name)))
        found = self.run(self._client.text_document_document_link_async(asked))
        return list(found or ())

    def later(self, seconds: float) -> None:
        """Let time pass."""
        self.run(asyncio.sleep(seconds))

    def clock(self) -> float:
        return time.perf_counter()


def applied(text: str, edits: Sequence[types.TextEdit]) -> str:
    """Give a text with edits made, as an editor counts: UTF-16, and lines that end in any way."""
    units = text.encode("utf-16-le")
    starts = [0]
    for index in range(0, len(units), 2):
        sign, after = units[index : index + 2], units[index + 2 : index + 4]
        if sign == b"\n\0" or (sign == b"\r\0" and after != b"\n\0"):
            starts.append(index + 2)

    def offset(spot: types.Position) -> int:
        return starts[spot.line] + 2 * spot.character

    for edit in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
        first, last = offset(edit.range.start), offset(edit.range.end)
        units = units[:first] + edit.new_text.encode("utf-16-le") + units[last:]
    return units.decode("utf-16-le")
