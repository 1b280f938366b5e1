"""Which straight marks of a page are apostrophes, and which spaces must not end a line."""

import pytest

from gazette.typography import typeset, with_apostrophes

CHANGED = [
    ("<h1>The Commissioner's update</h1>", "<h1>The Commissioner’s update</h1>"),
    ("<h1>The Commissioner&#39;s update</h1>", "<h1>The Commissioner’s update</h1>"),
    ("<a>The Commissioner&#x27;s fund</a>", "<a>The Commissioner’s fund</a>"),
    ("<p>Citizens' Academy</p>", "<p>Citizens’ Academy</p>"),
    ("<p>It is the panels'.</p>", "<p>It is the panels’.</p>"),
    ("<abbr>PCC</abbr>'s plan", "<abbr>PCC</abbr>’s plan"),
    ("<p lang=cy>Dyma yw'r cynllun</p>", "<p lang=cy>Dyma yw’r cynllun</p>"),
    ('<meta content="The Commissioner&#39;s">', '<meta content="The Commissioner’s">'),
    ('<a href="o\'b" aria-label="Dealer\'s page">', '<a href="o\'b" aria-label="Dealer’s page">'),
]
KEPT = [
    "<p>No mark at all</p>",
    "<p>They said 'not in all places' and left.</p>",
    "<p>It is called 'Two cars'.</p>",
    "<code>don't</code>",
    '<script type=\'a\'>{"name": "The Commissioner\'s"}</script>',
    "<p>https://example.org/don't and don't@example.org</p>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'; script-src 'unsafe-hashes' 'self'\">",
    "<p>A wall of 6'2</p>",
]


@pytest.mark.parametrize(("html", "typographic"), CHANGED)
def test_an_apostrophe_is_a_real_one(html, typographic):
    assert typeset(html) == typographic


@pytest.mark.parametrize("html", KEPT)
def test_what_is_no_apostrophe_stays(html):
    assert typeset(html) == html


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Closes 30 September 2024</p>", "Closes 30_September_2024"),
        ("<p>the 4 July meeting</p>", "the 4_July meeting"),
        ("<td>Answered in 26 days, 1 hour before</td>", "Answered in 26_days, 1_hour before"),
        ("<p>in September 2024</p>", "in September 2024"),
        ("<p>4 Marchers, 2 dayshifts</p>", "4 Marchers, 2 dayshifts"),
    ],
)
def test_a_date_and_a_number_of_days_stay_on_one_line(html, words):
    tag = html.partition(">")[0][1:]
    assert typeset(html) == f"<{tag}>{words}</{tag}>".replace("_", "\u00a0")


def test_what_programs_read_keeps_its_plain_spaces():
    html = '<time title="4 July 2024"></time><script>"4 July 2024"</script>'
    assert typeset(html) == html
    assert with_apostrophes("It's 4 July 2024") == "It’s 4 July 2024"
