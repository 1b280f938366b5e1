"""`python -m tools.mutants --count 60 --seed 1`: exit code 1 if the tests notice fewer than nine mutants in ten."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tools.mutants.coverage import TestFile, TestsFail, test_files
from tools.mutants.project_copy import NO_END, changed, copy_project, run_tests
from tools.mutants.sample import Mutant, equivalent_mutants, sample

ROOT = Path(__file__).resolve().parents[2]
EQUIVALENT = Path("tests", "equivalent_mutants.txt")
ENOUGH = 0.9
LIMIT = 90.0  # seconds of tests for one mutant; most are noticed in a few
FEW = 5  # files to try first: to load them all takes longer than most mutants live
BROAD = ("tests/build/test_golden.py", "tests/mistakes/test_mistakes.py")  # they notice more than any others
WORDS = {0: "SURVIVED", NO_END: "no end"}  # a test that does not end notices an endless loop
PROCESSES = os.cpu_count() or 1


def main(words: Sequence[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=60, metavar="N", help="mutants to try (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which ones (default: %(default)s)")
    options = parser.parse_args(words)
    mutants = sample(root, options.count, options.seed, equivalent_mutants(root / EQUIVALENT))
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        try:
            noticed = try_all(root, mutants, Path(folder))
        except TestsFail as error:
            print(error, file=sys.stderr)
            return 2
    print("\n".join(report(mutants, noticed)))
    return 0 if sum(noticed) >= ENOUGH * len(mutants) else 1


def try_all(root: Path, mutants: Sequence[Mutant], folder: Path) -> list[bool]:
    """Whether each mutant is noticed, printed as it becomes known."""
    copies: SimpleQueue[Path] = SimpleQueue()
    for number in range(PROCESSES):
        copies.put(copy_project(root, folder / f"copy-{number}"))
    print(f"Looking which tests run the {len(mutants)} mutants ...", flush=True)
    files = test_files(copy_project(root, folder / "marked"), mutants, PROCESSES)

    def attempt(number: int) -> bool:
        copy = copies.get()
        try:
            code = exit_code(copy, mutants[number], chosen_files(mutants[number], number, files))
        finally:
            copies.put(copy)
        print(f"{WORDS.get(code, 'noticed'):10}{where(mutants[number])}", flush=True)
        return code != 0

    with ThreadPoolExecutor(PROCESSES) as pool:
        return list(pool.map(attempt, range(len(mutants))))


def exit_code(copy: Path, mutant: Mutant, files: list[str]) -> int:
    """The exit code of the first few files, and of the others where they notice nothing."""
    with changed(copy, mutant.path, mutant.text):
        parts = (part for part in (files[:FEW], files[FEW:]) if part)
        codes = (run_tests(copy, part, 4 * LIMIT).code for part in parts)
        return next((code for code in codes if code), 0)


def chosen_files(mutant: Mutant, number: int, files: Sequence[TestFile]) -> list[str]:
    """The files that run a mutant, as far as the limit goes: namesakes, neighbours, the broad, the quickest."""
    start_up = min(file.seconds for file in files)
    parts = set(Path(mutant.path).with_suffix("").parts)

    def order(file: TestFile) -> tuple[bool, bool, bool, float]:
        path = Path(file.path)
        is_namesake, is_neighbour = path.stem.removeprefix("test_") in parts, path.parent.name in parts
        return not is_namesake, not is_neighbour, file.path not in BROAD, file.seconds

    chosen, left = [], LIMIT
    for file in sorted((file for file in files if number in file.seen), key=order):
        if file.seconds - start_up <= left:
            chosen.append(file.path)
            left -= file.seconds - start_up
    return chosen


def report(mutants: Sequence[Mutant], noticed: Sequence[bool]) -> list[str]:
    """A table by package, and below it the survivors."""
    lines = [f"{'package':24}{'mutants':>9}{'noticed':>9}{'survived':>9}"]
    packages = sorted({mutant.package for mutant in mutants})
    for package in [*packages, "all"]:
        of_package = [n for mutant, n in zip(mutants, noticed, strict=True) if package in ("all", mutant.package)]
        counts = (len(of_package), sum(of_package), len(of_package) - sum(of_package))
        lines.append(f"{package:24}" + "".join(f"{count:9}" for count in counts))
    lines.append(f"{sum(noticed) / max(len(noticed), 1):.0%} noticed")
    survivors = [mutant for mutant, is_known in zip(mutants, noticed, strict=True) if not is_known]
    return [*lines, *("\n".join(["", where(mutant), *mutant.change]) for mutant in survivors)]


def where(mutant: Mutant) -> str:
    return f"{mutant.path}:{mutant.line} {mutant.kind}"


if __name__ == "__main__":
    sys.exit(main())
