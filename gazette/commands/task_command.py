"""The commands for everyday changes of a document. Each changes only the lines that it has to, and shows them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from difflib import unified_diff
from pathlib import Path

from gazette.cache import put_in_place
from gazette.commands.new import left_to_write
from gazette.desk.editing.refusal import CannotEdit
from gazette.desk.finding import documents_meant, kind_of_path
from gazette.desk.name_of_removed import NAME_IS_LEFT, name_is_left
from gazette.desk.tasks import TASKS, CannotDo, EverydayTask, TaskQuestion
from gazette.faults import failed
from gazette.frontmatter.source import Source, read_document
from gazette.library.build_day import build_day
from gazette.records import KINDS

STOPPED = "\nStopped. Nothing was written."


class TaskCommand:
    """A task as a command: asks for what no option gives, writes the document, shows what is different."""

    def __init__(self, name: str) -> None:
        self.task = next(task for task in TASKS if task.name == name)
        self.__doc__ = f"{self.task.title}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("document", help="its reference, its file name or its path")
        parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
        parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
        parser.add_argument("--yes", action="store_true", help="do not ask; use only the options that were written")
        for question in self.task.questions:
            parser.add_argument(f"--{question.name}", choices=question.choices or None, help=question.help)

    def run(self, args: Namespace) -> int:
        paths = documents_meant(args.content, args.document)
        if len(paths) != 1:
            return failed(_none_or_several(args.document, paths))
        file = args.content / paths[0]
        kind, data = kind_of_path(paths[0]), file.read_bytes()
        source = read_document(data)
        if not isinstance(source, Source):
            return failed(source.at(file.as_posix()))
        if not self.task.is_for(kind):
            return failed(f"{file} is a {kind.nouns[0]}. This command is for {_plurals(self.task)}.")
        try:
            values = {name.replace("_", "-"): value for name, value in vars(args).items() if isinstance(value, str)}
            today = build_day(args.content)
            answers = values if args.yes else values | dict(_asked(self.task, values, today))
            after = self.task.done(data, source, kind, answers, today)
        except (KeyboardInterrupt, EOFError):
            return failed(STOPPED, 130)
        except (CannotDo, CannotEdit) as refusal:
            return failed(refusal)
        return _write(args, file, data, after, shows_old=self.task.keeps_text and answers.get("kind") != "removal")


def _write(args: Namespace, file: Path, before: bytes, after: bytes, *, shows_old: bool) -> int:
    print("\n".join(_changed_lines(before, after, shows_old=shows_old)))
    if args.dry_run:
        print("Nothing was written.", file=sys.stderr)
        return 0
    put_in_place(file, after)
    print(f"{file}: written.")
    for problem in left_to_write(args.content, file):
        print(problem, file=sys.stderr)
    source = read_document(after)
    if isinstance(source, Source) and name_is_left(file.name, source.fields):
        print(NAME_IS_LEFT, file=sys.stderr)
    return 0


def _asked(task: EverydayTask, values: dict[str, str], today: date) -> Iterator[tuple[str, str]]:
    """The answers of a person to what no option gives; without a terminal nobody is asked.

    Each answer that does not fit is asked for again.
    """
    for question in task.questions if sys.stdin.isatty() else ():
        if question.name not in values:
            answer = input(_words(question))
            while mistake := task.mistakes({question.name: answer}, today).get(question.name):
                print(mistake, file=sys.stderr)
                answer = input(_words(question))
            yield question.name, answer


def _words(question: TaskQuestion) -> str:
    choices = f" One of: {', '.join(question.choices)}." if question.choices else ""
    instead = f" Press Enter for {question.instead}." if question.instead else ""
    optional = " Press Enter to leave it out." if not question.is_required else ""
    return f"\n{question.help}{choices}{instead}{optional}\n{question.name}: "


def _changed_lines(before: bytes, after: bytes, *, shows_old: bool) -> list[str]:
    """The lines that change. What is removed for good is not shown, because terminals keep it."""
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    hidden = ("---", "+++", "@@") if shows_old else ("---", "+++", "@@", "-")
    return [row for row in unified_diff(old, new, lineterm="", n=0) if not row.startswith(hidden)]


def _none_or_several(written: str, paths: list[str]) -> str:
    if paths:
        return f"'{written}' may be any of: {', '.join(paths)}. Give the path."
    return f"There is no document '{written}'. Give its reference, its file name or its path."


def _plurals(task: EverydayTask) -> str:
    return ", ".join(kind.nouns[1] for kind in KINDS if task.is_for(kind))
