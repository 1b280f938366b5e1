"""The datasets as files: CSV, JSON, a schema beside each CSV, and all of them in one archive."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from gazette.addresses import absolute
from gazette.cache import key_of, key_of_value
from gazette.exports import threesixty
from gazette.exports.export import Export
from gazette.exports.tables import csv_of, json_of
from gazette.views.context import Context
from gazette.views.money import grants
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site.site import Site

ARCHIVE = "data/all.zip"
OLDEST_IN_A_ZIP = (1980, 1, 1, 0, 0, 0)  # a time that says nothing, so that the same data give the same bytes


def of_site(site: Site) -> Iterator[Export]:
    """Every file below data/, the archive of the others last."""
    files = [*(file for dataset in site.datasets for file in _files_of(dataset, site.context)), *_grants(site)]
    yield from files
    key = key_of(*(part for file in files for part in (file.path, file.key)), _readme(site))
    yield Export(ARCHIVE, key, lambda: archive({file.path: file.make() for file in files}, _readme(site)))


def _files_of(dataset: Dataset, context: Context) -> Iterator[Export]:
    key = key_of_value(dataset)
    path = f"data/{dataset.name}"
    yield Export(f"{path}.csv", key_of("csv", key), partial(csv_of, dataset.columns, dataset.rows))
    yield Export(f"{path}.json", key_of("json", key), partial(json_of, dataset.columns, dataset.rows))
    licence = context.library.office.licence_url
    around = key_of("schema", key, licence, context.base_url)
    yield Export(f"{path}.csv-metadata.json", around, partial(schema, dataset, licence, context.base_url))


def _grants(site: Site) -> Iterator[Export]:
    published = grants.grants(site.context)
    if published:
        key = key_of_value(published)
        yield Export(f"{grants.ADDRESS}.json", key_of("json", key), partial(threesixty.package, published))
        yield Export(f"{grants.ADDRESS}.csv", key_of("csv", key), partial(threesixty.sheet, published))


def schema(dataset: Dataset, licence: str, base_url: str) -> bytes:
    """What the columns of a CSV mean, in the file where CSV on the Web (W3C, 2015) looks for it."""
    columns = zip(dataset.columns, _types(dataset), strict=True)
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{dataset.name}.csv",
        "dc:title": dataset.title,
        "dc:license": {"@id": licence},
        "dc:source": {"@id": absolute(f"data/{dataset.name}/", base_url)},
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": [_column(column, datatype) for column, datatype in columns]},
    }
    return (json.dumps(metadata, indent=1, ensure_ascii=False) + "\n").encode()


def _column(column: DataColumn, datatype: str) -> dict[str, object]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.title,
        "dc:description": column.description,
        "datatype": datatype,
    }


def _types(dataset: Dataset) -> list[str]:
    """The narrowest of CSV on the Web's types that every value of a column has."""
    return [_type({type(row[index]) for row in dataset.rows} - {type(None)}) for index in range(len(dataset.columns))]


def _type(types: set[type]) -> str:
    if types == {date}:
        return "date"
    if types == {int}:
        return "integer"
    return "decimal" if types and types <= {int, float, Decimal} else "string"


def archive(files: dict[str, bytes], readme: str) -> bytes:
    """One zip of all of them, with a README; the same data give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for path, data in sorted((files | {"data/README.txt": readme.encode()}).items()):
            add(packed, path.removeprefix("data/"), data)
    return buffer.getvalue()


def add(packed: zipfile.ZipFile, path: str, data: bytes) -> None:
    """A file in an archive, without the time, the owner or the machine it was made on."""
    info = zipfile.ZipInfo(path, OLDEST_IN_A_ZIP)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    info.create_system = 3
    packed.writestr(info, data)


def _readme(site: Site) -> str:
    office = site.context.library.office
    lines: Iterable[str] = (
        f"{office.name_on(site.context.today).name}: the public record as data",
        "",
        office.demonstration or "",
        f"Licence: {office.licence}, {office.licence_url}",
        f"Where it comes from: {absolute('data/', site.context.base_url)}",
        "",
        "Each register is a CSV (UTF-8, commas, one row of column names) and the same as JSON.",
        "The meaning of each column stands in the .csv-metadata.json beside it (CSV on the Web, W3C).",
        "An empty cell means that the value is not known, or that there is none. Dates are as exact as they are known;",
        "date_from and date_to are the earliest and latest day a date can mean. Amounts are pounds sterling.",
        "",
    )
    return "\n".join(lines)
