"""docs/leak.md, followed from the leak to clean output: its commands are taken from the document itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.build.building import HOME, PUBLIC, SAMPLE, copy_of, edit
from tests.repository import SETTINGS, WHO, commit, repository

STEPS = (HOME / "docs/leak.md").read_text()
NOTICE = "decisions/2024/PCC-2024-001-cameras-on-the-b9999.md"
WORDS = "Zebrafinch Quill"
COMMA = "    note: A comma was put right.\n"
SECRET = f"Answer {WORDS}"
MAKEFILE = """\
CACHE := -e CACHE_PATH='".cache"' KEEP_REGISTER=true
check:
\t@{python} -m gazette check content
publish:
\t@{python} -m pelican content -o output -s {home}/publishconf.py $(CACHE)
bundle:
\t@{python} -m gazette bundle output --content content --to bundle.zip
"""


def commands(step: int) -> list[str]:
    """The blocks of commands of a step."""
    part = STEPS.partition(f"\n## {step}. ")[2].partition("\n## ")[0]
    return re.findall(r"```sh\n(.+?)```", part, re.S)


def run(folder: Path, script: str, day: str = "2024-06-14", files: str = "") -> str:
    """What a block of commands prints; each of them must succeed, except one that looks for words and finds none."""
    named = re.sub(r'FILES=".*?"', f'FILES="{files}"', script)
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {**WHO, **SETTINGS, "WORDS": WORDS, "GAZETTE_TODAY": day, "SITEURL": PUBLIC, "PYTHONPATH": str(HOME)}
    env |= {"FILTER_BRANCH_SQUELCH_WARNING": "1"}
    shell = ["bash", "-c", f"set -e\n{named}"]
    done = subprocess.run(shell, cwd=folder, env=env, input=f"{WORDS}\n", capture_output=True, text=True)
    assert done.returncode == 0 or "grep" in script, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that published private words, in a notice and in its attachment."""
    office = tmp_path_factory.mktemp("leak") / "office"
    content = copy_of(SAMPLE, office / "content")
    (office / "Makefile").write_text(MAKEFILE.format(python=sys.executable, home=HOME))
    (office / ".gitignore").write_text(".cache\n/output\n/.output.*\n/bundle.zip\n")
    edit(content / NOTICE, "beside Sampleton School", f"beside the house of {WORDS}")
    (content / "files/PCC-2024-001/figures.csv").write_text(f"Who,Speed\n{WORDS},31\n")
    repository(office)
    run(office, "make publish", day="2024-06-13")
    commit(office, SECRET)
    run(office, "make bundle")
    forge = "git clone -q --bare . ../forge.git; git remote add origin ../forge.git"
    run(office, f"git tag -a -m Edition edition; git branch draft; {forge}; git branch -q -D draft; git fetch -q")
    return office


@pytest.fixture(scope="module")
def mended(office: Path) -> Path:
    """The office after the steps of the document."""
    assert places_of_the_words(office) >= {"output", "content", "bundle.zip", "git", ".cache"}
    take_out(office / "content")
    run(office, commands(2)[0])
    run(office, "git push --quiet origin main")
    find, rewrite, forget, look, push = commands(3)
    figures = "content/files/PCC-2024-001"
    assert run(office, find).split() == [f"content/{NOTICE}", f"{figures}/figures.csv"]
    messages = """--msg-filter 'sed "s/Zebrafinch Quill/removed/g"' -- --all"""
    files = f"content/{NOTICE} {figures} content/registers/published.csv"
    run(office, rewrite.replace("-- --all", messages), files=files)
    run(office, forget)
    assert run(office, look) == ""
    run(office, push)
    run(office, commands(4)[0])
    run(office, "make bundle")
    return office


def take_out(content: Path) -> None:
    """Step 2: the words are replaced, with the note that the document shows."""
    edit(content / NOTICE, f"beside the house of {WORDS}", "beside a house")
    (content / "files/PCC-2024-001/figures.csv").write_text("Who,Speed\nA driver,31\n")
    written = re.search(r"```yaml\nchanges:\n(.+?)```", STEPS, re.S)
    assert written
    edit(content / NOTICE, COMMA, COMMA + re.sub(r"date: [\d-]+", "date: 2024-06-14", written[1]))


def places_of_the_words(office: Path) -> set[str]:
    """Where the words are: files of the folder, archives among them, and objects of git that anything can reach."""
    word = WORDS.encode()
    places = set()
    for path in (path for path in office.rglob("*") if path.is_file() and ".git" not in path.parts):
        data = path.read_bytes()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                data = b"".join(map(archive.read, archive.namelist()))
        if word in data:
            places.add(path.relative_to(office).parts[0])
    objects = ["git", "cat-file", "--batch", "--batch-all-objects"]
    if word in subprocess.run(objects, cwd=office, capture_output=True, check=True).stdout:
        places.add("git")
    return places


def test_the_steps_leave_the_words_nowhere(mended: Path) -> None:
    assert places_of_the_words(mended) == set()


def test_no_branch_or_tag_of_the_forge_leads_to_the_words(mended: Path) -> None:
    run(mended, "git clone -q --mirror --no-local ../forge.git ../again")
    names = run(mended, "git -C ../again for-each-ref --format='%(refname:short)'").split()

    assert {"draft", "edition"} < set(names)
    assert run(mended.with_name("again"), commands(3)[3]) == ""


def test_the_last_step_prints_nothing(mended: Path) -> None:
    assert run(mended, commands(6)[0]) == ""


def test_the_page_says_that_words_were_removed_and_why(mended: Path) -> None:
    page = (mended / "output/decisions/PCC-2024-001/changes/index.html").read_text()

    assert "Reason: personal data. Earlier versions are not shown." in page


def test_the_register_knows_the_day_and_nothing_else(mended: Path) -> None:
    register = (mended / "content/registers/published.csv").read_text()

    assert "decisions/PCC-2024-001,2024-06-13,removed," in register


def test_it_names_every_place_that_keeps_a_copy() -> None:
    for place in ("data protection officer", "cache", "bundle", "fork", "pull request", "archives of the web"):
        assert place in STEPS.lower()
    assert "status: withdrawn" in STEPS
