"""Tables read by their headings: a date under "DOB", a postcode in a row that names a person, a bare telephone number.

The same for a CSV file, a Markdown table, a sheet, a table in Word or on a page of a PDF.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.privacy.finding import Finding, Registered
from gazette.privacy.first_names import first_names
from gazette.privacy.folding import FoldedText
from gazette.privacy.masking import masked
from gazette.privacy.paragraphs import findings_in_paragraphs
from gazette.privacy.people import is_person
from gazette.privacy.rules import RULES
from gazette.privacy.rules.homes import BUILDING, STREET, is_registered_postcode
from gazette.privacy.rules.telephones import is_registered
from gazette.privacy.rules.vocabulary import DATE, MONTH, POSTCODE, YEAR


@dataclass(frozen=True)
class Column:
    """What a heading says of the cells below it: of a cell of this shape, the finding of this kind."""

    kind: str
    heading: re.Pattern[str]
    cell: re.Pattern[str]
    of_a_person: bool = False  # only in a row that names a person


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])", re.I)


NAME = _words(
    r"(?:full|first|last|family|given|christian|middle|maiden|person'?s|applicant|claimant|victim|contact|employee|staff|member|officer|customer|client|pupil|student|child|patient|complainant)?[ ]?names?"
    r"|surnames?|forenames?|contact(?: person)?|applicants?|victims?|complainants?|witness(?:es)?|suspects?|persons?|owners?|claimants?|recipients?|payees?|residents?|employees?|who|patients?|pupils?|child(?:ren)?|volunteers?|nominees?|attendees?|occupiers?|tenants?|signed by"
)
PARTY = _words(
    r"victims?(?: names?)?|complainants?(?: names?)?|witness(?:es)?(?: names?)?|suspects?(?: names?)?|offenders?(?: names?)?|aggrieved|injured party|informants?|detainees?|arrested person"
)
CHILD = _words(r"child(?:'s)?(?: names?)?|pupils?(?: names?)?|young person(?:'s)?(?: names?)?|student names?")
COLUMNS = (
    Column(
        "date of birth",
        _words(r"d\.?o\.?b\.?|dates? of birth|birth ?date|birthdays?|born|d of b"),
        re.compile(rf"{DATE}|{MONTH} {YEAR}|^\d{{5,6}}$|^\d{{8}}$", re.I),
    ),
    Column(
        "National Insurance number",
        _words(r"NI(?:no)?(?: no\.?| numbers?)?|NINO|nat(?:ional)?\.? ins(?:urance)?(?: no\.?| number)?"),
        re.compile(r"^[A-Za-z]{2}[ -]?(?:\d[ -]?){6}[A-Da-d]?$"),
    ),
    Column("NHS number", _words("NHS(?: no\\.?| numbers?| id)?"), re.compile(r"^\d{3}[ -]?\d{3}[ -]?\d{4}$")),
    Column(
        "bank account",
        _words(r"(?:bank )?account(?: no\.?| numbers?)?|a/c(?: no\.?)?|acct?(?: no\.?)?|iban"),
        re.compile(r"^\d{7,8}$|^\d{4} \d{4}$|^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$"),
    ),
    Column("sort code", _words(r"sort(?:ing)? ?codes?|bank code|s/c"), re.compile(r"^\d\d[- ]?\d\d[- ]?\d\d$")),
    Column(
        "payment card number",
        _words(r"(?:credit |debit |payment |purchase )?card(?: no\.?| numbers?)?|PAN"),
        re.compile(r"^(?:\d[ -]?){12,18}\d$"),
    ),
    Column(
        "vehicle registration",
        _words(r"vrms?|(?:vehicle |car )?reg(?:istration)?(?: no\.?| numbers?| marks?| plate)?|number ?plates?|index"),
        re.compile(r"^(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])$", re.I),
    ),
    Column(
        "mobile number",
        _words(
            r"tel(?:ephone)?(?: no\.?| numbers?)?|(?:mobile|home|work|contact|phone|daytime|evening|direct)(?: tel(?:ephone)?| phone| no\.?| numbers?| line)*|mob|cell"
        ),
        re.compile(r"^(?:\+?44|0)? ?7(?:[ -]?\d){9}$"),
    ),
    Column(
        "direct line",
        _words(
            r"tel(?:ephone)?(?: no\.?| numbers?)?|(?:home|work|contact|phone|daytime|evening|direct)(?: tel(?:ephone)?| phone| no\.?| numbers?| line)*|fax|ddi"
        ),
        re.compile(r"^(?:\+?44|0)? ?[12](?:[ -]?\d){8,9}$"),
    ),
    Column("extension", _words(r"ext(?:n|ension)?(?: no\.?| numbers?)?"), re.compile(r"^\d{3,6}$"), of_a_person=True),
    Column("passport number", _words(r"passport(?: no\.?| numbers?)?"), re.compile(r"^[A-Z]{0,2}\d{7,9}$", re.I)),
    Column(
        "driving licence number",
        _words(r"(?:driving |driver'?s? )licen[cs]e(?: no\.?| numbers?)?"),
        re.compile(r"^[A-Z9]{2,5}[A-Z0-9 ]{8,16}$", re.I),
    ),
    Column("taxpayer reference", _words(r"utr|tax ref(?:erence)?"), re.compile(r"^\d{5} ?\d{5}K?$")),
    Column(
        "staff number",
        _words(
            r"(?:payroll|employee|staff|personnel|pension|collar|warrant|shoulder)(?: no\.?| numbers?| ids?| ref(?:erence)?)"
        ),
        re.compile(r"^[A-Z]{0,3}[ -]?\d{3,10}$", re.I),
    ),
    Column(
        "crime or custody number",
        _words(
            r"(?:crime|incident|cad|custody|occurrence|offence|log)(?: record)?(?: ref(?:erence)?s?| no\.?| numbers?| id| urn)+|urn|cad|crime ref"
        ),
        re.compile(r"^(?=.*\d{3})(?![\d,.]{1,6}$)[\w/ -]{4,24}$"),
    ),
    Column(
        "prisoner number", _words(r"pris(?:on(?:er)?)?(?: no\.?| numbers?)"), re.compile(r"^[A-Z]\d{4}[A-Z]{2}$", re.I)
    ),
    Column(
        "password or key",
        _words(r"pass ?words?|pass ?codes?|pins?|api keys?|tokens?|secrets?"),
        re.compile(r"^(?!.*(?:\*{3}|•{3}))(?=.*[\w])\S{4,80}$"),
    ),
    Column(
        "health detail beside a name",
        _words(
            r"(?:health|medical)(?: conditions?| notes?| details?| needs?| information)?|diagnos[ie]s|disabilit(?:y|ies)|medication|allerg(?:y|ies)|illness|reason for (?:absence|sickness)|dietary needs"
        ),
        re.compile(r"^(?!(?:none|no|n/?a|nil|-|not stated|unknown|yes)$).*[a-z]{3}", re.I),
        of_a_person=True,
    ),
    Column(
        "intimate detail beside a name",
        _words(
            r"ethnicity|ethnic (?:origin|group)|religion|sexual(?:ity| orientation)|faith|nationality|immigration status|trade union"
        ),
        re.compile(r"^(?!(?:none|no|n/?a|nil|-|not stated|unknown|prefer not.*)$).*[a-z]{3}", re.I),
        of_a_person=True,
    ),
    Column("child named", _words(r"age"), re.compile(r"^(?:[0-9]|1[0-7])$"), of_a_person=True),
    Column(
        "child named",
        _words(r"school|year group|class|form"),
        re.compile(r"^(?!(?:none|n/?a|-)$).*\w", re.I),
        of_a_person=True,
    ),
)
POSTCODE_HEADING = _words(r"post ?codes?|postal codes?|address(?:es)?|street|home(?: address)?")
ADDRESS_CELL = re.compile(rf"(?:{STREET.pattern})")
MARKED = re.compile(r"marking|classification|status|handling", re.I)
ORGANISATION = _words(r"organi[sz]ations?|company|companies|suppliers?|venue|charity|schools? name|recipients?")
_SEPARATOR = re.compile(r"^[\s|:-]+$")


@dataclass(frozen=True)
class CellFinding:
    """A finding and the cell it is in, counted from 0."""

    row: int
    column: int
    finding: Finding


def findings_in_rows(rows: Sequence[Sequence[str]], registered: Registered) -> list[CellFinding]:
    """What looks private in a table whose rows are texts of cells. Its heading is one of the first rows."""
    heading_row, headings = _headings(rows)
    columns = [[column for column in COLUMNS if column.heading.search(heading)] for heading in headings]
    findings: list[CellFinding] = []
    for index, row in enumerate(rows):
        cells = [cell.strip() for cell in row]
        if any(cells):
            below = index > heading_row and bool(headings)
            in_row = list(_in_row(cells, headings if below else [], columns if below else [], registered))
            findings += [CellFinding(index, place, finding) for place, finding in in_row]
    return findings


def findings_in_csv(text: str, registered: Registered) -> list[Finding]:
    """The same for the text of a CSV file, with the lines of the file and the names of its columns."""
    try:
        rows, lines = _csv_rows(text)
    except csv.Error:
        return findings_in_paragraphs(FoldedText(text), registered)
    return [
        replace(cell.finding, line=lines[cell.row] + cell.finding.line - 1, place=_place(rows, cell))
        for cell in findings_in_rows(rows, registered)
    ]


def findings_in_markdown_tables(folded: FoldedText, registered: Registered) -> list[Finding]:
    """The same for each table of a text in Markdown."""
    findings = []
    for match in re.finditer(r"(?:^\|.*\|[ ]?(?:\n|\Z)){2,}", folded.text, re.M):
        start, rows, starts = match.start(), [], []
        for line in match[0].splitlines(keepends=True):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            starts.append(start)
            start += len(line)
        for cell in findings_in_rows(rows, registered):
            findings.append(replace(cell.finding, line=folded.line(starts[cell.row])))
    return findings


def _csv_rows(text: str) -> tuple[list[list[str]], list[int]]:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    rows, lines, line = [], [], 1
    for row in reader:
        rows.append(row)
        lines.append(line)
        line = reader.line_num + 1
    return rows, lines


def _place(rows: list[list[str]], cell: CellFinding) -> str:
    heading = rows[0][cell.column].strip() if cell.row and cell.column < len(rows[0]) else ""
    return f'column "{heading}"' if heading else f"column {cell.column + 1}"


def _headings(rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
    """The row that names the columns: the first of a dozen with two words in it, one of them known, and no numbers."""
    patterns = [NAME, POSTCODE_HEADING, *(column.heading for column in COLUMNS)]
    for index, row in enumerate(rows[:12]):
        cells = [cell.strip().replace("_", " ") for cell in row]
        if sum(bool(re.search("[A-Za-z]", cell)) for cell in cells) >= 2 and not re.search(r"\d{3}", " ".join(cells)):
            if any(pattern.search(cell) for cell in cells for pattern in patterns):
                return index, cells
    return 0, []


def _in_row(
    cells: list[str], headings: list[str], columns: list[list[Column]], registered: Registered
) -> Iterator[tuple[int, Finding]]:
    seen: set[int] = set()
    for place, cell in enumerate(cells):
        for finding in findings_in_paragraphs(FoldedText(cell), registered) if cell else ():
            if finding.kind != "protective marking" or _may_mark(cells, place):
                seen.add(place)
                yield place, finding
    person = _names_person(cells, headings, registered)
    for place, (cell, able) in enumerate(zip(cells, columns, strict=False)):
        if cell and place not in seen:
            for column in able:
                if (
                    column.cell.search(cell)
                    and (person or not column.of_a_person)
                    and not is_registered(cell, registered)
                ):
                    yield place, _finding(column.kind, cell)
                    seen.add(place)
                    break
    yield from _party(cells, headings, registered, seen)
    yield from _address(cells, headings, person, registered, seen)


def _may_mark(cells: list[str], place: int) -> bool:
    """A marking in a cell counts if it is alone in its row, or beside a word such as "classification"."""
    return sum(map(bool, cells)) == 1 or (place > 0 and MARKED.search(cells[place - 1]) is not None)


def _names_person(cells: list[str], headings: list[str], registered: Registered) -> bool:
    for cell, heading in zip(cells, headings, strict=False):
        if (
            cell
            and NAME.search(heading)
            and not re.search(r"organi|compan|supplier|school|venue|event|project|file", heading, re.I)
        ):
            if re.search(r"surname|forename|first|last name|family name", heading, re.I) or is_person(cell, registered):
                return True
            if re.fullmatch(r"[A-Z][a-z]+", cell) and cell.lower() in first_names():
                return True
    return False


def _party(
    cells: list[str], headings: list[str], registered: Registered, seen: set[int]
) -> Iterator[tuple[int, Finding]]:
    for place, (cell, heading) in enumerate(zip(cells, headings, strict=False)):
        if place not in seen and cell and (PARTY.fullmatch(heading) or CHILD.fullmatch(heading)):
            if is_person(cell, registered):
                yield (
                    place,
                    _finding("child named" if CHILD.fullmatch(heading) else "victim, witness or suspect named", cell),
                )


def _address(
    cells: list[str], headings: list[str], person: bool, registered: Registered, seen: set[int]
) -> Iterator[tuple[int, Finding]]:
    """A postcode or a street in a row that names a person, if no word of a building is in the row."""
    joined = ", ".join(cell for cell in cells if cell and not re.fullmatch(r"[\d.,£%]+", cell))
    beside = person or (len(joined) < 400 and is_person(joined, registered))
    if not beside or BUILDING.search(joined):
        return
    for place, cell in enumerate(cells):
        code = POSTCODE.search(cell)
        street = (
            ADDRESS_CELL.search(cell) if place < len(headings) and POSTCODE_HEADING.search(headings[place]) else None
        )
        if place not in seen and ((code and not is_registered_postcode(code[0], registered)) or (street and not code)):
            yield place, _finding("postcode beside a name" if code else "address beside a name", cell)
            return


def _finding(kind: str, cell: str) -> Finding:
    rule = next(rule for rule in RULES if rule.kind == kind)
    shown = masked(cell, secret=rule.secret)
    return Finding(kind, 1, shown, rule.why, rule.remedy, stops=rule.stops, may_be_allowed=rule.may_be_allowed)
