"""The sample with a single award, and its grants as a package of 360Giving."""

from __future__ import annotations

import json
from dataclasses import replace

from gazette.exports.threesixty import package
from gazette.records.fund import Award
from gazette.views.context import Context
from gazette.views.money import grants
from tests.views.funds import context_with, road_fund

BASE = "https://record.example.org"


def context_of_award(**changes: object) -> Context:
    """The sample with its first award, changed, as its only award, and with a prefix."""
    fund = road_fund()
    award = Award.model_validate({**dict(fund.awards[0]), **changes})
    return replace(context_with(fund.with_awards((award,))), base_url=BASE)


def package_of(context: Context) -> dict:
    published = grants.grants(context)
    assert published is not None
    return json.loads(package(published))
