"""Grants to private persons: an id that was once a private person's is one in every version, under every address."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

from gazette import history
from gazette.frontmatter.source import text_of
from gazette.library.folder import REDIRECTS, spreadsheet_of
from gazette.library.library import Library
from gazette.library.publications import Publications
from gazette.library.registered import registered_of
from gazette.library.targets import AwardInFund
from gazette.privacy.masking import masked
from gazette.privacy.people import people_in
from gazette.problems import Problem
from gazette.records import Fund, Record
from gazette.records.fund import Award
from gazette.records.private_recipient import PRIVATE_PERSON
from gazette.slugs import slug

OTHER_CELLS = ("purpose", "note", "reasons", "conditions")  # in which the name of a recipient may be
OLD_PAGES = "/recipients/"


def private_ids(publications: Publications, record: Record) -> frozenset[str]:
    """The ids of the grants of a fund whose recipient is or was published as a private person."""
    if not isinstance(record, Fund):
        return frozenset()
    now = (award.id for award in record.awards if award.individual)
    before = (name for row in publications.of(record) for name, words in (row.rows or {}).items() if not words)
    return frozenset((*now, *before))


def with_private_awards(library: Library) -> Library:
    """The library without the names of those who were private persons in an earlier version."""
    records = tuple(_with_private_awards(library, record) for record in library.records)
    return replace(library, records=records)


def _with_private_awards(library: Library, record: Record) -> Record:
    ids = private_ids(library.publications, record)
    if not isinstance(record, Fund) or all(award.individual for award in record.awards if award.id in ids):
        return record
    return record.with_awards(tuple(_private(award) if award.id in ids else award for award in record.awards))


def without_rows_of_removed(library: Library) -> Library:
    """The library without the awards of decisions whose words were removed: they would say what was decided."""
    removed = {row.award.id for row in _rows_of_removed(library)}
    records = tuple(
        record.with_awards(tuple(award for award in record.awards if award.id not in removed))
        if isinstance(record, Fund) and not removed.isdisjoint(award.id for award in record.awards)
        else record
        for record in library.records
    )
    return replace(library, records=records)


def removed_row_warnings(library: Library) -> Iterator[Problem]:
    for row in _rows_of_removed(library):
        what = f"The award {row.award.id} is not published, because its decision was removed."
        remedy = "Remove the row, with a change of kind removal in its fund, or remove the reference in its cell."
        yield Problem(library.shown(spreadsheet_of(row.fund.path)), row.award.line, what, remedy, "removed")


def _rows_of_removed(library: Library) -> Iterator[AwardInFund]:
    for rows in library.awards_in_funds.values():
        yield from (row for row in rows if row.decision and row.decision.is_removed)


def _private(award: Award) -> Award:
    return award.model_copy(update={"individual": True, "recipient": PRIVATE_PERSON, "organisation": None})


def private_award_warnings(library: Library) -> Iterator[Problem]:
    """Awards of private persons that the spreadsheet no longer marks as theirs. None of them is named."""
    for fund in library.funds:
        ids = private_ids(library.publications, fund)
        for award in fund.awards:
            if award.id in ids and not award.individual:
                what = f"The award {award.id} was a private person's, so its recipient is not named."
                remedy = "Write not named, and yes under individual. Give an award to a body an id of its own."
                where = library.shown(spreadsheet_of(fund.path))
                yield Problem(where, award.line, what, remedy, "private person")


def recipient_warnings(library: Library) -> Iterator[Problem]:
    """Grants to what looks like one person's name where no cell says so, and such a name in another cell."""
    yield from _named_elsewhere(library)
    registered = registered_of(library)
    for fund in library.funds:
        for award in (award for award in fund.awards if award.individual is None and award.what != "contract"):
            whole = (0, len(award.recipient.strip()))
            if not award.organisation and whole in people_in(award.recipient.strip(), registered):
                what = f"The recipient of {award.id} ({masked(award.recipient)}) may be a private person."
                remedy = "If so, write yes under individual and not named under recipient; if not, no under individual."
                yield Problem(library.shown(spreadsheet_of(fund.path)), award.line, what, remedy, "private person")


def _named_elsewhere(library: Library) -> Iterator[Problem]:
    """Another cell of the row of a private person that may have the name."""
    registered = registered_of(library)
    for fund in library.funds:
        for award in (award for award in fund.awards if award.individual):
            for column in OTHER_CELLS:
                text = str(getattr(award, column) or "")
                if spans := people_in(text, registered):
                    start, end = spans[0]
                    what = f"The award {award.id} is a private person's, and {column} may have a name"
                    what = f"{what} ({masked(text[start:end])})."
                    remedy = "Write it without the name, such as: a grant to a victim."
                    yield Problem(library.shown(spreadsheet_of(fund.path)), award.line, what, remedy, "private person")


def old_pages_of_private_persons(library: Library) -> Iterator[Problem]:
    """Redirects from the page of a recipient who is a private person: the old address is the name."""
    rows = [redirect for redirect in library.redirects if redirect.old.startswith(OLD_PAGES)]
    names = set(_private_names(library)) if rows else ()
    for redirect in rows:
        if redirect.old.removeprefix(OLD_PAGES).strip("/") in names:
            what = "This old address is the name of a private person."
            yield redirect.problem(what, "Remove this row: nothing leads from the name.").at(library.shown(REDIRECTS))


def _private_names(library: Library) -> Iterator[str]:
    """The names as parts of addresses, from the spreadsheets as they are and as they were."""
    past = history.of(library.root)
    for fund in library.funds:
        ids, sheet = private_ids(library.publications, fund), spreadsheet_of(fund.path)
        if ids and (library.root / sheet).is_file():
            blobs = past.blobs([sheet])[sheet] if past else ()
            texts = past.texts(blobs).values() if past else ()
            for data in ((library.root / sheet).read_bytes(), *texts):
                yield from _names_in(data, ids)


def _names_in(spreadsheet: bytes, ids: frozenset[str]) -> Iterator[str]:
    text = text_of(spreadsheet)
    for row in csv.DictReader(io.StringIO(text if isinstance(text, str) else "")):
        if str(row.get("id")).strip() in ids:
            yield slug(str(row.get("recipient")))
