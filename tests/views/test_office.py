"""The office: its facts, tags, sections and row, with all fields filled and with few."""

from __future__ import annotations

from gazette.dates import known_date
from gazette.records import Office, Page
from gazette.views.kinds import office
from gazette.views.shapes.parts import Link
from tests.views.records import cells, compiled_office, context_of, record, sections, shown

NOTICES = {
    "name": "Notices",
    "shape": "PCC-{number}",
    "since": "2012",
    "gaps": [{"numbers": "3 to 5", "reason": "Not used."}],
}


HOLDERS = [
    {"name": "A", "role": "Commissioner", "elected": "2012-11-15", "since": "2012-11-22", "until": "unknown"},
    {"name": "B", "role": "Commissioner", "acting": "yes", "until": "2012", "ended": "Resigned."},
]
FULL = record(
    Office,
    "office",
    summary="A site.",
    mailbox="office@example.org",
    holders=HOLDERS,
    addresses=[{"address": "The old hall", "until": "2020"}, {"address": "The hall", "since": "2021"}],
    series=[NOTICES],
    styles=[{"style": "Safer Example", "since": "2020"}, {"style": "Safe Example", "until": "2019"}],
    districts=["East", "West"],
)


def test_the_page_of_the_office_begins_with_its_facts_of_today():
    view = office.page(context_of(FULL), FULL)

    assert view.head.title == "Commissioner for Exampleshire"
    assert shown(view.head.facts) == [("Address", "The hall"), ("E-mail", "office@example.org")]
    assert view.head.facts[1].values[0].address == "mailto:office@example.org"
    assert view.head.action is None
    assert shown(view.details) == [
        ("Police area", "Exampleshire"),
        ("Districts", "East, West"),
        ("Name", "Commissioner for Exampleshire"),
        ("Also known as", "Safer Example"),
        ("Publisher of this record", "The office itself"),
    ]


HELD = [
    {"name": "A", "role": "Commissioner", "since": "2012-11-22", "until": "2021-05-12"},
    {"name": "B", "role": "Commissioner", "since": "2021-05-13"},
    {"name": "C", "role": "Deputy Commissioner", "since": "2022"},
]


def answer(holders, **fields):
    of_office = record(Office, "office", summary="A site.", holders=holders, **fields)
    return office.page(context_of(of_office), of_office).head.answer


def test_the_office_holders_can_be_downloaded_from_their_page():
    view = office.page(context_of(FULL), FULL)

    assert [link.address for link in view.data] == ["data/office-holders.csv", "data/office-holders.json"]
    assert office.page(context_of(), record(Office, "office", summary="A site.")).data == ()


def test_the_page_of_the_office_answers_who_holds_it():
    assert answer(HELD) == "B is the Commissioner. The present term began on 13 May 2021."
    assert answer(HELD[1:2], closed="2028-05-07", successor="The mayor") == (
        "B is the Commissioner. The present term began on 13 May 2021. This office will close on 7 May 2028. "
        "Its functions will pass to The mayor."
    )
    assert answer(HELD[:1]) == answer(HELD[2:]) == answer([]) == ""
    assert answer(HELD, closed="2024-05-07", successor="The mayor") == ""


def test_a_compiled_record_answers_whom_sources_name_and_has_no_button_of_the_office():
    compiled = compiled_office(holders=HELD, mailbox="office@example.org")
    head = office.page(context_of(compiled), compiled).head

    assert head.answer == "The latest Commissioner named in the sources is B, from 13 May 2021."
    assert (head.action, head.facts) == (None, ())


def test_the_page_of_the_office_leads_in_a_compiled_record_to_the_website_of_the_office():
    compiled = compiled_office(holders=HELD, website="https://office.example.org/")
    contact = record(Page, "contact", title="Contact", summary="Whom to ask.")

    head = office.page(context_of(compiled, contact), compiled).head
    website = Link("The office’s own website: office.example.org", "https://office.example.org/")
    assert head.action.plain_links == (website,)
    assert head.description == head.answer, "its summary says only what the site is"


def test_an_only_name_is_a_detail_with_its_dates_and_no_table():
    named = record(Office, "office", names=[{"name": "The Commissioner", "since": "2012-11"}])

    page = office.page(context_of(named), named)
    name = next(detail for detail in page.details if detail.label == "Name").values[0]

    assert (name.text, name.note) == ("The Commissioner", "from November 2012")
    assert "Names" not in [section.heading for section in page.sections]


def test_the_page_of_the_office_has_tables_of_what_it_had_for_a_time():
    page = office.page(context_of(FULL), FULL)
    by_heading = {section.heading: section for section in (*page.opening, *page.sections)}

    assert cells(by_heading["Office-holders"]) == [
        ["A", "Commissioner", "22 November 2012", "not known"],
        ["B", "Commissioner (acting)", "", "2012"],
    ]
    details = [[part.text for part in row.details] for row in by_heading["Office-holders"].tables[0].rows]
    assert details == [["Elected 15 November 2012"], ["Resigned."]]
    assert cells(by_heading["Also known as"]) == [["Safer Example", "2020", "now"], ["Safe Example", "", "2019"]]
    assert cells(by_heading["Names"])[0] == ["Police Authority", "", "21 November 2012"]
    assert cells(by_heading["Addresses"]) == [["The old hall", "", "2020"], ["The hall", "2021", "now"]]


def test_who_holds_an_office_today_is_apart_from_who_did_and_each_office_is_together():
    holders = [
        {"name": "A", "role": "Commissioner", "since": "2012", "until": "2016"},
        {"name": "B", "role": "Commissioner", "since": "2016", "until": "2021"},
        {"name": "C", "role": "Deputy", "since": "2015"},
        {"name": "D", "role": "Commissioner", "since": "2021"},
    ]
    names = [{"name": "Commissioner for Example"}]
    held, compiled = (
        record(Office, "office", summary="A site.", holders=holders, names=names, record=whose)
        for whose in ("own", "compiled")
    )
    closed = held.model_copy(update={"closed": known_date("2024-05-07")})

    assert names_in(held) == {"Office-holders": ["D", "C"], "Earlier office-holders": ["B", "A"]}
    assert names_in(compiled) == names_in(closed) == {"Office-holders": ["D", "B", "A", "C"]}


def names_in(of_office: Office) -> dict[str, list[str]]:
    tables = office.page(context_of(of_office), of_office).opening  # before the text of the page
    return {section.heading: [row[0] for row in cells(section)] for section in tables}


def test_the_page_of_the_office_says_how_decisions_are_numbered():
    numbering = sections(office.page(context_of(FULL), FULL))["How decisions are numbered"].bullets

    assert [bullet.text for bullet in numbering] == [
        "Notices: PCC-number, from 2012",
        "Numbers 3 to 5 (Notices): Not used.",
    ]


def test_an_office_with_a_name_and_an_address_has_no_tables_of_them():
    of_office = record(
        Office, "office", title="The office", summary="A site.", site_name="A record", names=[{"name": "The office"}],
        addresses=[{"address": "The hall"}],
    )  # fmt: skip
    view = office.page(context_of(of_office), of_office)

    assert (view.sections, view.head.title) == ((), "The office")


def test_an_office_that_will_close_is_not_called_closed():
    ahead, past = (
        record(Office, "office", summary="A site.", closed=day, successor="The mayor")
        for day in ("2028-05-07", "2024-05-07")
    )

    assert ("Will close", "7 May 2028") in shown(office.page(context_of(ahead), ahead).details)
    assert ("Closed", "7 May 2024") in shown(office.page(context_of(past), past).details)


def test_when_the_office_closes_is_said_once():
    held = record(Office, "office", summary="A site.", closed="2028-05-07", successor="The mayor", holders=HELD)

    page = office.page(context_of(held), held)

    assert "close on 7 May 2028" in page.head.answer
    assert "Will close" not in [label for label, _ in shown(page.details)]


def test_the_website_of_the_office_is_on_the_first_screen_of_a_compiled_record():
    compiled = compiled_office(website="https://www.example.org/")

    (link,) = office.page(context_of(compiled), compiled).head.action.plain_links
    assert (link.text, link.address) == ("The office’s own website: www.example.org", "https://www.example.org/")


def test_the_telephone_number_and_the_mailbox_can_be_tapped():
    reached = record(Office, "office", summary="An office.", switchboard="01632 960000", mailbox="office@example.org")

    facts = office.page(context_of(reached), reached).head.facts

    assert [(fact.label, fact.values[0].address) for fact in facts] == [
        ("Telephone", "tel:01632960000"),
        ("E-mail", "mailto:office@example.org"),
    ]


def test_the_hours_of_the_telephone_are_beside_its_number():
    hours = {"switchboard": "01632 960000", "switchboard_hours": "9am to 5pm"}
    reached = record(Office, "office", summary="An office.", **hours)

    (telephone,) = office.page(context_of(reached), reached).head.facts

    assert telephone.values[0].note == "9am to 5pm"


def test_a_compiled_record_says_beside_each_way_that_it_may_have_changed():
    compiled = compiled_office(website="https://office.example.org", switchboard="01632 960000")

    view = office.page(context_of(compiled), compiled)

    notes = {fact.label: fact.values[0].note for fact in view.details if fact.values[0].note}
    as_found = "as the sources give it; it may have changed"
    assert (notes, view.notes) == ({"Telephone": as_found, "Website": as_found}, ())


def test_who_led_the_police_force_is_apart_from_who_held_the_office():
    holders = [*HELD, {"name": "D", "role": "Chief Constable", "since": "2016"}]

    assert names_in(record(Office, "office", summary="A site.", holders=holders))["Chief Constables"] == ["D"]
    assert names_in(compiled_office(holders=holders)) == {"Office-holders": ["B", "A", "C"], "Chief Constables": ["D"]}
