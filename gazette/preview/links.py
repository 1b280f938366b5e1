"""The addresses of forms, and the links to them from a page or a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from gazette.desk.finding import kind_of_path
from gazette.desk.forms.row_files import REGISTERS, has_rows
from gazette.desk.tasks import TASKS, EverydayTask
from gazette.frontmatter.source import Source, Tree, read_document
from gazette.library.folder import REDIRECTS, shown, spreadsheet_of
from gazette.library.registers import DUTIES
from gazette.preview.content_files import content_file, why_not
from gazette.preview.mistakes import file_of

EDIT, ROW, DELETE, TASK, NEW = "/-/edit/", "/-/row/", "/-/delete/", "/-/task/", "/-/new/"
Link = tuple[str, str]  # address and words
PAGES_OF_REGISTERS = {
    "duties": DUTIES,
    "glossary": "registers/acronyms.yaml",
    "legislation": "registers/acts.yaml",
    "near-you": "registers/places.yaml",
    "organisations": "registers/organisations.yaml",
}


def task_links(path: str, fields: Mapping[str, Tree]) -> list[Link]:
    """The everyday tasks that make sense for a document."""
    kind = kind_of_path(path)
    return [(f"{TASK}{task.name}/{quote(path)}", task.title) for task in TASKS if task.applies_to(kind, fields)]


def tasks_of_file(content: Path, path: str) -> list[Link]:
    fields = _fields_of(content, path)
    return task_links(path, fields) if fields else []


def documents_of_task(content: Path, task: EverydayTask, paths: Iterable[str]) -> list[Link]:
    """The documents that a task makes sense for, by their titles."""
    documents = ((path, _fields_of(content, path)) for path in paths)
    return [
        (f"{TASK}{task.name}/{quote(path)}", str(fields.get("title") or path))
        for path, fields in documents
        if fields and task.applies_to(kind_of_path(path), fields)
    ]


def _fields_of(content: Path, path: str) -> Mapping[str, Tree]:
    file = content_file(content, path)
    source = read_document(file.read_bytes()) if file else None
    return source.fields if isinstance(source, Source) else {}


def file_of_page(address: str, files: Mapping[str, str]) -> str:
    """The file that a page is made from: a document, or the register whose rows it shows; "" for others."""
    return files.get(address) or PAGES_OF_REGISTERS.get(address.partition("/")[0], "")


def links_of_page(content: Path, path: str) -> Iterator[Link]:
    """The forms for what a page shows: its document, and the rows beside that."""
    if has_rows(path):
        yield EDIT + quote(path), "Edit these rows"
        return
    yield EDIT + quote(path), "Edit this page"
    sheet = spreadsheet_of(path)
    if sheet:
        yield EDIT + quote(sheet), "Edit its rows"


def form_of_mistake(content: Path, mistake: str) -> str:
    """The address of the form that opens at a mistake; "" where its file has none."""
    name, line = file_of(mistake)
    path = name.removeprefix(f"{shown(content, '')}/")
    has_form = path.endswith(".md") or has_rows(path)
    if not has_form or path == name or why_not(path) or content_file(content, path) is None:
        return ""
    return f"{EDIT}{quote(path)}?line={line}"


def files_with_rows(content: Path) -> list[Link]:
    """Every file of rows that people write, also the registers that are still empty."""
    beside = (spreadsheet_of(file.relative_to(content).as_posix()) for file in content.rglob("*.md"))
    paths = {
        *(file.relative_to(content).as_posix() for file in content.rglob("*.csv")),
        *beside,
        *REGISTERS,
        DUTIES,
        REDIRECTS,
    }
    return [(EDIT + quote(path), path) for path in sorted(paths) if has_rows(path) and not why_not(path)]
