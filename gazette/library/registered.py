"""What the office has registered as public, for the rules of privacy."""

from __future__ import annotations

import re

from gazette.library.library import Library
from gazette.privacy.finding import Registered


def registered_of(library: Library) -> Registered:
    """What office.md says."""
    office = library.office
    mailboxes = {office.mailbox, office.publisher.mailbox if office.publisher else None}
    return Registered(
        mailboxes=frozenset(mailbox.lower() for mailbox in mailboxes if mailbox),
        telephones=frozenset(re.sub(r"\D", "", office.switchboard or "")),
        people=frozenset(holder.name for holder in office.holders),
        names=frozenset({office.title, *(name.name for name in office.names)}),
    )
