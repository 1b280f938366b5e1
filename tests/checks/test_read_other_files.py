import pytest

from gazette.checks.read_other_files import UNREADABLE, read_other_file

RSS = """<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><link>https://example.org/</link>
<atom:link href="https://example.org/feeds/all.rss" rel="self"/>
<item><guid isPermaLink="false">tag:example.org,2016:PCC-2016-003</guid>
<enclosure url="https://example.org/files/plan.pdf"/>
<content:encoded><![CDATA[<p>See <a href="https://example.org/plan/">the plan</a></p>]]></content:encoded>
</item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/a-name/</id>
<entry><link href="/decisions/"/><content type="html">&lt;img src="/a.png"&gt;</content></entry></feed>"""


@pytest.mark.parametrize(
    ("path", "text", "addresses"),
    [
        (
            "feeds/all.rss",
            RSS,
            [
                "https://example.org/",
                "https://example.org/feeds/all.rss",
                "https://example.org/files/plan.pdf",
                "https://example.org/plan/",
            ],
        ),
        ("feeds/all.atom", ATOM, ["/decisions/", "/a.png"]),
        (
            "feeds/all.atom",
            '<feed xmlns="http://www.w3.org/2005/Atom"><summary>&lt;img src="/a.png"&gt;</summary></feed>',
            [],
        ),
        ("data/decisions.json", '[{"title": "https://example.org/nowhere"}]', []),
        (
            "feeds/all.json",
            '{"feed_url": "https://example.org/f", "id": "https://example.org/i"}',
            ["https://example.org/f"],
        ),
        ("feeds/all.json", '{"items": [{"content_html": "<a href=\\"/x/\\">x</a>"}]}', ["/x/"]),
        ("site.webmanifest", '{"icons": [{"src": "icon.png"}], "name": "Office"}', ["icon.png"]),
        ("main.css", "@import 'a.css'; b { c: url( \"d.png\" ) url(#clip) }", ["a.css", "d.png"]),
        ("main.css", "/* url(e.png) */", []),
        (
            "sitemap.xml",
            "<urlset><url><loc> https://example.org/ </loc></url></urlset>",
            ["https://example.org/"],
        ),
        ("_redirects", "# a note\n/old/ /new/ 301\n\n/a /b", ["/new/", "/b"]),
        (
            "robots.txt",
            "User-agent: *\nSitemap: https://example.org/sitemap.xml",
            ["https://example.org/sitemap.xml"],
        ),
        ("notes.txt", "Sitemap: /x", []),
    ],
)
def test_links_are_read_from_files_that_are_not_pages(path, text, addresses):
    assert [link.href for link in read_other_file(path, text).links] == addresses


def test_a_link_in_a_feed_knows_its_line():
    assert read_other_file("all.rss", RSS).links[-1].line == 6


@pytest.mark.parametrize(("path", "text"), [("a.xml", "<a>\n<b></a>"), ("a.json", '{"a":\n1,}')])
def test_a_file_that_cannot_be_read_says_so(path, text):
    (link,) = read_other_file(path, text).links
    assert (link.where, link.line) == (UNREADABLE, 2)
