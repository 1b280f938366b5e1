"""The registers as a reader finds them: what can be taken, what each column means, what each file must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.sentences.records import size_of_file
from gazette.views.shapes.dataset import Dataset
from gazette.views.shapes.labels import HOME
from gazette.views.shapes.pages import WordsPage
from gazette.views.shapes.parts import Column, Head, Link, Section, Table, TableRow, Value


@dataclass(frozen=True)
class Download:
    """A file as it is published."""

    size: int  # bytes
    digest: str  # SHA-256, hexadecimal


Downloads = Mapping[str, Download]


def overview(registers: Iterable[Dataset], downloads: Downloads) -> tuple[Section, ...]:
    """For the page of all data: each register with its forms, and the checksum of every file."""
    rows = tuple(
        TableRow(
            (
                Value(register.title, f"data/{register.name}/"),
                Value("CSV", f"data/{register.name}.csv", unseen=f"of {register.title}"),
                Value("JSON", f"data/{register.name}.json", unseen=f"of {register.title}"),
                Value(str(len(register.rows))),
            )
        )
        for register in registers
    )
    columns = (Column("Register"), Column("CSV"), Column("JSON"), Column("Rows", is_number=True))
    everything = Value("Everything in one archive (ZIP)", "data/all.zip", note=_size(downloads, "data/all.zip"))
    first = Section(
        "Downloads", "page-downloads", bullets=(everything,), tables=(Table("Registers as data", columns, rows),)
    )
    return (first, *_checksums(downloads))


def pages(registers: Iterable[Dataset], downloads: Downloads) -> Iterator[WordsPage]:
    """A page for each register: its files, and what its columns mean."""
    for register in registers:
        path = f"data/{register.name}"
        head = Head(
            f"{path}/",
            f"{register.title}: the data",
            f"The register {register.title} as data: its files, and what each column means.",
            kind="Open data",
            crumbs=(HOME, Link("Open data", "data/")),
        )
        forms = ((".csv", "CSV"), (".json", "JSON"), (".csv-metadata.json", "Schema of the CSV (CSV on the Web)"))
        files = tuple(
            Value(text, f"{path}{ending}", note=_size(downloads, f"{path}{ending}")) for ending, text in forms
        )
        meanings = tuple(
            TableRow((Value(column.name), Value(column.title), Value(column.description or "As its title says.")))
            for column in register.columns
        )
        columns = (Column("Column"), Column("Title"), Column("Meaning"))
        table = Table(f"Columns of {register.title}", columns, meanings)
        yield WordsPage(
            head=head,
            body="",
            contents=(),
            sections=(
                Section("Files", "page-files", bullets=files),
                Section("Columns", "page-columns", tables=(table,)),
            ),
            reviewed=None,
        )


def _size(downloads: Downloads, path: str) -> str:
    return size_of_file(downloads[path].size) if path in downloads else ""


def _checksums(downloads: Downloads) -> Iterator[Section]:
    if not downloads:
        return
    rows = tuple(
        TableRow((Value(path.removeprefix("data/"), path), Value(f"{one.size:,}"), Value(one.digest)))
        for path, one in sorted(downloads.items())
    )
    columns = (Column("File"), Column("Bytes", is_number=True), Column("SHA-256"))
    words = "With these you can prove that a file you hold is the one that was published."
    yield Section("Checksums", "page-checksums", (words,), tables=(Table("Checksums of the files", columns, rows),))
