"""`bin/gazette meetings import FILE.xlsx`: brings in a register of meetings that the office kept in Excel."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from gazette.commands.import_command import add_import, run_import
from gazette.desk.meeting_rows import MEETINGS


def add_arguments(parser: ArgumentParser) -> None:
    add_import(parser, MEETINGS)


def run(args: Namespace) -> int:
    return run_import(args, MEETINGS)
