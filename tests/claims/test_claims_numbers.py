import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.claims import numbers


def told(text: str) -> list[tuple[float, float, str | None, str]]:
    return [(one.low, one.high, one.unit, one.kind) for one in numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 15–20% rise", [(15, 20, "%", "percent")]),
        ("from 30 to 150 nanometers in size", [(30, 150, "nm", "size")]),
        ("$1,500–$3,000 per session", [(1500, 3000, "USD/session", "money")]),
        ("$20–$50/month", [(20, 50, "USD/month", "money")]),
        ("€1.5 million a year", [(1.5e6, 1.5e6, "EUR/year", "money")]),
        ("after 12 weeks", [(12, 12, "week", "duration")]),
        ("within 3–6 months", [(3, 6, "month", "duration")]),
        ("a 12-week course", [(12, 12, "week", "duration")]),
        ("by week 24", [(24, 24, "week", "duration")]),
        ("for five years", [(5, 5, "year", "duration")]),
        ("1–3 sessions needed", [(1, 3, "session", "count")]),
        ("80-90% of men", [(80, 90, "%", "percent")]),
        ("5 per cent", [(5, 5, "%", "percent")]),
        ("millions of people", []),
        ("a double-blind trial", []),
        ("1,000 patients", [(1000, 1000, "patient", "count")]),
        ("1.5 million people", [(1.5e6, 1.5e6, "people", "count")]),
        ("2 in 5 women", [(40, 40, "%", "percent")]),
        ("one in ten people", [(10, 10, "%", "percent")]),
        ("a quarter of patients", [(25, 25, "%", "percent")]),
        (
            "two-thirds of users",
            [(pytest.approx(66.666667), pytest.approx(66.666667), "%", "percent")],
        ),
        ("twice the risk", [(2, 2, "times", "ratio")]),
        ("a 3-fold rise", [(3, 3, "times", "ratio")]),
        ("OR 1.61 (0.52-2.70)", [(1.61, 1.61, "OR", "ratio"), (0.52, 2.7, "CI", "other")]),
        (
            "hazard ratio 0.80, 95% CI 0.71 to 0.90; P < 0.001",
            [(0.8, 0.8, "HR", "ratio"), (0.71, 0.9, "CI", "other"), (0, 0.001, None, "p")],
        ),
        ("p = .03", [(0.03, 0.03, None, "p")]),
        ("2,000 IU/day", [(2000, 2000, "IU/day", "dose")]),
        ("150 mg per day", [(150, 150, "mg/day", "dose")]),
        ("0.5–1.0 mg", [(0.5, 1.0, "mg", "dose")]),
        ("10 mg/kg", [(10, 10, "mg/kg", "dose")]),
        ("18.6 hairs/cm2", [(18.6, 18.6, "hair/cm2", "count")]),
        ("fell by 5.2 mmHg", [(5.2, 5.2, "mmHg", "other")]),
        ("a change of -0.24", [(-0.24, -0.24, None, "other")]),
        ("a 2020 study", [(2020, 2020, None, "year")]),
        ("in 2019–2021", [(2019, 2021, None, "year")]),
        ("men aged 18-35 years", [(18, 35, "year of age", "other")]),
        ("65-year-old men", [(65, 65, "year of age", "other")]),
        ("vitamin B12, COVID-19, IL-6, SF-36, type 2 diabetes, omega-3", []),
        ("25-hydroxyvitamin D and 5-alpha reductase", []),
        ("the 5th day, see doi 10.1000/abc.2020 [12, 13]", []),
        ("1. Signalling: it delivers", []),
        ("no one knows; one of the best", []),
        ("between 2 and 4 cups a day", [(2, 4, "cup/day", "count")]),
    ],
)
def test_numbers(text: str, expected: list[tuple[float, float, str | None, str]]) -> None:
    assert told(text) == expected


QUANTITY = st.integers(min_value=1, max_value=999_999)


@given(QUANTITY, QUANTITY, st.sampled_from(["%", " mg", " weeks", " patients", " kg"]))
def test_a_printed_range_is_read_back(one: int, other: int, unit: str) -> None:
    low, high = sorted((one, other))
    (found,) = numbers(f"It was {low:,}–{high:,}{unit} in all.")
    assert (found.low, found.high) == (low, high)
    assert found.text == f"{low:,}–{high:,}{unit}"


@given(st.decimals(min_value=0, max_value=10_000, places=2))
def test_decimals_are_read_back(value: object) -> None:
    (found,) = numbers(f"a rise of {value} mg")
    assert found.low == float(str(value))


@given(st.text(alphabet=st.sampled_from("0123456789 .,-–%$()<>=abpinoCImgweek/\n"), max_size=80))
def test_spans_say_their_text_and_never_overlap(text: str) -> None:
    last = 0
    for one in numbers(text):
        assert text[one.start : one.end] == one.text
        assert last <= one.start < one.end
        assert one.low <= one.high
        last = one.end


def test_a_long_line_of_numbers_is_quick() -> None:
    assert len(numbers("12 mg, 3–4 weeks; " * 10_000)) == 20_000
