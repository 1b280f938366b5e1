"""The register of decisions: its columns, and a decision from a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from gazette.dates import known_date
from gazette.desk.columns import SheetColumn
from gazette.desk.restrictions import PUBLIC, RESTRICTED
from gazette.desk.row_kind import FieldsOf, Identity, OptionAnswer, RowKind, RowValues, words_of
from gazette.frontmatter.source import Tree
from gazette.markup.numbering import heading_slug
from gazette.records import Decision
from gazette.records.sums import AmountRole
from gazette.references import NO_REFERENCE, is_given, loose, reference_slug
from gazette.sentences import imports

LONGEST_REFERENCE = 100  # characters; with its title it is the name of a file, which has at most 255
SHOWN = 40  # characters of a longer one
COLUMNS = (
    SheetColumn(
        "reference",
        "Reference, Ref, Ref no, Reference no, Reference number, Decision number, Decision no, Decision ref, "
        "Decision reference, Decision ID, Decision notice number, Notice number, Notice no, Notice ref, "
        "Unique reference, Unique reference number, URN, DN number, Log number, Log no, ID",
        holds="reference",
        doubtful="Number, No, Item",
    ),
    SheetColumn(
        "title",
        "Title, Subject, Decision title, Title of decision, Subject of decision, Name of decision, Decision subject, "
        "Decision name, Notice title, Report title, Subject matter, Matter, Heading",
        doubtful="Name, Topic, Issue",
    ),
    SheetColumn(
        "decision",
        "Decision, Decision made, Decision taken, What was decided, Details of decision, Decision details, Wording, "
        "Resolution, Text of decision",
        instead_of="title",
    ),
    SheetColumn(
        "text",
        "Summary, Description, Details, Detail, Text, Background, Synopsis, Overview, Summary of decision, "
        "Decision summary, Description of decision",
        doubtful="Purpose, Notes, Comments",
    ),
    SheetColumn(
        "decided",
        "Date decided, Decided, Decision date, Date of decision, Date made, Date taken, Date decision made, "
        "Date decision taken, Decided on, Date of the decision",
        holds="date",
        doubtful="Date, Date approved, Approval date, Date agreed",
        is_past=True,
    ),
    SheetColumn("signed", "Signed, Date signed, Signed date, Date of signature, Signed on", holds="date", is_past=True),
    SheetColumn(
        "published",
        "Date published, Published, Publication date, Publish date, Date of publication, Published date, Published on, "
        "Date on website, Date uploaded",
        holds="date",
        is_past=True,
    ),
    SheetColumn("effective", "Effective, Date effective, Effective date, Effective from, Date of effect", holds="date"),
    SheetColumn(
        "decided_by",
        "Decision maker, Decided by, Made by, Decision by, Decision made by, Decision taken by, Taken by, "
        "Office-holder",
        doubtful="Approved by, Signed by, Authorised by",
    ),
    SheetColumn(
        "outcome",
        "Outcome, Decision outcome",
        doubtful="Status, Result",
        waits_for="draft, pending, awaiting, awaited, in progress, not yet, to be, tbc, forward plan, planned",
    ),
    SheetColumn(
        "amount",
        "Amount, Amount (£)",
        holds="money",
        doubtful="Value, Cost, Total, Sum, Price, Spend, Expenditure, Financial value, Value of decision, Total cost, "
        "Total value, Contract value, Grant, Funding, Budget, Financial implications",
    ),
    SheetColumn(
        "file",
        "File, File name, Filename, Document, Documents, Attachment, Attachments, Notice, Decision notice, PDF, "
        "Report, Files, Decision record, Decision form, Papers, Decision papers, Reports, Background papers, "
        "Supporting papers, Supporting documents, Related documents",
        holds="files",
        may_be_restricted=True,
    ),
    SheetColumn(
        "link", "Link, Links, URL, Web address, Web link, Hyperlink, Website, Web page, Address", holds="addresses"
    ),
    RESTRICTED,
    PUBLIC,
)
ANSWERS = (
    OptionAnswer(
        "decided_by",
        "--decided-by",
        "who made the decisions, where the sheet does not say so",
        "Police and Crime Commissioner",
    ),
    OptionAnswer(
        "role",
        "--role",
        "what the amounts are; without it, each has the role other",
        "commitment",
        get_args(AmountRole),
    ),
)
EXPECTED = {
    "reference": "reference: none",
    "decided": "decided: unknown",
    "published": "published: unknown",
    "decision": "only that the register lists it",
}


def fields_of(row: RowValues) -> FieldsOf:
    """The fields of a decision. What the row does not say is unknown, empty or left out."""
    cell = row.cells
    title, reference = cell.get("title", ""), cell.get("reference", "")
    fields: FieldsOf = {
        "title": title,
        "reference": reference if is_given(reference) else NO_REFERENCE,
        "decided": cell.get("decided", "unknown"),
        "published": cell.get("published", "unknown"),
        "decided_by": cell.get("decided_by") or row.answers.get("decided_by", ""),
        "decision": cell.get("decision") or imports.listed_as(title, Decision.nouns[1]),
        "outcome": cell.get("outcome", "").lower(),
        "signed": cell.get("signed", ""),
        "effective": cell.get("effective", ""),
    }
    if "amount" in cell:
        fields["amounts"] = [_sum(cell["amount"], row.headings["amount"], row.answers.get("role", ""))]
    return fields


def _sum(amount: str, heading: str, role: str) -> Tree:
    """A sum with the role that a person gave for all, or else with the heading of its column."""
    if role:
        return {"amount": amount, "role": role}
    return {"amount": amount, "role": "other", "purpose": imports.sum_of(heading)}


def identity_of(fields: Mapping[str, Tree]) -> Identity:
    """The reference however it is spelt; title and day of a decision without one."""
    reference = words_of(fields, "reference")
    if reference and reference != NO_REFERENCE:
        return (loose(reference),)
    return words_of(fields, "title"), words_of(fields, "decided")


def stem_of(fields: Mapping[str, Tree]) -> str:
    """The reference with hyphens for its punctuation, and the title in small letters."""
    reference = str(fields["reference"])
    number = "" if reference.lower() == NO_REFERENCE else reference_slug(reference)
    return "-".join(filter(None, (number, heading_slug(str(fields["title"])))))


def why_wait(fields: Mapping[str, Tree]) -> str:
    """Why neither a file nor an address can be made of the reference; "" where they can."""
    reference = str(fields.get("reference") or NO_REFERENCE)
    shown = f"'{reference[:SHOWN]}{' …' if len(reference) > SHOWN else ''}'"
    if len(reference) > LONGEST_REFERENCE:
        return f"The reference {shown} is too long for the name of a file. Write the number alone."
    if not reference_slug(reference):
        return f"The reference {shown} has no letter from A to Z and no digit. Write it as printed, or none."
    return ""


def folder_of(fields: Mapping[str, Tree], stem: str) -> str:
    reference = str(fields["reference"])
    return reference_slug(stem if reference.lower() == NO_REFERENCE else reference)


def year_of(fields: Mapping[str, Tree]) -> str:
    """The folder of the year in which it was decided, as far as that is known."""
    year = known_date(str(fields["decided"])).year
    return str(year) if year else ""


DECISIONS = RowKind(
    kind=Decision,
    columns=COLUMNS,
    must_be_read=frozenset(["reference", "title", "decided", "published"]),
    expected=EXPECTED,
    answers=ANSWERS,
    fields=fields_of,
    identity=identity_of,
    stem=stem_of,
    attachment_folder=folder_of,
    year=year_of,
    why_wait=why_wait,
)
