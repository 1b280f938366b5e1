"""Enters the content of a test in its register of publications, as a publication does, on a day of June 2024."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gazette.library.library import Library
from gazette.library.publications import keep
from gazette.library.read import read_library
from tests.library.problems_in import READ
from tests.repository import commit


def publish(content: Path, day: int) -> Library:
    library = read_library(content, READ)
    keep(content, library.publications, library.documents, date(2024, 6, day))
    return library


def publish_and_commit(content: Path, day: int) -> None:
    publish(content, day)
    commit(content.parent)
