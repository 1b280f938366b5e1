from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.frontmatter.models import Amount, Date, Fields, Many, Number, Text, WebAddress, YesNo, field
from gazette.frontmatter.sentences import nearest, offered, validated


class Step(Fields):
    what: Text = field(help="What happens.", example="a vote")
    day: Date | None = field(None, help="When.")


class Sample(Fields):
    title: Text = field(help="What it is called.", example="The first")
    day: Date | None = field(None, help="When.")
    cost: Amount | None = field(None, help="What it costs.")
    pages: Number | None = field(None, help="How many pages.")
    urgent: YesNo | None = field(None, help="Whether it was urgent.")
    url: WebAddress | None = field(None, help="Where it stands.")
    colour: Literal["red", "green"] | None = field(None, help="Its colour.")
    words: Many[Text] = field([], help="Words.")
    steps: Many[Step] = field([], help="Steps.")


LINES = {("title",): 2, ("day",): 3, ("steps",): 4, ("steps", 0): 5, ("steps", 1): 7, ("steps", 1, "day"): 8}


def messages(fields):
    result = validated(Sample, {"title": "x", **fields}, LINES)
    return [str(problem) for problem in result] if isinstance(result, list) else []


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "one alone"},
        {"words": ["one", "two"]},
        {"steps": {"what": "one alone"}},
        {"day": None, "words": [], "steps": {}},
        {"day": " ", "colour": ""},
        {"pages": "1,204", "urgent": "Yes"},
    ],
)
def test_small_slips_in_a_value_are_accepted(fields):
    assert messages(fields) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"day": "10/11/2016"}, ":3: day: '10/11/2016' is not a date. Write it as 2016-11-10."),
        ({"titel": "x"}, ":1: There is no field 'titel' here. Did you mean 'title'?"),
        ({"title": None}, ":2: The field title is empty. What it is called. Write it as title: The first"),
        ({"title": "  "}, ":2: The field title is empty. What it is called. Write it as title: The first"),
        ({"steps": [{"what": "x"}, {}]}, ":7: The field what is missing. What happens. Write it as what: a vote"),
        ({"steps": ["x"]}, ":5: steps 1 is a group of fields, not one text. Write what on a line of its own below "
                           "it, indented by two spaces."),
        ({"steps": [None]}, ":5: steps 1 is empty. Write something after the hyphen, or remove the line."),
        ({"words": ["a", None]}, ":1: words 2 is empty. Write something after the hyphen, or remove the line."),
        ({"steps": [{"what": "x"}, {"what": "y", "day": "soon"}]}, ":8: steps 2 day: 'soon' is not a date. Write it "
            "year first, such as 2016-11-10; or 2016-11-10 17:00, 2016-11, 2016, 2016/17, w/c 2016-11-07, "
            "mid-November 2016, autumn 2016, by 2016-11-10, before 2016-11, after 2016, expected 2016-12, announced "
            "2016-11-10, 10 November, year unknown; or unknown."),
        ({"colour": "gren"}, ":1: colour 'gren' is not one of the choices. Did you mean 'green'?"),
        ({"colour": "not red"}, ":1: colour 'not red' is not one of the choices. Choose from: red, green."),
        ({"colour": "blue"}, ":1: colour 'blue' is not one of the choices. Choose from: red, green."),
        ({"colour": ["red", "green"]}, ":1: colour takes one choice. "
                                       "Write one of the choices after the colon, not a list or a group of fields."),
        ({"pages": "-1"}, ":1: pages: '-1' is not a whole number. Write digits alone, such as 19."),
        ({"pages": "٣"}, ":1: pages: '٣' is not a whole number. Write digits alone, such as 19."),
        ({"urgent": "true"}, ":1: urgent: 'true' is neither yes nor no. Write yes or no."),
        ({"url": "www.example.org"}, ":1: url: 'www.example.org' is not a web address. Write it whole, beginning with "
                                     "https:// or http://."),
        ({"url": "https://example.org/a b"}, ":1: url: 'https://example.org/a b' is not a web address. Write it whole, "
                                             "beginning with https:// or http://."),
        ({"url": "javascript:alert(1)"}, ":1: url: 'javascript:alert(1)' is not a web address. Write it whole, "
                                         "beginning with https:// or http://."),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field_and_says_what_to_write(fields, expected):
    assert messages(fields) == [expected]


def test_every_mistake_is_reported_not_only_the_first():
    assert len(messages({"title": None, "day": "soon", "zebra": "x", "cost": "lots"})) == 4


TREES = st.recursive(
    st.none() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*Sample.model_fields, "zebra", "what"]), inner)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*Sample.model_fields, "zebra"]), TREES))
def test_any_tree_is_a_record_or_reported_in_sentences(fields):
    result = validated(Sample, fields, LINES)

    if isinstance(result, list):
        assert result
        assert [problem for problem in result if not problem.remedy or "cannot be read" in problem.what] == []


@pytest.mark.parametrize(("word", "near"), [("reson", "reasons"), ("zebra", None), ("", None)])
def test_the_nearest_choice_is_offered_only_if_it_is_near(word, near):
    assert nearest(word, ["reasons", "title"]) == near


def test_the_message_says_what_is_allowed_where_no_choice_is_near():
    assert offered("zebra", ["title"], "Add it.") == "Add it."
