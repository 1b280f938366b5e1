"""Web and e-mail addresses that lead elsewhere than they seem to: with a user part, or with look-alike letters."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import parse_qsl, unquote, urlsplit

from gazette.addresses import host_of
from gazette.plain_text import invisible_character

# Letters with accents that British and European names have.
_EUROPEAN = re.compile("[a-zà-öø-ÿāăąćčďđēěęğģīįķļłńňņőœŕřśşšţťūůűųŵŷźżžẁẃẅỳ]", re.I)
_FIGURES = re.compile(r"[0-9-]+")
_MAILBOX = re.compile(r"[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_GOVERNMENT = re.compile(r"(?:\A|\.)(?:gov|police|nhs|parliament)\.uk(?=\.)|\.gov\.uk-|(?:\A|[.-])gov-uk[.-]")
Fault = tuple[str, str]  # what is wrong, and what to write


def deception_in(address: str) -> Fault | None:
    """What is wrong with a web address that cannot be what it seems to be; None where nothing is."""
    if (unseen := invisible_character(unquote(address)))[0]:
        return unseen
    try:
        parts = urlsplit(address)
    except ValueError:
        return None  # no address at all, which another check reports
    host = host_of(address)
    if "@" in parts.netloc:
        return f"The address {address} leads to {host}, whatever is before the @.", "Write it without that part."
    for label in _labels(host):
        if _looks_like_another(label):
            what = f"The name {_readable(host)} has letters that look like others ({_strange(label)})."
            return what, "Type the address again, or copy it from the website itself."
    return None


def doubt_about(address: str) -> Fault | None:
    """What a careful reader would ask about a web address that may be right; None where nothing is."""
    host = host_of(address)
    readable = _readable(host)
    if deception_in(address):
        return None
    if readable != host or not host.isascii():
        return f"The name {readable} has letters beyond a to z, which may stand for others.", "Look at it closely."
    if match := _GOVERNMENT.search(host):
        end = ".".join(host.rsplit(".", 2)[-2:])
        return f"The name {host} has {match[0].strip('.-')} inside, but belongs to {end}.", "Look at it closely."
    return None


def fault_of_mail(address: str) -> Fault | None:
    """What is wrong with a mailto: address; None where nothing is. A subject is welcome."""
    mailboxes, _, query = re.sub("^mailto:", "", address, flags=re.I).partition("?")
    hidden = [name for name, _ in parse_qsl(query, keep_blank_values=True) if name.lower() in ("bcc", "cc", "to")]
    if hidden:
        what = f"This e-mail link also sends the message elsewhere ({hidden[0].lower()})."
        return what, f"Write mailto:{mailboxes} alone."
    for mailbox in unquote(mailboxes).split(","):
        if (unseen := invisible_character(mailbox))[0]:
            return unseen
        if not is_mailbox(mailbox.strip()):
            return f"'{mailbox}' is not an e-mail address.", "Write it whole, such as mailto:office@example.org."
    return None


def is_mailbox(text: str) -> bool:
    return _MAILBOX.fullmatch(text) is not None


def _labels(host: str) -> list[str]:
    return _readable(host).split(".")


def _readable(host: str) -> str:
    """The name as a browser may show it: xn--gv-0vc.uk is gоv.uk with a Cyrillic letter."""
    return ".".join(map(_label, host.split(".")))


def _label(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return unquote(label)
    try:
        return label[len("xn--") :].encode().decode("punycode")
    except UnicodeError:
        return label


def _looks_like_another(label: str) -> bool:
    """Whether it mixes alphabets, or has a letter that is none of a European name."""
    letters = _FIGURES.sub("", label)
    if letters.isascii():
        return False
    scripts = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in letters}
    return len(scripts) > 1 or (scripts <= {"LATIN", "FULLWIDTH"} and not all(map(_EUROPEAN.match, letters)))


def _strange(label: str) -> str:
    return ", ".join(f"{letter} is U+{ord(letter):04X}" for letter in dict.fromkeys(label) if not letter.isascii())
