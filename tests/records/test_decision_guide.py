"""The examples in the guide of decisions can be copied as they are."""

from __future__ import annotations

import re

import pytest
import yaml

from gazette.records import Decision
from gazette.records.decision_chain import GUIDE
from tests.views.records import record

EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("written", EXAMPLES)
def test_an_example_passes_the_check(written):
    notice = record(
        Decision,
        "notice",
        **{"decided": "2018-04-12", "published": "2018-04-13"},
        **yaml.load(written, yaml.BaseLoader),
    )

    assert list(notice.mistakes()) == []
