"""The site of an office that has published nothing, as `bin/gazette start` writes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.commands.new_office import BlankOffice, write_office
from gazette.library.addresses import LIST_TITLES
from tests.build.building import PUBLIC, Run, build, edit, files_of
from tests.build.conftest import built_once
from tests.build.sites import Site, seen
from tests.commands.test_start import DATE, FOREIGN

OFFICE = BlankOffice("Mayor of Sampleton", "Sampleton", "tag:record.sampleton.test,2024")
WITHOUT_ROWS = [name for name in LIST_TITLES if name not in ("duties", "organisations", "legislation")]


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Site:
    def build_blank(folder: Path) -> Run:
        write_office(OFFICE, folder / "content")
        return build(folder / "content", folder / "output")

    folder = built_once(tmp_path_factory, "blank", build_blank)
    return Site(folder / "output", folder / "content", (folder / "said").read_text())


def publish(content: Path, output: Path, site: str = PUBLIC) -> Run:
    options = ("-e", "KEEP_REGISTER=true")
    return build(content, output, *options, settings="publishconf.py", env={"SITEURL": site})


def test_it_is_built_without_a_warning(blank: Site) -> None:
    assert "warning" not in blank.printed


def test_no_page_has_anything_of_a_sample_nor_a_day_of_its_own(blank: Site) -> None:
    texts = {path: seen(page, "body") for path, page in blank.pages.items()}

    assert [(path, FOREIGN.findall(text)) for path, text in texts.items() if FOREIGN.search(text)] == []
    days = {day for text in texts.values() for day in DATE.findall(text)}
    assert days <= {"15 June 2024"}  # of the build, in citations


@pytest.mark.parametrize("name", WITHOUT_ROWS)
def test_a_list_without_rows_says_so_once(name: str, blank: Site) -> None:
    page = blank.page(f"{name}/")
    answer = seen(page, "main .head__answer")

    assert answer.endswith(".")
    assert seen(page, "main").count(answer.split(". ")[0].rstrip(".")) == 1


def test_the_home_page_has_no_heading_above_nothing(blank: Site) -> None:
    for section in blank.page("").css("main section"):
        assert section.css_first("a, p, li"), section.text()


def test_publishing_names_all_that_is_still_to_fill_in(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write_office(BlankOffice("Mayor of Sampleton", "Sampleton", "tag:record.example.org,2024"), content)
    before = files_of(content)

    run = publish(content, tmp_path / "output", "https://record.example.org")

    assert run.code == 1
    assert run.printed.count(": ") >= 4
    for words in ("SITEURL=https://… make publish", "Write a domain of your own", "contact_form", "under reviewed"):
        assert words in run.printed
    assert not (tmp_path / "output").exists()
    assert files_of(content) == before


def test_it_is_published_once_that_is_filled_in(tmp_path: Path) -> None:
    write_office(OFFICE, tmp_path / "content")
    edit(tmp_path / "content/office.md", "# mailbox:", "mailbox: office@example.org")
    edit(tmp_path / "content/pages/accessibility.md", "# reviewed:", "reviewed: 2024-06-15")
    edit(tmp_path / "content/pages/accessibility.md", "This statement is not complete.", "We tested it on 3 June 2024.")

    run = publish(tmp_path / "content", tmp_path / "output")

    assert run.code == 0, run.printed
    assert (tmp_path / "output/decisions/index.html").is_file()
