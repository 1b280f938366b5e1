"""The closing line of a build, and which foreign files may be removed."""

from gazette.build import Summary
from gazette.publishing import PublishResult, all_files, closing_line, report


def test_the_closing_line_says_what_was_held_back():
    summary = Summary(
        records=12,
        held=("a.md: held until 1 May 2019", "b.md: held until 2019"),
        pages=30,
        feeds=9,
        links=1234,
        files=50,
    )

    line = closing_line(summary, PublishResult(("a.html", "b.html"), ("c.html",)), 1.26)

    assert line == (
        "12 records, 2 held until their day; 30 pages, 9 feeds, 50 files; 1,234 links checked; "
        "2 written, 1 removed; 1.3 seconds."
    )


def test_the_closing_line_is_silent_on_what_was_not_held_back():
    summary = Summary(records=1, held=(), pages=1, feeds=0, links=0, files=1)

    assert "held" not in closing_line(summary, PublishResult((), ()), 0)


def test_what_is_held_back_is_named_with_its_day(capsys):
    summary = Summary(records=1, held=("a.md: held until 1 May 2081",), pages=1, feeds=0, links=0, files=1)

    report(summary, PublishResult((), ()), [], 0)

    assert capsys.readouterr().out.splitlines()[0] == "a.md: held until 1 May 2081"


def test_all_files_of_a_folder_but_for_retained_names(tmp_path):
    for path in ("a.html", "b/.git/c", ".git/config"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()

    assert sorted(all_files(tmp_path, [".git"])) == ["a.html", "b/.git/c"]
