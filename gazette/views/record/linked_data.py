"""A page in JSON-LD with the terms of schema.org, from its record. What is not known is left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from gazette.addresses import absolute
from gazette.dates import KnownDate
from gazette.library.bodies import office_of_the_day
from gazette.records import Course, Decision, Fund, Meeting, Office, Record
from gazette.records.meeting import MeetingState
from gazette.sentences.office import name_at
from gazette.views.context import Context
from gazette.views.record.badges import status_words
from gazette.views.shapes.parts import Head

Properties = dict[str, Any]
# What a page is about. It was not published with the page, and in a compiled record it is not at the page's address.
NOT_OUR_WORKS = ("Event", "Course", "FundingScheme", "MonetaryGrant", "GovernmentOrganization")
WITH_LANGUAGE = ("Event", "Course")
TYPES_WITH_FUNDER = ("FundingScheme", "MonetaryGrant")
ISO_PRECISIONS = ("minute", "day", "month", "year")  # precisions that ISO 8601 has a form for
EVENT_STATES: dict[MeetingState | None, str] = {
    "cancelled": "EventCancelled", "moved": "EventRescheduled", "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
}  # fmt: skip


def json_ld(context: Context, head: Head, record: Record | None = None) -> str:
    """The JSON of a page: of a record, of a part of one, or of a standing page or a list."""
    of_part = PROPERTIES_OF_PART.get(type(record)) if record else None
    if record and head.address == record.address:
        properties = _of_record(context, record)
    elif of_part:
        properties = of_part(context, record, head.address)
    else:
        properties = {"@type": "WebPage" if head.address else "WebSite", "publisher": _publisher(context)}
    office, is_our_work = context.library.office, properties["@type"] not in NOT_OUR_WORKS
    address = "url" if is_our_work or not office.is_compiled else "mainEntityOfPage"
    properties |= {
        "@context": "https://schema.org",
        "name": f"{office.title_prefix}{head.title}" if is_our_work else head.title,
        "description": head.description,
        address: absolute(head.address, context.base_url),
    }
    if is_our_work or properties["@type"] in WITH_LANGUAGE:
        properties["inLanguage"] = head.lang
    if is_our_work:
        properties |= _versions(context, head, properties["@type"])
    text = json.dumps(_known(properties), ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c")  # so that no text can end its script element


def _versions(context: Context, head: Head, schema_type: str) -> Properties:
    """The page in the other language: which this one is a translation of, or which is a translation of this one."""
    return {
        "translationOfWork" if version.is_original else "workTranslation": {
            "@type": schema_type,
            "name": version.title,
            "inLanguage": version.lang,
            "url": absolute(version.address, context.base_url),
        }
        for version in head.versions
        if not version.is_current
    }


def _of_round(context: Context, fund: Fund, address: str) -> Properties:
    fund_round = next(known for known in fund.rounds if fund.round_address(known.id) == address)
    pot = fund_round.pot if fund_round.pot and fund_round.pot.closeness == "exact" else None
    return {
        "@type": "MonetaryGrant",
        "identifier": f"{fund.identity}/rounds/{fund_round.id}",
        "funder": _office(context, fund_round.listed_date.date),
        "amount": {"@type": "MonetaryAmount", "currency": "GBP", "value": float(pot.pounds)} if pot else None,
    }


def _of_record(context: Context, record: Record) -> Properties:
    """The terms of schema.org that fit any record, then those for its own kind."""
    properties: Properties = {"@type": record.schema_type, "identifier": record.identity}
    if isinstance(record, Meeting) and record.state(context.today) == "not confirmed":
        return properties | {"@type": "WebPage", "publisher": _publisher(context)}  # it may never have been an event
    if isinstance(record, Meeting):
        return properties | _meeting(context, record)
    if record.schema_type not in NOT_OUR_WORKS:
        properties |= _of_work(context, record)
    elif record.schema_type in TYPES_WITH_FUNDER:
        properties["funder"] = _office(context)
    of_kind = PROPERTIES_OF_KIND.get(type(record))
    return properties | of_kind(record) if of_kind else properties


def _of_work(context: Context, record: Record) -> Properties:
    """Who published a text, when, under which licence and from which sources."""
    last, is_compiled = record.last_change, context.is_compiled
    modified = _iso(last.date) if last else None
    return {
        "publisher": _publisher(context),
        **_office_of_the_day(context, record),
        "datePublished": context.first_published(record).isoformat() if is_compiled else _iso(record.published),
        "dateModified": context.last_changed(record).isoformat() if is_compiled else modified,
        "license": context.library.office.licence_url,
        "creativeWorkStatus": list(status_words(context, record)),
        "isBasedOn": [source.url for source in record.sources if source.url],
    }


def _office_of_the_day(context: Context, record: Record) -> Properties:
    """The office that acted, under its name of that day: it wrote its own record; a compiled page is about it."""
    name = office_of_the_day(context.library, record)
    role = "about" if context.is_compiled else "author"
    return {role: {"@type": "GovernmentOrganization", "name": name}} if name else {}


def _meeting(context: Context, meeting: Meeting) -> Properties:
    start = f"{meeting.date.iso}T{meeting.starts}" if meeting.date.precision == "day" and meeting.starts else None
    state = EVENT_STATES.get("postponed" if meeting.is_postponed else meeting.held)
    return {
        "startDate": start or _iso(meeting.date),
        "previousStartDate": _iso(meeting.moved_from) if meeting.moved_from else None,
        "eventStatus": f"https://schema.org/{state}" if state else None,
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "organizer": _organizer(context, meeting.body_name),
    }


def _organizer(context: Context, body: str) -> Properties | None:
    """A body that the register of organisations has, or the office; others may be two bodies, or none."""
    is_known = body.casefold() in context.library.body_names.bodies | context.library.body_names.office
    return {"@type": "Organization", "name": body} if is_known else None


def _course(course: Course) -> Properties:
    return {"provider": {"@type": "Organization", "name": course.provider} if course.provider else None}


def _decision(decision: Decision) -> Properties:
    properties = {"dateCreated": _iso(decision.decided), "abstract": decision.decision}
    return properties | ({"identifier": decision.reference} if decision.has_reference else {})


def _of_office(office: Office) -> Properties:
    return {"dissolutionDate": _iso(office.closed) if office.closed else None}


PROPERTIES_OF_KIND: dict[type[Record], Callable[[Any], Properties]] = {
    Course: _course,
    Decision: _decision,
    Office: _of_office,
}


PROPERTIES_OF_PART: dict[type[Record], Callable[[Context, Any, str], Properties]] = {Fund: _of_round}


def _publisher(context: Context) -> Properties:
    """Who publishes the website: the office or, in a compiled record, somebody else."""
    publisher = context.library.office.publisher
    if not publisher:
        return _office(context)
    return _known({"@type": "Organization", "name": publisher.name, "url": publisher.website})


def _office(context: Context, acted: KnownDate | None = None) -> Properties:
    """The office under its name of a day, or of today. No compiler knows that its address is still the same."""
    office = context.library.office
    name = name_at(office.names_at(acted)) if acted else office.name_on(context.today).name
    url = None if office.is_compiled else absolute("", context.base_url)
    return _known({"@type": "GovernmentOrganization", "name": name, "url": url})


def _known(properties: Properties) -> Properties:
    return {name: value for name, value in properties.items() if value}


def _iso(date: KnownDate) -> str | None:
    return date.iso if date.precision in ISO_PRECISIONS and not date.anticipated else None
