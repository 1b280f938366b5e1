"""`bin/gazette new KIND`: begins a document: its file in the right folder, named and numbered."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from gazette.cache import Cache
from gazette.commands.new_document import NewDocument, OfficeState, kind_named, read_office_state
from gazette.library.read import read_library
from gazette.problems import Problem, ProblemsFound
from gazette.records import KINDS

CHECKED = Path(".cache/documents")  # what the last check kept; only read here
LIST_OF_KINDS = ", ".join(kind.kind for kind in KINDS if kind.kind != "office")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", help=LIST_OF_KINDS)
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--name", help="the file name without .md, where the one made from the title does not fit")
    parser.add_argument("--date", help="the date it is known by: when it was decided, held, opened, issued")
    told: dict[str, str] = {}
    for kind in KINDS:
        for name, info in kind.model_fields.items():
            if info.is_required() and name != "date" and kind.kind != "office":
                told.setdefault(name, str(info.description))
    for name, sentence in told.items():
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, help=sentence.replace("%", "%%"))


def run(args: Namespace) -> int:
    kind = kind_named(args.kind)
    if isinstance(kind, str):
        return _stop(kind)
    desk = read_office_state(args.content, today())
    if isinstance(desk, Problem):
        return _stop(str(desk))
    draft = NewDocument(kind, desk)
    if args.date:
        draft.write(draft.main_date, args.date)
    for name, value in vars(args).items():
        if value is None or name in ("kind", "content", "name", "date", "command"):
            continue
        if name not in kind.model_fields:
            return _stop(f"A {kind.kind} has no field {name}.")
        draft.write(name, value)
    if draft.mistakes():
        return _stop("\n".join(draft.mistakes()))
    try:
        _complete(draft)
    except (KeyboardInterrupt, EOFError):
        return _stop("\nStopped. Nothing was written.", 130)
    return _save(draft, args.name, desk)


def _complete(draft: NewDocument) -> None:
    """The date first: the number and the office-holder follow from it. With no terminal nothing is asked."""
    names = [draft.main_date, *(name for name in draft.required if name != draft.main_date)]
    questions = [name for name in names if name in draft.required] if sys.stdin.isatty() else []
    draft.ask(questions[:1], input)
    draft.derive()
    draft.ask(questions[1:], input)


def today() -> date:
    """The day of the work: GAZETTE_TODAY, else the real day."""
    return date.fromisoformat(os.environ["GAZETTE_TODAY"]) if os.environ.get("GAZETTE_TODAY") else date.today()


def _save(draft: NewDocument, name: str | None, desk: OfficeState) -> int:
    if name and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", name):
        return _stop(f"The name '{name}' has spaces or signs, which break addresses. Use letters, digits and hyphens.")
    path = draft.path(name)
    if path is None:
        return _stop("The file is named by the title. Add --title, or --name.")
    full = desk.content / path
    full.parent.mkdir(parents=True, exist_ok=True)
    try:
        with full.open("x", encoding="utf-8", newline="\n") as file:
            file.write(draft.text())
    except FileExistsError:
        return _stop(f"{full} is there already; it is left as it is. Choose another name with --name.")
    _tell(full, desk.content)
    return 0


def _tell(full: Path, content: Path) -> None:
    """Where it is, what the check would still say of it, and what to do next."""
    print(full)
    left = _left_to_write(content, full)
    if left:
        print("\nLeft to write:")
        print(*(f"  line {problem.line}: {problem.what} {problem.remedy}".rstrip() for problem in left), sep="\n")
    guide = content / full.relative_to(content).parts[0] / "README.md"
    print(f"\nOpen it in a text editor; {guide} has an example and says what each field is for.")
    print("If it says published, put there the day on which it goes out. Then run make check.")


def _left_to_write(content: Path, full: Path) -> list[Problem]:
    try:
        read_library(content, Cache(CHECKED))
    except ProblemsFound as found:
        return [problem for problem in found.problems if Path(problem.path).resolve() == full.resolve()]
    return []


def _stop(sentence: str, code: int = 1) -> int:
    print(sentence, file=sys.stderr)
    return code
