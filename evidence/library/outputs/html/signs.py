"""Text from outside as HTML: escaped, with what would steer the reader's eye made visible."""

import html
import re

# What turns the direction of text or is no letter at all; joiners that scripts need are kept.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)

FILE = "\0"
"""Stands in anchors for the number of the file; no text can hold it, as `safe` leaves none."""


def safe(text: object) -> str:
    """Give text as HTML; a control character is shown as its number, in a frame."""
    return _STEERING.sub(_shown, html.escape(str(text), quote=True))


def attribute(text: object) -> str:
    """Give text for an attribute in double quotes; control characters are left out."""
    return html.escape(_STEERING.sub("\N{REPLACEMENT CHARACTER}", str(text)), quote=True)


def words(value: object) -> str:
    """Give a term of a vocabulary as people write it; unknown as such."""
    if value is None:
        return "not known"
    return safe(re.sub(r"\brct\b", "RCT", str(value).replace("_", " ")))


def _shown(found: re.Match[str]) -> str:
    code = f"U+{ord(found[0]):04X}"
    return f'<span class="sign" title="control character">{code}</span>'
