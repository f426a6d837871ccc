"""Builds Word files for the tests, part by part, as Word and the plug-ins of others write them."""

import zipfile
from html import escape
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ttl"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="L"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""


def run(text: str, properties: str = "") -> str:
    """Give a run of text."""
    set_as = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{set_as}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", more: str = "") -> str:
    """Give a paragraph of runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{''.join(runs)}</w:p>"


def item(*runs: str, level: int = 0) -> str:
    """Give a list item."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(*runs, more=numbering)


def field(instruction: str, shown: str, data: str = "") -> str:
    """Give a field with its result."""
    kept = f"<w:fldData>{data}</w:fldData>" if data else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{kept}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def document(
    body: str, *, footnotes: str = "", links: dict[str, str] | None = None, styles: str = _STYLES
) -> bytes:
    """Pack a Word file."""
    outside = "".join(
        f'<Relationship Id="{name}" Type="hyperlink" Target="{escape(to)}" TargetMode="External"/>'
        for name, to in (links or {}).items()
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships">{outside}</Relationships>',
        "word/styles.xml": styles,
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
    }
    if footnotes:
        parts["word/footnotes.xml"] = f"<w:footnotes {W}>{footnotes}</w:footnotes>"
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    """Pack parts as they are."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()
