"""What is public at a minute: documents, and the parts that have a day of their own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.dates import known_date
from gazette.library.embargo import DatedPart, Held, is_public, release_of
from gazette.library.held_lines import held_lines, next_release
from gazette.library.read import Content, read_content
from gazette.london import instant
from gazette.problems import Mistake, ProblemsFound
from gazette.records import Page, Report
from tests.build.building import SAMPLE, copy_of, edit
from tests.views.records import context_of, record

READ = Cache(None)
MINUTE = timedelta(minutes=1)
PANEL = "meetings/2024-03-07-police-and-crime-panel.md"
UPDATE = "panel-reports/2024-03-07-update.md"


def page(published: str, **fields: object) -> Page:
    return record(Page, "x", summary="X.", published=published, **fields)


@pytest.mark.parametrize(
    ("written", "public_from"),
    [
        ("2024-06-15", "2024-06-15 00:00"),
        ("2024-06-15 00:00", "2024-06-15 00:00"),
        ("2024-06-15T00:00", "2024-06-15 00:00"),
        ("  2024-06-15  ", "2024-06-15 00:00"),
        ("2024-06-15 00:01", "2024-06-15 00:01"),
        ("2024-06-15 09:30", "2024-06-15 09:30"),
        ("2024-06-15T09:30", "2024-06-15 09:30"),
        ("2024-06-15 12:00", "2024-06-15 12:00"),
        ("2024-06-15 23:59", "2024-06-15 23:59"),
        ("2024-06-16 00:00", "2024-06-16 00:00"),
        ("2024-03-31 00:59", "2024-03-31 00:59"),  # the last minute before the clocks go forward
        ("2024-03-31 02:00", "2024-03-31 02:00"),
        ("2024-04-01", "2024-04-01 00:00"),
        ("2024-10-27 00:59", "2024-10-27 00:59"),
        ("2024-10-27 01:30", "2024-10-27 01:30"),  # the second time
        ("2024-10-27 02:00", "2024-10-27 02:00"),
    ],
)
def test_a_document_is_public_from_its_minute_on(written: str, public_from: str) -> None:
    day, _, clock = public_from.partition(" ")
    moment = instant(date.fromisoformat(day), time.fromisoformat(clock)).timestamp()
    moments = [
        datetime.fromtimestamp(moment + 60 * minutes, instant(date(2024, 1, 1)).tzinfo) for minutes in (-1, 0, 1)
    ]

    assert [is_public(page(written), now) for now in moments] == [False, True, True]


@pytest.mark.parametrize(
    "written",
    [
        *("15/06/2024", "15 June 2024", "June 15, 2024", "2024/06/15", "2024-6-15", "2024-06-15 9:30", "tomorrow"),
        *("2024-06-15T09:30:00Z", "2024-06-15T09:30:00+01:00", "2024-06-15 24:00", "2019-03-31 01:30"),
    ],
)
def test_every_other_way_to_write_a_minute_is_refused(written: str) -> None:
    with pytest.raises(Mistake):
        known_date(written)


@pytest.mark.parametrize(
    "written", ["unknown", "2023", "2023/24", "by 2024-06-14", "10 November, year unknown", "2014"]
)
def test_what_is_over_or_not_known_is_public(written: str) -> None:
    assert is_public(page(written), instant(date(2024, 6, 15)))


def test_a_part_is_public_at_the_latest_of_its_days() -> None:
    later, latest = known_date("2024-06-16 09:30"), known_date("2024-06-17")
    piece = DatedPart(page("2024-06-15"), "the row", later, others=(latest,))

    assert release_of(piece) is latest
    assert release_of(DatedPart(page("2024-06-18"), "the row", later)).written == "2024-06-18"
    assert not is_public(piece, instant(date(2024, 6, 16), time(9, 30)))
    assert is_public(piece, instant(date(2024, 6, 17)))


def test_the_next_release_is_the_first_to_come() -> None:
    held = [page("2024-07-02"), page("2024-07-01 09:30"), page("2024-06-01")]

    assert next_release(held, instant(date(2024, 6, 15))) == "2024-07-01 09:30"
    assert next_release(held[2:], instant(date(2024, 6, 15))) == ""


def test_views_refuse_a_library_with_something_held() -> None:
    context = context_of(page("2024-06-01"))
    held = Held(records=(page("2024-07-01"),))

    with pytest.raises(AssertionError, match="only what is public"):
        type(context)(type(context.library)(Path(), context.library.records, held=held), context.today)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_of(SAMPLE, tmp_path / "content")


def at(content: Path, day: str, clock: str = "00:00") -> Content:
    return read_content(content, READ, instant(date.fromisoformat(day), time.fromisoformat(clock)))


def lines(read: Content) -> list[str]:
    return [line.rpartition("/content/")[2] for line in held_lines(read.whole_library, read.held)]


def everything(read: Content) -> str:
    return f"{read.library!r} {[fund.awards for fund in read.library.funds]}"


HELD_PARTS = {
    "response": (
        PANEL,
        "      date: 2024-04-02\n",
        "      date: {day}\n",
        "the response to more-lamps",
        "put up by the",
    ),
    "minutes": (
        PANEL,
        "minutes_published: 2024-03-21",
        "minutes_published: {day}",
        "the minutes",
        "2024-03-07/minutes",
    ),
    "row": ("funds/road-fund.csv", "A mirror,90,2024-02-14", "A mirror,90,{day}", "the award rf-009", "A mirror"),
    "nil return": (
        "registers/tables/gifts-and-hospitality.md",
        "published: 2023-10-03",
        "published: {day}",
        "a nil return",
        "Nothing was offered.",
    ),
}


@pytest.mark.parametrize("day", ["2024-06-16", "2024-06-15 09:31"])
@pytest.mark.parametrize(("path", "old", "new", "name", "words"), HELD_PARTS.values(), ids=HELD_PARTS)
def test_a_part_of_a_later_day_is_held_until_then(
    content: Path, day: str, path: str, old: str, new: str, name: str, words: str
) -> None:
    edit(content / path, old, new.format(day=day))
    read, later = at(content, "2024-06-15", "09:30"), at(content, "2024-06-16")

    place = f"{path}:10" if path.endswith(".csv") else path
    assert lines(read) == [f"{place}: {name}: held until {known_date(day)}"]
    assert words not in everything(read)
    assert words in everything(later)
    assert later.held == ()


def test_a_row_is_held_with_its_decision_and_named_with_its_day(content: Path) -> None:
    edit(content / "decisions/2024/PCC-2024-004-drone.md", "published: 2024-05-01", "published: 2024-06-20 09:30")
    edit(content / "funds/road-fund.csv", "Small grants,,,\n", "Small grants,,PCC-2024-004,\n")
    read = at(content, "2024-06-15")

    assert [line.partition(": ")[2] for line in lines(read)] == [
        "held until 9:30am on 20 June 2024",
        "the award rf-005: held until 9:30am on 20 June 2024",
    ]
    assert "rf-005" not in everything(read)
    (fund,) = [fund for fund in read.library.funds if fund.name == "road-fund"]
    assert fund.unfinished_rounds == {"2023-24"}


def test_the_agenda_is_public_while_the_file_of_the_minutes_waits(content: Path) -> None:
    files = "attachments:\n  - file: agenda.csv\n    title: Agenda\n  - file: minutes.csv\n    title: What was said\n"
    waiting = f"minutes_published: 2024-06-20\nminutes_file: minutes.csv\n{files}"
    edit(content / PANEL, "minutes_published: 2024-03-21\n", waiting)
    for name in ("agenda.csv", "minutes.csv"):
        file = content / "files/2024-03-07-police-and-crime-panel" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"text,\n{name},\n")

    before, after = at(content, "2024-06-15"), at(content, "2024-06-20")

    names = [
        [path.rpartition("/")[2] for path in read.library.attachments if "panel" in path] for read in (before, after)
    ]
    assert [sorted(files) for files in names] == [["agenda.csv"], ["agenda.csv", "minutes.csv"]]
    assert "'Agenda'" in everything(before)
    assert "What was said" not in everything(before)
    assert "What was said" in everything(after)


def test_a_promise_is_not_kept_before_the_record_that_shows_it_is_public(content: Path) -> None:
    edit(content / "decisions/2024/PCC-2024-004-drone.md", "published: 2024-05-01", "published: 2024-06-20")
    kept = "    state: kept\n    evidence:\n      - record: decision PCC-2024-004\n"
    edit(content / "panel-reports/2022-annual-report-2021-22.md", "due: 2024/25\n", f"due: 2024/25\n{kept}")

    states = [
        promise.state
        for day in ("2024-06-15", "2024-06-20")
        for record in at(content, day).library.records
        for promise in (record.promises if isinstance(record, Report) else ())
        if promise.id == "a-bell-in-each-village"
    ]
    assert states == [None, "kept"]


@pytest.mark.parametrize("path", ["funds/road-fund.md", "funds/2024/road-fund.md"])
def test_the_results_of_a_round_are_held_with_its_awards(content: Path, path: str) -> None:
    edit(content / "funds/road-fund.md", "results: 2024-02-20", "results: 2024-06-20")
    (content / "funds/2024").mkdir()
    (content / "funds/road-fund.md").rename(content / path)

    read = at(content, "2024-06-15")
    named = [line.partition(": ")[2].partition(":")[0] for line in lines(read)]
    awards = [f"the award rf-00{number}" for number in (4, 5, 6, 8, 9)]
    assert named == ["the results of the round 2023-24", *awards]
    assert read.unpublished_paths >= {path, "funds/road-fund.csv"}


def test_results_that_are_only_expected_hold_nothing(content: Path) -> None:
    edit(content / "funds/road-fund.md", "results: 2024-02-20", "results: anticipated 2024-06-20")

    assert lines(at(content, "2024-06-15")) == []


def test_a_row_of_a_register_is_held_unless_it_may_be_of_a_day_to_come(content: Path) -> None:
    sheet = content / "registers/tables/gifts-and-hospitality.csv"
    rows = sheet.read_text().splitlines()
    first = rows[1].split(",")
    sheet.write_text("\n".join([*rows, ",".join(["G-99", "2024-07-01", *first[2:]])]) + "\n")

    assert [line.partition(": ")[2] for line in lines(at(content, "2024-06-15"))] == ["the row: held until 1 July 2024"]

    edit(content / "registers/tables/gifts-and-hospitality.md", "date_column:", "rows_ahead: yes\ndate_column:")
    assert lines(at(content, "2024-06-15")) == []


def test_a_link_in_a_part_that_is_held_waits_for_the_same_day(content: Path) -> None:
    edit(content / "decisions/2024/PCC-2024-004-drone.md", "published: 2024-05-01", "published: 2024-06-20")
    closed = content / "consultations/village-bells.md"
    text = closed.read_text()
    begins = text.index("result:") if "result:" in text else text.index("---\n", 4)
    ends = text.index("---\n", 4)
    result = "result:\n  date: {}\n  summary: Yes.\n  decision: PCC-2024-004\n"
    closed.write_text(text[:begins] + result.format("2024-06-20") + text[ends:])

    assert len(at(content, "2024-06-15").held) == 2

    closed.write_text(text[:begins] + result.format("2024-06-19") + text[ends:])
    with pytest.raises(ProblemsFound) as raised:
        at(content, "2024-06-15")
    assert "The decision 'PCC-2024-004' is not public before 20 June 2024." in str(raised.value)
