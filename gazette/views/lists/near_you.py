"""Near you: the page that lists the districts, and what is listed under each of them as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.dates import KnownDate
from gazette.library.award_index import JoinedAward, whole_contracts
from gazette.library.deadlines import LEFT_OUT
from gazette.library.district_names import KnownDistrict
from gazette.library.nearby import Nearby, district_of_award, district_of_record
from gazette.library.panels import body_slug
from gazette.money import AnyAmount
from gazette.records import Decision, Meeting, Record
from gazette.sentences import near_you
from gazette.sentences.funds import until
from gazette.sentences.near_you import Numbers
from gazette.slugs import slug
from gazette.views.context import Context, why_not_counted
from gazette.views.kinds import bidding, meetings, rounds
from gazette.views.money.awards import group_anchor
from gazette.views.money.totals import joined_total
from gazette.views.shapes.dataset import (
    ADDRESS,
    DataField,
    Dataset,
    dataset_of,
    day_fields,
    illustrative_field,
    language_field,
)
from gazette.views.shapes.labels import HOME, LINK_TITLES, data_links, date_note, fact, facts
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Group, Head, Link, Row, Section, Value

NAME = "near-you"
TITLE = LINK_TITLES[NAME]
RULE = "page-rule"
DISTRICTS = "Districts"
ABOUT_THE_AREA = ("panel", "holding to account", "governance", "audit")  # kinds of meetings
FEEDS_OF_DISTRICTS = "feeds/"


def links(context: Context) -> tuple[Link, ...]:
    """A link to the page of each district; none in an office without a register of places."""
    return tuple(
        Link(nearby.district.district, nearby.district.address) for nearby in context.nearby if nearby.is_district
    )


def numbers_of(context: Context, nearby: Nearby) -> Numbers:
    states = Counter(meeting.state(context.today) for meeting in nearby.meetings)
    called_off = ("cancelled", "postponed")
    others = [meeting for meeting in nearby.meetings if meeting.state(context.today) not in called_off]
    return Numbers(
        len(nearby.grants),
        len(whole_contracts(nearby.contracts)),
        sum(not why_not_counted(decision) for decision in nearby.decisions),
        len(nearby.meetings),
        of_whole_area=sum(is_of_whole_area(context, meeting) for meeting in others) if nearby.is_district else 0,
        cancelled=states["cancelled"],
        postponed=states["postponed"],
    )


def is_of_whole_area(context: Context, meeting: Meeting) -> bool:
    """Whether a meeting is about the whole area, wherever it is held: by its kind, or as others of the same body are.

    A meeting of such a body for the public may be about the place where it is held.
    """
    if meeting.meeting_kind in ABOUT_THE_AREA or meeting.meeting_kind == "public":
        return meeting.meeting_kind != "public"
    return not context.kinds_of_meetings.get(body_slug(meeting.body_name), frozenset()).isdisjoint(ABOUT_THE_AREA)


def is_ahead(context: Context, nearby: Nearby, meeting: Meeting) -> bool:
    """Whether it is to come, so that it is further up on the page of a district."""
    return nearby.is_district and meetings.is_ahead(context, meeting) and not meeting.is_hidden


def to_come(context: Context, nearby: Nearby) -> list[Meeting]:
    """The meetings to come, the earliest first."""
    ahead = (meeting for meeting in nearby.meetings if is_ahead(context, nearby, meeting))
    return sorted(ahead, key=lambda meeting: meeting.date.order)


def next_meeting_of(context: Context, nearby: Nearby) -> Meeting | None:
    """The next meeting of which the day is known."""
    ahead = (meeting for meeting in to_come(context, nearby) if meeting.date.day and not meeting.date.anticipated)
    return next(ahead, None)


def open_rounds(context: Context) -> tuple[Value, ...]:
    """The rounds that are open for bids, the first to close on top; who can bid is said on their pages."""
    opened = [
        (fund, fund_round, rounds.state_of(context, fund_round))
        for fund in context.library.funds
        for fund_round in fund.rounds
        if fund_round.state(context.today) == "open" and fund.status not in LEFT_OUT
    ]
    return tuple(
        Value(fund.title, bidding.how_to_bid(fund, fund_round).address, note=until(state))
        for fund, fund_round, state in sorted(opened, key=lambda each: each[2].closes.order)
    )


def index(context: Context) -> ListPage:
    districts = [nearby for nearby in context.nearby if nearby.is_district]
    others = [nearby for nearby in context.nearby if nearby not in districts and nearby.number]
    towns = tuple(_towns(districts))
    rule = (*near_you.RULE, near_you.A_LOW_SUM) if context.grants.awards else near_you.RULE
    groups = (
        Group(
            DISTRICTS,
            "page-districts",
            tuple(_row(context, nearby) for nearby in districts),
        ),
        Group("Not in one district", "page-not-in-one", tuple(_row(context, nearby) for nearby in others)),
    )
    return ListPage(
        _head(context, districts),
        groups=tuple(group for group in groups if group.rows),
        feeds=(Link(near_you.A_FEED_FOR_EACH, FEEDS_OF_DISTRICTS),),
        data=data_links(NAME),
        on_this_page=tuple(Link(section.heading, f"#{section.anchor}") for section in towns),
        sections=(
            *towns,
            Section("How the districts are worked out", RULE, paragraphs=rule, is_apparatus=True),
        ),
    )


def _head(context: Context, districts: Sequence[Nearby]) -> Head:
    """What a reader can do, where the next meeting is, and small below it how many grants are of one district."""
    numbers = [numbers_of(context, nearby) for nearby in districts]
    in_all = Numbers(
        sum(number.grants for number in numbers),
        sum(number.contracts for number in numbers),
        sum(number.decisions for number in numbers),
        sum(number.meetings for number in numbers),
        cancelled=sum(number.cancelled for number in numbers),
        postponed=sum(number.postponed for number in numbers),
    )
    ahead = [(meeting, nearby) for nearby in districts if (meeting := next_meeting_of(context, nearby))]
    first = min(ahead, key=lambda pair: pair[0].date.order, default=None)
    meets_next = (first[1].district.district, first[0].date) if first else None
    return Head(
        f"{NAME}/",
        TITLE,
        description=near_you.CHOOSE,
        answer=near_you.by_district(in_all, meets_next=meets_next),
        details=near_you.of_single_districts(in_all, len(context.grants.awards)),
        facts=facts(
            fact(near_you.NEXT_MEETING, _linked(first[0]) if first else None),
            fact(near_you.OPEN_NOW, open_rounds(context)),
        ),
        crumbs=(HOME,),
    )


def _linked(meeting: Meeting) -> Value:
    return Value(meeting.title, meeting.address, note=date_note(meeting))


def _towns(districts: Sequence[Nearby]) -> Iterator[Section]:
    """Each town or village with its district, in the order of the alphabet."""
    places = {place: nearby.district for nearby in districts for place in nearby.district.places}
    towns = tuple(
        Value(near_you.town(place, places[place].district), places[place].address) for place in sorted(places, key=slug)
    )
    if towns:
        yield Section(near_you.WHICH, "page-towns", bullets=towns, paragraphs=(near_you.NOT_LISTED,))


def _row(context: Context, nearby: Nearby) -> Row:
    district = nearby.district
    total = replace(joined_total(nearby.grants), its_amount=near_you.AMOUNT_OF_GRANT)
    places = near_you.places_named(district.places) if nearby.is_district and district.places else ""
    numbers = numbers_of(context, nearby)
    if nearby.is_district and numbers.called_off < numbers.meetings:
        numbers = replace(numbers, cancelled=0, postponed=0)  # the answer says it of all districts
    contents = near_you.contents(numbers) or near_you.NOTHING
    below = "" if total.sum_alone else total.why_no_sum  # "at least" says enough; the page of the district says why
    ahead = next_meeting_of(context, nearby)
    next_meeting = Value(str(ahead.date), ahead.address) if ahead else None
    has_none = nearby.is_district and not nearby.grants and bool(context.grants.awards)
    none = near_you.no_grants(is_compiled=context.is_compiled, is_shared=bool(nearby.shared)) if has_none else ""
    return Row(
        nearby.title,
        district.address,
        summary=places,
        details=tuple(filter(None, (contents, below, none))),
        links=facts(fact(near_you.NEXT_MEETING, next_meeting)),
        amount=total.sum_alone or total.only,
        amount_note=near_you.beside_amount(total),
        anchor=group_anchor("place", _name_in_office(context, nearby)),
    )


def _name_in_office(context: Context, nearby: Nearby) -> str:
    """The name by which the page of grants by place called the district; its addresses lead to this row."""
    names, written = context.library.district_names, context.library.office.districts
    return next((name for name in written if names.named(name) == nearby.district), nearby.district.district)


@dataclass(frozen=True)
class ListedNearby:
    """A grant, a contract, a decision or a meeting with its district."""

    known: KnownDistrict
    what: str
    identity: str
    address: str
    title: str
    record: Record
    when: KnownDate
    place: str | None = None
    amount: AnyAmount | None = None


def dataset(context: Context) -> Iterator[Dataset]:
    """Everything whose district is known; nothing in an office without a register of places."""
    if context.nearby:
        yield dataset_of(NAME, TITLE, FIELDS, _everything(context))


def _everything(context: Context) -> Iterator[ListedNearby]:
    for nearby in context.nearby:
        for joined in (*nearby.grants, *nearby.contracts):
            if known := district_of_award(context.library, joined):
                yield _award(joined, known)
        records: tuple[Decision | Meeting, ...] = (*nearby.decisions, *nearby.meetings)
        for record in records:
            if known := district_of_record(context.library, record):
                yield _record(record, known)


def _award(joined: JoinedAward, known: KnownDistrict) -> ListedNearby:
    award = joined.award
    return ListedNearby(
        known,
        award.what,
        identity=award.id,
        address=joined.address,
        title=award.recipient_shown,
        record=joined.fund,
        when=award.awarded,
        place=award.place,
        amount=award.amount,
    )


def _record(record: Decision | Meeting, known: KnownDistrict) -> ListedNearby:
    return ListedNearby(
        known,
        record.kind,
        identity=record.identity,
        address=record.address,
        title=record.title,
        record=record,
        when=record.when,
        place=record.place if isinstance(record, Meeting) else None,
        amount=record.amount if isinstance(record, Decision) else None,
    )


FIELDS: tuple[DataField[ListedNearby], ...] = (
    DataField(
        "district",
        "District",
        "The district, as in the register of places.",
        lambda row: row.known.district.district,
    ),
    DataField(
        "known_from",
        "Known from",
        "document if it names the district; place if the district is worked out from the place.",
        lambda row: "document" if row.known.is_stated else "place",
    ),
    DataField("what", "What", "grant, contract, decision or meeting.", lambda row: row.what),
    DataField("identity", "Identity", "The id of an award, or the identity of a record.", lambda row: row.identity),
    DataField("address", "Address", ADDRESS, lambda row: row.address),
    DataField("title", "Title", "The recipient of an award, or the title of a record.", lambda row: row.title),
    *day_fields("date", "Date", "its date", lambda row: row.when),
    DataField("place", "Place", "The place, as the document has it.", lambda row: row.place),
    DataField("amount", "Amount", "How much, in pounds.", lambda row: row.amount.pounds if row.amount else None),
    DataField(
        "amount_is",
        "Amount is",
        "Whether amount is exact, about, over or under, or unknown or withheld.",
        lambda row: row.amount.closeness if row.amount else None,
    ),
    language_field(lambda row: row.record),
    illustrative_field(lambda row: row.record.illustrative),
)
