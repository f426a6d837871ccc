"""What tests share besides fixtures."""

from typing import NamedTuple

from evidence.grade import body, grade, nearness, stance
from evidence.model import Body, Claim, Member, Study


class Ran(NamedTuple):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


def weighed(claim: Claim, *studies: Study) -> Body:
    """Weigh studies as the body of evidence on a claim, every one of them a member."""
    members = []
    for study in studies:
        far, why = nearness(claim, study)
        side, because = stance(claim, study)
        members.append(
            Member(
                study=study,
                grade=grade(study, claim),
                stance=side,
                nearness=far,
                why=(*why, *because),
            )
        )
    return body(claim, members)
