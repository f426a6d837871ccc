"""Speak with an editor: findings, study cards and edits while you write."""

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from evidence.cli.options import library_option, outer_library
from evidence.errors import EvidenceError

_SERVER = "evidence.cli.server.serving"
_NEEDED = frozenset({"pygls", "lsprotocol", "attrs", "cattrs"})


@click.command(epilog="\b\nExample:\n  evidence lsp     (an editor starts it: see docs/editors.md)")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as it does.")
@library_option
def command(stdio: bool, library: str | None) -> int:  # noqa: ARG001
    """Serve an editor by the Language Server Protocol, over standard input and output.

    Findings as you type, the study of a citation and the certainty of a claim under
    the pointer, edits that are safe to make. Nothing is sent anywhere else.
    """
    try:
        serving = import_module(_SERVER)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        told = "the language server needs pygls; install it with: pip install 'evidence[lsp]'"
        raise EvidenceError(told) from error
    named = library or outer_library()
    if named and "://" not in named:
        # An editor's folder is not where its command was typed.
        named = str(Path(named).absolute())
    if sys.stdin.isatty():
        click.echo("evidence: waiting for an editor; Ctrl-C ends it", err=True)
    # The server closes what it writes to, and the program still flushes its own.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stdout:
        serving.serve({"library": named} if named else {}, sys.stdin.buffer, stdout)
    return 0
