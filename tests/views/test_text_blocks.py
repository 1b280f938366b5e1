"""The text of a record in blocks, each below one of its own headings."""

from __future__ import annotations

import pytest

from gazette.markup.body import Body
from gazette.records import Decision, Plan, Report
from gazette.views.record.page import record_page
from gazette.views.record.text_blocks import introduced, text_blocks, without_heading
from tests.views.records import context_of, record

WHY = '<h2 id="why">Why &amp; how</h2>'


def pairs(html: str) -> list[tuple[str, str]]:
    return [(block.heading, block.html) for block in text_blocks(html)]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", []),
        ("<p>Words.</p>", [("", "<p>Words.</p>")]),
        (f"{WHY}\n<p>Words.</p>", [("Why & how", "<p>Words.</p>")]),
        (f"<p>First.</p>\n{WHY}<p>Words.</p>", [("", "<p>First.</p>"), ("Why & how", "<p>Words.</p>")]),
        (f'<p><img alt="a"><br>b</p>{WHY}', [("", '<p><img alt="a"><br>b</p>'), ("Why & how", "")]),
        (f'<p title="a > <p>">b</p>{WHY}', [("", '<p title="a > <p>">b</p>'), ("Why & how", "")]),
    ],
)  # fmt: skip
def test_a_heading_of_the_text_begins_a_block(html, blocks):
    assert pairs(html) == blocks


@pytest.mark.parametrize("around", ["blockquote", "li"])
def test_a_heading_within_a_quotation_or_a_list_begins_none(around):
    html = f"<p>First.</p><{around}>{WHY}<p>Words.</p></{around}>"

    assert pairs(html) == [("", html)]


def test_a_block_keeps_its_heading_as_it_is_written_and_its_anchor():
    heading = '<h2 id="p1"><a href="#p1"><span class="unseen">Section </span>1.</a> <em>Purpose</em></h2>'

    (block,) = text_blocks(f"{heading}<p>Words.</p>")

    assert (block.heading, block.anchor, block.heading_html) == ("1. Purpose", "p1", heading)


def test_what_is_not_known_comes_last_and_only_a_paper_runs_on():
    gaps = "<h2>What we do not know</h2><p>The day.</p>"
    body = Body(f"{gaps}{WHY}<p>Words.</p>")

    def page_of(kind):
        written = record(kind, "one", body=body)
        return record_page(context_of(written), written)

    notice = page_of(Decision)
    assert [block.heading for block in notice.text] == ["Why & how"]
    assert [block.heading for block in notice.closing] == ["What we do not know"]
    assert notice.body == ""
    for kind in (Report, Plan):
        assert (page_of(kind).body, page_of(kind).text) == (body.html, ())


@pytest.mark.parametrize(
    ("html", "introduction", "blocks"),
    [
        ("<p>First.</p>\n<p>Then.</p>", "<p>First.</p>", [("Background", "<p>Then.</p>")]),
        (f"<p>First.</p>\n{WHY}<p>Words.</p>", "<p>First.</p>", [("Why & how", "<p>Words.</p>")]),
        ("<ul><li>First.</li></ul>", "", [("", "<ul><li>First.</li></ul>")]),
        (f"{WHY}<p>Words.</p>", "", [("Why & how", "<p>Words.</p>")]),
        ("", "", []),
    ],
)
def test_the_paragraph_that_a_text_begins_with_introduces_it(
    html: str, introduction: str, blocks: list[object]
) -> None:
    first, rest = introduced(text_blocks(html))

    assert first == introduction
    assert [(block.heading, block.html) for block in rest] == blocks


def test_all_before_the_first_heading_is_one_part_where_nothing_comes_between() -> None:
    first, rest = without_heading(text_blocks(f"<p>First.</p>\n<p>Then.</p>{WHY}<p>Words.</p>"))

    assert (first, [block.heading for block in rest]) == ("<p>First.</p>\n<p>Then.</p>", ["Why & how"])
    assert without_heading(()) == ("", ())
    assert without_heading(text_blocks(f"{WHY}<p>Words.</p>"))[0] == ""
