"""A part of the money of a round, with the sums that belong to it."""

from __future__ import annotations

from gazette.frontmatter.models import Amount, Fields, Text, field


class Pot(Fields):
    """A part of a round's money that is set aside, or a tier of awards."""

    name: Text = field(help="What the pot or tier is called.")
    amount: Amount | None = field(None, help="How much is in it.")
    smallest: Amount | None = field(None, help="The least of a single bid or award in it.", example="500")
    largest: Amount | None = field(None, help="The most of a single bid or award in it.", example="5000")
    note: Text | None = field(None, help="What it is for.")
