"""The office itself. An election, a new name or a new address is an edit of one file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar, Literal

from gazette.dates import UNKNOWN, KnownDate, on
from gazette.frontmatter.models import Date, Fields, Mailbox, Many, Text, WebAddress, field
from gazette.palette import nearest_that_works, works
from gazette.problems import Mistake, Problem
from gazette.records.base import Record
from gazette.records.guide import ONE_SENTENCE
from gazette.records.series import GROUPS, Series
from gazette.records.tenures import Address, Holder, OfficeName, OfficeStyle, held_at, is_order_known
from gazette.sentences import whose_record
from gazette.sentences.days import in_sentence


class RecordPublisher(Fields):
    """Who put a compiled record together, and how readers reach them."""

    name: Text = field(help="Who publishes this website.", example="Exampleshire County Library")
    website: WebAddress | None = field(None, help="The publisher's own website.")
    contact_form: WebAddress | None = field(None, help="The address of the publisher's contact form.")
    mailbox: Mailbox | None = field(None, help="The publisher's role mailbox; never a person's.")


class MistakeReports(Fields):
    """How readers report a mistake on this website, and what then happens."""

    reaches: Text | None = field(
        None,
        help="Who reads the reports: a role, never a person's name.",
        write="Without it, the foot of each page says that they go to you, or to the publisher of a compiled record.",
        example="our records officer",
    )
    contact_form: WebAddress | None = field(
        None,
        help="The address of the form for them.",
        write="Without a form or a mailbox here, the foot of each page links to the contact page.",
    )
    mailbox: Mailbox | None = field(None, help="The role mailbox for them; never a person's.")
    answered_within: Text | None = field(
        None, help="How soon a report is answered, in words that follow “within”.", example="5 working days"
    )


class Office(Record):
    """The office that the record belongs to: names, holders, addresses, series of references."""

    kind: ClassVar[str] = "office"
    folder: ClassVar[str] = "office"
    label: ClassVar[str] = "The office"
    nouns: ClassVar[tuple[str, str]] = ("office", "offices")
    short_form: ClassVar[str] = ""
    schema_type: ClassVar[str] = "GovernmentOrganization"
    has_numbered_paragraphs: ClassVar[bool] = False
    former_fields: ClassVar[Mapping[str, str]] = {
        "demonstration": "Remove it. If somebody other than the office put the record together, write record: "
        "compiled, with publisher and searched. If the office is imaginary, write day."
    }

    record: Literal["own", "compiled"] = field(
        help="Whose record it is: own if the office publishes this website, compiled if somebody else put it together "
        "from public sources (then add publisher and searched too).",
        example="own",
    )
    publisher: RecordPublisher | None = field(None, help="In a compiled record: who publishes it.")
    searched: Date | None = field(
        None, help="In a compiled record: until when the sources were searched.", example="2026-11"
    )
    day: Date | None = field(
        None,
        help="For an imaginary office only: the day for which its website is built, instead of today.",
        example="2024-06-15",
    )
    summary: Text = field(help="What the site is, in one sentence.", write=ONE_SENTENCE)
    site_name: Text | None = field(None, help="The name in the header of the site, if it is not the title.")
    area: Text = field(help="The police area.", example="Exampleshire")
    names: Many[OfficeName] = field(
        help="The legal name of the office, and earlier ones with their dates. A decision is shown under the name of "
        "that day, so a body that took over is a further name here.",
        write="Write them in the order in which the office had them.",
    )
    styles: Many[OfficeStyle] = field(
        [], help="Names that the office chose for itself beside its legal name, with dates."
    )
    holders: Many[Holder] = field(
        [], help="Public office-holders, with dates: the Commissioner, deputies, acting holders. A row for each term."
    )
    addresses: Many[Address] = field([], help="Postal addresses, with dates.")
    switchboard: Text | None = field(None, help="The public switchboard; never a direct line.")
    switchboard_hours: Text | None = field(
        None, help="With switchboard: when somebody answers.", example="9am to 5pm on weekdays"
    )
    mailbox: Mailbox | None = field(None, help="The role mailbox; never a person's.", example="office@example.org")
    contact_form: WebAddress | None = field(None, help="The address of the contact form.")
    website: WebAddress | None = field(None, help="The office's own website.")
    mistake_reports: MistakeReports | None = field(
        None, help="How readers report a mistake on this website to its publisher."
    )
    districts: Many[Text] = field(
        [], help="The districts of the area as documents spell them, so that awards can be listed by district."
    )
    giving_prefix: Text | None = field(
        None,
        help="The prefix that 360Giving gave to the publisher of this website; it begins the ids of grants.",
        example="360G-example",
    )
    colour: Text = field(
        "#4c2c69",
        help="The colour of the office, as #rrggbb. Links, buttons and the colours of dark screens are made from it, "
        "darker or lighter where that is needed to read them. Any colour but a grey or a very pale one will do.",
    )
    series: Many[Series] = field([], help="How its decisions are numbered: a series for each form of number.")
    feed_ids: Text = field(
        help="What feed ids begin with: a domain you hold and a year. Chosen once, never changed.",
        example="tag:record.example.org,2016",
    )
    licence: Text | None = field(
        None, help="The licence of the content, if it has one.", example="Open Government Licence v3.0"
    )
    licence_url: WebAddress | None = field(
        None,
        help="The address of the licence.",
        example="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    )
    closed: Date | None = field(None, help="The day the office closed or will close.", example="2028-05-07")
    successor: Text | None = field(None, help="With closed: the body that takes over.")
    successor_url: WebAddress | None = field(None, help="The address of the website of that body.")

    @property
    def address(self) -> str:
        return "office/"

    @property
    def is_compiled(self) -> bool:
        """Whether somebody else put the record together, so that what it lacks proves nothing."""
        return self.record == "compiled"

    def is_closed(self, today: date) -> bool:
        """Whether it has certainly closed: its last day has come, and was not only expected."""
        return self.closed is not None and self.closed.has_come(today) and not self.closed.anticipated

    @property
    def is_imaginary(self) -> bool:
        return self.day is not None

    @property
    def licence_line(self) -> str:
        """The licence with its address; "" without one."""
        return ", ".join(filter(None, (self.licence, self.licence_url)))

    @property
    def title_prefix(self) -> str:
        """What the titles of pages and feeds, and citations, begin with."""
        return whose_record.title_prefix(self.is_compiled, self.is_imaginary)

    def banner(self, today: date) -> whose_record.Banner | None:
        """What every page says about whose record it is; None in the record of a real office itself."""
        if self.publisher and self.searched:
            return whose_record.compiled(self.publisher.name, self.name_on(today).name, self.searched)
        return whose_record.imaginary(self.area, self.day) if self.day else None

    @property
    def shown_site_name(self) -> str:
        """The name of the site as readers see it."""
        return f"{self.title_prefix}{self.site_name or self.title}"

    def name_on(self, day: date) -> OfficeName:
        """The name of the office on a day; of two, the later."""
        return held_at(self.names, on(day))[-1]

    def names_at(self, known: KnownDate) -> tuple[tuple[str, KnownDate | None], ...]:
        """The names it may have had at a date, the earliest first, each with the day from which it had it."""
        names = held_at(self.names, known)
        if is_order_known(self.names):
            return tuple((name.name, name.since) for name in names)
        return ((" or ".join(name.name for name in names), None),)

    def series_of(self, reference: str, name: str | None = None, when: KnownDate = UNKNOWN) -> tuple[Series, ...]:
        """The series that a reference fits, only those of a name or of a day, where a decision has one."""
        matching = (series for series in self.series if series.match(reference) is not None)
        fitting = tuple(series for series in matching if name in (None, series.name))
        return tuple(series for series in fitting if series.may_be_of(when)) or fitting

    def is_number_of_publisher(self, reference: str) -> bool:
        """Whether the publisher of a compiled record gave a decision its number, and not the office."""
        return any(series.given_by for series in self.series_of(reference))

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        yield from self._own_mistakes()

    def _own_mistakes(self) -> Iterator[Problem]:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.colour):
            yield self.problem(f"'{self.colour}' is not a colour.", 'Write it as "#4c2c69".', at=("colour",))
        elif not works(self.colour):
            yield self.problem(
                f"The colour {self.colour} is nearly white, grey or black: "
                "readers could not tell links and buttons from the text.",
                f'Write "{nearest_that_works(self.colour)}", which is close to it, or another colour of the office.',
                at=("colour",),
            )
        if not re.fullmatch(r"tag:[a-z0-9.-]+,[0-9]{4}(-[0-9]{2}){0,2}", self.feed_ids):
            yield self.problem(
                f"'{self.feed_ids}' cannot begin an id.",
                "Write it as tag:record.example.org,2016",
                at=("feed_ids",),
            )
        if self.giving_prefix and not re.fullmatch(r"360G-[A-Za-z0-9_-]+", self.giving_prefix):
            yield self.problem(
                f"'{self.giving_prefix}' is not a prefix of 360Giving.",
                "Write it as it was given, such as 360G-example, or leave it out.",
                at=("giving_prefix",),
            )
        yield from self._mistakes_of_closing()
        yield from self._mistakes_of_record()
        yield from self._mistakes_of_tenures()
        yield from self._mistakes_of_series()

    def _mistakes_of_series(self) -> Iterator[Problem]:
        for index, series in enumerate(self.series):
            at = ("series", index)
            for group in series.unknown_groups:
                yield self.problem(
                    f"The shape names {{{group}}}, which cannot be part of a number.",
                    f"Use {', '.join('{' + name + '}' for name in GROUPS)}.",
                    at=(*at, "shape"),
                )
            if "{number}" not in series.shape and (series.running or series.gaps):
                what = f"The shape {series.shape} has no {{number}}, so it cannot have gaps."
                yield self.problem(what, "Write {number} where the number is printed.", at=(*at, "shape"))
                continue
            for number, gap in enumerate(series.gaps):
                try:
                    list(series.spans_of(gap))
                except Mistake as mistake:
                    yield self.problem(mistake.what, mistake.remedy, at=(*at, "gaps", number, "numbers"))

    def _mistakes_of_record(self) -> Iterator[Problem]:
        """A compiled record says who publishes it and until when sources were searched; a real office has no day."""
        for name, remedy in (
            ("publisher", "Write publisher:, and below it name: with the body or person who publishes this website."),
            ("searched", "Write the month or day until which sources were searched, such as searched: 2026-11."),
        ):
            if self.is_compiled and not getattr(self, name):
                yield self.problem(f"The record is compiled, and {name} is missing.", remedy, at=("record",))
            if not self.is_compiled and getattr(self, name):
                what = f"The office publishes this record itself, so {name} says nothing."
                yield self.problem(what, "Remove it, or write record: compiled.", at=(name,))
        if self.day and self.is_compiled:
            what = "A compiled record is about a real office and is built for the real day."
            yield self.problem(what, "Remove day.", at=("day",))
        elif self.day and self.day.precision != "day":
            yield self.problem(f"The day {self.day} is not a single day.", "Write it as 2024-06-15.", at=("day",))

    def _mistakes_of_tenures(self) -> Iterator[Problem]:
        for group in ("names", "styles", "holders", "addresses", "series"):
            for index, tenure in enumerate(getattr(self, group)):
                if tenure.since and tenure.until and tenure.until.is_certainly_before(tenure.since):
                    what = f"It ends {in_sentence(tenure.until)}, before it begins {in_sentence(tenure.since)}."
                    yield self.problem(what, "Check both dates.", at=(group, index, "until"))

    def _mistakes_of_closing(self) -> Iterator[Problem]:
        """An office that closes has a successor, and a successor takes over on a day."""
        if self.closed and not self.closed.is_known:
            yield self.problem("The day the office closed is missing.", "Write at least its year.", at=("closed",))
        if self.closed and not self.successor:
            yield self.problem(
                "The office is closed, but successor is missing.",
                "Write successor: with the name of the office that took over, and successor_url: with its address.",
                at=("closed",),
            )
        for name in ("successor", "successor_url"):
            if getattr(self, name) and not self.closed:
                yield self.problem(
                    "There is a successor, but closed is missing.",
                    "Write closed: with the day, such as 2028-05-07. It may be in the future.",
                    at=(name,),
                )
                break
