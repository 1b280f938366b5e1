import pickle

import pytest

from gazette.checks.read_page import PageFacts, PageLink, addresses_in_set, read_page


def hrefs(html):
    return [link.href for link in read_page(html).links]


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ('<a href="/decisions/">', ["/decisions/"]),
        ('<a href=" /decisions/ ">', ["/decisions/"]),
        ('<a href="?a=1&amp;b=2">', ["?a=1&b=2"]),
        ("<a href>", [""]),
        ('<a id="x">', []),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x">', ["a.png", "b.png", "c.png"]),
        ('<link rel="canonical" href="https://example.org/">', ["https://example.org/"]),
        ('<link rel="preload" as="image" imagesrcset="w.png 300w">', ["w.png"]),
        ('<script src="/a.js"></script>', ["/a.js"]),
        ('<form action="/search/"><button formaction="/other/">Go</button></form>', ["/search/", "/other/"]),
        ('<video poster="p.jpg"><source src="v.mp4"></video>', ["p.jpg", "v.mp4"]),
        ('<object data="plan.pdf"></object><p data="not an address">', ["plan.pdf"]),
        ('<svg><use xlink:href="#i" href="#j"/></svg>', ["#i", "#j"]),
        ('<meta property="og:image" content="/card.png">', ["/card.png"]),
        ('<meta name="description" content="/words">', []),
        ('<meta http-equiv="refresh" content="0; url=/new/">', ["/new/"]),
        ('<meta http-equiv="refresh" content="30">', []),
        ("<style>p { background: url(/p.png) }</style>", ["/p.png"]),
        ("<p style=\"background: url('/q.png')\">", ["/q.png"]),
        ('<!-- <a href="/gone/"> --><p>a href="/words/"', []),
    ],
)
def test_every_address_of_a_page_is_read(html, addresses):
    assert hrefs(html) == addresses


def test_ids_are_read_in_order_and_an_old_anchor_counts_as_one():
    facts = read_page('<h1 id="top-of-it">x</h1><a name="old"></a><a id="b" name="b"></a><p id="b">')
    assert facts.ids == ("top-of-it", "old", "b", "b")


def test_each_link_knows_its_line():
    html = """<a href="/">Home</a>
<p>Here <a href="/a/b/">this</a> begins as the last one does,
and "/a/" is a word:
<a href="/a/">A</a>
<a href='/?x=1&amp;y=2'>B</a>
<a href=/b/>"""
    assert [(link.href, link.line) for link in read_page(html).links] == [
        ("/", 1),
        ("/a/b/", 2),
        ("/a/", 4),
        ("/?x=1&y=2", 5),
        ("/b/", 6),
    ]


def test_a_base_address_is_kept():
    facts = read_page('<base href="/record/"><a href="x">')
    assert facts == PageFacts((), (PageLink("x", "a", 1),), "/record/")


@pytest.mark.parametrize(
    ("srcset", "addresses"),
    [
        ("a.png", ["a.png"]),
        ("a.png, b.png 2x", ["a.png", "b.png"]),
        ("a.png 1x,b.png 2x", ["a.png", "b.png"]),
        ("a,b.png 300w, c", ["a,b.png", "c"]),
        ("", []),
    ],
)
def test_the_images_of_a_srcset_are_read_one_by_one(srcset, addresses):
    assert list(addresses_in_set(srcset)) == addresses


def test_facts_can_be_kept_in_a_cache():
    facts = read_page('<p id="a"><a href="/">')
    assert pickle.loads(pickle.dumps(facts)) == facts
