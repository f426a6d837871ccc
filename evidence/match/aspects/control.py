"""What the treated were compared with."""

from evidence.match.asked import UNKNOWN, Asked, Mark
from evidence.model import Control, Property, Study

WEIGHT = 1.0
NEEDS_MORE = True


def compare(asked: Asked, seen: Study) -> Mark | None:
    """Compare the control told with that of the study; "none" and "own baseline" are alike."""
    told, control = asked.values(Property.CONTROL), seen.control
    if not told:
        return None
    if control is None or control is Control.NOT_REPORTED:
        return UNKNOWN
    name = control.words
    if control.value in told or any(_alone(Control(one)) and _alone(control) for one in told):
        return Mark(1.0, f"control {name}")
    return Mark(-1.0, f"control {name}, not {' or '.join(one.replace('_', ' ') for one in told)}")


def _alone(control: Control) -> bool:
    return control in {Control.NONE, Control.OWN_BASELINE}
