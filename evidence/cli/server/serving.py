"""The server: what an editor tells it, and what it is answered."""

import asyncio
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from functools import partial
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from evidence.cli.server.actions import KINDS, actions
from evidence.cli.server.markup import Markup
from evidence.cli.server.pointing import hover, links
from evidence.cli.server.room import Room
from evidence.cli.server.telling import SOURCE
from evidence.cli.version import version

PAUSE = 0.15
"""Seconds without a keystroke after which a text is checked."""


def serve(settings: Mapping[str, object], stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Serve one editor until it leaves; `settings` come before those it sends.

    What anything else prints meanwhile goes to standard error.
    """
    # Whole texts come in: pygls counts lines at signs that end none for an editor.
    made = LanguageServer(
        SOURCE, version(), text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    room = Room(made, settings)
    for name, (handle, options) in _HANDLES.items():
        made.feature(name, options)(partial(handle, room))
    with redirect_stdout(sys.stderr):
        made.start_io(stdin, stdout)
    room.stop()


def _initialize(room: Room, asked: types.InitializeParams) -> None:
    room.set(asked.initialization_options)


def _initialized(room: Room, _: types.InitializedParams) -> None:
    room.watching = asyncio.get_running_loop().create_task(room.watch())


def _open(room: Room, asked: types.DidOpenTextDocumentParams) -> None:
    room.ask(asked.text_document.uri)


def _change(room: Room, asked: types.DidChangeTextDocumentParams) -> None:
    room.ask(asked.text_document.uri, PAUSE)


def _save(room: Room, asked: types.DidSaveTextDocumentParams) -> None:
    room.ask(asked.text_document.uri)


def _close(room: Room, asked: types.DidCloseTextDocumentParams) -> None:
    room.close(asked.text_document.uri)


def _configure(room: Room, asked: types.DidChangeConfigurationParams) -> None:
    if isinstance(asked.settings, Mapping) and SOURCE in asked.settings:
        room.set(asked.settings[SOURCE])


def _touch(room: Room, _: types.DidChangeWatchedFilesParams) -> None:
    room.look()


async def _hover(room: Room, asked: types.HoverParams) -> types.Hover | None:
    seen, _ = await room.seen(asked.text_document.uri)
    if seen is None:
        return None
    page = Markup(is_markdown=room.shows_markdown)
    return await room.apart(partial(hover, seen, asked.position, page))


async def _act(room: Room, asked: types.CodeActionParams) -> list[types.CodeAction]:
    seen, told = await room.seen(asked.text_document.uri)
    if seen is None:
        return []
    return await room.apart(partial(actions, seen, told, asked, room.client()))


async def _link(room: Room, asked: types.DocumentLinkParams) -> list[types.DocumentLink]:
    seen, _ = await room.seen(asked.text_document.uri)
    return list(links(seen)) if seen is not None else []


_HANDLES: Mapping[str, tuple[Callable[..., Any], Any]] = {
    types.INITIALIZE: (_initialize, None),
    types.INITIALIZED: (_initialized, None),
    types.TEXT_DOCUMENT_DID_OPEN: (_open, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (_change, None),
    types.TEXT_DOCUMENT_DID_SAVE: (_save, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (_close, None),
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: (_configure, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_touch, None),
    types.TEXT_DOCUMENT_HOVER: (_hover, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        _act,
        types.CodeActionOptions(code_action_kinds=list(KINDS)),
    ),
    types.TEXT_DOCUMENT_DOCUMENT_LINK: (_link, None),
}
