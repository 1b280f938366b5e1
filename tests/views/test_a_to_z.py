"""The A to Z: a body has one line with all that it is, and its other names lead to it."""

from __future__ import annotations

from dataclasses import replace

from gazette.records import Decision, Fund, Meeting, Office, Page, Plan, PublicRegister, Topic
from gazette.records.registers import Acronym, Act, Organisation
from gazette.views.context import Context
from gazette.views.site import a_to_z
from tests.views import records
from tests.views.funds import award_with, context_of
from tests.views.sample import sample, with_records


def lines(context: Context, *names: str) -> list[tuple[str, str, str]]:
    known = [(name.text, name.address, name.what) for name in a_to_z.names(context)]
    return [line for line in known if line[0] in names]


def test_a_body_that_received_a_grant_is_one_line_and_a_recipient_that_is_no_body_another() -> None:
    body = Organisation(key="safe", name="Safe Streets")
    context = context_of(
        award_with(1, "10", recipient="Safe Streets"), award_with(2, "20", recipient="Tea Club"), organisations=(body,)
    )

    assert lines(context, "Safe Streets", "Tea Club") == [
        ("Safe Streets", "organisations/safe/", "organisation, recipient"),
        ("Tea Club", "recipients/tea-club/", "recipient"),
    ]


def test_letters_that_stand_for_a_body_lead_to_it_and_other_letters_to_the_glossary() -> None:
    context = context_of(organisations=(Organisation(key="unit", name="Safety Unit", also=["SU"]),))
    acronyms = {short: Acronym(short=short, long=long) for short, long in (("SU", "Safety Unit"), ("TC", "tea club"))}
    context = replace(context, library=replace(context.library, acronyms=acronyms))

    assert lines(context, "SU", "TC") == [
        ("SU", "organisations/unit/", "see Safety Unit"),
        ("TC", "glossary/", "short for tea club"),
    ]


def test_letters_that_stand_for_a_law_are_one_line() -> None:
    act = Act(key="pace", title="Police and Evidence Act", also=["PEA"])
    context = context_of()
    library = replace(
        context.library, acts={"pace": act}, acronyms={"PEA": Acronym(short="PEA", long="Police and Evidence Act")}
    )

    known = lines(replace(context, library=library), "PEA")

    assert known == [("PEA", "legislation/pace/", "see Police and Evidence Act")]


def test_a_word_for_the_commissioner_leads_to_the_office_and_not_to_a_fund_with_that_name() -> None:
    fund = records.record(Fund, "action", title="Police and Crime Commissioner's Action Fund")
    context = with_records(sample(), (*sample().library.records, fund))

    assert [address for _, address, _ in lines(context, "Police boss")] == ["office/"]


def test_a_panel_that_is_no_registered_body_is_named_too() -> None:
    meetings = [records.record(Meeting, "july", date="2024-07-04")]

    assert lines(records.context_of(*meetings), "The panel") == [("The panel", "briefing/the-panel/", "panel")]


def test_the_references_of_each_series_and_year_are_under_their_own_letter() -> None:
    notices = [
        records.record(Decision, reference.replace("/", "-"), reference=reference, decided=f"{year}-03-01")
        for reference, year in (
            ("PCC-2024-016", 2024),
            ("PCC-2024-001", 2024),
            ("OD/24/01", 2024),
            ("PCC-2023-002", 2023),
        )
    ]
    names = a_to_z.names(records.context_of(*notices))

    assert [(name.letter, name.text, name.what) for name in names if name.address.startswith("decisions/20")] == [
        ("O", "OD/24/01", "decision"),
        ("P", "PCC-2023-002", "decision"),
        ("P", "PCC-2024-001", "and other decisions of 2024"),
    ]


def test_office_holders_are_under_their_last_names_with_their_latest_office() -> None:
    terms = [
        {"name": "Ann Example", "role": "Deputy", "since": "2020-05-01"},
        {"name": "Ann Example", "role": "Commissioner", "since": "2024-05-09"},
    ]
    context = records.context_of(records.record(Office, "office", summary="An office.", holders=terms))

    assert lines(context, "Example, Ann") == [("Example, Ann", "office/", "Commissioner")]


def test_an_office_holder_whose_term_is_over_and_one_who_is_acting_are_called_so() -> None:
    holders = [
        {"name": "Otto Old", "role": "Deputy", "since": "2021", "until": "2024-05"},
        {"name": "Una Older", "role": "Commissioner", "until": "2020"},
        {"name": "Ivor New", "role": "Deputy", "since": "2024-05", "acting": True},
        {"name": "Nia Now", "role": "Chief Executive", "since": "2021", "until": "2099-01-01"},
        {"name": "Nia Now", "role": "Commissioner", "since": "2022", "until": "2023", "acting": True},
    ]
    context = records.context_of(records.record(Office, "office", summary="An office.", holders=holders))

    assert [what for _, _, what in lines(context, "Old, Otto", "Older, Una", "New, Ivor", "Now, Nia")] == [
        "acting Deputy",
        "Chief Executive",
        "former Deputy",
        "former Commissioner",
    ]


def test_words_of_the_offices_own_register_lead_to_what_has_that_title_or_else_those_words_in_it() -> None:
    funds = [records.record(Fund, name, title=title) for name, title in (("bell", "Bell fund"), ("road", "Road fund"))]
    words = {"grants": ("funds",), "chimes": ("bell",), "nothing": ("dragons",)}
    context = records.context_of(*funds)
    context = replace(context, library=replace(context.library, search_words=words))

    assert lines(context, "Chimes", "Grants", "Nothing") == [
        ("Chimes", "funds/bell/", "see Bell fund"),
        ("Grants", "funds/", "see Funds"),
    ]


def test_a_register_is_under_what_it_is_of_too() -> None:
    register = records.record(PublicRegister, "gifts", title="Register of gifts")

    assert lines(records.context_of(register), "Gifts") == [("Gifts", "registers/gifts/", "see Register of gifts")]


def test_pages_that_the_build_makes_are_named_and_a_word_of_readers_leads_to_one_page() -> None:
    topic = records.record(Topic, "youth", title="Young people")
    fund = records.record(Fund, "youth-fund", title="Youth fund")
    context = records.context_of(topic, fund)

    assert [(text, what) for text, _, what in lines(context, "Feeds", "Glossary", "Open data")] == [
        ("Feeds", "page"),
        ("Glossary", "page"),
        ("Open data", "page"),
    ]
    assert lines(context, "Teenagers") == [("Teenagers", "topics/youth/", "see Young people")]


def test_a_word_of_readers_may_lead_to_a_page_and_not_to_what_is_beside_it_or_is_hidden() -> None:
    page = records.record(Page, "complaints", title="Complaints")
    hidden = records.record(Fund, "secret", title="Secret fund", status="removed", status_reason="Personal data.")
    words = {"grumbles": ("complaints",), "complaint": ("complaints",), "hush": ("secret fund",)}
    context = records.context_of(page, hidden)
    context = replace(context, library=replace(context.library, search_words=words))

    assert lines(context, "Grumbles", "Complaint", "Hush") == [("Grumbles", page.address, "see Complaints")]


def test_a_name_is_sorted_without_an_article_before_it_and_with_all_its_other_words() -> None:
    titles = ("Police and crime plan 2021 to 2025", "The police and crime plan")
    context = records.context_of(*(records.record(Plan, f"plan-{len(title)}", title=title) for title in titles))
    names = [name.text for name in a_to_z.names(context) if name.order.startswith("police and crime plan")]

    assert names == ["Police and crime plan", "The police and crime plan", "Police and crime plan 2021 to 2025"]
