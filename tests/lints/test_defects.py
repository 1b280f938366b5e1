"""The 24 defects of real papers in invented sentences, each with a correct sentence that must give no warning."""

from __future__ import annotations

import pytest

from gazette import lints
from gazette.dates import UNKNOWN, known_date
from gazette.markup import MarkupSettings, convert
from gazette.records.registers import Act, Organisation, Role, Term, WrongProvision

PRSRA = Act(
    key="prsra",
    title="Police Reform and Social Responsibility Act 2011",
    also=("PRSRA",),
    avoid=("PSRA (2011)", "PSRA", "PRSR Act"),
    wrong_provisions=(WrongProvision(wrong="Schedule 5", right="section 5", about="crime plan"),),
)
PCA = Act(key="pca", title="Policing and Crime Act 2017")
PACE = Act(key="pace", title="Police and Criminal Evidence Act 1984", also=("PACE",))
FIRE = Organisation(key="fire", name="Northshire Fire Service", avoid=("Northshire Fire Authority",))
HEAD = Role(name="Head of Policy", avoid=("Policy Head",))
ABSENT = Term(term="absent", near=("child", "children"), retired_on="2016-09-23", instead="missing")
NAMES = lints.RegisteredNames((PRSRA, PCA, PACE), (FIRE,), (HEAD,), (ABSENT,))


def asked(text, day="2017-06-27", attachments=0):
    known = known_date(day) if day else UNKNOWN
    paper = lints.linted_text(text, day=known, names=NAMES, attachments=attachments)
    return [warning.problem for warning in lints.warnings_in(paper)]


def words(text, **known):
    return [problem.warning for problem in asked(text, **known)]


SUMMARY = (
    "## 2. Summary\n\n2.1 Updates on these items:\n\n- online reporting\n- hate crime\n- {third}\n\n## 3. Updates\n\n"
)
SUMMARY += (
    "### 3.1 Online reporting\n\nIt began.\n\n### 3.2 Hate crime\n\nIt goes on.\n\n### 3.3 Modern slavery\n\nText."
)
TIMETABLE = "- 2 May 2017 to {end} 2017: public consultation\n- 10 May 2017 to 12 May 2017: collation of comments"
SIGNED = "- 3 May 2017: {first}\n- 9 May 2017: {second}"
FUND = "## A fund\n\nThe money goes to members of the guild. A sub-group will be judged by members of the guild.{more}"

DEFECTS = [
    ("X-C1", SUMMARY, {"third": "the action fund"}, {"third": "modern slavery"}, "summary"),
    ("X-C2", "There is help for {} children.", "absent", "missing", "retired term"),
    ("X-C3", "The Policing and Crime Act {} asks for it.", "2016", "2017", "name of an Act"),
    ("X-C4", "The {} asks for it.", "PSRA (2011)", "PRSRA", "name of an Act"),
    (
        "X-C4",
        "The {} Act 2011 asks.",
        "Police and Social Reform",
        "Police Reform and Social Responsibility",
        "name of an Act",
    ),
    ("X-C4", "The Policing and Crime Act {} asks for it.", "(2017)", "2017", "name of an Act"),
    ("X-C5", "The PRSRA, {}, asks for a crime plan.", "Schedule 5", "section 5", "provision"),
    ("X-C6", "It lasts {} weeks, from 1 April to 30 June 2017.", "12", "13", "arithmetic"),
    ("X-C7", "It will be presented to the panel on {} June 2017.", "15", "28", "stale tense"),
    ("X-C7", "Changes are expected in {} 2017.", "late June", "late July", "stale tense"),
    ("X-C7", "Will be presented to the panel on {} June 2017.", "15", "28", "stale tense"),
    ("X-C8", "In 2017 it is expected to be signed off by {}.", "June", "July", "stale tense"),
    ("X-C9", TIMETABLE, {"end": "16 May"}, {"end": "9 May"}, "timetable"),
    ("X-C9", TIMETABLE, {"end": "11 May"}, {"end": "10 May"}, "timetable"),
    (
        "X-C9",
        SIGNED,
        {"first": "sign-off of the plan", "second": "presented to the panel"},
        {"first": "presented to the panel", "second": "sign-off of the plan"},
        "timetable",
    ),
    ("X-C7", "The meeting will be held on {} June 2017.", "15", "28", "stale tense"),
    (
        "X-C9",
        "- 2 to {end} 2017: public consultation\n- 10 to 22 May 2017: collation of comments",
        {"end": "16 May"},
        {"end": "9 May"},
        "timetable",
    ),
    ("X-C10", "It runs for {} months.", "eighth", "eight", "slip"),
    ("X-C11", "It works {} well.", "particular", "particularly", "slip"),
    ("X-C11", "They looked at {} 136.", "Sections", "Section", "slip"),
    ("X-C11", "They review an impact {} closures.", "and of the", "of the", "slip"),
    ("X-C11", "Some of the {} barristers.", "UKs", "UK's", "slip"),
    ("X-C13", "## 2. Work\n\n### 2.1 One\n\nText.\n\n{} 2.2 Two\n\nText.", "##", "###", "numbering"),
    ("X-C13", "## 4. Work\n\n4.1 Text.\n\n## {}\n\n5.1 More.", "Fairness", "5. Fairness", "numbering"),
    ("X-C14", "Northshire Fire {} took part.", "Authority", "Service", "name of an organisation"),
    ("X-C16", "The conference was on 29 March{}.", "", " 2017", "relative date"),
    ("X-C16", "A pilot began in January{}.", "", " 2017", "relative date"),
    ("X-C16", "It was agreed by February 8{}.", "", ", 2017", "relative date"),
    ("X-C16", "It met on {} 30 December 2019.", "Tuesday", "Monday", "weekday"),
    ("X-C16", "It was agreed {}.", "later this month", "in June 2017", "relative date"),
    ("X-C17", FUND, {"more": ""}, {"more": " A member declares a conflict of interest."}, "conflict of interest"),
    ("X-C19", "It is available to the Guild. It is available to {}.", "members of the Union", "the Guild", "recipient"),
    ("X-C20", "This is the high level of public\n\n{} in the police.", "confidence", "- confidence", "torn paragraph"),
    ("X-C20", "It will be measured.{}", "<sup>1</sup>", "", "footnote by hand"),
    ("X-C21", "More is at {}.", "www.example.org/fund", "the fund's page", "bare address"),
    ("X-C22", "It was {} November 2016.", "10th", "10", "style of a date"),
    ("X-C22", "It was in {}.", "2016/7", "2016 to 2017", "style of a date"),
    ("X-C22", "It was in {}.", "2016/17", "2016 to 2017", "style of a date"),
    ("X-C22", "The plan of {}.", "2017- 2022", "2017 to 2022", "style of a date"),
    ("X-C22", "It comes out {} 3 July 2017.", "w/c", "in the week of", "style of a date"),
    ("X-C23", "{}MEETING{}\tPanel", "<b>|</b>", "|", "metadata in the text"),
    ("X-C24", "Cars run from 5pm to 2am and {} 7pm to 4am.", "from", "the second from", "hours"),
    ("roles", "The {} wrote it.", "Policy Head", "Head of Policy", "name of a role"),
    ("counts", "There are {} courses:\n\n- fraud\n- theft\n- fire", "four", "three", "arithmetic"),
    ("shares", "It pays 75%, and the remaining {}% is found elsewhere.", "20", "25", "arithmetic"),
]


def filled(text, value):
    if isinstance(value, dict):
        return text.format(**value)
    return text.format(*value.split("|"))


@pytest.mark.parametrize(("text", "wrong", "word"), [(text, wrong, word) for _, text, wrong, _, word in DEFECTS])
def test_the_defect_is_asked_about(text, wrong, word):
    assert words(filled(text, wrong)) == [word]


@pytest.mark.parametrize(("text", "right"), [(text, right) for _, text, _, right, _ in DEFECTS])
def test_what_is_right_is_not(text, right):
    assert words(filled(text, right)) == []


def test_an_attachment_that_is_mentioned_but_missing_is_asked_about():
    text = "A note is attached as appendix A."
    assert (words(text), words(text, attachments=1)) == (["attachment"], [])


@pytest.mark.parametrize(
    "text",
    [
        "The child was absent from this list.",
        'The "absent" category for children was removed.',
        "On 23 September 2016 the absent category for children was removed.",
        "He was absent.",
    ],
)
def test_a_retired_term_may_be_discussed_and_may_have_an_everyday_meaning(text):
    known = "2016-09-01" if text.startswith("The child") else "2017-06-27"
    assert words(text, day=known) == []


@pytest.mark.parametrize(
    "text",
    [
        "It will follow the plan published in June 2016.",
        "It will run from 1 June 2017 to 30 September 2017.",
        "It will be open 1 June 2017 to 30 September 2017.",
        "It will begin once the report of 15 May 2017 is read.",
        "It will be ready. It was seen on 15 June 2017.",
        "It will be ready; the panel met on 15 June 2017.",
    ],
)
def test_a_past_date_beside_will_is_not_always_its_own(text):
    assert "stale tense" not in words(text)


def test_the_tense_of_a_paper_without_a_date_is_not_checked():
    assert words("It will be presented on 15 June 2017.", day="2017-06") == []


def test_a_year_earlier_in_the_paragraph_is_enough():
    assert words("In 2016 it began. It ended in May.") == []


def test_may_and_march_are_also_verbs():
    assert words("They may March on. May they?") == []


def test_another_act_of_the_same_year_is_left_alone():
    assert words("The Education Act 2011 is another.") == []


def test_a_provision_of_another_act_is_left_alone():
    assert words("The Police and Criminal Evidence Act 1984, Schedule 5, asks for a crime plan.") == []


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("It will be ready by 20 June.", True),
        ("It will be ready by 3 March.", False),
        ("It will be ready by 31 February.", False),
    ],
)
def test_a_date_without_its_year_is_the_nearest_unless_that_is_long_ago(text, is_asked):
    assert ("stale tense" in words(text)) == is_asked


def test_two_real_acts_of_one_name_are_reported_apart_by_the_register():
    both = lints.RegisteredNames((PCA, Act(key="old", title="Policing and Crime Act 2009")))
    paper = lints.linted_text("The Policing and Crime Act 2009 stands.", names=both)
    assert lints.warnings_in(paper) == []


def test_an_act_may_be_named_by_its_abbreviation():
    assert words("The Police and Criminal Evidence Act (PACE) 1984 applies.") == []


def test_the_right_citation_is_offered():
    (problem,) = asked("\n\nThe Police and Social\nReform Act 2011 asks.")
    assert str(problem.at("a.md")) == (
        'a.md:3: warning: "Police and Social Reform Act 2011" is not the name of an Act in the register. '
        "Write Police Reform and Social Responsibility Act 2011. [name of an Act]"
    )


def test_of_two_forms_to_avoid_the_longer_is_named():
    (problem,) = asked("The PSRA (2011) asks for it.")
    assert problem.what == '"PSRA (2011)" is not the name of an Act in the register.'


def test_warnings_stand_in_the_order_of_their_lines_and_then_of_their_words():
    text = "More is at www.example.org/fund.\n\nSome of the UKs best are at www.example.org/bar."
    assert [(problem.line, problem.warning) for problem in asked(text)] == [
        (1, "bare address"),
        (3, "bare address"),
        (3, "slip"),
    ]


def test_the_line_is_that_of_the_words_and_not_of_the_paragraph():
    assert [problem.line for problem in asked("First line of it,\nand the UKs best.")] == [2]


def test_the_last_number_before_a_list_is_the_one_that_counts():
    assert words("It may be one of three things:\n\n- fraud\n- theft\n- fire") == []


def test_code_and_short_forms_are_not_prose():
    assert words("Write `10th November 2016` or [[decision PCC-2016/17]].\n\n```\n10th November 2016\n```\n") == []


WORSE = {
    "X-C13": ("### 2.1 One\n\nText.\n\n#### 2.2 Two\n\n## 2.3 Three", "level"),
    "X-C21": ("See https://example.org/fund for more.", "bare address"),
    "X-C23": ("<b>MEETING</b><script>x</script>", "script"),
}


@pytest.mark.parametrize("defect", ["X-C13", "X-C21", "X-C23"])
def test_some_defects_are_mistakes_in_a_record_and_stop_it(defect):
    text, words = WORSE[defect]
    assert any(words in problem.what for problem in convert(text, 1, MarkupSettings()).problems)


def test_texts_without_anything_have_no_warnings():
    assert words("") == words("\n\n---\n") == words("Text.") == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "1 " * 20000,
        "Act " * 10000,
        "A of " * 8000,
        "will be " * 8000,
        "( " * 9000,
        "1 May will be this year " * 4000,
        "2 items judged by " * 4000,
    ],
)
def test_long_and_strange_texts_are_read_in_the_end(text):
    """So long that a pattern that tries all ways to match would not end before faulthandler_timeout."""
    assert "slip" in words(f"{text}\n\nOne and and two.")


@pytest.mark.parametrize(
    ("hours", "is_asked"),
    [("5pm to 2am and from 7pm to 4am", True), ("9am to 11am and from 1pm to 3pm", False),
     ("1pm to 3pm and from 9am to 11am", False)],
)  # fmt: skip
def test_hours_that_do_not_overlap_are_not_asked_about(hours, is_asked):
    assert ("hours" in words(f"Cars run from {hours}.")) == is_asked


@pytest.mark.parametrize("link", ["[[decision 2024/21]]", "`code`"])
def test_the_words_on_both_sides_of_a_link_are_not_next_to_each_other(link):
    assert words(f"One and {link} and two.") == []
    assert words("One and and two.") == ["slip"]
