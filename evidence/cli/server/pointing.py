"""What stands at a place of a checked text, and where its citations lead."""

from collections.abc import Iterator

from lsprotocol import types

from evidence import grade
from evidence.cli.faces.page import words
from evidence.cli.options import plain
from evidence.cli.server import addresses
from evidence.cli.server.cards import claim_card, reasons_card, study_card
from evidence.cli.server.desk import Seen
from evidence.cli.server.markup import Markup
from evidence.library.checking import Checked
from evidence.model import CitationKind, Mention, Place


def hover(seen: Seen, position: types.Position, page: Markup) -> types.Hover | None:
    """Give the citation's card, the evidence on the claim there, and why its findings matter."""
    checked = seen.checked
    if checked is None:
        return None
    spot = seen.spots.found(position)
    mention = _mention(checked, spot)
    place, cards = None, []
    with grade.using(checked.settings.thresholds):
        if mention is not None:
            place = mention.citation.place
            cited = next(one for one in checked.report.cited() if one.work == mention.work)
            cards.append(study_card(cited, checked.report, page))
        for passage in checked.report.manuscript.passages:
            if _holds(passage.sentence.place, spot):
                place = place or passage.sentence.place
                cards.append(claim_card(passage, page))
    here = [one for one in checked.report.findings if one.place and _holds(one.place, spot)]
    cards.append(reasons_card(here, page))
    place = place or next((one.place for one in here), None)
    told = ("\n\n---\n\n" if page.is_markdown else "\n\n").join(card for card in cards if card)
    if not told or place is None:
        return None
    kind = types.MarkupKind.Markdown if page.is_markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, told), seen.spots.range(place))


def _mention(checked: Checked, spot: tuple[int, int]) -> Mention | None:
    """Give the citation at a place, the shortest where several stand in each other."""
    there = [one for one in checked.report.mentions() if _holds(one.citation.place, spot)]
    return min(there, key=lambda one: len(one.citation.text), default=None)


def _holds(place: Place, spot: tuple[int, int]) -> bool:
    begin, end = (place.line, place.column), (place.end_line, place.end_column)
    return place.file is None and begin <= spot < end


def links(seen: Seen) -> Iterator[types.DocumentLink]:
    """Yield where citations lead; addresses in the text itself are links already."""
    if seen.checked is None:
        return
    for mention in seen.checked.report.mentions():
        citation = mention.citation
        address = addresses.of_mention(mention)
        if address is None or citation.kind is CitationKind.LINK or citation.place.file is not None:
            continue
        work = mention.studies[0].work if mention.studies else None
        design = mention.studies[0].design if mention.studies else None
        kind = f", {words(design)}" if design is not None else ""
        tip = f"{work.label}{kind}" if work is not None else citation.text
        yield types.DocumentLink(seen.spots.range(citation.place), address, plain(tip))
