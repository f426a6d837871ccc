"""Animals in the care of a vet are no people, and people beside animals stay people."""

import pytest

from tests.extract.reading import study


@pytest.mark.parametrize(
    ("title", "abstract", "species"),
    [
        (
            "Removal of a swallowed peach stone",
            "A 3-year-old neutered male springer spaniel was admitted to the hospital with "
            "vomiting. The stone was taken out. The patient was discharged after two days.",
            "dog",
        ),
        (
            "Fractures of the pastern",
            "A 9-year-old gelding was lame after a race. Screws were placed. The patient returned "
            "to racing after a year.",
            "horse",
        ),
        (
            "A new food for weak kidneys",
            "Forty client-owned cats were given the new food or their usual one. Owners answered "
            "a questionnaire. Appetite was better with the new food.",
            "cat",
        ),
        (
            "Survival after removal of the spleen",
            "Medical records of a veterinary teaching hospital were reviewed for patients. Eighty "
            "dogs lived for a median of six months after the operation.",
            "dog",
        ),
    ],
)
def test_patients_of_a_vet_are_animals(title: str, abstract: str, species: str) -> None:
    found = study(abstract, title)
    assert found.subject == "animal"
    assert [fact.value for fact in found.about("species")] == [species]


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        (
            "Torn lip in a child",
            "A 6-year-old girl was bitten by a client-owned dog. Her lip was sewn. She recovered.",
        ),
        (
            "Shoulder pain in a fencer",
            "A 22-year-old presented after training with shoulder pain. Imaging showed a tear. The "
            "patient returned to fencing after ten weeks.",
        ),
        (
            "Impacted canine",
            "A 15-year-old boy had an impacted canine tooth. It was drawn down within a year.",
        ),
        (
            "Falls from a pony",
            "Sixty women who rode a female pony were asked about falls. Ten had broken a wrist.",
        ),
    ],
)
def test_people_beside_animals_stay_people(title: str, abstract: str) -> None:
    assert study(abstract, title).subject == "human"
