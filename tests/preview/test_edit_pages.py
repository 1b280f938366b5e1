import re
import shutil
from html import unescape

import pytest

from gazette.fingerprints import of_document, of_note
from gazette.frontmatter.source import read_document
from gazette.preview.builds import BuildResult, Builds
from gazette.preview.edit_pages import EditPages
from gazette.records.publication import PUBLISHED
from tests.build.building import SAMPLE

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
PLAN = "plan/2021-2025.md"


@pytest.fixture
def pages(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(SAMPLE, content)
    builds = Builds()
    builds.next()
    builds.end(BuildResult(edition="e1"))
    return EditPages(content, builds)


def values_in(page):
    """What a browser sends back of a form: every control with its value."""
    text = page.decode()
    values = re.findall(r'<textarea id="([^"]+)"[^>]*>\n(.*?)</textarea>', text, re.DOTALL)
    values += re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text)
    for name, options in re.findall(r'<select id="([^"]+)"[^>]*>(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r"<option[^>]* selected>([^<]*)", options)
        values.append((name, chosen[1] if chosen else ""))
    return {name: unescape(value) for name, value in values}


def answer(pages, path, **changes):
    return values_in(pages.show(path).page) | changes


def test_saving_what_was_shown_leaves_every_byte(pages):
    for file in sorted(pages.content.rglob("*.md")):
        path, before = file.relative_to(pages.content).as_posix(), file.read_bytes()
        assert pages.save(path, answer(pages, path)).status == 200, path
        assert file.read_bytes() == before, path


def test_a_value_is_saved_in_its_line(pages):
    file = pages.content / CAMERAS
    before = file.read_text()
    saved = pages.save(CAMERAS, answer(pages, CAMERAS, title="Cameras and signs"))
    assert (saved.status, saved.location) == (303, f"/-/edit/{CAMERAS}?saved")
    assert file.read_text() == before.replace("title: Cameras on the B9999", "title: Cameras and signs")
    assert pages.builds.wanted == 2


def test_a_note_of_a_change_is_added_removed_and_moved(pages):
    file = pages.content / CAMERAS
    notes = [name for name in answer(pages, CAMERAS) if re.fullmatch(r"changes\.\d+\.note", name)]
    new = notes[-1].removesuffix(".note")
    pages.save(
        CAMERAS, answer(pages, CAMERAS, **{f"{new}.date": "2024-06-15", f"{new}.kind": "minor", f"{new}.note": "Say."})
    )
    assert "  - date: 2024-06-15\n    kind: minor\n    note: Say.\n" in file.read_text()

    pages.save(CAMERAS, answer(pages, CAMERAS, **{f"{new}.-remove": "yes"}))
    assert "note: Say." not in file.read_text()


def test_groups_change_places(pages):
    path = "decisions/2024/PCC-2024-002-rural-watch-extended.md"
    file = pages.content / path
    file.write_text(file.read_text().replace("---\n\n", "related:\n  - fund road-fund\n  - plan 2021-2025\n---\n\n", 1))
    pages.save(path, answer(pages, path, **{"related.1.-move": "up"}))
    assert "related:\n  - plan 2021-2025\n  - fund road-fund\n" in file.read_text()


def test_a_text_that_another_person_saved_is_not_overwritten(pages):
    mine = answer(pages, CAMERAS, title="Mine")
    pages.save(CAMERAS, answer(pages, CAMERAS, title="Theirs"))
    refused = pages.save(CAMERAS, mine)
    assert refused.status == 409
    assert b"Somebody saved this document" in refused.page
    assert b"Mine" in refused.page
    again = pages.save(CAMERAS, values_in(refused.page))
    assert again.status == 409, "sending it once more does not overwrite theirs either"
    assert "title: Theirs" in (pages.content / CAMERAS).read_text()


@pytest.mark.parametrize(
    "path",
    [
        "../office.md", "./office.md", "decisions/../office.md", "pages//about.md", "link.md", "linked/office.md",
        "README.md", "nothing.md", "decisions", "/etc/hosts", "", "a\0.md", f"{'a' * 300}.md", "..\\office.md",
        ".hidden.md",
    ],
)  # fmt: skip
def test_only_documents_of_the_content_folder_have_a_form(pages, path):
    (pages.content / "README.md").write_text("A guide.")
    for name in ("../office.md", ".hidden.md"):
        (pages.content / name).write_text("---\ntitle: x\n---\n")
    (pages.content / "link.md").symlink_to(pages.content / "office.md")
    (pages.content / "linked").symlink_to(pages.content)
    assert pages.show(path).status == 404
    assert pages.save(path, {"-token": pages.token}).status == 403


def test_a_form_of_another_website_saves_nothing(pages):
    before = (pages.content / CAMERAS).read_bytes()
    for token in ("guess", "é", ""):
        assert pages.save(CAMERAS, answer(pages, CAMERAS, title="x") | {"-token": token}).status == 403
    assert (pages.content / CAMERAS).read_bytes() == before


def test_a_mistake_is_beside_its_field(pages):
    line = (pages.content / CAMERAS).read_text().splitlines().index("decided: 2024-02-14") + 1
    start = f"{(pages.content / CAMERAS).as_posix()}:"
    pages.builds.end(BuildResult(mistakes=(f"{start}{line}: decided: No such day.", f"{start}999: The text is odd.")))
    page = pages.show(CAMERAS, has_saved=True).page.decode()
    assert 'id="decided-mistake-1">No such day.</p>' in page
    assert "<li>Line 999: The text is odd.</li>" in page
    assert "until then the page stays as it was" in page
    assert '<a href="#decided">Decided: No such day.</a>' in page


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("  - sampleton-council", "organisations"),
        ("    kind: minor", "changes.1.kind"),
        ("      - 1.1", "changes.0.paragraphs"),
        ("1.1 Two cameras are put up on the B9999 beside Sampleton School.", "-body"),
        ("---", ""),
    ],
)
def test_a_mistake_leads_to_its_field(pages, line, name):
    number = (pages.content / CAMERAS).read_text().splitlines().index(line) + 1
    assert pages.place(CAMERAS, number).location == f"/-/edit/{CAMERAS}{'#' * bool(name)}{name}"


def test_a_mistake_of_a_member_of_a_list_and_of_an_unknown_field_is_shown(pages):
    file = pages.content / CAMERAS
    file.write_text(file.read_text().replace("reasons: ", "reasin: ", 1))
    lines = file.read_text().splitlines()
    rows = ((lines.index("  - sampleton-council"), "No such body."), (10, "No such field."))
    mistakes = (f"{file.as_posix()}:{row + 1}: {sentence}" for row, sentence in rows)
    pages.builds.end(BuildResult(mistakes=tuple(mistakes)))
    page = pages.show(CAMERAS).page.decode()
    assert '<a href="#organisations">Organisations: No such body.</a>' in page
    assert "<li>No such field.</li>" in page


@pytest.fixture
def published(pages):
    """The forms, after every decision was published as it is."""
    rows = ["identity,published,fingerprint,notes,file"]
    for file in sorted(pages.content.glob("decisions/2024/*.md")):
        source = read_document(file.read_bytes())
        notes = " ".join(of_note(note["date"], note["kind"], note["note"]) for note in source.fields.get("changes", []))
        path = file.relative_to(pages.content).as_posix()
        rows.append(f"decisions/{file.stem},2024-03-02,{of_document(source.fields, source.body)},{notes},{path}")
    (pages.content / PUBLISHED).write_text("\n".join([*rows, ""]))
    return pages


def test_a_published_statement_is_saved_with_a_note_of_its_change(published):
    file = published.content / CAMERAS
    before = file.read_text()
    asked = published.save(CAMERAS, answer(published, CAMERAS, decided="2024-02-13"))
    assert asked.status == 422
    assert '<a href="#-note">' in asked.page.decode()
    assert file.read_text() == before

    note = {"-note": "The day was 13 February; it said 14.", "-note-kind": "correction"}
    assert published.save(CAMERAS, values_in(asked.page) | note).status == 303
    row = "  - date: 2024-06-15\n    kind: correction\n    note: The day was 13 February; it said 14.\n"
    after = before.replace("decided: 2024-02-14", "decided: 2024-02-13")
    assert file.read_text() == after.replace("put right.\n", f"put right.\n{row}")

    assert published.save(CAMERAS, answer(published, CAMERAS, decided="2024-02-12")).status == 303, "one note will do"


def test_words_that_nobody_may_read_any_more_are_noted_as_a_removal_with_its_reason(published):
    asked = published.save(CAMERAS, answer(published, CAMERAS, title="Cameras"))
    note = {"-note": "A name was removed.", "-note-kind": "removal", "-note-reason": "personal data"}
    assert published.save(CAMERAS, values_in(asked.page) | note).status == 303
    row = "    kind: removal\n    reason: personal data\n    note: A name was removed.\n"
    assert row in (published.content / CAMERAS).read_text()


@pytest.mark.parametrize(
    "changes",
    [
        {"-without-note": "yes", "title": "Cameras"},
        {"changes.2.date": "2024-06-15", "changes.2.kind": "minor", "changes.2.note": "A comma.", "title": "Cameras"},
        {"id": "cameras"},
    ],
)
def test_no_note_is_asked_for_where_there_is_one_or_nobody_reads_the_change(published, changes):
    assert published.save(CAMERAS, answer(published, CAMERAS, **changes)).status == 303


def test_the_number_of_a_group_has_a_limit(pages):
    before = (pages.content / CAMERAS).read_bytes()
    many = answer(pages, CAMERAS, **{f"changes.{'9' * 5000}.note": "x"})
    assert pages.save(CAMERAS, many).status == 200
    assert (pages.content / CAMERAS).read_bytes() == before


def test_a_document_that_cannot_be_read_says_why(pages):
    (pages.content / CAMERAS).write_text("---\ntitle: x\n")
    assert pages.place(CAMERAS, 1).location == f"/-/edit/{CAMERAS}"
    page = pages.show(CAMERAS).page.decode()
    assert "the second line of three hyphens is missing" in page
    assert "correct it in a text editor" in page


def test_a_text_that_was_typed_has_an_empty_line_above_it(pages):
    pages.save(CAMERAS, answer(pages, CAMERAS, **{"-body": "## First\r\n\r\n1.1 Words."}))
    assert (pages.content / CAMERAS).read_text().endswith("\n---\n\n## First\n\n1.1 Words.\n")
