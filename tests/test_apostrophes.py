"""Which straight marks of a page are apostrophes."""

import pytest

from gazette.apostrophes import with_apostrophes

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


@pytest.mark.parametrize(("html", "typeset"), CHANGED)
def test_an_apostrophe_is_a_real_one(html, typeset):
    assert with_apostrophes(html) == typeset


@pytest.mark.parametrize("html", KEPT)
def test_what_is_no_apostrophe_stays(html):
    assert with_apostrophes(html) == html
