"""`bin/gazette start FOLDER`: writes a blank office, which passes the check and can be built at once."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from datetime import date
from pathlib import Path

from gazette.addresses import host_of, is_placeholder
from gazette.commands.new_office import BlankOffice, CannotStart, write_office
from gazette.faults import failed
from gazette.library.build_day import build_day

LONGEST = 100  # characters of a name, so that the summary of the home page is not cut
NO_SITE = "https://record.example.org"  # a placeholder, which cannot be published
EXAMPLE = """\
example:
  bin/gazette start content --name "Police and Crime Commissioner for Exampleshire" --area "Exampleshire"

If the folder is content and the sample is in it, the sample first moves to a folder in examples/.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.formatter_class, parser.epilog = RawDescriptionHelpFormatter, EXAMPLE
    parser.add_argument("folder", type=Path, help="the new content folder; it must be empty or not there yet")
    parser.add_argument("--name", help="the full name of the office; without it, you are asked")
    parser.add_argument("--area", help="the police area; without it, you are asked")
    parser.add_argument(
        "--site",
        help="the public address of the website. Its domain begins the ids of feed entries, which never change. "
        "Without it, write feed_ids in office.md before you publish.",
    )


def run(args: Namespace) -> int:
    try:
        name = _answer(args.name, "--name", "The full name of the office, such as Mayor of Exampleshire")
        area = _answer(args.area, "--area", "The police area, such as Exampleshire")
        office = BlankOffice(name, area, _feed_ids(args.site, build_day(args.folder)))
        sample = write_office(office, args.folder)
    except CannotStart as reason:
        return failed(str(reason))
    except OSError as error:
        return failed(f"{error.filename}: {error.strerror}. Nothing was written.")
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was written.", 130)
    _print_next_steps(args.folder, sample)
    return 0


def _answer(written: str | None, option: str, question: str) -> str:
    """What is written after an option or, at a terminal, answered to its question."""
    if written is None and sys.stdin.isatty():
        written = input(f"{question}: ")
    if not written or not written.strip():
        raise CannotStart(f"{question}, is missing. Write it in quotation marks after {option}.")
    if len(written) > LONGEST:
        raise CannotStart(f"What you wrote after {option} has {len(written)} characters. Write at most {LONGEST}.")
    return " ".join(written.split())


def _feed_ids(site: str | None, today: date) -> str:
    host = host_of(site or NO_SITE)
    if not host or (site and is_placeholder(host)):
        what = f"'{site}' is not the public address of a website."
        raise CannotStart(f"{what} Write your own after --site, with https:// before it, or leave --site out.")
    return f"tag:{host},{today.year}"


def _print_next_steps(folder: Path, sample: Path | None) -> None:
    if sample:
        print(f"The sample is now in {sample}. To see it: make serve CONTENT={sample}")
    is_default = folder == Path("content")
    print(f"The blank office is in {folder}. What to do next:")
    print(f"1. Fill in {folder}/office.md: who holds the office, how to reach it, how decisions are numbered.")
    print(f"2. Begin a decision notice: bin/gazette new decision{'' if is_default else f' --content {folder}'}")
    print(f"3. Gifts, payments and other registers: {folder}/registers/tables/README.md has one of each to copy.")
    print(f"4. See the site while you write: make serve{'' if is_default else f' CONTENT={folder}'}")
    print("5. docs/hosting.md says how to publish it.")
