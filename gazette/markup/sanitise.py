"""Raw HTML: the tags and attributes allowed, a problem for each one removed, and nh3 as the last check."""

from __future__ import annotations

import re

import nh3

from gazette.markup import private_marks
from gazette.markup.conversion import Conversion
from gazette.markup.tree import Element, remove, unwrap

_INLINE = "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong"
_SMALLER = "sub sup time u var wbr"
_BLOCKS = "address blockquote dd details div dl dt figcaption figure hr li ol p pre section summary ul"
_HEADINGS = "h1 h2 h3 h4 h5 h6"
_TABLES = "caption col colgroup table tbody td tfoot th thead tr"
TAGS = frozenset(f"{_INLINE} {_SMALLER} {_BLOCKS} {_HEADINGS} {_TABLES}".split())
_WHOLE = frozenset(
    {"script", "style", "iframe", "embed", "object", "video", "audio", "applet", "svg", "math", "template"}
)
_EMBEDS = frozenset({"iframe", "embed", "object", "video", "audio", "applet"})
_FORMS = frozenset({"form", "input", "button", "select", "option", "textarea", "label", "fieldset"})

# Tags that belong to a whole page, or whose contents an HTML parser takes for plain text.
_OF_A_PAGE = "html|head|body|frameset|frame|base|meta|link|title|plaintext|xmp|noscript|noembed|noframes|textarea"
KNOWN_TAGS = TAGS | _WHOLE | _FORMS | frozenset(_OF_A_PAGE.split("|"))
_EVERYWHERE = frozenset({"lang", "dir"})
_ALWAYS = _EVERYWHERE | {private_marks.LINE_ATTRIBUTE}
_WRITTEN: dict[str, frozenset[str]] = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt"}),
    "abbr": frozenset({"title"}),
    "time": frozenset({"datetime"}),
    "ol": frozenset({"start", "reversed"}),
    "li": frozenset({"value"}),
    "td": frozenset({"align", "colspan", "rowspan", "headers"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope", "headers"}),
}
_WRITTEN_BY_US = {"class", "id", "aria-label", "aria-labelledby", "role", "tabindex", "scope"}
_LAST_GATE = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags={"script", "style"},
    attributes={"*": {*_EVERYWHERE, *_WRITTEN_BY_US}, **{tag: set(names) for tag, names in _WRITTEN.items()}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

# How a tag that belongs to a whole page begins.
_PAGE_TAG = rf"<(?P<tag>/?(?:{_OF_A_PAGE}))\b"
_PAGE_TAGS = re.compile(rf"{_PAGE_TAG}[^<>]*>", re.I)
_PAGE_TAG_OR_LINE = re.compile(
    rf"(?:{_PAGE_TAG}|<[a-z][a-z0-9-]*)(?: {private_marks.LINE_ATTRIBUTE}=\"(?P<tag_line>[0-9]+)\"|(?=[^<>]*>))"
    rf"|{private_marks.LINE_OPEN}(?P<text_line>[0-9]+)",
    re.I,
)


def without_page_tags(html: str, first_line: int) -> tuple[str, list[tuple[int, str]]]:
    """Return the HTML without tags that change how the rest is parsed, and the (line, tag) of each one removed."""
    if not _PAGE_TAGS.search(html):
        return html, []
    removed, line = [], first_line
    for match in _PAGE_TAG_OR_LINE.finditer(html):
        line = int(match["text_line"] or match["tag_line"] or line)
        if match["tag"]:
            removed.append((line, f"<{match['tag']}>"))
    return _PAGE_TAGS.sub("", html), removed


def remove_forbidden(conversion: Conversion) -> bool:
    """Remove tags and attributes that are not allowed; return whether a tag was removed. The line marks stay."""
    has_lost_tags = False
    gone: set[Element] = set()
    for element in list(conversion.root.iterdescendants()):
        if element in gone:
            continue
        line = conversion.line_of(element)
        if element.tag not in TAGS:
            has_lost_tags = True
            what, remedy = _mistake_of_tag(str(element.tag))
            conversion.add_problem(line, what, remedy)
            if element.tag in _WHOLE:
                gone.update(element.iterdescendants())
                remove(element)
            else:
                unwrap(element)
        elif element.attrib:
            _check_attributes(conversion, element, line)
    return has_lost_tags


def cleaned(html: str) -> str | None:
    """Pass the finished HTML through nh3; None where nh3 would remove a tag or move it, as a browser would."""
    clean = _LAST_GATE.clean(html)
    return clean if clean.count("<") == html.count("<") else None


def _mistake_of_tag(tag: str) -> tuple[str, str]:
    what = f"<{tag}> cannot be used in a page."
    if tag in _EMBEDS:
        return what, "Write a link with the title of what it shows: [Title](address)."
    if tag in _FORMS:
        return what, "Link to the form: [Name of the form](address)."
    if tag == "script":
        return what, "Remove it."
    return f"<{tag}> is not used here.", "Write the words in Markdown or, for the character < itself, &lt;."


def _check_attributes(conversion: Conversion, element: Element, line: int) -> None:
    allowed = _WRITTEN.get(element.tag, frozenset())
    for name, value in list(element.attrib.items()):
        if name in ("class", "id") and value.startswith(private_marks.OURS):
            continue
        if name in allowed or name in _ALWAYS or (name == "title" and element.tag in ("a", "img")):
            continue
        del element.attrib[name]
        what, remedy = _mistake_of_attribute(element.tag, name)
        conversion.add_problem(line, what, remedy)


def _mistake_of_attribute(tag: str, name: str) -> tuple[str, str]:
    what = f"{name}= on <{tag}> is not used here."
    if name.startswith("on"):
        return what, "Remove it: pages run no script of their own."
    if name in ("style", "class"):
        return what, "Remove it: the look of a page comes from the theme."
    if name in ("id", "name"):
        return what, "Remove it: the site makes the anchors, from headings and paragraph numbers."
    return what, "Remove it."
