"""Lines of cells that papers name without saying of which species they are.

The species of a line is a fact of its deposit (ATCC, DSMZ) or of the paper that made it. A hyphen
in a name may be missing. Names that mean other things as well count beside "cells" or "line".
"""

import re

from evidence.extract.pattern import Pattern

_SURE = (
    r"hela|hek-?293[tf]?|sh-?sy5y|mcf-?7|hepg2|hacat|huvecs?|u-?87(?:mg)?|u-?251|a549|h1299|"
    r"jurkat|k-?562|thp-?1|caco-?2|lncap|pc-?3|u-?2-?os|hct-?116|ht-?29|sw-?480|sw-?620|lovo|a375|"
    r"mda-?mb-?\d{3}|t-?47d|sk-?br-?3|hl-?60|saos-?2|huh-?7|hep-?3b|du-?145|mcf-?10a|skov-?3|"
    r"panc-?1|mg-?63|u-?937|arpe-?19|beas-?2b"
)
_HUMAN = (
    r"hap1|rpe-?1|imr-?90|wi-?38|mrc-?5|hff-?1|a-?431|hmec-?1|lx-?2|hk-?2|ges-?1|h460|"
    r"h1975|h358|pc-?9|hcc827|calu-?[136]|bt-?(?:20|474|549)|zr-?75(?:-1)?|hs-?578t|smmc-?7721|"
    r"bel-?7402|sk-?hep-?1|heparg|hct-?(?:8|15)|dld-?1|rko|ls-?174t|22rv1|vcap|c4-?2b?|bph-?1|"
    r"rwpe-?1|sk-?mel-?\d{1,3}|u-?373|a172|t98g|ln-?229|sk-?n-?(?:sh|as|mc)|imr-?32|luhmes|"
    r"molt-?[34]|nb-?4|kg-?1a?|nalm-?6|raji|daudi|ramos|bjab|u-?266|ovcar-?\d|a-?2780|caov-?3|"
    r"ishikawa|siha|caski|t-?24|rt-?4|786-?o|caki-?[12]|achn|bxpc-?3|aspc-?1|capan-?[12]|"
    r"mkn-?(?:28|45)|sgc-?7901|bgc-?823|mgc-?803|ht-?1080|a-?673|fadu|cal-?27|scc-?25|"
    r"kyse-?\d{2,3}|eca-?109"
)
_ANIMAL = {
    "rat": r"pc-?12|h9c2|ins-?1e?|c6|ar42j|rin-?m5f|nrk|rbl-?2h3",
    "mouse": r"raw ?264\.7|bv-?2|(?:nih[- ]?)?3t3(?:-l1)?|c2c12|ht-?22|neuro-?2a|n2a|min6|l929|"
    r"4t1|b16(?:-?f10|-?f1)?|ct-?26|mc3t3(?:-e1)?|j774(?:a?\.1)?|ll-?2|hl-?1|hepa-?1-?6|el-?4|"
    r"l1210|p388",
    "hamster": r"cho(?:-k1)?|bhk(?:-21)?",
    "dog": r"mdck",
    "monkey": r"cos-?[17]|vero(?:[ -]e6)?|ma-?104",
    "pig": r"pk-?15|llc-?pk1",
}
_CELLS = r"(?: |, | and )(?:[\w-]{1,20},? ){0,5}?(?:cells?|(?:cell )?lines?)\b"
HUMAN = Pattern(rf"\b(?:(?:{_SURE})\b|(?:{_HUMAN}){_CELLS})")
ANIMAL = Pattern(
    r"\b(?:" + "|".join(f"(?P<{name}>{lines})" for name, lines in _ANIMAL.items()) + rf"){_CELLS}"
)
"""The group that matched is the species."""


def named(low: str) -> re.Match[str] | None:
    """Find a line of cells of any species."""
    return HUMAN.search(low) or ANIMAL.search(low)
