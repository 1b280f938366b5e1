import re
from pathlib import Path

from gazette.sentences.languages import WORDS_OF_TEMPLATES, read_in

THEME = Path(__file__).parents[2] / "theme"


def test_the_link_to_the_other_language_names_it():
    assert (read_in("cy"), read_in("en")) == ("Read this page in Welsh", "Read this page in English")


def test_the_words_of_the_templates_are_all_in_the_list_that_an_office_fills_in():
    templates = [path.read_text(encoding="utf-8") for path in THEME.rglob("*.html")]
    labels = [label for text in templates for label in re.findall(r"\blabel\(([^()]*)\)", text)]

    assert {word for label in labels for word in re.findall(r'"([^"]+)"', label)} == {*WORDS_OF_TEMPLATES}
