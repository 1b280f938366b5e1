"""Against a server on the loopback address that answers well and badly; the real web is never asked."""

import ssl
import subprocess
from argparse import Namespace
from collections import Counter
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from gazette.checks.weblinks import Register, WebLinkAnswer
from gazette.commands.linkchecker import Looked
from gazette.commands.web_answers import Answer, ask, judge
from gazette.commands.weblinks import Use, addresses_in, check, run, uses_in

TODAY = date(2018, 3, 31)
URL = "https://council.gov.uk/plan"
STATUS = {"/ok": [200], "/old": [301], "/now": [302], "/missing": [404], "/gone": [410], "/secret": [403]}
STATUS |= {"/busy": [429, 200], "/ill": [500, 200], "/dead": [503]}


@contextmanager
def web(tls=None):
    asked, stop = Counter(), Event()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            asked[self.path] += 1
            if self.path == "/slow":
                stop.wait(5)
            answers = STATUS.get(self.path, [200])
            status = answers[min(asked[self.path], len(answers)) - 1]
            self.send_response(status)
            if status in (301, 302):
                self.send_header("Location", "/ok")
            if status == 429:
                self.send_header("Retry-After", "7")
            self.send_header("LinkChecker", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *words):
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            pass

    with Quiet(("127.0.0.1", 0), Site) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}", asked
        stop.set()
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def answered():
    """Every kind of answer: answers by path, how often each was asked for, the pauses made, the server."""
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
    assert answers["/old"].moved_to == f"{url}/ok"


def test_only_servers_in_trouble_are_asked_again(answered):
    _, asked, *_ = answered
    times = {path: asked[path] for path in ("/missing", "/secret", "/busy", "/ill", "/dead", "/slow")}
    assert times == {"/missing": 1, "/secret": 1, "/busy": 2, "/ill": 2, "/dead": 3, "/slow": 3}


def test_the_pauses_grow_and_a_server_s_own_wish_goes_first(answered):
    *_, pauses, _ = answered
    assert pauses == [7.0, 2.0]


def test_a_server_that_wants_a_long_rest_is_left_alone():
    link = Looked(
        URL, URL, "", 0, False, "503 Service Unavailable", infos=("HTTP headers Retry-after=86400",)
    )
    assert judge(link).again_after == 86400.0


def test_a_rest_may_be_given_as_a_date():
    link = Looked(
        URL, URL, "", 0, False, "503 x", infos=("HTTP headers Retry-after=Wed, 21 Oct 2015 07:28:00 GMT",)
    )
    assert judge(link).again_after == 0.0


def test_a_bad_certificate_is_unsure(tmp_path):
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout key.pem -out cert.pem"
    )
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with web(tls) as (url, _):
        answers = ask([f"{url}/ok"], waits=(), timeout=5)
    assert answers == {f"{url}/ok": Answer("unsure", why="its certificate is not valid")}


def test_a_step_that_is_only_for_now_does_not_move_a_page():
    hops = [
        ("https://council.gov.uk/b", 301),
        ("https://council.gov.uk/c", 302),
        ("https://council.gov.uk/d", 301),
    ]
    warnings = tuple(("http-redirected", f"Redirected to `{to}' status: {code} x.") for to, code in hops)
    assert (
        judge(Looked(URL, hops[-1][0], "", 0, True, "200 OK", warnings)).moved_to
        == "https://council.gov.uk/b"
    )


def test_a_site_that_wants_no_programs_is_unsure():
    infos = ("Access denied by robots.txt, checked only syntax.",)
    assert judge(Looked(URL, URL, "", 0, True, "syntax OK", infos=infos)).answer == "unsure"


def test_a_machine_without_a_network_does_not_ask_again():
    pauses = []
    answers = ask(["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"], wait=pauses.append, timeout=1)
    assert [answer.why for answer in answers.values()] == ["no connection could be made"] * 2
    assert pauses == []


def report_of(answer, *, before=None, today=TODAY):
    register = Register({URL: before} if before else {})
    return check([Use(URL, "content/home.md", 12)], register, today, lambda urls: dict.fromkeys(urls, answer))


def row_of(answer, **options):
    return report_of(answer, **options).register.answer_of(URL)


def test_a_dead_link_is_remembered_with_the_day_it_was_first_seen():
    first = row_of(Answer("unsure", 503))
    later = row_of(Answer("gone", 404), before=first, today=date(2018, 4, 30))
    assert (later.answer, later.status, later.since, later.checked) == ("gone", 404, TODAY, date(2018, 4, 30))


def test_a_link_that_works_again_is_no_longer_failing():
    before = WebLinkAnswer(URL, TODAY, "gone", 404, since=TODAY)
    assert row_of(Answer("ok", 200), before=before) == WebLinkAnswer(URL, TODAY, "ok", 200)


def test_the_officer_s_words_are_kept():
    before = WebLinkAnswer(
        URL, archived="https://archive.org/x", archived_on=TODAY, title="Plan", note="asked"
    )
    row = row_of(Answer("gone", 410), before=before)
    assert (row.archived, row.archived_on, row.title, row.note) == (
        "https://archive.org/x",
        TODAY,
        "Plan",
        "asked",
    )


@pytest.mark.parametrize(
    ("today", "dated"), [(date(2018, 4, 6), TODAY), (date(2018, 4, 7), date(2018, 4, 7))]
)
def test_an_unchanged_answer_is_dated_anew_once_a_week(today, dated):
    assert (
        row_of(Answer("ok", 200), before=WebLinkAnswer(URL, TODAY, "ok", 200), today=today).checked == dated
    )


def test_a_row_nobody_links_to_is_dropped_unless_an_officer_wrote_in_it():
    plain, noted = "https://council.gov.uk/plain", "https://council.gov.uk/noted"
    register = Register({plain: WebLinkAnswer(plain), noted: WebLinkAnswer(noted, note="for the next plan")})
    report = check([], register, TODAY, lambda urls: {})
    assert list(report.register.answers) == [noted]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            Answer("gone", 404),
            f"{URL} is no longer available (404), first seen on 2018-03-31. Link to where it is now,"
            " or register an archived copy in registers/weblinks.yaml.",
        ),
        (
            Answer("moved", 200, "https://council.gov.uk/plans/"),
            f"{URL} has moved to https://council.gov.uk/plans/. Write the new address.",
        ),
        (
            Answer("moved", 200, "https://council.gov.uk/"),
            f"{URL} has moved to https://council.gov.uk/. That is only a front page:"
            " look whether the page still exists.",
        ),
    ],
)
def test_the_report_says_what_to_mend_by_file_and_line(answer, told):
    (problem,) = report_of(answer).to_mend
    assert str(problem) == f"content/home.md:12: {told}"


def test_a_dead_link_with_an_archived_copy_needs_no_mending():
    before = WebLinkAnswer(URL, archived="https://archive.org/x")
    assert report_of(Answer("gone", 404), before=before).to_mend == ()


def test_what_could_not_be_checked_is_told_apart():
    report = report_of(Answer("unsure", why="it timed out"))
    assert report.to_mend == ()
    assert str(report.to_watch[0]) == (
        f"content/home.md:12: {URL} could not be checked: it timed out, first on 2018-03-31."
        " It is asked again next time."
    )


def test_places_on_one_page_are_asked_for_once():
    asked = []
    uses = [Use(f"{URL}#a", "a.md", 1), Use(f"{URL}#b", "b.md", 2), Use(URL, "c.md", 3)]
    report = check(uses, Register(), TODAY, lambda urls: asked.extend(urls) or {URL: Answer("gone", 404)})
    assert asked == [URL]
    assert [problem.path for problem in report.to_mend] == ["a.md", "b.md", "c.md"]


def test_a_machine_without_a_network_records_nothing():
    uses = [Use(URL, "a.md", 1), Use("https://police.uk/", "a.md", 2)]
    report = check(
        uses, Register(), TODAY, lambda urls: {url: Answer("unsure", was_heard=False) for url in urls}
    )
    assert report.nothing_answered


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        (f"See [the plan]({URL}) and {URL}.", [URL, URL]),
        (f"source: {URL}", [URL]),
        (f'"{URL}",12', [URL]),
        ("[x](https://en.wikipedia.org/wiki/A_(b))", ["https://en.wikipedia.org/wiki/A_(b)"]),
        (f"(as {URL}, then)", [URL]),
        (f"<{URL}#page-2>", [f"{URL}#page-2"]),
        ("https://example.org/ https://office.example/ http://127.0.0.1 x://y", ["http://127.0.0.1"]),
        ("no address: https://", []),
    ],
)
def test_addresses_are_found_in_a_line(line, addresses):
    assert list(addresses_in(line)) == addresses


def test_uses_are_found_by_file_and_line(tmp_path):
    (tmp_path / "registers").mkdir()
    (tmp_path / "home.md").write_text(f"title: x\n\n[plan]({URL})\n")
    (tmp_path / "README.md").write_text(URL)
    (tmp_path / "registers/weblinks.yaml").write_text(f"- url: {URL}")
    assert list(uses_in(tmp_path)) == [Use(URL, f"{tmp_path.as_posix()}/home.md", 3)]


def test_the_command_reports_and_writes_the_register(tmp_path, capsys):
    with web() as (url, _):
        (tmp_path / "home.md").write_text(f"[well]({url}/ok) and [dead]({url}/missing)")
        assert run(Namespace(content=tmp_path)) == 0
    rows = (tmp_path / "registers/weblinks.yaml").read_text()
    assert f"- url: {url}/missing\n" in rows
    assert "answer: gone\n  status: 404\n" in rows
    printed = capsys.readouterr().out
    assert f"home.md:1: {url}/missing is no longer available (404)" in printed
    assert printed.endswith("2 web addresses: 1 ok, 0 moved, 1 gone, 0 unsure; places to mend: 1\n")


def test_a_register_with_a_mistake_is_left_alone(tmp_path, capsys):
    (tmp_path / "registers").mkdir()
    path = tmp_path / "registers/weblinks.yaml"
    path.write_text("- url: nowhere\n")
    assert run(Namespace(content=tmp_path)) == 1
    assert path.read_text() == "- url: nowhere\n"
    assert "weblinks.yaml:1: url 'nowhere' is not a web address." in capsys.readouterr().out
