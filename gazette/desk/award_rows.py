"""The columns of a sheet of awards, and the award that a row is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazette.desk.columns import SheetColumn
from gazette.desk.sheet import SheetRow
from gazette.plurals import listed
from gazette.privacy.finding import Registered
from gazette.privacy.people import people_in
from gazette.records.fund import Award
from gazette.records.private_recipient import is_nameless, is_private

Cells = Mapping[str, str]  # by the columns of the fund's spreadsheet

COLUMNS = (
    SheetColumn(
        "id",
        "Ref, Reference, Award ID, Award ref, Award reference, Grant ID, Grant ref, Grant reference, Identifier, "
        "Ref no, Reference number",
        holds="reference",
        doubtful="No, Number",
    ),
    SheetColumn(
        "round", "Funding round, Round ID, Financial year", holds="reference", doubtful="Year, Programme, Scheme"
    ),
    SheetColumn(
        "recipient",
        "Recipient name, Recipient organisation, Organisation name, Name of organisation, Grantee, Awarded to, "
        "Applicant, Beneficiary, Supplier, Provider",
        doubtful="Name",
        may_say_withheld=True,
    ),
    SheetColumn("organisation", "Organisation key", instead_of="recipient"),
    SheetColumn(
        "purpose",
        "Project, Project title, Project name, Description, Purpose of grant, What for, Title of project",
        doubtful="Title, Summary, Details",
    ),
    SheetColumn("what", "Grant or contract, Type of award"),
    SheetColumn(
        "amount",
        "Amount awarded, Award amount, Amount of award, Grant amount, Amount (£), Amount GBP",
        holds="money",
        doubtful="Value, Grant, Sum, Total, Cost, Award, £",
    ),
    SheetColumn("why_not_exact", "Why not exact", may_say_withheld=True),
    SheetColumn(
        "awarded",
        "Date awarded, Award date, Date of award, Date of grant, Awarded on",
        holds="date",
        doubtful="Date, Approved, Decision date, Date approved",
        is_past=True,
        keeps_unknown=True,
    ),
    SheetColumn("per", "Frequency, Per year or month"),
    SheetColumn("pot", "Tier, Strand, Lot, Part"),
    SheetColumn("place", "Location, Area, Where"),
    SheetColumn("district", "Borough, Council area"),
    SheetColumn("conditions", "Condition, Terms and conditions"),
    SheetColumn("reasons", "Reason, Rationale, Why"),
    SheetColumn("decision", "Decision number, Decision ref, Decision reference, Notice ref", holds="reference"),
    SheetColumn("individual", "Private person, Individual recipient"),
    SheetColumn("publish_row", "Publish row"),
    SheetColumn("publish_reason", "Publish reason", may_say_withheld=True),
    SheetColumn("note", "Notes, Comment, Comments, Remarks", may_say_withheld=True),
)
YES_AND_NO = {"y": "yes", "true": "yes", "n": "no", "false": "no"}
_TITLED = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|sir|dame)\b\.? [A-Z]", re.I)
NOT_NAMED = "not named"


@dataclass(frozen=True)
class AwardRow:
    """A row of the sheet as an award, and why it cannot be taken yet."""

    number: int
    cells: Cells
    questions: tuple[str, ...] = ()
    may_be_private: bool = False  # whether the recipient looks like a private person, and no cell says so


def award_row(
    row: SheetRow, default_round: str, answers: Mapping[str, bool], rounds: Sequence[str] | None = None
) -> AwardRow:
    """The award of a row. `answers` says of recipients that look like private persons whether they are.

    `rounds` are those of the fund; None where they cannot be read.
    """
    cells = {name: " ".join(value.split()) for name, value in row.values.items() if value.strip()}
    if default_round:
        cells.setdefault("round", default_round)
    for name in ("individual", "publish_row"):
        if name in cells:
            cells[name] = YES_AND_NO.get(cells[name].casefold(), cells[name].casefold())
    recipient = cells.get("recipient", "")
    is_person = looks_private(recipient) and "individual" not in cells
    if is_person and recipient in answers:
        cells["individual"] = "yes" if answers[recipient] else "no"
    if is_private(cells) and recipient and not is_nameless(cells):
        cells["recipient"] = NOT_NAMED
    questions = [*row.questions] if row.unread else []
    questions += [f"{name} is empty. {remedy}" for name, remedy in _empty(cells, row)]
    if rounds is not None and "round" in cells and cells["round"] not in rounds:
        questions.append(_no_round(cells["round"], rounds))
    return AwardRow(row.number, cells, tuple(questions), is_person and recipient not in answers)


def _no_round(name: str, rounds: Sequence[str]) -> str:
    present = f"Its {'rounds are' if len(rounds) > 1 else 'round is'} {listed(rounds)}." if rounds else "It has none."
    return f"The fund has no round '{name}'. {present} Correct the cell, or add the round to the fund's page first."


def _empty(cells: Cells, row: SheetRow) -> list[tuple[str, str]]:
    needed = [name for name in Award.required_cells if name != "id" and name not in row.unread]
    return [(name, Award.remedies.get(name, "Fill it in.")) for name in needed if name not in cells]


def looks_private(recipient: str) -> bool:
    """Whether these words look like the name of a person rather than of a body."""
    if not recipient or is_nameless({"recipient": recipient}):
        return False
    return bool(_TITLED.match(recipient) or people_in(recipient, Registered()))
