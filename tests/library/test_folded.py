"""Mistakes with one cause are folded by their cause, whatever their words."""

from __future__ import annotations

from pathlib import Path

from gazette.library.folded import FEWEST, folded
from gazette.library.library import Library
from gazette.problems import Cause, Problem

LIBRARY = Library(Path("content"), ())


def links(cause: Cause | None) -> list[Problem]:
    return [Problem(f"pages/{number}.md", 3, "Any words.", cause=cause) for number in range(FEWEST)]


def test_links_to_one_missing_name_are_one_mistake() -> None:
    (problem,) = folded(LIBRARY, links(Cause("leads nowhere", "PCC-2099-001")))
    assert problem.what.startswith("Any words. 3 more links lead there: in pages/1.md")


def test_mistakes_without_a_cause_are_told_one_by_one() -> None:
    assert len(list(folded(LIBRARY, links(None)))) == FEWEST
