"""Grants in the form of the 360Giving Data Standard 1.4.3: a JSON package, and its spreadsheet form as CSV."""

from __future__ import annotations

import json
from collections.abc import Mapping

from gazette.exports.tables import csv_of, json_number
from gazette.views.money.grants import Grant, Grants
from gazette.views.shapes.dataset import DataColumn, TableCells

VERSION = "1.4"  # the standard's own form: major.minor


def package(grants: Grants) -> bytes:
    """The JSON package. It also says how many awards are left out, and why."""
    fields = {
        "version": VERSION,
        "title": grants.title,
        "description": grants.description,
        "publisher": _known({"identifier": grants.publisher_id, "name": grants.publisher, "website": grants.website}),
        "downloadURL": grants.file,
        "accessURL": grants.address,
        "license": grants.licence,
        "leftOut": [{"why": why, "awards": number} for why, number in grants.left_out],
        "grants": [_grant(grant) for grant in grants.grants],
    }
    return (json.dumps(_known(fields), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def sheet(grants: Grants) -> bytes:
    """The same grants under the headings that the standard has for spreadsheets."""
    return csv_of(COLUMNS, [_cells(grant) for grant in grants.grants])


def _grant(grant: Grant) -> dict[str, object]:
    recipient = {"id": grant.recipient_id, "name": grant.recipient}
    programme = {"code": grant.programme, "title": grant.programme_title, "url": grant.programme_url}
    return _known(
        {
            "id": grant.id,
            "title": grant.title,
            "description": grant.description,
            "currency": "GBP",
            "amountAwarded": json_number(grant.amount),
            "awardDate": grant.awarded.day.isoformat(),
            "recipientIndividual": recipient if grant.is_individual else None,
            "recipientOrganization": None if grant.is_individual else [recipient],
            "fundingOrganization": [{"id": grant.funder_id, "name": grant.funder}],
            "grantProgramme": [_known(programme)],
            "beneficiaryLocation": [{"name": grant.place}] if grant.place else None,
            "plannedDates": [{"endDate": grant.spend_by}] if grant.spend_by else None,
            "fromOpenCall": _yes(grant.open_call),
            "url": grant.url,
            "dateModified": _moment(grant.last_modified),
            "dataSource": grant.data_source,
            # Additional fields, which the standard allows: what the day of the award stands for, and what the law
            # requires to be published.
            "awardDatePrecision": grant.awarded.precision,
            "conditions": grant.conditions,
            "reasons": grant.reasons,
        }
    )


def _known(fields: Mapping[str, object]) -> dict[str, object]:
    """Leaves out what is not known, because the standard has no value for that."""
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _moment(day: str) -> str:
    """The beginning of a day, because the standard takes whole moments only."""
    return f"{day}T00:00:00Z" if day else ""


def _yes(answer: bool | None) -> str:
    return {True: "Yes", False: "No", None: ""}[answer]


COLUMNS = tuple(
    DataColumn(name, name, "")
    for name in (
        "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
        "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Ind:Identifier", "Recipient Ind:Name",
        "Funding Org:Identifier", "Funding Org:Name", "Grant Programme:Code", "Grant Programme:Title",
        "Grant Programme:URL", "Beneficiary Location:Name", "Planned Dates:End Date", "From An Open Call",
        "URL", "Last Modified", "Data Source", "awardDatePrecision", "conditions", "reasons",
    )
)  # fmt: skip


def _cells(grant: Grant) -> TableCells:
    recipient = (grant.recipient_id, grant.recipient)
    nobody = (None, None)
    organisation, individual = (nobody, recipient) if grant.is_individual else (recipient, nobody)
    return (
        grant.id,
        grant.title,
        grant.description,
        "GBP",
        grant.amount,
        grant.awarded.day,
        *organisation,
        *individual,
        grant.funder_id,
        grant.funder,
        grant.programme,
        grant.programme_title,
        grant.programme_url,
        grant.place,
        grant.spend_by,
        _yes(grant.open_call),
        grant.url,
        _moment(grant.last_modified),
        grant.data_source,
        grant.awarded.precision,
        grant.conditions,
        grant.reasons,
    )
