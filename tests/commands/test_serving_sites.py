import socket
import struct
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from gazette.serving import serving


@pytest.fixture
def site(tmp_path):
    (tmp_path / "decisions").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "decisions/index.html").write_text("decisions")
    (tmp_path / "404.html").write_text("not here")
    (tmp_path / "all.rss").write_text("<rss/>")
    return tmp_path


def test_pages_are_served_and_counted(site):
    with serving(site) as served:
        assert urlopen(served.url + "decisions/?a=1").read() == b"decisions"
        assert urlopen(served.url + "all.rss").headers["Content-Type"] == "application/rss+xml"
    assert served.pages == {"/decisions/"}


@pytest.mark.parametrize("path", ["nowhere/", "empty/", "decisions/nowhere.html"])
def test_what_is_missing_gets_the_site_s_own_page(site, path):
    with serving(site) as served, pytest.raises(HTTPError) as refused:
        urlopen(served.url + path)
    assert (refused.value.code, refused.value.read()) == (404, b"not here")


def test_a_site_can_be_served_below_a_path(site):
    with serving(site, "/record/") as served:
        assert urlopen(served.url + "decisions/").read() == b"decisions"
        with pytest.raises(HTTPError) as refused:
            urlopen(served.url.replace("/record/", "/decisions/"))
    assert refused.value.code == 404


def test_linkchecker_gets_the_header_that_lets_it_work_without_pauses(site):
    with serving(site) as served:
        answer = urlopen(Request(served.url, method="HEAD"))
    assert answer.headers["LinkChecker"] == "1"


def test_a_visitor_who_hangs_up_leaves_no_traceback(site, capfd):
    with serving(site) as served:
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", urlsplit(served.url).port)) as visitor:
                visitor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                visitor.sendall(b"GET / HT")
        assert urlopen(served.url).read() == b"home"
    assert capfd.readouterr().err == ""
