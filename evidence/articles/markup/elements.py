"""What HTML elements are: hidden, inline, blocks of a kind, and what ends without being closed."""

from collections.abc import Mapping

from evidence.articles.words import words

# Never text of the article: code, controls, what is drawn, and the ways around the site.
HIDDEN = words(
    """
    head script style noscript template textarea xmp title iframe noembed pre svg math canvas
    object video audio select button nav datalist
    """
)
VOID = words(
    """
    area base br col embed hr img input link meta source track wbr
    """
)
INLINE = words(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rt
    rp s samp small span strike strong sub sup time tt u var wbr o:p script style noscript
    template textarea iframe svg math canvas object video audio select button
    """
)
OF_HEAD = words(
    """
    head title meta link base script style noscript template
    """
)
KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "td": "table",
    "th": "table",
    "li": "list_item",
    "blockquote": "quote",
}

ENDS: Mapping[str, frozenset[str]] = {
    "li": frozenset({"p", "li"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
}
