"""`bin/gazette welsh`: prints the words that Welsh pages still show in English, as rows for registers/welsh.yaml.

Fill in the Welsh of those you know and add the rows to the register. What is not there stays in English on the page,
marked as English for screen readers.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gazette.cache import Cache
from gazette.library.addresses import LIST_TITLES
from gazette.library.build_day import build_day
from gazette.library.library import Library
from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from gazette.views.context import Context
from gazette.views.record.welsh import words_needed
from gazette.views.site.site import Site


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")


def run(args: Namespace) -> int:
    today = build_day(args.content)
    try:
        library = read_library(args.content, Cache(None), hold_after=today)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    words = list(missing_words(Context(library, today)))
    for english in words:
        print(f"- english: {_quoted(english)}\n  welsh:")
    print(f"{len(words)} words are not in registers/welsh.yaml.", file=sys.stderr)
    return 0


def missing_words(context: Context) -> Iterator[str]:
    """The words of Welsh pages that the register does not have, each once, in the order of a page."""
    in_english: Library = replace(context.library, welsh={})
    pages = (page.view for page in Site(replace(context, library=in_english)).pages() if page.head.lang == "cy")
    needed = dict.fromkeys(words_needed(pages, LIST_TITLES.values()))
    return (english for english in needed if english and english not in context.library.welsh)


def _quoted(text: str) -> str:
    """A text as YAML reads it back: in quotes where a sign in it would mean something else."""
    return f'"{text}"' if set(text) & set(":#'\"") else text
