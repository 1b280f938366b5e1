"""Changes on the page, in the list, in the feed and as data; and the register that `make publish` writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.build.building import PUBLIC, SAMPLE, Run, build, built, copy_of, edit, files_of
from tests.build.sites import Site
from tests.kinds import is_of_an_added_kind
from tests.repository import commit, repository, shallow_clone

CAMERAS = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
PAGE = "decisions/PCC-2024-001/"
COMMA = "    note: A comma was put right.\n"
REGISTER = "registers/published.csv"
SILENT = "and there is no note of the change."


def publish(content: Path, output: Path, day: str) -> Run:
    """Runs what `make publish` runs."""
    options = ("-e", "KEEP_REGISTER=true")
    return build(content, output, *options, settings="publishconf.py", day=day, env={"SITEURL": PUBLIC})


def correct(content: Path, old: str, new: str, note: str = "The side was wrong.") -> None:
    edit(content / CAMERAS, old, new)
    edit(content / CAMERAS, COMMA, f"{COMMA}  - date: 2024-06-15\n    kind: correction\n    note: {note}\n")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory, ready: Path) -> Site:
    """The imaginary office, published twice from a repository, with a correction in between."""
    folder = tmp_path_factory.mktemp("changed")
    content, output = copy_of(SAMPLE, folder / "office" / "content"), folder / "output"
    copy_of(ready / "output.cache", folder / "output.cache")
    repository(folder / "office")
    assert publish(content, output, "2024-06-14").code == 0
    commit(folder / "office")
    correct(content, "beside Sampleton School", "behind Sampleton School")
    run = publish(content, output, "2024-06-15")
    assert run.code == 0, run.printed
    commit(folder / "office")
    return Site(output, content, run.printed)


def test_a_page_says_how_many_versions_it_has(changed: Site) -> None:
    assert "Versions 2: see what changed" in changed.words(PAGE)
    assert "Versions" not in changed.words("academy/rural-crime/")


def test_the_versions_are_compared_word_by_word(changed: Site) -> None:
    page = changed.page(f"{PAGE}changes/")

    assert [node.text() for node in page.css("main h2")] == ["Version 2", "Version 1"]
    assert [node.text(deep=False) for node in page.css("del")] == ["beside"]
    assert [node.text(deep=False) for node in page.css("ins")] == ["behind"]
    assert "15 June 2024 Correction The side was wrong." in changed.words(f"{PAGE}changes/")


def test_search_engines_are_asked_not_to_index_earlier_versions(changed: Site) -> None:
    assert changed.page(f"{PAGE}changes/").css_first('meta[name="robots"]').attributes["content"] == "noindex"
    assert "PCC-2024-001/changes/" not in changed.text("sitemap.xml")


def test_the_list_has_every_note_newest_first_and_marks_its_kind(changed: Site) -> None:
    newest = changed.words("changes/").partition(" 15 June 2024 ")[2]
    assert newest.startswith("Decision: Cameras on the B9999 Correction The side was wrong. ")
    weeks = [page for page in changed.own_pages if page.startswith("changes/") and page != "changes/index.html"]
    assert any("Minor change" in changed.words(page.removesuffix("index.html")) for page in weeks)


def test_the_feed_leaves_minor_changes_out(changed: Site) -> None:
    entries = changed.json("feeds/changes.json")["items"]

    assert [entry["title"].split(":")[0] for entry in entries] == ["Correction", "Withdrawal", "Update", "Correction"]
    assert entries[0]["tags"] == ["Correction", "Decision"]
    assert len({entry["id"] for entry in entries}) == 4


def test_the_data_has_them_all(changed: Site) -> None:
    rows = changed.rows("changes")

    assert [row["kind"] for row in rows] == ["correction", "withdrawal", "update", "minor", "correction"]
    assert rows[-1]["paragraphs"] == "para 1.1"


def test_the_manifest_lists_files_records_and_commit(changed: Site) -> None:
    manifest = changed.json("manifest.json")

    assert set(manifest) == {"commit", "files", "records", "register_of"}
    assert len([identity for identity in manifest["records"] if not is_of_an_added_kind(identity)]) == 42
    assert manifest["commit"].endswith("+")  # it was published before the correction was committed


def test_the_register_names_each_publication(changed: Site) -> None:
    rows = (changed.content / REGISTER).read_text().splitlines()

    assert len([row for row in rows if not is_of_an_added_kind(row)]) == 1 + 42 + 1
    assert [row.split(",")[1] for row in rows if row.startswith("decisions/PCC-2024-001,")] == [
        "2024-06-14",
        "2024-06-15",
    ]


def test_building_again_after_the_commit_changes_no_page(changed: Site, tmp_path: Path) -> None:
    before = files_of(changed.output)

    at = {"settings": "publishconf.py", "day": "2024-06-20", "env": {"SITEURL": PUBLIC}}
    run = build(changed.content, tmp_path / "output", **at)

    assert run.code == 0, run.printed
    after = files_of(tmp_path / "output")
    differing = {path for path in before if before[path] != after[path]}
    assert f"{PAGE}index.html" not in differing
    assert f"{PAGE}changes/index.html" not in differing
    records = [json.loads(files["manifest.json"])["records"] for files in (before, after)]
    assert records[0] == records[1]


def test_a_build_upon_a_build_is_the_build_from_nothing(changed: Site, tmp_path: Path) -> None:
    content = copy_of(changed.content.parent, tmp_path / "office") / "content"
    output = built(content, tmp_path / "output")
    correct(content, "behind Sampleton School", "before Sampleton School", "It was wrong again.")

    built(content, output)

    assert files_of(output) == files_of(built(content, tmp_path / "new"))
    assert "before" in (output / PAGE / "changes/index.html").read_text()


def test_a_shallow_clone_says_that_the_history_is_missing(changed: Site, tmp_path: Path) -> None:
    clone = shallow_clone(changed.content.parent, tmp_path / "clone")

    site = Site(built(clone / "content", tmp_path / "output"), clone / "content", "")

    assert "What changed cannot be shown: the earlier text was not available" in site.words(f"{PAGE}changes/")
    assert "Version 2 15 June 2024" in site.words(f"{PAGE}changes/")
    assert site.page(f"{PAGE}changes/").css("del, ins") == []


def test_a_fresh_clone_refuses_a_silent_edit(changed: Site, tmp_path: Path) -> None:
    clone = shallow_clone(changed.content.parent, tmp_path / "clone")
    edit(clone / "content" / CAMERAS, "behind Sampleton School", "before Sampleton School")

    run = build(clone / "content", tmp_path / "output")

    assert run.code == 1
    assert SILENT in " ".join(run.printed.split())
    assert not (tmp_path / "output").exists()


def test_only_a_build_that_is_asked_to_writes_the_register(content: Path, tmp_path: Path) -> None:
    built(content, tmp_path / "output", settings="publishconf.py")

    assert not (content / REGISTER).exists()


def test_a_failed_build_leaves_the_register_alone(content: Path, tmp_path: Path) -> None:
    edit(content / CAMERAS, "1.1 Two cameras", "1.1 [Two](nowhere.md) cameras")

    assert publish(content, tmp_path / "output", "2024-06-14").code == 1
    assert not (content / REGISTER).exists()


def test_what_is_held_back_is_not_in_the_register_until_its_day(content: Path, tmp_path: Path) -> None:
    edit(content / "decisions/2024/letter-to-the-minister.md", "published: 2024-05-20", "published: 2024-06-15")

    run = publish(content, tmp_path / "output", "2024-06-14")
    assert "letter-to-the-minister" not in (content / REGISTER).read_text()
    assert "decisions/2024/letter-to-the-minister.md: held until 15 June 2024" in run.printed

    publish(content, tmp_path / "output", "2024-06-15")
    assert "decisions/letter-to-the-minister,2024-06-15," in (content / REGISTER).read_text()


def test_a_publication_on_a_pretended_day_is_not_in_the_register(content: Path, tmp_path: Path) -> None:
    run = publish(content, tmp_path / "output", "2024-06-20")

    assert (content / REGISTER).exists() is False
    assert f"{REGISTER} is as it was: it holds real days, and 20 June 2024 is not today." in run.printed


def test_a_standing_page_shows_its_notes(content: Path, tmp_path: Path) -> None:
    edit(
        content / "pages/about.md",
        "title:",
        "changes:\n  - date: 2024-06-01\n    kind: update\n    note: A telephone number was added.\ntitle:",
    )

    site = Site(built(content, tmp_path / "output"), content, "")

    assert "A telephone number was added." in site.words("about/")
    assert "A telephone number was added." in site.words("changes/")


def test_a_site_without_changes_says_so(content: Path, tmp_path: Path) -> None:
    for path in content.rglob("*.md"):
        text = path.read_text()
        if "\nchanges:\n" in text:
            before, _, after = text.partition("\nchanges:\n")
            lines = after.split("\n")
            end = next(n for n, line in enumerate(lines) if not line.startswith(" "))
            path.write_text(before + "\n" + "\n".join(lines[end:]))

    site = Site(built(content, tmp_path / "output"), content, "")

    assert "Nothing has been added or changed since the first publication." in site.words("changes/")
