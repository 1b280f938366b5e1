"""What has to be filled in before a site is published, though it can be built and looked at without."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.addresses import fault_of_base, host_of, is_placeholder
from gazette.library.invented import invented_mistakes
from gazette.library.library import Library
from gazette.problems import Problem

BEFORE_PUBLICATION = "before make publish"  # the name of a warning: a build goes through, a publication does not
UNFINISHED = "This statement is not complete."  # in the statement of a blank office


def problems_before_publication(library: Library, base_url: str) -> Iterator[Problem]:
    """Placeholders, what is invented about a real office and, in its own record, a missing contact or day."""
    yield from mistakes_of_address(base_url)
    yield from to_fill_in(library)


def mistakes_of_address(base_url: str) -> Iterator[Problem]:
    """What is wrong with the address at which a site would be published."""
    if fault := fault_of_base(base_url):
        yield Problem("publishconf.py", 1, fault[0], fault[1])
    elif is_placeholder(host_of(base_url)):
        what = f"The address of the site, {base_url}, is a placeholder."
        remedy = "Write your own as SITEURL in publishconf.py, or: SITEURL=https://… make publish"
        yield Problem("publishconf.py", 1, what, remedy)


def to_fill_in(library: Library) -> Iterator[Problem]:
    """The part of it that stands in the content."""
    office = library.office
    domain = office.feed_ids.removeprefix("tag:").partition(",")[0]
    if is_placeholder(domain) and not office.is_imaginary:
        what = f"The domain {domain} is a placeholder, and the ids of feed entries would begin with it for ever."
        yield office.problem(what, "Write a domain of your own and the year.", at=("feed_ids",))
    yield from invented_mistakes(library)
    if not office.is_compiled:
        yield from _missing_in_own_record(library)


def _missing_in_own_record(library: Library) -> Iterator[Problem]:
    office = library.office
    if not (office.mailbox or office.contact_form):
        yield office.problem("The office has no mailbox and no contact form.", "Write mailbox or contact_form.")
    statement = next((page for page in library.pages if page.is_accessibility_statement), None)
    if statement and UNFINISHED in statement.body.html:
        what = f"The accessibility statement says: {UNFINISHED}"
        yield statement.problem(what, "Complete it, remove that sentence, and write the day under reviewed.")
    elif statement and not statement.reviewed:
        what = "The accessibility statement does not say when it was prepared."
        remedy = "Complete it, then write the day under reviewed, such as reviewed: 2024-06-15."
        yield statement.problem(what, remedy)
