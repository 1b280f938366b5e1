from contextlib import contextmanager
from http.client import HTTPConnection
from threading import Thread

import pytest

from gazette.preview.builds import BuildResult, Builds
from gazette.preview.server import FORM, LARGEST_ANSWER, preview_server


@contextmanager
def answers(folder, *, is_built=True, is_plain=False):
    builds = Builds()
    if is_built:
        builds.end(BuildResult(edition="e1"))
    with preview_server(folder, folder, 0, builds, is_plain=is_plain) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()

        def ask(path, host="127.0.0.1", method="GET", body=None, **headers):
            connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, {"Host": host, "Content-Type": FORM, **headers})
            response = connection.getresponse()
            return response, response.read().decode()

        yield ask
        server.shutdown()
        thread.join()


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.html").write_text("<head></head><body>home</body>")
    (tmp_path / "404.html").write_text("<head></head><body>not here</body>")
    (tmp_path / "all.rss").write_text("<rss/>")
    return tmp_path


def test_pages_have_the_banner_and_other_files_are_as_they_are(site):
    with answers(site) as ask:
        assert 'id="preview"' in ask("/")[1]
        assert ask("/all.rss")[1] == "<rss/>"
    assert "preview" not in (site / "index.html").read_text()


def test_a_plain_preview_serves_the_bytes_of_the_site(site):
    with answers(site, is_plain=True) as ask:
        assert ask("/")[1] == (site / "index.html").read_text()


def test_what_is_missing_gets_the_site_s_own_page_with_the_banner(site):
    with answers(site) as ask:
        response, text = ask("/nowhere/")
    assert response.status == 404
    assert "not here" in text
    assert 'id="preview"' in text


def test_the_site_s_own_headers_are_sent(site):
    with answers(site) as ask:
        response, _ = ask("/")
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::2]:80"])
def test_another_website_reads_nothing(site, host):
    with answers(site) as ask:
        assert ask("/", host)[0].status == 421
        assert ask("/-/banner", host)[0].status == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
def test_names_of_this_machine_are_answered(site, host):
    with answers(site) as ask:
        assert ask("/", host)[0].status == 200


def test_before_the_first_build_there_is_a_page_that_says_so(site):
    with answers(site, is_built=False) as ask:
        response, text = ask("/decisions/")
    assert response.status == 503
    assert "The preview is being built" in text


def test_a_head_request_has_no_body(site):
    with answers(site) as ask:
        assert ask("/", method="HEAD")[1] == ""


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/-/edit/office.md", {}, 403),  # without the token
        ("/-/edit/office.md", {"host": "evil.example"}, 421),
        ("/-/edit/office.md", {"Sec_Fetch_Site": "cross-site"}, 421),
        ("/-/edit/office.md", {"Content_Type": "text/plain"}, 413),
        ("/-/edit/office.md", {"Content_Length": str(LARGEST_ANSWER + 1)}, 413),
        ("/-/edit/office.md", {"Content_Length": "-1"}, 413),
        ("/-/edit/office.md", {"body": "a=&" * 30_000}, 413),
        ("/-/edit/%2e%2e/office.md", {}, 403),
        ("/-/edit/%00", {}, 403),
        ("/-/task/withdraw/..%2foffice.md", {}, 403),
        ("/-/row/0/redirects.csv", {}, 403),
        ("/-/row/new/redirects.csv", {}, 403),
        ("/-/delete/0/redirects.csv", {}, 403),
        ("/-/row/0/..%2f..%2fredirects.csv", {}, 403),
        ("/-/else/", {}, 421),
        ("/index.html", {}, 421),
    ],
)
def test_what_another_website_sends_is_refused(site, path, headers, status):
    (site / "office.md").write_text("---\ntitle: x\n---\n")
    (site / "redirects.csv").write_text("old,new\n/a/,/b/\n")
    with answers(site) as ask:
        assert ask(path, method="POST", **{"body": "title=y", **headers})[0].status == status
    assert (site / "office.md").read_text() == "---\ntitle: x\n---\n"
    assert (site / "redirects.csv").read_text() == "old,new\n/a/,/b/\n"
