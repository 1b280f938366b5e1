"""`bin/gazette upgrade`: old words become present ones, line by line, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette import __main__
from gazette.desk.line_edits import edited, lines_of
from gazette.fingerprints import of_document, of_spreadsheet, together
from gazette.frontmatter.source import read_document
from gazette.records.renames import RENAMES
from tests.desk.importing import mistakes

OFFICE = """\
---
title: The office
summary: The record of an office.
area: Exampleshire
names: [{name: Commissioner for Exampleshire}]
record: own
feed_ids: tag:record.example.org,2018
---
The office.
"""
HOME = "---\ntitle: Home\nsummary: The home page.\n---\nWelcome.\n"
MEETING = """\
---
# The clerk wrote this.
title: Police and Crime Panel
date: 2024-05-03
body_name: 'Police and Crime Panel'
meeting_kind: panel
held: "not known"   # asked in June
status: current
place: Town Hall
---
The panel met.
"""
TABLE = "---\ntitle: Gifts\nsummary: Gifts.\nstatus: current\n---\nGifts.\n"
REPORT = """\
---
title: Update
summary: What was done.
date: 2024-05-03
published: 2024-05-03
purpose: update
submitted_by: Commissioner
promises:
  - id: one
    text: It will be done.
    state: open
  - state: open
    id: two
    text: This too.
  - {id: three, text: And this., state: done, evidence: {record: report 2024-07-01-later}}
  - id: four
    text: And that.
    state: done
    evidence: [{record: report 2024-07-01-later}]
    history:
      - date: 2024-06-01
        state: open
        note: It began.
      - date: 2024-07-01
        state: done
        note: It was done.
---
1.1 The words state: open stay as they are.
"""
CONSULTATION = "---\ntitle: Bells\nhow_to_apply: unknown\n---\n"
LATER = """\
---
title: A later paper
summary: What it led to.
date: 2024-07-01
published: 2024-07-01
purpose: update
submitted_by: Commissioner
---
1.1 All of it was done.
"""


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GAZETTE_TODAY", "2026-11-25")
    for path, text in (
        ("office.md", OFFICE),
        ("home.md", HOME),
        ("meetings/2024-05-03-panel.md", MEETING),
        ("panel-reports/2024-05-03-update.md", REPORT),
        ("panel-reports/2024-07-01-later.md", LATER),
    ):
        (tmp_path / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / path).write_text(text)
    return tmp_path / "content"


def upgrade(*words):
    return __main__.main(["upgrade", "content", *words])


def test_a_field_gets_its_new_name_and_keeps_its_value(content, capsys):
    path = content / "consultations/bells.md"
    path.parent.mkdir()
    path.write_text(CONSULTATION)
    assert upgrade() == 0
    assert path.read_text() == CONSULTATION.replace("how_to_apply", "how_to_respond")
    assert "content/consultations/bells.md:3: how_to_apply: → how_to_respond:\n" in capsys.readouterr().out


def test_a_line_is_changed_and_the_rest_of_its_file_stays(content, capsys):
    assert upgrade() == 0
    expected = MEETING.replace("not known", "not confirmed").replace("status: current\n", "")
    assert (content / "meetings/2024-05-03-panel.md").read_text() == expected
    out = capsys.readouterr().out
    assert "content/meetings/2024-05-03-panel.md:7: held: not known → held: not confirmed\n" in out
    assert "panel.md:8: status: current → removed (a document without a status is current)\n" in out


def test_groups_and_braces_are_changed_in_their_place(content):
    upgrade()
    text = (content / "panel-reports/2024-05-03-update.md").read_text()
    assert "    text: It will be done.\n  - id: two\n    text: This too.\n" in text
    assert "  - {id: three, text: And this., state: kept, evidence:" in text
    assert "state: in progress\n        note: It began." in text
    assert "1.1 The words state: open stay as they are." in text


def test_a_line_has_the_number_that_it_had_before(content, capsys):
    upgrade()
    out = capsys.readouterr().out
    for number, line in enumerate(REPORT.splitlines(), 1):
        assert (f"update.md:{number}: state:" in out) == ("state:" in line and "stay" not in line)


def test_a_second_run_has_nothing_to_change(content, capsys):
    upgrade()
    before = [path.read_bytes() for path in sorted(content.rglob("*.md"))]
    capsys.readouterr()
    upgrade()
    assert [path.read_bytes() for path in sorted(content.rglob("*.md"))] == before
    assert capsys.readouterr().err == "Nothing to change; no questions left to you.\n"


def test_a_dry_run_writes_nothing(content, capsys):
    upgrade("--dry-run")
    assert (content / "meetings/2024-05-03-panel.md").read_text() == MEETING
    assert "would change in 2 documents" in capsys.readouterr().err


def test_line_ends_and_the_mark_of_windows_stay(content):
    path = content / "meetings/2024-05-03-panel.md"
    path.write_bytes(b"\xef\xbb\xbf" + MEETING.replace("\n", "\r\n").encode())
    upgrade()
    expected = MEETING.replace("not known", "not confirmed").replace("status: current\n", "")
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()


@given(st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=40, max_size=40))
def test_whatever_ends_the_lines_the_same_ones_are_changed(ends):
    data = "".join(line + end for line, end in zip(REPORT.split("\n"), ends, strict=False)).encode()
    edit = next(change for change in RENAMES if change.old == "open")
    line = REPORT.split("\n").index("    state: open") + 1
    lines = lines_of(data)
    del lines[line - 1]
    assert edited(data, line, "state", edit) == "".join(lines).encode()


def test_a_document_of_an_old_mac_is_changed_too(content, capsys):
    path = content / "meetings/2024-05-03-panel.md"
    path.write_bytes(MEETING.replace("\n", "\r").encode())
    assert __main__.main(["check", "content"]) == 1
    upgrade()
    expected = MEETING.replace("not known", "not confirmed").replace("status: current\n", "")
    assert path.read_bytes() == expected.replace("\n", "\r").encode()
    assert "panel.md:8: status: current → removed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("status: current # keep this, it is mine\n", "# keep this, it is mine\n"),
        ("status: 'current'\t# mine\n", "# mine\n"),
        ("# above\nstatus: current\n# below\n", "# above\n# below\n"),
    ],
)
def test_a_remark_stays_where_its_line_is_removed(content, before, after):
    path = content / "meetings/2024-05-03-panel.md"
    path.write_text(MEETING.replace("status: current\n", before))
    upgrade()
    text = path.read_text()
    assert text == MEETING.replace("not known", "not confirmed").replace("status: current\n", after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - state: open\n    # mine\n    id: two\n", "  # mine\n  - id: two\n"),
        ("  - state: open # mine\n    id: two\n", "  # mine\n  - id: two\n"),
        ("  -   state: open # one\n\n      # two\n      id: two\n      text: This too.\n", None),
    ],
)
def test_a_remark_stands_above_the_hyphen_of_its_group(content, before, after):
    after = after or "  # one\n\n  # two\n  -   id: two\n      text: This too.\n"
    old = "  - state: open\n    id: two\n"
    path = content / "panel-reports/2024-05-03-update.md"
    whole = old + "    text: This too.\n" if "text" in before else old
    path.write_text(REPORT.replace(whole, before))
    upgrade()
    assert after in path.read_text()


def test_what_only_a_person_can_decide_is_asked(content, capsys):
    office = content / "office.md"
    office.write_text(OFFICE.replace("record: own", "demonstration: It is one."))
    upgrade()
    assert "demonstration: It is one." in office.read_text()
    out = capsys.readouterr().out
    assert "content/office.md:6: The field demonstration is no longer used." in out
    assert "content/office.md:1: The field record is missing. Write record: own" in out


def test_the_check_says_of_a_former_field_what_to_do(content, capsys):
    office = content / "office.md"
    office.write_text(OFFICE.replace("record: own", "record: own\ndemonstration: It is one."))
    __main__.main(["check", "content"])
    assert "The field demonstration is no longer used. Remove it." in capsys.readouterr().out


def test_a_value_over_several_lines_is_left_to_a_person(content, capsys):
    path = content / "meetings/2024-05-03-panel.md"
    path.write_text(MEETING.replace('held: "not known"   # asked in June', "held: >-\n  not\n  known"))
    text = path.read_text().replace("status: current\n", "")
    upgrade()
    assert path.read_text() == text
    assert "panel.md:7: held: not known is no longer used. Write not confirmed by hand." in capsys.readouterr().out


def test_the_check_leads_to_the_command(content, capsys):
    assert __main__.main(["check", "content"]) == 1
    assert "To bring them up to date: bin/gazette upgrade content" in capsys.readouterr().err


def test_an_upgrade_is_no_change_of_what_was_published(content):
    fixed = {path: path.read_text() for path in content.rglob("*.md")}
    upgrade()
    assert mistakes(content) == []
    __main__.main(["published", "content", "--day", "2026-11-20"])
    register = content / "registers/published.csv"
    upgraded = register.read_text()
    with_old_words(content, fixed, register, upgraded)
    upgrade()
    assert register.read_text() == upgraded
    assert mistakes(content) == []


def with_old_words(content, fixed, register, upgraded):
    """The content of an earlier version, as it was published: with its words and its fingerprints."""
    for path, text in fixed.items():
        new, old = (read_document(data) for data in (path.read_bytes(), text.encode()))
        upgraded = upgraded.replace(of_document(new.fields, new.body), of_document(old.fields, old.body))
        path.write_text(text)
    register.write_text(upgraded)


def test_no_byte_of_the_register_changes_but_those_of_fingerprints(content):
    table = content / "registers/tables/gifts.md"
    table.parent.mkdir(parents=True)
    table.write_text(TABLE)
    table.with_suffix(".csv").write_text("item\nA pen\n")
    register = content / "registers/published.csv"
    row = "registers/tables/gifts,2026-11-20,{},,registers/tables/gifts.md,gifts/,\r\n"
    other = "old,2019-01-01,{},,{},,\r\n".format("0" * 64, "pages/caf\xe9\x85.md")
    start = "\ufeffidentity,published,fingerprint,notes,file,address,withheld\r\n".encode() + other.encode("latin-1")
    old, new = (fingerprint_of(text, table) for text in (TABLE, TABLE.replace("status: current\n", "")))
    register.write_bytes(start + row.format(old).encode())
    upgrade()
    assert register.read_bytes() == start + row.format(new).encode()


def fingerprint_of(text, table):
    source = read_document(text.encode())
    rows = of_spreadsheet(table.with_suffix(".csv").read_bytes())
    return together(of_document(source.fields, source.body), rows)


def test_a_record_that_was_changed_without_a_note_still_needs_it(content):
    path = content / "meetings/2024-05-03-panel.md"
    upgrade()
    __main__.main(["published", "content", "--day", "2026-11-20"])
    register = (content / "registers/published.csv").read_text()
    path.write_text(MEETING.replace("Town Hall", "Library"))
    upgrade()
    assert (content / "registers/published.csv").read_text() == register
    assert any("there is no note of the change" in mistake for mistake in mistakes(content))
