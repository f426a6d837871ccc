"""Fields of reference managers: what Zotero, Mendeley and EndNote keep behind a citation."""

import binascii
import json
import re
from base64 import b64decode
from collections.abc import Iterator

from lxml import etree

from evidence.errors import UnreadableInput
from evidence.model import Record

_CSL = re.compile(
    r"ADDIN\s{1,9}(?:ZOTERO_ITEM\s{1,9})?CSL_CITATION\b|ADDIN\s{1,9}Mendeley Citation"
)
_ENDNOTE = re.compile(r"ADDIN\s{1,9}EN\.CITE\b")
_LIST = re.compile(
    r"ADDIN\s{1,9}(?:ZOTERO_BIBL|Mendeley Bibliography|CSL_BIBLIOGRAPHY|EN\.REFLIST)"
)
_MENDELEY_TAG = "MENDELEY_CITATION_v3_"
_LARGEST = 3_000_000
_ADDRESS = re.compile(r"HYPERLINK\s{1,9}\"([^\"]{1,2000})\"")


def is_bibliography(instruction: str) -> bool:
    """Tell a field that holds the reference list."""
    return _LIST.search(instruction) is not None


def address(instruction: str) -> str | None:
    """Give where a link field leads."""
    found = _ADDRESS.search(instruction)
    return found[1] if found is not None else None


def records(instruction: str, data: str, line: int) -> tuple[Record, ...]:
    """Give the works a field cites; `data` is what it keeps coded in base 64.

    Raises UnreadableInput where the field is damaged; no citation field gives none.
    """
    if _CSL.search(instruction) is not None:
        return tuple(_csl(instruction[instruction.find("{") :], line))
    if _ENDNOTE.search(instruction) is not None:
        at = instruction.find("<EndNote")
        told = instruction[at:] if at >= 0 else _decoded(data)
        # "EN.CITE.DATA" only repeats the field around it.
        return tuple(_endnote(told[told.find("<EndNote") :], line)) if told else ()
    return ()


def tagged(tag: str, line: int) -> tuple[Record, ...]:
    """Give the works that the tag of a content control cites, as Mendeley Cite writes it."""
    if not tag.startswith(_MENDELEY_TAG):
        return ()
    return tuple(_csl(_decoded(tag.removeprefix(_MENDELEY_TAG)), line))


def _decoded(coded: str) -> str:
    try:
        data = b64decode(re.sub(r"\s+", "", coded[:_LARGEST]) + "==")
    except (binascii.Error, ValueError) as error:
        raise UnreadableInput("what a citation field keeps is damaged") from error
    for encoding in ("utf-8", "utf-16-le"):
        text = data.decode(encoding, "replace").replace("\0", "")
        if "<EndNote" in text or "{" in text:
            return text
    return ""


def _csl(text: str, line: int) -> Iterator[Record]:
    try:
        told, _ = json.JSONDecoder().raw_decode(text[:_LARGEST])
    except (ValueError, RecursionError) as error:
        raise UnreadableInput("the data of a citation field is no JSON") from error
    items = told.get("citationItems") if isinstance(told, dict) else None
    for item in items if isinstance(items, list) else ():
        work = item.get("itemData") if isinstance(item, dict) else None
        if isinstance(work, dict) and work:
            key = str(work.get("citation-key") or item.get("id") or work.get("id") or "")
            text = json.dumps(work, ensure_ascii=False, sort_keys=True)
            yield Record(key=key or text[:80], form="csl_json", text=text, line=line)


def _endnote(text: str, line: int) -> Iterator[Record]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    end = text.find("</EndNote>")
    text = text[: end + len("</EndNote>")] if end >= 0 else text
    if "<!" in text[:200] or len(text) > _LARGEST:
        raise UnreadableInput("what an EndNote field keeps is not read: it declares entities")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput("what an EndNote field keeps is damaged") from error
    for cite in root.iterchildren("Cite"):
        record = cite.find("record")
        if record is not None:
            number = cite.findtext("RecNum") or record.findtext("rec-number") or ""
            told = etree.tostring(record, encoding="unicode", with_tail=False)
            key = f"endnote-{number}" if number else told[:80]
            yield Record(
                key=key,
                form="endnote_xml",
                text=f"<xml><records>{told}</records></xml>",
                line=line,
            )
