"""What looks private in files of plain text: txt, csv, json and ics."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.privacy import tables
from gazette.privacy.finding import Finding, Registered
from gazette.privacy.hidden_data import Refused, hidden, is_known_name
from gazette.privacy.masking import masked
from gazette.privacy.text import findings_in

# What a spreadsheet program would run; -500, +3.5% and a dash before a word with a space are none.
FORMULA = re.compile(
    r"""[\s\0]*=\s*[\w+\-('"@{]|\s*@\w+\(|\s*[+\-](?![\d.,\s£€$]*\d[\d.,\s]*%?\s*$)[\w.(@]*[A-Za-z(][^ ]*[(|!]"""
)
WRITE_THE_VALUE = "Write the value itself, or put an apostrophe before it."
PEOPLE = re.compile(r"(?:ATTENDEE|ORGANIZER|CONTACT)[;:]", re.I)
WITHOUT_WORDS = re.compile(
    r"(?:UID|PRODID|DTSTAMP|DTSTART|DTEND|SEQUENCE|RRULE|TZ\w+|X-WR-TIMEZONE|X-LIC-LOCATION)[;:]", re.I
)


def findings_in_txt(data: bytes, registered: Registered) -> list[Finding]:
    return findings_in(text_of(data), registered)


def findings_in_csv(data: bytes, registered: Registered) -> list[Finding]:
    """Private data in the cells, read together with their headings, and formulas."""
    text = text_of(data)
    return [*tables.findings_in_csv(text, registered), *_formulas(text)]


def findings_in_json(data: bytes, registered: Registered) -> list[Finding]:
    text = text_of(data)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused("It ends in .json, but it is not JSON.", "Save it again from its program.") from None
    findings = findings_in(text, registered)
    if "\\" in text:
        seen = {finding.kind for finding in findings}
        unescaped = findings_in(json.dumps(value, indent=1, ensure_ascii=False), registered)
        findings += [replace(finding, line=1) for finding in unescaped if finding.kind not in seen]
    seen = {finding.kind for finding in findings}
    return findings + [finding for finding in _in_objects(value, text, registered) if finding.kind not in seen]


def _in_objects(value: object, text: str, registered: Registered) -> Iterator[Finding]:
    """What is private by the names of its fields, in each object however deep."""
    waiting = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, dict):
            yield from _in_fields(inner, text, registered)
            waiting += inner.values()
        elif isinstance(inner, list):
            waiting += inner


def _in_fields(fields: dict[str, object], text: str, registered: Registered) -> Iterator[Finding]:
    """The same of one object, which is read as a row of a table below its headings."""
    headings = [re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", name) for name in fields]
    cells = [_cell(value) for value in fields.values()]
    for cell in tables.findings_in_rows([[*headings, "row"], [*cells, ""]], registered):
        if cell.row:
            name = list(fields)[cell.column]
            line = text[: max(0, text.find(json.dumps(name)))].count("\n") + 1
            yield replace(cell.finding, line=line, place=f'field "{name}"')


def _cell(value: object) -> str:
    """A value as text: the items of a list, and of an object its name."""
    items = value if isinstance(value, list) else [value]
    named = [item.get("name") if isinstance(item, dict) else item for item in items]
    return ", ".join(str(item) for item in named if isinstance(item, str | int | float))


def findings_in_ics(data: bytes, registered: Registered) -> list[Finding]:
    """Who was invited, private entries, files of the office, and private data in the words."""
    findings: list[Finding] = []
    for number, line in _calendar_lines(text_of(data)):
        name = next(iter(re.findall(r'CN="?([^":;]+)', line)), "")
        if PEOPLE.match(line) and name and not is_known_name(name, registered):
            remedy = "Remove the line, or export the calendar without its guests."
            why = "This line of the calendar names who was invited or who sent it."
            findings.append(replace(hidden("attendee", why, remedy, value=name), line=number))
        if re.match(r"CLASS:(?:PRIVATE|CONFIDENTIAL)", line, re.I):
            why = "This entry of the calendar is marked as private."
            findings.append(replace(hidden("private entry", why, "Remove the entry."), line=number))
        if re.match(r"ATTACH[;:]", line, re.I):
            why = "A file is attached to this entry of the calendar."
            findings.append(replace(hidden("embedded file", why, "Remove the line."), line=number))
        if not WITHOUT_WORDS.match(line):
            words = line.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
            findings += [replace(finding, line=number) for finding in findings_in(words, registered)]
    return findings


def text_of(data: bytes) -> str:
    """The text: UTF-8, UTF-16 with its mark, or what Windows writes otherwise."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _formulas(text: str) -> Iterator[Finding]:
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for row in reader:
            for column, cell in enumerate(row, 1):
                if FORMULA.match(cell):
                    why = "A spreadsheet program runs this cell as a formula, on the computer of anyone who opens it."
                    yield Finding("formula", reader.line_num, masked(cell), why, WRITE_THE_VALUE, f"column {column}")
    except csv.Error:
        raise Refused("It is damaged: it cannot be read as CSV.", "Save it again from its program.") from None


def _calendar_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a calendar, each with the number of the first line it is written in."""
    current, first = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1] in (" ", "\t") and current:
            current += line[1:]
            continue
        if current:
            yield first, current
        current, first = line, number
    if current:
        yield first, current
