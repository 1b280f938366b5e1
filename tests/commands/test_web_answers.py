"""Good and bad answers of a server on the loopback address; the real web is never asked."""

import ssl
import subprocess

import pytest

from gazette.commands.linkchecker import LinkResult
from gazette.commands.web_answers import WebAnswer, ask, judge
from tests.commands.answering import STATUS, web

URL = "https://council.gov.uk/plan"


@pytest.fixture(scope="module")
def answered():
    """Every kind of answer: the answers and the number of requests by path, the pauses, and the server."""
    pauses = []
    with web() as (url, asked):
        paths = [*STATUS, "/slow", "/a%20b"]
        answers = ask([url + path for path in paths], waits=(1.0, 2.0), wait=pauses.append, timeout=1)
        yield {path: answers[url + path] for path in paths}, asked, pauses, url


@pytest.mark.parametrize(
    ("path", "answer", "status"),
    [
        ("/ok", "ok", 200),
        ("/a%20b", "ok", 200),
        ("/now", "ok", 200),
        ("/old", "moved", 200),
        ("/missing", "gone", 404),
        ("/gone", "gone", 410),
        ("/secret", "unsure", 403),
        ("/busy", "ok", 200),
        ("/ill", "ok", 200),
        ("/dead", "unsure", 503),
        ("/slow", "unsure", None),
    ],
)
def test_each_kind_of_answer_is_understood(answered, path, answer, status):
    answers, *_ = answered
    assert (answers[path].answer, answers[path].status) == (answer, status)


def test_a_page_that_moved_says_where_to(answered):
    answers, _, _, url = answered
    assert {path: answer.moved_to for path, answer in answers.items() if answer.moved_to is not None} == {
        "/old": f"{url}/ok"
    }


def test_only_servers_in_trouble_are_asked_again(answered):
    _, asked, *_ = answered
    times = {path: asked[path] for path in ("/missing", "/secret", "/busy", "/ill", "/dead", "/slow")}
    assert times == {"/missing": 1, "/secret": 1, "/busy": 2, "/ill": 2, "/dead": 3, "/slow": 3}


def test_pauses_grow_and_the_retry_after_of_a_server_goes_first(answered):
    *_, pauses, _ = answered
    assert pauses == [7.0, 2.0]


def test_a_server_that_asks_for_a_long_pause_is_left_alone():
    link = LinkResult(URL, URL, "", 0, False, "503 Service Unavailable", infos=("HTTP headers Retry-after=86400",))
    assert judge(link).again_after == 86400.0


@pytest.mark.parametrize(("path", "pauses", "status"), [("/long", [120.0], 200), ("/too-long", [], 503)])
def test_the_longest_pause_that_is_waited_for(path, pauses, status):
    waited = []
    with web() as (url, _):
        answers = ask([url + path], waits=(1.0,), wait=waited.append, timeout=5)
    assert (waited, answers[url + path].status) == (pauses, status)


def test_a_pause_may_be_given_as_a_date():
    link = LinkResult(
        URL, URL, "", 0, False, "503 x", infos=("HTTP headers Retry-after=Wed, 21 Oct 2015 07:28:00 GMT",)
    )
    assert judge(link).again_after == 0.0


def test_an_invalid_certificate_is_unsure(tmp_path):
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout key.pem -out cert.pem"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with web(tls) as (url, _):
        answers = ask([f"{url}/ok"], waits=(), timeout=5)
    assert answers == {f"{url}/ok": WebAnswer("unsure", why="its certificate is not valid")}


def test_a_temporary_redirect_does_not_move_a_page():
    hops = [
        ("https://council.gov.uk/b", 301),
        ("https://council.gov.uk/c", 302),
        ("https://council.gov.uk/d", 301),
    ]
    warnings = tuple(("http-redirected", f"Redirected to `{to}' status: {code} x.") for to, code in hops)
    assert judge(LinkResult(URL, hops[-1][0], "", 0, True, "200 OK", warnings)).moved_to == "https://council.gov.uk/b"


def test_a_site_that_refuses_programs_is_unsure():
    infos = ("Access denied by robots.txt, checked only syntax.",)
    assert judge(LinkResult(URL, URL, "", 0, True, "syntax OK", infos=infos)).answer == "unsure"


def test_of_an_answer_that_is_not_known_the_name_of_the_error_is_kept():
    answer = judge(LinkResult(URL, URL, "", 0, False, "OddError: it said: no"))
    assert answer == WebAnswer("unsure", why="OddError", was_heard=False)


def test_a_machine_without_a_network_does_not_ask_again():
    pauses = []
    answers = ask(["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"], wait=pauses.append, timeout=1)
    assert [answer.why for answer in answers.values()] == ["no connection could be made"] * 2
    assert pauses == []
