"""The datasets as files: CSV, JSON, a schema beside each CSV, and all of them in one archive."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from gazette.addresses import absolute
from gazette.cache import key_of, key_of_value
from gazette.exports import threesixty
from gazette.exports.tables import csv_of, json_of
from gazette.packing import pack
from gazette.sentences.data import FORMS, HOW_TO_READ
from gazette.site_files import SiteFile
from gazette.views.context import Context
from gazette.views.money import grants
from gazette.views.record.sources import author_of
from gazette.views.shapes.dataset import DataColumn, Dataset
from gazette.views.site.site import Site

ARCHIVE = "data/all.zip"


def files_of_data(site: Site) -> Iterator[SiteFile]:
    """Every file below data/, the archive of the others last."""
    files = [
        file for dataset in site.datasets for file in _dataset_files(_labelled(dataset, site.context), site.context)
    ]
    files += _grant_files(site)
    yield from files
    readme = _readme(site)
    key = key_of(*(part for file in files for part in (file.path, file.key)), readme)
    yield SiteFile(ARCHIVE, key, lambda: archive({file.path: file.make() for file in files}, readme))


def _labelled(dataset: Dataset, context: Context) -> Dataset:
    """The dataset with the words for whose record it is, because a file is passed on without its page."""
    prefix = context.library.office.title_prefix
    return replace(dataset, title=f"{prefix}{dataset.title}", notice=context.banner)


def _dataset_files(dataset: Dataset, context: Context) -> Iterator[SiteFile]:
    key = key_of_value(dataset)
    path = f"data/{dataset.name}"
    yield SiteFile(f"{path}.csv", key_of("csv", key), partial(csv_of, dataset.columns, dataset.rows))
    licence = context.library.office.licence_url
    publisher = author_of(context)
    around = key_of("around", key, licence or "", context.base_url, publisher)
    about = _about(dataset, licence, context.base_url, publisher)
    yield SiteFile(f"{path}.json", key_of("json", around), partial(json_of, dataset.columns, dataset.rows, about))
    described = partial(schema, dataset, licence, context.base_url, publisher)
    yield SiteFile(f"{path}.csv-metadata.json", key_of("schema", around), described)


def _grant_files(site: Site) -> Iterator[SiteFile]:
    package = grants.grants(site.context)
    if package:
        key = key_of_value(package)
        yield SiteFile(f"{grants.ADDRESS}.json", key_of("json", key), partial(threesixty.package, package))
        yield SiteFile(f"{grants.ADDRESS}.csv", key_of("csv", key), partial(threesixty.sheet, package))


def _about(dataset: Dataset, licence: str | None, base_url: str, publisher: str) -> dict[str, str]:
    """What a file of JSON says of itself, since it is passed on without its page."""
    about = {
        "title": dataset.title,
        "notice": dataset.notice,
        "publisher": publisher,
        "licence": licence or "",
        "source": absolute(f"data/{dataset.name}/", base_url),
        "addresses_from": absolute("", base_url),
        "how_to_read": HOW_TO_READ,
    }
    return {name: text for name, text in about.items() if text}


def schema(dataset: Dataset, licence: str | None, base_url: str, publisher: str) -> bytes:
    """The meaning of a CSV's columns, in the form that CSV on the Web (W3C, 2015) reads beside the file."""
    columns = zip(dataset.columns, _types(dataset), strict=True)
    description = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{dataset.name}.csv",
        "dc:title": dataset.title,
        **({"dc:description": dataset.notice} if dataset.notice else {}),
        "dc:publisher": publisher,
        **({"dc:license": {"@id": licence}} if licence else {}),
        "dc:source": {"@id": absolute(f"data/{dataset.name}/", base_url)},
        "rdfs:comment": HOW_TO_READ,
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": [_column(column, datatype) for column, datatype in columns]},
    }
    return (json.dumps(description, indent=1, ensure_ascii=False) + "\n").encode()


def _column(column: DataColumn, datatype: str | dict[str, str]) -> dict[str, object]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.title,
        "dc:description": column.description,
        "datatype": datatype,
    }


def _types(dataset: Dataset) -> list[str | dict[str, str]]:
    """The narrowest type of CSV on the Web for each column that fits all its values."""
    return [_type({type(row[index]) for row in dataset.rows} - {type(None)}) for index in range(len(dataset.columns))]


def _type(types: set[type]) -> str | dict[str, str]:
    if types == {bool}:
        return {"base": "boolean", "format": "yes|no"}
    if types == {date}:
        return "date"
    if types == {int}:
        return "integer"
    return "decimal" if types and types <= {int, float, Decimal} else "string"


def archive(files: dict[str, bytes], readme: str) -> bytes:
    """A zip of all files, with a README; the same data give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zip_file:
        for path, data in sorted((files | {"data/README.txt": readme.encode()}).items()):
            pack(zip_file, path.removeprefix("data/"), data)
    return buffer.getvalue()


def _readme(site: Site) -> str:
    office = site.context.library.office
    lines: Iterable[str] = (
        f"{office.title_prefix}{office.name_on(site.context.today).name}: the public record as data",
        "",
        site.context.banner,
        *((f"Licence: {office.licence_line}",) if office.licence_line else ()),
        f"Where it comes from: {absolute('data/', site.context.base_url)}",
        "",
        "Each register is a CSV (UTF-8, commas, one row of column names) and the same as JSON.",
        "The meaning of each column is in the .csv-metadata.json beside it (CSV on the Web, W3C).",
        *(f"{form}: {meaning}" for form, meaning in FORMS),
        "The columns date_from and date_to are the earliest and latest day a date can mean.",
        "",
    )
    return "\n".join(lines)
