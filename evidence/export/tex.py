"""Text to TeX: what a bibliography field may hold so that no program trips over it."""

import re

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "-": "-{}",
    "`": "`{}",
    "'": "'{}",
}
_SPECIAL = re.compile(r"[\\{}~^$&%#_]|-(?=-)|`(?=`)|'(?=')")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
_FRAGILE = re.compile(r"(?:(?<=[ \n])|^) | (?=\n|$)", re.M)
_WORD = re.compile(r"[^\W_]{2,}")
_AT = re.compile(r"(\n[ \t]*)@")


def escaped(text: str) -> str:
    """Write one line of text; reading it as TeX gives it back, spaces included."""
    return _escaped(text.replace("\n", " "))


def with_paragraphs(text: str) -> str:
    """Write text in which each line end becomes one more blank line."""
    text = re.sub(r"\n+", lambda found: found[0] + "\n", _escaped(text.strip("\n")))
    return _AT.sub(r"\1{}@", text)


def protected(text: str) -> str:
    """Write a title in which no style may lower the capitals of PRP or mRNA."""
    return _WORD.sub(_guarded, escaped(text))


def verbatim(text: str) -> str:
    """Write an address or identifier: nothing is escaped, what could break out is coded."""
    return re.sub(r"[\\{}\s\x00-\x1f]", lambda found: f"%{ord(found[0]):02X}", text.strip())


def as_written(text: str) -> str:
    """Give a field that came from a file, mended only where it would break the new one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _AT.sub(r"\1{}@", _CONTROL.sub(lambda one: "\t" if one[0] == "\t" else " ", text))
    if text.lstrip(" \t").startswith("@"):
        text = "{}" + text
    if not _is_balanced(text):
        text = text.replace(r"\{", r"\textbraceleft{}").replace(r"\}", r"\textbraceright{}")
    if not _is_balanced(text):
        text = text.replace("{", "(").replace("}", ")")
    return text + " " if text.endswith("\\") else text


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _CONTROL.sub(" ", text))
    return _FRAGILE.sub(_kept, text)


def _kept(found: re.Match[str]) -> str:
    """Put empty braces around a space that TeX or a parser would swallow."""
    text = found.string
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    left = "{}" if before in {"", " ", "\n"} else ""
    right = "{}" if after in {"", "\n"} else ""
    return f"{left} {right}"


def _guarded(found: re.Match[str]) -> str:
    word = found[0]
    return f"{{{word}}}" if any(letter.isupper() for letter in word[1:]) else word


def _is_balanced(text: str) -> bool:
    """Tell whether braces match for BibTeX, which counts all, and for those who skip escaped."""
    return _matches(r"[{}]", text) and _matches(r"(?<!\\)[{}]", text)


def _matches(pattern: str, text: str) -> bool:
    depth = 0
    for found in re.finditer(pattern, text):
        depth += 1 if found[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0
