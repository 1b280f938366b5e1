"""The second stylesheet of the site, made from what the office says of itself: its colours, its name on paper."""

from __future__ import annotations

import re

from gazette.palette import stylesheet


def office_stylesheet(colour: str, site_name: str) -> str:
    """The colours, and the name of the record for the foot of each printed sheet."""
    return f"{stylesheet(colour)}:root{{--sheet-name:{css_string(site_name)}}}\n"


def css_string(words: str) -> str:
    """The words as a string of CSS, which nothing in them ends."""
    return '"' + re.sub(r'["\\<\x00-\x1f\x7f]', lambda character: f"\\{ord(character[0]):x} ", words) + '"'
