"""What the accessibility statement prints of the last test by machine."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.records import Page
from gazette.sentences import machine_tests
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Section, Value


def sections_of(library: Library, page: Page) -> Iterator[Section]:
    """The section about the last test; none on another page, nor where nothing was recorded."""
    if not page.is_accessibility_statement or not library.machine_tests:
        return
    test = max(library.machine_tests, key=lambda test: test.tested)
    yield Section(
        machine_tests.HEADING,
        "page-tested-by-machine",
        paragraphs=(
            machine_tests.pages_tested(test.pages, test.tested, test.tools, len(test.reported)),
            machine_tests.A_PART_ONLY,
        ),
        facts=facts(fact("Faults", test.reported)),
        folded=Section(machine_tests.LOOKED_AT, "page-tests", bullets=tuple(map(Value, test.checks))),
    )
