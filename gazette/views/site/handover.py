"""What a bundle says about the record that it hands over to a successor body or an archive."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gazette.library.library import Library
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
    contact: tuple[str, ...]  # current postal addresses, then telephone, mailbox and web addresses
    content: Path  # the content folder
    attachments: Set[str]  # paths, the same in the content folder and on the site


def handover(library: Library, today: date) -> Handover:
    office = library.office
    others = (office.switchboard, office.mailbox, office.website, office.contact_form)
    return Handover(
        office=office.names[-1].name,
        banner=in_words(office.banner(today)),
        closed=str(office.closed or ""),
        successor=office.successor or "",
        successor_url=office.successor_url or "",
        licence=office.licence_line,
        contact=(
            *(address.address for address in office.addresses if not address.until),
            *(line for line in others if line),
        ),
        content=library.root,
        attachments=library.attachments.keys(),
    )
