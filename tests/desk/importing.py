"""What the tests of imports do: give the command, and look at what it has written."""

from __future__ import annotations

from gazette import __main__
from gazette.frontmatter.source import read_document
from gazette.library.read import read_library
from gazette.problems import ProblemsFound

BY = ("--decided-by", "Police and Crime Commissioner")


def bring_in(data, *words, command="decisions"):
    with open("register", "wb") as file:
        file.write(data)
    return __main__.main([command, "import", "register", *words])


def documents(content, folder="decisions"):
    return sorted(path for path in (content / folder).rglob("*.md") if path.name != "README.md")


def fields(path):
    return read_document(path.read_bytes()).fields


def mistakes(content):
    try:
        read_library(content)
    except ProblemsFound as error:
        return [problem.what for problem in error.problems]
    return []
