"""The examples in the guide to decisions, and in that to the content, can be copied as they are."""

from __future__ import annotations

import re

import pytest
import yaml

from gazette.commands.guide_questions import SHARED_QUESTIONS
from gazette.records import Decision
from gazette.records.decision_guide import QUESTIONS
from tests.views.records import record

EXAMPLES = [
    example
    for question in (*QUESTIONS, *SHARED_QUESTIONS)
    for example in re.findall(r"```yaml\n(.*?)```", question.text, re.S)
]


@pytest.mark.parametrize("written", EXAMPLES)
def test_an_example_passes_the_check(written):
    notice = record(
        Decision,
        "notice",
        **{"decided": "2018-04-12", "published": "2018-04-13"},
        **yaml.load(written, yaml.BaseLoader),
    )

    assert list(notice.mistakes()) == []
