"""The problems of a content folder, as a list that a test can compare."""

from __future__ import annotations

from pathlib import Path

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.problems import Problem, ProblemsFound

READ = Cache(None)  # so that a file which several tests have is read once


def problems_in(content: Path) -> list[Problem]:
    """Every mistake that stops the reading of the folder; none where it can be read."""
    try:
        read_library(content, READ)
    except ProblemsFound as error:
        return error.problems
    return []


def sentences_in(content: Path) -> list[str]:
    """The mistakes as the check prints them, with paths from the content folder."""
    return [str(problem).split("/content/", 1)[1] for problem in problems_in(content)]
