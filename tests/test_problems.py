import json
import pickle

import pytest

from gazette.problems import Mistake, Problem, ProblemsFound, as_github, as_json, as_text, counted, each_once

PROBLEM = Problem("content/a.md", 3, "The date is wrong.", "Write 2016-11-10.")


def test_a_problem_prints_its_place_what_is_wrong_and_what_to_write():
    assert str(PROBLEM) == "content/a.md:3: The date is wrong. Write 2016-11-10."


def test_a_problem_without_a_remedy_ends_with_what_is_wrong():
    assert str(Problem("a.md", 1, "It is gone.")) == "a.md:1: It is gone."


def test_problems_sort_by_path_then_line_as_a_number_each_once():
    problems = [Problem("b.md", 1, "x"), Problem("a.md", 10, "x"), Problem("a.md", 9, "x"), Problem("a.md", 9, "x")]

    assert [(p.path, p.line) for p in each_once(problems)] == [("a.md", 9), ("a.md", 10), ("b.md", 1)]


@pytest.mark.parametrize(
    ("warnings", "words"),
    [(("",), "1 mistake"), (("", ""), "2 mistakes"), (("retired term",), "1 warning"), (("tense", ""), "2 mistakes")],
)
def test_problems_are_counted_as_mistakes_or_as_warnings(warnings, words):
    assert counted([Problem("a.md", 1, "x", warning=warning) for warning in warnings]) == words


def test_a_problem_is_put_at_the_file_it_was_found_in():
    assert Problem("", 3, "x").at("a.md") == Problem("a.md", 3, "x")


def test_a_mistake_says_both_halves():
    assert str(Mistake("It is late.", "Hurry.")) == "It is late. Hurry."


def test_problems_found_carry_every_problem_sorted_also_out_of_another_process():
    error = ProblemsFound([PROBLEM, Problem("a.md", 1, "x"), PROBLEM])

    assert error.problems == [Problem("a.md", 1, "x"), PROBLEM]
    assert pickle.loads(pickle.dumps(error)).problems == error.problems
    assert str(error) == as_text(error.problems)


def test_the_json_has_four_fields_for_each_problem():
    assert json.loads(as_json([PROBLEM])) == [
        {"path": "content/a.md", "line": 3, "what": "The date is wrong.", "remedy": "Write 2016-11-10."}
    ]


def test_the_signs_of_githubs_annotations_are_escaped():
    problem = Problem("a,b:c.md", 3, "100% wrong.\n::error::", "Write 50%.")

    assert as_github([problem]) == "::error file=a%2Cb%3Ac.md,line=3::100%25 wrong.%0A::error:: Write 50%25."


def test_json_has_letters_as_they_are_written():
    assert "café" in as_json([Problem("a.md", 1, "There is no café.")])
