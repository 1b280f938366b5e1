"""Lists of records: their order, their years, and that every record of a list can be reached from its page."""

from __future__ import annotations

import pytest

from gazette.records import Course, Decision, Meeting, PublicRegister, Report
from gazette.records.orders import newest_first
from gazette.views.context import by_year, records_of
from gazette.views.lists import record_lists
from tests.kinds import is_of_an_added_kind
from tests.views.records import compiled_office, context_of, record
from tests.views.sample import sample, with_records


def decision(name: str, decided: str, published: str = "unknown") -> Decision:
    return record(Decision, name, title=name, decided=decided, published=published)


def test_what_has_no_year_is_on_the_first_page_of_a_long_list() -> None:
    context = sample()
    dated = [decision(f"d{number}", f"20{20 + number // 40}-03") for number in range(70)]

    page = record_lists.record_list(context, Decision, [*dated, decision("undated", "unknown")])

    assert [(group.heading, len(group.rows)) for group in page.groups] == [("2021", 30), ("Year not certain", 1)]


def test_every_list_and_every_year_of_the_kinds_that_have_them_has_a_page() -> None:
    addresses = [page.head.address for page in record_lists.lists(sample())]

    assert [address for address in addresses if not is_of_an_added_kind(address)] == [
        "decisions/",
        "decisions/2024/",
        "decisions/2022/",
        "decisions/2020/",
        "panel-reports/",
        "panel-reports/2024/",
        "funds/",
        "academy/",
        "consultations/",
        "consultations/2024/",
        "consultations/2023/",
        "meetings/",
        "meetings/2024/",
        "meetings/2023/",
        "plan/",
        "topics/",
        "registers/",
    ]


def test_the_newest_is_first_in_a_list_by_year_and_titles_are_in_order_elsewhere() -> None:
    context = sample()
    lists = {page.head.address: page for page in record_lists.lists(context)}

    ahead, newest, *_ = lists["meetings/"].groups
    assert (ahead.heading, [row.title for row in ahead.rows]) == ("Coming up", ["Police and Crime Panel"])
    assert [row.title for row in newest.rows] == ["Police and Crime Panel"]
    assert [(group.heading, group.anchor) for group in lists["decisions/"].groups] == [
        ("2024", "year-2024"),
        ("2022", "year-2022"),
        ("2020", "year-2020"),
        ("Year not certain", "year-undated"),
    ]
    assert [(group.heading, group.anchor) for group in lists["academy/"].groups] == [
        ("Courses you can take", "all"),
        ("No longer offered", "page-ended"),
    ]
    titles = [row.title for group in lists["academy/"].groups for row in group.rows]
    assert titles == ["Knowing rural crime", "Old scams"]


def test_the_newest_year_is_cut_where_a_page_would_be_too_long_and_links_to_the_rest() -> None:
    decisions = [decision(f"d{number}", "2021-03") for number in range(61)]

    whole = record_lists.record_list(sample(), Decision, decisions[:60]).groups[0]
    cut = record_lists.record_list(sample(), Decision, decisions).groups[0]

    assert (len(whole.rows), whole.link) == (60, None)
    assert len(cut.rows) == 60
    assert cut.link
    assert (cut.link.text, cut.link.address) == ("All 61 decisions of 2021", "decisions/2021/")


def test_only_lists_by_year_give_the_years_of_their_records() -> None:
    registers = [record(PublicRegister, name, published=name) for name in ("2016", "2021")]

    assert record_lists.record_list(sample(), PublicRegister, registers).head.answer == "2 registers with no entries."


def test_what_has_no_year_is_cut_too_and_has_a_page_then() -> None:
    undated = [decision(f"d{number}", "unknown") for number in range(61)]

    page = record_lists.record_list(sample(), Decision, undated)
    (group,) = page.groups

    assert (group.heading, len(group.rows)) == ("Year not certain", 60)
    assert group.link
    assert (group.link.text, group.link.address) == ("All 61 decisions: year not certain", "decisions/undated/")
    assert [link.address for link in page.years] == ["decisions/undated/"]
    assert page.head.answer == "61 decisions."
    (whole,) = record_lists.group_pages(sample(), Decision, "Year not certain", by_year(undated))
    assert (whole.head.title, whole.head.answer) == ("Decisions: year not certain", "61 decisions.")


def test_the_page_of_a_year_links_to_the_others_and_marks_itself() -> None:
    context = sample()
    years = by_year([*records_of(context, Decision), decision("undated", "unknown")])

    (page,) = record_lists.group_pages(context, Decision, "2024", years)

    assert [(link.text, link.address, link.is_current) for link in page.years] == [
        ("2024 (4)", "decisions/2024/", True),
        ("2022 (2)", "decisions/2022/", False),
        ("2020 (1)", "decisions/2020/", False),
        ("Year not certain (2)", "decisions/#year-undated", False),
    ]
    assert page.head.title == "Decisions in 2024"
    assert page.head.answer == page.head.description
    assert page.head.answer.startswith("3 decisions in 2024. The list also has 1 withdrawn notice.")
    assert [group.heading for group in page.groups] == ["2024"]


def test_a_year_with_many_decisions_is_read_by_month() -> None:
    dated = [decision(f"d{number}", f"2024-0{1 + number // 12}-03") for number in range(24)]
    years = by_year(newest_first([*dated, decision("spring", "spring 2024")]))

    (page,) = record_lists.group_pages(sample(), Decision, "2024", years)

    assert [(group.heading, len(group.rows)) for group in page.groups] == [
        ("2024", 1),
        ("February 2024", 12),
        ("January 2024", 12),
    ]


def test_a_long_year_is_cut_and_its_oldest_parts_stay_as_they_are() -> None:
    def parts_of(number: int) -> dict[str, list[str]]:
        dated = [decision(f"d{index:03}", f"2024-{1 + index // 50:02}-03") for index in range(number)]
        pages = record_lists.group_pages(sample(), Decision, "2024", by_year(newest_first(dated)))
        return {page.head.address: [row.title for group in page.groups for row in group.rows] for page in pages}

    before, after = parts_of(400), parts_of(401)

    assert [(address, len(rows)) for address, rows in before.items()] == [
        ("decisions/2024/", 200),
        ("decisions/2024/part-1/", 200),
    ]
    assert [(address, len(rows)) for address, rows in after.items()] == [
        ("decisions/2024/", 1),
        ("decisions/2024/part-1/", 200),
        ("decisions/2024/part-2/", 200),
    ]
    assert after["decisions/2024/part-1/"] == before["decisions/2024/part-1/"]
    assert after["decisions/2024/part-2/"] == before["decisions/2024/"]


def test_each_part_links_to_the_others_and_says_how_many_it_has() -> None:
    dated = [decision(f"d{index:03}", "2024-05-03") for index in range(201)]

    newest, part = record_lists.group_pages(sample(), Decision, "2024", by_year(dated))

    assert (newest.head.answer, part.head.answer) == ("1 of 201 decisions.", "200 of 201 decisions.")
    assert part.head.title == "Decisions in 2024, part 1"
    assert [(link.text, link.address, link.is_current) for link in part.parts] == [
        ("The newest", "decisions/2024/", False),
        ("Part 1 (200)", "decisions/2024/part-1/", True),
    ]


def test_a_long_list_by_title_goes_on_on_further_pages() -> None:
    courses = [record(Course, f"c{index:03}") for index in range(201)]
    context = context_of(*courses)

    pages = [page for page in record_lists.lists(context) if page.head.address.startswith("academy/")]

    assert [(page.head.address, page.head.title, len(page.groups[0].rows)) for page in pages] == [
        ("academy/", "Citizens' Academy", 200),
        ("academy/part-2/", "Citizens' Academy, part 2", 1),
    ]
    assert [link.text for link in pages[0].parts] == ["Part 1", "Part 2 (1)"]


@pytest.mark.parametrize(("number", "has_link"), [(20, False), (21, True)])
def test_a_list_that_cannot_be_seen_at_once_leads_to_the_search(number, has_link) -> None:
    page = record_lists.record_list(
        sample(), Decision, [decision(f"d{index}", "2024-05-03") for index in range(number)]
    )

    assert (page.search.address if page.search else "") == ("search/?kind=decision" if has_link else "")


def test_the_words_of_the_office_about_a_list_by_year_follow_it() -> None:
    page = record_lists.record_list(sample(), Decision, records_of(sample(), Decision))

    assert page.body == ""
    assert "The words above the register of decisions." in page.sections[-1].html


def test_an_empty_list_says_so() -> None:
    context = sample()

    empty = record_lists.record_list(with_records(context, [context.library.office]), Course, [])

    assert (empty.groups, empty.head.answer) == ((), "No courses are published here yet.")


def test_a_list_of_nothing_in_a_compiled_record_has_no_feed_and_leads_to_whom_to_ask_and_to_the_law() -> None:
    page = record_lists.record_list(context_of(compiled_office()), PublicRegister, [])
    with_duties = with_records(sample(), [compiled_office()])
    led = record_lists.record_list(with_duties, PublicRegister, [])
    office = compiled_office(website="https://office.example.org", publisher={"name": "A library"})
    unreached = record_lists.record_list(context_of(office), PublicRegister, [])

    assert (page.feeds, page.data, page.head.feeds) == ((), (), ())
    assert [link.text for link in page.head.action.plain_links] == ["Contact the publisher of this record"]
    assert [link.text for link in led.head.action.plain_links][1:] == ["What the law requires of the office"]
    assert [link.text for link in unreached.head.action.plain_links] == ["The office’s own website"]


def test_a_decision_that_may_be_of_either_of_two_years_is_said_to_be_of_neither() -> None:
    notices = [
        decision("a", "2011-05"),
        decision("b", "2011/12"),
        decision("c", "by 2011-06"),
        decision("d", "unknown"),
    ]
    pages = {page.head.address: page for page in record_lists.lists(context_of(*notices))}

    groups = {group.heading: [row.title for row in group.rows] for group in pages["decisions/"].groups}
    assert groups == {"2011 to 2012": ["b"], "2011": ["a"], "Year not certain": ["c", "d"]}
    assert [(link.text, link.address) for link in pages["decisions/"].years] == [
        ("2011 to 2012 (1)", "decisions/#year-2011-to-2012"),
        ("2011 (1)", "decisions/2011/"),
        ("Year not certain (2)", "decisions/#year-undated"),
    ]
    assert {group.anchor for group in pages["decisions/"].groups} >= {"year-undated"}
    words = "1 decision in 2011. Another 3 have no certain year and may be from 2011."
    assert pages["decisions/2011/"].head.answer == words
    assert "decisions/2012/" not in pages
    published_before = decision("h", "unknown", published="2010-03-01")
    others = [decision("e", "by 2010"), decision("f", "after 2011"), decision("g", "2011"), published_before]
    (page,) = record_lists.group_pages(context_of(), Decision, "2011", by_year(others))
    assert page.head.answer == "1 decision in 2011."
    words = "4 decisions: 2 from 2011 to 2012 and 2 whose year is not certain."
    assert pages["decisions/"].head.details == words


@pytest.mark.parametrize(
    ("office", "words"),
    [
        (None, "2 meetings in 2024. 1 of the 2 is not confirmed as held."),
        (
            compiled_office(),
            "2 meetings in 2024. For 1 of the 2, no source confirms that it took place.",
        ),
    ],
)
def test_the_list_of_meetings_says_how_many_may_not_have_been_held(office, words) -> None:
    several = [record(Meeting, "a", date="2024-03-07", held="held"), record(Meeting, "b", date="2024-03-08")]
    pages = {
        page.head.address: page for page in record_lists.lists(context_of(*several, *([office] if office else [])))
    }

    missing = " The list may not be complete." if office else ""
    assert pages["meetings/"].head.answer == f"{words}{missing}"


def test_the_meetings_of_a_year_begin_with_those_to_come_and_one_without_a_day_is_of_no_year() -> None:
    days = {"a": "2024-03-07", "b": "2024-09-01", "c": "2024-07-01"}
    several = [record(Meeting, name, date=day, held=None if day > "2024-06" else "held") for name, day in days.items()]
    several.append(record(Meeting, "d", date="unknown", held="postponed"))
    pages = {page.head.address: page for page in record_lists.lists(context_of(*several))}

    groups = [(group.heading, [row.title for row in group.rows]) for group in pages["meetings/2024/"].groups]
    assert groups == [("Coming up", ["C", "B"]), ("Also in 2024", ["A"])]
    assert pages["meetings/2024/"].head.answer == "3 meetings in 2024. 2 of the 3 are to come."
    assert pages["meetings/"].head.answer == "The next is a meeting of the panel, on Monday 1 July 2024."


def test_a_list_of_a_compiled_record_says_what_it_may_lack_and_the_page_of_a_year_what_is_planned() -> None:
    retold = record(Report, "a", date="2024-03-07", retold=True)
    planned = record(Decision, "van", decided="unknown", planned="2024-09")
    lists = record_lists.lists(context_of(retold, decision("a", "2024-05"), planned, compiled_office()))
    pages = {page.head.address: page for page in lists}
    answers = {address: page.head.answer for address, page in pages.items()}

    assert answers["panel-reports/"] == "1 report or other document in 2024."
    action = pages["panel-reports/"].head.action
    assert action.text == "Retold here paragraph by paragraph:"
    assert [(link.text, link.address) for link in action.plain_links] == [("A, 7 March 2024", retold.address)]
    assert answers["decisions/2024/"] == "1 decision in 2024. Another is planned for 2024."
    planned_first = pages["decisions/2024/"].groups[0]
    assert (planned_first.heading, [row.address for row in planned_first.rows]) == ("Planned", [planned.address])
