"""`bin/gazette awards import FILE FUND` brings awards in from Excel; `awards export FUND` writes them for Excel.

The import shows what is new and what changes before it writes, keeps every award that the sheet does not have, and asks
wherever a recipient looks like a private person.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette import history
from gazette.cache import put_in_place
from gazette.commands.asking import is_agreed, is_yes
from gazette.desk.award_import import AwardChanges, changes_of, ids_of_the_past, preview
from gazette.desk.award_rows import COLUMNS, AwardRow, award_row
from gazette.desk.award_sheet import rows_in, with_changes, workbook_of
from gazette.desk.file_kinds import bytes_of_sheet
from gazette.desk.grid import CannotRead
from gazette.desk.import_report import folded
from gazette.desk.importing import ToCheck
from gazette.desk.sheet import Sheet, read_register_sheet
from gazette.faults import failed
from gazette.frontmatter.source import Source, members_of, read_document
from gazette.library.build_day import build_day
from gazette.plurals import counted
from gazette.records import Fund
from gazette.records.moves import ids_in_note


def add_arguments(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="import|export")
    options = actions.add_parser("import", help="bring awards in from a workbook (.xlsx) or a CSV file")
    options.add_argument("file", type=Path, metavar="FILE", help="the workbook or CSV file")
    options.add_argument("fund", help="the fund, by its file name: road-safety-fund")
    options.add_argument("--round", default="", help="the round of rows that do not name one: 2026-27")
    options.add_argument("--sheet", metavar="NAME", help="the sheet of the workbook, if there are several")
    options.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    options.add_argument("--yes", action="store_true", help="write without asking")
    export = actions.add_parser("export", help="write the awards of a fund into a workbook for Excel")
    export.add_argument("fund", help="the fund, by its file name: road-safety-fund")
    export.add_argument("--to", type=Path, metavar="FILE", help="the workbook to write (<fund>.xlsx)")
    for action in (options, export):
        action.add_argument("--content", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    document = args.content / Fund.folder / f"{args.fund.removesuffix('.md').removesuffix('.csv')}.md"
    if not document.is_file():
        names = ", ".join(sorted(path.stem for path in document.parent.glob("*.md") if path.name != "README.md"))
        return failed(f"There is no fund '{args.fund}'. The funds are: {names or 'none yet'}.")
    sheet = document.with_suffix(".csv")
    try:
        return _export(args, sheet) if args.action == "export" else _import(args, sheet)
    except CannotRead as refusal:
        return failed(f"{args.file if args.action == 'import' else sheet}: {refusal}")
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was written.", 130)


def _import(args: Namespace, path: Path) -> int:
    before = _spreadsheet_before(args, path)
    present = rows_in(before) if before else []
    sheet = read_register_sheet(bytes_of_sheet(args.file), COLUMNS, build_day(args.content), args.sheet)
    rows = _rows(sheet, args.round, _rounds_of(path.with_suffix(".md")))
    columns = {*sheet.headings, *(["round"] if args.round else [])}
    changes = changes_of(rows, present, columns, path.stem, set(ids_of_the_past(args.content, path.stem)))
    remarks = [ToCheck(row.number, "", words) for row in sheet.rows if not row.unread for words in row.questions]
    print(*sheet.notices, *folded(remarks), *preview(changes), sep="\n")
    if not (changes.new or changes.changed) or args.dry_run or not is_agreed("write", is_given=args.yes):
        print("Nothing was written.", file=sys.stderr)
        return 1 if changes.waiting else 0
    put_in_place(path, with_changes(before, changes))
    print(f"{path}: written. {_next_step(changes, path, args.content)}")
    return 1 if changes.waiting else 0


def _spreadsheet_before(args: Namespace, path: Path) -> bytes:
    """The fund's spreadsheet. Where Excel saved over it, and it is itself brought in, as the last commit has it."""
    if path.is_file() and args.file.resolve() == path.resolve():
        return history.committed(args.content, path.relative_to(args.content).as_posix()) or b""
    return path.read_bytes() if path.is_file() else b""


def _rounds_of(document: Path) -> list[str] | None:
    """The ids of the rounds of a fund; None where its document has a mistake."""
    source = read_document(document.read_bytes())
    if not isinstance(source, Source):
        return None
    rounds = members_of(source.fields.get("rounds"))
    return [str(fund_round["id"]) for fund_round in rounds if isinstance(fund_round, dict) and fund_round.get("id")]


def _rows(sheet: Sheet, default_round: str, rounds: list[str] | None) -> list[AwardRow]:
    """The awards of the sheet; a person at a terminal is asked about recipients that look like private persons."""
    answers: dict[str, bool] = {}
    for row in sheet.rows if sys.stdin.isatty() else ():
        award = award_row(row, default_round, answers, rounds)
        if award.may_be_private and not award.questions:
            recipient = award.cells["recipient"]
            answers[recipient] = is_yes(f"Row {row.number}: is “{recipient}” a private person?")
    return [award_row(row, default_round, answers, rounds) for row in sheet.rows]


def _next_step(changes: AwardChanges, path: Path, content: Path) -> str:
    """A fund that was published needs a note for readers, also of awards that are new."""
    where = "" if content == Path("content") else f" --content {content}"
    new = f"New: {ids_in_note([cells['id'] for cells in changes.new])}." if changes.new else ""
    kind = "" if changes.changed else f' --kind update --note "{new}"'
    note = f"bin/gazette correct {path.stem}{kind}{where}"
    also = f" Its note has to say also: {new}" if changes.changed and new else ""
    return f"If the fund is published, say what changed: {note}.{also} Then: bin/gazette check {content}"


def _export(args: Namespace, path: Path) -> int:
    rows = rows_in(path.read_bytes()) if path.is_file() else []
    target = args.to or Path(f"{path.stem}.xlsx")
    if target.exists():
        return failed(f"{target} is there already. Move it, or name another file with --to.")
    put_in_place(target, workbook_of(rows, path.stem))
    print(f"{target}: written, with {counted(len(rows), 'award')}.")
    print(f"When you have changed it in Excel: bin/gazette awards import {target} {path.stem}")
    return 0
