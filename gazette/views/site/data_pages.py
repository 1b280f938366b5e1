"""The pages about the data: the downloads, the meaning of each column, the checksum of every file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from gazette.dates import say_day
from gazette.money import is_sum
from gazette.sentences.data import (
    EACH_ROW,
    FORMS,
    OF_ALL_TABLES,
    WHICH_COLUMN,
    columns_empty,
    columns_here,
    counted_fields,
    forms_in_words,
    meaning_and_forms,
    other_columns,
    rows_shown,
)
from gazette.sentences.records import size_of_file
from gazette.sentences.site import (
    CHECKSUMS,
    data_to_download,
    download,
    download_all,
    licensed,
    of_each_file,
    rows_and_columns,
    tables_of_data,
)
from gazette.slugs import name_slug
from gazette.views.context import Context
from gazette.views.shapes.dataset import Cell, DataColumn, Dataset, TableCells
from gazette.views.shapes.labels import HOME, fact, facts
from gazette.views.shapes.pages import RecordPage
from gazette.views.shapes.parts import Head, Link, ReaderAction, Section, Value
from gazette.views.shapes.tables import TableColumn, table_of

FILES = ((".csv", "CSV"), (".json", "JSON"), (".csv-metadata.json", "Schema (CSV on the Web)"))
ARCHIVE = "data/all.zip"
MOST_ROWS, MOST_COLUMNS = 3, 4  # of a sample
DATE_IN_FIGURES = re.compile(r"(?:[a-z]+ )?[0-9]{4}(?:-[0-9]{2}){1,2}(?: [0-9]{2}:[0-9]{2})?")
# What people ask a table for: what or whom it is about, when, how much, and what is to be known of it.
WHAT_AND_WHEN = ("title", "text", "name", "recipient", "purpose", "decided", "awarded", "opens", "closes", "date")
SUMS = ("amount", "pot")
ASKED = (*WHAT_AND_WHEN, *SUMS, "state", "reference", "summary")
DULL = ("identity", "address", "office", "lang", "date_from", "date_to", "first_published", "last_changed")
GOES_WITH = {"decisions": ("amounts",), "funds": ("rounds", "awards"), "meetings": ("actions",)}
DOWNLOADS = "Downloads"


@dataclass(frozen=True)
class Download:
    """A published file."""

    size: int  # bytes
    digest: str  # SHA-256, hexadecimal


Downloads = Mapping[str, Download]  # by path


def answered(head: Head, datasets: Sequence[Dataset], downloads: Downloads, context: Context) -> Head:
    """The head of the page of all data: what to download, all of it at once, then how many tables and how new."""
    empty = sum(not dataset.rows for dataset in datasets)
    answer = data_to_download(context.library.office.licence or "")
    details = tables_of_data(len(datasets), empty, say_day(context.last_change_of_all))
    link = Link(download_all(_size(downloads, ARCHIVE)), ARCHIVE)
    return replace(head, answer=answer, details=details, description=answer, action=ReaderAction("", (link,)))


def overview(datasets: Iterable[Dataset], downloads: Downloads) -> tuple[Section, ...]:
    """Sections of the page of all data: each dataset with its files, those without rows last; then all checksums."""
    by_title = sorted(datasets, key=lambda dataset: (not dataset.rows, dataset.title.casefold()))
    table = table_of(DOWNLOADS, OVERVIEW_COLUMNS, by_title)
    forms = [form for form, _ in FORMS]
    return (Section(DOWNLOADS, "page-downloads", tables=(table,)), _reading(forms), *_checksums(downloads))


def _reading(forms: Collection[str]) -> Section:
    shown = facts(*(fact(form, what) for form, what in FORMS if form in forms))
    return Section("How values are written", "page-values", facts=shown, is_apparatus=True)


def _forms_of(dataset: Dataset) -> list[str]:
    """The forms of values that the columns of a table have, and those that any cell may have."""
    columns = tuple(_with_inner(dataset.columns))
    forms_of_columns = {form for column in columns for form in meaning_and_forms(column.description)[1]}
    has_amounts = any(column.name.endswith("_is") for column in columns)
    return [
        form
        for form, _ in FORMS
        if form in OF_ALL_TABLES or (form == "Amount" and has_amounts) or form in forms_of_columns
    ]


def pages(datasets: Iterable[Dataset], downloads: Downloads, licence: str = "") -> Iterator[RecordPage]:
    """A page for each dataset."""
    by_name = {dataset.name: dataset for dataset in datasets}
    for name, dataset in by_name.items():
        others = [by_name[other] for other in GOES_WITH.get(name, ()) if other in by_name and by_name[other].rows]
        yield page(dataset, downloads, licence, others)


def page(dataset: Dataset, downloads: Downloads, licence: str, others: Iterable[Dataset] = ()) -> RecordPage:
    """The files of a dataset, what a row is, a few rows, and what the columns mean. `others` are tables beside it."""
    path = f"data/{dataset.name}"
    answer = " ".join(filter(None, (_each_row(dataset), rows_and_columns(len(dataset.rows), len(dataset.columns)))))
    files = [Link(download(text, _size(downloads, f"{path}{end}")), f"{path}{end}") for end, text in FILES]
    *tables, schema = files
    head = Head(
        f"{path}/",
        f"{dataset.title}: the data",
        description=answer,
        answer=answer,
        details=licensed(licence),
        kind="Open data",
        crumbs=(HOME, Link("Open data", "data/")),
        action=ReaderAction("", tuple(replace(file, text=f"Download {file.text}") for file in tables)),
    )
    links = tuple(Link(f"{other.title}: the data", f"data/{other.name}/") for other in others)
    which = (WHICH_COLUMN[dataset.name],) if links and dataset.name in WHICH_COLUMN else ()
    sections = (
        *(replace(section, paragraphs=which, links=links) for section in _sample(dataset)),
        _columns(dataset),
        _reading(_forms_of(dataset)),
    )
    return RecordPage(head, sections=sections, data=(schema,))


def _columns(dataset: Dataset) -> Section:
    """What the columns mean; folded are those that most rows leave empty, the fields of groups, and the empty ones.

    A sum that people ask for is never folded, unless it is empty in every row.
    """
    filled = [
        sum(row[place] not in (None, "", (), []) for row in dataset.rows) for place in range(len(dataset.columns))
    ]
    numbers = list(zip(dataset.columns, filled, strict=True))
    seldom = [column for column, number in numbers if number * 2 < len(dataset.rows)]
    sums = [column for column, number in numbers if number and column in seldom and column.name in SUMS]
    used = [column for column in dataset.columns if column not in seldom or column in sums]
    empty = [column for column, number in numbers if dataset.rows and not number]
    rare = [column for column in dataset.columns if column not in used and column not in empty]
    inner = list(_fields_of(dataset.columns))
    others = (
        (columns_empty(len(rare), "most rows"), rare),
        (columns_empty(len(empty), "every row"), empty),
        (counted_fields(len(inner)), inner),
    )
    tables = tuple(table_of(caption, MEANING_COLUMNS, columns) for caption, columns in others if columns)
    here = columns_here(len(used), len(dataset.columns), [column.name for column in sums])
    heading = other_columns(len(rare) + len(empty), len(inner))
    return Section(
        "Columns",
        "page-columns",
        paragraphs=(here,) if here else (),
        tables=(table_of("Columns", MEANING_COLUMNS, used),),
        folded=Section(heading, "page-columns-other", tables=tables) if tables else None,
    )


def _sample(dataset: Dataset) -> Iterator[Section]:
    """A few rows: what people ask for, if most rows have it, then the first columns with a plain value in each of them.

    They are the first rows that still apply, in which all that people ask for is known, and in which an amount is not
    for each month or year, which is in another column; where there are too few, the first of all.
    """
    names = [column.name for column in dataset.columns]
    asked = [place for name in ASKED if name in names and _is_asked(dataset, name, place := names.index(name))]
    special = [names.index(name) for name in ("per", "status") if name in names]
    rows = _rows_of_sample(dataset, asked[:MOST_COLUMNS], special)
    filled = [place for place in range(len(names)) if rows and all(_is_plain(row[place]) for row in rows)]
    filled.sort(key=lambda place: names[place] in DULL)
    places = tuple(dict.fromkeys((*asked, *filled)))[:MOST_COLUMNS]
    figures = {place for place in places if all(_is_figure(row[place]) for row in rows)}
    dates = {place for place in places if any(_has_date(row[place]) for row in rows)}
    columns = tuple(
        TableColumn(names[place], partial(_plain, place), is_number=place in figures, is_code=place in dates)
        for place in places
    )
    if columns:
        are_first = rows == dataset.rows[: len(rows)]
        heading = rows_shown(len(rows), len(columns), are_first=are_first)
        yield Section("What it looks like", "page-sample", tables=(table_of(heading, columns, rows),))


def _is_asked(dataset: Dataset, name: str, place: int) -> bool:
    """Whether at least half of the rows have a plain value there; of a sum, enough rows for the sample."""
    number = sum(_is_plain(row[place]) for row in dataset.rows)
    enough = min(MOST_ROWS, len(dataset.rows)) if name in SUMS else len(dataset.rows) / 2
    return number > 0 and number >= enough


def _rows_of_sample(dataset: Dataset, asked: Sequence[int], special: Sequence[int]) -> tuple[TableCells, ...]:
    """The first rows in which what is asked for is known and what makes a row special is empty."""
    usual = [row for row in dataset.rows if not any(row[place] for place in special)]
    known = [row for row in usual if all(_is_known(row[place]) for place in asked)]
    return tuple(known if len(known) >= MOST_ROWS else dataset.rows)[:MOST_ROWS]


def _is_known(cell: Cell) -> bool:
    return _is_plain(cell) and cell not in ("unknown", "withheld", "not named", "none")


def _is_plain(cell: Cell) -> bool:
    return isinstance(cell, (str, int, Decimal)) and not isinstance(cell, bool) and str(cell) != ""


def _is_figure(cell: Cell) -> bool:
    return is_sum(cell) if isinstance(cell, str) else True


def _has_date(cell: Cell) -> bool:
    """Whether it is a date in figures, perhaps with a word before it, which is to stay on one line."""
    return isinstance(cell, str) and DATE_IN_FIGURES.fullmatch(cell) is not None


def _plain(place: int, row: TableCells) -> Value:
    return Value(str(row[place]) if _is_plain(row[place]) else "")


def _each_row(dataset: Dataset) -> str:
    return dataset.about or EACH_ROW.get(dataset.name, "")


def _with_inner(columns: Iterable[DataColumn]) -> Iterator[DataColumn]:
    """All columns, then the fields of their groups: related, sources, related.how, related.record, sources.title."""
    several = tuple(columns)
    yield from several
    yield from _fields_of(several)


def _fields_of(columns: Iterable[DataColumn]) -> Iterator[DataColumn]:
    """The fields of the groups in some columns, and of the groups in these."""
    for column in columns:
        yield from _with_inner(replace(field, name=f"{column.name}.{field.name}") for field in column.fields)


def _download(dataset: Dataset, form: str) -> Value:
    return Value(form, f"data/{dataset.name}.{form.lower()}", unseen=f"of {dataset.title}")


OVERVIEW_COLUMNS: tuple[TableColumn[Dataset], ...] = (
    TableColumn(
        "Table",
        lambda dataset: Value(dataset.title, f"data/{dataset.name}/", note=_each_row(dataset)),
        is_wide=True,
    ),
    TableColumn("CSV", lambda dataset: _download(dataset, "CSV")),
    TableColumn("JSON", lambda dataset: _download(dataset, "JSON")),
    TableColumn("Rows", lambda dataset: Value(str(len(dataset.rows))), is_number=True),
)
MEANING_COLUMNS: tuple[TableColumn[DataColumn], ...] = (
    TableColumn("Column", lambda column: Value(column.name, note=_title(column)), is_code=True),
    TableColumn("Meaning", lambda column: Value(meaning_and_forms(column.description)[0]), is_wide=True, is_plain=True),
    TableColumn("Form", lambda column: Value(forms_in_words(meaning_and_forms(column.description)[1]))),
)


def _title(column: DataColumn) -> str:
    """The title for readers, where it is not the name once more."""
    return "" if name_slug(column.title) == name_slug(column.name.rpartition(".")[2]) else column.title


def _size(downloads: Downloads, path: str) -> str:
    return size_of_file(downloads[path].size) if path in downloads else ""


def _checksums(downloads: Downloads) -> tuple[Section, ...]:
    table = table_of("Checksums of the files", CHECKSUM_COLUMNS, sorted(downloads.items()))
    every = Section(of_each_file(len(downloads)), "page-checksums-all", tables=(table,))
    return (Section("Checksums", "page-checksums", paragraphs=(CHECKSUMS,), folded=every),) if downloads else ()


CHECKSUM_COLUMNS: tuple[TableColumn[tuple[str, Download]], ...] = (
    TableColumn("File", lambda line: Value(line[0].removeprefix("data/"), line[0])),
    TableColumn("Bytes", lambda line: Value(f"{line[1].size:,}"), is_number=True),
    TableColumn("SHA-256", lambda line: Value(line[1].digest), is_wide=True),
)
