"""A file that is in the way of another is told by the check, at what causes it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.london import instant
from gazette.path_mistakes import path_mistakes_of
from gazette.problems import ProblemsFound
from tests.mistakes.tables import copy_of_the_sample

TODAY = date(2024, 6, 15)
THEME = Path(__file__).parents[1] / "theme"
READ_ONCE = Cache(None)
REMOVE = "Remove this row."
PAGE = "---\ntitle: A page\nsummary: A page.\n---\n\nWords.\n"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    copy_of_the_sample(tmp_path)
    return Path("content")


def mistakes_in(content):
    library = read_library(content, READ_ONCE, instant(TODAY))
    return [str(problem) for problem in path_mistakes_of(library, TODAY, THEME)]


def redirect(content, *olds):
    with (content / "redirects.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("old", "new"), *((old, "/decisions/") for old in olds)])


def test_the_sample_has_no_mistake(content):
    assert mistakes_in(content) == []


@pytest.mark.parametrize(
    "old",
    [
        "/robots.txt", "/sitemap.xml", "/manifest.json", "/_redirects", "/_headers", "/assets/styles/main.css",
        "/feeds/all.atom", "/feeds/decisions.rss", "/data/decisions.csv", "/.well-known/security.txt",
        "/files/PCC-2024-002/figures.csv", "/assets/office.css",
    ],
)  # fmt: skip
def test_an_old_address_that_is_a_file(content, old):
    redirect(content, old)

    assert mistakes_in(content) == [f"content/redirects.csv:2: There is a file at the old address {old}. {REMOVE}"]


def test_an_old_address_that_is_the_page_for_what_is_not_there(content):
    (content / "pages/not-found.md").unlink()
    redirect(content, "/404.html")

    assert mistakes_in(content) == [f"content/redirects.csv:2: There is a file at the old address /404.html. {REMOVE}"]


@pytest.mark.parametrize(
    ("old", "why"),
    [
        ("/feeds/decisions.rss/old", "lies below the file feeds/decisions.rss"),
        ("/404.html/x", "lies below the file 404.html"),
        ("/index.html/x", "lies below the file index.html"),
        ("/files/PCC-2024-002/figures.csv/x.html", "lies below the file files/PCC-2024-002/figures.csv"),
        ("/Decisions/x", "differs from decisions only in capitals"),
        ("/decisions/pcc-2024-001/", "differs from decisions/PCC-2024-001 only in capitals"),
        ("/.htaccess", "has the hidden name .htaccess, which is for the server"),
        ("/.git/config", "has the hidden name .git, which is for the server"),
        ("/con", "has the name con, which Windows keeps for itself"),
        ("/x.", "has the name 'x.', whose end Windows drops"),
        ("/a:b", "has : in its name, which Windows does not allow"),
        ("/" + "x" * 300, "has an address of 311 characters; at most 240 fit on every disk"),
        ("/" + "é" * 128, "has a name of 256 bytes; at most 255 fit on a disk"),
    ],
)
def test_an_old_address_that_is_in_the_way_or_cannot_be_written(content, old, why):
    redirect(content, old)

    assert mistakes_in(content) == [f"content/redirects.csv:2: The old address {old} {why}. {REMOVE}"]


def test_two_old_addresses_in_each_other_s_way(content):
    redirect(content, "/news/x.html", "/news/x.html/y", "/go", "/GO")

    assert mistakes_in(content) == [
        "content/redirects.csv:3: The old address /news/x.html/y lies below the file news/x.html, of line 2. "
        "Keep one of the two rows.",
        "content/redirects.csv:5: The old address /GO differs from go only in capitals, of line 4. "
        "Keep one of the two rows.",
    ]


@pytest.mark.parametrize("name", ["robots.txt", "manifest.json", "sitemap.xml"])
def test_a_page_with_the_name_of_a_file(content, name):
    (content / f"pages/{name}.md").write_text(PAGE)

    path = f"{name}/index.html"
    message = f"Its page, {path}, lies below the file {name}. Rename this file."
    assert mistakes_in(content) == [f"content/pages/{name}.md:1: {message}"]


def test_a_document_whose_name_windows_cannot_hold(content):
    (content / "pages/aux.md").write_text(PAGE)

    message = "Its page, aux/index.html, has the name aux, which Windows keeps for itself. Rename this file."
    assert mistakes_in(content) == [f"content/pages/aux.md:1: {message}"]


def test_a_document_that_windows_cannot_hold_and_its_feeds_are_one_mistake(content):
    (content / "topics/con.md").write_text(PAGE)

    message = "Its page, topics/con/index.html, has the name con, which Windows keeps for itself. Rename this file."
    assert mistakes_in(content) == [f"content/topics/con.md:1: {message}"]


def test_attachments_that_differ_in_capitals(content):
    document = content / "decisions/2024/PCC-2024-002-rural-watch-extended.md"
    attached = "  - file: Figures.csv\n    title: The same figures\n"
    document.write_text(document.read_text().replace("attachments:\n", f"attachments:\n{attached}"))
    (content / "files/PCC-2024-002/Figures.csv").write_text("a,b\n")

    (message,) = mistakes_in(content)

    assert message.startswith("content/files/PCC-2024-002/")
    assert message.endswith(" only in capitals. Rename it, here and where it is named.")


def test_a_recipient_whose_name_is_too_long_for_an_address(content):
    fund = content / "funds/road-fund.csv"
    fund.write_text(fund.read_text().replace("Sampleton Borough Council", "x" * 250))

    (message,) = mistakes_in(content)

    assert message.startswith("content/funds/road-fund.csv:")
    assert message.endswith("characters; at most 240 fit on every disk. Shorten the name.")


@pytest.mark.parametrize("target", ["secret.txt", "."])
def test_a_link_out_of_the_theme_publishes_nothing(content, tmp_path, target):
    static = tmp_path / "theme/static"
    static.mkdir(parents=True)
    (tmp_path / "secret.txt").touch()
    (static / "icon.svg").symlink_to(tmp_path / target)

    with pytest.raises(ProblemsFound, match="This is a link to a file outside the theme, which might be anything"):
        list(path_mistakes_of(read_library(content, READ_ONCE), TODAY, tmp_path / "theme"))
