"""The page of a body that received awards: its names, its awards, and the decisions, rounds and funds behind them."""

from __future__ import annotations

from gazette.frontmatter.sentences import validated
from gazette.records import Decision, Fund, Plan
from gazette.records.fund import Award
from gazette.records.registers import Organisation
from gazette.views.context import Context
from gazette.views.kinds import recipients
from gazette.views.shapes.pages import RecordPage
from tests.views.records import context_of, record, shown, titles


def award(number: int, recipient: str, **fields: str) -> Award:
    needed = {"id": f"a-{number}", "round": "first", "recipient": recipient, "purpose": "Beds", "awarded": "2023-08"}
    row = validated(Award, {**needed, "amount": "1000", **fields}, {})
    assert isinstance(row, Award)
    return row


def context_with(*awards: Award, **registers: object) -> Context:
    rounds = [{"id": "first", "title": "Round one"}, {"id": "second", "title": "Round two"}]
    return context_of(
        record(Fund, "care", title="Care Fund", rounds=rounds).with_awards(awards),
        record(Plan, "2021-2025", objectives=[{"id": "1.1", "text": "Be dry"}]),
        record(Decision, "old", decided="2022-01-01", plan_objectives=["2021-2025 1.1"]),
        record(Decision, "new", decided="2023-01-01"),
        **registers,
    )


def page(*awards: Award, **registers: object) -> RecordPage:
    return next(recipients.pages(context_with(*awards, **registers)))


def test_decisions_are_newest_first_and_funds_are_there_once():
    awards = [award(1, "Help", decision="old"), award(2, "Help", decision="new"), award(3, "Help", round="second")]

    assert [(group.heading, titles(group.rows)) for group in page(*awards).related] == [
        ("Decisions", ["New", "Old"]),
        ("Funds", ["Care Fund"]),
    ]
    assert [group.heading for group in page(award(1, "Help")).related] == ["Funds"]


def test_a_body_in_the_register_has_its_name_its_website_and_its_other_spellings():
    body = {
        "key": "help",
        "name": "Sampleton Help",
        "also": ["Help"],
        "url": "https://help.example.org/",
        "note": "One.",
    }
    organisations = {"help": validated(Organisation, body, {})}

    view = page(award(1, "Help", decision="old"), award(2, "Sampleton Help"), organisations=organisations)

    assert shown(view.details) == [
        ("Also spelt", "Help"),
        ("Website", "https://help.example.org/"),
        ("Plan objectives served", "1.1 Be dry"),
    ]
    assert view.head.title == "Sampleton Help"
    assert view.head.action is None


def test_a_body_in_no_register_has_only_its_total():
    view = page(award(1, "Help"))

    assert shown(view.details) == []
    assert (
        view.head.answer
        == view.head.description
        == "Help received 1 grant of £1,000 from the Care Fund in 2023 (Beds)."
    )
    assert view.cite == "Commissioner for Exampleshire, Grants to Help, 15 June 2024. /recipients/help/"


def test_recipients_are_in_the_order_of_their_names_each_beside_its_neighbours():
    pages = list(recipients.pages(context_with(award(1, "cars"), award(2, "Bells"), award(3, "Drums"))))

    assert [view.head.title for view in pages] == ["Bells", "cars", "Drums"]
    assert [(view.previous.text if view.previous else "", view.next.text if view.next else "") for view in pages] == [
        ("", "cars"),
        ("Bells", "Drums"),
        ("cars", ""),
    ]


def test_two_bodies_of_one_name_have_pages_of_their_own():
    bodies = [("first", {"shown_after_name": "Upper Vale"}), ("second", {"org_id": "XM-EXAMPLE-2"})]
    organisations = {
        key: validated(Organisation, {"key": key, "name": "Village Trust", **mark}, {}) for key, mark in bodies
    }
    named = [award(number, "Village Trust", organisation=key) for number, key in enumerate(organisations, 1)]
    context = context_with(*named, award(3, "Village Trust", organisation="unknown"), organisations=organisations)

    assert [(page.head.title, page.head.address) for page in recipients.pages(context)] == [
        ("Village Trust (not known which)", "recipients/village-trust-not-known-which/"),
        ("Village Trust (Upper Vale)", "recipients/village-trust/"),
        ("Village Trust (XM-EXAMPLE-2)", "recipients/village-trust-xm-example-2/"),
    ]
    assert [shown(page.details) for page in recipients.pages(context)] == [[], [], [("Identifier", "XM-EXAMPLE-2")]]


def test_a_reader_can_follow_the_feed_that_has_each_grant_with_its_round():
    assert [feed.address for feed in page(award(1, "Help")).head.feeds] == ["feeds/funds.rss"]


def test_a_body_to_which_documents_are_linked_leads_to_its_page_among_the_organisations():
    body = validated(Organisation, {"key": "help", "name": "Sampleton Help"}, {})
    context = context_with(award(1, "Sampleton Help"), organisations={"help": body})
    context.__dict__["mentions"] = {"Sampleton Help": context.library.records[:1]}

    (view,) = recipients.pages(context)

    assert view.head.action
    assert [link.address for link in view.head.action.plain_links] == ["organisations/help/"]
