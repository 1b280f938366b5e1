"""Prints at the end of a run what the proofs counted: a test records it as a property of the same name each time."""

from __future__ import annotations

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    passed = terminalreporter.getreports("passed")
    counts = Counter({key: 0 for report in passed for key, _ in report.user_properties})
    for report in passed:
        counts.update({key: int(str(count)) for key, count in report.user_properties})
    for key, count in counts.items():
        terminalreporter.write_line(f"{key}: {count}")
