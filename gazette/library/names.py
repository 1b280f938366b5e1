"""What the lints must know of the registers of names."""

from __future__ import annotations

from gazette.library.folder import Folder
from gazette.library.library import Library
from gazette.library.registers import read_register
from gazette.lints import RegisteredNames
from gazette.records.registers import Act, Organisation, Role, Term


def names_of(library: Library) -> RegisteredNames:
    return RegisteredNames(
        acts=tuple(library.acts.values()),
        organisations=tuple(library.organisations.values()),
        roles=tuple(library.roles.values()),
        terms=tuple(library.terms.values()),
    )


def read_names(folder: Folder) -> RegisteredNames:
    """The same, for texts that are in no library; rows with a mistake are left out."""
    return RegisteredNames(
        acts=tuple(read_register(folder, "acts", Act, "key")[0].values()),
        organisations=tuple(read_register(folder, "organisations", Organisation, "key")[0].values()),
        roles=tuple(read_register(folder, "roles", Role, "name")[0].values()),
        terms=tuple(read_register(folder, "terms", Term, "term")[0].values()),
    )
