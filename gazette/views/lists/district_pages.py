"""The page of each district: its grants, contracts, decisions and meetings; and the pages of its long lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.library.award_index import ROWS_ON_A_PAGE, JoinedAward
from gazette.library.nearby import Nearby
from gazette.plurals import every
from gazette.records import Decision, Meeting
from gazette.sentences import lists, near_you
from gazette.sentences.awards import awards_in_order
from gazette.sentences.days import with_time
from gazette.views.context import Context
from gazette.views.kinds import decisions, meetings
from gazette.views.kinds.meeting_lists import row_ahead
from gazette.views.lists.list_parts import cut, part_address, part_links
from gazette.views.lists.near_you import (
    DISTRICTS,
    NAME,
    RULE,
    TITLE,
    is_ahead,
    is_of_whole_area,
    links,
    next_meeting_of,
    numbers_of,
    open_rounds,
    to_come,
)
from gazette.views.money.awards import award_table
from gazette.views.money.totals import joined_total
from gazette.views.shapes.labels import HOME, data_links, date_once, fact, facts, feed_links
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Fact, Head, Link, Row, Section, Table, Value

MOST_OF_A_LIST = 40  # on the page of a district that has more
FEW_OF_AREA = 3  # meetings about the whole area that are among the others
AREA_MEETINGS = "page-area-meetings"
Listed = JoinedAward | Decision | Meeting


@dataclass(frozen=True)
class DistrictList:
    """One of the lists of a district."""

    nearby: Nearby
    heading: str  # "Grants"
    noun: str
    items: Sequence[Listed]

    @property
    def folder(self) -> str:
        return f"{self.nearby.district.address}{self.heading.lower()}/"

    @property
    def nouns(self) -> tuple[str, str]:
        return (self.noun, self.heading.lower())


def addresses(nearby: Nearby) -> Iterator[str]:
    """The address of the page of a district, and of the pages of its long lists."""
    yield nearby.district.address
    for rows in long_lists(nearby):
        yield rows.folder
        yield from (part_address(rows.folder, number) for number in cut(rows.items).further)


def lists_of(nearby: Nearby) -> tuple[DistrictList, ...]:
    lists = (
        DistrictList(nearby, "Grants", "grant", nearby.grants),
        DistrictList(nearby, "Contracts", "contract", nearby.contracts),
        DistrictList(nearby, "Decisions", "decision", nearby.decisions),
        DistrictList(nearby, "Meetings", "meeting", nearby.meetings),
    )
    return tuple(rows for rows in lists if rows.items)


def long_lists(nearby: Nearby) -> tuple[DistrictList, ...]:
    """The lists that do not fit on the page of the district, and have pages of their own."""
    is_long = nearby.number + len(nearby.shared) > ROWS_ON_A_PAGE
    return tuple(rows for rows in lists_of(nearby) if is_long and len(rows.items) > MOST_OF_A_LIST)


def pages(context: Context) -> Iterator[ListPage]:
    for nearby in context.nearby:
        yield _page(context, nearby)
        for rows in long_lists(nearby):
            yield from _parts(context, rows)


def _page(context: Context, nearby: Nearby) -> ListPage:
    long, total, next_meeting = long_lists(nearby), joined_total(nearby.grants), next_meeting_of(context, nearby)
    answer = near_you.answer(
        total.answer(near_you.for_district(nearby.district.district) if nearby.is_district else ""),
        numbers_of(context, nearby),
        is_compiled=context.is_compiled,
        next_meeting=with_time(next_meeting.date, next_meeting.starts) if next_meeting else None,
        is_shared=bool(nearby.shared),
    )
    sections = [*_open_now(context), *_coming_up(context, nearby)] if nearby.is_district else []
    listed = [section for rows in lists_of(nearby) for section in _sections(context, rows, is_cut=rows in long)]
    of_area = [section for section in listed if section.anchor == AREA_MEETINGS]
    sections += [section for section in listed if section not in of_area]
    sections += [*_whole_area(context, nearby), *of_area, *_others(context, nearby), _about(nearby)]
    head = Head(
        nearby.district.address,
        nearby.title,
        description=answer,
        answer=answer,
        not_counted=replace(total, over=()).not_counted,  # “at least” says it of an amount over a figure
        kind="District" if nearby.is_district else "",
        facts=facts(
            fact(near_you.NEXT_MEETING, Value(next_meeting.title, next_meeting.address) if next_meeting else None),
            _places(near_you.places(nearby.district.places), nearby),
            fact("Note", nearby.district.note),
        ),
        crumbs=(HOME, Link(TITLE, f"{NAME}/")),
    )
    return _with_links(nearby, ListPage(head, sections=tuple(sections)))


def _with_links(nearby: Nearby, page: ListPage) -> ListPage:
    """The page with what a reader can follow and download."""
    feeds = feeds_of(nearby)
    return replace(page, head=replace(page.head, feeds=feeds[:1]), feeds=feeds, data=data_links(NAME))


def _places(words: str, nearby: Nearby) -> Fact | None:
    return fact(near_you.PLACES_INCLUDED, words) if nearby.is_district else None


def feeds_of(nearby: Nearby) -> tuple[Link, ...]:
    district = nearby.district
    title = near_you.feed_title(district.district)
    return feed_links(district.address.rstrip("/"), title) if nearby.has_feed else ()


def _open_now(context: Context) -> Iterator[Section]:
    if opened := open_rounds(context):
        yield Section(near_you.OPEN_NOW, "page-open", bullets=opened)


def _coming_up(context: Context, nearby: Nearby) -> Iterator[Section]:
    """The meetings to come, because a reader can still go to them."""
    if ahead := to_come(context, nearby):
        rows = tuple(row_ahead(context, meeting) for meeting in ahead)
        yield Section("Coming up", "page-to-come", rows=rows)


def _sections(context: Context, rows: DistrictList, *, is_cut: bool) -> Iterator[Section]:
    """One list; of a long one the newest rows, with a link to all.

    Meetings about the whole area stand apart; below a district, to which they say little, they are folded.
    """
    if is_cut:
        section = _with_rows(context, rows, rows.items[:MOST_OF_A_LIST])
        all_rows = Value(every(len(rows.items), rows.noun), rows.folder)
        yield replace(section, bullets=(all_rows,))
    elif rows.noun == "meeting":
        past = [item for item in rows.items if isinstance(item, Meeting) and not is_ahead(context, rows.nearby, item)]
        of_area = [meeting for meeting in past if is_of_whole_area(context, meeting)]
        if len(of_area) <= FEW_OF_AREA:
            of_area = []
        others = [meeting for meeting in past if meeting not in of_area]
        for heading, anchor, items in (
            (near_you.MEETINGS, "page-meetings", others),
            (near_you.MEETINGS_ON_WHOLE_AREA, AREA_MEETINGS, of_area),
        ):
            if items:
                shown = tuple(_row(context, item) for item in items)
                lead = near_you.more_on_whole_area(len(of_area)) if items is others else ""
                is_folded = items is of_area and rows.nearby.is_district
                yield Section(heading, anchor, lead=lead, rows=shown, is_apparatus=is_folded)
    else:
        yield _with_rows(context, rows, rows.items)


def _with_rows(context: Context, rows: DistrictList, items: Sequence[Listed]) -> Section:
    section = Section(rows.heading, f"page-{rows.heading.lower()}")
    if rows.noun in ("grant", "contract"):
        return replace(section, tables=(_table(context, rows, items),))
    return replace(section, rows=tuple(_row(context, item) for item in items))


def _table(context: Context, rows: DistrictList, items: Sequence[Listed]) -> Table:
    awards = [item for item in items if isinstance(item, JoinedAward)]
    undated = sum(joined.award.awarded.says_nothing for joined in awards)
    order = "newest" if undated < len(awards) else ""
    caption = awards_in_order(len(awards), rows.noun, order, undated=undated)
    table = award_table(context, caption, awards, leave_out="objective", links_places=False, is_extract=True)
    of_page = rows.nearby.title
    table = replace(table, same=tuple(same for same in table.same if same.values[0].text != of_page))
    is_partial = rows.noun == "grant" and rows.nearby.is_district
    return replace(table, note=f"{table.note} {near_you.MORE_IN_ALL}".strip()) if is_partial else table


def _row(context: Context, item: Listed) -> Row:
    if isinstance(item, Decision):
        return decisions.row(context, item)
    assert isinstance(item, Meeting)
    return date_once(meetings.row(context, item))


def _whole_area(context: Context, nearby: Nearby) -> Iterator[Section]:
    """Below a district, what names it together with others, and a link to all that is of several."""
    whole = next(other for other in context.nearby if other.district.is_whole_area)
    words = near_you.contents(numbers_of(context, whole))
    if nearby.is_district and words:
        caption = near_you.with_others(nearby.district.district)
        shared = award_table(context, caption, nearby.shared[:MOST_OF_A_LIST], leave_out="objective")
        bullets = (Value(near_you.all_of_several(words), whole.district.address),)
        tables = (shared,) if nearby.shared else ()
        yield Section(whole.title, "page-whole-area", bullets=bullets, tables=tables)


def _others(context: Context, nearby: Nearby) -> Iterator[Section]:
    """Links to the pages of the other districts, below what is listed for this one."""
    others = tuple(Value(link.text, link.address) for link in links(context) if link.address != nearby.district.address)
    if others:
        yield Section(near_you.OTHERS if nearby.is_district else DISTRICTS, "page-other-districts", bullets=others)


def _about(nearby: Nearby) -> Section:
    """What the district stands for, folded; a link alone is not."""
    district = nearby.district
    paragraphs = _rule(nearby)
    about = facts(
        _places(", ".join(district.places), nearby) if near_you.are_cut(district.places) else None,
        fact(near_you.BUILDINGS, ", ".join(district.buildings)),
        fact("Also called", ", ".join(district.also)),
    )
    link = Link("How the districts are worked out", f"{NAME}/#{RULE}")
    is_link_alone = not (paragraphs or about)
    return Section(
        near_you.WHAT_IS_LISTED,
        "page-listed-here",
        paragraphs=paragraphs,
        facts=about,
        links=(link,),
        is_apparatus=not is_link_alone,
    )


def _rule(nearby: Nearby) -> tuple[str, ...]:
    """Why something is listed on the page."""
    if nearby.is_district:
        return near_you.RULE[:2]
    return (near_you.NOT_OF_A_DISTRICT,) if nearby.district.stands_for == "not known" else ()


def _parts(context: Context, rows: DistrictList) -> Iterator[ListPage]:
    """The pages of a long list: the first, without a number, has the newest rows."""
    parts, whole = cut(rows.items), rows.nearby.title
    for number, items in ((0, parts.first), *parts.further.items()):
        title = near_you.part_of_list(rows.heading, whole)
        words = lists.number_in_part(len(items), len(rows.items), rows.nouns)
        head = Head(
            part_address(rows.folder, number) if number else rows.folder,
            lists.part_of(title, number) if number else title,
            description=words,
            answer=words,
            crumbs=(HOME, Link(TITLE, f"{NAME}/"), Link(whole, rows.nearby.district.address)),
        )
        page = ListPage(
            head, sections=(_with_rows(context, rows, items),), parts=part_links(rows.folder, parts, number)
        )
        yield _with_links(rows.nearby, page)
