import re
import shutil

import pytest

from gazette.fingerprints import of_document, of_spreadsheet, together
from gazette.frontmatter.source import read_document
from gazette.preview.builds import BuildResult, Builds
from gazette.preview.forms import Forms
from gazette.records.publication import PUBLISHED
from tests.build.building import EXAMPLE, HOME, SAMPLE
from tests.preview.test_edit_pages import values_in

AWARDS, FUND = "funds/road-fund.csv", "funds/road-fund.md"
ACTS, GIFTS = "registers/acts.yaml", "registers/tables/gifts-and-hospitality.csv"


def forms_of(content):
    builds = Builds()
    builds.next()
    builds.end(BuildResult(edition="e1"))
    return Forms.of(content, builds)


@pytest.fixture
def forms(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "content")
    return forms_of(tmp_path / "content")


def shown(forms, address):
    return forms.shown(address, {})


def send(forms, address, **changes):
    return forms.sent(address, values_in(shown(forms, address).page) | changes)


@pytest.mark.parametrize("content", [HOME / "content", EXAMPLE, SAMPLE], ids=lambda content: content.name)
def test_saving_every_row_as_it_is_leaves_every_byte(tmp_path, content):
    shutil.copytree(content, tmp_path / "content")
    forms, saved = forms_of(tmp_path / "content"), 0
    for file in sorted(path for path in (tmp_path / "content").rglob("*.*") if path.suffix in (".csv", ".yaml")):
        path, before = file.relative_to(tmp_path / "content").as_posix(), file.read_bytes()
        page = forms.shown(f"/-/edit/{path}", {})
        assert page.status == 200, path
        for address in re.findall(r'<a href="(/-/row/[0-9]+/[^"]+)"', page.page.decode()):
            reply = send(forms, address)
            assert b"Nothing was different" in reply.page, address
            assert file.read_bytes() == before, address
            saved += 1
    assert saved > 20


def test_the_list_of_awards_shows_amount_and_date(forms):
    page = shown(forms, f"/-/edit/{AWARDS}").page.decode()
    headings = re.findall(r'<th scope="col">(.*?)</th>', page)
    assert headings == ["Id", "Round", "Recipient", "Purpose", "Amount", "Awarded", "Change"]
    assert '<td class="short">2023-24</td>' in page


def test_an_amount_is_kept_as_a_spreadsheet_program_keeps_it(forms):
    send(forms, f"/-/row/0/{AWARDS}", amount="£4,500")
    assert ",4500," in (forms.edit.content / AWARDS).read_text()
    send(forms, f"/-/row/0/{AWARDS}", amount="about £45")
    assert ",about £45," in (forms.edit.content / AWARDS).read_text()


def test_a_row_is_changed_added_and_deleted(forms):
    file = forms.edit.content / AWARDS
    before = file.read_text()
    assert send(forms, f"/-/row/0/{AWARDS}", purpose="Two, or three").location == f"/-/edit/{AWARDS}?saved"
    first = before.splitlines()[1]
    changed = [row for row in file.read_text().splitlines() if row not in before.splitlines()]
    assert '"Two, or three"' in "".join(changed)
    assert len(changed) == 1

    new = values_in(shown(forms, f"/-/row/new/{AWARDS}").page)
    assert new["id"] not in before
    values = {"recipient": "Village hall", "purpose": "A sign", "amount": "100", "awarded": "2024-05"}
    assert send(forms, f"/-/row/new/{AWARDS}", **values).status == 303
    assert file.read_text().splitlines()[-1].startswith(f"{new['id']},")

    assert "Delete this award" in shown(forms, f"/-/delete/0/{AWARDS}").page.decode()
    assert send(forms, f"/-/delete/0/{AWARDS}").status == 303
    assert first.split(",")[0] not in file.read_text()


@pytest.mark.parametrize(
    ("path", "name", "value", "sentence"),
    [
        (AWARDS, "awarded", "2024-02-31", "The day 31 February 2024 does not exist."),
        (AWARDS, "recipient", "", "The cell recipient is empty."),
        (ACTS, "url", "nowhere", "&#39;nowhere&#39; is not a web address."),
        (GIFTS, "accepted", "perhaps", "&#39;perhaps&#39; is neither yes nor no."),
    ],
)
def test_a_mistake_is_beside_its_field_and_nothing_is_written(forms, path, name, value, sentence):
    before = (forms.edit.content / path).read_bytes()
    page = send(forms, f"/-/row/0/{path}", **{name: value})
    assert page.status == 422
    assert f'id="{name}-mistake-1">{sentence}' in page.page.decode()
    assert f'<a href="#{name}">' in page.page.decode()
    assert (forms.edit.content / path).read_bytes() == before


@pytest.mark.parametrize("path", [AWARDS, ACTS, GIFTS])
@pytest.mark.parametrize("number", ["0", "new"])
def test_a_row_is_not_emptied(forms, path, number):
    before = (forms.edit.content / path).read_bytes()
    address = f"/-/row/{number}/{path}"
    shown_values = values_in(shown(forms, address).page)
    page = send(forms, address, **{name: "" for name in shown_values if name[0] != "-"})
    assert (page.status, b"Every field is empty." in page.page) == (422, True)
    assert (forms.edit.content / path).read_bytes() == before


def test_the_name_of_a_private_person_is_never_written(forms):
    before = (forms.edit.content / AWARDS).read_bytes()
    assert send(forms, f"/-/row/0/{AWARDS}", recipient="Jo Sample", individual="yes").status == 422
    assert (forms.edit.content / AWARDS).read_bytes() == before


def test_rows_that_another_person_saved_are_not_overwritten(forms):
    mine = values_in(shown(forms, f"/-/row/0/{AWARDS}").page) | {"purpose": "Mine"}
    send(forms, f"/-/row/1/{AWARDS}", purpose="Theirs")
    refused = forms.sent(f"/-/row/0/{AWARDS}", mine)
    assert (refused.status, b"Mine" in refused.page) == (409, True)
    assert forms.sent(f"/-/row/0/{AWARDS}", values_in(refused.page)).status == 409
    assert forms.sent(f"/-/delete/0/{AWARDS}", mine).status == 409
    assert "Mine" not in (forms.edit.content / AWARDS).read_text()


@pytest.mark.parametrize(
    "path", [f"9999/{AWARDS}", f"-1/{AWARDS}", f"x/{AWARDS}", AWARDS, f"0/{PUBLISHED}", "0/../funds/x.csv", "0/"]
)
def test_only_rows_that_are_there_have_a_form(forms, path):
    (forms.edit.content / PUBLISHED).write_text("identity,published,fingerprint,notes,file\n")
    for begin in ("/-/row/", "/-/delete/"):
        assert shown(forms, begin + path).status == 404
        assert forms.sent(begin + path, {"-token": forms.edit.token}).status == 403


def test_a_form_of_another_website_changes_no_row(forms):
    before = (forms.edit.content / AWARDS).read_bytes()
    for begin in ("/-/row/0/", "/-/row/new/", "/-/delete/0/"):
        refused = send(forms, begin + AWARDS, **{"-token": "guess", "purpose": "x"})
        assert (refused.status, b"open the form again" in refused.page) == (403, True)
    assert (forms.edit.content / AWARDS).read_bytes() == before


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (PUBLISHED, "make publish writes this file"),
        ("registers/tested-by-machine.yaml", "make accessibility writes this file"),
        ("files/PCC-2024-001/figures.csv", "This file is published as it is"),
        ("README.md", "This guide is written from the declarations"),
    ],
)
def test_a_file_that_nobody_edits_here_says_why(forms, path, words):
    (forms.edit.content / path).write_text("x\n")
    assert words in shown(forms, f"/-/edit/{path}").page.decode()


def test_the_officer_s_own_fields_of_a_register_that_a_program_keeps_can_be_edited(forms):
    path = "registers/weblinks.yaml"
    assert "/-/row/new/" not in shown(forms, f"/-/edit/{path}").page.decode()
    assert "answer" not in values_in(shown(forms, f"/-/row/0/{path}").page)
    before = (forms.edit.content / path).read_text()
    assert send(forms, f"/-/row/0/{path}", note="Asked them.", answer="ok").status == 303
    assert before in (forms.edit.content / path).read_text().replace("  note: Asked them.\n", "")
    assert shown(forms, f"/-/row/new/{path}").status == 404
    assert shown(forms, f"/-/delete/0/{path}").status == 404


def test_a_published_row_is_saved_with_a_note_in_its_document(forms):
    content = forms.edit.content
    source = read_document((content / FUND).read_bytes())
    of_both = together(of_document(source.fields, source.body), of_spreadsheet((content / AWARDS).read_bytes()))
    row = f"funds/road-fund,2024-03-01,{of_both},,{FUND}"
    (content / PUBLISHED).write_text(f"identity,published,fingerprint,notes,file\n{row}\n")
    before = (content / AWARDS).read_bytes()

    asked = send(forms, f"/-/row/0/{AWARDS}", purpose="Three cameras")
    assert (asked.status, b'href="#-note"' in asked.page) == (422, True)
    assert (content / AWARDS).read_bytes() == before

    note = {"-note": "Three cameras, not two.", "-note-kind": "correction"}
    assert forms.sent(f"/-/row/0/{AWARDS}", values_in(asked.page) | note).status == 303
    assert "note: Three cameras, not two.\n" in (content / FUND).read_text()
    assert "Three cameras" in (content / AWARDS).read_text()


def test_a_mistake_of_the_build_leads_to_its_row(forms):
    file = (forms.edit.content / AWARDS).as_posix()
    forms.edit.builds.end(BuildResult(mistakes=(f"{file}:3: district: There is no such district.",)))
    assert forms.shown(f"/-/edit/{AWARDS}", {"line": ["3"]}).location == f"/-/row/1/{AWARDS}"
    page = forms.shown(f"/-/edit/{AWARDS}", {"saved": [""]}).page.decode()
    assert f'<a href="/-/row/1/{AWARDS}">' in page
    assert "There is no such district." in shown(forms, f"/-/row/1/{AWARDS}").page.decode()


def test_the_next_id_goes_on_from_those_of_awards_and_not_of_rounds(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "content")
    page = shown(forms_of(tmp_path / "content"), "/-/row/new/funds/safer-villages-fund.csv").page
    assert values_in(page)["id"] == "svf-2023-007"


@pytest.mark.parametrize(
    ("path", "values", "text"),
    [
        (
            AWARDS,
            {"id": "rf-1", "round": "2023-24", "recipient": "A", "purpose": "B", "amount": "1", "awarded": "2024"},
            "rf-1,2023-24,A,",
        ),
        (
            "registers/terms.yaml",
            {"term": "warden", "retired_on": "2022-04-01", "instead": "officer"},
            "- term: warden\n",
        ),
        (GIFTS, {"date_offered": "2024-01-02", "offered_by": "A", "accepted": "no"}, ",2024-01-02,A,,no,"),
    ],
)
def test_the_first_row_makes_the_file(forms, path, values, text):
    (forms.edit.content / path).unlink(missing_ok=True)
    assert "There are no rows yet." in shown(forms, f"/-/edit/{path}").page.decode()
    assert send(forms, f"/-/row/new/{path}", **values).status == 303
    assert text in (forms.edit.content / path).read_text()


def test_a_spreadsheet_without_a_document_is_not_made(forms):
    assert shown(forms, "/-/edit/funds/nothing.csv").status == 404
    assert forms.sent("/-/row/new/funds/nothing.csv", {"-token": forms.edit.token}).status == 403


def test_a_field_without_a_column_adds_one(forms):
    file = forms.edit.content / AWARDS
    file.write_text("id,round,recipient,purpose,amount,awarded\nrf-1,2023-24,A,B,1,2024\nrf-2,2023-24,C,D,2,2024\n")
    assert "no column yet for: Organisation," in shown(forms, f"/-/row/1/{AWARDS}").page.decode()
    assert send(forms, f"/-/row/1/{AWARDS}", pot="Small").status == 303
    first = "id,round,recipient,purpose,amount,awarded,pot\n"
    assert file.read_text() == f"{first}rf-1,2023-24,A,B,1,2024,\nrf-2,2023-24,C,D,2,2024,Small\n"


def test_a_register_gets_every_column_that_its_document_declares(forms):
    file = forms.edit.content / GIFTS
    file.write_text("Reference,Accepted\nG-1,no\n")
    assert send(forms, f"/-/row/0/{GIFTS}", date_offered="2024-01-02").status == 303
    first = "Reference,Accepted,Date offered,Offered by,Value,Decision,Answer,Guests\n"
    assert file.read_text() == f"{first}G-1,no,2024-01-02,,,,,\n"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("id,round,recipient,note,Note\n1,2,3,first,second\n", "Two columns are called note."),
        ("id;round;recipient\n1;2;3\n", "bin/gazette awards import"),
    ],
)
def test_a_file_whose_cells_cannot_be_told_apart_has_no_form(forms, header, words):
    (forms.edit.content / AWARDS).write_text(header)
    assert words in shown(forms, f"/-/edit/{AWARDS}").page.decode()
