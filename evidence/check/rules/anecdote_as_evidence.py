"""WRD008 anecdote-as-evidence."""

import re
from collections.abc import Iterator

from evidence.model import Finding, Passage, Words
from evidence.rule import rule

_STORY = re.compile(
    r"\b(?:(?:most |many |some )?(?:patients|users|people|customers|clients|early adopters"
    r"|practitioners|clinicians|experts|doctors) (?:often |frequently |typically )?"
    r"(?:report|say|notice|swear|claim|see|describe)|testimonials?|anecdotal(?:ly)?"
    r"|(?:my|a friend['’]s|our) (?:own )?(?:neighbou?r|mother|father|mum|mom|dad|wife|husband|son|"
    r"daughter|sister|brother|aunt|uncle|friend|colleague|grandmother|grandfather|partner)\b"
    r"(?=[^.;]{0,120}\b(?:went away|gone|disappeared|vanished|cured|healed|got better|"
    r"feels? better|never looked back|cleared up|works|worked|helped|lost \d|swears))"
    r"|clinical (?:experiences?|observations?)|success stories)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(r"\b(?:only|merely|not evidence|no evidence|rather than|unreliable)\b", re.I)


@rule(
    "WRD008",
    severity="warning",
    sources=["ocebm2011"],
    advice="Replace the stories by a study, or say that only stories are known.",
    fires=[
        "Most patients report less pain after the first session.",
        "Early adopters report fewer side effects than with tablets.",
        "Clinical experience suggests that the balm works.",
        "My aunt gave up bread, and within a week her knee pain was gone.",
    ],
    quiet=[
        "Most patients report less pain after surgery (doi:10.1002/sctm.19-0410).",
        "The evidence is only anecdotal.",
        "My aunt bakes bread in a town by the sea.",
    ],
)
def anecdote_as_evidence(passage: Passage) -> Iterator[Finding]:
    """Stories of patients, users or practitioners stand in for data.

    Those who are content speak up, many get better by themselves, and nobody
    counts the rest. Reports collected in a cited study are data, not stories.
    """
    text = passage.sentence.text
    story = _STORY.search(text)
    if story is None or passage.sentence.kind == "heading" or _DOUBT.search(text) is not None:
        return
    if any(mention.is_findable for mention in (*passage.mentions, *passage.near)):
        return
    place = passage.place_of(story.start(), story.end())
    yield Finding(
        message=f"“{story[0]}” is a story, not data",
        because=(Words(text=text, place=passage.sentence.place),),
        place=place,
    )
