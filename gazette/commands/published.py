"""`bin/gazette published`: updates the register of publications after a site was published in another way.

`make publish` updates it itself. Once a record is in it, a change without a public note stops the build.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date, datetime, time
from pathlib import Path

from gazette.cache import Cache
from gazette.dates import say_day
from gazette.faults import failed
from gazette.library.build_day import real_day, real_moment
from gazette.library.publications import keep
from gazette.library.read import read_library
from gazette.london import instant
from gazette.problems import ProblemsFound
from gazette.records.publication import PUBLISHED


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--day", type=_day, help="the day of the publication (today, or that of an imaginary office)")
    parser.add_argument("--cache", type=Path, default=Path(".cache/documents"), help="the file of the cache")


def run(args: Namespace) -> int:
    today = real_day(args.content)
    day: date = args.day or today
    if day > today:
        return failed(f"{say_day(day)} is still to come. Write the day of the publication.")
    try:
        library = read_library(args.content, Cache(args.cache), _end_of(day, real_moment(args.content)))
    except ProblemsFound as error:
        return failed(error)
    is_new = keep(args.content, library.publications, library.documents, day)
    outcome = "written" if is_new else "says this already"
    print(f"{args.content / PUBLISHED}: {outcome}; {len(library.records)} records.", file=sys.stderr)
    return 0


def _end_of(day: date, now: datetime) -> datetime:
    """The last minute of an earlier day; what is dated later was not published on it. Today it is now."""
    return now if day == now.date() else instant(day, time(23, 59))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"'{text}' is not a day. Write it as 2018-10-15.") from None
