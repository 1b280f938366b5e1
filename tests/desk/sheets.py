"""Small sheets for tests: workbooks and CSV files in memory, of the imaginary office."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl
import pikepdf

HEADINGS = ("Ref no", "Title", "Date decided", "Date published", "Decision maker")
ROW = ("PCC-2024-001", "A van for rural patrols", "2024-05-03", "2024-05-10", "Police and Crime Commissioner")


def workbook(*rows, change=None):
    """A workbook with these rows; `change` may alter its sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    if change:
        change(book.active)
    return saved(book)


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def csv_sheet(*rows, separator=",", encoding="utf-8"):
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def with_part(data, name, change):
    """The workbook with one part of its package changed, or added."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {part: package.read(part) for part in package.namelist()}
        parts[name] = change(parts.get(name, b""))
        for part, xml in parts.items():
            new.writestr(part, xml)
    return packed.getvalue()


def paper(title: str) -> bytes:
    """A PDF with an empty page, which holds nothing private."""
    data = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = title
        pdf.save(data, static_id=True)
    return data.getvalue()
