"""Checks that the home page has every link for which the law demands a prominent place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.addresses import file_of
from gazette.checks.site import CheckedSite, LinkTarget
from gazette.problems import Problem

HOME = "index.html"


def missing_from_home(site: CheckedSite, addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each address, written from the site's root, that the home page does not link to."""
    home = site.pages.get(HOME)
    targets = (site.resolve(HOME, home.base, link.href) for link in home.links) if home else ()
    linked = {target.path for target in targets if isinstance(target, LinkTarget)}
    for address in addresses:
        path = address.partition("#")[0]
        if path not in linked and file_of(path) not in linked:
            yield Problem(
                HOME,
                1,
                f"The home page does not lead to /{address}, which the law wants in a prominent place.",
                "Show the duties on the home page: theme/templates/home.html prints view.duties.",
            )
