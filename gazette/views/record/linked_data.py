"""What a page is, for machines: schema.org as JSON-LD, made from the record behind it. Nothing unknown is filled in."""

from __future__ import annotations

import json
from typing import Any

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.records import Course, Decision, Fund, Meeting, Office, Record
from gazette.records.fund import Round
from gazette.views.context import Context
from gazette.views.shapes.parts import Head

NO_WORKS = ("Event", "FundingScheme", "MonetaryGrant", "GovernmentOrganization")  # schema.org gives them fewer words
OF_WORKS = ("publisher", "datePublished", "dateModified", "license", "isBasedOn")
EXACT = ("minute", "day", "month", "year")  # precisions that ISO 8601 has a form for


def json_ld(context: Context, head: Head, record: Record | None = None, one: Round | None = None) -> str:
    """The JSON of a page: of a record, of a round of a fund, or of a page of words or a list."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MonetaryGrant" if one else record.schema_type if record else "WebPage" if head.address else "WebSite",
        "name": head.title,
        "description": head.description,
        "url": absolute(head.address, context.base_url),
        "inLanguage": head.lang,
    }
    if one and isinstance(record, Fund):
        told |= _round(record, one)
    elif record:
        told |= _record(context, record)
    if not (record and record.kind == "office"):
        told["funder" if told["@type"] in ("MonetaryGrant", "FundingScheme") else "publisher"] = _office(context)
    if told["@type"] in NO_WORKS:
        told = _without(told, *OF_WORKS, *(() if told["@type"] == "Event" else ("inLanguage",)))
    text = json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c")  # so that no text can end the element it stands in


def _record(context: Context, record: Record) -> dict[str, Any]:
    last = record.last_change
    told: dict[str, Any] = {
        "identifier": record.name if isinstance(record, Decision) and record.has_reference else record.identity,
        "datePublished": _iso(record.published),
        "dateModified": _iso(last.date) if last else None,
        "license": context.library.office.licence_url,
        "isBasedOn": [source.url for source in record.sources if source.url],
    }
    if isinstance(record, Meeting):
        return told | _meeting(record)
    if isinstance(record, Course):
        return told | {"provider": {"@type": "Organization", "name": record.provider} if record.provider else None}
    if isinstance(record, Decision):
        return told | {"dateCreated": _iso(record.decided), "abstract": record.decision}
    if isinstance(record, Office):
        return told | {"dissolutionDate": _iso(record.closed) if record.closed else None}
    return told


def _meeting(meeting: Meeting) -> dict[str, Any]:
    states = {"cancelled": "EventCancelled", "moved": "EventRescheduled", "scheduled": "EventScheduled"}
    start = f"{meeting.date.iso}T{meeting.starts}" if meeting.date.precision == "day" and meeting.starts else None
    return {
        "startDate": start or _iso(meeting.date),
        "eventStatus": f"https://schema.org/{states[meeting.held]}" if meeting.held in states else None,
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "organizer": {"@type": "Organization", "name": meeting.body_name},
    }


def _round(fund: Fund, one: Round) -> dict[str, Any]:
    pot = one.pot if one.pot and one.pot.closeness == "exact" else None
    return {
        "identifier": f"{fund.identity}/rounds/{one.id}",
        "amount": {"@type": "MonetaryAmount", "currency": "GBP", "value": float(pot.pounds)} if pot else None,
    }


def _office(context: Context) -> dict[str, Any]:
    return {
        "@type": "GovernmentOrganization",
        "name": context.library.office.name_on(context.today).name,
        "url": absolute("", context.base_url),
    }


def _iso(date: KnownDate) -> str | None:
    return date.iso if date.precision in EXACT and not date.anticipated else None


def _without(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in names}
