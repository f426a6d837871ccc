"""What `docs/checking.md` says can be typed and set."""

import re
from pathlib import Path

from evidence.cli.verbs.check import command
from evidence.library import outputs, settings

MANUAL = Path(__file__).parents[2] / "docs" / "checking.md"


def test_every_option_and_format_is_real() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    known = {name for one in command.params for name in one.opts} | {"--thresholds"}
    assert set(re.findall(r"(?<=[` ])--[a-z-]{2,}", text)) <= known
    for name in ("text", "concise", *outputs.names()):
        assert f"`{name}`" in text


def test_the_settings_shown_are_the_settings_there_are(tmp_path: Path) -> None:
    shown = re.search(r"```toml\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    assert shown is not None
    path = tmp_path / "evidence.toml"
    path.write_text(shown[1], encoding="utf-8")
    held = settings.of_file(path)
    silent = settings.Settings()
    told = {name for name in settings.Settings.model_fields if name not in {"origin", "select"}}
    assert all(getattr(held, name) != getattr(silent, name) for name in told)
