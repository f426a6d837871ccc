import json
from pathlib import Path

import httpx
import pytest

from evidence.model import Control, Design, Property
from evidence.model.streams import studies_of
from evidence.sources import Identifier, Verdict, asking, clinicaltrials
from evidence.sources.http import Client

TRIALS = Path(__file__).parents[2] / ".." / "shared" / "fixtures" / "clinicaltrials"
NCT = Identifier(kind="nct", value="NCT02552212")


def client(status: int, body: bytes, kind: str = "application/json") -> Client:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.url.path.endswith(NCT.value)
        return httpx.Response(status, content=body, headers={"content-type": kind})

    return Client(transport=httpx.MockTransport(answer), sleep=lambda _: None)


def test_a_registered_trial_is_read_with_its_receipt() -> None:
    path = TRIALS / "study_NCT02552212.json"
    if not path.is_file():
        pytest.skip("the shared folder is not here")
    answer = asking.ask(clinicaltrials, NCT, client(200, path.read_bytes()))
    assert answer.verdict is Verdict.FOUND
    assert answer.work is not None
    assert answer.work.registration == NCT.value
    assert answer.work.receipts[0].url is not None
    study = studies_of(answer.work)[0]
    assert study.value(Property.RECORD_TYPE) == "registry"
    assert study.value(Property.ALLOCATION) == "random"
    assert study.design is Design.RCT_PARALLEL
    assert study.control is Control.PLACEBO
    assert study.sample_size == 317


@pytest.mark.parametrize(
    ("status", "body", "kind", "verdict"),
    [
        (404, b"NCT number NCT02552212 not found", "text/plain", Verdict.NOT_FOUND),
        (200, b"<html><body>Sorry</body></html>", "text/html", Verdict.REFUSED_ANSWER),
        (200, json.dumps({"studies": []}).encode(), "application/json", Verdict.REFUSED_ANSWER),
        (200, b"", "application/json", Verdict.REFUSED_ANSWER),
        (200, b'{"protocolSection": {', "application/json", Verdict.REFUSED_ANSWER),
        (500, b"oops", "text/plain", Verdict.COULD_NOT_REACH),
    ],
)
def test_what_is_no_record_says_nothing_of_the_trial(
    status: int, body: bytes, kind: str, verdict: Verdict
) -> None:
    answer = asking.ask(clinicaltrials, NCT, client(status, body, kind))
    assert answer.verdict is verdict
    assert answer.work is None
    assert answer.why
