"""`bin/gazette guides`: writes the README of every content folder from the field declarations."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from gazette.cache import put_in_place
from gazette.commands import guide_parts as parts
from gazette.commands.guide_fields import groups, optional, required, table, table_of_group
from gazette.commands.guide_languages import two_languages
from gazette.commands.guide_questions import OFFICE_QUESTIONS, SHARED_QUESTIONS, optional_fields, shared_fields
from gazette.frontmatter.models import Fields
from gazette.records import KINDS, LISTED_KINDS, Fund, Office, PublicRegister, Record, documents_folder
from gazette.records.districts import District
from gazette.records.duties import Duty
from gazette.records.fund import Award
from gazette.records.registers import Acronym, Act, Contact, Organisation, Role, SearchWord, Term, TopicGroup, WelshWord
from gazette.records.spreadsheet_row import SpreadsheetRow

# The office has no guide of its own: it is explained in content/README.md.
KINDS_WITH_GUIDES = (*LISTED_KINDS, *(kind for kind in KINDS if not kind.list_title and kind is not Office))
REGISTERS = (Organisation, Act, Acronym, Role, Contact, District, Term, SearchWord, TopicGroup, WelshWord)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", nargs="?", default="content", type=Path, help="the content folder (content)")
    parser.add_argument("--check", action="store_true", help="write nothing; say which guides are out of date")


def run(args: Namespace) -> int:
    texts = dict(guides())
    old = [path for path, text in texts.items() if not _says(args.content / path, text)]
    if args.check:
        for path in old:
            print(f"{args.content / path}:1: This guide is out of date. Run bin/gazette guides.")
        return 1 if old else 0
    for path in old:
        put_in_place(args.content / path, texts[path].encode())
    print(f"{len(texts)} guides, {len(old)} of them rewritten.", file=sys.stderr)
    return 0


def guides() -> Iterator[tuple[str, str]]:
    """Yields the path of each guide in the content folder, and its text."""
    yield "README.md", _of_the_content()
    for kind in KINDS_WITH_GUIDES:
        yield f"{documents_folder(kind)}/README.md", _from_depth(_of_a_kind(kind), documents_folder(kind).count("/"))
    yield "registers/README.md", _of_the_registers()
    yield "files/README.md", _of_the_files()


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def _text(*sections: str) -> str:
    return "\n\n".join(section.strip("\n") for section in (parts.WRITTEN_BY, *sections) if section) + "\n"


def _made_by_commands(kind: type[Record]) -> str:
    """Which commands make the file; those of texts with numbered paragraphs are often written in Word."""
    new = f"`bin/gazette new {kind.kind}` makes the file for you."
    if not kind.is_cited_by_paragraph:
        return new
    command = f"`bin/gazette import FILE.docx --kind {kind.kind}`"
    return f"{new} {command} makes it from a [Word file](../../docs/word.md)."


def _of_a_kind(kind: type[Record]) -> str:
    guide = kind.guide
    return _text(
        f"# {guide.title}",
        f"{guide.about} {parts.law_of(kind)}".rstrip(),
        "## Where the file goes",
        guide.file_name,
        _made_by_commands(kind),
        "## The shortest example",
        f"Copy this, save it as `content/{guide.short_example}`, and change the words.",
        parts.code(parts.short_example(kind), "markdown"),
        *(_shortest_rows(kind) if kind is PublicRegister else ()),
        guide.more,
        parts.FORMS,
        "## Required fields",
        table(required(kind)),
        f"{_text_below(kind)} [How to write the text](../../docs/markup.md) shows every form that you can use.",
        "## Optional fields",
        *optional_fields(kind, guide.questions, level=3),
        "## Fields of every document",
        parts.SHARED,
        shared_fields(left_out=_own(kind)),
        _awards() if kind is Fund else "",
        *(_examples_of_registers() if kind is PublicRegister else ()),
        *parts.long_example(kind),
        *parts.what_mistakes_look_like(kind),
    )


def _text_below(kind: type[Record]) -> str:
    if kind.needs_body:
        return "Write the text of the document below the second line of hyphens. It is required."
    return "You may write a text below the second line of hyphens. It is optional for this kind of document."


def _own(kind: type[Record]) -> set[str]:
    """The names of the fields that its own guide explains."""
    return {name for name, _ in [*required(kind), *optional(kind, without=Record)]}


def _tables_of_groups(models: dict[str, type[Fields]]) -> str:
    blocks = [f"### In `{names.replace(', ', '`, `')}`\n\n{table_of_group(model)}" for names, model in models.items()]
    return "\n\n".join(["## Groups of fields", *blocks]) if blocks else ""


def _lower(section: str) -> str:
    """The section with each heading one level lower."""
    return re.sub(r"^##", "###", section, flags=re.M)


def _awards() -> str:
    sheet = parts.example("long", Fund.guide.long_example.replace(".md", ".csv"))
    return "\n\n".join(("## The spreadsheet of awards", parts.AWARDS, *_columns(sheet, Award)))


def _shortest_rows(kind: type[Record]) -> tuple[str, ...]:
    rows = kind.guide.short_example.replace(".md", ".csv")
    return f"{parts.ENTRIES_BESIDE} `content/{rows}`:", parts.code(parts.example("short", rows), "csv"), parts.ENTRIES


def _examples_of_registers() -> Iterator[str]:
    """A register of each sort to copy: its declaration, and its rows if it has any."""
    yield "## Registers to copy"
    yield parts.REGISTERS_TO_COPY
    for name, words in parts.REGISTER_EXAMPLES.items():
        path = f"{documents_folder(PublicRegister)}/{name}"
        yield f"### {words}"
        yield f"`content/{path}.md`"
        yield parts.code(parts.example("long", f"{path}.md"), "markdown")
        if (parts.EXAMPLE / "long" / f"{path}.csv").is_file():
            yield f"`content/{path}.csv`"
            yield parts.code(parts.example("long", f"{path}.csv"), "csv")


def _from_depth(guide: str, depth: int) -> str:
    """The guide with its links as they are from a folder that is deeper by so many levels."""
    return guide.replace("](../", f"](../{'../' * depth}")


def _columns(sheet: str, model: type[SpreadsheetRow]) -> tuple[str, ...]:
    """An example of a spreadsheet, and tables of the columns it must and may have."""
    must = [(name, model.model_fields[name]) for name in model.required_cells]
    may = [(name, info) for name, info in model.model_fields.items() if name not in model.required_cells]
    return (
        parts.code(sheet, "csv"),
        "Required columns, filled in every row:",
        table(must),
        "Optional columns, in any order:",
        table(may),
    )


def _of_the_content() -> str:
    folders = "\n".join(
        f"| [`{documents_folder(kind)}/`]({documents_folder(kind)}/README.md) | {kind.guide.about} |"
        for kind in KINDS_WITH_GUIDES
    )
    return _text(
        "# Content",
        parts.CONTENT,
        f"| folder | what it holds |\n| --- | --- |\n{folders}\n{parts.OTHER_FOLDERS}",
        "## How to write fields",
        parts.FIELDS,
        "## Fields of every document",
        "Every document may have these fields, and those of its own kind. Only `title` is required.",
        table(required(Record)),
        *optional_fields(Record, SHARED_QUESTIONS, level=3),
        *parts.forms(),
        *two_languages(KINDS_WITH_GUIDES),
        "## office.md",
        parts.OFFICE,
        parts.code(parts.example("short", "office.md"), "markdown"),
        "### Required fields",
        table(required(Office)),
        "### Optional fields",
        *optional_fields(Office, OFFICE_QUESTIONS, level=4),
        "### A longer example",
        parts.code(parts.example("long", "office.md"), "markdown"),
        "## home.md",
        parts.HOME,
        parts.code(parts.example("short", "home.md"), "markdown"),
        "## redirects.csv",
        parts.REDIRECTS,
        parts.code(parts.example("long", "redirects.csv"), "csv"),
    )


def _of_the_registers() -> str:
    sections = []
    for model in REGISTERS:
        name = model.register
        rows = parts.code(parts.example("long", f"registers/{name}.yaml"), "yaml")
        sections += [f"## {name}.yaml", parts.REGISTER_WORDS[name], rows, table_of_group(model)]
        sections += [_lower(_tables_of_groups(groups(model.model_fields.items())))]
    return _text(
        "# Lists that documents share",
        parts.REGISTERS,
        *sections,
        "## duties.csv",
        parts.DUTIES,
        *_columns(parts.example("long", "registers/duties.csv"), Duty),
        "## weblinks.yaml",
        parts.WEBLINKS,
        "## tested-by-machine.yaml",
        parts.MACHINE_TESTS,
        "## published.csv",
        parts.PUBLISHED_WORDS,
    )


def _of_the_files() -> str:
    return _text("# Attachments", parts.FILES, parts.code(parts.ATTACHED, "yaml"), parts.FILES_RULES)
