"""Only the title, the exemption and the day of review of a withheld notice are published."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from gazette.library.read import read_library
from gazette.problems import ProblemsFound
from tests.build.building import SAMPLE, built, copy_of, edit
from tests.library.problems_in import sentences_in
from tests.library.published import publish

ROOT = Path(__file__).parents[2]
NOTICE = "decisions/2024/PCC-2024-003-witness-travel.md"
SECRET = """decided_by: Zebra the clerk
decision: The zebra is paid.
outcome: declined
reasons: The zebra travelled.
amount: 777777
legal: Zebra law.
summary: A zebra.
note: Zebra note.
outcome_words: Declined for zebras
earlier: [{how: follows, reference: Zebra 1, title: Zebra paper}]
scrutiny: [{how: quashed, by: the zebra court, text: Zebra ruling.}]
jointly_with: [{office: Zebra office, reference: Zebra 2}]
topics: rural-crime
restricted: [{part: zebra, ground: zebra}]
sources: [{title: Zebra papers, url: "https://zebra.example.org/"}]
attachments: [{file: zebra.txt, title: Zebra file}]
options: [{option: Pay the zebra, why_not: Cost}]
changes: [{date: 2024-05-01, kind: withdrawal, note: Now withheld., paragraphs: [1.1]}]
promises: [{id: zebra-walk, text: Walk the zebra., paragraph: 1.1, owner: Zebra}]
"""

WITHHELD = """decided: unknown
published: unknown
decided_by: Police and Crime Commissioner
decision: Bells are bought.
status: withheld
status_reason: Act s.43
review_due: 2026-04
"""


@pytest.fixture
def content(tmp_path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "tests/sample/content", folder)
    return folder


def everything_of(content: Path) -> dict[str, str]:
    """Every page and file of the built site as text, the members of archives included."""
    output = built(content, content.with_name("output"))
    files = {}
    for path in (path for path in output.rglob("*") if path.is_file()):
        name = path.relative_to(output).as_posix()
        if path.suffix == ".zip":
            with ZipFile(path) as archive:
                for inner in archive.namelist():
                    files[f"{name}/{inner}"] = archive.read(inner).decode("utf-8", "replace")
        elif not name.startswith("assets/"):
            files[name] = path.read_text(encoding="utf-8", errors="replace")
    return files


def test_nothing_of_a_withheld_notice_is_on_any_page_or_in_any_file(content):
    lines = (content / NOTICE).read_text(encoding="utf-8").split("---\n")[1].splitlines()
    kept = [line for line in lines if not line.startswith(("decided_by", "decision"))]
    body = "1.1 The zebra [is here](../../files/PCC-2024-003/zebra.txt)."
    text = "---\n" + "\n".join(kept) + f"\n{SECRET}---\n\n{body}\n"
    (content / NOTICE).write_text(text, encoding="utf-8")
    (content / "files/PCC-2024-003").mkdir()
    (content / "files/PCC-2024-003/zebra.txt").write_text("zebra", encoding="utf-8")

    files = everything_of(content)

    secret = re.compile("zebra|777,?777", re.IGNORECASE)
    leaks = [path for path, text in files.items() if secret.search(text) or secret.search(path)]
    assert leaks == []


def test_a_withheld_notice_shows_its_title_its_day_its_exemption_and_its_review_and_keeps_its_place(content):
    files = everything_of(content)

    page = files["decisions/PCC-2024-003/index.html"].replace("\u00a0", " ")
    assert all(
        words in page for words in ("Travel of witnesses", "11 April 2024", "Data Protection Act 2018", "April 2026")
    )
    assert "Approved<" not in page
    assert "Other<" not in page
    assert "Travel of witnesses" in files["decisions/index.html"]
    assert "decisions/PCC-2024-003,decisions/PCC-2024-003/,2024-04-11,2024-04-11" in files["data/decisions.csv"]


@pytest.mark.parametrize(
    ("path", "old", "new", "what"),
    [
        (NOTICE, "review_due: 2026-04\n", "", "A withheld notice needs a review date."),
        ("topics/road-safety.md", "---\n", "---\nstatus: withheld\n", "Only a decision notice can be withheld."),
        ("topics/road-safety.md", "---\n", "---\nstatus_reason: Old.\n", "There is a status_reason, but no status."),
        ("pages/about.md", "---\n", "---\nsuperseded_by: page privacy\n", "There is a superseded_by, but no status."),
        (
            "plan/2016-2021.md",
            "superseded_by: plan 2021-2025",
            "superseded_by: plan 2016-2021",
            "The record names itself as its successor.",
        ),
        (
            "plan/2016-2021.md",
            "superseded_by: plan 2021-2025",
            "superseded_by: plan 2025-2029",
            "There is no plan '2025-2029'.",
        ),
    ],
)
def test_a_record_that_is_no_longer_current_must_say_why(content, path, old, new, what):
    text = (content / path).read_text(encoding="utf-8").replace(old, new, 1)
    (content / path).write_text(text, encoding="utf-8")

    with pytest.raises(ProblemsFound) as raised:
        read_library(content)

    assert what in [problem.what for problem in raised.value.problems]


def test_records_that_replace_each_other_are_one_mistake(content):
    for name, other in (("about", "privacy"), ("privacy", "contact"), ("contact", "about")):
        page = content / f"pages/{name}.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("---\n", f"---\nstatus: superseded\nsuperseded_by: page {other}\n", 1), "utf-8")

    (line,) = sentences_in(content)
    assert line.startswith("pages/about.md:3: The record names itself as its successor, by way of ")
    assert "pages/privacy.md and " in line


def test_a_withheld_notice_keeps_the_series_that_sets_its_number_apart(content):
    office = content / "office.md"
    text = office.read_text(encoding="utf-8")
    names = "".join(f'  - shape: "{{number}}"\n    name: Register {years}\n' for years in ("2011/12", "2012/13"))
    office.write_text(text.replace("series:\n", f"series:\n{names}", 1), encoding="utf-8")
    for years in ("2011/12", "2012/13"):
        fields = f'title: Bells\nreference: "003"\nseries: Register {years}\n{WITHHELD}'
        (content / f"decisions/003-{years[-2:]}.md").write_text(f"---\n{fields}---\n\nText.\n", encoding="utf-8")
    page = content / "pages/about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nSee [[decision 003 Register 2012/13]].\n", encoding="utf-8")

    files = everything_of(content)

    assert 'href="../decisions/003-register-2012-13/"' in files["about/index.html"]
    assert all(f"Register {years}" in files["decisions/index.html"] for years in ("2011/12", "2012/13"))
    assert "Register 2011/12" in files["decisions/003-register-2011-12/index.html"]
    assert "Register 2011/12" in files["data/decisions.csv"]


@pytest.mark.parametrize(("kind", "is_mistake"), [("correction", True), ("withdrawal", False)])
def test_the_note_of_a_withdrawn_notice_says_that_it_was_withdrawn(tmp_path: Path, kind: str, is_mistake: bool) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    publish(content, 1)
    note = f"changes:\n  - date: 2024-06-03\n    kind: {kind}\n    note: It is withdrawn.\n"
    edit(content / "topics/road-safety.md", "title:", f"status: withdrawn\nstatus_reason: Old.\n{note}title:")

    what = "topics/road-safety.md:6: It is withdrawn, and its note is of the kind correction. Write kind: withdrawal."
    assert sentences_in(content) == ([what] if is_mistake else [])
