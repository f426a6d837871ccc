"""A work's facts sorted into its studies: one per stream."""

from collections.abc import Iterable

from evidence.model.fact import Fact, Property
from evidence.model.study import Study
from evidence.model.work import Work

OF_ONE_STREAM = frozenset(
    {
        Property.DESIGN,
        Property.SUBJECT,
        Property.SPECIES,
        Property.POPULATION,
        Property.CONTROL,
        Property.N_ENROLLED,
        Property.N_RANDOMISED,
        Property.N_ANALYSED,
        Property.N_INCLUDED,
        Property.ALLOCATION,
        Property.BLINDING,
        Property.TIME,
        Property.FOLLOW_UP,
        Property.FOLLOW_UP_WEEKS,
        Property.OUTCOME,
        Property.HARMS,
        Property.SELECTION,
        Property.SEQUENCE,
        Property.CONCEALMENT,
        Property.BASELINE,
        Property.ATTRITION,
        Property.N_EVENTS,
        Property.PRIMARY_OUTCOME,
        Property.EXPERIMENTAL_UNIT,
        Property.ANSWER,
        Property.DOMAIN,
        Property.DISPUTED,
    }
)
"""Properties that tell how one study was done; all others may hold for a whole work."""


def studies_of(work: Work, facts: Iterable[Fact] = ()) -> tuple[Study, ...]:
    """Sort the work's own facts and `facts` into studies, in the order streams are first told.

    A work without named streams is one study. Beside named streams, facts without
    a stream are shared by all of them; but where they tell on whom the study was
    done, the facts of that study go to the stream of that subject alone, or stand
    as a study of their own when no such stream is named. So a design read for the
    patients never becomes the design of the mice. Doubles are dropped.
    """
    told = {fact.id: fact for fact in (*work.facts, *facts)}.values()
    streams: dict[str, list[Fact]] = {fact.stream: [] for fact in told if fact.stream}
    if not streams:
        return (Study(work=work, facts=tuple(told)),)
    loose = [fact for fact in told if not fact.stream]
    home = _home(work, loose)
    shared = [fact for fact in loose if home is None or fact.property not in OF_ONE_STREAM]
    own = [fact for fact in loose if home is not None and fact.property in OF_ONE_STREAM]
    if own:
        streams.setdefault(home if home in streams else "", []).extend(own)
    for fact in told:
        if fact.stream:
            streams[fact.stream].append(fact)
    return tuple(
        Study(work=work, stream=stream, facts=(*mine, *shared)) for stream, mine in streams.items()
    )


def _home(work: Work, loose: list[Fact]) -> str | None:
    """Name the stream that facts without a stream describe; None when they do not tell."""
    try:
        subject = Study(work=work, facts=tuple(loose)).subject
    except ValueError:  # a design or subject that is no known word
        return None
    return None if subject is None else subject.value
