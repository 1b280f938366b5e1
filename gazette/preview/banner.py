"""What a preview adds to a page: a banner with mistakes, warnings and what is not public, and a sign on some links.

It is added to what is served. No file of the site has any of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from itertools import starmap
from urllib.parse import unquote, urljoin

from markupsafe import Markup

from gazette.desk.tasks import TASKS
from gazette.library.folder import shown, spreadsheet_of
from gazette.plurals import counted
from gazette.preview.builds import Builds
from gazette.preview.links import (
    EDIT,
    NEW,
    TASK,
    file_of_page,
    files_with_rows,
    form_of_mistake,
    links_of_page,
    tasks_of_file,
)
from gazette.preview.mistakes import file_of
from gazette.preview.own_pages import plain_page, template

NO_SCRIPTS = "default-src 'none';"  # how the policy of every page begins
_START = re.compile(r'<body[^>]*>(?:\s*<a class="skip".*?</a>)?', re.DOTALL)  # the first link stays the first
LINK = re.compile(r'<a ([^>]*?\bhref=")([^"#?]*)', re.IGNORECASE)


def dressed(page: bytes, address: str, builds: Builds) -> bytes:
    """A page of the site with the banner. `address` is its path, such as /decisions/PCC-2024-001/."""
    text = page.decode("utf-8", "replace")
    if "script-src" not in text.partition("</head>")[0]:  # the page of the search has one already
        text = text.replace(NO_SCRIPTS, f"{NO_SCRIPTS} script-src 'self';", 1)
    if builds.last.marks:
        text = LINK.sub(lambda link: _signed(link, address, builds.last.marks), text)
    head = '<link rel="stylesheet" href="/-/preview.css">'
    script = '<script src="/-/preview.js" defer></script>'
    text = text.replace("</head>", f"{head}{script}</head>", 1)
    return _START.sub(lambda start: start[0] + banner(address, builds), text, count=1).encode()


def banner(address: str, builds: Builds) -> str:
    """The banner of a page; nothing is in it where there is nothing to say."""
    parts = "".join(_parts(address.strip("/") + "/", builds))
    edition = escape(builds.edition)
    return f'<aside id="preview" aria-label="Preview" data-edition="{edition}"><div role="status">{parts}</div></aside>'


def page_without_site(builds: Builds) -> bytes:
    """What is shown before the first build has gone well."""
    title = "The preview is being built" if builds.is_building else "There is no preview yet"
    return plain_page(title, "", banner("", builds))


def overview(builds: Builds) -> bytes:
    """Where to begin: forms and tasks; then every warning, and every page with something that is not public."""
    result = builds.last
    held = [(f"/{address}", result.files.get(address, address), result.marks[address]) for address in result.marks]
    page = template("overview.html").render(
        banner=Markup(banner("", builds)),
        tasks=[(f"{TASK}{task.name}/", task.title) for task in TASKS],
        rows=files_with_rows(builds.content),
        held=sorted(held),
        warnings=[(warning, form_of_mistake(builds.content, warning)) for warning in result.warnings],
    )
    return page.encode()


def _parts(address: str, builds: Builds) -> Iterable[str]:
    result = builds.last
    if builds.is_building:
        yield "<p>Building …</p>"
    if result.mistakes:
        yield _mistakes(result.mistakes, builds)
    for sentence in result.marks.get(address, ()):
        yield f"<p>{escape(sentence)}</p>"
    file = file_of_page(address, result.files)
    if file:
        links = [*links_of_page(builds.content, file), (NEW, "New document")]
        yield f"<p>{' · '.join(starmap(_link, links))}</p>"
        if tasks := tasks_of_file(builds.content, file):
            rows = "".join(f"<li>{_link(*task)}</li>" for task in tasks)
            yield f"<details><summary>Tasks for this page</summary><ul>{rows}</ul></details>"
    own = {shown(builds.content, name) for name in (file, spreadsheet_of(file)) if name} if file else ()
    here = [warning for warning in result.warnings if file_of(warning)[0] in own]
    elsewhere = [warning for warning in result.warnings if warning not in here]
    if here:
        yield f"<section><h2>On this page</h2>{_list(here, builds)}</section>"
    if elsewhere:
        other = counted(len(elsewhere), "warning")
        yield f'<p><a href="/-/">{other} about other pages</a></p>'


def _mistakes(rows: tuple[str, ...], builds: Builds) -> str:
    before = " The pages are as they were before." if builds.edition else ""
    them = "it" if len(rows) == 1 else "them"
    title = f"{counted(len(rows), 'mistake')}.{before} Correct {them} and save."
    return f'<section class="mistakes"><h2>{title}</h2>{_list(rows, builds)}</section>'


def _list(sentences: Iterable[str], builds: Builds) -> str:
    """Mistakes or warnings, each with a link to the form at its place."""
    rows = ((escape(sentence), form_of_mistake(builds.content, sentence)) for sentence in sentences)
    return f"<ul>{''.join(f'<li>{words}{_edit(address)}</li>' for words, address in rows)}</ul>"


def _edit(address: str) -> str:
    place = unquote(address.removeprefix(EDIT)).replace("?line=", ", line ")
    return f' <a href="{escape(address)}">Edit<span class="unseen"> {escape(place)}</span></a>' if address else ""


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>'


def _signed(link: re.Match[str], address: str, marks: Mapping[str, object]) -> str:
    target = unquote(urljoin(address, link[2])).strip("/") + "/"
    is_elsewhere = bool(link[2])  # and no place on the same page
    return f"<a data-not-public {link[1]}{link[2]}" if is_elsewhere and target in marks else link[0]
