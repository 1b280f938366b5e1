"""What is wrong with districts: names that the register of places lacks, and places that it puts elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gazette.frontmatter.sentences import nearest, offered
from gazette.library.awards import award_problem
from gazette.library.library import Library
from gazette.library.not_public import LinkFault
from gazette.lints import LintWarning
from gazette.problems import Problem
from gazette.records import Meeting, Record

PUT_IT_IN = (
    "to registers/places.yaml under places: of its district, of the whole area or of what is not known; or write "
    "district: beside it."
)
PLACES = "registers/places.yaml"  # the cause of every missing district where it is empty
WHICH_IS_RIGHT = "Correct the one that is wrong, or the register."


def fault_of_district(library: Library, written: str) -> LinkFault | None:
    """The fault of a district that the register does not have."""
    names = library.district_names
    if names.named(written) or "places" in library.unreadable.registers:
        return None
    what = f"There is no district '{written}'."
    if row := names.of_place(written):
        return LinkFault(what, f"Did you mean '{row.district}'? {written} is one of its places.")
    if not library.districts:
        return LinkFault(f"{what[:-1]}, because {PLACES} names none.", "Add the districts there.", PLACES)
    every = [name for row in names.rows for name in row.names]
    return LinkFault(what, offered(written, every, "Add it to registers/places.yaml."), written)


def district_mistakes(library: Library) -> Iterator[Problem]:
    """Districts of awards, and of office.md if there is a register, that the register does not have."""
    for number, district in enumerate(library.office.districts if library.districts else ()):
        if fault := fault_of_district(library, district):
            yield fault.at(library.office.problem("", at=("districts", number)))
    for path, rows in library.awards_in_funds.items():
        for row in (row for row in rows if not library.held.has_row(path, row.award.line)):
            fault = fault_of_district(library, row.award.district) if row.award.district else None
            if fault:
                yield fault.at(award_problem(library, row, "", ""))


@dataclass(frozen=True)
class WrittenPlace:
    """A place as a meeting or a grant has it, with a problem without words at its line."""

    place: str
    district: str | None
    at: Problem


def place_warnings(library: Library) -> Mapping[str, list[LintWarning]]:
    """The warnings of each record, by its identity. A place that is not in the register is reported once."""
    warnings: dict[str, list[LintWarning]] = defaultdict(list)
    if not library.districts or "places" in library.unreadable.registers:
        return warnings
    reported: set[str] = set()
    for record in library.records:
        for written in _places_of(library, record):
            problem = _elsewhere(library, written) if written.district else _unknown(library, written)
            if problem and (problem.warning == "district" or written.place not in reported):
                reported.add(written.place)
                warnings[record.identity].append(LintWarning("", problem))
    return warnings


def _places_of(library: Library, record: Record) -> Iterator[WrittenPlace]:
    if isinstance(record, Meeting) and record.place:
        yield WrittenPlace(record.place, record.district, record.problem("", at=("place",)))
    for row in library.awards_in_funds.get(record.path, ()):
        if row.award.place:
            yield WrittenPlace(row.award.place, row.award.district, award_problem(library, row, "", ""))


def _unknown(library: Library, written: WrittenPlace) -> Problem | None:
    names, place = library.district_names, written.place
    if names.is_known(place):
        return None
    near = next(filter(None, (nearest(part, names.every_name) for part in names.parts_of(place))), None)
    guess = f"Did you mean '{near}'? Otherwise add it" if near else "Add it"
    what = f"The register of places does not have '{place}', so no district is known."
    return replace(written.at, what=what, remedy=f"{guess} {PUT_IT_IN}", warning="place")


def _elsewhere(library: Library, written: WrittenPlace) -> Problem | None:
    """A place that the register has in another district than the document names."""
    names = library.district_names
    stated, listed = names.named(written.district or ""), names.of_place(written.place)
    if not stated or not listed or stated == listed or stated.is_whole_area or listed.is_whole_area:
        return None
    what = f"district is {written.district}, but registers/places.yaml has '{written.place}' in {listed.district}."
    return replace(written.at, what=what, remedy=WHICH_IS_RIGHT, warning="district")
