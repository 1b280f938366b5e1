"""What is recorded and reported of the web's answers; nothing is asked here."""

from argparse import Namespace
from datetime import date

import pytest

from gazette.commands import weblinks
from gazette.commands.web_answers import WebAnswer, ask
from gazette.commands.weblinks import Use, addresses_in, check, run, uses_in
from gazette.library.weblinks import WebLinks
from gazette.records.registers import WebLinkAnswer
from tests.commands.answering import web

TODAY = date(2018, 3, 31)
URL = "https://council.gov.uk/plan"


def report_of(answer, *, before=None, today=TODAY):
    register = WebLinks({URL: before} if before else {})
    return check([Use(URL, "content/home.md", 12)], register, today, lambda urls: dict.fromkeys(urls, answer))


def row_of(answer, **options):
    return report_of(answer, **options).web_links.answer_of(URL)


def test_a_dead_link_is_remembered_with_the_day_it_was_first_seen():
    first = row_of(WebAnswer("unsure", 503))
    later = row_of(WebAnswer("gone", 404), before=first, today=date(2018, 4, 30))
    assert (later.answer, later.status, later.since, later.checked) == ("gone", 404, TODAY, date(2018, 4, 30))


def test_a_link_that_works_again_is_no_longer_failing():
    before = WebLinkAnswer(url=URL, checked=TODAY, answer="gone", status=404, since=TODAY)
    assert row_of(WebAnswer("ok", 200), before=before) == WebLinkAnswer(url=URL, checked=TODAY, answer="ok", status=200)


def test_the_officer_s_words_are_kept():
    before = WebLinkAnswer(url=URL, archived="https://archive.org/x", archived_on=TODAY, title="Plan", note="asked")
    row = row_of(WebAnswer("gone", 410), before=before)
    assert (row.archived, row.archived_on, row.title, row.note) == (
        "https://archive.org/x",
        TODAY,
        "Plan",
        "asked",
    )


@pytest.mark.parametrize(("today", "dated"), [(date(2018, 4, 6), TODAY), (date(2018, 4, 7), date(2018, 4, 7))])
def test_the_date_of_an_unchanged_answer_is_renewed_once_a_week(today, dated):
    assert (
        row_of(
            WebAnswer("ok", 200), before=WebLinkAnswer(url=URL, checked=TODAY, answer="ok", status=200), today=today
        ).checked
        == dated
    )


def test_a_row_nobody_links_to_is_dropped_unless_an_officer_wrote_in_it():
    plain, noted = "https://council.gov.uk/plain", "https://council.gov.uk/noted"
    register = WebLinks({plain: WebLinkAnswer(url=plain), noted: WebLinkAnswer(url=noted, note="for the next plan")})
    report = check([], register, TODAY, lambda urls: {})
    assert list(report.web_links.answers) == [noted]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            WebAnswer("gone", 404),
            f"{URL} is no longer available (404), first seen on 2018-03-31. Link to where it is now,"
            " or register an archived copy in registers/weblinks.yaml.",
        ),
        (
            WebAnswer("moved", 200, "https://council.gov.uk/plans/"),
            f"{URL} has moved to https://council.gov.uk/plans/. Write the new address.",
        ),
        (
            WebAnswer("moved", 200, "https://council.gov.uk/"),
            f"{URL} has moved to https://council.gov.uk/. That is only a front page:"
            " look whether the page still exists.",
        ),
    ],
)
def test_the_report_says_what_to_correct_by_file_and_line(answer, message):
    (problem,) = report_of(answer).to_correct
    assert str(problem) == f"content/home.md:12: {message}"


def test_a_dead_link_with_an_archived_copy_needs_no_correction():
    before = WebLinkAnswer(url=URL, archived="https://archive.org/x")
    assert report_of(WebAnswer("gone", 404), before=before).to_correct == ()


def test_links_that_could_not_be_checked_are_reported_separately():
    report = report_of(WebAnswer("unsure", why="it timed out"))
    assert report.to_correct == ()
    assert str(report.to_watch[0]) == (
        f"content/home.md:12: {URL} could not be checked: it timed out, first on 2018-03-31."
        " It is asked again next time."
    )


def test_places_on_one_page_are_asked_for_once():
    asked = []
    uses = [Use(f"{URL}#a", "a.md", 1), Use(f"{URL}#b", "b.md", 2), Use(URL, "c.md", 3)]
    report = check(uses, WebLinks(), TODAY, lambda urls: asked.extend(urls) or {URL: WebAnswer("gone", 404)})
    assert asked == [URL]
    assert [problem.path for problem in report.to_correct] == ["a.md", "b.md", "c.md"]


def test_a_machine_without_a_network_records_nothing():
    uses = [Use(URL, "a.md", 1), Use("https://police.uk/", "a.md", 2)]
    report = check(uses, WebLinks(), TODAY, lambda urls: {url: WebAnswer("unsure", was_heard=False) for url in urls})
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
        ("https://example.org/ https://office.example/ http://127.0.0.1 x://y", []),
        ("http://intranet/a http://10.0.0.1 http://2130706433/ http://[::1]/ http://printer.local", []),
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


def test_the_command_reports_and_writes_the_register(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(weblinks, "is_public_host", lambda host: True)
    monkeypatch.setattr(weblinks, "ask", lambda urls, public_only: ask(urls))  # the test's own server is inside
    with web() as (url, _):
        (tmp_path / "home.md").write_text(f"[well]({url}/ok) and [dead]({url}/missing)")
        assert run(Namespace(content=tmp_path)) == 0
    rows = (tmp_path / "registers/weblinks.yaml").read_text()
    assert f"- url: {url}/missing\n" in rows
    assert "answer: gone\n  status: 404\n" in rows
    printed = capsys.readouterr().out
    assert f"home.md:1: {url}/missing is no longer available (404)" in printed
    assert printed.endswith("2 web addresses: 1 ok, 0 moved, 1 gone, 0 unsure; places to correct: 1\n")


def test_a_register_with_a_mistake_is_left_alone(tmp_path, capsys):
    (tmp_path / "registers").mkdir()
    path = tmp_path / "registers/weblinks.yaml"
    path.write_text("- url: nowhere\n")
    assert run(Namespace(content=tmp_path)) == 1
    assert path.read_text() == "- url: nowhere\n"
    assert "weblinks.yaml:1: url: 'nowhere' is not a web address." in capsys.readouterr().out


def test_a_register_that_is_a_link_to_another_file_is_left_alone(tmp_path, capsys):
    (tmp_path / "registers").mkdir()
    register, elsewhere = tmp_path / "registers/weblinks.yaml", tmp_path / "elsewhere.yaml"
    elsewhere.write_text("- url: https://council.gov.uk/plan\n  note: Ours.\n")
    register.symlink_to(elsewhere)
    assert run(Namespace(content=tmp_path)) == 1
    assert register.is_symlink()
    assert "weblinks.yaml:1: This is a link to a file elsewhere" in capsys.readouterr().out
