"""How fast articles are checked, against other checkers of prose on the same text in the same run.

Usage: python benchmarks/check.py [--data DIR] [--text FILE] [--json] [--words 2000]
                                  [--many 1000] [--repeat 5] [--peer NAME=PROGRAM]

The text is an article (`--text`, else the one beside DIR, else the example), repeated
until it has so many words. Programs run whole, with nothing kept between runs; times are
processor seconds, the middle of the runs. `inside` is one check in a running
process, as many files meet it, each text with sentences of its own, as sentences that were
read before are remembered; `keystroke` is one check of a text in which one letter was typed,
as an editor asks for it. proselint and vale are found on the PATH or
named (`--peer vale=/opt/vale`); what is not installed is told and left out. Their
work is lighter than ours: they look words up and hold nothing against studies.
"""

import argparse
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evidence.library.checking import Checker, Flags

ROOT = Path(__file__).parents[1]
BIBLIOGRAPHY = ROOT / "references.bib"
SENTENCE_END = re.compile(r"(?<=\w)([.!?])(?=\s)")
VALE = "MinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = Vale\n"


def text_of(named: Path | None, data: Path | None, words: int) -> str:
    """Give an article of so many words, whole paragraphs of one article over and over."""
    beside = data.parent / "article" / "exosome-hair.txt" if data is not None else None
    chosen = named or (beside if beside is not None and beside.is_file() else None)
    source = (chosen or ROOT / "examples" / "exosome-hair.md").read_text(encoding="utf-8")
    paragraphs = source.split("\n\n")
    told: list[str] = []
    count = index = 0
    while count < words:
        turn, place = divmod(index, len(paragraphs))
        paragraph = paragraphs[place]
        told.append(another(paragraph, turn) if turn else paragraph)
        count += len(paragraph.split())
        index += 1
    return "\n\n".join(told) + "\n"


def spent(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Run a program to its end and give its processor and its wall seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def middle(command: Sequence[str], folder: Path, repeat: int) -> float:
    """Give the middle of the processor seconds of several runs, after one that warms the disk."""
    spent(command, folder)
    return statistics.median(spent(command, folder)[0] for _ in range(repeat))


def another(text: str, number: int) -> str:
    """Give the text with a word of no meaning in every sentence, so that none was read before."""
    return SENTENCE_END.sub(rf" z{number}\1", text)


def inside(path: Path, repeat: int) -> dict[str, float]:
    """Give the processor seconds of the first check in a process, of later ones, of a keystroke."""
    checker = Checker(Flags(settings={"bib": [str(BIBLIOGRAPHY)]}, is_isolated=True))
    text = path.read_text(encoding="utf-8")
    path = path.with_name("inside.txt")

    def timed(written: str) -> float:
        path.write_text(written, encoding="utf-8")
        start = time.process_time()
        checker.check(str(path))
        return time.process_time() - start

    first = timed(text)
    later = [timed(another(text, number)) for number in range(repeat)]
    spots = [len(text) * number // repeat for number in range(repeat)]
    timed(text)
    typed = [timed(f"{text[:spot]}x{text[spot:]}") for spot in spots]
    middles = map(statistics.median, (later, typed))
    return dict(zip(("first_inside", "inside", "keystroke"), (first, *middles), strict=True))


def peers(named: Sequence[str], folder: Path) -> Iterator[tuple[str, list[str] | None]]:
    """Yield each peer with its command, None where it is not installed."""
    programs = dict(one.split("=", 1) for one in named)
    (folder / ".vale.ini").write_text(VALE, encoding="utf-8")
    for name, rest in (("proselint", ["check", "text.txt"]), ("vale", ["text.txt"])):
        program = programs.get(name) or shutil.which(name)
        yield name, [program, *rest] if program is not None else None


def many(text: str, count: int, folder: Path) -> list[dict[str, float]]:
    """Time a quarter, a half and all of many articles, each another, on one and all processors."""
    place = folder / "many"
    place.mkdir()
    paragraphs = text.split("\n\n")
    for number in range(count):
        turned = paragraphs[number % len(paragraphs) :] + paragraphs[: number % len(paragraphs)]
        own = another("\n\n".join(turned), number)
        (place / f"{number:05}.txt").write_text(own, encoding="utf-8")
    rows = []
    names = sorted(one.name for one in place.iterdir())
    for size in (count // 4, count // 2, count):
        row: dict[str, float] = {"articles": size}
        for jobs in (1, os.cpu_count() or 1):
            program = [*ours("concise"), "--jobs", str(jobs), *names[:size]]
            row[f"cpu_jobs_{jobs}"], row[f"wall_jobs_{jobs}"] = spent(program, place)
        rows.append(row)
    return rows


def ours(shape: str) -> list[str]:
    """Give the command of this program."""
    bib = ["--bib", str(BIBLIOGRAPHY), "--isolated", "--format", shape]
    return [sys.executable, "-m", "evidence", "check", *bib]


def measure(args: argparse.Namespace) -> dict[str, Any]:
    """Run everything once and give the figures."""
    text = text_of(args.text, args.data, args.words)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = folder / "text.txt"
        path.write_text(text, encoding="utf-8")
        whole = middle([*ours("concise"), "text.txt"], folder, args.repeat)
        start_up = middle(
            [sys.executable, "-m", "evidence", "check", "--help"], folder, args.repeat
        )
        found: dict[str, Any] = {
            "words": len(text.split()),
            "evidence": {"whole": whole, "start_up": start_up, **inside(path, args.repeat)},
            "peers": {},
            "many": many(text[: len(text) // 4], args.many, folder) if args.many else [],
        }
        for name, command in peers(args.peer, folder):
            seconds = middle(command, folder, args.repeat) if command is not None else None
            ratio = whole / seconds if seconds else None
            found["peers"][name] = {"whole": seconds, "we_take_times": ratio}
    return found


def tell(found: dict[str, Any]) -> None:
    """Print the figures."""
    own = found["evidence"]
    print(f"{found['words']} words, processor seconds")
    print(f"  evidence      {own['whole']:6.2f}  of which start-up {own['start_up']:.2f}")
    print(f"  in a process  {own['first_inside']:6.2f}  the first, then {own['inside']:.2f}")
    print(f"  a keystroke   {own['keystroke']:6.2f}")
    for name, row in found["peers"].items():
        if row["whole"] is None:
            print(f"  {name:13} not installed")
        else:
            print(f"  {name:13} {row['whole']:6.2f}  we take {row['we_take_times']:.1f} times it")
    for row in found["many"]:
        told = ", ".join(f"{name} {value:.1f}" for name, value in row.items() if name != "articles")
        print(f"  {row['articles']} articles: {told}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--text", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--words", type=int, default=2000)
    parser.add_argument("--many", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PROGRAM")
    args = parser.parse_args()
    found = measure(args)
    if args.json:
        print(json.dumps(found, indent=2))
    else:
        tell(found)


if __name__ == "__main__":
    main()
