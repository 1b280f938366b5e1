"""`bin/gazette check`: reads the content without building, and tells every mistake and every warning."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.problems import FORMATS, ProblemsFound, counted


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed (text)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="where answers are kept")


def run(args: Namespace) -> int:
    cache = Cache(args.cache)
    try:
        read = read_library(args.content, cache)
    except ProblemsFound as found:
        print(FORMATS[args.format](found.problems))
        count = f"{len(found.problems)} {'mistake' if len(found.problems) == 1 else 'mistakes'}"
        print(f"{count}. Nothing is published until they are mended.", file=sys.stderr)
        return 1
    finally:
        cache.save()
    if read.warnings or args.format == "json":
        print(FORMATS[args.format](read.warnings))
    awards = sum(len(fund.awards) for fund in read.funds)
    rounds = sum(len(fund.rounds) for fund in read.funds)
    told = f", {counted(read.warnings)}" if read.warnings else ""
    print(f"{len(read.records)} records, {rounds} rounds, {awards} awards: no mistakes{told}.", file=sys.stderr)
    return 0
