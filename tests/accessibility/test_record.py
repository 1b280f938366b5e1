"""The dated record of what a machine tested."""

from __future__ import annotations

from datetime import date

from tools.accessibility import longest_of_each_kind, record


def test_the_record_says_what_was_tested_when_and_what_was_reported():
    tested = record(date(2024, 6, 15), ["index.html", "a/index.html"], ["a/index.html: too wide"], ("4.10.2", 100))

    assert tested.startswith(
        "# Tested by machine on 15 June 2024\n\n2 pages, the longest of each kind, with axe 4.10.2"
    )
    assert "\n- a/index.html: too wide\n" in tested
    assert "Pages: index.html, a/index.html.\n" in tested
    assert "\nNothing was reported.\n" in record(date(2024, 6, 15), [], [], ("4.10.2", 100))


def test_the_longest_page_of_each_kind_is_tested_and_no_redirect(tmp_path):
    pages = {
        "a": '<p class="head__kicker"><b>Fund</b>',
        "b": '<p class="head__kicker"><b>Fund</b> and more',
        "c": "<p>Words",
        "d": '<meta http-equiv="refresh">',
    }
    for name, html in pages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(html, encoding="utf-8")

    assert longest_of_each_kind(tmp_path) == ["b/index.html", "c/index.html"]
