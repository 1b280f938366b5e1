"""Reads content/redirects.csv: each address that was once given out, and where it leads today."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from gazette.problems import Problem

COLUMNS = ["old", "new"]
NEAREST_AMONG = 20_000


@dataclass(frozen=True)
class Redirect:
    """One row: an old address of this site, and an address of this site or a whole https one."""

    old: str
    new: str
    line: int
    path: str = "content/redirects.csv"

    @property
    def is_external(self) -> bool:
        return self.new.startswith("https://")


def read(path: Path, shown: str) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """The rows that are well written, and what is wrong with the others; `shown` is the path to print.

    A missing file means that no address has changed yet.
    """
    if not path.exists():
        return (), []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        return (), [Problem(shown, line, "This line is not UTF-8 text.", "Save the file as CSV UTF-8.")]
    try:
        rows = list(_rows(text))
    except csv.Error as error:
        return (), [Problem(shown, 1, f"This is not a table: {error}.", "Save the file as CSV UTF-8.")]
    problem = _problem_of_header(rows[0][1] if rows else [], shown)
    if problem:
        return (), [problem]
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    for line, cells in rows[1:]:
        found = list(_problems_of_row(cells, line, shown))
        problems += found
        if not found:
            redirects.append(Redirect(cells[0].strip(), cells[1].strip(), line, shown))
    return tuple(redirects), problems


def problems_of(redirects: Sequence[Redirect], addresses: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the rows together; `addresses` are those of the live site, such as "/decisions/"."""
    live = {_plain(address): address for address in addresses}
    first: dict[str, Redirect] = {}
    for redirect in redirects:
        old = _plain(redirect.old)
        if old in first:
            what = f"The old address {redirect.old} already stands on line {first[old].line}."
            yield Problem(redirect.path, redirect.line, what, "Keep one of the two rows.")
        elif old in live:
            what = f"There is a page at the old address {redirect.old}."
            yield Problem(redirect.path, redirect.line, what, "Remove this row, or give the page another address.")
        first.setdefault(old, redirect)
    for redirect in redirects:
        if not redirect.is_external:
            yield from _problem_of_new(redirect, first, live)


def netlify_lines(redirects: Sequence[Redirect], root: str = "") -> str:
    """The text of `_redirects` as Netlify and Cloudflare Pages read it. 301: moved for good.

    `root` is the path below which the site stands, if it has no host of its own: "/record".
    """
    return "".join(
        f"{root}{quote(r.old, safe='/%')} {'' if r.is_external else root}{quote(r.new, safe=_SAFE)} 301\n"
        for r in redirects
    )


_SAFE = "/%:?#[]@!$&'()*+,;=~"


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on, without empty ones (spreadsheets leave rows of commas)."""
    reader = csv.reader(text.splitlines(keepends=True))
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _problem_of_header(cells: list[str], shown: str) -> Problem | None:
    names = [name.lower() for name in _filled(cells)]
    if names == COLUMNS:
        return None
    what = f"The columns are {', '.join(cells)}." if cells else "The row that names the columns is missing."
    return Problem(shown, 1, what, "Write old,new as the first line.")


def _problems_of_row(cells: list[str], line: int, shown: str) -> Iterator[Problem]:
    filled = _filled(cells)
    if len(filled) != len(COLUMNS) or not all(filled):
        what = f"This row has {len([cell for cell in filled if cell])} filled cells, not two."
        yield Problem(shown, line, what, "Write the old address, a comma and the new address.")
        return
    old, new = filled
    fault = _fault_of_path(old) or ("It has a query or a fragment." if set("?#") & set(old) else "")
    if fault:
        remedy = "Write it as it stands after the name of the site, such as /news/old-page/"
        yield Problem(shown, line, f"The old address {old!r} cannot be redirected. {fault}", f"{remedy}.")
    fault = _fault_of_new(new)
    if fault:
        remedy = "Write an address of this site, such as /decisions/PCC-2016-003/, or a whole https address."
        yield Problem(shown, line, f"The new address {new!r} cannot be reached. {fault}", remedy)


def _filled(cells: list[str]) -> list[str]:
    """The cells without the empty ones that a spreadsheet adds at the end."""
    filled = [cell.strip() for cell in cells]
    while len(filled) > len(COLUMNS) and not filled[-1]:
        filled.pop()
    return filled


def _fault_of_new(new: str) -> str:
    if not new.startswith("https://"):
        return _fault_of_path(new)
    try:
        host = urlsplit(new).hostname
    except ValueError:
        host = None
    return "" if host and " " not in new else "It is not a whole web address."


def _fault_of_path(address: str) -> str:
    if "://" in address or address.startswith("//"):
        return "It names another site, or does not begin with https."
    if not address.startswith("/"):
        return "It does not begin with a slash."
    if ".." in unquote(address).split("/"):
        return "It has '..' in it."
    if any(sign.isspace() or sign in '\\"<>*' or not sign.isprintable() for sign in address):
        return "It has a space or a sign in it that no address has."
    return ""


def _problem_of_new(redirect: Redirect, rows: Mapping[str, Redirect], live: Mapping[str, str]) -> Iterator[Problem]:
    new = _plain(redirect.new)
    if new in live:
        return
    if new not in rows:
        yield Problem(redirect.path, redirect.line, f"{redirect.new} leads nowhere.", _offer(new, live))
        return
    last = _end_of(redirect, rows)
    if last is None:
        what = f"{redirect.old} leads in a circle."
        remedy = "Write the address at which the page can be read today."
    else:
        what = f"{redirect.new} is itself an old address, on line {rows[new].line}."
        remedy = f"Write the last address: {last}"
    yield Problem(redirect.path, redirect.line, what, remedy)


def _end_of(redirect: Redirect, rows: Mapping[str, Redirect]) -> str | None:
    """The address at the end of a chain of rows; None if the chain comes back to a row it has passed."""
    passed = {_plain(redirect.old)}
    while not redirect.is_external and _plain(redirect.new) in rows:
        redirect = rows[_plain(redirect.new)]
        if _plain(redirect.old) in passed:
            return None
        passed.add(_plain(redirect.old))
    return redirect.new


def _offer(new: str, live: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(new, sorted(live), 1, 0.7) if len(live) <= NEAREST_AMONG else []
    return f"Did you mean {live[near[0]]}?" if near else "Write the address at which the page can be read today."


def _plain(address: str) -> str:
    """The same for all spellings that lead to one page: /a, /a/ and /a/index.html."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    return path.removesuffix("index.html").rstrip("/") or "/"
