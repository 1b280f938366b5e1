"""`bin/gazette decisions import FILE.xlsx`: a document for each row, never twice, and nothing that nobody said."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.desk.attached_files import FilesFolder
from gazette.desk.decision_rows import DECISIONS
from gazette.desk.importing import Import
from gazette.desk.sheet import read_register_sheet
from gazette.library.read import read_library
from tests.desk.importing import BY, bring_in, documents, fields, mistakes
from tests.desk.sheets import HEADINGS, ROW, csv_sheet, paper, workbook


def test_a_row_becomes_a_document_that_passes_the_check(blank_office, capsys):
    assert bring_in(workbook(HEADINGS, ROW)) == 0
    (path,) = documents(blank_office)
    assert path.relative_to(blank_office).as_posix() == "decisions/2024/PCC-2024-001-a-van-for-rural-patrols.md"
    assert fields(path) == {
        "title": "A van for rural patrols",
        "reference": "PCC-2024-001",
        "decided": "2024-05-03",
        "published": "2024-05-10",
        "decided_by": "Police and Crime Commissioner",
        "decision": "Listed in the register of decisions as “A van for rural patrols”.",
    }
    assert mistakes(blank_office) == []
    assert "Imported: 1 decision." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("decided", "folder"),
    [
        ("2024-05-03", "decisions/2024"),
        ("w/c 6 May 2024", "decisions/2024"),
        ("2023/24", "decisions"),
        ("", "decisions"),
    ],
)
def test_a_decision_is_in_the_folder_of_its_year_where_that_is_known(blank_office, decided, folder):
    bring_in(csv_sheet(HEADINGS, [*ROW[:2], decided, *ROW[3:]]))
    assert documents(blank_office)[0].parent.relative_to(blank_office).as_posix() == folder


def test_what_the_sheet_does_not_say_is_unknown_or_left_out(blank_office):
    assert bring_in(csv_sheet(["Title", "Cost", "Ward"], ["A van", "", "Marsh"]), *BY) == 0
    assert fields(documents(blank_office)[0]) == {
        "title": "A van",
        "reference": "none",
        "decided": "unknown",
        "published": "unknown",
        "decided_by": "Police and Crime Commissioner",
        "decision": "Listed in the register of decisions as “A van”.",
    }
    assert mistakes(blank_office) == []


def test_a_row_with_a_date_that_cannot_be_read_waits(blank_office, capsys):
    data = csv_sheet(HEADINGS, [*ROW[:2], "46346", "", ROW[4]], ["PCC-2024-002", *ROW[1:]])
    assert bring_in(data) == 0
    assert [path.stem[:12] for path in documents(blank_office)] == ["PCC-2024-002"]
    assert "Row 2: Date decided: '46346' is how Excel counts 20 November 2026." in capsys.readouterr().out


def test_without_a_decision_maker_nothing_is_brought_in(blank_office, capsys):
    assert bring_in(csv_sheet(HEADINGS[:4], ROW[:4])) == 1
    assert '--decided-by "Police and Crime Commissioner"' in capsys.readouterr().err
    assert documents(blank_office) == []


def test_an_empty_cell_of_the_decision_maker_is_left_to_the_check(blank_office, capsys):
    assert bring_in(csv_sheet(HEADINGS, [*ROW[:4], ""])) == 0
    assert "decided_by is empty." in capsys.readouterr().out
    assert [mistake.partition(".")[0] for mistake in mistakes(blank_office)] == ["The field decided_by is empty"]


@pytest.mark.parametrize(
    ("role", "amounts"),
    [
        ((), [{"amount": "500", "role": "other", "purpose": "Under “Cost” in the register"}]),
        (("--role", "commitment"), [{"amount": "500", "role": "commitment"}]),
    ],
)
def test_the_role_of_a_sum_is_never_guessed(blank_office, role, amounts):
    bring_in(csv_sheet(["Ref", "Title", "Cost"], ["PCC-2024-001", "A van", "£500"]), *BY, *role)
    assert fields(documents(blank_office)[0])["amounts"] == amounts


@pytest.mark.parametrize(("word", "outcome"), [("Approved", "approved"), ("Agreed in principle", None), ("", None)])
def test_an_outcome_is_taken_only_where_the_sheet_has_that_very_word(blank_office, word, outcome):
    bring_in(csv_sheet(["Ref", "Title", "Outcome"], ["PCC-2024-001", "A van", word]), *BY)
    assert fields(documents(blank_office)[0]).get("outcome") == outcome


@pytest.mark.parametrize(
    ("heading", "word", "is_public"),
    [
        ("Restricted", "", True),
        ("Restricted", "No", True),
        ("Restricted", "Yes", False),
        ("Exempt from publication", "s.43 FOIA", False),
        ("For publication", "Yes", True),
        ("For publication", "No", False),
        ("For publication", "After the contract is signed", False),
        ("Protective marking", "OFFICIAL-SENSITIVE", False),
        ("Status", "Approved", True),
        ("Status", "Pending", False),
        ("Status", "Draft v2", False),
        ("Date published", "Yes", True),
        ("Date published", "No", False),
    ],
)
def test_an_entry_that_may_not_be_public_waits(blank_office, heading, word, is_public):
    bring_in(csv_sheet(["Ref", "Title", heading], ["PCC-2024-001", "A van", word]), *BY)
    assert bool(documents(blank_office)) == is_public


@pytest.mark.parametrize(
    ("heading", "words", "is_public"),
    [
        ("Papers/Reason for restricted", "RESTRICTED - it names a person", False),
        ("Papers/Reason for restricted", "Notice of the van", True),
        ("Title", "A van (commercially sensitive – not published)", False),
        ("Outcome", "commercially sensitive – not published", False),
        ("Ward", "Not for publication", False),
        ("Text", "Exempt", False),
        ("Text", "The price is exempt under section 43.", False),
        ("Title", "A van - restricted", False),
        ("Cost", "withheld", True),
        ("Title", "Officers on restricted duties", True),
        ("Title", "Fees of exempt vehicles", True),
    ],
)
def test_a_row_with_a_cell_that_says_it_is_not_public_waits(blank_office, heading, words, is_public):
    other = [] if heading == "Title" else ["Title"]
    bring_in(csv_sheet(["Ref", heading, *other], ["PCC-2024-001", words, *(["A van"] if other else [])]), *BY)
    assert bool(documents(blank_office)) == is_public


@pytest.mark.parametrize("word", ["n/a", "-", "Unknown"])
def test_a_word_for_no_number_is_no_reference(blank_office, word):
    bring_in(csv_sheet(["Ref", "Title"], [word, "A van"], ["PCC-2024-002", "Bells"]), *BY)
    assert "none" in [fields(path)["reference"] for path in documents(blank_office)]
    assert mistakes(blank_office) == []


def test_an_entry_that_calls_itself_confidential_is_a_question(blank_office, capsys):
    bring_in(csv_sheet(["Ref", "Title"], ["PCC-2024-001", "A van (exempt annex)"]), *BY)
    assert "Title: It has the word 'exempt'. Check whether it is public." in capsys.readouterr().out


def test_signs_in_cells_stay_words(blank_office):
    title = """'yes': "£1" # <b>010</b> [[decision X]] - {a: b} ~ & \\ """.strip()
    text = "<script>x</script>\n1. *One* _two_ `three` [a](b)\n- four\n# five"
    bring_in(workbook(["Ref", "Title", "Summary"], ["010", title, text]), *BY)
    (path,) = documents(blank_office)
    assert (fields(path)["title"], fields(path)["reference"]) == (title, "010")
    assert fields(path)["note"] == "Taken from the register of decisions."
    decision = read_library(blank_office).decisions[0]
    assert "&lt;script&gt;x&lt;/script&gt;" in decision.body.html
    assert "*One* _two_ `three` [a] (b)" in decision.body.html
    assert "# five" in decision.body.html


@pytest.mark.parametrize(
    "title", ["no", "~", "null", "- a", "a: b", "[" * 60, "=1+1", "@x", "'", '"', "%", "\u2028x", "x\x07y"]
)
def test_any_title_gives_a_document_that_can_be_read(blank_office, title):
    bring_in(csv_sheet(["Ref", "Title"], ["PCC-2024-001", f"{title} van"]), *BY)
    assert fields(documents(blank_office)[0])["title"].endswith("van")
    assert mistakes(blank_office) == []


def test_an_address_becomes_a_source(blank_office):
    bring_in(csv_sheet(["Ref", "Title", "Link"], ["PCC-2024-001", "A", "https://example.org/1"]), *BY)
    source = {"title": "Address given in the register of decisions", "url": "https://example.org/1"}
    assert fields(documents(blank_office)[0])["sources"] == [source]


def test_a_second_run_brings_in_only_what_is_new_and_overwrites_nothing(blank_office, capsys):
    bring_in(csv_sheet(HEADINGS, ROW))
    edited = documents(blank_office)[0]
    edited.write_text(edited.read_text().replace("PCC-2024-001", "pcc/2024/1").replace("A van", "Two vans"))
    text = edited.read_text()
    bring_in(csv_sheet(HEADINGS, ROW, ["PCC-2024-002", *ROW[1:]]))
    assert edited.read_text() == text
    assert len(documents(blank_office)) == 2
    assert "Already there, and not changed: 1." in capsys.readouterr().out


def test_a_date_that_differs_from_the_document_is_reported(blank_office, capsys):
    bring_in(csv_sheet(HEADINGS, [*ROW[:3], "", ROW[4]]))
    bring_in(csv_sheet(HEADINGS, ROW))
    assert "The sheet says published: 2024-05-10, and the document says unknown." in capsys.readouterr().out


def test_two_rows_with_one_reference_are_one_document_and_a_question(blank_office, capsys):
    bring_in(csv_sheet(HEADINGS, ROW, ["PCC/2024/1", *ROW[1:]]))
    assert len(documents(blank_office)) == 1
    assert "Row 3: It is the same decision as row 2" in capsys.readouterr().out


def test_an_interrupted_run_leaves_whole_documents_and_the_next_goes_on(blank_office, tmp_path):
    rows = [(f"PCC-2024-{number:03}", f"Matter {number}", f"{number}.pdf") for number in range(1, 8)]
    for _, _, name in rows:
        (tmp_path / "papers" / name).write_bytes(paper(name))
    data = csv_sheet(["Ref", "Title", "File"], *rows)

    def power_cut(done, rows):
        if done == 3:
            raise KeyboardInterrupt

    run = Import(blank_office, DECISIONS, {"decided_by": "The Commissioner"}, FilesFolder(tmp_path / "papers"))
    with pytest.raises(KeyboardInterrupt):
        run.run(read_register_sheet(data, DECISIONS.columns, date(2026, 11, 20)), power_cut)
    assert len(documents(blank_office)) == 3
    documents(blank_office)[2].unlink()  # as if the power had gone between its file and the document itself
    assert bring_in(data, *BY, "--files", "papers") == 0
    assert len(documents(blank_office)) == len(list((blank_office / "files").rglob("*.pdf"))) == 7
    assert mistakes(blank_office) == []


def test_a_thousand_rows_come_in_with_one_command(blank_office):
    rows = [(f"PCC-2024-{number:04}", f"Matter {number}", date(2024, 1, 1 + number % 28)) for number in range(1, 1001)]
    assert bring_in(workbook(["Ref", "Title", "Date decided"], *rows), *BY) == 0
    assert len(documents(blank_office)) == 1000
    assert {fields(path)["decided"][:8] for path in documents(blank_office)} == {"2024-01-"}


def test_a_dry_run_writes_nothing(blank_office, capsys):
    before = sorted(path for path in blank_office.rglob("*"))
    assert bring_in(workbook(HEADINGS, ROW), "--dry-run") == 0
    assert sorted(path for path in blank_office.rglob("*")) == before
    assert "Would be imported: 1 decision." in capsys.readouterr().out


def test_references_outside_the_series_are_said_with_the_lines_to_add(blank_office, capsys):
    office = blank_office / "office.md"
    office.write_text(office.read_text().replace("feed_ids:", 'series: [{shape: "PCC-{year}-{number}"}]\nfeed_ids:'))
    bring_in(csv_sheet(["Ref", "Title"], ["D-2024/007", "A"], ["D-2024/008", "B"], ["PCC-2024-001", "C"]), *BY)
    shape = '- shape: "D-{year}/{number}"  # 2 references, such as D-2024/007'
    assert shape in capsys.readouterr().out


@pytest.mark.parametrize(
    ("reference", "why"), [("é" * 300, "too long"), ("A" * 300, "too long"), ("é", "no letter from A to Z")]
)
def test_a_row_of_which_no_file_can_be_named_waits_and_the_others_come_in(blank_office, capsys, reference, why):
    bring_in(csv_sheet(HEADINGS, [reference, *ROW[1:]], ROW))
    assert [path.stem[:12] for path in documents(blank_office)] == ["PCC-2024-001"]
    assert f"{why}" in capsys.readouterr().out
    assert mistakes(blank_office) == []


def test_the_last_day_that_excel_has_is_a_question_on_its_row(blank_office, capsys):
    for data in (csv_sheet, workbook):
        no_end = date(9999, 12, 31) if data is workbook else "31/12/9999"
        assert bring_in(data(HEADINGS, ["PCC-2024-002", "B", no_end, "", ROW[4]], ROW)) == 0
        assert "Row 2: Date decided: " in capsys.readouterr().out
        assert [path.stem[:12] for path in documents(blank_office)] == ["PCC-2024-001"]


@pytest.mark.parametrize("word", ["unknown", "withheld"])
def test_an_amount_without_a_figure_is_not_lost(blank_office, word):
    bring_in(csv_sheet(["Ref", "Title", "Cost"], ["PCC-2024-001", "A van", word.capitalize()]), *BY)
    assert fields(documents(blank_office)[0])["amounts"][0]["amount"] == word
    assert mistakes(blank_office) == []


def test_a_reference_that_is_here_in_a_series_with_a_name_is_never_passed_over_silently(blank_office, capsys):
    bring_in(csv_sheet(HEADINGS, ROW))
    bring_in(csv_sheet(HEADINGS, ROW))
    assert "series" not in capsys.readouterr().out
    path = documents(blank_office)[0]
    path.write_text(path.read_text().replace("decided:", "series: Notices of the combined authority\ndecided:", 1))
    bring_in(csv_sheet(HEADINGS, [ROW[0], "Another matter", *ROW[2:]]))
    assert "is here in the series 'Notices of the combined authority'" in capsys.readouterr().out


def test_the_list_of_what_to_look_at_is_said_with_its_folder(blank_office, tmp_path, capsys):
    bring_in(csv_sheet(HEADINGS, [*ROW[:2], "", *ROW[3:]]))
    assert f"is in {tmp_path / 'import-decisions.txt'}." in capsys.readouterr().out


def test_the_list_of_what_to_look_at_names_row_and_document(blank_office, tmp_path):
    bring_in(csv_sheet(HEADINGS, [*ROW[:2], "", *ROW[3:]], ["PCC-2024-002", "B", "31/02/2024", "", ROW[4]]))
    words = (tmp_path / "import-decisions.txt").read_text(encoding="utf-8")
    assert "Row 3: Date decided: '31/02/2024' is not a real date." in words
    assert "PCC-2024-001-a-van-for-rural-patrols.md: Date decided is empty or unknown." in words
