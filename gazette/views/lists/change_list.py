"""Everything that was added or changed after the first publication: as a list, by week, as a feed, as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gazette.dates import say_day
from gazette.grouping import grouped
from gazette.library.news import NewsItem, NewsKind
from gazette.sentences.changes import (
    AMOUNTS_FIRST,
    CORRECTING,
    DAY_NOT_KNOWN,
    NO_CHANGES,
    corrected,
    corrections_before,
    earlier_week,
    in_seven_days,
    later_week,
    latest_correction,
    minor_changes,
    more_news,
    news_of_week,
    notes_before,
    number_added_and_changed,
    number_of_news,
    of_week,
    seven_days,
    since_publication,
    week,
    weeks_of,
)
from gazette.sentences.lists import with_number
from gazette.views.context import Context, year_name
from gazette.views.lists.change_rows import alike, by_record, by_weight, names_amount, row_of, row_of_alike, tag_of
from gazette.views.lists.list_page import list_page, part_of_list
from gazette.views.shapes.labels import ADDED
from gazette.views.shapes.neighbours import with_neighbours
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Link, Row

NAME = "changes"
MINOR: NewsKind = "minor"
SEVEN_DAYS = timedelta(days=7)
MOST_LATEST = 10  # corrections, or those alike, of all weeks; the others are on the pages of their weeks
MOST_OPEN = 8  # corrections, or minor changes of a week; the others are folded
MOST_ON_PAGE = 200  # of a group; the pages of the weeks and the data have all of them


def change_list(context: Context) -> ListPage:
    """What was corrected, what was added or updated in the last seven days, every week, then what has no day."""
    weeks, latest = _weeks(context), _newest_day(context)
    since = latest - SEVEN_DAYS if latest else None
    newest = _since_added([item for item in context.news if since and item.day and item.day > since])
    undated = [item for item in context.news if item.day is None]
    is_young = bool(latest and _is_young(context, latest))
    whole_count = number_added_and_changed(_numbers(context.news))
    newest_count = in_seven_days(latest, number_of_news(_numbers(newest))) if latest else f"{whole_count}."
    groups = (
        _corrected(context),
        _newest(context, latest, newest, is_young=is_young) if latest else None,
        *_weeks_by_year(context, weeks),
        _group(context, DAY_NOT_KNOWN, "page-undated", undated) if undated else None,
    )
    page = list_page(
        context,
        NAME,
        count=" ".join(filter(None, (_since_publication(context), "" if is_young else newest_count))),
        groups=tuple(filter(None, groups)),
        empty="" if context.news else NO_CHANGES,
    )
    correction = _latest_correction(context)
    return replace(page, head=replace(page.head, answer=correction, details=page.head.answer)) if correction else page


def _latest_correction(context: Context) -> str:
    """Of which day the newest correction is, and of what; "" where a removal or a withdrawal is as new, or newer."""
    correcting = [item for item in context.news if item.kind in CORRECTING and not item.came_with_record]
    newest = max((item.day for item in correcting if item.day), default=None)
    of_newest = [item for item in correcting if item.day == newest]
    if not newest or any(item.kind != "correction" for item in of_newest):
        return ""
    ranked = [item for several in by_weight(of_newest) for item in several]
    titles = {item.record.identity: item.record.title for item in ranked}
    note = ranked[0].change.public_note if ranked[0].change else ""
    nouns = {item.record.identity: item.record.nouns for item in ranked if item.record.list_title}
    pages, amounts = Counter(nouns.values()).most_common(), sum(map(names_amount, ranked))
    return latest_correction(newest, list(titles.values()), note, pages, amounts)


def _since_added(items: Sequence[NewsItem]) -> list[NewsItem]:
    """News of some days without the older changes of a record that was itself added in these days."""
    added = {item.record.identity for item in items if item.change is None}
    return [item for item in items if not (item.came_with_record and item.record.identity in added)]


def _is_young(context: Context, latest: date) -> bool:
    """Whether the record was first published within the seven days up to the newest change."""
    first = context.library.publications.first_day
    return bool(first and first > latest - SEVEN_DAYS)


def _since_publication(context: Context) -> str:
    """When the record was first published and what was corrected since; "" where the day is not known.

    Of a record in its first seven days, additions and updates are counted too: there is no other count of them.
    """
    first, latest = context.library.publications.first_day, _newest_day(context)
    is_young = latest is not None and _is_young(context, latest)
    later = [item for item in context.news if not item.came_with_record]
    counted = [item for item in later if (is_young and not item.is_minor) or item.kind in CORRECTING]
    return since_publication(first, _numbers(counted)) if first else ""


def _corrected(context: Context) -> Group | None:
    """The newest corrections by their days, then a link to the others on the page of their week."""
    items = [item for item in context.news if item.day and item.kind in CORRECTING]
    if not items:
        return None
    shown = items[:MOST_ON_PAGE]
    earlier = sum(item.came_with_record for item in shown)
    first = AMOUNTS_FIRST if len(set(map(names_amount, shown))) > 1 else ""
    parts, rest = _first_alike(shown, MOST_LATEST)
    return Group(
        corrected(_numbers(items)),
        "page-corrected",
        (),
        lead=" ".join(filter(None, (first, corrections_before(len(shown), earlier)))),
        parts=_days_of(context, parts, "page-corrected", has_days=True),
        link=_others(rest),
    )


def _others(rest: Sequence[NewsItem]) -> Link | None:
    """To the corrections that are not shown, on the page of the newest week with some."""
    monday = rest[0].week if rest else None
    return Link(more_news(_numbers(rest)), f"{_address(monday)}#page-corrected") if monday else None


def _first_alike(items: Sequence[NewsItem], number: int) -> tuple[list[NewsItem], list[NewsItem]]:
    """The corrections of the first entries of a list by days, and those of the others."""
    days = grouped((item.day, item) for item in items).values()
    several = [parts for of_day in days for parts in alike(by_weight(of_day))]
    first, rest = (
        [item for parts in half for of_record in parts for item in of_record]
        for half in (several[:number], several[number:])
    )
    return first, rest


def _folded(context: Context, heading: str, anchor: str, items: Sequence[NewsItem], *, has_days: bool = True) -> Group:
    """Corrections by their days, of which the first few are open."""
    shown, rest = _first_alike(items, MOST_OPEN)
    folds = _more(context, rest, f"{anchor}-earlier", has_days=has_days)
    return Group(heading, anchor, (), parts=_days_of(context, shown, anchor, has_days), folds=folds)


def _days_of(context: Context, items: Sequence[NewsItem], anchor: str, has_days: bool) -> tuple[Group, ...]:
    """Rows by their days, without the day above them where all of the page is of one."""
    return tuple(replace(day, heading=day.heading if has_days else "") for day in _by_day(context, items, anchor))


def weekly_pages(context: Context) -> Iterator[ListPage]:
    """A page for each week in which something was added or changed, with links to the weeks before and after it."""
    weeks = _weeks(context)
    for later, monday, earlier in with_neighbours(list(weeks)):
        count = _count_of_week(context, monday, weeks[monday], _only_day(weeks[monday]))
        around = ((earlier_week(earlier), earlier), (later_week(later), later))
        groups = tuple(_kinds_of_week(context, weeks[monday]))
        page = part_of_list(
            NAME, monday.isoformat(), title=news_of_week(monday), description=count, count=count, groups=groups
        )
        yield replace(
            page,
            on_this_page=tuple(Link(group.heading, f"#{group.anchor}") for group in groups) if groups[1:] else (),
            parts=tuple(Link(words, _address(day)) for words, day in around if day),
        )


def _weeks(context: Context) -> dict[date, tuple[NewsItem, ...]]:
    """The additions and changes by the Monday of their week, the newest first."""
    weeks = grouped((item.week, item) for item in context.news if item.week)
    return {monday: tuple(_since_added(items)) for monday, items in weeks.items()}


def _address(monday: date) -> str:
    return f"{NAME}/{monday.isoformat()}/"


def _count_of_week(context: Context, monday: date, items: Iterable[NewsItem], day: date | None = None) -> str:
    """The numbers of a week; while it has not ended, those so far."""
    return of_week(_numbers(items), has_ended=monday + SEVEN_DAYS <= context.today, day=day)


def _only_day(items: Iterable[NewsItem]) -> date | None:
    """The day of all news of a week, which is then said once instead of above each part of it."""
    days = {item.day for item in items}
    return days.pop() if len(days) == 1 else None


def _numbers(items: Iterable[NewsItem]) -> Counter[str]:
    return Counter(item.kind for item in items)


def _newest_day(context: Context) -> date | None:
    return max((item.day for item in context.news if item.day), default=None)


def _group(context: Context, heading: str, anchor: str, items: Sequence[NewsItem]) -> Group:
    return Group(heading, anchor, tuple(row_of(context, several) for several in by_record(items[:MOST_ON_PAGE])))


def _newest(context: Context, latest: date, items: Sequence[NewsItem], *, is_young: bool) -> Group | None:
    """The news of seven days below its days, without the corrections, which have a place of their own."""
    others = [item for item in items if item.kind not in CORRECTING][:MOST_ON_PAGE]
    minor = grouped((item.day, item) for item in others if item.is_minor and item.day)
    first, rest = _first_alike([item for item in others if not item.is_minor], MOST_LATEST)
    shown = [item for item in others if item in first or item.is_minor]
    days = tuple(_by_day(context, shown, minor=minor))
    folds = _more(context, rest, "page-more")
    return (
        Group(seven_days(latest, is_young=is_young), "page-seven-days", (), parts=days, folds=folds) if days else None
    )


def _more(context: Context, rest: Sequence[NewsItem], anchor: str, *, has_days: bool = True) -> tuple[Group, ...]:
    parts = _days_of(context, rest, anchor, has_days)
    return (Group(more_news(_numbers(rest)), anchor, (), parts=parts),) if rest else ()


def _weeks_by_year(context: Context, weeks: Mapping[date, Sequence[NewsItem]]) -> Iterator[Group]:
    """A row for each week, by the year in which it begins; apart, those before the record was published."""
    first = context.library.publications.first_day
    before = {monday: items for monday, items in weeks.items() if first and monday + SEVEN_DAYS <= first}
    since = {monday: items for monday, items in weeks.items() if monday not in before}
    rows = ((year_name(monday.year), _week_row(context, monday, items)) for monday, items in since.items())
    for year, of_year in grouped(rows).items():
        yield Group(weeks_of(year), f"page-weeks-{year}", of_year)
    if first and before:
        earlier = tuple(_week_row(context, monday, items) for monday, items in before.items())
        yield Group(notes_before(first), "page-weeks-before", earlier)


def _week_row(context: Context, monday: date, items: Sequence[NewsItem]) -> Row:
    return Row(week(monday), _address(monday), summary=_count_of_week(context, monday, items))


def _kinds_of_week(context: Context, items: Sequence[NewsItem]) -> Iterator[Group]:
    """The news of a week: what was corrected or removed, added, updated, then minor changes, by the days of each.

    Many corrections or minor changes are folded, below a heading to which the top of the page leads.
    """
    corrections = [item for item in items if item.kind in CORRECTING]
    has_days = not _only_day(items)
    added, updated, minor = ([item for item in items if item.kind == kind] for kind in ("added", "update", MINOR))
    parts = (
        (corrected(_numbers(corrections)) if corrections else "", "corrected", corrections),
        (ADDED, "added", added),
        ("Updates", "update", updated),
        ("Minor changes", MINOR, minor),
    )
    for words, name, of_kind in parts:
        if of_kind:
            anchor, heading = f"page-{name}", with_number(words, len(of_kind))
            if name == MINOR and len(of_kind) > MOST_OPEN:
                yield Group(heading, anchor, (), folds=tuple(_by_day(context, of_kind, anchor)))
            elif of_kind is corrections:
                yield _folded(context, heading, anchor, of_kind, has_days=has_days)
            else:
                yield Group(heading, anchor, (), parts=_days_of(context, of_kind, anchor, has_days))


def _by_day(
    context: Context, items: Sequence[NewsItem], above: str = "page", minor: Mapping[date, Sequence[NewsItem]] = {}
) -> Iterator[Group]:
    """Rows by their days; `above` is the anchor of what they are in.

    `minor` has the minor changes of each day, of which several are one row, which leads to the page of their week.
    """
    for day, of_day in grouped((item.day, item) for item in items if item.day).items():
        anchor, folded = f"{above}-{day.isoformat()}", minor.get(day, ())
        shown = [item for item in of_day if not item.is_minor] if folded[1:] else of_day
        rows = [*_rows_of_day(context, shown)]
        if above != "page" and len(_numbers(items)) == 1:  # the heading says what each row is
            tag_above = tag_of(items[0].kind)
            rows = [replace(row, tags=tuple(tag for tag in row.tags if tag != tag_above)) for row in rows]
        if folded[1:] and (monday := folded[0].week):
            rows.append(Row(minor_changes(len(folded)), f"{_address(monday)}#page-{MINOR}-{day.isoformat()}"))
        yield Group(say_day(day), anchor, tuple(rows))


def _rows_of_day(context: Context, items: Sequence[NewsItem]) -> Iterator[Row]:
    """A row for each record, or for those that were changed in the same way, without the day, which is the heading."""
    return (replace(row_of_alike(context, several), date=None) for several in alike(by_weight(items)))
