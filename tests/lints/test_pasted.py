"""What Word, Excel and e-mail leave in a text: each warning shows the corrected lines, and what is right has none."""

from __future__ import annotations

import pytest

from gazette import lints

TABLE, LIST, LETTERED = "table in running text", "list in running text", "lettered part"
HEADING, PARAGRAPH, INDENTED = "heading in running text", "paragraph in running text", "indented text"
LONG = "The panel met in the town hall and looked at the figures of the year, which it had asked for in the spring."

PASTED = [
    ("| A | B |\n| 1 | 2 |", 1, TABLE, 'Write "| A | B |", then "|---|---|" and so on, with an empty line above.'),
    ("A | B\n1 | 2", 1, TABLE, 'Write "| A | B |", then "|---|---|" and so on'),
    ("| A | B |", 1, TABLE, 'Write "| A | B |", then "|---|---|", with an empty line above.'),
    ("| A | B |\n|—|—|\n| 1 | 2 |", 2, TABLE, 'Write "|---|---|".'),
    ("| A | B |\n|\u00a0---\u00a0|---|\n| 1 | 2 |", 2, TABLE, 'Write "|---|---|".'),
    ("| A | B | C |\n|---|---|\n| 1 | 2 | 3 |", 2, TABLE, 'Write "|---|---|---|".'),
    ("| A | B |\n|---|---|---|\n| 1 | 2 |", 2, TABLE, 'Write "|---|---|".'),
    ("| A | B |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", 5, TABLE, "Remove the empty line."),
    ("Place\tCrimes\nNorth\t3\nSouth\t4", 1, TABLE, 'Write "| Place | Crimes |", then "|---|---|" and so on'),
    ("Place\tCrimes\n\nNorth\t3", 1, TABLE, "These 2 lines have tabs inside like a table"),
    ("•\tone\n•\ttwo\n•\tthree", 1, LIST, 'Write "- one", then "- two" and so on, with an empty line above.'),
    ("We fund:\n• one\n\n• two", 2, LIST, 'These 2 lines begin with •, which makes running text and not a list.'),
    ("•one", 1, LIST, 'This line begins with •, which makes running text and not a list. Write "- one"'),
    ("· one\n· two", 1, LIST, "begin with ·"),
    ("▪ one", 1, LIST, "begins with ▪"),
    ("– one\n– two", 1, LIST, "begin with –"),
    ("— one\n— two", 1, LIST, "begin with —"),
    ("o\tone", 1, LIST, 'begins with o, which makes running text and not a list. Write "- one"'),
    ("o one\no two", 1, LIST, "begin with o"),
    ("-\u00a0one\n-\u00a0two", 1, LIST, "begin with a hyphen and a no-break space"),
    ("1) first\n2) second", 1, LIST, 'Write "1. first", then "2. second"'),
    ("a) first\nb) second", 1, LIST, 'Write "(a) first", then "(b) second"'),
    ("i. first\nii. second", 1, LIST, 'Write "(i) first", then "(ii) second"'),
    ("-one\n-two", 1, LIST, 'begin with - without a space, which makes running text and not a list. Write "- one"'),
    ("A) first\nB) second", 1, LIST, 'Write "(a) first", then "(b) second"'),
    ("1\tFirst\n2\tSecond", 1, LIST, 'Write "1. First", then "2. Second"'),
    ("> | A | B |\n> |---|\n> | 1 | 2 |", 2, TABLE, 'Write "|---|---|".'),
    ("- one\n  - two\n- three", 2, LIST, 'Indent it by four: "    - two".'),
    ("1.1 It:\n\n(a)\tnotes;\n(b)\tagrees.", 3, LETTERED, 'Write "(a) notes;", then "(b) agrees.".'),
    ("PURPOSE OF THE REPORT\n\nText.", 1, HEADING, 'Write "## Purpose of the report", with an empty line above'),
    ("ROLE OF THE PCC\n\nText.", 1, HEADING, 'Write "## Role of the PCC"'),
    ("AIMS\n\n1.1\tIt met.", 1, HEADING, 'Write "## Aims"'),
    ("1.\tINTRODUCTION\n\n1.1 Text.", 1, HEADING, 'is printed as a list of one. Write "## 1. Introduction"'),
    ("1. Purpose\n\n1.1 Text.", 1, HEADING, 'Write "## 1. Purpose"'),
    ("**Reasons**\n\nText.", 1, HEADING, 'Write "## Reasons"'),
    (f"{LONG}\nIt agreed. It went on.\nIt ended.", 3, PARAGRAPH, 'Put one before "It ended.".'),
    ("It met.\nIt agreed.\nIt ended.", 2, PARAGRAPH, '3 paragraphs are printed as one, because no empty'),
    ("1 Old Street\nSampleton\nZE1 1AA", 1, PARAGRAPH, "These 3 lines are printed as one. End each but the last with"),
    ("It met.\n\n    It agreed on the plan.", 3, INDENTED, 'Write "It agreed on the plan." at the margin.'),
    ("It met.\n\n\tIt agreed on the plan.", 3, INDENTED, 'Write "It agreed on the plan." at the margin.'),
    ("To reply, please click here.", 1, "click here", '"please click here" has no link. Write [the name of the page]'),
    ("First\nof all, the plan is available here.", 2, "click here", '"available here" has no link.'),
    ("The grant is TBC.", 1, "placeholder", "The text says “TBC”, which readers will see."),
    ("It was agreed by XX on [INSERT DATE].", 1, "placeholder", "“XX”"),
    ("It was agreed on [insert date].", 1, "placeholder", "“[insert date]”"),
    ("It costs £X,XXX.", 1, "placeholder", "“£X,XXX”"),
    ("It was agreed on dd/mm/yyyy.", 1, "placeholder", "“dd/mm/yyyy”"),
    ("TODO: ask the police.", 1, "placeholder", "“TODO”"),
    ("The po\u200blice.", 1, "invisible character", 'There is an invisible character in "police." (U+200B).'),
]  # fmt: skip

RIGHT = [
    "| A | B |\n|---|---|\n| 1 | 2 |",
    "A | B\n--- | ---\n1 | 2",
    "> | A | B |\n> |---|---|\n> | 1 | 2 |",
    "-5 degrees\n-6 degrees",
    "*One* sheep.\n*Two* goats.",
    "See [[fund road-fund|the\nfund]] and [[report x|the report]].",
    "Crime | Safety",
    "2.1\tThe panel met.\n\n2.2\tIt agreed.",
    "- one\n- two\n    - three",
    "- one\n\n    It goes on here, in the list.",
    "1. one\n2. two",
    "(a) notes;\n(b) agrees.",
    "> The plan is good.\n\n– the Commissioner",
    "The PCC and HMICFRS met.",
    "PCC\n\nHMICFRS",
    "**Not** so. **It ended.**",
    "1. It happened once.\n\nText.",
    f"{LONG}\nIt agreed, and then it looked at the report that the office wrote in the months before;\nso it ended.",
    "It met.  \nIt agreed.  \nIt ended.",
    "See [click here](x.md), [the link below](y.md).",
    "Part XX of the Act, and a_____b.",
    "Choose [the date](x.md), [sic].",
    "```\n• one\n\tA\tB\n| A |\n```\n\n<!-- TBC\n• one -->",
    "The measure is 5 – 6, o yes, · and •.",
]


def asked(text):
    return [warning.problem for warning in lints.warnings_in(lints.linted_text(text))]


@pytest.mark.parametrize(("text", "line", "word", "sentence"), PASTED)
def test_what_was_pasted_is_warned_of_with_the_corrected_lines(text, line, word, sentence):
    problem = next(problem for problem in asked(text) if problem.warning == word and sentence in str(problem))

    assert problem.line == line
    assert {other.warning for other in asked(text)} == {word}


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_warned_of(text):
    assert asked(text) == []


def test_lines_of_one_kind_have_one_warning():
    assert len(asked("•\tone\n\n•\ttwo\n\n•\tthree")) == 1


def test_a_warning_has_the_number_of_its_paragraph():
    (warning,) = lints.warnings_in(lints.linted_text("2.1 It met.\n\n• one"))

    assert warning.paragraph == "2.1"
