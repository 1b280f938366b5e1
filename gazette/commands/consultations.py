"""`bin/gazette consultations import FILE.xlsx`: brings in a register of consultations that the office kept in Excel."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from gazette.commands.import_command import add_import, run_import
from gazette.desk.consultation_rows import CONSULTATIONS


def add_arguments(parser: ArgumentParser) -> None:
    add_import(parser, CONSULTATIONS)


def run(args: Namespace) -> int:
    return run_import(args, CONSULTATIONS)
