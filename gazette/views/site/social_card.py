"""The words of the picture that networks show beside a link to the site, and of its icons. One for all pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.sentences import whose_record
from gazette.views.context import Context

CARD, ICON, TOUCH_ICON = "assets/card.png", "assets/icon.png", "assets/touch-icon.png"
MOST_INITIALS = 6  # more could not be read on an icon


@dataclass(frozen=True)
class SocialCard:
    """What the picture says: whose record it is, the name, a sentence; and the sign beside it."""

    mark: str  # "Public record", "Unofficial record" or "Imaginary office"
    title: str
    text: str
    initials: str  # of the office; "" in a record that somebody else compiled, which has a page with lines instead
    colour: str  # of the office, as #rrggbb

    @property
    def in_words(self) -> str:
        return whose_record.in_picture(self.mark, self.title, self.text)


def social_card(context: Context) -> SocialCard:
    office = context.library.office
    name = office.name_on(context.today).name
    site_name = office.site_name or office.title
    title = site_name if office.is_compiled else name
    initials = "" if office.is_compiled else initials_of(name)
    banner = office.banner(context.today)
    if banner:
        return SocialCard(banner.mark, title, banner.text, initials, office.colour)
    return SocialCard(whose_record.OWN, title, "" if site_name == title else site_name, initials, office.colour)


def initials_of(name: str) -> str:
    """The first letters of the words with a capital: "PCCE" of Police and Crime Commissioner for Exampleshire."""
    words = re.findall(r"[^\W\d_](?:\w|['’](?=\w))*", name)
    return "".join(word[0] for word in words if word[0].isupper())[:MOST_INITIALS] or name[:1].upper()
