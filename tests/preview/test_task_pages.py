import re
import shutil

import pytest

from gazette.preview.builds import BuildResult, Builds
from gazette.preview.edit_pages import EditPages
from gazette.preview.task_pages import TaskPages
from tests.build.building import DAY, SAMPLE

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"


@pytest.fixture
def pages(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "content")
    return TaskPages(EditPages(tmp_path / "content", Builds()))


def answered(pages, path, **answers):
    """What the form for a task says to answers, sent as the form was opened."""
    shown = pages.show_task(path).page.decode()
    version = re.search(r'name="-version" value="([^"]*)"', shown)[1]
    return pages.do_task(path, {"-token": pages.edit.token, "-version": version, **answers})


def names_in(page):
    return re.findall(r'<(?:textarea|select) id="([^"]+)"', page.decode())


def test_a_document_is_withdrawn_in_a_form(pages):
    form = pages.show_task(f"withdraw/{CAMERAS}")
    assert names_in(form.page) == ["reason", "date", "note"]
    answers = {"reason": "It is old.", "date": "2024-06-15", "note": "Withdrawn now."}
    assert answered(pages, f"withdraw/{CAMERAS}", **answers).location == f"/-/edit/{CAMERAS}?saved"
    assert "status: withdrawn\n" in (pages.edit.content / CAMERAS).read_text()


def test_what_is_missing_is_said_and_what_was_typed_stays(pages):
    refused = answered(pages, f"withdraw/{CAMERAS}", reason="It is old.")
    assert refused.status == 422
    assert '<a href="#note">Note is missing.' in refused.page.decode()
    assert b"It is old." in refused.page


@pytest.mark.parametrize(
    ("written", "control", "sentence"),
    [
        ({"field": "amount", "value": "abc"}, "value", "abc"),
        ({"field": "title", "value": "Cameras", "date": "15/6/2024"}, "date", "15/6/2024"),
    ],
)
def test_a_wrong_answer_is_said_beside_it_and_nothing_is_written(pages, written, control, sentence):
    before = (pages.edit.content / CAMERAS).read_bytes()
    answers = {"kind": "correction", "date": "2024-06-15", "note": "It is right now."}
    refused = answered(pages, f"correct/{CAMERAS}", **(answers | written))
    assert refused.status == 422
    assert sentence in refused.page.decode().partition(f'id="{control}-mistake-1">')[2].partition("</")[0]
    assert (pages.edit.content / CAMERAS).read_bytes() == before


@pytest.mark.parametrize("path", [f"move/{CAMERAS}", f"dance/{CAMERAS}", "withdraw/nothing.md", "withdraw/../x.md", ""])
def test_a_task_that_does_not_fit_has_no_form(pages, path):
    assert pages.show_task(path).status == 404
    assert pages.do_task(path, {"-token": pages.edit.token}).status == 403


def test_a_form_of_another_website_does_nothing(pages):
    before = (pages.edit.content / CAMERAS).read_bytes()
    answers = {"-token": "guess", "reason": "x", "note": "y"}
    assert pages.do_task(f"withdraw/{CAMERAS}", answers).status == 403
    assert pages.write_new("decision", answers).status == 403
    assert (pages.edit.content / CAMERAS).read_bytes() == before


def test_a_new_document_begins_with_what_is_known(pages):
    assert "/-/new/decision" in pages.show_new("").page.decode()
    form = pages.show_new("decision").page.decode()
    assert "PCC-2024-005" in form
    answers = {"-token": pages.edit.token, "title": "A van", "decided": "2024-06-10", "decision": "A van is bought."}
    reply = pages.write_new("decision", answers)
    path = reply.location.removeprefix("/-/edit/").removesuffix("?saved")
    assert path == "decisions/2024/PCC-2024-005-a-van.md"
    assert "decision: A van is bought.\n" in (pages.edit.content / path).read_text()
    again = pages.write_new("decision", answers | {"reference": "PCC-2024-005"})
    assert b"There is a document of this name already." in again.page


def test_the_form_of_a_new_document_takes_its_text_and_keeps_it_where_it_is_refused(pages):
    assert '<textarea id="-body"' in pages.show_new("decision").page.decode()
    assert '<textarea id="-body"' not in pages.show_new("topic").page.decode()
    answers = {"-token": pages.edit.token, "title": "A van", "decision": "x", "-body": "## Van\r\n\r\n1.1 It is red."}
    assert "1.1 It is red." in pages.write_new("decision", answers | {"decided": "2024-02-31"}).page.decode()
    path = pages.write_new("decision", answers | {"decided": "2024-06-10"}).location.split("?")[0]
    text = (pages.edit.content / path.removeprefix("/-/edit/")).read_text()
    assert text.endswith("\n---\n\n## Van\n\n1.1 It is red.\n")


def test_a_new_document_without_a_title_or_with_a_wrong_day_is_not_written(pages):
    answers = {"-token": pages.edit.token, "title": "A van", "decided": "2024-02-31", "decision": "x"}
    page = pages.write_new("decision", answers).page.decode()
    assert 'id="decided-mistake-1">decided: The day 31 February 2024 does not exist' in page
    assert pages.show_new("dance").status == 404


@pytest.mark.parametrize(("day", "notes"), [("2024-06-01", 1), ("2024-07-01", 0)])
def test_an_outcome_is_noted_unless_it_is_held_until_a_later_day(pages, day, notes):
    document = "consultations/horse-census.md"
    path = pages.edit.content / document
    assert answered(pages, f"result/{document}", **{"summary": "Agreed.", "result-date": day}).status == 303
    note = f"  - date: {DAY}\n    kind: update\n    note: The outcome was added.\n"
    assert path.read_text().count(note) == notes


def test_a_task_lists_the_documents_that_it_makes_sense_for(pages):
    pages.edit.builds.end(
        BuildResult(edition="e", files={"a/": CAMERAS, "b/": "meetings/2024-03-07-police-and-crime-panel.md"})
    )
    page = pages.show_task("withdraw/").page.decode()
    assert f"/-/task/withdraw/{CAMERAS}" in page
    assert f"/-/task/answer/{CAMERAS}" not in pages.show_task("answer/").page.decode()


def test_a_task_for_a_document_that_somebody_saved_since_is_refused(pages):
    answers = {"-token": pages.edit.token, "-version": "other", "reason": "It is old.", "note": "Withdrawn now."}
    refused = pages.do_task(f"withdraw/{CAMERAS}", answers)
    assert (refused.status, b"Somebody saved this document" in refused.page) == (409, True)
    assert "status: withdrawn" not in (pages.edit.content / CAMERAS).read_text()
