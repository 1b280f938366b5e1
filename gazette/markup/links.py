"""Links and pictures: the kind of each address, and whether the words of the link make sense on their own."""

from __future__ import annotations

import re
from urllib.parse import quote

from gazette.addresses import host_of
from gazette.deceptive_addresses import deception_in, fault_of_mail
from gazette.markup import private_marks
from gazette.markup.body import FileLink, SiteLink, WebLink
from gazette.markup.conversion import Conversion
from gazette.markup.references import words_only
from gazette.markup.tree import Element, text_of

VAGUE = frozenset(
    """here;click;click here;click this;this;this link;link;this page;page;more;read more;more information;
    find out more;learn more;see more;view;view more;details;more details;download;website;web site;read;go;
    pdf;document""".replace("\n    ", "").split(";")
)
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]'\"]", re.I)
_AFTER_WORDS = re.compile(rf"[\])](?:\s|{private_marks.LINE.pattern})*[\[(]\Z")
_ONLY_AN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.I)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
_BRACE = re.compile(r"\{(\w*)\}(/?)(.*)\Z", re.S)
_SPACES = re.compile(r"[\s\x00-\x20]+")
_VIDEO = re.compile(r"(?:www\.|m\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\Z", re.I)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif)\Z", re.I)
_SAFE = "%/?#[]@!$&'()*+,;=:~-._"


def check_link(conversion: Conversion, element: Element) -> bool:
    """Check an `<a>` and put a slot in its address; False where it cannot stay a link."""
    line = conversion.line_of(element)
    target, text = element.get("href"), _words(element)
    if "title" in element.attrib:
        del element.attrib["title"]
        conversion.add_problem(
            line,
            f"The link '{text}' has a title in quotation marks, which most readers never see.",
            "Say it in the text.",
        )
    if target is None:
        return False
    return _has_good_words(conversion, element, line, text) and _set_address(
        conversion, element, line, target.strip(), text
    )


def check_picture(conversion: Conversion, element: Element) -> bool:
    """Check an `<img>` and put a slot in its address; False where it cannot stay."""
    line, source = conversion.line_of(element), element.get("src", "").strip()
    words = words_only(element.get("alt", "")).strip()
    element.attrib.pop("title", None)
    element.set("alt", words)
    if not words:
        conversion.add_problem(
            line,
            f"The picture {source} has no alternative text.",
            f"Say what it shows: ![what it shows]({source}).",
        )
    elif not _PICTURE.search(source.partition("#")[0]):
        conversion.add_problem(
            line,
            f"{source} is not a picture.",
            "Name a file that ends in .png or .jpg, or make it a link: without the !.",
        )
        return False
    if _SCHEME.match(source) or source.startswith("//") or not source:
        conversion.add_problem(
            line,
            f"The picture {source or 'here'} is not a file of this site.",
            "Keep it in content/files and write that path.",
        )
        return False
    return _set_own_address(conversion, element, "src", line, source)


def check_bare_addresses(conversion: Conversion, text: str, line: int) -> None:
    """Report each address in running text, which a screen reader spells out letter by letter."""
    if "://" not in text and "www." not in text.lower():
        return
    for match in _BARE.finditer(text):
        if _AFTER_WORDS.search(text, 0, match.start()):
            continue  # [the plan] (https://…), which has a message of its own
        _add_bare_address(
            conversion, private_marks.line_at(text, match.start(), line), private_marks.without_marks(match[0])
        )


def _has_good_words(conversion: Conversion, element: Element, line: int, text: str) -> bool:
    pictures = [image.get("alt") for image in element.iter("img")]
    if not text and not any(pictures):
        if not pictures:
            conversion.add_problem(
                line, f"A link to {element.get('href')} has no words.", "Write [name of the page](address)."
            )
        return bool(pictures)
    if _ONLY_AN_ADDRESS.match(text):
        _add_bare_address(conversion, line, text)
    elif re.sub(r"[^\w\s]", "", text).casefold().strip() in VAGUE:
        conversion.add_problem(
            line,
            f"The link text '{text}' says nothing when it is read alone.",
            "Write the name of the page it leads to.",
        )
    return True


def _set_address(conversion: Conversion, element: Element, line: int, target: str, text: str) -> bool:
    """Give the link its address; False where it has none or it is not allowed."""
    scheme = _SCHEME.match(_SPACES.sub("", target))
    if scheme:
        return _set_web_address(conversion, element, line, target, text, scheme[1].lower())
    if target.startswith("//") or target.startswith("\\"):
        conversion.add_problem(
            line, f"The address {target} has no beginning.", f"Write https:{target} for another website."
        )
        return False
    if target.lower().startswith("www."):
        conversion.add_problem(line, f"The address {target} starts with www.", f"Write https://{target}.")
        return False
    if not target or target == "#":
        conversion.add_problem(line, f"The link '{text}' has no address.", "Write [name of the page](address).")
        return False
    return _set_own_address(conversion, element, "href", line, target)


def _set_own_address(conversion: Conversion, element: Element, attribute: str, line: int, target: str) -> bool:
    """Put a slot for a page or a file of this site in the attribute; False where the address is neither."""
    link = SiteLink(line, target) if target.startswith("/") else _file(conversion, line, target)
    if link is None:
        return False
    element.set(attribute, conversion.add_address_slot(link))
    return True


def _set_web_address(conversion: Conversion, element: Element, line: int, target: str, text: str, scheme: str) -> bool:
    fault = fault_of_mail(target) if scheme == "mailto" else deception_in(target)
    if fault:
        conversion.add_problem(line, *fault)
        return False
    if scheme in ("mailto", "tel"):
        element.set("href", _quoted(target))
        return True
    if scheme not in ("http", "https"):
        conversion.add_problem(
            line,
            f"A link cannot begin with {scheme}:.",
            "Write an address that begins with https://, or a path to a file.",
        )
        return False
    address = _quoted(target)
    host = host_of(address)
    if not host:
        conversion.add_problem(
            line,
            f"The address {target} names no website.",
            "Write it whole, like https://www.example.org/page.",
        )
        return False
    element.set("href", address)
    if _VIDEO.match(host) and "video" not in text.casefold():
        _append(element, " (video)")
        text += " (video)"
    element.tail = conversion.add_slot(WebLink(line, address, text)) + (element.tail or "")
    return True


def _file(conversion: Conversion, line: int, target: str) -> FileLink | None:
    path, from_root = target, False
    if brace := _BRACE.match(target):
        if brace[1] not in ("filename", "static", "attach"):
            conversion.add_problem(
                line,
                f"'{{{brace[1]}}}' is not known in a link.",
                "Write {filename}, {static} or {attach}, or a plain path.",
            )
            return None
        path, from_root = brace[3], bool(brace[2])
    path, _, fragment = path.partition("#")
    return FileLink(line, target, path, from_root, fragment or None)


def _quoted(address: str) -> str:
    """Percent-encode the characters an address must not hold, braces among them, so that nobody can write a slot."""
    return quote(_SPACES.sub("%20", address), safe=_SAFE)


def _add_bare_address(conversion: Conversion, line: int, address: str) -> None:
    whole = address if "://" in address else f"https://{address}"
    conversion.add_problem(line, f"{address} is a bare address.", f"Write [name of the page]({whole}).")


def _words(element: Element) -> str:
    return words_only(private_marks.without_marks(text_of(element)))


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
