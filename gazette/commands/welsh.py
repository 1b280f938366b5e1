"""`bin/gazette welsh`: adds to registers/welsh.yaml the words that Welsh pages show and the register does not have.

Words that Welsh offices were found to use come with their Welsh and its source. Fill in the others. What has no Welsh
stays in English on the page, marked as English for screen readers.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from gazette.cache import Cache, put_in_place
from gazette.faults import failed
from gazette.frontmatter.source import Tree, read_rows
from gazette.library.addresses import LIST_TITLES
from gazette.library.build_day import build_day, build_moment
from gazette.library.folder import read_folder
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.library.registers import read_register
from gazette.plurals import counted
from gazette.problems import ProblemsFound
from gazette.records.registers import WelshWord
from gazette.views.context import Context
from gazette.views.record.foreign_parts import texts_of_documents
from gazette.views.record.welsh import words_needed
from gazette.views.site.site import Site

REGISTER = "registers/welsh.yaml"
WORDS_OF_OFFICES = (
    Path(__file__).parent / "welsh_words.yaml"
)  # words on pages of Welsh offices, with the address of the page


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    today = build_day(args.content)
    try:
        library = read_library(args.content, Cache(None), build_moment(args.content))
    except ProblemsFound as error:
        return failed(error)
    in_register = read_register(read_folder(args.content), WelshWord).rows
    needed = needed_words(Context(library, today))
    words = [word for word in needed if word not in in_register]
    if words:
        _add(args.content / REGISTER, words, words_of_offices())
    print(f"{counted(len(words), 'word')} added to {args.content / REGISTER}.", file=sys.stderr)
    for unused in sorted(set(library.welsh) - set(needed)):
        what = f"'{unused}' is on no Welsh page, so its Welsh is not used."
        print(f"{args.content / REGISTER}: {what}", file=sys.stderr)
    return 0


def needed_words(context: Context) -> tuple[str, ...]:
    """The words of the software on Welsh pages, in English, each once and in the order of a page."""
    in_english = replace(context.library, welsh={})
    pages = (page.view for page in Site(replace(context, library=in_english)).pages() if page.head.lang == "cy")
    typed = frozenset((*texts_of_documents(in_english), *_names(in_english)))
    return tuple(dict.fromkeys(filter(None, words_needed(pages, LIST_TITLES.values(), typed))))


def _names(library: Library) -> Iterator[str]:
    """The names in the registers, which pages print but which are not words of the software."""
    yield from (body.name for body in library.organisations.values())
    yield from (act.title for act in library.acts.values())
    yield from (duty.duty for duty in library.duties.values())
    yield from (acronym.long for acronym in library.acronyms.values())


def words_of_offices() -> Mapping[str, Mapping[str, Tree]]:
    """The words that were found on pages of Welsh offices, by the English."""
    rows = read_rows(WORDS_OF_OFFICES.read_bytes())
    listed = rows[0] if isinstance(rows, tuple) else []
    return {str(row["english"]): row for row in listed if isinstance(row, dict)}


def _add(register: Path, words: Iterable[str], known: Mapping[str, Mapping[str, Tree]]) -> None:
    """Adds rows below what the office has written, which stays as it is."""
    written = register.read_text(encoding="utf-8") if register.is_file() else ""
    before = f"{written.rstrip()}\n" if written.strip() else ""
    rows = "".join("\n".join(_row(word, known.get(word, {}))) + "\n" for word in words)
    put_in_place(register, (before + rows).encode())


def _row(word: str, known: Mapping[str, Tree]) -> Iterator[str]:
    yield f"- english: {_quoted(word)}"
    yield f"  welsh: {known.get('welsh', '')}".rstrip()
    if known:
        yield f"  source: {known['source']}"


def _quoted(text: str) -> str:
    """A text as YAML reads it back: in quotes where a character in it would mean something else."""
    return f'"{text}"' if set(text) & set(":#'?") else text
