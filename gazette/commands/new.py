"""`bin/gazette new KIND`: begins a document with its name and number, in the right folder."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gazette.cache import Cache, put_in_place
from gazette.desk.new_document import NewDocument, OfficeState, kind_named, read_office_state
from gazette.faults import failed
from gazette.frontmatter.models import explained
from gazette.library.build_day import build_day
from gazette.library.read import read_library
from gazette.problems import Problem, ProblemsFound
from gazette.records import KINDS, Record, documents_folder

CHECKED = Path(".cache/documents")  # the cache of the last check, which is only read here
GUIDES = Path("content")  # has the guides where another content folder has none
LIST_OF_KINDS = ", ".join(kind.kind for kind in KINDS if kind.kind != "office")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", help=LIST_OF_KINDS)
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--name", help="the file name without .md, if the one made from the title will not do")
    parser.add_argument("--date", help="its main date: when it was decided, held, opened or issued")
    sentences: dict[str, str] = {}
    for kind in KINDS:
        for name, info in kind.model_fields.items():
            if info.is_required() and name != "date" and kind.kind != "office":
                sentences.setdefault(name, explained(info))
    for name, sentence in sentences.items():
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, help=sentence.replace("%", "%%"))


def run(args: Namespace) -> int:
    kind = kind_named(args.kind)
    if isinstance(kind, str):
        return failed(kind)
    state = read_office_state(args.content, build_day(args.content))
    if isinstance(state, Problem):
        return failed(str(state))
    draft = NewDocument(kind, state)
    if args.date:
        draft.write(kind.main_date, args.date)
    for name, value in vars(args).items():
        if value is None or name in ("kind", "content", "name", "date", "command"):
            continue
        if name not in kind.model_fields:
            return failed(f"A {kind.kind} has no field {name}.")
        draft.write(name, value)
    if draft.mistakes():
        return failed("\n".join(draft.mistakes()))
    try:
        _complete(draft)
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was written.", 130)
    return _save(draft, args.name, state)


def _complete(draft: NewDocument) -> None:
    """Asks for the date first, because number and office-holder follow from it. Without a terminal it asks nothing."""
    main_date = draft.kind.main_date
    names = [main_date, *(name for name in draft.required if name != main_date)]
    questions = [name for name in names if name in draft.required] if sys.stdin.isatty() else []
    draft.ask(questions[:1], input)
    draft.derive()
    draft.ask(questions[1:], input)


def _save(draft: NewDocument, name: str | None, state: OfficeState) -> int:
    if name and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", name):
        what = f"The name '{name}' has spaces or other characters that break addresses."
        return failed(f"{what} Use letters, digits and hyphens.")
    path = draft.path(name)
    if path is None:
        return failed("The file is named by the title. Add --title, or --name.")
    full = state.content / path
    if full.exists():
        return failed(f"{full} is there already; it is left as it is. Choose another name with --name.")
    put_in_place(full, draft.text().encode())
    _print_next_steps(full, state.content, draft.kind)
    return 0


def _print_next_steps(full: Path, content: Path, kind: type[Record]) -> None:
    """Prints where the file is, what the check would still say about it, and what to do next."""
    print(full)
    left = left_to_write(content, full)
    if left:
        print("\nLeft to write:")
        print(*(f"  line {problem.line}: {problem.what} {problem.remedy}".rstrip() for problem in left), sep="\n")
    place = Path(documents_folder(kind), "README.md")
    guide = next((folder / place for folder in (content, GUIDES) if (folder / place).is_file()), None)
    help_there = f"; {guide} has an example and says what each field is for" if guide else ""
    print(f"\nOpen it in a text editor{help_there}.")
    print("If it has the field published, write there the day on which you publish it. Then run make check.")


def left_to_write(content: Path, full: Path) -> list[Problem]:
    try:
        read_library(content, Cache(CHECKED))
    except ProblemsFound as error:
        return [problem for problem in error.problems if Path(problem.path).resolve() == full.resolve()]
    return []
