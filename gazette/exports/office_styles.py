"""The second stylesheet of the site, made from what the office says of itself: its colours, its name on paper."""

from __future__ import annotations

import re

from gazette.palette import stylesheet
from gazette.records import Office


def office_stylesheet(office: Office) -> str:
    return f"{stylesheet(office.colour)}:root{{--sheet-name:{css_string(office.shown_site_name)}}}\n"


def css_string(words: str) -> str:
    """The words as a string of CSS, which nothing in them ends."""
    return '"' + re.sub(r'["\\<\x00-\x1f\x7f]', lambda sign: f"\\{ord(sign[0]):x} ", words) + '"'
