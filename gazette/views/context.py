"""What every view needs: the library, the day, the address of the site, and how lists are ordered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, TypeVar

from gazette.dates import KnownDate, on
from gazette.grouping import grouped
from gazette.library.award_index import AwardIndex, award_index_of
from gazette.library.deadlines import Deadline, deadlines_of
from gazette.library.duty_states import DutyState, duty_states_of
from gazette.library.embargo import Held
from gazette.library.library import Library
from gazette.library.mentions import mentions
from gazette.library.nearby import Nearby, nearby_of
from gazette.library.news import NewsItem, news_of
from gazette.library.panels import Panel, meetings_by_body, panels_of
from gazette.library.passages import Statement, statements_of
from gazette.library.promises import CitedPromise, promises_of, subjects_of
from gazette.records import LISTED_KINDS, Decision, Meeting, PublicRegister, Record
from gazette.records.change import Change
from gazette.records.orders import current_first, newest_first
from gazette.sentences.days import YEAR_NOT_CERTAIN
from gazette.sentences.whose_record import in_words
from gazette.views.shapes.neighbours import with_neighbours

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Context:
    """The library, the day and the site's address, with values that are worked out from them once."""

    library: Library
    today: date
    base_url: str = ""
    is_for_the_public: bool = False  # made by `make publish`

    def __post_init__(self) -> None:
        assert self.library.held == Held(), "views see only what is public"

    @property
    def banner(self) -> str:
        """Whose record it is, as running text for files; "" in the record of a real office itself."""
        return in_words(self.library.office.banner(self.today))

    @property
    def is_compiled(self) -> bool:
        """Whether somebody else put the record together, so that what it lacks proves nothing."""
        return self.library.office.is_compiled

    def has_list(self, folder: str) -> bool:
        """Whether the site links to a list: always, except to public registers where there are none."""
        return folder != PublicRegister.folder or bool(self.library.of(PublicRegister))

    @cached_property
    def promises(self) -> tuple[CitedPromise, ...]:
        """Every promise, the latest first; promises of the same paper in its order."""
        return tuple(sorted(promises_of(self.library), key=lambda cited: cited.date.order, reverse=True))

    @cached_property
    def promises_by_subject(self) -> Mapping[str, tuple[tuple[int, CitedPromise], ...]]:
        """Every promise with its place among all, by each of its topics and by the objective that it serves."""
        placed = enumerate(self.promises)
        return grouped((subject, (place, cited)) for place, cited in placed for subject in subjects_of(cited.promise))

    @cached_property
    def duties(self) -> tuple[DutyState, ...]:
        """Every duty to publish, with its state today."""
        return duty_states_of(self.library, self.today)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Every deadline, the earliest first."""
        return deadlines_of(self.library, self.today, self.promises, self.duties)

    @cached_property
    def days_to_act(self) -> Mapping[str, tuple[Deadline, ...]]:
        """The meetings and days of opening and closing ahead by what they belong to, each with its own calendar."""
        return grouped((deadline.owner, deadline) for deadline in self.deadlines if deadline.is_day_to_act(self.today))

    @cached_property
    def news(self) -> tuple[NewsItem, ...]:
        """What was added and changed, the newest first."""
        return news_of(self.library, self.today)

    @cached_property
    def news_by_record(self) -> Mapping[str, tuple[NewsItem, ...]]:
        return grouped((item.record.identity, item) for item in self.news)

    def day_of(self, record: Record, change: Change) -> KnownDate:
        """The day of a change: its own or, in a compiled record, the day on which the changed page was published."""
        news = self.news_by_record.get(record.identity, ()) if self.is_compiled else ()
        return next((on(item.day) for item in news if item.change == change and item.day), change.date)

    @property
    def first_day(self) -> date:
        """The day on which the record as a whole was first published."""
        return self.library.publications.first_day or self.today

    def first_published(self, record: Record) -> date:
        """The day this site first published a record: today, where it is not published yet."""
        return self.library.publications.first_published(record) or self.today

    @cached_property
    def last_change_of_all(self) -> date:
        """The day on which this site last published or changed a record."""
        return max(map(self.last_changed, self.library.documents))

    def last_changed(self, record: Record) -> date:
        """The day from which a record says what it says now."""
        return self.library.publications.last_changed(record) or self.today

    @cached_property
    def grants(self) -> AwardIndex:
        """Every grant with all that it belongs to."""
        return award_index_of(self.library, "grant")

    @cached_property
    def contracts(self) -> AwardIndex:
        """Every contract with all that it belongs to."""
        return award_index_of(self.library, "contract")

    @cached_property
    def nearby(self) -> tuple[Nearby, ...]:
        """What is listed under each district; nothing in an office without a register of places."""
        return nearby_of(self.library, self.grants.awards, self.contracts.awards)

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        """Every panel whose members a briefing is for."""
        return panels_of(self.library)

    @cached_property
    def meetings_by_body(self) -> Mapping[str, tuple[Meeting, ...]]:
        """The meetings of each body, by the slug of its name, the earliest first."""
        return meetings_by_body(self.library)

    @cached_property
    def kinds_of_meetings(self) -> Mapping[str, frozenset[str]]:
        """The kinds of the meetings of each body, by the slug of its name."""
        several = self.meetings_by_body.items()
        return {body: frozenset(meeting.meeting_kind for meeting in meetings) for body, meetings in several}

    @cached_property
    def statements(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each fact in papers, by its key, the oldest first."""
        return statements_of(self.library)

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Record, ...]]:
        """The records that name each organisation and Act, by its name."""
        return mentions(self.library)

    @cached_property
    def neighbours(self) -> dict[str, tuple[Record | None, Record | None]]:
        """The previous and the next record of the same kind by date, by the identity of each record.

        Only of the kinds that are listed by date: in another list they would be in an order that readers never see.
        """
        neighbours: dict[str, tuple[Record | None, Record | None]] = {}
        for kind in (kind for kind in LISTED_KINDS if kind.has_year_pages):
            dated = (record for record in self.library.of(kind) if not _has_no_place(record))
            latest_first = [record for group in by_year(newest_first(dated)).values() for record in group]
            for previous_record, record, next_record in with_neighbours(latest_first[::-1]):
                neighbours[record.identity] = (previous_record, next_record)
        return neighbours


def _has_no_place(record: Record) -> bool:
    """Whether it has no place in an order by date, because its own date is not known."""
    return record.when.says_nothing


PLANNED = "Planned"
Item = TypeVar("Item")


def records_of(context: Context, kind: type[Record]) -> list[Record]:
    """The records of a kind in the order of its list: by title; or what is planned, then the newest first.

    In the list of plans, those that another plan replaced come last.
    """
    if kind.superseded_come_last:
        return current_first(context.library.of(kind))
    records = newest_first(context.library.of(kind))
    if kind.is_listed_by_title:
        return sorted(records, key=lambda record: record.title.casefold())
    return [record for group in by_year(records).values() for record in group]


def counted_of(context: Context, kind: type[Record]) -> list[Record]:
    """The records of a kind, as far as its list counts them."""
    return [record for record in records_of(context, kind) if not why_not_counted(record)]


def by_year(records: Iterable[R]) -> dict[str, tuple[R, ...]]:
    """The records by year: decisions that are only planned, the newest year first, then records without a year.

    A record that may be of one year or the next, such as of a financial year, is in a group of its own: it is not said
    to be of either.
    """
    years = newest_year_first(grouped((_year_of(record), record) for record in records))
    planned = sorted(years.pop(PLANNED, ()), key=lambda record: record.listed_date.date.order)
    return ({PLANNED: tuple(planned)} if planned else {}) | years


def _year_of(record: Record) -> str:
    is_planned = isinstance(record, Decision) and record.is_planned
    return PLANNED if is_planned else record.listed_year or YEAR_NOT_CERTAIN


def why_not_counted(record: Record) -> Literal["", "planned", "withdrawn"]:
    """Why it is not among the number of decisions that lists and the home page give: nothing was decided, or may be."""
    if not isinstance(record, Decision):
        return ""
    return "planned" if record.is_planned else "withdrawn" if record.status == "withdrawn" else ""


def year_name(year: int | None) -> str:
    return str(year) if year else YEAR_NOT_CERTAIN


def newest_year_first(years: Mapping[str, tuple[Item, ...]]) -> dict[str, tuple[Item, ...]]:
    """Groups by the name of their year; last what is of no certain year."""
    return dict(sorted(years.items(), key=lambda pair: _order_of_year(pair[0]), reverse=True))


def _order_of_year(name: str) -> tuple[bool, str]:
    return name != YEAR_NOT_CERTAIN, name
