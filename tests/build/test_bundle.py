"""The archive for a successor: what it holds, that it can be verified, and that it opens without a server."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.checks.links import broken_links
from gazette.checks.site import CheckedSite, facts_of
from gazette.exports.offline_copy import offline_page
from gazette.publishing.lock import sole_build
from gazette.publishing.places import Places
from tests.browser import browser_page
from tests.build.building import copy_of, edit, files_of
from tests.build.sites import Page, Site

WITHHELD = "decisions/2024/PCC-2024-003-witness-travel.md"
REFUSED_FIRST = "Run make publish first."


def bundle(site: Site, to: Path, *options: str) -> int:
    cache = to.parent / "cache"
    arguments = [str(site.output), "--content", str(site.content), "--to", str(to), "--cache", str(cache)]
    return main(["bundle", *arguments, *options])


@pytest.fixture(scope="module")
def sample(sample: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample for these tests alone: an archive takes the lock of a site, and says when it waits for another."""
    output = copy_of(sample.output, tmp_path_factory.mktemp("alone") / "output")
    return Site(output, sample.content, sample.printed)


@pytest.fixture(scope="module")
def archive(sample: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("bundle") / "record.zip"
    assert bundle(sample, to) == 0
    return to


@pytest.fixture(scope="module")
def folder(archive: Path) -> Path:
    """The archive, unpacked into a folder whose name has a space, as a successor's folders have."""
    to = archive.parent / "the old record"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(to)
    return to


def test_the_same_record_gives_the_same_bytes_for_its_owner_alone(sample: Site, archive: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        assert bundle(sample, tmp_path / "again.zip") == 0
    finally:
        os.umask(before)

    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()
    assert stat.S_IMODE((tmp_path / "again.zip").stat().st_mode) == 0o600


def test_it_waits_until_another_command_has_left_the_site(sample: Site, archive: Path, tmp_path: Path) -> None:
    printed, to = tmp_path / "printed", tmp_path / "record.zip"
    with sole_build(Places(sample.output)):
        child = os.fork()
        if child == 0:
            sys.stderr = printed.open("w", buffering=1)
            os._exit(bundle(sample, to))
        while not printed.exists() or "Another command works on " not in printed.read_text():
            assert os.waitpid(child, os.WNOHANG) == (0, 0), "it did not wait"
            time.sleep(0.01)
        assert not to.exists()

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert to.read_bytes() == archive.read_bytes()


def test_it_holds_site_data_content_redirects_checksums_and_a_readme(sample: Site, folder: Path) -> None:
    files = files_of(folder)

    assert {path.split("/")[0] for path in files} == {
        *("README.txt", "SHA256SUMS", "manifest.json", "redirects.csv", "_redirects", "site", "data", "content")
    }
    assert {path[5:] for path in files if path.startswith("site/")} == set(files_of(sample.output))
    content = {path[8:]: data for path, data in files.items() if path.startswith("content/")}
    written = files_of(sample.content)
    assert written.keys() - content.keys() == {WITHHELD}
    assert {path for path, data in content.items() if data != written[path]} == set()
    assert files["data/decisions.csv"] == files["site/data/decisions.csv"]
    assert files["redirects.csv"] == files["content/redirects.csv"]


def test_nothing_but_links_of_pages_differs_from_what_was_published(sample: Site, folder: Path) -> None:
    published = files_of(sample.output)
    differ = {path for path, data in files_of(folder / "site").items() if data != published[path]}

    assert differ == set(sample.pages)
    for path in differ:
        words = Page((folder / "site" / path).read_text()).body.text().split()
        assert words == sample.pages[path].body.text().split()


def test_it_can_be_verified_with_and_without_the_software(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["verify", str(folder)]) == 0
    summed = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True)
    assert summed.returncode == 0

    changed = copy_of(folder, tmp_path / "changed")
    edit(changed / "site" / "decisions" / "index.html", "Decisions", "Decrees")
    assert main(["verify", str(changed)]) == 1
    assert capsys.readouterr().out == "site/decisions/index.html: changed\n"


def test_its_manifest_proves_the_site_on_the_web(sample: Site, folder: Path) -> None:
    assert main(["verify", str(sample.output), "--manifest", str(folder / "site" / "manifest.json")]) == 0


def test_every_link_leads_to_a_file(folder: Path) -> None:
    files = files_of(folder / "site")
    pages = {path: facts for path, data in files.items() if (facts := facts_of(path, data))}
    site = CheckedSite(pages, files, "http://127.0.0.1:8000")

    assert list(broken_links(site)) == []
    by_folder = {
        link.href
        for path, facts in site.pages.items()
        if path.endswith(".html")
        for link in facts.links
        if link.where != "meta" and ":" not in link.href and link.href.partition("#")[0].endswith(("/", "."))
    }
    assert by_folder == set()


def test_the_pages_open_in_a_browser_without_a_server(folder: Path) -> None:
    page = browser_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    # Leaving a page before its icon has arrived aborts that request.
    page.on("requestfailed", lambda r: None if "ABORTED" in (r.failure or "") else faults.append(r.url))
    for path in ("index.html", "404.html", "decisions/PCC-2024-002/index.html"):
        page.goto((folder / "site" / path).as_uri())
        colour = page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderTopColor")
        assert colour == "rgb(29, 77, 79)", path

    page.get_by_role("link", name="Decisions", exact=True).first.click()
    assert page.url == (folder / "site" / "decisions" / "index.html").as_uri()
    page.locator(".row__title a").first.click()
    assert page.locator("h1").count() == 1
    page.locator(".masthead__name a").first.click()
    assert page.url == (folder / "site" / "index.html").as_uri()
    page.goto((folder / "site" / "rural-watch" / "index.html").as_uri())
    page.wait_for_url("**/decisions/PCC-2024-002/index.html")
    assert faults == []


def test_the_search_answers_without_a_server(folder: Path) -> None:
    page = browser_page()
    page.goto((folder / "site" / "decisions" / "index.html").as_uri())
    page.fill("[name=q]", "rural watch")
    page.press("[name=q]", "Enter")

    page.wait_for_selector("body[data-search=done]", state="attached")
    assert page.url.partition("?")[0] == (folder / "site" / "search" / "index.html").as_uri()
    page.locator(".result h3 a").first.click()
    assert "rural watch" in page.inner_text("h1").lower()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('<form action="../a/">x</form>', '<form action="../a/index.html">x</form>'),
        ('<a href="../">x</a>', '<a href="../index.html">x</a>'),
        ('<a class="x" href="./#p2-1">x</a>', '<a class="x" href="../a/index.html#p2-1">x</a>'),
        ('<a href="../a%20b/#p1">x</a>', '<a href="../a%20b/index.html#p1">x</a>'),
        ('<link href="/record/s.css?v=1">', '<link href="../s.css">'),
        ('<a href="../s.css?v=1">x</a>', '<a href="../s.css?v=1">x</a>'),
        ('<a href="#p1">x</a>', '<a href="#p1">x</a>'),
        ('<a href="https://example.org/a/">x</a>', '<a href="https://example.org/a/">x</a>'),
        ('<a href="//example.org/">x</a>', '<a href="//example.org/">x</a>'),
        (
            '<meta http-equiv="refresh" content="0; url=../">',
            '<meta http-equiv="refresh" content="0; url=../index.html">',
        ),
        ('<code>&lt;a href="../"&gt;</code>', '<code>&lt;a href="../"&gt;</code>'),
        ('<meta name="description" content="0; url=../">', '<meta name="description" content="0; url=../">'),
    ],
)
def test_a_link_is_written_for_a_folder(written: str, read: str) -> None:
    files = {"index.html", "a/index.html", "a b/index.html", "s.css"}

    assert offline_page("a/index.html", written, CheckedSite({}, files, "https://record.example.org/record")) == read


def test_the_readme_says_what_it_is_how_to_open_and_verify_it_and_who_made_it(folder: Path) -> None:
    words = (folder / "README.txt").read_text()

    for phrase in (
        "Imaginary office. Exampleshire and its office are invented",
        "site/index.html",
        "Open Government Licence v3.0",
        "SHA256SUMS",
        "gazette verify",
        "make publish",
        "2 New Street, Sampleton",
        "office@example.org",
        "content/ is without what was not public",
    ):
        assert phrase in words
    assert "1 Old Street" not in words


def test_the_office_can_have_everything(sample: Site, tmp_path: Path) -> None:
    assert bundle(sample, tmp_path / "whole.zip", "--with-held") == 0

    with zipfile.ZipFile(tmp_path / "whole.zip") as packed:
        content = {name[8:]: packed.read(name) for name in packed.namelist() if name.startswith("content/")}
        assert b"Do not publish that folder." in packed.read("README.txt")
    assert content == files_of(sample.content)


def test_a_preview_of_a_day_to_come_is_not_bundled(
    sample: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GAZETTE_TODAY", "2024-06-16")

    assert bundle(sample, tmp_path / "preview.zip") == 1
    assert capsys.readouterr().err == (
        "GAZETTE_TODAY is a day in the future, so the bundle would have what is held until then. "
        "Take GAZETTE_TODAY away, or add --with-held.\n"
    )


def test_the_documents_can_be_left_out(sample: Site, tmp_path: Path) -> None:
    assert bundle(sample, tmp_path / "public.zip", "--without-content") == 0

    with zipfile.ZipFile(tmp_path / "public.zip") as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    assert not [name for name in held if name.startswith("content/")]
    assert "redirects.csv" in held
    assert b"content/" not in held["README.txt"]


def test_a_missing_site_is_reported_in_a_sentence(
    sample: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    none = Site(tmp_path / "nothing", sample.content, "")

    assert bundle(none, tmp_path / "record.zip") == 1
    assert capsys.readouterr().err == f"{none.output}/ holds no finished site. {REFUSED_FIRST}\n"
    assert not (tmp_path / "record.zip").exists()


def test_a_site_that_is_not_as_published_is_refused(
    sample: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = Site(copy_of(sample.output, tmp_path / "output"), sample.content, "")
    (damaged.output / "robots.txt").unlink()

    assert bundle(damaged, tmp_path / "record.zip") == 1
    assert capsys.readouterr().err == f"{damaged.output}/ is not as it was published: see robots.txt. {REFUSED_FIRST}\n"


def test_a_site_of_other_content_is_refused(sample: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    later = Site(sample.output, copy_of(sample.content, tmp_path / "content"), "")
    edit(later.content / "decisions/2024/PCC-2024-002-rural-watch-extended.md", "title: ", "title: Newer ")

    assert bundle(later, tmp_path / "record.zip") == 1
    message = capsys.readouterr().err
    assert message == f"{sample.output}/ was built from other content: see decisions/PCC-2024-002. {REFUSED_FIRST}\n"


def test_an_archive_inside_a_folder_that_it_holds_is_refused(sample: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert bundle(sample, sample.content / "record.zip") == 1

    assert "goes into the archive. Write it somewhere else." in capsys.readouterr().err
