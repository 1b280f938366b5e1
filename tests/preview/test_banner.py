import pytest

from gazette.preview.banner import banner, dressed, overview
from gazette.preview.builds import BuildResult, Builds

PAGE = (
    b"<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\"></head>"
    b'<body class="a"><a class="b" href="../2/">Two</a><a href="https://example.org/">Else</a></body></html>'
)


def with_result(**fields):
    builds = Builds()
    builds.next()
    builds.end(BuildResult(edition="e1", **fields))
    return builds


def test_a_page_gets_the_banner_and_its_script():
    page = dressed(PAGE, "/decisions/1/", with_result()).decode()
    assert '<body class="a"><aside id="preview"' in page
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in page
    assert page.count("/-/preview.js") == 1


def test_a_page_with_a_script_of_its_own_keeps_its_policy():
    page = PAGE.replace(b"'none'; ", b"'none'; script-src 'self'; ")
    assert dressed(page, "/search/", with_result()).decode().count("script-src") == 1


def test_links_to_what_is_not_public_have_a_sign():
    page = dressed(PAGE, "/decisions/1/", with_result(marks={"decisions/2/": ("Later.",)})).decode()
    assert '<a data-not-public class="b" href="../2/">' in page
    assert page.count("data-not-public") == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"marks": {"decisions/1/": ("Not before <May>.",)}}, "<p>Not before &lt;May&gt;.</p>"),
        ({"mistakes": ("a.md:1: It is empty.",)}, "1 mistake. The pages are as they were before. Correct it and save."),
        ({"mistakes": ("a", "b")}, "2 mistakes. The pages are as they were before. Correct them and save."),
        ({"warnings": ("content/1.md:3: warning: x",), "files": {"decisions/1/": "1.md"}}, "On this page"),
        ({"files": {"decisions/1/": "funds/1.md"}}, '<a href="/-/edit/funds/1.csv">Edit its rows</a>'),
        ({"warnings": ("content/funds/1.csv:3: warning: x",), "files": {"decisions/1/": "funds/1.md"}}, "On this page"),
        ({"warnings": ("content/2.md:3: warning: x",)}, '<a href="/-/">1 warning about other pages</a>'),
    ],
)
def test_the_banner_says_what_a_writer_has_to_know(fields, words):
    assert words in banner("/decisions/1/", with_result(**fields))


def test_the_page_of_a_register_leads_to_its_rows():
    assert '<a href="/-/edit/registers/acts.yaml">Edit these rows</a>' in banner(
        "/legislation/sio-2011/", with_result()
    )


def test_a_mistake_leads_to_the_form_at_its_place(tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: x\n---\n")
    builds = Builds(tmp_path)
    paths = ("a.md", "missing.md", "registers/published.csv")
    builds.end(BuildResult(mistakes=tuple(f"{(tmp_path / path).as_posix()}:2: It is empty." for path in paths)))
    page = banner("/", builds)
    assert '<a href="/-/edit/a.md?line=2">Edit<span class="unseen"> a.md, line 2</span></a>' in page
    assert page.count("/-/edit/") == 1


def test_nothing_to_say_is_an_empty_banner():
    assert banner("/", with_result()) == (
        '<aside id="preview" aria-label="Preview" data-edition="e1"><div role="status"></div></aside>'
    )


def test_the_overview_lists_what_is_not_public_and_all_warnings():
    result = {"marks": {"d/1/": ("Later.",)}, "warnings": ("a.md:1: warning: x",), "files": {"d/1/": "1.md"}}
    page = overview(with_result(**result)).decode()
    assert '<a href="/d/1/">1.md</a><ul><li>Later.</li></ul>' in page
    assert "<li>a.md:1: warning: x</li>" in page
