"""What a bundle says about the record that it hands over to a successor body or an archive."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gazette.library.library import Library
from gazette.records import Office
from gazette.sentences.whose_record import in_words


@dataclass(frozen=True)
class Handover:
    """The office as the README of a bundle names it, and where its content is."""

    office: str  # its last name
    banner: str  # whose record it is; "" in the record of a real office itself
    closed: str  # the day, in words; "" while the office is open
    successor: str
    successor_url: str
    licence: str  # with its address; "" without one
    contact: tuple[str, ...]  # who published the record, and their addresses
    content: Path  # the content folder
    attachments: Set[str]  # paths, the same in the content folder and on the site


def handover(library: Library, today: date) -> Handover:
    office = library.office
    return Handover(
        office=office.names[-1].name,
        banner=in_words(office.banner(today)),
        closed=str(office.closed or ""),
        successor=office.successor or "",
        successor_url=office.successor_url or "",
        licence=office.licence_line,
        contact=_contact(office),
        content=library.root,
        attachments=library.attachments.keys(),
    )


def _contact(office: Office) -> tuple[str, ...]:
    """The office with its current addresses or, in a compiled record, its publisher."""
    if office.publisher:
        publisher = office.publisher
        lines = (publisher.name, publisher.mailbox, publisher.website, publisher.contact_form)
        return tuple(line for line in lines if line)
    addresses = (address.address for address in office.addresses if not address.until)
    others = (office.switchboard, office.mailbox, office.website, office.contact_form)
    return (office.names[-1].name, *addresses, *(line for line in others if line))
