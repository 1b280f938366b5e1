"""Every link, make target, command, file and module that the documents name exists."""

import re
from pathlib import Path

import pytest

from gazette.__main__ import COMMANDS

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("content/README.md"), *ROOT.glob("content/*/README.md")]
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^(`{3,}).*?^\1$", re.S | re.M)


def links_of(document):
    """The links of the text; code examples have none."""
    text = re.sub(r"`[^`\n]*`", "", CODE.sub("", document.read_text(encoding="utf-8")))
    return [link for link in LINK.findall(text) if not link.startswith("https://")]


def anchors_of(document):
    """The anchors that a repository's website makes for headings."""
    headings = re.findall(r"^#+ (.*)$", CODE.sub("", document.read_text(encoding="utf-8")), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_document_leads_to_a_file_and_to_a_heading_in_it(document):
    for link in links_of(document):
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors_of(target), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_that_a_document_names_is_there(document):
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.M)
    assert set(re.findall(r"`(?:SITEURL=\S+\s+)?make ([a-z-]+)", text)) <= set(targets)
    assert set(re.findall(r"bin/gazette ([a-z][a-z-]*)", text)) <= set(COMMANDS)


@pytest.mark.parametrize(
    "document", ["docs/house.md", "docs/why.md", "docs/adding-a-kind.md", "CONTRIBUTING.md", "README.md"]
)
def test_every_file_that_a_document_names_is_there(document):
    named = re.findall(r"`((?:gazette|plugins|theme|tests|content|docs)/[\w./-]+)`", (ROOT / document).read_text())
    new = ("policy", "policies")  # the kind that docs/adding-a-kind.md adds
    assert [path for path in named if not (ROOT / path).exists() and not any(word in path for word in new)] == []


def test_every_module_that_the_page_of_the_house_names_is_there():
    packages = [folder.parent.name for folder in ROOT.glob("gazette/*/__init__.py")]
    named = re.findall(rf"(?<![\w/])(?:{'|'.join(packages)})/[\w/]+", (ROOT / "docs/house.md").read_text())
    assert len(named) > 10
    paths = [ROOT / "gazette" / name for name in named]
    assert [path for path in paths if not path.is_dir() and not path.with_suffix(".py").is_file()] == []


def test_every_message_that_the_page_of_messages_explains_is_one_of_the_check():
    page = (ROOT / "docs/check-messages.md").read_text()
    table = page.partition("| message | likely cause |")[2].partition("\n\n")[0]
    messages = re.findall(r"^\| (?!---)(.+?) \|", table, re.M)
    tested = (*ROOT.glob("tests/mistakes/*.txt"), *ROOT.glob("tests/library/test_*.py"))
    printed = "\n".join(path.read_text() for path in tested)
    assert len(messages) > 6
    patterns = [".+".join(map(re.escape, message.split("…"))) for message in messages]
    assert [pattern for pattern in patterns if not re.search(pattern, printed)] == []
