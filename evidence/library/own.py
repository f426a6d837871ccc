"""What a manuscript reports of its own study: it is the source, and needs none.

An abstract, or the methods and results of a paper, tell what its authors did and saw. What
they say of the world around it needs a source as anywhere.
"""

import re
from collections.abc import Iterator, Sequence

from evidence.model import Sentence

_WE = re.compile(
    r"\b(?:we (?:also |then |first )?(?:randomly|randomi[sz]ed|enrolled|recruited|included|"
    r"conducted|performed|measured|assessed|analy[sz]ed|evaluated|compared|investigated|searched|"
    r"studied|tested|examined|assigned|sought|aimed|used the)|(?:our|the present|the current) "
    r"(?:[\w-]{1,20} ){0,3}(?:study|trial|cohort|analysis|meta-analysis|review|survey))\b",
    re.I,
)
_CONDUCT = re.compile(
    r"\b(?:randomly (?:assigned|allocated)|randomi[sz]ed|enrolled|recruited|eligible|primary "
    r"(?:outcome|endpoint)|baseline|follow-up|participants|were (?:included|measured|assessed))\b",
    re.I,
)
_LABEL = re.compile(
    r"\s?(?:background|introduction|objectives?|aims?|purpose|(?:patients|materials?)(?: and|,) "
    r"methods?|methods?(?: and results)?|results?|findings|conclusions?|design|setting|"
    r"participants|interventions?|interpretation)\s?(?:[:.]\s|(?=\s?[A-Z]))",
    re.I,
)
_CONCLUSION = re.compile(r"\s?(?:conclusions?|interpretation)\b", re.I)
_SECTION = re.compile(
    r"\s?(?:[\d.]{1,8} )?(?:(?:patients|materials?|subjects|participants)(?: and|,) )?(?:methods?|"
    r"results?|findings|participants|patients|subjects|statistical analysis|study design|outcomes|"
    r"procedures?|measurements?|results and discussion)\s?",
    re.I,
)
_PAST = re.compile(r"\b(?:was|were|had|did|rose|fell|showed|found|received|[^\W\d_]{3,14}ed)\b")
_OTHERS = re.compile(
    r"\b(?:ha(?:s|ve) been|(?:earlier|previous|other|prior|past) (?:[\w-]{1,16} ){0,2}"
    r"(?:stud|trial|work|research|report))",
    re.I,
)
_ENOUGH = 2


def own(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Give the sentences, by number, in which a manuscript reports its own study."""
    says = sum(_WE.search(one.text) is not None for one in sentences)
    return frozenset(
        index
        for block in _blocks(sentences)
        if _is_abstract(block) or (says >= _ENOUGH and _is_section(block[0][1]))
        for index in _reported(block)
    )


def _blocks(sentences: Sequence[Sentence]) -> Iterator[list[tuple[int, Sentence]]]:
    block: list[tuple[int, Sentence]] = []
    for index, one in enumerate(sentences):
        if block and one.block != block[-1][1].block:
            yield block
            block = []
        if one.kind == "prose":
            block.append((index, one))
    if block:
        yield block


def _is_section(one: Sentence) -> bool:
    return any(_SECTION.fullmatch(title) is not None for title in one.section)


def _is_abstract(block: list[tuple[int, Sentence]]) -> bool:
    """Whether a paragraph is labelled as abstracts are, or tells in its own voice what was done."""
    labels = sum(_LABEL.match(one.text) is not None for _, one in block)
    if labels >= _ENOUGH:
        return True
    is_ours = any(_WE.search(one.text) for _, one in block)
    return is_ours and sum(_CONDUCT.search(one.text) is not None for _, one in block) >= _ENOUGH


def _reported(block: list[tuple[int, Sentence]]) -> Iterator[int]:
    concludes = False
    for index, one in block:
        concludes = concludes or _CONCLUSION.match(one.text) is not None
        is_past = _PAST.search(one.text) is not None and _OTHERS.search(one.text) is None
        if concludes or is_past:
            yield index
