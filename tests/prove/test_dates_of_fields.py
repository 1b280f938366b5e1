"""A date that is not known, or known to the month, gives no day anywhere where every other field has one."""

from __future__ import annotations

import pytest

from gazette.records import KINDS
from tests.fields.filled import Leaf
from tests.fields.test_no_date_is_made_up import VAGUE, dates_of, require_no_day_made_up
from tests.prove.rounds import share

FIELDS = [(kind.kind, leaf, written) for written in VAGUE for kind in KINDS for leaf in dates_of(kind.kind)]


def name(value: object) -> str:
    return value.name if isinstance(value, Leaf) else str(value)


@pytest.mark.parametrize(("kind", "leaf", "written"), share(FIELDS), ids=name)
def test_no_day_is_anywhere_that_nobody_gave(kind: str, leaf: Leaf, written: str) -> None:
    require_no_day_made_up(kind, [leaf], written)
