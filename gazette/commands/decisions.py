"""`bin/gazette decisions import FILE.xlsx`: brings in a register of decisions that the office kept in Excel."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from gazette.commands.import_command import add_import, run_import
from gazette.desk.decision_rows import DECISIONS


def add_arguments(parser: ArgumentParser) -> None:
    add_import(parser, DECISIONS)


def run(args: Namespace) -> int:
    return run_import(args, DECISIONS)
