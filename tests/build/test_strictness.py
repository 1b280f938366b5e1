"""Any mistake gives exit code 1 and a sentence, and leaves the published site unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.build.building import HOME, Run, build, copy_of, edit, files_of, times_of
from tests.build.edits import CAMERAS

Breaking = Callable[[Path], tuple[str, ...]]


def in_file(path: str, old: str, new: str) -> Breaking:
    """A mistake in the content."""

    def break_it(content: Path) -> tuple[str, ...]:
        edit(content / path, old, new)
        return ()

    return break_it


def in_theme(path: str, old: str, new: str) -> Breaking:
    """A mistake in a copy of the theme."""

    def break_it(content: Path) -> tuple[str, ...]:
        theme = copy_of(HOME / "theme", content.with_name("theme"))
        edit(theme / path, old, new)
        return ("-t", str(theme))

    return break_it


def with_plugin(code: str) -> Breaking:
    """Somebody else's plugin, added to the site's own."""

    def break_it(content: Path) -> tuple[str, ...]:
        folder = content.with_name("settings")
        folder.mkdir()
        (folder / "noisy.py").write_text(f"import logging\nfrom pelican import signals\n{code}")
        (folder / "conf.py").write_text(
            f"import sys\nsys.path[:0] = [{str(HOME)!r}, {str(folder)!r}]\nfrom pelicanconf import *\n"
            "import noisy\nPLUGINS = [*PLUGINS, noisy]\n"
        )
        return ("-s", str(folder / "conf.py"))

    return break_it


LOGS_AT_THE_END = """
def complain(pelican):
    logging.getLogger("noisy").error("The pictures could not be made small.")
def register():
    signals.finalized.connect(complain)
"""
CANNOT_BE_REGISTERED = "def register():\n    raise ValueError('no key for the map')\n"

MISTAKES: dict[str, tuple[Breaking, str]] = {
    "a bad date": (
        in_file(CAMERAS, "decided: 2024-02-14", "decided: 14/2/2024"),
        "content/decisions/2024/PCC-2024-001-cameras-on-the-b9999.md:5: ",
    ),
    "a broken link to a page of the site": (
        in_file(CAMERAS, "beside Sampleton School", "beside [the school](/funds/rode-fund/)"),
        "cameras-on-the-b9999.md:54: The link to /funds/rode-fund/ is broken: there is no such page. "
        "Did you mean /funds/road-fund/?",
    ),
    "a link to a file that is not there": (
        in_file("pages/about.md", "The record is", "[The record](../files/PCC-2024-002/figure.csv) is"),
        "pages/about.md:7: The link to ../files/PCC-2024-002/figure.csv is broken: there is no such file.",
    ),
    "a reference to nothing": (in_file(CAMERAS, "[[fund road-fund]]", "[[fund rode-fund]]"), "no fund 'rode-fund'"),
    "a redirect to nothing": (in_file("redirects.csv", "PCC-2024-002", "PCC-2024-999"), "redirects.csv:2: "),
    "a colour nobody can read": (in_file("office.md", "#1d4d4f", "#ffdddd"), "office.md:"),
    "a template that names something unknown": (
        in_theme("templates/record.html", "view.cite,", "view.quotation,"),
        "The template cannot be printed: 'gazette.views.shapes.pages.RecordPage",
    ),
    "a template that cannot be read": (
        in_theme("templates/not-found.html", "{% endblock %}", ""),
        "theme/templates/not-found.html:7: The template cannot be printed: ",
    ),
    "a component that names something unknown": (
        in_theme("components/head/template.html", "{{ cite }}", "{{ cites }}"),
        "components/head/template.html:",
    ),
    "a template that links to nothing": (
        in_theme(
            "templates/not-found.html",
            "{% block canonical %}{% endblock %}",
            '{% block canonical %}<link rel="x" href="{{ asset("no.svg") }}">{% endblock %}',
        ),
        "content/pages/not-found.md:1: On its page the link /assets/no.svg is broken",
    ),
    "a plugin that logs an error at the end": (with_plugin(LOGS_AT_THE_END), "The pictures could not be made small."),
    "a plugin that cannot be registered": (with_plugin(CANNOT_BE_REGISTERED), "no key for the map"),
    "a site address that is none": (
        lambda content: ("-e", 'SITEURL="record.example.org"'), "SITEURL is 'record.example.org'"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_failed_build_leaves_the_output_as_it_was(name: str, content: Path, output: Path) -> None:
    break_it, sentence = MISTAKES[name]
    edit(content / "pages/privacy.md", "Nothing is stored", "Nothing at all is stored")  # a page to write
    before, times = files_of(output), times_of(output)

    run = build(content, output, *break_it(content))

    assert run.code == 1, run.printed
    assert sentence in unwrapped(run)
    assert "Traceback" not in run.printed or "plugin" in name
    assert files_of(output) == before
    assert times_of(output) == times


@pytest.mark.parametrize(
    "name", ["a bad date", "a broken link to a page of the site", "a component that names something unknown"]
)
def test_a_first_build_with_a_mistake_leaves_no_output(name: str, content: Path, tmp_path: Path) -> None:
    break_it, _ = MISTAKES[name]

    run = build(content, tmp_path / "output", *break_it(content))

    assert run.code == 1
    assert not (tmp_path / "output").exists()


def test_all_mistakes_are_reported_at_once_and_counted(content: Path, tmp_path: Path) -> None:
    edit(content / CAMERAS, "decided: 2024-02-14", "decided: 14/2/2024")
    edit(content / "funds/road-fund.csv", "rf-004,2023-24", "rf-004,2029-30")
    edit(content / "redirects.csv", "/old-survey,", "old-survey,")

    run = build(content, tmp_path / "output")

    lines = run.printed.splitlines()
    assert [line.split(":")[0].rpartition("content/")[2] for line in lines[:3]] == [
        CAMERAS,
        "funds/road-fund.csv",
        "redirects.csv",
    ]
    assert lines[3:] == ["3 mistakes. Nothing was written."]


def test_a_broken_link_is_reported_once_though_the_feeds_repeat_it(content: Path, tmp_path: Path) -> None:
    break_it, _ = MISTAKES["a broken link to a page of the site"]

    run = build(content, tmp_path / "output", *break_it(content))

    assert run.printed.endswith("\n1 mistake. Nothing was written.\n")


def test_a_corrected_mistake_is_not_reported_again(content: Path, output: Path) -> None:
    before = files_of(output)
    edit(content / CAMERAS, "decided: 2024-02-14", "decided: 14/2/2024")
    build(content, output)
    edit(content / CAMERAS, "decided: 14/2/2024", "decided: 2024-02-14")

    assert build(content, output).code == 0
    assert files_of(output) == before


@pytest.mark.parametrize("level", ["errors", "warnings"])
def test_pelicans_fatal_option_has_nothing_to_report(level: str, content: Path, output: Path) -> None:
    assert build(content, output, "--fatal", level).code == 0


def unwrapped(run: Run) -> str:
    """The output, without the line breaks of a narrow terminal."""
    return " ".join(run.printed.split())


def test_a_warning_is_printed_at_the_end_and_stops_nothing(content: Path, output: Path) -> None:
    edit(content / "pages/privacy.md", "Nothing is stored", "For eighth months nothing is stored")

    run = build(content, output)

    assert run.code == 0
    assert "content/pages/privacy.md:6: warning: " in unwrapped(run)
    assert "1 warning: correct them, or answer them in front matter under accepted." in run.printed
    assert "For eighth months" in (output / "privacy/index.html").read_text(encoding="utf-8")
