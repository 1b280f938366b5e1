"""What of a file survives an import: each thing that must be there, counted by its kind, as the project's own Markdown
reads it. A numbered paragraph counts only if its address exists and the words are at it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from lxml import html

from gazette.desk.word.opening import read_file
from gazette.desk.word.paper_text import paper_text
from gazette.markup import MarkupSettings, WebLink, convert
from gazette.markup.body import SLOT

TODAY = date(2026, 11, 28)


def brought_in(data, name="paper", folder=None):
    """The paper, its Markdown and the questions about it."""
    paper = paper_text(read_file(name, data, folder), TODAY)
    text = paper.markdown("paper")
    return paper, text, paper.questions


def flat(text):
    text = SLOT.sub("", text).replace("\u2011", "-").replace("\u00ad", "").replace("\u200b", "")
    return " ".join(re.sub(r"[\u00a0\s]+", " ", text).split())


def words(text):
    return Counter(re.findall(r"[\w£%']+", flat(text).lower()))


class Page:
    """The Markdown as a page, and what the cover said."""

    def __init__(self, text, cover):
        self.body = convert(text, 1, MarkupSettings())
        self.tree = html.fromstring(f"<div>{self.body.html or '<p></p>'}</div>")
        self.cover = {key: value for key, value in cover.items() if value}
        self.whole = flat(f"{self.tree.text_content()} {' '.join(map(str, self.cover.values()))}")
        self.places = {element.get("id"): element for element in self.tree.iter() if element.get("id")}
        self.anchors = {paragraph.number: paragraph.anchor for paragraph in self.body.paragraphs}

    def rows(self):
        rows = [[flat(cell.text_content()) for cell in row.iter("td", "th")] for row in self.tree.iter("tr")]
        return rows + [[key, value] for key, value in self.cover.items()]

    def items(self):
        for item in self.tree.iter("li"):
            own = [item.text or ""]
            for child in item:
                own += ["" if child.tag in ("ul", "ol") else child.text_content(), child.tail or ""]
            yield sum(1 for _ in item.iterancestors("ul", "ol")), flat("".join(own))

    def texts(self, *tags):
        return [flat(element.text_content()) for element in self.tree.iter(*tags)]


KINDS = {
    "num": "numbered paragraphs", "head": "headings", "li": "list items", "row": "table rows", "cell": "table rows",
    "caption": "table rows", "note": "notes", "link": "links", "img": "pictures",
    "gone": "left out", "once": "left out",
    "para": "paragraphs", "bold": "emphasis", "italic": "emphasis", "quote": "quotations",
}  # fmt: skip
BLOCKS = ("p", "li", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "blockquote")


def survives(page, kind, rest):
    """Whether a thing of the file is on the page."""
    if kind == "num":
        place = page.places.get(page.anchors.get(rest[0]))
        return place is not None and flat(rest[1])[:40] in flat(place.text_content())
    if kind == "head":
        headings = [(heading.number or "", flat(heading.text)) for heading in page.body.headings]
        return (rest[0], flat(rest[1])) in headings
    if kind == "li":
        return any(depth == rest[0] and flat(rest[1])[:60] in text for depth, text in page.items())
    if kind == "row":
        return any(all(flat(cell) in row for cell in rest) for row in page.rows())
    if kind == "cell":
        return any(rest[0] in cell for row in page.rows() for cell in row)
    if kind == "link":
        return any(isinstance(s, WebLink) and rest[0] in s.text and s.url == rest[1] for s in page.body.slots)
    if kind == "img":
        return any(image.get("alt") == rest[0] for image in page.tree.iter("img"))
    return _has_words(page, kind, flat(rest[0]))


def _has_words(page, kind, text):
    if kind == "gone":
        return text not in page.whole
    if kind == "once":
        return page.whole.count(text) == 1
    if kind == "note":
        return any(text in note for note in page.texts("li"))
    if kind == "para":
        return any(text[:60] in block for block in page.texts(*BLOCKS)) or text in page.cover.values()
    tags = {"bold": ("strong",), "italic": ("em",), "quote": ("blockquote",), "caption": ("caption",)}[kind]
    return any(text in element for element in page.texts(*tags))


def measured(text, cover, truth):
    """How many things of each kind the file has and how many survive, what was lost, and the share of its words."""
    page = Page(text, cover)
    counts, lost = {}, []
    for kind, *rest in truth:
        kept, all_of_kind = counts.get(KINDS[kind], (0, 0))
        is_kept = survives(page, kind, rest)
        counts[KINDS[kind]] = (kept + is_kept, all_of_kind + 1)
        lost += [] if is_kept else [(kind, *rest)]
    texts = [rest[1:] if kind in ("num", "head", "li") else rest for kind, *rest in truth if kind != "gone"]
    wanted = words(" ".join(" ".join(map(str, text)) for text in texts))
    here = words(page.whole)
    missing = {word for word in wanted if word not in here}
    return counts, lost, missing
