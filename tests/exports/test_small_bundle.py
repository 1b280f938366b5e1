"""The archive for a successor, of a site of two files: what its README says, and that a failure leaves nothing."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.exports.bundle import BundleParts, write_bundle
from gazette.manifest import MANIFEST, Manifest
from gazette.views.site.handover import Handover

CLOSED = {"closed": "7 May 2028", "successor": "Mayor of Sampleton"}
HANDOVER = Handover("Office of Exampleshire", "", "", "", "", "", ("Office of Exampleshire",), Path(), frozenset())


@pytest.fixture
def parts(tmp_path: Path) -> BundleParts:
    site, content = tmp_path / "site", tmp_path / "content"
    for file in (site / "index.html", site / "files/plan.html", content / "home.md", content / ".git/config"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('<a href="/files/">Files</a>')
    manifest = Manifest({"index.html": "", "files/plan.html": ""}, {"pages/a": "", "pages/b": ""}, "abc1234")
    (site / MANIFEST).write_bytes(manifest.as_json)
    handover = replace(HANDOVER, content=content, attachments=frozenset({"files/plan.html"}))
    return BundleParts(site, manifest, "https://record.example.org", handover)


def packed(parts: BundleParts, **office: str) -> dict[str, str]:
    to = parts.site.parent / "record.zip"
    counts: list[int] = []
    files = write_bundle(replace(parts, handover=replace(parts.handover, **office)), to, counts.append)
    with zipfile.ZipFile(to) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert counts == list(range(1, files - 1))
    assert files == len(texts)
    return texts


def test_the_readme_begins_with_where_it_was_published_how_much_it_is_and_of_which_commit(parts: BundleParts) -> None:
    words = " ".join(packed(parts)["README.txt"].split())

    assert (
        "This archive holds the public record of the Office of Exampleshire as it was published at "
        "https://record.example.org: 2 documents on 2 pages, the same as data, and the files they were made from. "
        "It is of commit abc1234 of the office's repository." in words
    )
    assert "Licence" not in words


def test_a_site_that_was_never_on_the_web_names_no_address_and_no_commit(parts: BundleParts) -> None:
    local = replace(parts, base_url="http://localhost:8000", manifest=replace(parts.manifest, commit="unknown"))

    words = packed(local)["README.txt"]
    assert "of the Office of Exampleshire: 2 documents" in words
    assert "commit" not in words


@pytest.mark.parametrize(
    ("office", "sentence"),
    [
        (CLOSED, "The office closed: 7 May 2028. Its functions passed to: Mayor of Sampleton\n"),
        (
            {**CLOSED, "successor_url": "https://mayor.example.org"},
            "The office closed: 7 May 2028. Its functions passed to: Mayor of Sampleton, https://mayor.example.org\n",
        ),
    ],
)
def test_an_office_that_closed_names_its_successor(parts: BundleParts, office: dict[str, str], sentence: str) -> None:
    assert sentence in packed(parts, **office)["README.txt"]


def test_an_office_that_is_open_has_no_successor(parts: BundleParts) -> None:
    assert "closed" not in packed(parts, successor="Mayor of Sampleton")["README.txt"]
    assert "closed" not in packed(parts, closed="7 May 2028")["README.txt"]


def test_an_attached_page_stays_as_it_was_and_hidden_files_stay_out(parts: BundleParts) -> None:
    texts = packed(parts)

    assert texts["site/files/plan.html"] == '<a href="/files/">Files</a>'
    assert "content/home.md" in texts
    assert "content/.git/config" not in texts
    assert texts["redirects.csv"] == "old,new\n"


def test_an_archive_that_could_not_be_finished_leaves_nothing(parts: BundleParts) -> None:
    (parts.site / "index.html").unlink()

    with pytest.raises(FileNotFoundError):
        packed(parts)
    assert [path.name for path in parts.site.parent.iterdir() if path.is_file()] == []
