"""The dated record of what was tested by machine, which the accessibility statement prints."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.library.folder import read_folder
from gazette.library.registers import read_register
from gazette.records.machine_test import MachineTest
from tests.prove.test_every_kind import MEASURES
from tools import accessibility
from tools.accessibility import CHECKS, REGISTER, as_yaml, longest_of_each_kind


@pytest.mark.parametrize("faults", [[], ["a/index.html: The page is 400 wide: 'b', #c"]])
def test_the_record_is_read_as_it_was_written(tmp_path, faults):
    (tmp_path / "registers").mkdir()
    (tmp_path / REGISTER).write_text(as_yaml(date(2024, 6, 15), 65, ["axe 4.10.2"], faults), encoding="utf-8")

    register = read_register(read_folder(tmp_path), MachineTest)

    assert register.problems == ()
    (test,) = register.values
    assert (test.tested, test.pages, test.tools) == (date(2024, 6, 15), 65, ("axe 4.10.2",))
    assert (test.checks, test.reported) == (tuple(CHECKS), tuple(faults))


def test_the_record_names_the_measures_of_the_tests():
    assert {*CHECKS.values()} == {*MEASURES.values()}


def test_the_record_is_of_a_real_day_or_of_the_day_of_an_imaginary_office(tmp_path, monkeypatch):
    content, site = tmp_path / "content", tmp_path / "site"
    (content / "registers").mkdir(parents=True)
    (content / "office.md").write_text("---\nday: 2024-06-15\n---\n")
    site.mkdir()
    (site / "index.html").write_text("<!DOCTYPE html><title>Home</title><h1>Home</h1>")
    monkeypatch.setenv("GAZETTE_TODAY", "2023-01-01")
    monkeypatch.setattr(accessibility, "CHECKS", {"It has a heading": lambda page: ["no heading"]})

    accessibility.main(site, content)

    (test,) = read_register(read_folder(content), MachineTest).values
    assert (test.tested, test.pages, test.reported) == (date(2024, 6, 15), 1, ("index.html: no heading",))
    assert [tool.split()[0] for tool in test.tools] == ["axe", "Chromium"]


def test_the_longest_page_of_each_kind_is_tested_and_no_redirect(tmp_path):
    pages = {
        "a": '<p class="head__kicker"><b>Fund</b>',
        "b": '<p class="head__kicker"><b>Fund</b> and more',
        "c": "<p>Words",
        "d": '<meta http-equiv="refresh">',
    }
    for name, html in pages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(html, encoding="utf-8")

    assert longest_of_each_kind(tmp_path) == ["b/index.html", "c/index.html"]
