"""The parts of the money of a fund: pots and tiers of a round, and sums that the office has stated."""

from __future__ import annotations

from typing import Literal

from gazette.frontmatter.models import Amount, Date, Fields, Text, field


class Pot(Fields):
    """A part of a round's money that is set aside, or a tier of awards."""

    name: Text = field(help="What the pot or tier is called.")
    amount: Amount | None = field(None, help="How much is in it.")
    smallest: Amount | None = field(None, help="The smallest single bid or grant in it.", example="500")
    largest: Amount | None = field(None, help="The largest single bid or grant in it.", example="5000")
    note: Text | None = field(None, help="What it is for.")


class StatedSum(Fields):
    """A sum that the office has stated as income or spending of a fund."""

    way: Literal["came in", "went out"] = field(help="came in or went out.")
    amount: Amount = field(help="The sum in pounds.", example="over 422000")
    what: Text = field(help="What it is.", example="Surplus of speed enforcement")
    period: Text | None = field(None, help="The years it is for.", example="2014 to 2016")
    stated: Date | None = field(None, help="When the office stated it.", example="2016-02")
