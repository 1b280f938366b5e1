import pytest

from gazette.checks.links import broken_links
from gazette.checks.read_other_files import read_other_file
from gazette.checks.read_page import PageFacts, read_page
from gazette.checks.site import CheckedSite

HOME = '<h1 id="home">Home</h1>'
DECISION = '<h1 id="decision">Decision</h1><p id="2.7"><p id="caf\u00e9">'
BASE = "https://example.org"


def site_with(html="", *, page="reports/one/index.html", base_url=BASE, **other):
    pages = {
        "index.html": read_page(HOME),
        "decisions/PCC-2016-003/index.html": read_page(DECISION),
        page: read_page(html),
    }
    files = ["assets/main.css", "files/PCC-2016-003/the plan.pdf", "404.html"]
    return CheckedSite(pages, files, base_url)


def faults(html, **options):
    return [(broken.why, broken.nearest) for broken in broken_links(site_with(html, **options))]


@pytest.mark.parametrize(
    "href",
    [
        "/",
        "../../",
        "../../index.html",
        "../..",
        "/decisions/PCC-2016-003/",
        "../../decisions/PCC-2016-003/#2.7",
        "/decisions/./x/../PCC-2016-003/index.html#decision",
        "/decisions/PCC%2D2016-003/",
        "/decisions/PCC-2016-003/?print=1#2.7",
        "/decisions/PCC-2016-003/#caf%C3%A9",
        "/decisions/PCC-2016-003/#:~:text=plan",
        "/files/PCC-2016-003/the%20plan.pdf#page=2",
        "//example.org/decisions/PCC-2016-003/",
        "http://EXAMPLE.org/decisions/PCC-2016-003/#2.7",
        "https://example.org",
        "#",
        "#top",
        "",
        "?year=2016",
        "https://elsewhere.example/nowhere",
        "mailto:office@example.org",
        "tel:01632960000",
        "data:text/plain,x",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(href):
    assert faults(f'<a href="{href}">') == []


@pytest.mark.parametrize(
    ("href", "nearest"),
    [
        ("/decisions/PCC-2016-004/", "/decisions/PCC-2016-003/"),
        ("/decisions/pcc-2016-003/", "/decisions/PCC-2016-003/"),
        ("/decisions/PCC-2016-003", "/decisions/PCC-2016-003/"),
        ("../decisions/PCC-2016-003/", "/decisions/PCC-2016-003/"),
        ("https://example.org/decisions/PCC-2016-03/", "/decisions/PCC-2016-003/"),
        ("/decisions/PCC-2016-003/#2.8", "/decisions/PCC-2016-003/#2.7"),
        ("/decisions/PCC-2016-003/#Decision", "/decisions/PCC-2016-003/#decision"),
        ("/ASSETS/MAIN.CSS", "/assets/main.css"),
        ("https://EXAMPLE.org/decisions/PCC-2016-03/", "/decisions/PCC-2016-003/"),
        ("/wholly/unlike/anything", None),
        ("#nowhere", None),
        ("/files/PCC-2016-003/the plan.PDF", "/files/PCC-2016-003/the%20plan.pdf"),
        ("http://[broken", None),
    ],
)
def test_a_link_that_leads_nowhere_is_reported_with_the_nearest_address(href, nearest):
    ((_, offered),) = faults(f'<a href="{href}">')
    assert offered == nearest


@pytest.mark.parametrize(
    ("href", "why", "nearest"),
    [
        ("#two", "There is no place named #two on this page.", "#tow"),
        (
            "/decisions/PCC-2016-003/#decisions",
            "There is no place named #decisions on /decisions/PCC-2016-003/.",
            "/decisions/PCC-2016-003/#decision",
        ),
        ("../../#9", "There is no place named #9 on /.", None),
    ],
)
def test_a_place_that_is_not_on_the_page_is_named_with_the_page(href, why, nearest):
    assert faults(f'<p id="tow"><a href="{href}">') == [(why, nearest)]


def test_a_broken_link_names_its_page_and_line_and_says_why():
    (broken,) = broken_links(site_with('<p>\n<a href="/decisions/PCC-2016-004/">'))
    assert (broken.page, broken.line_in_html) == ("reports/one/index.html", 2)
    assert broken.why == "The link to /decisions/PCC-2016-004/ is broken: there is no such file."


def test_of_several_files_of_one_name_the_first_is_offered():
    pages = {"index.html": read_page('<a href="/elsewhere/figures.csv">')}
    (broken,) = broken_links(
        CheckedSite(pages, ["files/b/figures.csv", "files/a/figures.csv", "files/c/figures.csv"], BASE)
    )
    assert broken.nearest == "/files/a/figures.csv"


def test_a_folder_without_its_slash_is_reported():
    assert faults('<a href="/decisions/PCC-2016-003">') == [
        ("The link to /decisions/PCC-2016-003 lacks the slash at its end.", "/decisions/PCC-2016-003/")
    ]


def test_the_same_place_can_be_there_on_one_page_and_missing_on_another():
    pages = {"a.html": read_page('<p id="x"><a href="#x">'), "b.html": read_page('<a href="#x">')}
    assert [broken.page for broken in broken_links(CheckedSite(pages, ()))] == ["b.html"]


def test_a_query_with_a_place_is_judged_on_each_page():
    pages = {"a.html": read_page('<p id="x"><a href="?print#x">'), "b.html": read_page('<a href="?print#x">')}
    assert [broken.page for broken in broken_links(CheckedSite(pages, ()))] == ["b.html"]


def test_the_same_relative_link_is_judged_from_each_folder():
    names = ("a/index.html", "b/c/index.html", "b/x/index.html")
    pages = {name: read_page('<a href="../x/">') for name in names}
    assert [broken.page for broken in broken_links(CheckedSite(pages, ()))] == ["a/index.html"]


def test_a_repeated_id_is_a_fault():
    assert faults('<p id="a"><p id="a"><p id="b">') == [("The id 'a' is used 2 times on this page.", None)]


@pytest.mark.parametrize(
    ("html", "tag"),
    [('<img src="">', "img"), ('<link rel="stylesheet" href="">', "link"), ("<script src></script>", "script")],
)
def test_an_empty_address_is_a_fault_where_something_should_be_fetched(html, tag):
    assert faults(html) == [(f"The address of this <{tag}> is empty.", None)]


@pytest.mark.parametrize("href", ["/record/", "/record", "https://example.org/record", "https://example.org/"])
def test_a_site_below_a_path_is_found_there(href):
    assert faults(f'<a href="{href}">', base_url="https://example.org/record") == []


@pytest.mark.parametrize("href", ["/", "/decisions/PCC-2016-003/", "../../../record/x/../../"])
def test_a_link_from_a_site_below_a_path_to_the_host_s_root_is_a_fault(href):
    ((why, _),) = faults(f'<a href="{href}">', base_url="https://example.org/record")
    assert why == f"The address {href} is outside the site, whose addresses begin with /record/."


def test_without_a_base_address_absolute_links_are_not_our_own():
    html = '<link rel="canonical" href="https://example.org/nowhere/"><a href="/nowhere/">'
    assert [why for why, _ in faults(html, base_url="")] == ["The link to /nowhere/ is broken: there is no such file."]


def test_links_are_resolved_from_the_base_address_of_a_page():
    assert faults('<base href="/decisions/"><a href="PCC-2016-003/#2.7">') == []
    assert faults('<base href="/decisions/"><a href="unlike/">') == [
        ("The link to unlike/ is broken: there is no such file.", None)
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("assets/main.css", "p { background: url(../missing.png) }"),
        ("feeds/all.rss", "<rss><channel><link>https://example.org/missing/</link></channel></rss>"),
        ("sitemap.xml", "<urlset><url><loc>https://example.org/missing/</loc></url></urlset>"),
        ("_redirects", "/old/ /missing/ 301"),
    ],
)
def test_links_of_other_files_are_checked_too(path, text):
    site = CheckedSite({path: read_other_file(path, text)}, (), BASE)
    assert len(list(broken_links(site))) == 1


def test_a_place_alone_is_a_fault_in_a_feed():
    feed = '{"items": [{"content_html": "<a href=\\"#2.7\\">2.7</a>"}]}'
    site = CheckedSite({"feeds/all.json": read_other_file("feeds/all.json", feed)}, (), BASE)
    assert [broken.why for broken in broken_links(site)] == [
        "The link to #2.7 works on a page only; in feeds/all.json the whole address is needed."
    ]


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("Decisions/index.html", "decisions/index.html"),
        ("funds/bel/index.html", "funds/bell/index.html"),
        ("money/bell/index.html", "funds/bell/index.html"),
        ("fund/bel/index.html", "funds/bell/index.html"),
        ("cats/index.html", None),
    ],
)
def test_the_nearest_file_is_one_of_a_like_name_or_a_like_address(path, nearest):
    pages = dict.fromkeys(("decisions/index.html", "funds/bell/index.html"), PageFacts())
    assert CheckedSite(pages, ()).nearest_file(path) == nearest


@pytest.mark.parametrize("html", ['<form action="">', '<button formaction="">', '<a href="">', '<area href="">'])
def test_an_empty_address_may_mean_the_page_itself(html):
    assert faults(html) == []


def test_an_empty_address_of_a_picture_was_forgotten():
    assert len(faults('<img src="" alt="">')) == 1
