"""The pages about the data: the downloads, the meaning of each column, the checksum of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.sentences.records import size_of_file
from gazette.sentences.site import CHECKSUMS, NO_MEANING, about_dataset
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.shapes.labels import HOME
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Column, Head, Link, Section, Table, TableRow, Value

FILES = ((".csv", "CSV"), (".json", "JSON"), (".csv-metadata.json", "Schema of the CSV (CSV on the Web)"))
ARCHIVE = "data/all.zip"


@dataclass(frozen=True)
class Download:
    """A published file."""

    size: int  # bytes
    digest: str  # SHA-256, hexadecimal


Downloads = Mapping[str, Download]  # by path


def overview(datasets: Iterable[Dataset], downloads: Downloads) -> tuple[Section, ...]:
    """Sections of the page of all data: each dataset with its files, and the checksum of every file."""
    columns = (Column("Register"), Column("CSV"), Column("JSON"), Column("Rows", is_number=True))
    table = Table("Registers as data", columns, tuple(_overview_row(dataset) for dataset in datasets))
    archive = Value("Everything in one archive (ZIP)", ARCHIVE, note=_size(downloads, ARCHIVE))
    return (Section("Downloads", "page-downloads", bullets=(archive,), tables=(table,)), *_checksums(downloads))


def pages(datasets: Iterable[Dataset], downloads: Downloads) -> Iterator[RecordPage]:
    """A page for each dataset."""
    for dataset in datasets:
        yield page(dataset, downloads)


def page(dataset: Dataset, downloads: Downloads) -> RecordPage:
    """The files of a dataset, and what its columns mean."""
    path = f"data/{dataset.name}"
    head = Head(
        f"{path}/",
        f"{dataset.title}: the data",
        description=about_dataset(dataset.title),
        kind="Open data",
        crumbs=(HOME, Link("Open data", "data/")),
    )
    files = tuple(Value(text, f"{path}{ending}", note=_size(downloads, f"{path}{ending}")) for ending, text in FILES)
    columns = (Column("Column"), Column("Title"), Column("Meaning"))
    table = Table(f"Columns of {dataset.title}", columns, tuple(_meaning(column) for column in dataset.columns))
    sections = (
        Section("Files", "page-files", bullets=files),
        Section("Columns", "page-columns", tables=(table,)),
    )
    return RecordPage(head, sections=sections)


def _overview_row(dataset: Dataset) -> TableRow:
    title, path, unseen = dataset.title, f"data/{dataset.name}", f"of {dataset.title}"
    return TableRow(
        (
            Value(title, f"{path}/"),
            Value("CSV", f"{path}.csv", unseen=unseen),
            Value("JSON", f"{path}.json", unseen=unseen),
            Value(str(len(dataset.rows))),
        )
    )


def _meaning(column: DataColumn) -> TableRow:
    return TableRow((Value(column.name), Value(column.title), Value(column.description or NO_MEANING)))


def _size(downloads: Downloads, path: str) -> str:
    return size_of_file(downloads[path].size) if path in downloads else ""


def _checksums(downloads: Downloads) -> tuple[Section, ...]:
    rows = tuple(
        TableRow((Value(path.removeprefix("data/"), path), Value(f"{file.size:,}"), Value(file.digest)))
        for path, file in sorted(downloads.items())
    )
    columns = (Column("File"), Column("Bytes", is_number=True), Column("SHA-256"))
    table = Table("Checksums of the files", columns, rows)
    return (Section("Checksums", "page-checksums", paragraphs=(CHECKSUMS,), tables=(table,)),) if rows else ()
