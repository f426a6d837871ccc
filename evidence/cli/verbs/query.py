"""Ask what the library knows on a claim: studies for and against, and how sure they allow."""

from pathlib import Path

import click

from evidence import claims, grade
from evidence import query as queries
from evidence.cli.faces import answers
from evidence.cli.options import (
    format_option,
    library_option,
    open_library,
    plain,
    print_json,
    print_lines,
    sentences,
)
from evidence.errors import EvidenceError
from evidence.library.contract import (
    ClaimObject,
    ElementObject,
    FindingObject,
    GradedStudy,
    HitObject,
    QueryObject,
    steps,
)
from evidence.library.contract.pools import OverallObject, PoolingObject
from evidence.model import Stance


@click.command(
    epilog='\b\nExample:\n  evidence query "finasteride 1 mg increases hair count in men"'
)
@click.argument("claim", required=False)
@click.option("--claims", "file", type=click.Path(path_type=Path), help="Many claims, one a line.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Most hits.")
@format_option("text", "json", "jsonl")
@library_option
def command(
    claim: str | None, file: Path | None, limit: int, shape: str, library: str | None
) -> int:
    """Ask what the library knows on a claim.

    Prints each study with design, size, control, outcome, grade, flags and on
    which side it stands; then the certainty of the whole body and the sentence
    it allows. Studies that do not tell whether the treatment was given are listed
    apart and not counted. With no study on the claim it says so and leaves with 1;
    a claim whose treatment, or outcome and disease, cannot be read is not answered: 2.
    """
    if (claim is None) is (file is None):
        raise click.UsageError("give one claim, or --claims FILE")
    texts = [claim] if claim is not None else sentences(str(file))
    with open_library(library) as shelf:
        read = {text: queries.unread(claims.read(text)) for text in texts}
        lost = {text: why for text, why in read.items() if why is not None}
        if file is None and lost:
            raise EvidenceError(plain(lost[texts[0]]))
        found = [shelf.query(text, limit) for text in texts if text not in lost]
    for why in lost.values():
        click.echo(f"evidence: not read: {plain(why)}", err=True)
    if shape == "jsonl":
        print_lines(printed(one) for one in found)
    elif shape == "json":
        print_json(printed(found[0]) if file is None else [printed(x).model_dump() for x in found])
    else:
        for one in found:
            answers.tell(one)
    if lost:
        return 2
    return 0 if all(one.body.members for one in found) else 1


def printed(answer: queries.Answer) -> QueryObject:
    """Give an answer as the contract prints it."""
    return QueryObject(
        claim=ClaimObject.of(answer.claim),
        hits=[_hit(hit) for hit in answer.hits],
        counts={
            **{stance.value: answer.count(stance) for stance in Stance},
            "not_counted": answer.apart,
        },
        certainty=answer.body.certainty.value if answer.body.certainty is not None else None,
        rated_on=[one.study.key for one in grade.rated_on(answer.body)],
        because=steps(answer.body.steps),
        wording=answer.body.wording,
        body_findings=[FindingObject.of(finding) for finding in answer.body.findings],
        pooling=PoolingObject.of(answer.body.pooling),
        overall=OverallObject.of(grade.overall(answer.body)),
    )


def _hit(hit: queries.Hit) -> HitObject:
    return HitObject(
        key=hit.study.work.key,
        score=hit.score,
        stance=hit.stance.value,
        nearness=hit.nearness,
        why=list(hit.why),
        counted=not hit.missing,
        missing=list(hit.missing),
        pico=[
            ElementObject(element=one.part, nearness=one.word, why=one.why) for one in hit.elements
        ],
        study=GradedStudy.graded(hit.study, hit.grade),
        findings=[FindingObject.of(finding) for finding in hit.grade.findings],
    )
