"""The headline of a topic holds only figures that its own page or the papers on it have."""

from __future__ import annotations

import pytest

from tests.library.problems_in import problems_in
from tests.views.papers import FIRST, LATER, report, small_office, write


@pytest.mark.parametrize(
    ("headline", "mistakes"),
    [
        ("Street triage runs from 9am to 4am", []),
        ("Two papers of 2017 give the hours", []),
        ("Street triage runs 19 hours a day", ["The figure 19 in the headline is nowhere else on the page."]),
        ("Street triage is new", ["The word 'new' in the headline will not be true for long."]),
    ],
)
def test_a_headline_of_a_topic_holds_only_figures_of_its_papers(tmp_path, headline, mistakes):
    folder = small_office(tmp_path / "content")
    report(folder, "first", "2016-11-10", FIRST)
    report(folder, "later", "2017-06-27", LATER)

    write(folder, "topics/triage", f"title: Street triage\nheadline: {headline}\nsummary: Nurses and police.")

    assert [problem.what for problem in problems_in(folder)] == mistakes
