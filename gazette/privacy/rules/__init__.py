"""What the privacy gate looks for, a module for each family of rules. Of two that find the same words, the first counts."""

from __future__ import annotations

from gazette.privacy.rules import (
    banks,
    births,
    cases,
    homes,
    identity_numbers,
    mailboxes,
    markings,
    named_people,
    secrets,
    telephones,
    vehicles,
    web_links,
)
from gazette.privacy.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *secrets.RULES,
    *web_links.RULES,
    *mailboxes.RULES,
    *banks.RULES,
    *identity_numbers.RULES,
    *telephones.RULES,
    *vehicles.RULES,
    *births.RULES,
    *homes.RULES,
    *cases.RULES,
    *named_people.RULES,
    *markings.RULES,
)
