"""What the accessibility statement prints of the tests by machine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.frontmatter.sentences import validated
from gazette.plurals import counted
from gazette.records import Page
from gazette.records.machine_test import MachineTest
from gazette.views.shapes.parts import Fact, Section, Value
from gazette.views.site.machine_tests import sections_of
from tests.views.records import context_of, record

ROW = {"tested": "2024-06-01", "pages": "65", "tools": ["axe 4", "Chromium 9"], "checks": "Keyboard", "faults": "none"}


def machine_test(**fields: object) -> MachineTest:
    row = validated(MachineTest, {**ROW, **fields}, {})  # type: ignore[dict-item]
    assert isinstance(row, MachineTest), row
    return row


def sections(*tests: MachineTest, name: str = "accessibility") -> list[Section]:
    library = replace(context_of(record(Page, name)).library, machine_tests=tests)
    return [*sections_of(library, record(Page, name))]


def test_the_statement_prints_what_was_tested_when_and_that_nothing_was_reported():
    (section,) = sections(machine_test())

    assert section.paragraphs == (
        "65 pages, the longest of each kind, were tested on 1 June 2024 with axe 4 and Chromium 9. "
        "No faults were reported.",
        "Tests by machine find only some of the barriers that people meet.",
    )
    assert (section.folded.bullets, section.facts) == ((Value("Keyboard"),), ())


@pytest.mark.parametrize("faults", [["a/: too wide", "b/: no name"], ["Nonesuch"]])
def test_faults_are_counted_and_printed_as_they_were_reported(faults):
    (section,) = sections(machine_test(faults=faults))

    assert f"{counted(len(faults), 'fault')} w" in section.paragraphs[0]
    assert section.facts == (Fact("Faults", tuple(map(Value, faults))),)


def test_of_several_tests_the_last_is_printed():
    (section,) = sections(machine_test(tested="2024-06-02", pages="9"), machine_test())

    assert section.paragraphs[0].startswith("9 pages")


def test_nothing_is_said_without_a_test_or_on_another_page():
    assert sections() == []
    assert sections(machine_test(), name="about") == []
