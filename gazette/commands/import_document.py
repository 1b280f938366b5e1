"""`bin/gazette import FILE`: makes a document of a text from Word, OpenDocument, a web page, PDF or the clipboard."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from pathlib import Path

from gazette.cache import put_in_place
from gazette.commands.new import LIST_OF_KINDS, add_document_options, begun, complete, document_path, print_next_steps
from gazette.desk.grid import CannotRead
from gazette.desk.new_document import NewDocument
from gazette.desk.word.opening import KINDS as FILES
from gazette.desk.word.opening import LARGEST_FILE, read_file
from gazette.desk.word.paper_text import PaperText, paper_text
from gazette.faults import failed
from gazette.library.build_day import build_day
from gazette.records import Decision
from gazette.references import NO_REFERENCE, reference_slug
from gazette.slugs import free_name

PASTED = "-"  # in place of a file: standard input
NO_FOLDER = "NAME-OF-THE-DOCUMENT"  # of pictures, where only the Markdown is printed
FIELDS = {  # of what a cover says: the first that the kind of document has
    "title": ("title",),
    "by": ("submitted_by", "decided_by", "author_role"),
    "to": ("submitted_to",),
    "number": ("report_number", "reference"),
}
EXAMPLE = """\
example:
  bin/gazette import report.docx --kind report

It reads .docx, .odt, .html, .md, .txt and .pdf, or - for text that you paste into the terminal. Existing files are
never overwritten. See docs/word.md for what is kept of a Word file, and what is not.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.formatter_class, parser.epilog = RawDescriptionHelpFormatter, EXAMPLE
    parser.add_argument("file", metavar="FILE", help="the file with the text, or - for standard input")
    parser.add_argument("--kind", help=f"what it becomes: {LIST_OF_KINDS}")
    parser.add_argument("--print", action="store_true", dest="only_print", help="only print the Markdown")
    add_document_options(parser)


def run(args: Namespace) -> int:
    try:
        name, data, folder = _opened(args.file)
        paper = paper_text(read_file(name, data, folder), build_day(args.content), args.title or "")
        if args.only_print:
            print(paper.markdown(NO_FOLDER), end="")
            for label, value in {**paper.cover.values, **paper.cover.others}.items():
                paper.read.ask(f"The cover says {label}: {value}.")
            _print_questions(paper, sys.stderr)
            return 0
        return _make_document(args, paper)
    except CannotRead as reason:
        return failed(f"{args.file}: {reason}")
    except (KeyboardInterrupt, EOFError):
        return failed("\nStopped. Nothing was written.", 130)


def _opened(written: str) -> tuple[str, bytes, Path | None]:
    """The name of the file, its bytes and its folder."""
    if written == PASTED:
        if sys.stdin.isatty():
            print("Paste the text. Then press Enter and Ctrl+D (on Windows Ctrl+Z and Enter).", file=sys.stderr)
        return PASTED, sys.stdin.buffer.read(LARGEST_FILE + 1), None
    path = Path(written)
    if not path.is_file():
        raise CannotRead(f"There is no such file. Write the whole path of a file: {FILES}.")
    with path.open("rb") as file:
        return path.name, file.read(LARGEST_FILE + 1), path.parent


def _make_document(args: Namespace, paper: PaperText) -> int:
    written_kind = args.kind or _asked_kind()
    if not written_kind:
        return failed(f"Say what the text becomes: add --kind and one of {LIST_OF_KINDS}.")
    draft = begun(args, written_kind)
    if isinstance(draft, str):
        return failed(draft)
    _fill_from_cover(draft, paper)
    complete(draft, can_ask=sys.stdin.isatty())
    path = document_path(draft, args.name)
    if isinstance(path, str):
        return failed(path)
    _write(draft, paper, path)
    print_next_steps(path, args.content, draft.kind)
    _print_questions(paper, sys.stdout)
    return 0


def _asked_kind() -> str:
    """What a person at a terminal says that the text becomes; "" without one."""
    return input(f"What is it? One of: {LIST_OF_KINDS}.\nkind: ").strip() if sys.stdin.isatty() else ""


def _fill_from_cover(draft: NewDocument, paper: PaperText) -> None:
    """Fills in what the cover says and no option gives. What no field holds is told."""
    cover = paper.cover
    for meaning, value in cover.values.items():
        names = (draft.kind.main_date,) if meaning == "date" else FIELDS[meaning]
        name = next((name for name in names if name in draft.kind.model_fields), "")
        if not name:
            cover.others[meaning] = value
        elif not draft.fields.get(name):
            _fill(draft, name, value, paper)
    for label, value in cover.others.items():
        what = f"The cover says {label}: {value}. No field holds that, so it was left out."
        paper.read.ask(f"{what} Add it to the text if readers need it.")


def _fill(draft: NewDocument, name: str, value: str, paper: PaperText) -> None:
    before = draft.mistakes()
    draft.write(name, value)
    mistakes = [mistake for mistake in draft.mistakes() if mistake not in before]
    if mistakes:
        del draft.fields[name]
        paper.read.ask(f"The cover says {name}: {value}. {mistakes[0]}")


def _write(draft: NewDocument, paper: PaperText, path: Path) -> None:
    """Writes the pictures first and the document last, so that whatever happens it is whole."""
    folder = _folder_of_files(draft, path)
    files = draft.state.content / "files" / folder
    taken = {other.name.casefold() for other in files.glob("*")}
    names = {name: _free(name, taken) for name in paper.files}
    paper.names.update({key: names[name] for key, name in paper.names.items()})
    text = draft.text() + paper.markdown(folder)
    for name, data in paper.files.items():
        put_in_place(files / names[name], data)
    put_in_place(path, text.encode())


def _free(name: str, taken: set[str]) -> str:
    """A name that no file in the folder has."""
    stem, _, ending = name.rpartition(".")
    name = free_name(stem, taken, f".{ending}")
    taken.add(name)
    return name


def _folder_of_files(draft: NewDocument, path: Path) -> str:
    reference = draft.fields.get("reference") or NO_REFERENCE
    is_named_by_reference = draft.kind is Decision and reference.lower() != NO_REFERENCE
    return reference_slug(reference) if is_named_by_reference else reference_slug(path.stem)


def _print_questions(paper: PaperText, stream: object) -> None:
    if paper.questions:
        print("\nLook at these:", *(f"  {question}" for question in paper.questions), sep="\n", file=stream)  # type: ignore[call-overload]
