"""Coherent articles stay quiet, contradictory ones are found, on topics of every kind."""

from pathlib import Path

import pytest

from evidence import articles
from evidence.library import Library
from evidence.model import Finding, Work

CONTRADICTORY = {
    "opposite": "Magnesium improves sleep in older adults.\n\n# Facts\n\nMagnesium does not improve"
    " sleep in older adults.",
    "reversed": "# A\n\nCoffee raises blood pressure.\n\n# B\n\nCoffee lowers blood pressure.",
    "lasting": "# Why\n\nBariatric surgery brings permanent weight loss.\n\n# But\n\nAfter"
    " bariatric surgery the lost weight often comes back, and the effect fades within years.",
    "price": "# Cost\n\nKetamine infusions cost $400–$600 per session.\n\n# Questions\n\nKetamine"
    " costs $900–$1,200 per session.",
    "safety": "# Good news\n\nKratom is completely safe.\n\n# Warnings\n\nThe safety of kratom has"
    " not been established.",
    "side effects": "# Good news\n\nMelatonin has no side effects.\n\n# Warnings\n\nMelatonin can"
    " cause side effects such as nausea.",
    "ranking": "# Verdict\n\nAcupuncture is more effective than any drug for migraine.\n\n"
    "# Data\n\nStudies of acupuncture are small and preliminary, so evidence is limited.",
    "proof": "# Claim\n\nCollagen is clinically proven to smooth the skin.\n\n# Data\n\nCollagen"
    " remains experimental.",
    "once": "# Offer\n\nOne session of laser therapy is enough.\n\n# Plan\n\nWith laser therapy,"
    " multiple sessions are required.",
    "sessions": "# Plan\n\nPhysiotherapy is given as two sessions, and no more are needed.\n\n"
    "# Fees\n\nFor physiotherapy 8–12 sessions are needed.",
    "common": "# Start\n\nMigraine affects about 12% of adults.\n\n# End\n\nMigraine affects about"
    " 30% of adults.",
    "belief": "# How\n\nGinseng reduces inflammation.\n\n# Theory\n\nGinseng is believed to"
    " reduce inflammation.",
    "rival": "# Why lasers\n\nUnlike ibuprofen, laser therapy heals joints rather than just masking"
    " pain.\n\n# Other ways\n\nIbuprofen restores movement and increases joint function.",
    "source": "# One\n\nInsulin comes from natural sources.\n\n# Two\n\nInsulin is genetically"
    " engineered in bacteria.",
}

COHERENT = {
    "groups": "Statins prevent heart attacks in men. Statins do not prevent heart attacks in"
    " children.",
    "hedged": "Turmeric may ease knee pain.\n\n# Limits\n\nWhether turmeric eases knee pain is not"
    " known. Trials are small.",
    "units": "Psychotherapy costs $80–$120 per session.\n\nA month of psychotherapy costs $400.",
    "two things": "Running costs $20 per month. Swimming costs $60 per month.",
    "studies": "One trial found that vitamin D prevents falls. A later trial found that vitamin D"
    " does not prevent falls.",
    "qualified": "Semaglutide leads to lasting weight loss. However, long-term data on semaglutide"
    " are limited.",
    "mild": "Ibuprofen is generally safe for most adults.\n\n# More\n\nIbuprofen may cause mild"
    " nausea.",
    "outcomes": "Beta blockers lower blood pressure.\n\nBeta blockers do not prevent dementia.",
    "comparison": "Apixaban causes less bleeding than warfarin.\n\nApixaban causes bleeding in some"
    " people.",
    "doses": "Aspirin 75 mg prevents stroke. Aspirin 500 mg does not prevent stroke.",
    "ranges meet": "Acupuncture takes 6–10 sessions.\n\nFor acupuncture, 8 sessions are needed.",
    "mice": "Resveratrol prolongs survival in mice.\n\nResveratrol does not prolong survival in"
    " people.",
    "drugs": "Sertraline improves depression.\n\nOmega-3 does not improve depression.",
    "other illness": "Antibiotics cure pneumonia.\n\nAntibiotics do not cure influenza.",
}


def found(library: Library, text: str) -> list[Finding]:
    report = library.check(articles.read_text(text, "example.md"))
    return [one for one in report.findings if one.rule == "internal-contradiction"]


@pytest.mark.parametrize("name", CONTRADICTORY)
def test_a_contradiction_is_found_once_at_the_later_place(library: Library, name: str) -> None:
    findings = found(library, CONTRADICTORY[name])
    assert findings, name
    for one in findings:
        assert one.place is not None
        assert len(one.because) == 2
        assert f"line {one.because[0].place.line} " in one.message  # type: ignore[union-attr]
        assert one.because[0].place.start < one.place.start  # type: ignore[union-attr]


@pytest.mark.parametrize("name", COHERENT)
def test_a_coherent_article_stays_quiet(library: Library, name: str) -> None:
    assert [one.message for one in found(library, COHERENT[name])] == []


CLASHES = {
    "X5": ("how long the effect lasts", 24, 55),
    "X6": ("how often it must be given", 55, 96),
    "X7": ("safety", 100, 120),
    "X10": ("the price", 96, 124),
    "X11": ("how many", 96, 124),
    "X13": ("how often it must be given", 96, 116),
    "X14": ("how strong the evidence is", 100, 116),
    "X15": ("how certain the evidence is", 24, 34),
    "X17": ("what the other treatment does", 28, 106),
    "X18": ("where it comes from", 7, 42),
    "X19": ("where it comes from", 55, 110),
    "X22": ("how sure it is of an effect", 13, 51),
}


def test_the_real_article_contradicts_itself(library: Library, article: Path) -> None:
    report = library.check(articles.read(article))
    findings = [one for one in report.findings if one.rule == "internal-contradiction"]
    lines = {
        (one.message.partition(":")[0], one.because[0].place.line, one.place.line)  # type: ignore[union-attr]
        for one in findings
    }
    assert {name for name, clash in CLASHES.items() if clash not in lines} == set()
    assert len(findings) <= 22


def test_many_sentences_are_held_against_each_other_quickly(library: Library) -> None:
    text = "\n\n".join(
        f"Zinc shortens colds.\n\nZinc {'has no side effects' if n % 2 else 'is not safe'}."
        for n in range(400)
    )
    assert len(found(library, text)) <= 1000


def test_the_place_that_differs_from_the_record_is_the_wrong_one() -> None:
    work = Work(
        key="maze2016",
        title="Blueberries and maze learning in aged rats",
        authors=("Roe, A.",),
        year=2016,
        abstract="Aged rats were fed blueberries or chow. Rats fed blueberries learned faster.",
    )
    text = (
        "Elderly patients in the trial learned faster on blueberries [@maze2016].\n\n"
        "In rats, blueberries quickened learning [@maze2016].\n"
    )
    report = Library.of([work]).check(articles.read_text(text, "a.md"))
    told = [one for one in report.findings if one.code == "CIT004"]
    assert [one.place.line for one in told if one.place is not None] == [1]
