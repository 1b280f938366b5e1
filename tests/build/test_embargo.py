"""What is held or withheld leaves no word anywhere in a site before its minute: pages, data, feeds, files, archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.__main__ import main
from tests.build.building import SAMPLE, built, copy_of, edit
from tests.build.planted import DAY, HELD, PART, WITHHELD, markers_in, plant
from tests.build.sites import Site
from tests.build.test_changes import publish
from tests.repository import commit, repository

BEFORE = "2024-06-14 14:29"
NOTE = "changes:\n  - date: 2024-06-14\n    kind: correction\n    note: The signs were small.\n"
RURAL_WATCH = "decisions/2024/PCC-2024-002-rural-watch-extended.md"
AMOUNTS = {"1234.57", "2345.67", "3456.78", "4567.89", "5678.91"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """The sample, then with planted words and a correction: published a minute before their release, and released."""
    folder = tmp_path_factory.mktemp("embargo")
    content = copy_of(SAMPLE, folder / "office" / "content")
    repository(folder / "office")
    assert publish(content, folder / "first", "2024-06-13").code == 0
    commit(folder / "office")
    plant(content)
    edit(content / "funds/road-fund.csv", "Signs, large and small", "Signs")
    for path in ("funds/road-fund.md", RURAL_WATCH):
        edit(content / path, "---\n", f"---\n{NOTE}")
    sites = {}
    for day in (BEFORE, DAY):
        output = folder / day.replace(" ", "-").replace(":", "")
        run = publish(content, output, day)
        assert run.code == 0, run.printed
        commit(folder / "office")
        sites[day] = Site(output, content, run.printed)
    return sites


def test_no_word_is_in_any_file_or_name_before_its_minute(published: dict[str, Site]) -> None:
    assert markers_in(published[BEFORE].output) == {}


def test_every_word_is_there_from_its_minute_on_but_those_that_are_withheld(published: dict[str, Site]) -> None:
    words = markers_in(published[DAY].output)

    assert {HELD, PART, f"{PART}1", f"{PART}2", f"{PART}3", *AMOUNTS} <= {word.replace(",", "") for word in words}
    assert WITHHELD not in words


def test_the_history_of_what_is_public_is_shown_without_what_is_held(published: dict[str, Site]) -> None:
    words = published[BEFORE].words("funds/road-fund/changes/")

    assert "A later round" in words
    assert ", large and small" in words


def test_the_terminal_names_what_is_held_and_when_to_build_again(published: dict[str, Site]) -> None:
    printed = published[BEFORE].printed

    assert "funds/road-fund.csv:11: the award qzpart1: held until 2:30pm on 14 June 2024\n" in printed
    assert printed.rstrip().splitlines()[-1] == f"next release: {DAY}"
    assert "next release" not in published[DAY].printed


def test_no_count_and_no_total_has_what_is_held(published: dict[str, Site]) -> None:
    before, after = published[BEFORE], published[DAY]

    assert "come to" not in before.words("funds/road-fund/rounds/2023-24/")
    assert "come to" in after.words("funds/road-fund/rounds/2023-24/")
    assert "Total" not in before.words("registers/bells/")
    assert "5,690.91" in after.words("registers/bells/")


def test_a_promise_has_the_state_that_is_public(published: dict[str, Site]) -> None:
    assert "In progress" in published[BEFORE].words("promises/another-promise/")
    assert "Kept" not in published[BEFORE].words("promises/an-open-promise/").split()
    assert "Dropped" in published[DAY].words("promises/another-promise/")


def test_a_page_says_from_and_not_at(published: dict[str, Site]) -> None:
    assert "Published from 2:30pm on 14 June 2024" in published[DAY].words("decisions/PCC-2024-005/")


def test_a_release_is_a_new_version_without_a_note(published: dict[str, Site]) -> None:
    rows = (published[DAY].content / "registers/published.csv").read_text()

    assert rows.count("consultations/open,2024-06-14") == 2


def test_the_bundle_has_only_what_is_public(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, published: dict[str, Site]
) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    plant(content)
    monkeypatch.setenv("GAZETTE_TODAY", BEFORE)
    output = built(content, tmp_path / "output", day=BEFORE)
    words = [str(output), "--content", str(content), "--cache", str(tmp_path / "cache")]

    for name, options in (("public", []), ("whole", ["--with-held"])):
        (tmp_path / name).mkdir()
        assert main(["bundle", *words, *options, "--to", str(tmp_path / name / "record.zip")]) == 0

    assert markers_in(tmp_path / "public") == {}
    assert {HELD, PART, WITHHELD} <= markers_in(tmp_path / "whole").keys()


def test_what_became_public_on_its_day_is_announced(published: dict[str, Site]) -> None:
    before, after = published[BEFORE], published[DAY]
    results = "14 June 2024 Update Added: the results of the round “A later round” and 3 grants."

    assert "Added: the" not in before.words("changes/")
    assert results in after.words("funds/road-fund/")
    assert "Added: the minutes and 1 response to a recommendation." in after.text("feeds/changes.rss")
    assert "Added: a nil return and 1 entry." in after.words("registers/bells/changes/")
    assert "Added: the result." in [row["note"] for row in after.rows("changes")]
