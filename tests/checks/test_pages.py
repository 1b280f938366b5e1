import pytest

from gazette.checks.pages import faults

PAGE = (
    '<!DOCTYPE html><html lang="en-GB"><head><title>Decisions</title></head>'
    "<body><main><h1>Decisions</h1><h2>2016</h2><h3>June</h3><h2>2015</h2></main></body></html>"
)


def told(html):
    return [str(problem) for problem in faults("decisions/index.html", html)]


def test_a_whole_page_has_no_faults():
    assert told(PAGE) == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("<!DOCTYPE html>", "", "The page has no doctype. Begin it with <!DOCTYPE html>."),
        (' lang="en-GB"', "", 'The page does not say its language. Write <html lang="en-GB">.'),
        (' lang="en-GB"', ' lang=""', 'The page does not say its language. Write <html lang="en-GB">.'),
        ("<title>Decisions</title>", "", "The page has no <title>. It needs exactly one."),
        ("<title>Decisions", "<title> ", "The <title> of the page is empty. Write what the page is about."),
        ("<h1>Decisions</h1>", "", "The page has no <h1>. It needs exactly one."),
        ("<h2>2016", "<h1>x</h1><h2>2016", "The page has 2 <h1>. It needs exactly one."),
        ("<main>", "<main></main><main>", "The page has 2 <main>. It needs exactly one."),
        ("<h3>June</h3>", "<h4>June</h4>", "The heading 'June' is <h4> after <h2>. Make it <h3>."),
    ],
)
def test_each_fault_of_a_page_is_a_sentence(before, after, what):
    assert told(PAGE.replace(before, after)) == [f"decisions/index.html:1: {what}"]


def test_a_page_that_sends_its_visitor_on_needs_no_heading():
    html = '<!DOCTYPE html><html lang="en"><title>Moved</title><meta http-equiv="Refresh" content="0; url=/">'
    assert told(html) == []


def test_a_drawing_may_have_its_own_title():
    assert told(PAGE.replace("<h2>2016", "<svg><title>A crest</title></svg><h2>2016")) == []
