"""`bin/gazette lint FILE…`: prints warnings about a text that is not a record yet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path

from gazette import lints
from gazette.dates import UNKNOWN, KnownDate, known_date
from gazette.faults import failed
from gazette.library.folder import read_folder
from gazette.library.registers import read_names
from gazette.problems import FORMATS, Mistake, Problem, each_once, how_many


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="texts, in Markdown or plain")
    parser.add_argument(
        "--date", default="", help="the date of the papers, such as 2016-11-10; without it, tense is not checked"
    )
    parser.add_argument("--content", default="content", type=Path, help="the folder whose registers are used (content)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how warnings are printed (text)")


def run(args: Namespace) -> int:
    try:
        day = known_date(args.date) if args.date else UNKNOWN
        warnings = each_once(_warnings(args.files, day, args.content))
    except (Mistake, OSError, UnicodeDecodeError) as mistake:
        return failed(mistake)
    if warnings or args.format == "json":
        print(FORMATS[args.format](warnings))
    kinds = Counter(problem.warning for problem in warnings).most_common()
    by_kind = "; ".join(f"{count} {kind}" for kind, count in kinds)
    print(f"{how_many(warnings)}: {by_kind}." if kinds else f"{how_many(warnings)}.", file=sys.stderr)
    return 0


def _warnings(files: list[Path], day: KnownDate, content: Path) -> list[Problem]:
    names = read_names(read_folder(content))
    papers = [lints.linted_text(file.read_text(encoding="utf-8"), day=day, names=names) for file in files]
    warnings = [
        warning.problem.at(str(file))
        for file, text in zip(files, papers, strict=True)
        for warning in lints.warnings_in(text)
    ]
    return warnings + [warning.problem.at(str(files[index])) for index, warning in lints.differing_first_names(papers)]
