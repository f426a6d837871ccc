"""Agreement of people: independent first words, kappa with its limits, conflicts listed."""

from evidence.library import Library
from evidence.library.agreement import agreement
from evidence.model import Work


def library() -> Library:
    return Library.of(
        Work(key=f"w{n}", title=f"Trial number {n}", authors=(f"Doe{n}, J.",), year=2000 + n)
        for n in range(12)
    )


def test_first_words_count_and_confirmations_do_not() -> None:
    held = library()
    for n in range(12):
        key = f"w{n}"
        held.set(key, "blinding", "double" if n % 2 else "open_label", because="x", by="Ann")
        other = "double" if n % 2 or n == 0 else "open_label"
        held.set(key, "blinding", other, because="y", by="Bob")
        held.confirm(key, "blinding", "double" if n % 2 else "open_label", because="z", by="Cy")
    held.set("w0", "blinding", "open_label", because="talked it over", by="Bob")
    found = held.agreement()
    (pair,) = found.agreed
    assert (pair.left, pair.right, pair.about) == ("Ann", "Bob", "blinding")
    assert (pair.n, pair.same) == (12, 11)
    assert pair.kappa is not None
    assert abs(pair.kappa - (11 / 12 - 0.5) / 0.5) < 1e-9
    assert pair.note is None
    assert found.differing == ()


def test_numbers_have_no_kappa_and_conflicts_are_listed() -> None:
    held = library()
    held.set("w1", "n_analysed", "30", because="x", by="Ann")
    held.set("w1", "n_analysed", "34", because="y", by="Bob")
    found = held.agreement(["w1"])
    (pair,) = found.agreed
    assert pair.kappa is None
    assert pair.note is not None
    assert "fixed words" in pair.note
    (one,) = found.differing
    assert not one.conflict.settled
    assert one.study == "w1"


def test_nobody_and_nothing() -> None:
    assert agreement([]) == ((), ())


def test_a_body_counts_the_more_cautious_and_the_hit_says_so() -> None:
    abstract = "We randomised 900 adults with colds to zinc or placebo. Colds were shorter then."
    title = "Zinc lozenges shorten colds in adults: a randomised placebo-controlled trial"
    held = Library.of(
        [Work(key="w", title=title, authors=("Doe, J.",), year=2020, abstract=abstract)]
    )
    held.set("w", "n_analysed", "30", because="table 2", by="Ann")
    held.set("w", "n_analysed", "900", because="abstract", by="Bob")
    found = held.query("zinc shortens colds in adults")
    (size,) = [step for step in found.body.steps if step.domain == "imprecision"]
    assert size.why.startswith("30 people")
    (said,) = [step for step in found.hits[0].grade.steps if step.domain == "people"]
    assert "the more cautious, 30, counts" in said.why
