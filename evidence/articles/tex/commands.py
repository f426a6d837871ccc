"""Which LaTeX commands and environments do what; all others show what they hold."""

import re

from evidence.articles.words import words


def _counted(text: str) -> dict[str, int]:
    return {name: int(count) for name, count in (one.split(":") for one in text.split())}


CITES = re.compile(
    r"(?:(?<![A-Za-z])[A-Za-z]*[Cc]ite(?:s|p|t|alp|alt|author|year|yearpar|title|num|date|url|fullauthor)?s?"
    r"|[Cc]ite[a-z]{1,12}|bibentry)"
)
NO_CITES = words(
    """
    nocite citetext setcitestyle citestyle citesetup DeclareCiteCommand citename defcitealias
    bibcite citeindextrue citereset citetrackertrue
    """
)
HIDDEN = _counted(
    """
    label:1 ref:1 eqref:1 pageref:1 autoref:1 cref:1 Cref:1 nameref:1 vref:1 index:1 glsadd:1
    vspace:1 hspace:1 includegraphics:1 usepackage:1 RequirePackage:1 documentclass:1
    bibliographystyle:1 pagestyle:1 thispagestyle:1 pagenumbering:1 setcounter:2 addtocounter:2
    setlength:2 addtolength:2 hypersetup:1 graphicspath:1 geometry:1 author:1 date:1 affil:1
    affiliation:1 address:1 email:1 institute:1 institution:1 thanks:1 orcid:1 keywords:1
    theoremstyle:1 definecolor:3 color:1 textcolor:1 colorbox:1 fcolorbox:2 pagecolor:1
    newcounter:1 newlength:1 newif:0 usetikzlibrary:1 sisetup:1 lstset:1 newacronym:3
    newglossaryentry:2 acrodef:2 hyphenation:1 nocite:1 phantom:1 vphantom:1 hphantom:1 todo:1
    includepdf:1 captionsetup:1 markboth:2 markright:1 fancyhead:1 fancyfoot:1 lhead:1 chead:1
    rhead:1 lfoot:1 cfoot:1 rfoot:1 rule:2 raisebox:1 parbox:1 linespread:1 fontsize:2
    selectlanguage:1 foreignlanguage:1 setmainfont:1 setsansfont:1 addcontentsline:3
    pdfinfo:1 newtheorem:2 DeclareMathOperator:2 bibliographyunit:1 setcitestyle:1 citestyle:1
    defcitealias:2 renewbibmacro:2 setstretch:1 stepcounter:1 refstepcounter:1 hspace*:1
    input:1 include:1 subfile:1 subfileinclude:1 import:2 subimport:2 newboolean:1
    setboolean:2 ifthenelse:1 crefname:3 resizebox:2 scalebox:1 adjustbox:1 textls:0
    bibliography:1 addbibresource:1 addglobalbib:1 tikzset:1 pgfplotsset:1 titleformat:5
    titlespacing:4 DeclareUnicodeCharacter:2 newunicodechar:2 corref:1 fnref:1 cortext:1
    begingroup:0 endgroup:0 corresp:1 journal:1 received:1 accepted:1 running:1 titlerunning:1
    authorrunning:1 shorttitle:1 shortauthors:1
    """
)
SECTIONS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
HEADS = frozenset({"title", "abstract"})
DEFINES = words(
    """
    newcommand renewcommand providecommand DeclareRobustCommand newrobustcmd def gdef edef
    let newenvironment renewenvironment
    """
)
BIBLIOGRAPHIES = frozenset({"bibliography", "addbibresource", "addglobalbib"})
LISTS = words(
    """
    itemize enumerate description compactitem compactenum compactdesc inparaenum inparaitem
    tasks
    """
)
QUOTES = words(
    """
    quote quotation verse displayquote displaycquote
    """
)
RAW = words(
    """
    verbatim verbatim* Verbatim Highlighting lstlisting minted comment filecontents filecontents*
    """
)
UNSEEN = RAW | words(
    """
    figure figure* table table* tabular tabular* tabularx tabulary longtable wrapfigure wraptable
    sidewaysfigure sidewaystable subfigure subtable supertabular equation equation* align align*
    gather gather* multline multline* eqnarray eqnarray* displaymath math array tikzpicture
    algorithm algorithm2e algorithmic alltt flalign flalign* alignat alignat* tcblisting
    landscapetable CCSXML keyword keywords IEEEkeywords pspicture picture
    """
)
"""Environments of which nothing is a sentence: floats, tables, formulas, code."""
EDGES = words(
    """
    par newpage clearpage cleardoublepage maketitle tableofcontents bigskip medskip smallskip
    noindent indent appendix printbibliography pagebreak
    """
)
TWO_PARTS = {"SI": " ", "qty": " ", "SIrange": "–", "qtyrange": "–", "numrange": "–"}
"""Commands for a number with its unit, and what stands between what they hold."""
