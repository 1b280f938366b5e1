"""The Acts a record rests on, the organisations it names and the duties it meets, spelt as the registers spell them."""

from __future__ import annotations

from gazette.library.library import Library
from gazette.markup.citations import address_of
from gazette.records import Record
from gazette.views.shapes.labels import fact, facts
from gazette.views.shapes.parts import Fact, Value


def named_by(library: Library, record: Record) -> tuple[Fact, ...]:
    acts = dict.fromkeys(written.partition(" ")[0] for written in record.legislation)
    organisations = (library.organisations[key] for key in record.organisations)
    duties = (library.duties[name] for name in record.duties)
    return facts(
        fact("Law", tuple(one for written in record.legislation for one in law(library, written))),
        fact(
            "Named elsewhere", tuple(Value(f"All that names the {library.acts[key].title}", act(key)) for key in acts)
        ),
        fact("Organisations", tuple(Value(one.name, organisation(one.key)) for one in organisations)),
        fact("Duties it meets", tuple(Value(duty.duty, duty.address) for duty in duties)),
    )


def law(library: Library, written: str | None) -> tuple[Value, ...]:
    """An Act and its provision, linked to where it can be read."""
    if not written:
        return ()
    key, _, provision = written.partition(" ")
    one = library.acts[key]
    address = address_of(one.url, provision) if one.url else None
    return (Value(f"{one.title}, {provision}" if provision else one.title, address),)


def act(key: str) -> str:
    """The place of an Act in the list of legislation."""
    return f"legislation/#page-{key}"


def organisation(key: str) -> str:
    return f"organisations/#page-{key}"
