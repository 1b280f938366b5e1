"""The datasets as files: the schema beside each CSV, and the archive that holds them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gazette.exports.data import ARCHIVE, archive, files_of_data, schema
from gazette.records import Decision, Office
from gazette.sentences.data import HOW_TO_READ
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site.site import Site
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import sample

YES_OR_NO = ("yes", "no")
LICENCE = "https://licence.example.org/"


def files() -> dict[str, bytes]:
    return {file.path: file.make() for file in files_of_data(Site(sample()))}


@pytest.fixture(scope="module")
def data_files() -> dict[str, bytes]:
    return files()


def header(data: bytes) -> list[str]:
    return next(csv.reader(io.StringIO(data.decode(), newline="")))


def columns_of(*rows: tuple[object, ...]) -> list[dict[str, str]]:
    columns = tuple(DataColumn(f"c{number}", f"C {number}", "What it means.") for number in range(len(rows[0])))
    description = json.loads(
        schema(Dataset("r", "A register", columns, rows), LICENCE, "https://record.example.org", "The office")
    )  # type: ignore[arg-type]
    columns: list[dict[str, str]] = description["tableSchema"]["columns"]
    return columns


def test_a_schema_beside_each_register_names_exactly_the_columns_of_its_csv(data_files: dict[str, bytes]) -> None:
    registers = [path.removesuffix("-metadata.json") for path in data_files if path.endswith("-metadata.json")]

    assert len(registers) > 10
    assert {path for path in data_files if path.endswith(".csv")} == {*registers, "data/360giving.csv"}
    for path in registers:
        description = json.loads(data_files[f"{path}-metadata.json"])
        assert description["url"] == path.removeprefix("data/")
        assert [column["titles"] for column in description["tableSchema"]["columns"]] == header(data_files[path])
        assert [
            column["name"] for column in json.loads(data_files[path.replace(".csv", ".json")])["columns"]
        ] == header(data_files[path])


def test_every_value_of_a_csv_is_of_the_type_its_schema_names(data_files: dict[str, bytes]) -> None:
    read = {"date": date.fromisoformat, "integer": int, "decimal": Decimal, "string": str, "boolean": YES_OR_NO.index}
    for path in (path for path in data_files if path.endswith("-metadata.json")):
        columns = json.loads(data_files[path])["tableSchema"]["columns"]
        types = [column["datatype"] if isinstance(column["datatype"], str) else "boolean" for column in columns]
        rows = csv.reader(io.StringIO(data_files[path.removesuffix("-metadata.json")].decode(), newline=""))
        for row in list(rows)[1:]:
            for datatype, cell in zip(types, row, strict=True):
                assert not cell or read[datatype](cell) is not None


@pytest.mark.parametrize(
    ("values", "datatype"),
    [
        ((date(2024, 1, 1), None), "date"),
        ((1, 2), "integer"),
        ((1, Decimal("2.50")), "decimal"),
        ((1, "about 2"), "string"),
        ((date(2024, 1, 1), "2024-02"), "string"),
        ((True, False), {"base": "boolean", "format": "yes|no"}),
        ((("a", "b"),), "string"),
        ((None, None), "string"),
    ],
)
def test_a_column_has_the_narrowest_type_that_fits_all(values: tuple[object, ...], datatype: object) -> None:
    assert [column["datatype"] for column in columns_of(*((value,) for value in values))] == [datatype]


def test_a_schema_says_meaning_licence_origin_and_how_to_read_it(data_files: dict[str, bytes]) -> None:
    description = json.loads(data_files["data/decisions.csv-metadata.json"])

    assert description["dc:license"]["@id"].startswith("https://www.nationalarchives.gov.uk/")
    assert description["rdfs:comment"] == json.loads(data_files["data/decisions.json"])["how_to_read"] == HOW_TO_READ
    assert description["dc:source"]["@id"] == "https://record.example.org/data/decisions/"
    assert {"name": "identity", "dc:description": "A permanent identifier."}.items() <= description["tableSchema"][
        "columns"
    ][0].items()


def test_no_number_of_a_paragraph_is_a_figure_that_a_spreadsheet_would_shorten() -> None:
    columns = [
        (dataset.name, row[index])
        for dataset in Site(sample()).datasets
        for index, column in enumerate(dataset.columns)
        if column.name in ("paragraph", "paragraphs")
        for row in dataset.rows
    ]

    assert {name for name, _ in columns} >= {"passages", "facts", "promises", "changes"}
    cells = [number for _, cell in columns for number in (cell if isinstance(cell, tuple) else (cell,))]
    assert [number for number in cells if number and not number.startswith("para ")] == []


def test_both_forms_of_a_register_say_the_same_of_every_row(data_files: dict[str, bytes]) -> None:
    for path in (path for path in data_files if path.endswith("-metadata.json")):
        csv_path = path.removesuffix("-metadata.json")
        rows = csv.DictReader(io.StringIO(data_files[csv_path].decode(), newline=""))
        objects = json.loads(data_files[csv_path.replace(".csv", ".json")])["rows"]
        for row, read in zip(rows, objects, strict=True):
            words = {name: list(words_in(value)) for name, value in read.items()}
            missing = [
                (name, word)
                for name, values in words.items()
                for word in values
                if word not in row[name].replace(",", "")
            ]
            assert (missing, [name for name in row if row[name] and not words[name]]) == ([], []), (path, row)


def words_in(value: object) -> Iterator[str]:
    """The texts in a value of JSON, and yes or no for true or false."""
    if isinstance(value, bool):
        yield YES_OR_NO[not value]
    elif isinstance(value, dict):
        yield from (word for name, part in value.items() if not name.endswith("_is") for word in words_in(part))
    elif isinstance(value, list):
        yield from (word for part in value for word in words_in(part))
    elif value is not None:
        yield f"{value:.2f}" if isinstance(value, float) else str(value).replace(",", "")


def test_the_archive_holds_every_file_of_the_data_and_a_readme(data_files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(data_files[ARCHIVE])) as packed:
        held = {f"data/{name}": packed.read(name) for name in packed.namelist()}
    readme = held.pop("data/README.txt").decode()

    assert held == {path: data for path, data in data_files.items() if path != ARCHIVE}
    assert "Open Government Licence v3.0" in readme
    assert "Exampleshire and its office are invented" in readme


def test_the_archive_is_the_same_whenever_it_is_made(data_files: dict[str, bytes]) -> None:
    assert files()[ARCHIVE] == data_files[ARCHIVE]
    assert archive({"data/a": b"1", "data/b": b"2"}, "x") == archive({"data/b": b"2", "data/a": b"1"}, "x")


@pytest.mark.parametrize(("is_compiled", "prefix"), [(False, "Imaginary office: "), (True, "Unofficial record: ")])
def test_every_file_says_whose_record_it_is(is_compiled: bool, prefix: str) -> None:
    context = sample()
    if is_compiled:
        records = tuple(record for record in context.library.records if not isinstance(record, Office))
        context = replace(context, library=replace(context.library, records=(*records, compiled_office())))
    files = {file.path: file.make() for file in files_of_data(Site(context))}

    for path in (path for path in files if path.endswith(".json")):
        read = json.loads(files[path])
        assert read.get("title", read.get("dc:title")).startswith(prefix), path
        notice = read.get("notice") or read.get("dc:description") or read["description"]
        assert context.banner in notice, path
    with zipfile.ZipFile(io.BytesIO(files[ARCHIVE])) as zip_file:
        assert zip_file.read("README.txt").decode().startswith(prefix)


def test_the_files_of_an_office_about_itself_have_no_notice() -> None:
    context = context_of(record(Decision, "bells"))
    files = {file.path: file.make() for file in files_of_data(Site(context))}

    read = json.loads(files["data/decisions.json"])
    assert (read["title"], read.get("notice")) == ("Decisions", None)
