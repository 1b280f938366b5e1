"""What a publication says on the terminal."""

from pathlib import Path

import pytest

from gazette.build import Summary
from gazette.publishing.output_state import OutputState
from gazette.publishing.places import Places
from gazette.publishing.publish import PublishResult
from gazette.publishing.report import HeldBack, changes_by_hand, closing_line, report

PLACES = Places(Path("/site/output"))
STILL = "kept in /site/.output.editions until the next edition. Change the content, not output/."
KEEP = "To keep a file there for good, name it in pelicanconf.py, such as: OUTPUT_RETENTION = ['CNAME']"


def test_the_closing_line_says_what_was_held_back():
    summary = Summary(records=12, pages=30, feeds=9, links=1234, files=50)
    held = HeldBack(("a.md: held until 1 May 2019", "b.md: held until 2019"))

    line = closing_line(summary, PublishResult(("a.html", "b.html"), ("c.html",)), held, 1.26)

    assert line == (
        "12 records, 2 held until later; 30 pages, 9 feeds, 50 files; 1,234 links checked; "
        "2 written, 1 removed; 1.3 seconds."
    )


def test_the_closing_line_is_silent_on_what_was_not_held_back():
    summary = Summary(records=1, pages=1, feeds=0, links=0, files=1)

    assert "held" not in closing_line(summary, PublishResult(), HeldBack(), 0)


def test_what_is_held_back_is_named_with_its_day(capsys):
    summary = Summary(records=1, pages=1, feeds=0, links=0, files=1)

    report(summary, PublishResult(), HeldBack(("a.md: held until 1 May 2081",), "2081-05-01 00:00"), [], 0)

    lines = capsys.readouterr().out.splitlines()
    assert (lines[0], lines[-1]) == ("a.md: held until 1 May 2081", "next release: 2081-05-01 00:00")


@pytest.mark.parametrize(
    ("present", "lines"),
    [
        (OutputState(), []),
        (
            OutputState(changed=("a.html",)),
            ["output/a.html was changed by hand. The site now has it as it was built.", f"It is {STILL}"],
        ),
        (OutputState(missing=("a.html",)), ["output/a.html was deleted by hand, and is back."]),
        (
            OutputState(extra=("a\x1b[2J", "b")),
            [
                r"output/a\x1b[2J is not part of the site, and was moved out.",
                "output/b is not part of the site, and was moved out.",
                f"They are {STILL}",
                KEEP,
            ],
        ),
    ],
    ids=["nothing", "a change", "a file taken away", "files added, one with a name that would clear the screen"],
)
def test_what_was_changed_by_hand_is_named(present, lines):
    assert list(changes_by_hand(PLACES, present)) == lines


def test_of_many_files_the_first_twenty_are_named():
    lines = list(changes_by_hand(PLACES, OutputState(missing=tuple(f"{number:02}.html" for number in range(23)))))

    assert len(lines) == 21
    assert lines[-1] == "output/: 3 more such files."
