"""The document that a person means by its path, its reference, its file name or its short form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gazette.frontmatter.source import Source, read_document
from gazette.records import KINDS, Office, Page, Record, documents_folder
from gazette.references import loose, short_form


def kind_of_path(path: str) -> type[Record]:
    """The kind of a document by its path in the content folder; what is in no folder of a kind is a page."""
    if path == "office.md":
        return Office
    folders = {documents_folder(kind): kind for kind in KINDS}
    folder = path.rpartition("/")[0]
    while folder and folder not in folders:
        folder = folder.rpartition("/")[0]
    return folders.get(folder, Page)


def written_order(kind: type[Record]) -> tuple[str, ...]:
    """The order in which people write fields: what it is, those of its kind, then those of every document."""
    first = ("title", "summary")
    own = [name for name in kind.model_fields if name not in Record.model_fields]
    return (*first, *own, *(name for name in Record.model_fields if name not in first))


def documents_meant(content: Path, written: str) -> list[str]:
    """The paths in the content folder of the documents that a text may mean; none, one or several."""
    for path in (Path(written), content / written):
        if path.is_file() and path.suffix == ".md" and path.resolve().is_relative_to(content.resolve()):
            return [path.resolve().relative_to(content.resolve()).as_posix()]
    form = short_form(written)
    kinds = {kind.kind for kind in KINDS}
    kind, name = (form.kind, form.name) if form and form.kind in kinds else ("", written)
    return [path for path in _named(content, name) if not kind or kind_of_path(path).kind == kind]


def _named(content: Path, name: str) -> Iterator[str]:
    """The documents with this file name, or this reference in any spelling."""
    for file in sorted(content.rglob("*.md")):
        if file.name == "README.md":
            continue
        if file.stem == name.removesuffix(".md") or loose(_reference(file)) == loose(name) != ():
            yield file.relative_to(content).as_posix()


def _reference(file: Path) -> str:
    source = read_document(file.read_bytes())
    reference = source.fields.get("reference") if isinstance(source, Source) else None
    return reference if isinstance(reference, str) else ""
