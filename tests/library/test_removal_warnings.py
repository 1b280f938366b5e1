"""The check asks whether a change should be a removal, where its note or the words that went out say so."""

from pathlib import Path

import pytest

from gazette.library.read import read_content
from gazette.library.removal_warnings import REMEDY
from tests.build.building import SAMPLE, copy_of, edit
from tests.library.problems_in import READ
from tests.library.published import publish_and_commit as publish
from tests.library.published_office import CAMERAS, note
from tests.repository import repository

SCHOOL, SAID = "beside Sampleton School", "The school was named wrongly."


def changed(folder: Path, old: str, new: str, words: str, kind: str = "correction", more: str = "") -> list[str]:
    """The warnings of removals after a change of the notice."""
    content = copy_of(SAMPLE, folder / "office" / "content")
    edit(content / CAMERAS, SCHOOL, old)
    repository(folder / "office")
    publish(content, 1)
    edit(content / CAMERAS, old, new)
    note(content, kind, 3, more, words)
    return [str(problem) for problem in read_content(content, READ).warnings if problem.warning == "removal"]


@pytest.mark.parametrize(
    ("old", "words"),
    [
        ("beside Mrs Jane Example", SAID),
        ("beside a road", "A name was taken out."),
        ("beside a road", "We deleted the personal details of a resident."),
        ("beside a road", "An e-mail address has been removed."),
    ],
)
def test_a_change_that_may_take_out_a_name_is_asked_about(tmp_path, old, words):
    (warning,) = changed(tmp_path, old, SCHOOL, words)
    assert warning.endswith(f"{REMEDY} [removal]")
    assert "Example" not in warning


@pytest.mark.parametrize(
    ("old", "words", "kind", "more"),
    [
        ("beside a road", SAID, "correction", ""),
        ("beside a road", "A broken web address was removed.", "update", ""),
        ("beside Mrs Jane Example", SAID, "removal", "    reason: personal data\n"),
        ("beside Mrs Jane Example", SAID, "minor", "    ordinary: yes\n    reason: She spoke for the school.\n"),
    ],
)
def test_other_changes_are_not(tmp_path, old, words, kind, more):
    assert changed(tmp_path, old, SCHOOL, words, kind, more) == []


def test_a_person_who_is_still_named_was_not_taken_out(tmp_path):
    assert changed(tmp_path, "beside Mrs Jane Example", "near Mrs Jane Example", SAID) == []
