"""Which name the office had at a date, when dates are partial, overlap, leave a gap or are not known."""

from __future__ import annotations

import pytest

from gazette.dates import known_date, on
from gazette.records.tenures import OfficeName, held_at, is_order_known

PLAIN = (("PCC", None, "2021-05-09"), ("Authority", "2021-05-10", None))
HANDOVER = (("PCC", None, "2021-05-10"), ("Authority", "2021-05-10", None))
NO_END = (("PCC", "2012-11", None), ("Authority", "2021-05-10", None))
END_UNKNOWN = (("PCC", "2012-11", "unknown"), ("Authority", "2021-05-10", None))
YEARS = (("PCC", None, "2020"), ("Authority", "2021", None))
VAGUE = (("PCC", "2012", "2021"), ("Authority", "2021", None))
GAP = (("PCC", "2012-11-22", "2019"), ("Authority", "2021", "2023"))
NEWEST_FIRST = (("Authority", "2021-05-10", None), ("PCC", "2012", "2021-05-09"))
THREE = (("Police Authority", None, "2012-11-21"), ("PCC", "2012-11-22", None), ("Authority", "2021-05-10", None))
UNKNOWN_ENDS = (("PCC", None, "unknown"), ("PFCC", "unknown", "2024-05-06"), ("Mayor", "2024-05-07", None))
ONLY_ENDS = (("PCC", "unknown", "unknown"), ("PFCC", "unknown", "unknown"))


@pytest.mark.parametrize(
    ("names", "day", "held"),
    [
        (PLAIN, "2021-04", ["PCC"]),
        (PLAIN, "2021-05-09", ["PCC"]),
        (PLAIN, "2021-05-10", ["Authority"]),
        (PLAIN, "2021-05", ["PCC", "Authority"]),
        (PLAIN, "2021", ["PCC", "Authority"]),
        (PLAIN, "2020/21", ["PCC"]),
        (PLAIN, "by 2021-06", ["PCC", "Authority"]),
        (PLAIN, "by 2021-05-09", ["PCC"]),
        (PLAIN, "after 2021-05-09", ["Authority"]),
        (PLAIN, "unknown", ["PCC", "Authority"]),
        (PLAIN, "10 May, year unknown", ["PCC", "Authority"]),
        (HANDOVER, "2021-05-10", ["PCC", "Authority"]),
        (HANDOVER, "2021-05-11", ["Authority"]),
        (HANDOVER, "2021-05-09", ["PCC"]),
        (NO_END, "2021-05-09", ["PCC"]),
        (NO_END, "2022", ["Authority"]),
        (NO_END, "2021", ["PCC", "Authority"]),
        (END_UNKNOWN, "2022", ["Authority"]),
        (END_UNKNOWN, "2019", ["PCC"]),
        (YEARS, "2020-12-31", ["PCC"]),
        (YEARS, "2021-01-01", ["Authority"]),
        (VAGUE, "2021-06-01", ["PCC", "Authority"]),
        (VAGUE, "2022", ["Authority"]),
        (GAP, "2020-03", ["PCC", "Authority"]),
        (GAP, "2010", ["PCC"]),
        (GAP, "2024", ["Authority"]),
        (NEWEST_FIRST, "2021-04", ["PCC"]),
        (NEWEST_FIRST, "2025", ["Authority"]),
        (NEWEST_FIRST, "unknown", ["PCC", "Authority"]),
        (UNKNOWN_ENDS, "2016", ["PCC", "PFCC"]),
        (UNKNOWN_ENDS[::-1], "2016", ["PCC", "PFCC"]),
        (UNKNOWN_ENDS, "2025", ["Mayor"]),
        (THREE, "2014", ["PCC"]),
        (THREE, "2025", ["Authority"]),
        (THREE, "unknown", ["Police Authority", "PCC", "Authority"]),
    ],
)
def test_the_names_that_may_be_meant_at_a_date(names, day, held):
    tenures = [
        OfficeName(name=name, since=since and known_date(since), until=until and known_date(until))
        for name, since, until in names
    ]

    assert [tenure.name for tenure in held_at(tenures, known_date(day))] == held


@pytest.mark.parametrize("names", [PLAIN, HANDOVER, NO_END, YEARS, VAGUE, GAP, THREE, UNKNOWN_ENDS])
def test_the_order_in_which_names_are_written_does_not_matter(names):
    tenures = [
        OfficeName(name=name, since=since and known_date(since), until=until and known_date(until))
        for name, since, until in names
    ]
    day = on(known_date("2021-05-10").first)

    assert held_at(tenures[::-1], day) == held_at(tenures, day)


@pytest.mark.parametrize(("names", "is_known"), [(PLAIN, True), (UNKNOWN_ENDS[:2], True), (ONLY_ENDS, False)])
def test_it_is_known_which_name_came_first_where_a_date_says_so(names, is_known):
    tenures = [
        OfficeName(name=name, since=since and known_date(since), until=until and known_date(until))
        for name, since, until in names
    ]

    assert is_order_known(tenures) is is_known
