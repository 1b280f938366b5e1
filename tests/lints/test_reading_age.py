"""A text that asks more of its readers than reading at fourteen, and texts that are not measured."""

import pytest

from gazette import lints
from gazette.library.read import read_library
from tests.mistakes.tables import copy_of_the_sample

EASY = "The fund pays for signs and lights on our roads. A group of three people reads each bid. "
HARD = (
    "The establishment of collaborative accountability arrangements necessitates considerable organisational "
    "investigation, notwithstanding the administrative implications for participating authorities. "
)


def ages(text, **known):
    paper = lints.linted_text(text, **known)
    return [warning.problem for warning in lints.warnings_in(paper) if warning.problem.warning == "reading age"]


def test_a_text_that_is_hard_to_read_is_reported_once_at_its_longest_sentence():
    (problem,) = ages(f"{HARD * 7}\n\n1.1 In addition to this, {HARD.lower()}")

    assert problem.line == 3
    assert problem.what.startswith("The text has a reading age of ")
    assert problem.what.endswith(
        ', above 14. Its longest sentence has 21 words: "In addition to this, the establishment of collaborative '
        'accountability arrangements …".'
    )
    assert problem.remedy == "Make two sentences of each long one, and use shorter words where you can."


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (EASY * 10, {}),
        (HARD * 3, {}),  # too short to be measured
        (f"- {HARD}\n" * 10, {}),  # rows of a list, which have no end of a sentence
        (HARD * 7, {"is_own_english": False}),
    ],
)
def test_other_texts_are_not(text, known):
    assert ages(text, **known) == []


@pytest.mark.parametrize(("words", "is_reported"), [("We met on Monday and spoke of the road. ", False), (HARD, True)])
def test_the_words_decide_and_not_the_length_of_the_text(words, is_reported):
    assert bool(ages(words * 30)) is is_reported


@pytest.mark.parametrize(("long", "is_reported"), [(10, False), (11, True)])
def test_it_begins_above_fourteen(long, is_reported):
    """By the formula, sentences of twenty words are for school year 9.3 with 10 words of two syllables, 9.9 with 11."""
    sentence = f"The {'paper ' * long}{'cat ' * (19 - long)}".strip() + ". "
    assert bool(ages(sentence * 6)) is is_reported


@pytest.mark.parametrize(("field", "is_reported"), [("retold: no", True), ("retold: yes", False)])
def test_a_retold_paper_is_not_measured(tmp_path, field, is_reported):
    content = copy_of_the_sample(tmp_path)
    path = content / "panel-reports/2099-06-01-reading.md"
    fields = f"title: Reading\nsummary: On reading.\ndate: 2024-06-01\npurpose: update\nsubmitted_by: Chief\n{field}"
    path.write_text(f"---\n{fields}\n---\n\n{HARD * 7}\n", encoding="utf-8")

    warnings = [warning for warning in read_library(content).warnings if warning.warning == "reading age"]
    assert bool(warnings) is is_reported
