import pytest

from gazette.commands.links import check, root_of


@pytest.fixture
def site(tmp_path):
    (tmp_path / "decisions").mkdir()
    (tmp_path / "index.html").write_text(
        '<!DOCTYPE html>\n<link rel="canonical" href="https://example.org/">\n'
        '<a href="/decisions/">Decisions</a>\n<a href="https://unreachable.invalid/">Elsewhere</a>'
    )
    (tmp_path / "decisions/index.html").write_text('<!DOCTYPE html>\n<h1 id="all">All</h1><a href="../#">Home</a>')
    return tmp_path


def test_a_whole_site_has_nothing_broken(site, capsys):
    assert check(site) == 0
    assert capsys.readouterr().out == "LinkChecker: 2 links checked on 2 pages, 0 broken\n"


def test_each_broken_link_is_a_sentence_with_page_and_line(site, capsys):
    (site / "decisions/index.html").write_text(
        '<!DOCTYPE html>\n<a href="/nowhere/">x</a>\n<img src="gone.png" alt="">\n<a href="/#place">y</a>\n'
        '<a href="/decisions">z</a>'
    )
    assert check(site) == 1
    assert sorted(capsys.readouterr().out.splitlines()) == [
        "/decisions/:2: the link to /nowhere/ is broken (404 Not Found).",
        "/decisions/:3: the link to gone.png is broken (404 Not Found).",
        "/decisions/:4: the link to /#place names a place that its page does not have.",
        "/decisions/:5: the link to /decisions is sent on to /decisions/. Write that.",
        "LinkChecker: 6 links checked on 2 pages, 4 broken",
    ]


def test_a_site_below_a_path_is_served_there(site, capsys):
    home = site / "index.html"
    home.write_text(home.read_text().replace(".org/", ".org/record/").replace("/decisions/", "/record/decisions/"))
    assert root_of(site / "index.html") == "/record/"
    assert check(site) == 0


@pytest.mark.parametrize("has_folder", [True, False])
def test_without_a_site_there_is_a_sentence(tmp_path, capsys, has_folder):
    folder = tmp_path / "output"
    if has_folder:
        folder.mkdir()
    assert check(folder) == 1
    assert capsys.readouterr().err == f"{folder}/ holds no site. Run make site first.\n"


def test_a_site_that_keeps_search_engines_out_is_checked_all_the_same(site, capsys):
    (site / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    assert check(site) == 0
    assert capsys.readouterr().out == "LinkChecker: 2 links checked on 2 pages, 0 broken\n"
