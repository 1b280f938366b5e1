"""`bin/gazette check`: reads the content without building the site, and prints every mistake and warning."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from gazette.cache import Cache
from gazette.desk.upgrade import upgraded_documents
from gazette.library.build_day import build_moment
from gazette.library.held_lines import held_lines
from gazette.library.read import Content, read_content
from gazette.problems import FORMATS, Problem, ProblemsFound, counted


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed (text)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    cache = Cache(args.cache)
    try:
        now = build_moment(args.content)
        content = read_content(args.content, cache, now)
        warnings = content.warnings(cache, now)
    except ProblemsFound as error:
        print(FORMATS[args.format](error.problems))
        print(f"{counted(error.problems)}. Nothing is published until they are corrected.", file=sys.stderr)
        if any(document.edits for document in upgraded_documents(args.content)):
            what = "Some words are those of an earlier version."
            print(f"{what} To bring them up to date: bin/gazette upgrade {args.content}", file=sys.stderr)
        return 1
    finally:
        cache.save()
    if warnings or args.format == "json":
        print(FORMATS[args.format](warnings))
    for line in held_lines(content.whole, content.held):
        print(line, file=sys.stderr)
    print(_closing_line(content, warnings), file=sys.stderr)
    return 0


def _closing_line(content: Content, warnings: Sequence[Problem]) -> str:
    library = content.whole
    awards = sum(len(fund.awards) for fund in library.funds)
    rounds = sum(len(fund.rounds) for fund in library.funds)
    counts = f"{len(library.records)} records, {rounds} rounds, {awards} awards"
    return f"{counts}: no mistakes{f', {counted(warnings)}' if warnings else ''}."
