"""Prints at the end of a run what the proofs counted: a test records it as a property of the same name each time."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.build.conftest import content, exampleshire, office, output, ready

__all__ = ["content", "exampleshire", "office", "output", "ready"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    counts: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed"):
        for key, count in report.user_properties:
            counts[key] += int(str(count))
    for key, count in sorted(counts.items()):
        terminalreporter.write_line(f"{key}: {count}")
