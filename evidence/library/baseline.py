"""What was found before: old findings stay quiet, new ones are told, vanished ones counted."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from evidence.decoding import decode
from evidence.errors import UnreadableInput
from evidence.library.catalogue import every_rule
from evidence.library.choice import Choice
from evidence.library.files import replace
from evidence.library.fingerprint import Mark, marked
from evidence.library.report import Report
from evidence.model import Silenced, Value

VERSION = 1
REASON = "found before the baseline was written"

Counted = Mapping[tuple[str, str], int]


class Baseline(Value):
    """Old findings: for each file how often each rule spoke of each sentence.

    Files are named as seen from the folder of the baseline, so that it can be kept
    with them.
    """

    path: Path
    files: Mapping[str, Mapping[tuple[str, str], int]] = {}

    def name(self, file: str) -> str:
        """Give the name a file goes by here."""
        return named(file, self.path)

    def quieted(self, report: Report, choice: Choice) -> tuple[Report, int]:
        """Give a report in which only new findings speak, and how many old ones are gone."""
        known = Counter(self.files.get(self.name(report.manuscript.path), {}))
        loud, quiet = [], list(report.silenced)
        for finding, mark in marked(report):
            key = (mark.rule, mark.sentence)
            if known[key] > 0:
                known[key] -= 1
                quiet.append(Silenced(finding=finding, reason=REASON, by="baseline"))
            else:
                loud.append(finding)
        codes = {rule.code: rule.name for rule in every_rule()}
        gone = sum(
            count for (code, _), count in known.items() if choice.takes(code, codes.get(code, ""))
        )
        return report.model_copy(update={"findings": tuple(loud), "silenced": tuple(quiet)}), gone


def named(file: str, baseline: Path) -> str:
    """Give the name of a file as seen from the folder of a baseline."""
    here = Path(os.path.normpath(baseline.absolute().parent))
    there = Path(os.path.normpath(Path(file).absolute()))
    if there.is_relative_to(here):
        return there.relative_to(here).as_posix()
    try:
        return Path(os.path.relpath(there, here)).as_posix()
    except ValueError:
        return there.as_posix()


def read(path: Path) -> Baseline:
    """Read a baseline; raises UnreadableInput where it is none."""
    try:
        document = json.loads(decode(path.read_bytes(), str(path)).text)
    except OSError as error:
        told = (error.strerror or str(error)).lower()
        raise UnreadableInput(f"{path}: {told}; --write-baseline {path} makes one") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableInput(f"{path}: not a baseline: {error}") from error
    try:
        return Baseline(path=path, files=_files(document))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableInput(f"{path}: not a baseline; --write-baseline makes one") from error


def _files(document: dict[str, Any]) -> dict[str, Counted]:
    if document["version"] != VERSION:
        raise ValueError(document["version"])
    return {
        str(file): {
            (str(one["rule"]), str(one["sentence"])): int(one.get("count", 1)) for one in found
        }
        for file, found in document["files"].items()
    }


def written(path: Path, found: Iterable[tuple[str, Iterable[Mark]]]) -> int:
    """Write a baseline of what was found in each file, and give how many findings it holds."""
    files, total = {}, 0
    for file, marks in found:
        counts = Counter((mark.rule, mark.sentence) for mark in marks)
        total += counts.total()
        if counts:
            files[named(file, path)] = [
                {"rule": rule, "sentence": sentence, "count": count}
                for (rule, sentence), count in sorted(counts.items())
            ]
    document = {"version": VERSION, "files": dict(sorted(files.items()))}
    replace(path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
    return total
