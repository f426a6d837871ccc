"""The words for tissue outside the body, cells, microbes and computer models, weighed."""

import re
from collections.abc import Iterator

from evidence.extract import cell_lines
from evidence.extract.pattern import Pattern
from evidence.extract.source import Sentence, Span
from evidence.model import Subject

_CELLS = Pattern(
    r"\b(?:in vitro(?! (?:fertili|matur|diagnos))|cell lines?|cultured (?:\w+ ){0,3}?(?:cells|"
    r"neurons|astrocytes|fibroblasts|myocytes|keratinocytes)|co-?cultured?|cell cultures?|"
    r"transfect\w*|ipscs?|induced pluripotent|"
    r"organoids?|cck-?8|mtt assay|sirna|shrna|(?:dermal papilla|stem|stromal|endothelial|"
    r"epithelial|cancer|tumou?r|glioma|neuroblastoma|microglial|progenitor|follicle|mammalian|"
    r"immortali[sz]ed|retinoblastoma|"
    r"leuk(?:a)?emia|lymphoma|myeloma|melanoma|carcinoma|adenocarcinoma|sarcoma|hepatoma|"
    r"insulinoma|(?:pancreatic )?(?:beta|\u03b2)) cells?|hdpcs?|fibroblasts|keratinocytes|"
    r"primary (?:\w+ )?(?:neurons|neurones|"
    r"astrocytes|"
    r"hepatocytes|microglia)|chondrocytes|osteoblasts|melanocytes|lymphoblastoid|"
    r"patch.clamp|binding assays?|cytotoxicity assay)\b"
)
_NUMBERED = Pattern(r"\b(?!cd\d|th\d|il-?\d)[a-z]{2,5}-?(?:[a-z]{1,3}-?)?\d{1,4}[a-z]? cells?\b")
_CELL_WORK = Pattern(
    r"\b(?:in vitro(?! (?:fertili|matur|diagnos))|cells? (?:were|was) |cell lines?|cultured "
    r"(?!fibroblasts from a)|"
    r"transfect|cells (?:exposed|treated|"
    r"incubated|expressing)|organoids?|"
    r"mtt assay|cck-?8|aggregation of|fibrils?\b|crystal structure|nmr(?! imaging)|radioligand "
    r"binding|(?:recombinant|heterologous) expression)"
)
_EX_VIVO = Pattern(
    r"\b(?:ex vivo|organ cultures?|organ-?cultured|hair shaft elongation|explants?|"
    r"(?:brain|hippocampal|cortical|striatal|liver|tissue|skin|acute|organotypic) slices?|"
    r"isolated[ -](?:perfused )?(?:[a-z-]+ ){0,2}?hearts|langendorff|"
    r"isolated (?:perfused )?(?:hearts?|aortas?|arter\w+|lungs?|organs?)|skin equivalents?|"
    r"cultured (?:human )?(?:scalp )?hair follicles|in cultured tissue|"
    r"extracted (?:[a-z-]+ ){0,3}?(?:teeth|molars|premolars|incisors|canines)|"
    r"(?:enamel|dentine?|bone|resin) (?:blocks|specimens|slabs|discs|disks)|"
    r"(?:bovine|human) (?:incisors|molars|enamel|dentine?)|"
    r"(?:fresh-frozen|cadaver(?:ic)?|embalmed) (?:[a-z-]+ ){0,3}?(?:knees?|spines?|femurs?|femora|"
    r"hips?|shoulders?|specimens?|limbs?|legs?|heads?|feet|ankles?|hands?|elbows?|wrists?|tibiae?|"
    r"bones?|eyes|vertebrae))\b"
)
_SILICO = Pattern(
    r"\b(?:in silico|computer simulations?|computational (?:model|study|"
    r"analysis)|simulated (?:patients|cohort|population)|monte carlo|network pharmacology|"
    r"mathematical model|simulation study)"
)
_COMPUTED = Pattern(
    r"\b(?:(?:simulated|hypothetical|virtual) (?:[\w,-]+ ){0,4}?(?:patients|cohorts?|populations?|"
    r"smokers|women|men|people|individuals|children|adults)|markov (?:\w+ )?(?:model|cohort|"
    r"process)|micro-?simulation|discrete[ -]event simulation|agent-based model|"
    r"(?:decision[ -](?:analytic(?:al)?|analysis|tree)|state[- ]transition) model|"
    r"molecular docking|docking (?:stud|"
    r"simulation|score|analys)|followed by docking|virtual screening|molecular dynamics|"
    r"mm-?[pg]bsa)"
)
"""Computed throughout: people and cells named beside these words took no part."""
_MICROBES = Pattern(
    r"\b(?:(?:clinical |bacterial |resistant |fungal |multidrug-resistant )?isolates\b|"
    r"strains? (?:of )?(?:[a-z]+ ){0,2}?(?:isolated|were (?:tested|exposed|grown))|biofilms?\b|"
    r"broth\b|atcc \d|micro-?dilution|minimum inhibitory|minimal inhibitory|time-kill|agar\b|"
    r"(?:cultures|growth|strains|suspensions) of (?:e\. coli|escherichia|staphylococc|"
    r"streptococc|pseudomonas|candida|salmonella|klebsiella|lactobacill)|"
    r"(?:listeria|salmonella|staphylococc\w+|escherichia|streptococc\w+|pseudomonas|candida|"
    r"bacillus|lactobacill\w+|clostridium|aspergillus)\b[^.;]{0,60}\b(?:was|were) (?:grown|"
    r"cultured|cultivated|incubated|exposed|plated)\b|"
    r"saccharomyces|schizosaccharomyces|s\. cerevisiae|"
    r"(?:budding|fission|wild-?type|mutant) yeasts?|"
    r"(?:in|of) (?:the )?yeast (?:was|were|made|caus|strains?|cells?|cultures?)|"
    r"in (?:the )?yeast\b|yeast (?:strains?|cells?|mutants?|cultures?|colonies))"
)
_INFECTED = Pattern(r"\b(?:infection|vaginal|brewer|supplement|placebo|infected)")
"""Beside these a microbe is an illness, a food or a dose, not what was studied."""
_PRODUCT = Pattern(
    r"\b(?:stem|stromal|progenitor|mononuclear) cells?\b[^.;:]{0,60}?\b(?:for|in|therapy|treatment|"
    r"transplant\w*|infusion|injections?|administration)\b|"
    r"\b(?:therapy|treatment|transplant\w*|infusion|injections?|use|administration|trial)\b"
    r"[^.;:]{0,60}?\b(?:stem|stromal|progenitor|mononuclear) cells?\b"
)


def cues(sentence: Sentence, *, beside_animals: bool) -> Iterator[tuple[Subject, float, Span]]:
    """Yield what a sentence says of material studied outside living beings, and how strongly."""
    low = sentence.low
    if ex_vivo := _EX_VIVO.search(low):
        yield Subject.EX_VIVO, 1.5, sentence.of(ex_vivo)
    cells = list(_cells(sentence, beside_animals=beside_animals))
    computed = _COMPUTED.search(low)
    if computed is not None and not any(weight > 1 for _, weight, _ in cells):
        yield Subject.IN_SILICO, 2.0, sentence.of(computed)
        return
    yield from cells
    if silico := computed or _SILICO.search(low):
        yield Subject.IN_SILICO, 1.5, sentence.of(silico)


def _cells(sentence: Sentence, *, beside_animals: bool) -> Iterator[tuple[Subject, float, Span]]:
    low = sentence.low
    if work := _CELL_WORK.search(low) or cell_lines.named(low):
        yield Subject.IN_VITRO, 1.5, sentence.of(work)
    elif cells := _named(low):
        yield Subject.IN_VITRO, 0.15 if _is_given(sentence) else 1.0, sentence.of(cells)
    elif beside_animals or _INFECTED.search(low):
        return
    elif microbes := _MICROBES.search(low):
        yield Subject.IN_VITRO, 1.5, sentence.of(microbes)


def _named(low: str) -> re.Match[str] | None:
    """Find the first cells that go by a name or by letters and a number."""
    found = [match for one in (_CELLS, _NUMBERED) if (match := one.search(low))]
    return min(found, key=lambda match: match.start(), default=None)


def _is_given(sentence: Sentence) -> bool:
    """Tell a title that names cells as what is given, as in a trial of stem cells."""
    return sentence.is_title and _PRODUCT.search(sentence.low) is not None
