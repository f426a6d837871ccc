"""Text for an editor's window: Markdown where it shows that, else plain."""

import re

from evidence.cli.options import plain

_ACTIVE = re.compile(r"([\\`*_\[\]<>&~|#$])|(?<=[A-Za-z])(:)(?=//)|(?<=www)(\.)")
"""What could make a link, a picture, markup or an address of words from outside."""


class Markup:
    """Writes words so that nothing from outside becomes a link, a picture or markup."""

    def __init__(self, *, is_markdown: bool) -> None:
        self.is_markdown = is_markdown

    def safe(self, text: object) -> str:
        """Give words as they are read, on one line, without signs that steer the reader."""
        told = " ".join(plain(str(text)).split())
        return _ACTIVE.sub(r"\\\1\2\3", told) if self.is_markdown else told

    def strong(self, text: object) -> str:
        """Give words that stand out."""
        return f"**{self.safe(text)}**" if self.is_markdown else self.safe(text)

    def link(self, text: object, address: str) -> str:
        """Give words that lead to an address of our own making."""
        told = self.safe(text)
        return f"[{told}](<{address}>)" if self.is_markdown else f"{told} {address}"

    def item(self, text: str) -> str:
        """Give an item of a list, of words already safe."""
        return f"- {text}" if self.is_markdown else f"· {text}"

    def lines(self, *lines: str) -> str:
        """Set lines below each other; empty ones are left out."""
        # Two blanks keep a line of its own in a paragraph of Markdown.
        return ("  \n" if self.is_markdown else "\n").join(line for line in lines if line)

    def parts(self, *parts: str) -> str:
        """Set parts apart; empty ones are left out."""
        return "\n\n".join(part for part in parts if part)
