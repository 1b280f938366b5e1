import csv
import io
from datetime import date

import openpyxl
import pytest

from gazette.desk.award_import import changes_of, preview
from gazette.desk.award_rows import COLUMNS, award_row
from gazette.desk.award_sheet import rows_in, with_changes, workbook_of
from gazette.desk.grid import CannotRead
from gazette.desk.sheet import read_register_sheet
from tests.build.building import EXAMPLE, HOME

TODAY = date(2026, 11, 25)
NAMES = ["id", "round", "recipient", "purpose", "amount", "awarded"]
ROWS = [
    ["rsf-26-01", "2026-27", "St Example Trust", "Lights, signs", "12500", "2026-11-20"],
    ["rsf-26-02", "2026-27", "Café Ltd", "Helmets", "4500.50", "2026-11-03"],
    ["rsf-26-03", "2026-27", "North Example Parish Council", "A path", "60000", "2026-05"],
]
RIGHT = [dict(zip(NAMES, row, strict=True)) for row in ROWS]


def as_csv(rows=ROWS, names=NAMES, mark=",", before="", after="", encoding="utf-8", end="\r\n"):
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=mark, lineterminator=end)
    writer.writerows([names, *rows] if names else rows)
    return (before + sheet.getvalue() + after).encode(encoding)


def amounts(*values):
    return as_csv([[*row[:4], value, row[5]] for row, value in zip(ROWS, values, strict=True)])


def days(*values):
    return as_csv([[*row[:5], value] for row, value in zip(ROWS, values, strict=True)])


def workbook(*, busy):
    book = openpyxl.Workbook()
    sheet = book.active
    if busy:
        sheet.append(["Road Safety Fund awards 2026/27"])
        sheet.append([])
    sheet.append(["Ref", "Round", "Organisation", "Project", "Amount (£)", "Date awarded"] if busy else NAMES)
    formats = ("dd-mmm-yy", "dd mmmm yyyy", "mmm-yy")
    for row, day, form in zip(ROWS, (date(2026, 11, 20), date(2026, 11, 3), date(2026, 5, 1)), formats, strict=True):
        sheet.append([*row[:4], float(row[4]), day])
        sheet.cell(sheet.max_row, 6).number_format = form
    if busy:
        sheet.append(["Total", None, None, None, "=SUM(E4:E6)"])
        sheet.append(["Note: figures are subject to audit and may be revised later in the year."])
        book.create_sheet("Scores").append(["Applicant", "Score"])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


READ_RIGHT = {
    "CSV UTF-8 with a byte order mark": as_csv(encoding="utf-8-sig"),
    "Windows-1252": as_csv(encoding="cp1252"),
    "Unicode text": as_csv(mark="\t", encoding="utf-16"),
    "semicolons": as_csv(mark=";"),
    "tabs": as_csv(mark="\t"),
    "sep=,": as_csv(before="sep=,\r\n"),
    "sep=;": as_csv(mark=";", before="sep=;\r\n"),
    "a title": as_csv(before="Road Safety Fund awards 2026/27,,,,,\r\n,,,,,\r\n"),
    "a note and a total": as_csv(after='Total,,,,"£77,000.50",\r\n"Note: figures are subject to audit",,,,,\r\n'),
    "a wrong total": as_csv(after='Total,,,,"£70,000.50",\r\n'),
    "capitals": as_csv(names=[name.upper() for name in NAMES]),
    "other names": as_csv(names=["Ref", "Round", "Organisation", "Project", "Amount (£)", "Date awarded"]),
    "empty columns": as_csv([[*row, "", ""] for row in ROWS], [*NAMES, "", ""]),
    "£12,500.00": amounts("£12,500.00", "£4,500.50", " £60,000.00 "),
    "dd/mm/yyyy": days("20/11/2026", "03/11/2026", "2026-05"),
    "dd/mm/yy": days("20/11/26", "03/11/26", "2026-05"),
    "00:00": days("20/11/2026 00:00", "03/11/2026 00:00", "2026-05"),
    "20-Nov-26": days("20-Nov-26", "03-Nov-26", "May-26"),
    "May-26": days("20/11/2026", "03/11/2026", "May-26"),
    "in words": days("20th November 2026", "3 November 2026", "May 2026"),
    "a workbook": workbook(busy=False),
    "a busy workbook": workbook(busy=True),
    "headings twice": as_csv([ROWS[0], NAMES, *ROWS[1:]]),
}
WAITS = {
    "a dash": (amounts("-", "4500.50", "60000"), "is how Excel shows a zero"),
    "brackets": (amounts("(500)", "4500.50", "60000"), "is below zero"),
    "£60k": (amounts("£60k", "4500.50", "60000"), "Write 60000."),
    "a comma for the pence": (amounts("12.500,00", "4500.50", "60000"), "Write 12500.00."),
    "####": (amounts("#####", "4500.50", "60000"), "Widen it and save again."),
    "an empty amount": (amounts("", "4500.50", "60000"), "amount is empty. Write unknown if it is not known"),
    "month first": (days("11/20/2026", "11/03/2026", "2026-05"), "have the month first"),
    "no year": (days("20-Nov", "03-Nov", "2026-05"), "has no year"),
    "a number for a day": (days("46346", "2026-11-03", "2026-05"), "is how Excel counts 20 November 2026"),
    "31 February": (days("31/02/2026", "03/11/2026", "2026-05"), "is not a real date"),
    "a date for an id": (as_csv([["May-26", *ROWS[0][1:]], *ROWS[1:]]), "Excel has made a date of the reference"),
    "an id twice": (as_csv([ROWS[0], [ROWS[0][0], *ROWS[1][1:]], ROWS[2]]), "The id rsf-26-01 is in row 2 too."),
    "Mrs": (as_csv([[*ROWS[0][:2], "Mrs Jane Example", *ROWS[0][3:]], *ROWS[1:]]), "looks like a private person"),
    "a comma without quotation marks": (as_csv().replace(b'"Lights, signs"', b"Lights, signs"), "more cells than"),
}
REFUSED = {
    "an old workbook": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "xlsx"),
    "a PDF": (b"%PDF-1.7\n" + b"\0" * 600, "PDF"),
    "no headings": (as_csv(names=None), "No row names the columns"),
    "two columns for one": (as_csv([[*row, row[4]] for row in ROWS], [*NAMES, "Amount awarded"]), "would both be read"),
}


def imported(data, present=(), default_round="", answers=None, used=()):
    sheet = read_register_sheet(data, COLUMNS, TODAY)
    rows = [award_row(row, default_round, answers or {}) for row in sheet.rows]
    return changes_of(rows, present, sheet.headings, "road-safety-fund", used)


@pytest.mark.parametrize("data", READ_RIGHT.values(), ids=READ_RIGHT)
def test_a_form_that_excel_writes_is_read_right(data):
    changes = imported(data)
    assert (changes.new, changes.waiting) == (RIGHT, [])


@pytest.mark.parametrize(("data", "sentence"), WAITS.values(), ids=WAITS)
def test_a_row_that_is_not_certain_waits_and_says_why(data, sentence):
    changes = imported(data)
    assert len(changes.new) < len(ROWS)
    assert sentence in "\n".join(preview(changes))


@pytest.mark.parametrize(("data", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(data, sentence):
    with pytest.raises(CannotRead, match=sentence):
        imported(data)


def test_rows_without_ids_get_the_next_ones_and_none_is_given_again():
    data = as_csv([row[2:] for row in ROWS], NAMES[2:])
    changes = imported(data, [{**RIGHT[0], "id": "rsf-2026-007", "recipient": "X"}], "2026-27", used=["rsf-2026-009"])
    assert [cells["id"] for cells in changes.new] == ["rsf-2026-010", "rsf-2026-011", "rsf-2026-012"]
    assert next(cells["id"] for cells in imported(data, default_round="2026-27").new) == "rsf-2026-001"


def test_rows_without_ids_are_known_by_round_recipient_and_purpose():
    changes = imported(as_csv([row[1:] for row in ROWS], NAMES[1:]), RIGHT)
    assert (changes.new, changes.changed, changes.same) == ([], [], 3)


def test_changes_are_shown_before_anything_is_written():
    present = [{**RIGHT[0], "amount": "4500"}, RIGHT[1], {**RIGHT[2], "id": "old-1", "purpose": "Other"}]
    assert [*preview(imported(as_csv(), present))] == [
        "1 new, 1 changed, 1 the same, 0 waiting, 1 not in the sheet.",
        "  new: rsf-26-03, 2026-27: North Example Parish Council, A path, 60000, 2026-05",
        "  changed: rsf-26-01, amount: 4500, now 12500",
        "  not in the sheet, and kept: old-1",
    ]


def test_a_person_who_is_said_to_be_private_is_never_named():
    data = as_csv([[*ROWS[0][:2], "Mrs Jane Example", *ROWS[0][3:]]])
    private = imported(data, answers={"Mrs Jane Example": True}).new[0]
    assert (private["recipient"], private["individual"]) == ("not named", "yes")
    assert imported(data, answers={"Mrs Jane Example": False}).new[0]["recipient"] == "Mrs Jane Example"


def test_only_rows_that_change_are_written_anew():
    names = b"id,round,recipient,purpose,amount,awarded"
    before = names + b'\r\n"a-1", 2026,"Trust, The",One,1,2026\r\na-2,2026,B,"Two\nlines",2,2026'
    rows = [["a-2", "2026", "B", "Two lines", "3", "2026", "Said so"]]
    changes = imported(as_csv(rows, [*NAMES, "note"]), rows_in(before))
    assert with_changes(before, changes) == (
        names + b',note\r\n"a-1", 2026,"Trust, The",One,1,2026,\r\na-2,2026,B,"Two\nlines",3,2026,Said so\r\n'
    )


def test_a_fund_without_awards_gets_a_spreadsheet():
    written = with_changes(b"", imported(as_csv()))
    assert written == as_csv(end="\n")


@pytest.mark.parametrize(
    "path", [path for folder in (EXAMPLE, HOME / "content") for path in sorted((folder / "funds").glob("*.csv"))]
)
def test_what_is_exported_for_excel_comes_back_unchanged(path):
    rows = rows_in(path.read_bytes())
    if not rows:
        return
    changes = imported(workbook_of(rows, path.stem), rows)
    assert (changes.new, changes.changed, changes.waiting, changes.same) == ([], [], [], len(rows))
