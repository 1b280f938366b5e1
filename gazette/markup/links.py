"""Links and pictures: which kind each address is, and whether its words make sense alone."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from gazette.markup import marks
from gazette.markup.body import FileLink, SiteLink, WebLink
from gazette.markup.draft import Draft
from gazette.markup.references import words_only
from gazette.markup.tree import Element, text_of

VAGUE = frozenset(
    """here;click;click here;click this;this;this link;link;this page;page;more;read more;more information;
    find out more;learn more;see more;view;view more;details;more details;download;website;web site;read;go;
    pdf;document""".replace("\n    ", "").split(";")
)
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]'\"]", re.I)
_ONLY_AN_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.I)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
_BRACE = re.compile(r"\{(\w*)\}(/?)(.*)\Z", re.S)
_SPACES = re.compile(r"[\s\x00-\x20]+")
_VIDEO = re.compile(r"(?:www\.|m\.|player\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com)\Z", re.I)
_SAFE = "%/?#[]@!$&'()*+,;=:~-._"


def link(draft: Draft, element: Element) -> bool:
    """Look at one `<a>` as it is written and put a slot in its address; False where it cannot stay a link."""
    line = draft.lines.get(element, draft.line)
    target, text = element.get("href"), _words(element)
    if "title" in element.attrib:
        del element.attrib["title"]
        draft.tell(
            line,
            f"The link '{text}' has a title in quotation marks, which most readers never see.",
            "Say it in the text.",
        )
    if target is None:
        return False
    return _has_good_words(draft, element, line, text) and _point(draft, element, line, target.strip(), text)


def picture(draft: Draft, element: Element) -> bool:
    """The same for one `<img>`."""
    line, source = draft.lines.get(element, draft.line), element.get("src", "").strip()
    words = words_only(element.get("alt", "")).strip()
    element.attrib.pop("title", None)
    element.set("alt", words)
    if not words:
        draft.tell(
            line,
            f"The picture {source} has no alternative text.",
            f"Say what it shows: ![what it shows]({source}).",
        )
    if source.startswith("/") and not source.startswith("//"):
        element.set("src", draft.address_slot(SiteLink(line, source)))
    elif _SCHEME.match(source) or source.startswith("//") or not source:
        draft.tell(
            line,
            f"The picture {source or 'here'} is not a file of this site.",
            "Keep it in content/files and write that path.",
        )
        return False
    elif found := _file(draft, line, source, is_image=True):
        element.set("src", draft.address_slot(found))
    else:
        return False
    return True


def tell_of_bare_addresses(draft: Draft, text: str, line: int) -> None:
    """An address in running text, which a screen reader spells out letter by letter."""
    if "://" not in text and "www." not in text.lower():
        return
    for match in _BARE.finditer(text):
        _tell_of_address(draft, marks.line_at(text, match.start(), line), marks.without_marks(match[0]))


def _has_good_words(draft: Draft, element: Element, line: int, text: str) -> bool:
    pictures = [image.get("alt") for image in element.iter("img")]
    if not text and not any(pictures):
        if not pictures:
            draft.tell(line, f"A link to {element.get('href')} has no words.", "Write [name of the page](address).")
        return bool(pictures)
    if _ONLY_AN_ADDRESS.match(text):
        _tell_of_address(draft, line, text)
    elif re.sub(r"[^\w\s]", "", text).casefold().strip() in VAGUE:
        draft.tell(
            line,
            f"The link text '{text}' says nothing when it is read alone.",
            "Write the name of the page it leads to.",
        )
    return True


def _point(draft: Draft, element: Element, line: int, target: str, text: str) -> bool:
    """Give the link its address; False where it has none that may stand."""
    scheme = _SCHEME.match(_SPACES.sub("", target))
    if scheme:
        return _point_out(draft, element, line, target, text, scheme[1].lower())
    if target.startswith("//") or target.startswith("\\"):
        draft.tell(line, f"The address {target} has no beginning.", f"Write https:{target} for another website.")
        return False
    if target.lower().startswith("www."):
        draft.tell(line, f"The address {target} starts with www.", f"Write https://{target}.")
        return False
    if not target or target == "#":
        draft.tell(line, f"The link '{text}' has no address.", "Write [name of the page](address).")
        return False
    if target.startswith("/"):
        element.set("href", draft.address_slot(SiteLink(line, target)))
    elif found := _file(draft, line, target):
        element.set("href", draft.address_slot(found))
    else:
        return False
    return True


def _point_out(draft: Draft, element: Element, line: int, target: str, text: str, scheme: str) -> bool:
    if scheme in ("mailto", "tel"):
        element.set("href", _quoted(target))
        return True
    if scheme not in ("http", "https"):
        draft.tell(
            line,
            f"A link cannot begin with {scheme}:.",
            "Write an address that begins with https://, or a path to a file.",
        )
        return False
    address = _quoted(target)
    host = _host(address)
    if not host:
        draft.tell(
            line,
            f"The address {target} names no website.",
            "Write it whole, like https://www.example.org/page.",
        )
        return False
    element.set("href", address)
    if _VIDEO.match(host) and "video" not in text.casefold():
        _append(element, " (video)")
        text += " (video)"
    element.tail = draft.slot(WebLink(line, address, text)) + (element.tail or "")
    return True


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # "http://[half an address"
        return ""


def _file(draft: Draft, line: int, target: str, is_image: bool = False) -> FileLink | None:
    path, from_root = target, False
    if brace := _BRACE.match(target):
        if brace[1] not in ("filename", "static", "attach"):
            draft.tell(
                line,
                f"'{{{brace[1]}}}' is not known in a link.",
                "Write {filename}, {static} or {attach}, or a plain path.",
            )
            return None
        path, from_root = brace[3], bool(brace[2])
    path, _, fragment = path.partition("#")
    return FileLink(line, target, path, from_root, fragment or None, is_image)


def _quoted(address: str) -> str:
    """Every character an address may hold; braces are encoded, so that nobody can write a slot."""
    return quote(_SPACES.sub("%20", address), safe=_SAFE)


def _tell_of_address(draft: Draft, line: int, address: str) -> None:
    whole = address if "://" in address else f"https://{address}"
    draft.tell(line, f"{address} is a bare address.", f"Write [name of the page]({whole}).")


def _words(element: Element) -> str:
    return words_only(marks.without_marks(text_of(element)))


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
