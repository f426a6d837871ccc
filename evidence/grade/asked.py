"""Of which studies a fact can be asked at all, so that nobody is sent to look for the pointless."""

from collections.abc import Callable, Mapping

from evidence.grade.traits import has_comparison, is_trial_in_people
from evidence.grade.vesicles import is_called_exosome, is_of_vesicles
from evidence.model import Design, Property, Study, Subject

_CHOSEN = frozenset({Design.CASE_SERIES, Design.BEFORE_AFTER})


def _is_series(study: Study) -> bool:
    return study.design in _CHOSEN


def _is_animal(study: Study) -> bool:
    return study.subject is Subject.ANIMAL


def _is_compared(study: Study) -> bool:
    return has_comparison(study) is True


def _never(_: Study) -> bool:
    return False


_ASKED: Mapping[Property, Callable[[Study], bool]] = {
    Property.SELECTION: _is_series,
    Property.BASELINE: _is_compared,
    Property.ATTRITION: _is_compared,
    Property.REGISTERED_ON: is_trial_in_people,
    Property.STARTED_ON: is_trial_in_people,
    Property.PRIMARY_OUTCOME: is_trial_in_people,
    Property.EXPERIMENTAL_UNIT: _is_animal,
    Property.EV_SOURCE: is_of_vesicles,
    Property.EV_DOSE: is_of_vesicles,
    Property.EV_CHARACTERISATION: is_of_vesicles,
    Property.EV_CONTROL: is_of_vesicles,
    Property.EV_ORIGIN: is_called_exosome,
    Property.SEARCHED: _never,
    Property.APPROVAL: _never,
}


def is_asked(study: Study, name: Property) -> bool:
    """Tell whether a study of this kind could tell the property; most can tell most."""
    applies = _ASKED.get(name)
    return applies is None or applies(study)


def unaskable(study: Study, names: frozenset[Property]) -> frozenset[Property]:
    """Give those of some properties that a study of this kind could not tell."""
    return frozenset(name for name in names & _ASKED.keys() if not _ASKED[name](study))
