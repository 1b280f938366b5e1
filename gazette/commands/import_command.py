"""What the commands that bring in a register from Excel have in common: their options, and how they run."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from dataclasses import dataclass
from pathlib import Path

from gazette.cache import put_in_place
from gazette.desk.attached_files import FilesFolder
from gazette.desk.file_kinds import bytes_of_sheet
from gazette.desk.grid import CannotRead
from gazette.desk.import_report import ImportReport
from gazette.desk.importing import Import
from gazette.desk.new_document import read_office_state
from gazette.desk.row_kind import RowKind
from gazette.desk.sheet import read_register_sheet
from gazette.faults import failed
from gazette.library.build_day import build_day
from gazette.problems import Problem

PROGRESS_EVERY = 100  # rows


@dataclass(frozen=True)
class ImportCommand:
    """Brings in a register that the office kept in Excel."""

    row_kind: RowKind

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_import(parser, self.row_kind)

    def run(self, args: Namespace) -> int:
        return run_import(args, self.row_kind)


def add_import(parser: ArgumentParser, row_kind: RowKind) -> None:
    """Adds the action `import` with its options to the parser of a command."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="import")
    about = f"Turns each row of a register of {row_kind.plural} into a document. Nothing is overwritten."
    options = actions.add_parser("import", help=about, description=about)
    options.formatter_class, options.epilog = RawDescriptionHelpFormatter, _example(row_kind)
    options.add_argument("file", type=Path, metavar="FILE", help="the register: a workbook (.xlsx) or a CSV file")
    options.add_argument("--sheet", metavar="NAME", help="the sheet of the workbook, if there are several")
    options.add_argument("--files", type=Path, metavar="FOLDER", help="the folder with the files that the rows name")
    for answer in row_kind.answers:
        choices = answer.choices or None
        options.add_argument(answer.option, dest=answer.field, choices=choices, metavar="WORDS", help=answer.help)
    options.add_argument("--to", default="content", type=Path, metavar="CONTENT", help="the content folder (content)")
    options.add_argument("--dry-run", action="store_true", help="show what would be done, and write nothing")


def _example(row_kind: RowKind) -> str:
    plural = row_kind.plural
    answers = [answer for answer in row_kind.answers if row_kind.kind.model_fields.get(answer.field)]
    words = "".join(f' {answer.option} "{answer.example}"' for answer in answers[:1])
    choices = "".join(
        f"\n{answer.option} is one of: {', '.join(answer.choices)}.\n" for answer in row_kind.answers if answer.choices
    )
    return f"""\
example:
  bin/gazette {plural} import {plural}.xlsx --files papers{words} --dry-run

Read what it says and correct the sheet. Then run the same command without --dry-run. You can run it again at any time;
it never overwrites a document. See docs/bringing-a-record-in.md.
{choices}"""


def run_import(args: Namespace, row_kind: RowKind) -> int:
    """Runs the command, and prints its report."""
    today = build_day(args.to)
    state = read_office_state(args.to, today)
    if isinstance(state, Problem):
        return failed(str(state))
    answers = {answer.field: getattr(args, answer.field) or "" for answer in row_kind.answers}
    try:
        sheet = read_register_sheet(bytes_of_sheet(args.file), row_kind.columns, today, args.sheet)
        if args.files and not args.files.is_dir():
            raise CannotRead(f"There is no folder {args.files}. Write the folder of the files after --files.")
        run = Import(args.to, row_kind, answers, FilesFolder(args.files), args.dry_run)
        run.run(sheet, _report_progress)
    except CannotRead as reason:
        return failed(f"{args.file}: {reason}")
    except OSError as error:
        return failed(f"{error.filename}: {error.strerror}. Put that right, then run the same command again.")
    except KeyboardInterrupt:
        return failed("\nStopped. The documents written so far are complete. Run the same command again to go on.", 130)
    _print(ImportReport(run, sheet, state.office), args)
    return 0


def _report_progress(done: int, rows: int) -> None:
    if done % PROGRESS_EVERY == 0 and done < rows:
        print(f"{done:,} of {rows:,} rows …", file=sys.stderr, flush=True)


def _print(report: ImportReport, args: Namespace) -> None:
    print(*report.summary(), sep="\n")
    rows = report.whole_list()
    if rows and not args.dry_run:
        path = Path(f"import-{report.run.row_kind.plural}.txt").absolute()
        put_in_place(path, "\n".join(rows).encode())
        print(f"\nThe whole list, row by row, is in {path}.")
    if report.run.outcome.written:
        print(f"\nNext: {'run the same command without --dry-run' if args.dry_run else f'bin/gazette check {args.to}'}")
