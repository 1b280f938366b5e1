"""A redirect: an address that was once public, and where it leads now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar
from urllib.parse import unquote

from gazette.addresses import host_of
from gazette.deceptive_addresses import deception_in
from gazette.frontmatter.models import Text, field
from gazette.problems import Problem
from gazette.records.spreadsheet_row import SpreadsheetRow


class Redirect(SpreadsheetRow):
    """A row of redirects.csv."""

    required_cells: ClassVar[tuple[str, ...]] = ("old", "new")

    old: Text = field(help="An address of this site.", example="/news/old-page/")
    new: Text = field(
        help="A page or a file of this site, or a whole https address.", example="/decisions/PCC-2016-003/"
    )

    @property
    def old_path(self) -> str:
        """The old address as a server looks for it: %20 is a space there, and %C3%A9 is é."""
        return unquote(self.old)

    @property
    def address(self) -> str:
        """The address of the page that leads on, as the site has it."""
        old = self.old_path.lstrip("/")
        return old if old.endswith((".html", "/")) else f"{old}/"

    @property
    def is_external(self) -> bool:
        return self.new.startswith("https://")

    def mistakes(self) -> Iterator[Problem]:
        fault = _fault_of_path(self.old) or ("It has a query or a fragment." if set("?#") & set(self.old) else "")
        if fault:
            what = f"The old address {self.old!r} cannot be redirected. {fault}"
            yield self.problem(what, "Write what comes after the name of the site, such as /news/old-page/.")
        fault = _fault_of_web_address(self.new) if self.is_external else _fault_of_path(self.new)
        if fault:
            what = f"The new address {self.new!r} cannot be reached. {fault}"
            remedy = "Write an address of this site, such as /decisions/PCC-2016-003/, or a whole https address."
            yield self.problem(what, remedy)


def _fault_of_web_address(address: str) -> str:
    if not host_of(address) or " " in address:
        return "It is not a whole web address."
    deception = deception_in(address)
    return deception[0] if deception else ""


def _fault_of_path(address: str) -> str:
    if "://" in address or address.startswith("//"):
        return "It names another site, or does not begin with https."
    if not address.startswith("/"):
        return "It does not begin with a slash."
    path = unquote(address)
    if ".." in path.split("/"):
        return "It has '..' in it."
    if "//" in path or "/./" in f"{path}/":
        return "It has an empty part or a dot between two slashes."
    if address != address.strip() or not path.isprintable() or any(character in '\\"<>*\ufffd' for character in path):
        return "It has a character in it that no address has."
    if re.search("%(?![0-9A-Fa-f]{2})|%2f", address, re.I):
        return "The % is not followed by the two figures of a character that a name may have."
    return ""
