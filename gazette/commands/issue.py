"""`bin/gazette issue FILE` does what somebody asked for in a form on GitHub: it runs the command of that form."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gazette.commands import awards, import_document, new
from gazette.commands.task_command import TaskCommand
from gazette.desk.issue_answers import Issue, NoForm, read_issue
from gazette.desk.issue_forms import AWARDS, FILE
from gazette.desk.tasks import task_named
from gazette.faults import failed

LARGEST = 1_000_000  # characters of an issue; GitHub takes 65,536


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a file with the text of the issue")
    parser.add_argument("--files", type=Path, metavar="FOLDER", help="the folder with the files that were dropped")
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    try:
        issue = read_issue(args.file.read_text("utf-8", errors="replace")[:LARGEST])
        with tempfile.TemporaryDirectory() as folder:
            file = _file(issue, args.files, Path(folder))
            command, options, subjects = _command(issue, file)
            parser = ArgumentParser(prog=issue.form.title)
            command.add_arguments(parser)
            return int(command.run(parser.parse_args([*options, f"--content={args.content}", "--", *subjects])))
    except NoForm as reason:
        return failed(reason)


def _file(issue: Issue, folder: Path | None, own: Path) -> Path | None:
    """The file that was dropped, or the text that was pasted as one. Raises NoForm where it is missing."""
    if len(issue.files) > 1:
        raise NoForm(f"There are {len(issue.files)} files under “{FILE}”. Drop one; open an issue for each.")
    if issue.files:
        file = folder / issue.files[0] if folder else None
        if file is None or not file.is_file():
            raise NoForm(f"{issue.files[0]} did not arrive. Paste its text under “The text” instead.")
        return file
    if issue.form.name == AWARDS:
        raise NoForm("There is no workbook. Drop one under “The file”.")
    if issue.text:
        pasted = own / "text.md"
        pasted.write_text(issue.text, encoding="utf-8")
        return pasted
    return None


def _command(issue: Issue, file: Path | None) -> tuple[Any, list[str], list[str]]:
    """The command of the form, its options, and what stands behind them."""
    options = dict(issue.options)
    if issue.form.name == AWARDS:
        fund = options.pop("fund", "")
        return awards, ["import", "--yes", *_written(options)], [str(file), fund]
    if task_named(issue.form.name):
        document = options.pop("document", "")
        return TaskCommand(issue.form.name), [*_written(options)], [document]
    if file:
        return import_document, [f"--kind={issue.form.name}", *_written(options)], [str(file)]
    return new, [*_written(options)], [issue.form.name]


def _written(options: dict[str, str]) -> Iterator[str]:
    """The options as arguments. An answer may begin with a hyphen, so it is joined to its option."""
    for name, value in options.items():
        yield f"--{name.replace('_', '-')}={value}"
