"""What a preview adds to a page: a banner with mistakes, warnings and what is not public, and a sign on some links.

It is added to what is served. No file of the site has any of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote, unquote, urljoin

from gazette.plurals import counted
from gazette.preview.builds import Builds
from gazette.preview.own_pages import plain_page

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
    """Every warning, and every page with something that is not public, with links."""
    result = builds.last
    rows = "".join(
        f'<li><a href="/{escape(address)}">{escape(result.files.get(address, address))}</a>{_list(sentences)}</li>'
        for address, sentences in sorted(result.marks.items())
    )
    held = f"<ul>{rows}</ul>" if rows else "<p>Everything in the content folder is public.</p>"
    warnings = _list(result.warnings) if result.warnings else "<p>There are no warnings.</p>"
    way_back = '<p><a href="/">Back to the site</a></p>'
    text = f"<h2>Not public yet</h2>{held}<h2>Warnings</h2>{warnings}{way_back}"
    return plain_page("What the preview knows", text, banner("", builds))


def _parts(address: str, builds: Builds) -> Iterable[str]:
    result = builds.last
    if builds.is_building:
        yield "<p>Building …</p>"
    if result.mistakes:
        yield _mistakes(result.mistakes, has_site=bool(builds.edition))
    for sentence in result.marks.get(address, ()):
        yield f"<p>{escape(sentence)}</p>"
    file = result.files.get(address, "")
    if file:
        yield f'<p><a href="/-/edit/{quote(file)}">Edit this page</a> · <a href="/-/new/">New document</a></p>'
    here = [warning for warning in result.warnings if file and warning.startswith(f"{result.content}/{file}:")]
    elsewhere = [warning for warning in result.warnings if warning not in here]
    if here:
        yield f"<section><h2>On this page</h2>{_list(here)}</section>"
    if elsewhere:
        other = counted(len(elsewhere), "warning")
        yield f'<p><a href="/-/">{other} about other pages</a></p>'


def _mistakes(rows: tuple[str, ...], *, has_site: bool) -> str:
    before = " The pages are as they were before." if has_site else ""
    them = "it" if len(rows) == 1 else "them"
    title = f"{counted(len(rows), 'mistake')}.{before} Correct {them} and save."
    return f'<section class="mistakes"><h2>{title}</h2>{_list(rows)}</section>'


def _list(sentences: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(sentence)}</li>' for sentence in sentences)}</ul>"


def _signed(link: re.Match[str], address: str, marks: Mapping[str, object]) -> str:
    target = unquote(urljoin(address, link[2])).strip("/") + "/"
    is_elsewhere = bool(link[2])  # and no place on the same page
    return f"<a data-not-public {link[1]}{link[2]}" if is_elsewhere and target in marks else link[0]
