"""The districts of the area, and the towns and villages in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from pydantic import field_validator

from gazette.frontmatter.models import Many, Text, field
from gazette.frontmatter.source import Place
from gazette.problems import Mistake
from gazette.records.registers import RegisterRow
from gazette.slugs import name_slug

IF_THE_PLACE_DOES_NOT_SAY = (
    "A district of registers/places.yaml. Leave it empty if that register has the place: the website then works it out."
)


DISTRICT_NOT_KNOWN = "District not known"


class District(RegisterRow):
    """A district with its places, the whole area, or places whose district nobody knows."""

    register: ClassVar[str] = "places"
    key_field: ClassVar[str] = "district"

    district: Text = field(help="The district, as it should be spelt.", example="Upper Vale")
    also: Many[Text] = field([], help="Other spellings of its name, which are also correct.")
    places: Many[Text] = field(
        [],
        help="Its towns and villages, as documents spell them.",
        write="Leave out a place that you are not certain of.",
        example=["Millbrook", "Nether Example"],
    )
    buildings: Many[Text] = field(
        [],
        help="Halls, offices and other buildings in it that documents name without the town.",
        write="The district of what happens there is then known. They are not listed among the towns and villages.",
        example=["Village Hall, Millbrook"],
    )
    stands_for: Literal["district", "whole area", "not known"] = field(
        "district",
        help="Whether it is a district, the whole area, or places whose district is not known.",
        write="Without it, a district. Under the whole area write the words that documents use, such as Countywide. "
        "The check then no longer asks about places that are not known.",
    )
    note: Text | None = field(None, help="A note for readers.")

    @field_validator("district")
    @classmethod
    def _has_a_page_of_its_own(cls, name: str) -> str:
        if name_slug(name) == name_slug(DISTRICT_NOT_KNOWN):
            raise Mistake(f"'{name}' is the page of what has no known district.", "Leave this row out.")
        return name

    @property
    def is_whole_area(self) -> bool:
        return self.stands_for == "whole area"

    @property
    def names(self) -> tuple[str, ...]:
        """The names under which a record may say that something is in it."""
        return (self.district, *self.also)

    @property
    def every_name(self) -> tuple[str, ...]:
        return (*self.names, *self.every_place)

    @property
    def every_place(self) -> tuple[str, ...]:
        return (*self.places, *self.buildings)

    @property
    def named_at(self) -> Iterator[tuple[Place, str]]:
        """Each of its names and places, with where it is written."""
        yield ("district",), self.district
        yield from ((("also", number), name) for number, name in enumerate(self.also))
        yield from ((("places", number), name) for number, name in enumerate(self.places))
        yield from ((("buildings", number), name) for number, name in enumerate(self.buildings))

    @property
    def slug(self) -> str:
        return name_slug(self.district)

    @property
    def address(self) -> str:
        return f"near-you/{self.slug}/"


def whole_area_of(rows: Iterable[District]) -> District:
    """The row for the whole area; one with a plain name where the register has none."""
    plain = District.model_construct(
        district="Whole area", also=(), places=(), buildings=(), stands_for="whole area", note=None
    )
    return next((row for row in rows if row.is_whole_area), plain)
