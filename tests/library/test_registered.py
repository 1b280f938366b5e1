"""What an office has registered as public, so that the check says nothing of it."""

from __future__ import annotations

from pathlib import Path

from gazette.library.read import read_library
from gazette.library.registered import registered_of
from tests.build.building import SAMPLE, copy_of, edit

CONTACTS = """\
- contact: Press@example.org
  role: Press office
- contact: (01632) 960 999
  role: Front desk
- contact: ZE99 9ZZ
  role: Town hall
"""


def test_the_office_its_publisher_and_the_register_of_contacts_are_public(tmp_path: Path) -> None:
    content = copy_of(SAMPLE, tmp_path / "content")
    edit(content / "office.md", "record: own\nday: 2024-06-15\n", "record: compiled\nsearched: 2024-06\n")
    edit(content / "office.md", "title:", "publisher:\n  name: A library\n  mailbox: desk@example.org\ntitle:")
    edit(content / "office.md", "address: 2 New Street, Sampleton", "address: 2 New Street, Sampleton ZE99 1AA")
    (content / "registers/contacts.yaml").write_text(CONTACTS)

    registered = registered_of(read_library(content))

    assert registered.mailboxes == {"office@example.org", "desk@example.org", "press@example.org"}
    assert registered.telephones == {"01632960000", "01632960999"}
    assert registered.postcodes == {"ZE99 1AA", "ZE99 9ZZ"}
    assert registered.people == {"Ann Example", "Otto Sample"}
    assert registered.addresses == {"1 old street, sampleton", "2 new street, sampleton ze99 1aa"}
    assert {"The public record of Exampleshire", "Sampleton Borough Council", "Front desk"} <= set(registered.names)
    assert len(registered.references) == 2
