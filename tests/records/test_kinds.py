"""The order of the kinds that have a list."""

from typing import ClassVar

from gazette.records import Record, listed


class Charter(Record):
    list_title: ClassVar[str] = "Charters"
    list_order: ClassVar[int] = 20


class Protocol(Record):
    list_title: ClassVar[str] = "Protocols"


class Policy(Record):
    list_title: ClassVar[str] = "Policies"
    list_order: ClassVar[int] = 10


class Leaflet(Record):
    list_order: ClassVar[int] = 5


def test_a_kind_without_an_order_comes_last_and_one_without_a_list_not_at_all():
    assert listed((Charter, Protocol, Leaflet, Policy)) == (Policy, Charter, Protocol)
