"""One paper on cells, animals and people is one study each, and no fact strays between them."""

import pytest

from evidence.extract import extract
from evidence.model import Study, Work
from evidence.model.streams import studies_of

TEXTS = {
    "vesicles for wounds": (
        "Human skin fibroblasts were cultured with vesicles for 48 hours in vitro and migration "
        "was measured in cultured cells. Cells exposed to vesicles migrated faster. Full-thickness "
        "wounds were then made on 24 rats, which were randomly assigned to vesicles or saline. "
        "Wounds of treated rats closed earlier than those of control rats. Rats showed no harm.",
        {"in_vitro", "animal"},
    ),
    "a statin from dish to clinic": (
        "Cultured endothelial cells were treated with the statin in vitro, and cell lines were "
        "transfected to confirm the pathway. Cells were protected from stress in vitro. Male mice "
        "received the statin or vehicle for six weeks; treated mice had smaller lesions than "
        "control mice. Finally, 60 patients with angina were randomly assigned to the statin or "
        "placebo for 12 weeks. Patients given the statin walked further than those on placebo.",
        {"in_vitro", "animal", "human"},
    ),
    "gut bacteria": (
        "We recruited 40 patients with colitis and 40 healthy controls and sequenced their stool. "
        "The patients had fewer butyrate producers. Germ-free mice that received stool of the "
        "patients developed colitis, while mice given stool of healthy donors did not. Treating "
        "the mice with butyrate reversed it.",
        {"human", "animal"},
    ),
    "tumour drug": (
        "The compound was screened in glioma cell lines in vitro, and cells were counted after 72 "
        "hours. In vitro it halved the growth of cultured U87 cells. Nude mice bearing grafts were "
        "treated for three weeks; tumours of treated mice were smaller than in vehicle-treated "
        "mice. The mice lived longer.",
        {"in_vitro", "animal"},
    ),
    "follicles and mice": (
        "Cultured human scalp hair follicles were kept ex vivo with the peptide for six days; hair "
        "shaft elongation in organ culture rose. Explants were stained for growth factors. C57BL/6 "
        "mice were depilated and the peptide was applied daily; treated mice regrew hair sooner "
        "than control mice. The mice tolerated it.",
        {"ex_vivo", "animal"},
    ),
    "insulin in rats and men": (
        "Twelve Wistar rats were fed a sweet diet for 10 weeks, and twelve rats ordinary chow. "
        "Rats on the sweet diet became resistant to insulin. We also studied 28 men who took the "
        "same sugar for 3 weeks. The 28 men gained weight and their fasting insulin increased.",
        {"animal", "human"},
    ),
    "cells of patients only": (
        "Peripheral blood was taken from 30 patients with lupus and 30 healthy volunteers. "
        "Interferon was measured in serum. It was higher in patients with lupus than in healthy "
        "volunteers and rose with disease activity. Patients with nephritis had the most.",
        {"human"},
    ),
    "antibodies from animals": (
        "Biopsies of 55 women with breast cancer were stained with a mouse monoclonal antibody. "
        "The women were followed for five years. Staining predicted relapse in women with positive "
        "nodes. Women with strong staining died earlier.",
        {"human"},
    ),
    "mice as a promise for people": (
        "Mice lacking the receptor were compared with wild-type mice on a running wheel. Knock-out "
        "mice ran less and slept longer. The drug restored running in mice. These findings may "
        "help patients with fatigue.",
        {"animal"},
    ),
    "a trial with a side study in cells": (
        "In this randomised trial 120 adults with asthma were assigned to the inhaler or placebo "
        "for 24 weeks. Adults given the inhaler had fewer attacks than those given placebo. "
        "In vitro, cultured epithelial cells exposed to the drug released less interleukin. "
        "Cells were transfected in vitro to silence the receptor; transfected cells did not "
        "respond. Cell lines behaved alike in vitro.",
        {"human", "in_vitro"},
    ),
}


def studies(text: str) -> tuple[Study, ...]:
    work = Work(key="w", abstract=text)
    return studies_of(work, extract(work))


@pytest.mark.parametrize("name", TEXTS)
def test_each_subject_is_a_study_of_its_own(name: str) -> None:
    text, subjects = TEXTS[name]
    found = studies(text)
    assert {str(one.subject) for one in found} == subjects
    assert len(found) == len(subjects)


@pytest.mark.parametrize("name", TEXTS)
def test_no_fact_of_people_is_told_of_animals_or_cells(name: str) -> None:
    for one in studies(TEXTS[name][0]):
        if one.subject in {"in_vitro", "ex_vivo"}:
            assert one.sample_size is None
            assert one.blinding is None
        if one.subject == "animal":
            assert one.design is None or one.design.is_animal


def by_subject(name: str) -> dict[str, Study]:
    return {str(one.subject): one for one in studies(TEXTS[name][0])}


def test_each_study_keeps_its_own_design_and_size() -> None:
    found = by_subject("a statin from dish to clinic")
    assert found["human"].design == "rct_parallel"
    assert found["human"].sample_size == 60
    assert found["human"].control == "placebo"
    assert found["animal"].design == "animal_controlled"
    assert found["animal"].sample_size is None
    assert found["in_vitro"].design == "in_vitro"
    weeks = {name: one.follow_up_weeks for name, one in found.items()}
    assert (weeks["human"], weeks["in_vitro"]) == (12.0, None)


def test_each_study_keeps_its_own_control() -> None:
    found = by_subject("a statin from dish to clinic")
    assert found["animal"].control == "vehicle"
    assert found["human"].control == "placebo"
    assert found["in_vitro"].control is None
