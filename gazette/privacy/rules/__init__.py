"""What the privacy gate looks for, a module for each family of rules.

Of two rules that find the same words, the first counts.
"""

from __future__ import annotations

from gazette.privacy.rules import (
    banks,
    births,
    cases,
    children,
    health,
    homes,
    identity_numbers,
    inner_links,
    local_addresses,
    mailboxes,
    markings,
    offences,
    private_life,
    secrets,
    telephones,
    tracking_links,
    vehicles,
)
from gazette.privacy.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *secrets.RULES,
    *tracking_links.RULES,
    *inner_links.RULES,
    *local_addresses.RULES,
    *mailboxes.RULES,
    *banks.RULES,
    *identity_numbers.RULES,
    *telephones.RULES,
    *vehicles.RULES,
    *births.RULES,
    *homes.RULES,
    *cases.RULES,
    *offences.RULES,
    *children.RULES,
    *health.RULES,
    *private_life.RULES,
    *markings.RULES,
)
