"""Organisations and Acts: each has a single spelling, and is linked both ways with the records that name it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from gazette.library.read import read_library
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.lists import name_lists, name_pages
from gazette.views.record.related import named_by
from tests.mistakes.tables import copy_of_the_sample
from tests.views.papers import report

NAMED = """---
title: A note on the field guards
summary: What they do.
organisations:
  - sampleton-council
legislation:
  - prsra-2011 s.12
  - prsra-2011 s.5
---

The Field Guards
of Sampleton look after the fields, under the Freedom of Information Act 2000 and section 7 of the Police Reform and
Social Responsibility Act 2011.
"""
REGISTERS = {
    "roles": "- name: Chief of Fields\n  avoid:\n    - Field Chief\n",
    "acts": """- key: orders
  title: Order of Fields 1999
  wrong_provisions:
    - wrong: Schedule 1
      right: section 1
      about: fields
- key: published
  title: Order of Publication 2011
  also:
    - Order
""",
}


@pytest.fixture
def context(tmp_path):
    content = copy_of_the_sample(tmp_path)
    (content / "topics" / "field-notes.md").write_text(NAMED, encoding="utf-8")
    for name, rows in REGISTERS.items():
        with (content / "registers" / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(rows)
    return Context(read_library(content), today=date(2024, 6, 1), base_url="")


def page_of(context, name):
    return next(page for page in name_pages.pages(context) if page.head.title == name)


def titles(page, heading):
    return [row.title for part in page.sections if part.heading.partition(" (")[0] == heading for row in part.rows]


def values(page, label):
    facts = (fact for part in page.sections for fact in part.facts)
    return [value.text for fact in facts if fact.label == label for value in fact.values]


def rows_of(page):
    return [row for group in page.groups for row in group.rows]


@pytest.mark.parametrize("heading", ["Sampleton Borough Council", "Field Guards of Sampleton"])
def test_an_organisation_leads_to_the_records_that_name_it_in_a_field_or_in_the_text(context, heading):
    assert "A note on the field guards" in titles(page_of(context, heading), "Topics")


@pytest.mark.parametrize(
    "heading", ["Police Reform and Social Responsibility Act 2011", "Freedom of Information Act 2000"]
)
def test_an_act_leads_to_the_records_that_name_it(context, heading):
    assert "A note on the field guards" in titles(page_of(context, heading), "Topics")


def test_an_act_lists_which_of_its_provisions_are_named(context):
    (provisions,) = values(page_of(context, "Police Reform and Social Responsibility Act 2011"), "Parts mentioned")
    cited = re.findall(r"[\w()]+", provisions)
    assert [part for part in cited if part in ("5", "7", "9", "12")] == ["5", "7", "9", "12"]


def test_an_act_leads_to_the_fund_whose_legal_power_it_is(context):
    assert titles(page_of(context, "Police Reform and Social Responsibility Act 2011"), "Funds") == ["Road fund"]


def test_an_act_leads_to_the_duties_that_cite_it_by_any_of_its_names(context):
    order = page_of(context, "Order of Publication 2011")
    assert order.head.answer == "It is cited in 6 legal duties."
    assert titles(order, "Legal duties")[:2] == ["Record of each decision", "The inspectorate's latest report"]


def test_what_no_record_names_says_so_and_warns_of_what_was_printed(context):
    order = page_of(context, "Order of Fields 1999")
    assert order.head.answer == "No document here gives its full name."
    assert values(order, "Cited by mistake") == ["Schedule 1 where section 1 is meant (fields)."]


def test_a_record_leads_to_the_page_of_each_name(context):
    record = context.library.find("topic", "field-notes").record
    addresses = [value.address for row in named_by(context.library, record) for value in row.values]
    assert addresses == [
        "https://www.legislation.gov.uk/ukpga/2011/13/section/12",
        "https://www.legislation.gov.uk/ukpga/2011/13/section/5",
        "legislation/prsra-2011/",
        "organisations/sampleton-council/",
    ]
    assert {*addresses[2:]} <= {page.head.address for page in name_pages.pages(context)}


def test_a_name_keeps_its_place_in_its_list(context):
    places = {f"{page.head.address}#{row.anchor}" for page in name_lists.lists(context) for row in rows_of(page)}

    assert {"legislation/#page-prsra-2011", "organisations/#page-sampleton-council"} <= places


def test_a_standing_page_is_listed_among_the_pages_that_mention_a_body(tmp_path, context):
    page = "---\ntitle: About the guards\nsummary: Them.\norganisations:\n  - field-guards\n---\n\nText.\n"
    (tmp_path / "content" / "pages" / "guards.md").write_text(page, encoding="utf-8")
    again = Context(read_library(tmp_path / "content"), today=context.today, base_url="")

    assert "About the guards" in titles(page_of(again, "Field Guards of Sampleton"), "Other pages")


def test_how_a_role_is_spelt_is_for_the_office_and_on_no_list(context):
    assert "Field Chief" not in repr([*name_lists.lists(context), *name_lists.datasets(context)])


def test_the_data_has_the_rows_of_the_page_in_their_order(context):
    for page, data in zip(name_lists.lists(context), name_lists.datasets(context), strict=True):
        titles = [column.name for column in data.columns]
        at = titles.index("name") if "name" in titles else titles.index("title")
        assert [row[at] for row in data.rows] == [row.title for row in rows_of(page)]


def test_an_office_without_registers_has_empty_lists(context, tmp_path):
    empty = Context(read_library(reading_of_nothing(tmp_path)), today=date(2024, 6, 1), base_url="")
    assert [page.head.answer for page in name_lists.lists(empty)] == [
        "No organisations are listed yet.",
        "No Acts or Orders are listed yet.",
    ]


def reading_of_nothing(tmp_path):
    content = tmp_path / "empty"
    (content / "pages").mkdir(parents=True)
    for name in ("office.md", "home.md", "pages/contact.md"):
        (content / name).write_text((tmp_path / "content" / name).read_text(encoding="utf-8"), encoding="utf-8")
    return content


def facts(page):
    lines = (fact for part in page.sections for fact in part.facts)
    return {fact.label: [(value.text, value.address) for value in fact.values] for fact in lines}


def test_an_act_links_to_its_own_site_where_that_is_known(context):
    action = page_of(context, "Police Reform and Social Responsibility Act 2011").head.action

    assert [(link.text, link.address) for link in action.links] == [
        ("Read the Act on legislation.gov.uk", "https://www.legislation.gov.uk/ukpga/2011/13")
    ]
    assert page_of(context, "Order of Fields 1999").head.action is None
    assert list(facts(page_of(context, "Order of Fields 1999"))) == ["Cited by mistake"]


def test_the_newest_record_that_names_it_is_first_on_the_page_and_in_the_data(context, tmp_path):
    for day in ("2020-03-02", "2023-05-04", "2021-01-01"):
        report(tmp_path / "content", f"{day}-guards", day, more="organisations: field-guards\n")
    again = Context(read_library(tmp_path / "content"), today=context.today, base_url="")

    listed = page_of(again, "Field Guards of Sampleton")
    organisations, _ = name_lists.datasets(again)

    assert titles(listed, "Reports") == [f"Update {day}-guards" for day in ("2023-05-04", "2021-01-01", "2020-03-02")]
    assert [row[-1] for row in organisations.rows if "field-guards" in row] == [
        (
            "decisions/PCC-2024-002",
            "panel-reports/2023-05-04-guards",
            "panel-reports/2021-01-01-guards",
            "panel-reports/2020-03-02-guards",
            "topics/field-notes",
        )
    ]


def test_names_are_in_their_order_whatever_their_capitals(tmp_path, context):
    with (tmp_path / "content" / "registers" / "organisations.yaml").open("a", encoding="utf-8") as file:
        file.write("- key: gardens\n  name: garden friends\n")
    with (tmp_path / "content" / "registers" / "acts.yaml").open("a", encoding="utf-8") as file:
        file.write("- key: parks\n  title: parks Act 1901\n")
    organisations, acts = name_lists.lists(Context(read_library(tmp_path / "content"), context.today))

    assert [row.title for row in rows_of(organisations)] == [
        "Field Guards of Sampleton",
        "garden friends",
        "Sampleton Borough Council",
    ]
    assert [row.title for row in rows_of(acts)] == [
        "Freedom of Information Act 2000",
        "Order of Fields 1999",
        "Order of Publication 2011",
        "parks Act 1901",
        "Police Reform and Social Responsibility Act 2011",
    ]
    assert (organisations.head.answer, acts.head.answer) == (
        "3 organisations have a page here.",
        "Look up a law to see the legal duties that cite it and the documents that name it.",
    )


def test_two_bodies_of_one_name_show_what_tells_them_apart(tmp_path):
    content = copy_of_the_sample(tmp_path)
    register = content / "registers" / "organisations.yaml"
    twin = "- key: twin\n  name: Sampleton Borough Council\n  shown_after_name: Upper Vale\n"
    rows = register.read_text(encoding="utf-8").replace(
        "  url: https://sampleton", "  org_id: X-1\n  url: https://sampleton"
    )
    register.write_text(rows + twin, encoding="utf-8")
    for name in ("road-fund", "victims-fund"):
        (content / "funds" / f"{name}.csv").unlink()
    (content / "topics" / "field-notes.md").write_text(NAMED, encoding="utf-8")
    context = Context(read_library(content), date(2024, 6, 15))

    bodies = next(name_lists.lists(context))
    assert [row.title for row in rows_of(bodies)][1:] == [
        "Sampleton Borough Council (Upper Vale)",
        "Sampleton Borough Council (X-1)",
    ]
    topic = next(record for record in context.library.records if record.name == "field-notes")
    assert "Sampleton Borough Council (X-1)" in [
        value.text for fact in named_by(context.library, topic) for value in fact.values
    ]
    assert context.mentions.get("Sampleton Borough Council (Upper Vale)", ()) == ()


def test_many_names_are_below_their_letters_and_on_further_pages(context):
    rows = {
        f"body-{number:03}": Organisation(key=f"body-{number:03}", name=f"{'AB'[number > 100]}ody {number:03}")
        for number in range(201)
    }
    library = replace(context.library, organisations={**context.library.organisations, **rows})
    many = Context(library, context.today)
    first, second = (page for page in name_lists.lists(many) if page.head.address.startswith("organisations/"))

    assert [(group.heading, len(group.rows)) for group in first.groups] == [("A", 101), ("B", 99)]
    assert [(group.heading, [link.address for link in group.links]) for group in first.filters] == [
        ("Letters", ["organisations/#page-letter-a", "organisations/#page-letter-b"])
    ]
    assert second.head.address == "organisations/part-2/"
    assert [row.title for row in rows_of(second)][:2] == ["Body 200", "Field Guards of Sampleton"]
    assert [link.address for link in first.parts] == ["organisations/", "organisations/part-2/"]
    assert {page.head.address for page in (first, second)} <= {*name_lists.addresses(many)}


def test_of_many_records_of_a_kind_the_oldest_are_folded(context, tmp_path):
    for number in range(22):
        report(
            tmp_path / "content", f"{2000 + number}-guards", f"{2000 + number}", more="organisations: field-guards\n"
        )
    again = Context(read_library(tmp_path / "content"), today=context.today, base_url="")
    (reports,) = [
        part for part in page_of(again, "Field Guards of Sampleton").sections if part.heading == "Reports (22)"
    ]

    assert len(reports.rows) == 20
    assert reports.folded
    assert (reports.folded.heading, len(reports.folded.rows)) == ("2 more", 2)


def test_the_list_says_where_bodies_are_that_only_received_a_grant(context):
    organisations, *_ = name_lists.lists(context)

    assert [(link.text, link.address) for link in organisations.head.action.plain_links] == [
        ("Everyone who received a grant, with or without a page here", "recipients/")
    ]
    assert "largest" not in organisations.head.answer  # another may have received more


def test_the_row_of_a_body_leaves_its_other_names_and_the_number_of_documents_to_its_page(context):
    rows = [row for group in next(name_lists.lists(context)).groups for row in group.rows]

    assert not [row.title for row in rows if "Also called" in " ".join(row.details)]
    assert not [row.title for row in rows if row.summary and "Named in" in " ".join(row.details)]
