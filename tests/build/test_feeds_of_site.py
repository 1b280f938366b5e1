"""Feeds as feed readers see them: complete, in order, with permanent ids, and linked from their pages."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest

from gazette.apostrophes import with_apostrophes
from gazette.library.publications import keep
from gazette.library.read import read_library
from tests.build.building import DAY_OF_OFFICE, SAMPLE, build, built, copy_of, edit
from tests.build.edits import CAMERAS
from tests.build.sites import Page, Site, links, seen

HOST = "http://127.0.0.1:8000/"


def feed_names(site: Site) -> list[str]:
    folder = site.output / "feeds"
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.rss"))


def read(output: Path, name: str) -> feedparser.FeedParserDict:
    feed = feedparser.parse((output / "feeds" / name).read_bytes())
    assert not feed.bozo, (name, feed.get("bozo_exception"))
    return feed


def ids(output: Path, name: str) -> list[str]:
    return [entry.id for entry in read(output, name).entries]


def test_every_feed_can_be_read_and_its_three_forms_say_the_same(office: Site) -> None:
    for name in feed_names(office):
        rss, atom = read(office.output, f"{name}.rss"), read(office.output, f"{name}.atom")
        plain = office.json(f"feeds/{name}.json")

        assert len(rss.entries) <= 50, name
        entries_of_rss = [(entry.id, entry.title, entry.link) for entry in rss.entries]
        assert entries_of_rss == [(entry.id, entry.title, entry.link) for entry in atom.entries], name
        assert entries_of_rss == [(item["id"], item["title"], item["url"]) for item in plain["items"]], name
        assert [entry.get("published_parsed") for entry in rss.entries] == [
            entry.get("published_parsed") for entry in atom.entries
        ]


@pytest.mark.parametrize("folder", ["decisions", "panel-reports", "meetings", "consultations", "academy", "topics"])
def test_a_feed_has_every_record_or_the_newest_fifty(folder: str, office: Site) -> None:
    rows = {row["identity"]: row for row in office.rows(folder)}
    entries = read(office.output, f"{folder}.atom").entries

    by_identity = {entry.id.split(":", 2)[2]: entry for entry in entries}
    assert all(identity in rows for identity in by_identity)
    for identity, entry in by_identity.items():
        assert entry.title.endswith(" ".join(rows[identity]["title"].split()))
        assert entry.link == HOST + rows[identity]["address"]
        assert len(entry.tags) >= 1
        assert entry.get("published_parsed", entry.updated_parsed) <= entry.updated_parsed
    assert len(entries) == min(len(rows), 50)


def test_no_feed_has_a_record_later_than_the_day(office: Site) -> None:
    for name in feed_names(office):
        for entry in read(office.output, f"{name}.atom").entries:
            assert entry.get("published", "")[:10] <= DAY_OF_OFFICE, (name, entry.id)
            assert entry.updated[:10] <= DAY_OF_OFFICE, (name, entry.id)


def test_the_latest_change_comes_first(office: Site, sample: Site) -> None:
    for site in (office, sample):
        for name in feed_names(site):
            moments = [entry.updated_parsed for entry in read(site.output, f"{name}.atom").entries]
            assert moments == sorted(moments, reverse=True), name


def test_an_entry_holds_the_whole_text_with_links_that_work_anywhere(office: Site) -> None:
    entries = {entry.id.split(":", 2)[2]: entry for entry in read(office.output, "panel-reports.atom").entries}
    html = entries["panel-reports/2016-11-10-plan-outline"].content[0].value

    page = seen(office.page("panel-reports/2016-11-10-plan-outline/"), "main")
    paragraphs = [
        " ".join(paragraph.text(separator=" ").split()) for paragraph in Page(with_apostrophes(html)).css("p")
    ]
    assert len(paragraphs) > 15
    assert [
        paragraph
        for paragraph in paragraphs
        if paragraph.replace(",", "") not in page.replace(",", "")
        and not paragraph.startswith(("Note: ", "Retold ", "Sources disagree: "))
    ] == []


def test_links_in_feeds_are_absolute(office: Site, sample: Site) -> None:
    for site in (office, sample):
        for path in sorted((site.output / "feeds").rglob("*.json")):
            for item in json.loads(path.read_text())["items"]:
                hrefs = re.findall(r"(?:href|src)=\"([^\"]*)\"", item["content_html"])
                assert [link for link in hrefs if not urlsplit(link).scheme] == [], path.name


def test_every_feed_is_linked_from_its_own_page_and_from_the_list_of_feeds(office: Site, sample: Site) -> None:
    for site in (office, sample):
        listed = {urljoin(HOST + "feeds/", link) for link in links(site.page("feeds/"))}
        for name in feed_names(site):
            home = site.json(f"feeds/{name}.json")["home_page_url"]
            page = site.page(home.removeprefix(HOST))
            on_page = {urljoin(home, link) for link in links(page, "a")}
            in_head = {urljoin(home, link) for link in links(page, 'link[rel="alternate"]')}
            for ending in ("rss", "atom", "json"):
                assert f"{HOST}feeds/{name}.{ending}" in listed
            if site.json(f"feeds/{name}.json")["items"]:
                assert f"{HOST}feeds/{name}.rss" in on_page, name
                assert f"{HOST}feeds/{name}.rss" in in_head, name


def test_every_page_of_a_record_offers_the_feed_of_its_list(office: Site) -> None:
    page = office.page("decisions/PCC-2016-003/")

    assert "../../feeds/decisions.rss" in links(page, 'link[rel="alternate"]')
    assert "../../feeds/all.rss" in links(page, 'link[rel="alternate"]')
    assert "../../feeds/decisions.rss" in links(page)


def publish(content: Path) -> None:
    """Records that all of the content was published on 14 June."""
    library = read_library(content)
    keep(content, library.publications, library.records, date(2024, 6, 14))


class TestAfterAnEdit:
    def test_a_new_title_and_a_new_date_keep_the_id(self, content: Path, output: Path) -> None:
        before = ids(output, "decisions.rss")
        edit(content / CAMERAS, "title: Cameras on the B9999", "title: Two cameras")
        edit(content / CAMERAS, "published: 2024-02-20", "published: 2024-02-21")

        built(content, output)

        assert ids(output, "decisions.rss") == before
        entries = read(output, "decisions.rss").entries
        entry = next(entry for entry in entries if entry.id.endswith("PCC-2024-001"))
        assert entry.title == "Two cameras"

    def test_a_new_file_name_keeps_the_id_where_it_is_written_down(self, content: Path, output: Path) -> None:
        old = content / "consultations/plan-2025.md"
        edit(old, "title:", "id: plan-2025\ntitle:")
        old.rename(content / "consultations/the-next-plan.md")
        before = ids(output, "consultations.rss")

        built(content, output)

        assert ids(output, "consultations.rss") == before
        links_of_entries = [entry.link for entry in read(output, "consultations.rss").entries]
        assert f"{HOST}consultations/the-next-plan/" in links_of_entries

    @pytest.mark.parametrize("kind", ["correction", "update"])
    def test_a_note_of_change_brings_a_record_to_the_top(self, kind: str, content: Path, output: Path) -> None:
        assert not ids(output, "all.rss")[0].endswith("PCC-2024-001")
        publish(content)
        edit(
            content / CAMERAS,
            "changes:",
            f"changes:\n  - date: 2024-06-14\n    kind: {kind}\n    note: Two, not three.",
        )

        built(content, output)

        entry = read(output, "all.atom").entries[0]
        assert entry.id.endswith("decisions/PCC-2024-001")
        assert (entry.published[:10], entry.updated[:10]) == ("2024-02-20", "2024-06-15")
        assert "Changed on 14 June 2024:" in entry.content[0].value
        assert "Two, not three." in entry.content[0].value

    def test_a_minor_change_moves_nothing(self, content: Path, output: Path) -> None:
        publish(content)
        built(content, output)
        before = ids(output, "all.rss")
        edit(content / CAMERAS, "changes:", "changes:\n  - date: 2024-06-14\n    kind: minor\n    note: A full stop.")

        built(content, output)

        assert ids(output, "all.rss") == before


def test_fields_that_look_like_html_are_plain_text_on_pages_and_in_feeds(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    edit(content / "topics/road-safety.md", "title: Road safety", "title: Roads <img src=map.png> & <svg onload=x>")

    run = build(content, tmp_path / "output")

    site = Site(tmp_path / "output", content, run.printed)
    assert run.code == 0
    assert "Roads <img src=map.png> & <svg onload=x>" in site.words("topics/road-safety/")
    for page in site.pages.values():
        assert page.css("img[src='map.png'], svg[onload]") == []
