"""A fund, its rounds, and its awards, which are the rows of a spreadsheet beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import model_validator

from gazette.dates import UNFILLED, KnownDate
from gazette.frontmatter.models import (
    ActAndProvision,
    Amount,
    Date,
    DecisionName,
    DistrictName,
    Fields,
    FundName,
    Many,
    OrganisationKey,
    Text,
    WebAddress,
    YesNo,
    field,
)
from gazette.frontmatter.source import Place
from gazette.problems import Problem
from gazette.records.base import Record
from gazette.records.cited_part import CitedPart, CitedRow
from gazette.records.contradictions import Contradiction
from gazette.records.districts import IF_THE_PLACE_DOES_NOT_SAY
from gazette.records.fund_guide import GUIDE
from gazette.records.groups import Citation
from gazette.records.guide import BOTH_ARE_ACCEPTED, IF_THERE_IS_NO_FIGURE, ONE_SENTENCE, WITH_THE_TIME, Guide
from gazette.records.labelled_date import LabelledDate, of_latest_round
from gazette.records.pot import Pot, StatedSum
from gazette.records.private_recipient import PRIVATE_PERSON, without_private_name
from gazette.records.spreadsheet_row import SpreadsheetRow
from gazette.records.windows import Openness, Window, WindowMistake, openness, window_mistakes, windows_of
from gazette.sentences.days import in_sentence

FOR_THE_APPROVER = ("publish_row", "publish_reason")  # cells that are never published


class Round(CitedPart, Fields):
    """A round of a fund, with a permanent page that no later round overwrites."""

    kind: ClassVar[str] = "round"
    noun: ClassVar[str] = kind
    short_form: ClassVar[str] = "[[round road-safety-fund/2016]]"

    id: Text = field(help="The last part of its address, which never changes.", example="2016-17")
    title: Text = field(help="What it is called.", example="Round 2, 2016 to 2017")
    announced: Date | None = field(None, help="When it was announced.")
    opens: Date = field(UNFILLED, help="When bids can first be made.")
    closes: Date = field(UNFILLED, help="When bids must be in.", write=WITH_THE_TIME, example="2016-11-18 17:00")
    windows: Many[Window] = field([], help="The periods in which it is open, if it closes in between.")
    decision_expected: Date | None = field(None, help="When decisions are expected.")
    results: Date | None = field(None, help="When the results were made public.")
    spend_by: Date | None = field(None, help="When the money must be spent.")
    pot: Amount | None = field(None, help="How much money the round offers.")
    awarded: Amount | None = field(None, help="How much was awarded in total, as the office stated it.")
    pots: Many[Pot] = field([], help="The named pots or tiers that the money is divided into.")
    more_than_the_pot: Text | None = field(None, help="Why more was awarded than was available, if that is so.")
    smallest_bid: Amount | None = field(None, help="The least that can be asked for.")
    largest_bid: Amount | None = field(None, help="The most that can be asked for.")
    largest_share: Text | None = field(None, help="The largest share of a project's cost.", example="75%")
    match_funding: Text | None = field(None, help="What bidders must contribute themselves.")
    longest: Text | None = field(None, help="How long a project may run.", example="3 years")
    eligible: Many[Text] = field([], help="Who can bid.")
    not_funded: Many[Text] = field([], help="What is not paid for.")
    criteria: Many[Text] = field([], help="What bids are judged by.")
    conditions: Many[Text] = field([], help="Conditions on the money. Specified Information Order 2011, para 3(f).")
    assessed_by: Text | None = field(None, help="Who judges the bids.")
    conflict_of_interest: Text | None = field(None, help="How a conflict is handled where bidders judge bids.")
    how_to_apply: Text | None = field(
        None,
        help="How to bid.",
        write="Write unknown if the round is open and no source says: the page then says whom to ask.",
    )
    form: WebAddress | None = field(None, help="The address of the form for bids.")
    open_call: YesNo | None = field(None, help="Whether there was a call that all who are eligible could answer.")
    evaluation: Text | None = field(None, help="What must be reported at the end.")
    applications: Text | None = field(None, help="How many bids were received.")
    funded: Text | None = field(None, help="How many were funded; begin with the number.", example="14 schemes")
    decisions: Many[DecisionName] = field([], help="Decisions on it, by reference.")
    note: Text | None = field(None, help="A note for readers.")
    contradictions: Many[Contradiction] = field(
        [], help="Where sources disagree, or one contradicts itself.", write=BOTH_ARE_ACCEPTED
    )
    sources: Many[Citation] = field([], help="Where the facts come from.")

    @property
    def listed_date(self) -> LabelledDate:
        """The first of its known dates, with the words for what it is."""
        dates = (
            ("announced", self.announced),
            ("open from", self.opens),
            ("open until", self.closes),
            ("results", self.results),
        )
        known = (LabelledDate(label, when) for label, when in dates if when and when.is_known)
        return next(known, LabelledDate("", UNFILLED))

    @property
    def all_windows(self) -> tuple[Window, ...]:
        return windows_of(self.opens, self.closes, self.windows)

    def state(self, today: date) -> Openness | None:
        """Its state on a day: closed once its results are public. None where its dates do not say."""
        has_results = self.results is not None and self.results.is_over(today)
        return openness(self.all_windows, today) or ("closed" if has_results else None)

    @classmethod
    def page_of(cls, name: str, record: str) -> str:
        return f"{record}rounds/{name}/"


class Award(CitedRow, SpreadsheetRow):
    """One award: a row of the fund's spreadsheet. Specified Information Order 2011, Schedule, para 3(f)."""

    noun: ClassVar[str] = "award"
    required_cells: ClassVar[tuple[str, ...]] = ("id", "round", "recipient", "purpose", "amount", "awarded")
    is_added_up: ClassVar[bool] = True
    remedies: ClassVar[Mapping[str, str]] = {
        "amount": "Write unknown if it is not known, withheld if it is kept back.",
        "awarded": "Write unknown if it is not known.",
        "recipient": "Write not named if the record has no name.",
    }

    id: Text = field(help="Its own id, never used again.", example="rsf-2016-001")
    round: Text = field(help="The id of its round.", example="2016-17")
    recipient: Text = field(
        help="Who received it; 'not named' if no source gives the name, 'withheld' if the name is withheld.",
        write="For a private person write 'not named', and yes under individual.",
    )
    organisation: OrganisationKey | None = field(
        None, help="Its key, if two bodies have that name.", write="Write unknown if no source says which."
    )
    purpose: Text = field(help="What it is for.")
    what: Literal["grant", "contract"] = field("grant", help="Grant or contract.", write="Leave it empty for a grant.")
    amount: Amount = field(help="How much, in pounds.", write=IF_THERE_IS_NO_FIGURE, example="4500")
    why_not_exact: Text | None = field(
        None,
        help="Why a plain figure is not exact: others pay a part, or sources differ. Or why the amount is withheld.",
        write="Leave it empty for a sum that several recipients share: write all of them under recipient.",
        example="another page says 4,800",
    )
    awarded: Date = field(help="When it was awarded.", write="Write unknown if no source says.", example="2016-05")
    per: Text | None = field(None, help="The unit, if the amount is for each year, month or the like.", example="year")
    pot: Text | None = field(None, help="The pot or tier it comes from, as named under pots of its round.")
    place: Text | None = field(None, help="Where it is spent.")
    district: DistrictName | None = field(
        None, help="The district where it is spent.", write=IF_THE_PLACE_DOES_NOT_SAY, example="Upper Vale"
    )
    conditions: Text | None = field(None, help="Conditions on it.")
    reasons: Text | None = field(None, help="Why it would cut crime and disorder.")
    decision: DecisionName | None = field(None, help="The reference of the decision.")
    individual: YesNo | None = field(None, help="Whether the recipient is a private person, who is never named.")
    publish_row: YesNo | None = field(None, help="Write yes to publish the row although its decision is withheld.")
    publish_reason: Text | None = field(None, help="Why that does no harm. For the approver: never published.")
    note: Text | None = field(None, help="A note for readers.")

    @model_validator(mode="before")
    @classmethod
    def _without_private_name(cls, cells: object) -> object:
        return without_private_name(cells) if isinstance(cells, dict) else cells

    @property
    def has_exact_amount(self) -> bool:
        """Whether its amount is exact: neither near, nor per year, nor paid in part by others, nor one of two."""
        return self.least is not None and self.amount.closeness == "exact"

    @property
    def least(self) -> Decimal | None:
        """What it certainly comes to, or more; None where nothing says."""
        return None if self.per or self.why_not_exact else self.amount.least

    @property
    def recipient_shown(self) -> str:
        """The recipient at the beginning of a line."""
        return PRIVATE_PERSON.capitalize() if self.individual else self.recipient

    @property
    def words(self) -> str:
        return f"{self.recipient} {self.purpose}"


class Fund(Record):
    """A fund. It has a permanent page, and so has each round."""

    kind: ClassVar[str] = "fund"
    folder: ClassVar[str] = "funds"
    label: ClassVar[str] = "Fund"
    nouns: ClassVar[tuple[str, str]] = ("fund", "funds")
    list_title: ClassVar[str] = "Funds"
    list_order: ClassVar[int] = 40
    part: ClassVar[str] = "funds"
    is_listed_by_title: ClassVar[bool] = True
    is_ongoing: ClassVar[bool] = True
    main_date_label: ClassVar[str] = "began"
    short_form: ClassVar[str] = "[[fund road-safety-fund]]"
    schema_type: ClassVar[str] = "FundingScheme"
    rows_heading: ClassVar[str] = "Grants and contracts"
    guide: ClassVar[Guide] = GUIDE

    summary: Text = field(help="What it is for, in one sentence.", write=ONE_SENTENCE)
    source_of_money: Text | None = field(None, help="Where the money comes from.")
    legal_power: ActAndProvision | None = field(None, help="The power to give it.", example="prsra-2011 s.9")
    run_by: Text | None = field(None, help="Who runs it for the office.")
    assessed_by: Text | None = field(None, help="Who judges the bids.")
    eligible: Many[Text] = field([], help="Who can bid.")
    funds: Many[Text] = field([], help="What it pays for.")
    not_funded: Many[Text] = field([], help="What it does not pay for.")
    conditions: Many[Text] = field([], help="Conditions on the money.")
    largest_bid: Amount | None = field(None, help="The most that can be asked for.")
    longest: Text | None = field(None, help="How long a project may run.")
    opened: Date | None = field(None, help="When the fund began.")
    replaced_by: FundName | None = field(None, help="The fund that took its place, by its file name.")
    figures: Many[Text] = field([], help="Totals and figures the office has stated, each a sentence with its date.")
    money: Many[StatedSum] = field([], help="Income and spending that the office has stated.")
    rounds: Many[Round] = field([], help="Its rounds, each with a permanent page.")

    _awards: tuple[Award, ...] = ()

    @property
    def unfinished_rounds(self) -> frozenset[str]:
        """The ids of rounds with awards that are not public yet: nothing says what the awards of these come to."""
        return self.held_parts.rounds

    @property
    def awards(self) -> tuple[Award, ...]:
        return self._awards

    @property
    def grants(self) -> tuple[Award, ...]:
        """The awards that are grants."""
        return tuple(award for award in self.awards if award.what == "grant")

    def with_awards(self, awards: tuple[Award, ...]) -> Fund:
        copy = self.model_copy()
        copy._awards = awards
        return copy

    @property
    def cited_law(self) -> tuple[str, ...]:
        return (*super().cited_law, *((self.legal_power,) if self.legal_power else ()))

    @property
    def when(self) -> KnownDate:
        return self.opened or UNFILLED

    @property
    def listed_date(self) -> LabelledDate:
        """When it began or, where that is not known, the latest date of its rounds."""
        dated = [(other.listed_date, other.closes) for other in self.rounds if other.listed_date.date.is_known]
        if self.when.is_known or not dated:
            return super().listed_date
        return of_latest_round(*max(dated, key=lambda pair: pair[0].date.order))

    def round_named(self, round_id: str) -> Round | None:
        return next((fund_round for fund_round in self.rounds if fund_round.id == round_id), None)

    def round_address(self, round_id: str) -> str:
        return Round.page_of(round_id, self.address)

    def part_addresses(self) -> Iterator[str]:
        return (self.round_address(fund_round.id) for fund_round in self.rounds if not self.translation_of)

    def mistakes(self) -> Iterator[Problem]:
        yield from super().mistakes()
        for index, fund_round in enumerate(self.rounds):
            at = ("rounds", index)
            if fund_round.id in [earlier.id for earlier in self.rounds[:index]]:
                what = f"Two rounds have the id {fund_round.id}."
                yield self.problem(what, "Give one of them another id.", at=(*at, "id"))
            yield from self._round_mistakes(fund_round, at)

    def _round_mistakes(self, fund_round: Round, at: Place) -> Iterator[Problem]:
        if not re.fullmatch("[a-z0-9-]*[a-z0-9][a-z0-9-]*", fund_round.id):
            what = f"The id '{fund_round.id}' cannot be part of an address."
            yield self.problem(what, "Use small letters, digits and hyphens, such as 2016-17.", at=(*at, "id"))
        known = fund_round.contradictions
        for what, remedy, place in _date_mistakes(fund_round):
            yield from self.disagreement(what, remedy, at=(*at, *place), about="dates", explained_by=known)


def _date_mistakes(fund_round: Round) -> Iterator[WindowMistake]:
    yield from window_mistakes(fund_round.opens, fund_round.closes, fund_round.windows)
    opens, closes, expected = fund_round.opens, fund_round.closes, fund_round.decision_expected
    if closes.is_certainly_before(opens):
        what = f"The round closes {in_sentence(closes)}, before it opens {in_sentence(opens)}."
        yield what, "Check both dates.", ("closes",)
    if expected and replace(expected, anticipated=closes.anticipated).is_certainly_before(closes):
        what = f"The decision is dated {expected.words}, before the round closes {in_sentence(closes)}."
        yield what, "Check both dates.", ("decision_expected",)
