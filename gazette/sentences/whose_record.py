"""Sentences on whose record a site is: the office's own, somebody else's, or an imaginary office's."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.dates import KnownDate
from gazette.sentences.days import last_searched

OWN = "Public record"
UNOFFICIAL = "Unofficial record"
IMAGINARY = "Imaginary office"


@dataclass(frozen=True)
class Banner:
    """What every page says about whose record it is: at its foot in full, at its top in short."""

    mark: str
    text: str
    short: str


def title_prefix(is_compiled: bool, is_imaginary: bool) -> str:
    """What titles, feeds and citations begin with: "Unofficial record: ", or "" in the office's own record."""
    words = UNOFFICIAL if is_compiled else IMAGINARY if is_imaginary else ""
    return f"{words}: " if words else ""


def compiled(publisher: str, office: str, searched: KnownDate) -> Banner:
    when = last_searched(searched)
    text = f"Compiled by {_within(publisher)} from public sources{f', {when}' if when else ''}."
    return Banner(UNOFFICIAL, f"{text} It is not the website of the {office}.", f"Not the website of the {office}.")


def _within(name: str) -> str:
    """A name within a sentence: the Gazette project."""
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name


def imaginary(area: str, day: KnownDate) -> Banner:
    text = f"{area} and its office are invented, to show what this software does."
    shown = f"Shown as the site would have looked on {day}."
    return Banner(IMAGINARY, f"{text} {shown}", shown)


def in_picture(mark: str, title: str, text: str) -> str:
    """What a picture with these words says, for readers who do not see it."""
    return f"{mark}: {title}. {text}".removesuffix(" ")


def in_words(banner: Banner | None) -> str:
    """The banner as running text for files: "Unofficial record. ..."; "" without one."""
    return f"{banner.mark}. {banner.text}" if banner else ""
