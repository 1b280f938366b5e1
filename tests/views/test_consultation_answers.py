"""What people answered in a consultation, a table for each question."""

from __future__ import annotations

from gazette.records import Consultation
from gazette.sentences.consultations import SEVERAL
from gazette.views.kinds import consultations
from gazette.views.shapes.parts import Value
from tests.views.records import context_of, record, shown


def test_each_question_has_a_table_of_its_answers_and_says_only_what_is_filled_in():
    answers = [{"answer": "Yes", "share": "62%", "count": "312"}, {"answer": "No", "share": "38%"}]
    questions = [
        {"question": "Should it rise?", "answers": answers, "responses": "504", "source": "Survey, March 2024"},
        {"question": "Why?", "answers": [{"answer": "For patrols"}], "several": "yes"},
    ]
    result = {"summary": "It goes up.", "respondents": "residents", "method": "A survey", "questions": questions}
    consultation = record(Consultation, "precept", result=result)
    (section,) = consultations.page(context_of(consultation), consultation).sections
    first, second = section.tables

    assert shown(section.facts) == [("Who answered", "residents"), ("Method", "A survey")]
    assert first.caption == "Should it rise?"
    assert [column.title for column in first.columns] == ["Answer", "Share", "Number"]
    assert [[cell.text for cell in row.cells] for row in first.rows] == [["Yes", "62%", "312"], ["No", "38%", ""]]
    assert (first.note, first.source) == ("Responses to this question: 504.", Value("Survey, March 2024"))
    assert ([column.title for column in second.columns], second.note, second.source) == (["Answer"], SEVERAL, None)
