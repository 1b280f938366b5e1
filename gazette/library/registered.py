"""What the office has registered as public, for the rules of privacy."""

from __future__ import annotations

import re

from gazette.library.library import Library
from gazette.privacy.finding import Registered
from gazette.privacy.postcodes import POSTCODE


def registered_of(library: Library) -> Registered:
    """What office.md and the lists of names say; registers/contacts.yaml adds to it."""
    office, contacts = library.office, tuple(library.contacts.values())
    mailboxes = {office.mailbox, office.publisher.mailbox if office.publisher else None}
    mailboxes |= {contact.contact for contact in contacts if contact.is_mailbox}
    telephones = {office.switchboard, *(contact.contact for contact in contacts if contact.is_telephone)}
    others = {contact.contact for contact in contacts if not (contact.is_mailbox or contact.is_telephone)}
    postcodes = {match[0] for address in office.addresses for match in POSTCODE.finditer(address.address)}
    return Registered(
        mailboxes=frozenset(mailbox.lower() for mailbox in mailboxes if mailbox),
        telephones=frozenset(re.sub(r"\D", "", telephone) for telephone in telephones if telephone),
        postcodes=frozenset(postcodes | others),
        people=frozenset(holder.name for holder in office.holders),
        addresses=frozenset(address.address.casefold() for address in office.addresses),
        names=frozenset(_names(library)),
        references=frozenset(series.in_text for series in office.series if not series.unknown_groups),
    )


def _names(library: Library) -> set[str]:
    office = library.office
    names = {office.title, *(name.name for name in office.names), *(style.style for style in office.styles)}
    for body in library.organisations.values():
        names |= {body.name, *body.also}
    for role in library.roles.values():
        names |= {role.name, *role.also}
    return names | {contact.role for contact in library.contacts.values()}
