from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import site

DECISIONS, REPORTS = ("decision", "decisions"), ("report", "reports")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (
            site.open_for_views,
            (known_date("2024-08-09 17:00"),),
            "Open for your views until 5pm on Friday 9 August 2024.",
        ),
        (site.open_for_views, (known_date("2024-08"),), "Open for your views until August 2024."),
        (site.rows_and_columns, (1, 2000), "1 row and 2,000 columns."),
        (site.rows_and_columns, (0, 5), "This table is empty. It has 5 columns."),
        (site.holds, ([(0, DECISIONS, [])],), ""),
        (site.holds, ([(1, DECISIONS, []), (0, REPORTS, [])],), "1 decision."),
        (site.holds, ([(3, DECISIONS, [2020] * 3), (1, REPORTS, [2020])],), "3 decisions and 1 report, of 2020."),
        (
            site.holds,
            ([(3, DECISIONS, [2020, 2023, 2012]), (2, REPORTS, [2013, 2022])],),
            "3 decisions and 2 reports, from 2012 to 2023.",
        ),
        (
            site.holds,
            ([(4, DECISIONS, [2020, 2023, 2012]), (2, REPORTS, [2013, 2022])],),
            "4 decisions and 2 reports, from 2012 to 2023 where the year is known.",
        ),
        (
            site.holds,
            ([(2, DECISIONS, [2012, 2023]), (2, REPORTS, [2014, 2023])],),
            "2 decisions from 2012 to 2023 and 2 reports from 2014 to 2023.",
        ),
        (
            site.holds,
            ([(3, DECISIONS, [2019, 2014, 2015]), (1, REPORTS, [2024])],),
            "3 decisions from 2014 to 2019 and 1 report of 2024.",
        ),
        (
            site.holds,
            ([(39, DECISIONS, [2014, 2019]), (1, REPORTS, [2024]), (5, ("grant", "grants"), [])],),
            "39 decisions, 1 report and 5 grants. Dated decisions are from 2014 to 2019 and reports of 2024.",
        ),
        (
            site.data_to_download,
            ("Open Government Licence v3.0",),
            "Download any list here as CSV, which opens in a spreadsheet program, or as JSON. "
            "Licence: Open Government Licence v3.0.",
        ),
        (site.tables_of_data, (35, 0, "1 June 2024"), "35 tables, last changed on 1 June 2024."),
        (site.tables_of_data, (1, 0, "1 June 2024"), "1 table, last changed on 1 June 2024."),
        (site.tables_of_data, (3, 1, "1 June 2024"), "3 tables, 1 of them empty. Last changed on 1 June 2024."),
        (
            site.number_of_feeds,
            ({"Whole lists": 13, "Single funds": 25},),
            "38 feeds: one for everything, 12 for whole lists and 25 for single funds.",
        ),
        (
            site.number_of_feeds,
            ({"Whole lists": 13, "Single funds": 10},),
            "23 feeds: one for everything, 12 for whole lists and 10 for single funds.",
        ),
        (site.number_of_feeds, ({"Whole lists": 1},), ""),
        (site.feeds_of_single, ("Funds",), "Single funds"),
        (site.of_each_file, (1,), "The checksum of each of 1 file"),
        (site.of_each_file, (120,), "The checksum of each of 120 files"),
        (site.leads_on, ("Road Fund",), "The nearest page to this address is Road Fund."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


ROUND, MEETING = ("Bids open", "Youth fund"), ("", "Panel, 4 July 2024")


@pytest.mark.parametrize(
    ("next_date", "is_compiled", "words"),
    [
        (None, False, "Nothing is open."),
        (None, True, "No source says that a fund or a consultation is open."),
        (ROUND, False, "Nothing is open. The next date here is 8 July 2024: Youth fund (bids open)."),
        (MEETING, False, "Nothing is open. The next date here is 8 July 2024: Panel, 4 July 2024."),
    ],
)
def test_where_nothing_is_open_the_next_date_is_given(next_date, is_compiled, words):
    dated = (*next_date, known_date("2024-07-08")) if next_date else None

    assert site.nothing_open(dated, is_compiled=is_compiled) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-05-03", "This page was last reviewed on 3 May 2024."),
        ("2024-05", "This page was last reviewed in May 2024."),
        ("by 2024-05", "This page was last reviewed by May 2024."),
        ("announced 2024-05-03", "This page was last reviewed (announced 3 May 2024)."),
        ("3 May, year unknown", "This page was last reviewed on 3 May (year not known)."),
        ("expected 2024-07", "A review of this page was expected in July 2024."),
        ("expected 2027-07", "A review of this page is expected in July 2027."),
        ("unknown", ""),
    ],
)
def test_a_page_says_when_it_was_last_reviewed(day, words):
    assert site.page_reviewed(known_date(day), date(2026, 11, 26)) == words


@pytest.mark.parametrize(
    ("has_documents", "words"),
    [(True, "No document here has a known date that has passed."), (False, "There is nothing here yet.")],
)
def test_a_home_page_with_documents_never_says_that_there_are_none(has_documents, words):
    assert site.nothing_recent(has_documents=has_documents) == words
