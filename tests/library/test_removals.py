"""After a removal no earlier version is shown, compared or fingerprinted; no difference has what looks private."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gazette.library.private_words import with_article
from gazette.library.read import read_library
from tests.build.building import edit
from tests.library.published_office import (
    ALLOWED,
    CAMERAS,
    FUND,
    HOME,
    PLACE,
    READ,
    WELSH,
    mistakes,
    name_recipient,
    note,
    publish,
    published_office,
    register,
    take_out,
    versions,
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return published_office(tmp_path)


ORDINARY = "    ordinary: yes\n    reason: It is the address of the school.\n"


@pytest.mark.parametrize("kind", ["correction", "update", "minor"])
def test_a_difference_with_private_words_is_not_shown_whatever_its_kind(content: Path, kind: str) -> None:
    take_out(content, kind, more=ORDINARY)
    publish(content, 3)

    assert [(version.missing, version.differences) for version in versions(content)] == [
        ("first", ()),
        ("not shown", ()),
    ]


def test_a_difference_with_words_that_are_allowed_now_is_shown(content: Path) -> None:
    edit(content / CAMERAS, "Two cameras are put up", "Two large cameras are put up")
    note(content, "correction")
    publish(content, 3)

    _, second = versions(content)
    assert (second.missing, len(second.differences)) == (None, 1)


def test_words_that_were_put_in_and_removed_again_are_in_neither_difference(content: Path) -> None:
    take_out(content, "minor", 2, ORDINARY)
    publish(content, 2)
    edit(content / CAMERAS, PLACE, HOME)
    edit(content / CAMERAS, "title:", f"{ALLOWED}title:")
    note(content, "minor", 3, note="Put in.")
    publish(content, 3)
    take_out(content, "minor", 4, ORDINARY)
    publish(content, 4)

    assert [version.missing for version in versions(content)] == ["first", "not shown", "not shown", "not shown"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("home address", "a home address"),
        ("email address", "an email address"),
        ("Access key", "an Access key"),
        ("health details", "health details"),
    ],
)
def test_what_is_removed_is_named_in_plain_english(kind: str, words: str) -> None:
    assert with_article(kind) == words


def test_a_long_value_is_quoted_from_the_word_before_the_difference(content: Path) -> None:
    edit(content / CAMERAS, "£40,000 for two cameras on the B9999.", "£40,000 for three cameras on the B9999.")

    (message,) = mistakes(content)
    assert (
        "What differs: decision: …£40,000 for two cameras on the B9999., "
        "now …£40,000 for three cameras on the B9999. Add under changes" in message
    )


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("putting them up\n", "putting them up\n\n1.3 A third follows.\n", ":68: {}1.3 A third follows. is new."),
        ("\n(b) £10,000 for putting them up\n", "", ":64: {}(b) £10,000 for putting them up, now nothing."),
    ],
)
def test_what_differs_at_the_end_of_a_text_is_named_too(content: Path, old: str, new: str, differs: str) -> None:
    edit(content / CAMERAS, old, new)

    what = "The text differs from what was published on 1 June 2024, and there is no note of the change. "
    assert differs.format(f"{what}What differs: text: ") in mistakes(content)[-1]


def test_after_a_removal_the_register_keeps_no_fingerprint_of_a_file(content: Path) -> None:
    name, _, digest = register(content)[0]["files"].partition(":")
    assert (name, bool(digest)) == ("figures.csv", True)
    (content / "files/PCC-2024-001/figures.csv").write_text("year,speed\n2024,30\n")
    take_out(content, "removal")
    publish(content, 3)

    rows = register(content)
    assert [digest in str(row) for row in rows] == [False, False]
    assert "figures.csv" in rows[-1]["files"]


@pytest.mark.parametrize("kind", ["correction", "update", "minor", "withdrawal"])
def test_the_check_asks_where_a_change_takes_out_what_looks_private(content: Path, kind: str) -> None:
    take_out(content, kind)

    (message,) = mistakes(content)
    assert message.endswith(
        "This change removes what looks like a home address. "
        "Write kind: removal in its note, or its history will print the words. "
        "If they are not private, add ordinary: yes and a reason to the note."
    )


@pytest.mark.parametrize(("kind", "more"), [("removal", ""), ("correction", ORDINARY)])
def test_the_check_does_not_ask_twice(content: Path, kind: str, more: str) -> None:
    take_out(content, kind, more=more)

    assert mistakes(content) == []


def test_a_removal_leaves_one_version_and_the_days(content: Path) -> None:
    take_out(content, "removal", more="    reason: court order\n")
    before = versions(content)
    publish(content, 3)

    (version,) = versions(content)
    assert [version.missing for version in before] == ["removed"]
    assert (version.day, version.missing, version.differences) == (date(2024, 6, 3), "removed", ())
    assert [change.note for change in version.notes] == ["Words were removed."]
    assert [(row["published"], row["fingerprint"] == "removed") for row in register(content)] == [
        ("2024-06-01", True),
        ("2024-06-03", False),
    ]


def test_what_follows_a_removal_is_compared_again(content: Path) -> None:
    take_out(content, "removal")
    publish(content, 3)
    edit(content / CAMERAS, PLACE, "behind Sampleton School")
    note(content, "correction", 4, note="Behind it.")
    publish(content, 4)

    assert [version.missing for version in versions(content)] == ["removed", None]


def test_a_removal_of_what_was_corrected_before_hides_the_correction_too(content: Path) -> None:
    take_out(content, "correction", more=ORDINARY)
    publish(content, 3)
    note(content, "removal", 4, note="It should have been a removal.")
    publish(content, 4)

    assert [version.missing for version in versions(content)] == ["removed"]
    assert [row["fingerprint"] == "removed" for row in register(content)] == [True, True, False]


def test_a_note_that_had_the_words_may_go_with_a_removal(content: Path) -> None:
    note(content, "minor", 2, note="The home of an owner was named.")
    publish(content, 2)
    text = (content / CAMERAS).read_text()
    gone = "  - date: 2024-06-02\n    kind: minor\n    note: The home of an owner was named.\n"
    (content / CAMERAS).write_text(text.replace(gone, ""))
    take_out(content, "removal")

    assert mistakes(content) == []
    publish(content, 3)
    notes = [set(row["notes"].split()) for row in register(content)]
    assert notes[1] <= notes[2], "no fingerprint of a note that is gone is kept"


def test_a_removal_in_one_language_hides_the_versions_in_the_other(content: Path) -> None:
    fields = "title: Camerau\nsummary: Camerau.\nlang: cy\ntranslation_of: PCC-2024-001"
    (content / WELSH).write_text(f"---\n{fields}\n---\n\n1.1 Camerau wrth gartref rhywun.\n\n1.2 Arian.\n")
    publish(content, 2)
    take_out(content, "removal")
    changes = "changes:\n  - date: 2024-06-03\n    kind: minor\n    note: Heb enw.\n"
    edit(content / WELSH, "wrth gartref rhywun", "wrth yr ysgol")
    edit(content / WELSH, "title:", f"{changes}title:")
    publish(content, 3)

    identity = "decisions/camerau-ar-y-b9999"
    assert [version.missing for version in versions(content, identity)] == ["removed"]
    assert [row["fingerprint"] == "removed" for row in register(content, identity)] == [True, False]


def withhold(content: Path) -> None:
    edit(content / CAMERAS, "reference:", "status: withheld\nstatus_reason: s.40\nreview_due: 2025\nreference:")


def test_words_that_were_withheld_do_not_come_back(content: Path) -> None:
    withhold(content)
    sheet = content / f"{FUND}.csv"  # no award may name a decision that is withheld
    sheet.write_text(sheet.read_text().replace("PCC-2024-001", "").replace("PCC 2024/1", ""))
    name_recipient(content, "Bright coats", "Coats", 3)
    note(content, "withdrawal")
    publish(content, 3)
    edit(content / CAMERAS, "status: withheld\nstatus_reason: s.40\nreview_due: 2025\n", "")
    take_out(content, "update", 5)
    publish(content, 5)

    shown = versions(content)
    assert [version.missing for version in shown] == ["removed", None]
    assert "Robin" not in str(shown)
    assert [row["fingerprint"] == "removed" for row in register(content)] == [True, False, False]


def test_a_name_that_was_removed_is_dropped_and_not_redirected(content: Path) -> None:
    report = content / "panel-reports/2022-robin-example.md"
    fields = "title: A report\nsummary: A report.\ndate: 2022\nsubmitted_by: A clerk\npurpose: update"
    report.write_text(f"---\n{fields}\n---\n\n1.1 Text.\n")
    publish(content, 2)
    removal = "changes:\n  - date: 2024-06-03\n    kind: removal\n    note: A name was removed.\n"
    report.with_name("2022-a-report.md").write_text(f"---\n{removal}{fields}\n---\n\n1.1 Text.\n")
    report.unlink()

    assert mistakes(content) == []
    redirects = (content / "redirects.csv").read_text()
    (content / "redirects.csv").write_text(f"{redirects}/panel-reports/2022-robin-example/,/panel-reports/\n")
    (message,) = mistakes(content)
    assert message.endswith("which may have them. Remove this row.")
    (content / "redirects.csv").write_text(redirects)
    publish(content, 3)
    assert "robin-example" not in (content / "registers/published.csv").read_text()
    days = [row["published"] for row in register(content, "panel-reports/2022-a-report")]
    assert days == ["2024-06-02", "2024-06-03"]


def test_words_that_a_removed_record_still_has_in_the_folder_are_a_warning(content: Path) -> None:
    edit(content / CAMERAS, "reference:", "status: removed\nreference:")
    take_out(content, "removal")

    warnings = [str(warning) for warning in read_library(content, READ).warnings if warning.warning == "removed"]
    (warning,) = [warning for warning in warnings if CAMERAS in warning]
    assert "It was removed, but the content folder still has summary, signed, effective" in warning
    assert "and files/PCC-2024-001/. Remove that from the folder, and from the history of git" in warning
    (content / "files/PCC-2024-001/figures.csv").unlink()
    (warning,) = [str(w) for w in read_library(content, READ).warnings if w.warning == "removed" and CAMERAS in str(w)]
    assert "files/" not in warning


@pytest.mark.parametrize("row", ["rf-001,2022-23,not named,Signs", "rf-001,2022-23,withheld,Signs"])
def test_the_name_of_a_recipient_that_is_removed_is_not_quoted(content: Path, row: str) -> None:
    edit(content / f"{FUND}.csv", 'rf-001,2022-23,Sampleton Borough Council,"Signs, large and small"', row)

    assert "What differs: rf-001, recipient; rf-001, purpose. In " in " ".join(mistakes(content))
