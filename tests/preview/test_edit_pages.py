import re
import shutil
from html import unescape

import pytest

from gazette.preview.builds import BuildResult, Builds
from gazette.preview.edit_pages import EditPages
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


def test_the_number_of_a_group_has_a_limit(pages):
    before = (pages.content / CAMERAS).read_bytes()
    many = answer(pages, CAMERAS, **{f"changes.{'9' * 5000}.note": "x"})
    assert pages.save(CAMERAS, many).status == 200
    assert (pages.content / CAMERAS).read_bytes() == before
