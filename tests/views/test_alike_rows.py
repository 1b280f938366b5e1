"""Rows that only differ in their dates."""

from gazette.records import Meeting
from gazette.views.lists import record_lists
from tests.views.records import context_of, record


def test_meetings_of_which_nothing_but_the_month_is_known_are_one_row_with_a_link_to_each() -> None:
    months = ("2017-01", "2017-03", "2017-10")
    words = {"2017-01": "January", "2017-03": "March", "2017-10": "October"}
    bare = [record(Meeting, month, title=f"Board, {words[month]} 2017", date=month, held="held") for month in months]
    other = record(Meeting, "other", title="Board, June 2017", date="2017-06", held="held", summary="It met.")
    several = [*reversed(bare), other]  # the newest first, as lists get them

    page = record_lists.record_list(context_of(*several), Meeting, several)
    rows = page.groups[0].rows

    assert [(row.title, row.date.text if row.date else "") for row in rows] == [
        ("Board", "January 2017 to October 2017"),
        ("Board", "June 2017"),
    ]
    assert [(link.text, link.address) for link in rows[0].links[0].values] == [
        ("October 2017", "meetings/2017-10/"),
        ("March 2017", "meetings/2017-03/"),
        ("January 2017", "meetings/2017-01/"),
    ]
    assert rows[0].links[0].label == "3 meetings"
