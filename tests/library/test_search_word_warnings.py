"""Warnings about rows of registers/search-words.yaml that lead to no document."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.library.read import read_library
from gazette.library.search_word_warnings import search_word_warnings
from tests.mistakes.tables import copy_of_the_sample

ROW = "- readers_say: barn owl van\n  record_says:\n    - {}\n"


def warnings(folder: Path, phrase: str) -> list[str]:
    content = copy_of_the_sample(folder)
    (content / "registers" / "search-words.yaml").write_text(ROW.format(phrase), encoding="utf-8")
    return [f"{problem.line}: {problem.what}" for problem in search_word_warnings(read_library(content), Cache(None))]


@pytest.mark.parametrize("phrase", ["rural watch", "Rural Watches", "camera on the B9999", "comma-separated values"])
def test_words_of_a_document_or_a_register_are_right_in_any_form(tmp_path: Path, phrase: str) -> None:
    assert warnings(tmp_path, phrase) == []


def test_words_that_no_document_has_are_warned_of(tmp_path: Path) -> None:
    assert warnings(tmp_path, "rural weasels") == [
        "3: No document has the words 'rural weasels', so this row finds nothing."
    ]
