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
    add_document_options(parser)


def add_document_options(parser: ArgumentParser) -> None:
    """The options that give the fields of a new document, and where it is written."""
    parser.add_argument("--content", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--name", help="the file name without .md, if the one made from the title will not do")
    parser.add_argument("--date", help="its main date: when it was decided, held, opened or issued")
    for name, sentence in _required_fields().items():
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, help=sentence.replace("%", "%%"))


def _required_fields() -> dict[str, str]:
    """The fields that some kind of document requires, each with its explanation."""
    sentences: dict[str, str] = {}
    for kind in KINDS:
        for name, info in kind.model_fields.items():
            if info.is_required() and name != "date" and kind.kind != "office":
                sentences.setdefault(name, explained(info))
    return sentences


def run(args: Namespace) -> int:
    draft = begun(args, args.kind)
    if isinstance(draft, str):
        return failed(draft)
    try:
        complete(draft, can_ask=sys.stdin.isatty())
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was written.", 130)
    path = document_path(draft, args.name)
    if isinstance(path, str):
        return failed(path)
    put_in_place(path, draft.text().encode())
    print_next_steps(path, args.content, draft.kind)
    return 0


def begun(args: Namespace, written_kind: str) -> NewDocument | str:
    """A new document with the fields that the options give, or a sentence that says why there is none."""
    kind = kind_named(written_kind)
    if isinstance(kind, str):
        return kind
    state = read_office_state(args.content, build_day(args.content))
    return str(state) if isinstance(state, Problem) else _filled(args, kind, state)


def _filled(args: Namespace, kind: type[Record], state: OfficeState) -> NewDocument | str:
    """A new document with the fields that the options give, or a sentence that says what is wrong with one."""
    draft = NewDocument(kind, state)
    if args.date:
        draft.write(kind.main_date, args.date)
    for name in _required_fields():
        value = getattr(args, name)
        if value is not None and name not in kind.model_fields:
            return f"A {kind.kind} has no field {name}."
        if value is not None:
            draft.write(name, value)
    return "\n".join(draft.mistakes()) or draft


def complete(draft: NewDocument, *, can_ask: bool) -> None:
    """Asks for the date first, because number and office-holder follow from it. Without a terminal it asks nothing."""
    main_date = draft.kind.main_date
    names = [main_date, *(name for name in draft.required if name != main_date)]
    questions = [name for name in names if name in draft.required] if can_ask else []
    draft.ask(questions[:1], input)
    draft.derive()
    draft.ask(questions[1:], input)


def document_path(draft: NewDocument, name: str | None) -> Path | str:
    """Where the new document goes, or a sentence that says why it cannot be written."""
    if name and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", name):
        what = f"The name '{name}' has spaces or other characters that break addresses."
        return f"{what} Use letters, digits and hyphens."
    path = draft.path(name)
    if path is None:
        return "The file is named by the title. Add --title, or --name."
    full = draft.state.content / path
    if full.exists():
        return f"{full} is there already; it is left as it is. Choose another name with --name."
    return full


def print_next_steps(full: Path, content: Path, kind: type[Record]) -> None:
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
