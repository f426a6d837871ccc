"""Words that tell kinds of studies apart, gathered under one name each and counted.

A word is looked up once and remembered; a text is then counted word by word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from evidence.extract.pattern import Pattern

_WORDS = {
    "patients": r"patients?|(?:in|out)patients?",
    "participants": r"participants?|subjects?|volunteers?|individuals|respondents?",
    "children": r"child(?:ren)?|infants?|adolescents?|neonat\w+|preterm|students?|newborns?|boys?|"
    r"girls?|toddlers?|pupils",
    "people": r"wom[ae]n|men|man|people|adults|older|elderly|caregivers?|veterans?|healthy|"
    r"persons?|residents",
    "age": r"aged|old|ages?",
    "one person": r"he|she|his|her|him",
    "animals": r"mice|mouse|murine|rats?|monkeys?|macaques?|zebrafish|drosophila|cats?|dogs?|pigs?|"
    r"rabbits?|animals?|rodents?|birds?|flies|worms?|hamsters?|sheep|piglets?|chicks?|cows?",
    "animal work": r"wistar|sprague|dawley|knockout|transgenic|wildtype|pups|litters?|injected|"
    r"intraperitoneal\w*|lesion(?:ed|s)|sacrificed|gavage|xenograft\w*|intracerebroventricular\w*",
    "cells": r"cells?|vitro|cultured?s?|cultures|hek|hela|neurons|neurones|astrocytes|microglia|"
    r"fibroblasts|slices?|keratinocytes|hepatocytes|macrophages|organoids?|transfect\w+",
    "molecules": r"proteins?|genes?|mrna|expression|receptors?|binding|kinases?|signall?ing|"
    r"pathways?|phosphorylation|peptides?|enzymes?|molecular|structur\w+|ligands?|affinity|"
    r"assays?|mutants?|membranes?|aggregation|inhibitors?",
    "genes": r"polymorphisms?|snps?|alleles?|genotypes?|genome|variants?|heritab\w+|linkage|"
    r"mutations?|haplotypes?|exome|loci|locus|sequencing",
    "imaging": r"f?mri|pet|spect|eeg|erps?|meg|dti|imaging|tomography|neuroimaging|activation|"
    r"cortex|cortical|connectivity|voxel\w*|ultrasound|radiograph\w*",
    "observing": r"prevalence|incidence|associat\w+|correlat\w+|risk|factors?|predict(?:s|ed|ors?|"
    r"ive)?|odds|hazard|regression|sectional|cohorts?|survey\w*|questionnaires?|longitudinal|"
    r"registry|population|epidemiolog\w+",
    "measuring": r"validity|validation|reliability|psychometric\w*|scales?|subscales?|inventory|"
    r"items?|consistency|sensitivity|specificity|diagnostic|accuracy|instruments?",
    "asking": r"interview\w*|focus|qualitative|themes?|thematic|perceptions?|experiences|attitudes|"
    r"beliefs|views|perspectives?",
    "behaviour": r"tasks?|trials|stimul(?:i|us)|reaction|performance|memory|attention\w*|visual|"
    r"perception|experiment\w*|conditions?|cue(?:s|d)?|responses?",
    "methods": r"novel|algorithms?|models?|framework|simulat\w+|software|computational|methods?|"
    r"technique\w*|theor(?:y|ies|etical)|hypothes\w+|propose\w*|develop(?:ed)?",
    "comparing": r"controls?|compared|comparison|versus|vs|matched|groups?|differences?",
    "treating": r"treat(?:ed|ment|ments|ing)|therap(?:y|ies|eutic)|intervention\w*|received|"
    r"receiving|underwent|administ\w+|given|doses?|dosage|mg|prescri\w+",
    "working": r"efficacy|effective(?:ness)?|safety|safe|tolerab\w+|tolerated|adverse|"
    r"complications?|responders?|remission|outcomes?|improv\w+|benefit\w*|relief|success\w*",
    "before and after": r"before|after|baseline|follow(?:ed)?|followup|pretreatment|posttreatment|"
    r"preoperative\w*|postoperative\w*|pretest|posttest|open|pilot|feasib\w+|phase|uncontrolled",
    "surgery": r"surg\w+|operat\w+|resect\w+|\w+ectomy|\w+otomy|\w+plasty|implant\w*|stents?|"
    r"endovascular|emboli[sz]ation|radiosurgery|repair|decompress\w+|fusion|transplant\w*|"
    r"graft\w*|shunt\w*|laparoscop\w+",
    "training": r"training|exercis\w+|program(?:me)?s?|educat\w+|counsel\w+|psychotherap\w+|cbt|"
    r"rehabilitation|mindfulness|yoga|acupuncture|stimulation|tms|tdcs|ect|dbs|diet\w*|school|"
    r"internet|apps?|physiotherapy|massage|music|coaching",
    "chance": r"random\w*|rcts?",
    "placebo": r"placebos?|sham|blind\w*|masked|crossover",
    "reviewing": r"review\w*|overview|discuss\w*|summari[sz]\w*|literature|recent(?:ly)?|advances|"
    r"understanding|evidence|current(?:ly)?|emerging|future|insights?|article|chapter",
    "studies": r"studies|articles|papers|publications|databases?|medline|pubmed|embase|cochrane|"
    r"search\w*|meta|systematic\w*|included|pooled|heterogeneity",
    "a case": r"cases?|reports?|rare|presented|diagnosed|revealed|admitted|history|unusual",
    "plans": r"will|protocol|registration|registered",
    "saying": r"can|may|could|might|should|must|needs?|needed|been|is|are|has|have",
    "telling": r"was|were|had|did",
    "we": r"we|our",
    "this": r"this|here",
    "tissue": r"tissues?|samples?|serum|plasma|csf|cerebrospinal|mortem|postmortem|autopsy|"
    r"biops\w+|blood|specimens?|levels|concentrations?",
    "records": r"retrospective\w*|charts?|records?|consecutive|hospital\w*|admissions?|claims",
    "services": r"costs?|economic|qalys?|markov|care|services?|polic(?:y|ies)|utili[sz]ation|"
    r"national|guidelines?|health",
    "figures": r"p|ci|percent|sd|mean|median",
    "numbers": r"#+",
    "significant": r"significan\w+",
    "exposure": r"expos\w+|toxic\w*|poison\w*|smok\w+|alcohol\w*|pollut\w+|maternal|prenatal|abuse",
    "drugs": r"drugs?|tablets?|pharmac\w+|medications?|agonists?|antagonists?|inhibitors?|"
    r"antibiotics?|vaccin\w+|hormones?|vitamins?|opioids?|analges\w+|an[ae]+sthetics?|insulin|"
    r"steroids?|agents?|anti(?:psychotic|depressant|epileptic|convulsant|hypertensive)s?|ssris?|"
    r"statins?|lithium|botulinum|ketamine|levodopa|valproate|metformin|[a-z]{3,}(?:mab|pril|sartan|"
    r"olol|azole|statin|cillin|mycin|oxetine|apine|idone|azepam|triptan|tinib|gliptin|parin|"
    r"profen|caine|idine|amine|azine|setron|platin|taxel|rubicin|vir|pine|zole|thiazide|phylline|"
    r"sone|solone|lol|pam|lam|barbital|racetam|fibrate|tropin|stigmine|pezil|mantine|gabalin|"
    r"bapentin|nib|cycline|floxacin)",
    "outcome in title": r"effects?|influence|impact|role|mechanisms?",
    "linking": r"associations?|correlat\w+|relationship|between|prevalence|incidence|factors",
    "doing": r"reduces|increases|improves|inhibits|modulates|induces|attenuates|enhances|predicts|"
    r"protects|prevents|regulates|mediates|causes|induced",
}
_MADE = {name: Pattern(rf"(?<!\w)(?:{words})") for name, words in _WORDS.items()}

_ANY = Pattern("|".join(f"(?:{words})" for words in _WORDS.values()))
"""Most words are no sign at all, which one pattern tells sooner than fifty."""


@lru_cache(maxsize=32768)
def of_word(word: str) -> tuple[str, ...]:
    """Name the signs a lower-case word belongs to."""
    if _ANY.fullmatch(word) is None:
        return ()
    return tuple(name for name, words in _MADE.items() if words.fullmatch(word))


def counted(words: Iterable[str]) -> Counter[str]:
    """Count the signs among words."""
    return Counter(chain.from_iterable(map(of_word, words)))


def parts(word: str) -> tuple[str, ...]:
    """Give beginnings (`psych-`) and endings (`-ectomy`) of a longer word."""
    return tuple(_parts(word))


def _parts(word: str) -> Iterator[str]:
    for size in (4, 5, 6):
        if len(word) > size:
            yield f"{word[:size]}-"
    for size in (3, 4, 5):
        if len(word) > size + (size == 3):
            yield f"-{word[-size:]}"
