"""The records as data, with rounds, awards and actions: columns and their meanings come from the declared fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gazette.dates import UNFILLED, KnownDate
from gazette.lengths import all_days
from gazette.library.actions import CitedAction, actions_of, latest
from gazette.library.bodies import OWN_ACTS, office_of_the_day
from gazette.library.later_acts import later_acts
from gazette.records import KINDS, Consultation, Decision, Fund, Record
from gazette.records.fund import FOR_THE_APPROVER, Award, Round
from gazette.records.minutes import Action
from gazette.records.windows import open_spans
from gazette.sentences.later_acts import DONE
from gazette.views.context import Context, records_of
from gazette.views.kinds.publication_delay import publication_delay
from gazette.views.lists import amount_data, file_data
from gazette.views.lists.amount_data import DecisionSum, amounts_of
from gazette.views.record import language_links
from gazette.views.shapes.dataset import (
    ADDRESS,
    LASTING_NAME,
    Cell,
    DataColumn,
    DataField,
    Dataset,
    FieldGroup,
    Item,
    cell,
    dataset_of,
    day_fields,
    declared,
    illustrative_field,
    language_field,
)
from gazette.views.shapes.labels import LINK_TITLES
from gazette.views.shapes.parts import LanguageLink

FUND = ("fund", "Fund", "The name of the fund.")


@dataclass(frozen=True)
class FundRound:
    """A round, and its fund."""

    fund: Fund
    round: Round


@dataclass(frozen=True)
class FundAward:
    """An award, and its fund."""

    fund: Fund
    award: Award


def datasets(context: Context) -> Iterator[Dataset]:
    """Every kind of record that has a list, then rounds and awards; files and actions of meetings if there are any."""
    for kind in (kind for kind in KINDS if kind.list_title):
        yield dataset_of(kind.folder, kind.list_title, _record_fields(context, kind), records_of(context, kind))
    rounds = (FundRound(fund, fund_round) for fund in context.library.funds for fund_round in fund.rounds)
    yield dataset_of("rounds", LINK_TITLES["rounds"], ROUND_FIELDS, rounds)
    awards = (FundAward(fund, award) for fund in context.library.funds for award in fund.awards)
    yield dataset_of("awards", LINK_TITLES["awards"], AWARD_FIELDS, awards)
    yield dataset_of(amount_data.NAME, LINK_TITLES[amount_data.NAME], _amount_fields(context), amounts_of(context))
    files = tuple(file_data.files_of(context))
    if files:
        yield dataset_of(file_data.NAME, file_data.TITLE, file_data.FIELDS, files)
    actions = actions_of(context.library)
    if actions:
        yield dataset_of("actions", "Actions from meetings", _action_fields(context), actions)


def _amount_fields(context: Context) -> tuple[DataField[DecisionSum], ...]:
    acts: DataField[DecisionSum] = _later_acts(context, lambda row: row.decision)
    language: DataField[DecisionSum] = language_field(lambda row: row.decision)
    return (*amount_data.FIELDS, acts, language, illustrative_field(lambda row: row.decision.illustrative))


def _record_fields(context: Context, kind: type[Record]) -> tuple[DataField[Record], ...]:
    delay = () if context.is_compiled else DELAY_FIELDS
    of_decisions = (_later_acts(context, lambda record: record), *delay) if kind is Decision else ()
    length = (DAYS_OPEN,) if kind is Consultation else ()
    elsewhere = ("id", "translation_of", *(("rounds",) if kind is Fund else ()))  # the identity; data of their own
    fields = declared(kind, _without_day_to_come, leave_out=elsewhere)
    offices = (_office(context),) if kind in OWN_ACTS else ()
    versions = _version_fields(context) if context.library.translated else ()
    return (*RECORD_FIELDS, *_days_here(context), *offices, *fields, *versions, *of_decisions, *length)


def _office(context: Context) -> DataField[Record]:
    return DataField("office", "Office", OFFICE, lambda record: office_of_the_day(context.library, record) or None)


def _version_fields(context: Context) -> tuple[DataField[Record], ...]:
    """The version of a record in its other language, in the same row: it is not a second record."""

    def version(record: Record) -> LanguageLink | None:
        return next(iter(language_links.of_row(context.library, record)), None)

    return (
        DataField(
            "version_lang",
            "Language of the version",
            "The other language in which it is published: en or cy; empty where it is in one language only.",
            lambda record: other.lang if (other := version(record)) else None,
        ),
        DataField(
            "version_title",
            "Title of the version",
            "Its title in that language.",
            lambda record: str(other.title) if (other := version(record)) else None,
        ),
        DataField(
            "version_address",
            "Address of the version",
            "The address of its page in that language, from the root of this site.",
            lambda record: other.address if (other := version(record)) else None,
        ),
    )


def _without_day_to_come(record: Record) -> Record:
    """The record; a decision that is planned or was put off was not made, so its day is empty rather than unknown."""
    if isinstance(record, Decision) and not record.was_decided and record.decided.says_nothing:
        return record.model_copy(update={"decided": UNFILLED})
    return record


def _days_here(context: Context) -> tuple[DataField[Record], ...]:
    """The days on which this site published a record, from the register of publications."""
    last = "The day from which this site has it as it is now."
    return (
        DataField("first_published", "First published here", FIRST_PUBLISHED, context.first_published),
        DataField("last_changed", "Last changed here", last, context.last_changed),
    )


def _action_fields(context: Context) -> tuple[DataField[CitedAction], ...]:
    """The actions of meetings, each with its outcome as the last of the later meetings states it."""

    def latest_of(cited: CitedAction) -> Action | None:
        later = latest(context.library, cited)
        return later.action if later else None

    def value(name: str) -> Callable[[CitedAction], Cell]:
        return lambda cited: cell(getattr(latest_of(cited), name, None))

    later = "by the last of the later meetings to which it was carried"
    return (
        *ACTION_FIELDS,
        DataField("latest_state", "Latest state", f"The state, as given {later}.", value("state")),
        DataField("latest_outcome", "Latest outcome", f"The outcome, as stated {later}.", value("outcome")),
    )


def _later_acts(context: Context, decision: Callable[[Item], Record]) -> DataField[Item]:
    """What later decisions did to a decision, because its own outcome does not change."""
    meaning = "What later decisions, courts or panels did to it."
    return DataField(
        "later_acts", "Later acts", meaning, lambda item: _acts(context, decision(item)), True, ACT_COLUMNS
    )


def _acts(context: Context, record: Record) -> Cell:
    acts = later_acts(context.library, record)
    return tuple(_act(DONE[act.how], act.day, act.source.name or None) for act in acts) or None


def _act(act: str, day: KnownDate, by: str | None) -> FieldGroup:
    return FieldGroup((("act", act), ("date", cell(day)), ("by", by)))


def _least_delay(record: Record) -> int | None:
    delay = publication_delay(record) if isinstance(record, Decision) else None
    return delay.least if delay else None


def _most_delay(record: Record) -> int | None:
    delay = publication_delay(record) if isinstance(record, Decision) else None
    return delay.most if delay else None


def _days_open(record: Record) -> int | None:
    spans = open_spans(record.all_windows) if isinstance(record, Consultation) else ()
    return sum(map(all_days, spans)) if spans else None


OFFICE = (
    "The name of the office on the day of the act; two names where it changed and the day is not known. Empty for the "
    "act of another body, and for what is only planned."
)
ACT_COLUMNS = (
    DataColumn("act", "Act", "What was done."),
    DataColumn("date", "Date", "The day of the act. Date."),
    DataColumn("by", "By", "The later decision, or the court or body."),
)
OWN_DATE = "on which its own date could fall; empty where no such day is known. No other date takes its place."
FIRST_PUBLISHED = "The day on which this site first published it."
RECORD_FIELDS: tuple[DataField[Record], ...] = (
    DataField("identity", "Identity", LASTING_NAME, lambda record: record.identity),
    DataField("address", "Address", ADDRESS, lambda record: record.address),
    DataField("date_from", "Earliest day", f"The earliest day {OWN_DATE}", lambda record: record.when.first),
    DataField("date_to", "Latest day", f"The latest day {OWN_DATE}", lambda record: record.when.last),
)
DELAY_FIELDS = (
    DataField(
        "published_after_least",
        "Published after, at least",
        "The fewest days from the decision to its notice.",
        _least_delay,
    ),
    DataField(
        "published_after_most",
        "Published after, at most",
        "The most days; the same where both days are known.",
        _most_delay,
    ),
)
DAYS_OPEN: DataField[Record] = DataField(
    "days_open",
    "Days open",
    "How many days it is open, worked out from its dates where each is known to the day; the first and the last count.",
    _days_open,
)
ROUND_FIELDS: tuple[DataField[FundRound], ...] = (
    DataField(*FUND, lambda line: line.fund.name),
    DataField("round", "Round", "The id of the round.", lambda line: line.round.id),
    DataField("address", "Address", ADDRESS, lambda line: line.fund.round_address(line.round.id)),
    *day_fields("opens", "Opens", "the opening", lambda line: line.round.opens),
    *day_fields("closes", "Closes", "the closing", lambda line: line.round.closes),
    *declared(Round, lambda line: line.round, leave_out=("id",)),
    language_field(lambda line: line.fund),
    illustrative_field(lambda line: line.fund.illustrative),
)
AWARD_FIELDS: tuple[DataField[FundAward], ...] = (
    DataField(*FUND, lambda line: line.fund.name),
    DataField(
        "id",
        "Identifier",
        "A permanent identifier, which no other grant or contract will ever have.",
        lambda line: line.award.id,
    ),
    DataField(
        "address", "Address", ADDRESS, lambda line: f"{line.fund.round_address(line.award.round)}#{line.award.anchor}"
    ),
    *day_fields("date", "Awarded", "the date of the award", lambda line: line.award.awarded),
    *declared(Award, lambda line: line.award, leave_out=("id", *FOR_THE_APPROVER)),
    language_field(lambda line: line.fund),
    illustrative_field(lambda line: line.fund.illustrative),
)
ACTION_FIELDS: tuple[DataField[CitedAction], ...] = (
    DataField("identity", "Identity", LASTING_NAME, lambda cited: cited.identity),
    DataField("address", "Address", "Its place on the page of the meeting.", lambda cited: cited.address),
    DataField("meeting", "Meeting", "The meeting whose minutes have it.", lambda cited: cited.meeting.identity),
    *day_fields("meeting", "Meeting", "the date of the meeting", lambda cited: cited.meeting.date),
    *declared(Action, lambda cited: cited.action, leave_out=("id",)),
    language_field(lambda cited: cited.meeting),
    illustrative_field(lambda cited: cited.meeting.illustrative),
)
