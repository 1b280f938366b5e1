"""The page of any list: where its title and text come from, and which links it has."""

from __future__ import annotations

import pytest

from gazette.library.public_registers import read_entries
from gazette.records import Page, PublicRegister
from gazette.views.lists.list_page import list_page, part_of_list, text_last
from gazette.views.shapes.labels import data_links, feed_links, year_group
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link, Row
from tests.views.records import context_of, record
from tests.views.sample import sample, with_records


@pytest.fixture(scope="module")
def context():
    return sample()


def test_a_standing_page_of_its_name_gives_a_list_title_description_and_text(context):
    page = list_page(context, "decisions", count="6 decisions")

    assert (page.head.title, page.head.description) == ("Decisions", "What the Commissioner decided, newest first.")
    assert "The words above the register of decisions." in page.body


def test_without_one_a_list_has_its_own_title_and_description(context):
    wordless = with_records(context, (record for record in context.library.records if not isinstance(record, Page)))

    page = list_page(wordless, "changes", count="4 changes")

    assert (page.head.address, page.head.title) == ("changes/", "Changes")
    assert page.head.description.startswith("What was added, corrected, updated, withdrawn or removed, by the day")
    assert (page.body, page.head.section) == ("", "")


def test_a_list_whose_name_says_what_it_is_is_described_by_its_answer():
    described = {name: list_page(context_of(), name, count="2 rows.").head for name in ("topics", "organisations")}

    assert described["topics"].description == "Follow one subject across reports, decisions, money and meetings."
    assert described["organisations"].description == "2 rows."


@pytest.mark.parametrize(
    ("rows", "answer"),
    [((), "No date is ahead."), ((Row("Bells", "bells/"),), "No date is ahead. 1 date passed.")],
)
def test_that_nothing_is_ahead_is_said_once_and_before_what_is_listed(context, rows, answer):
    groups = (Group("Passed", "page-passed", rows),) if rows else ()

    page = list_page(context, "deadlines", count="1 date passed.", groups=groups, empty="No date is ahead.")

    assert page.head.answer == answer


def test_the_head_names_the_first_feed_where_there_is_one(context):
    followed, others = list_page(context, "changes", count=""), list_page(context, "duties", count="")

    assert followed.head.feeds == (Link("Changes", "feeds/changes.rss", form="RSS"),)
    assert followed.feeds == feed_links("changes")
    assert (others.head.feeds, others.feeds) == ((), ())


def test_every_list_has_data_but_that_of_deadlines(context):
    assert list_page(context, "duties", count="").data == data_links("duties")
    assert list_page(context, "deadlines", count="").data == ()


def test_the_recipients_are_below_the_funds(context):
    head = list_page(context, "recipients", count="").head

    assert [(crumb.text, crumb.address) for crumb in head.crumbs] == [("Home", ""), ("Money", "funds/")]
    assert head.section == "funds"


def test_a_part_of_a_list_has_the_feeds_and_data_of_the_whole():
    page = part_of_list(
        "decisions",
        "2024",
        title="Decisions of 2024",
        description="5 decisions dated 2024.",
        count="5 decisions, 2024",
        groups=(),
    )

    assert (page.head.address, page.head.section, page.body) == ("decisions/2024/", "decisions", "")
    assert [(crumb.text, crumb.address) for crumb in page.head.crumbs] == [("Home", ""), ("Decisions", "decisions/")]
    assert (page.feeds, page.data) == (feed_links("decisions"), data_links("decisions"))
    assert page.head.feeds == feed_links("decisions")[:1]


def test_every_year_has_an_anchor_and_so_has_what_is_undated():
    assert [year_group(year, ()).anchor for year in ("2024", "Undated")] == ["year-2024", "year-undated"]


def test_lists_about_money_lead_to_the_registers_of_sums():
    spent = b"Paid to,Amount\nA club,600\n"
    registers = {"payments": {}, "offers": {"outcome_column": "Paid to"}, "names": {"columns": ["Paid to", "Amount"]}}
    read = []
    for name, fields in registers.items():
        columns = ["Paid to", {"name": "Amount", "type": "amount"}]
        register = record(PublicRegister, name, **{"columns": columns, **fields})
        read.append(read_entries(register, spent)[0])
    context = context_of(*read)

    assert [link.text for link in list_page(context, "funds", count="").siblings if "registers" in link.address] == [
        "Payments"
    ]
    assert not any("registers/" in link.address for link in list_page(context, "meetings", count="").siblings)


def test_a_list_is_in_the_language_of_its_introduction():
    welsh = record(Page, "decisions", lang="cy")

    assert list_page(context_of(welsh), "decisions", count="").head.lang == "cy"
    assert list_page(context_of(), "decisions", count="").head.lang == "en"


def test_a_list_says_that_the_page_above_it_was_corrected_and_has_the_notes():
    note = {"date": "2024-06-03", "kind": "correction", "note": "The page said that all are here."}
    context = context_of(record(Page, "decisions", title="Decisions", changes=[note]))
    page = list_page(context, "decisions", count="6 decisions")

    assert [(value.text, value.address) for value in page.head.corrections] == [
        ("Corrected on 3 June 2024", "#page-changes")
    ]
    assert [change.note for change in page.changes] == ["The page said that all are here."]


def test_the_text_of_a_list_that_is_looked_up_comes_last():
    page = text_last(ListPage(Head("duties/", "Legal duties", description=""), body="<p>Each names the law.</p>"))

    assert (page.body, [section.html for section in page.sections]) == ("", ["<p>Each names the law.</p>"])
