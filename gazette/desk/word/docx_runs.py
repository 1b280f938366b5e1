"""The words within a paragraph of a Word file: their look, links, notes and pictures, but nothing struck out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from gazette.desk.word.docx_parts import DocxParts, R
from gazette.desk.word.docx_styles import W, is_on, value_of, whole_number
from gazette.desk.word.model import EmbeddedPicture, ReadText, Runs, TextRun, beginning

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
HOLDERS = tuple(W + name for name in "ins moveTo smartTag customXml sdt sdtContent dir bdo".split())
HIDDEN = "The file has hidden words. They were left out."
_WITHOUT_WORDS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.I)
_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[lot]\s+"[^"]*"\s*)*"(?P<url>[^"]+)"(?:.*?\\l\s+"(?P<anchor>[^"]*)")?', re.I)
_SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xFE: "☑", 0xA8: "□", 0x6F: "□", 0xE0: "→", 0xF0: "→"}
_SYMBOL_FONT = {0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0xB4: "×", 0xB8: "÷", 0xAE: "→", 0x6D: "µ"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass
class _Field:
    """A field such as a link or a page number: Word keeps what it does, and what it shows."""

    instruction: str = ""
    shows: bool = False  # whether what it shows has begun

    @property
    def url(self) -> str:
        match = _HYPERLINK.search(self.instruction)
        if not match:
            return ""
        return match["url"] + (f"#{match['anchor']}" if match["anchor"] else "")


@dataclass
class RunReader:
    """Reads the runs of all paragraphs of a file, because a field may begin in one and end in another."""

    parts: DocxParts
    text: ReadText
    boxes: list[Any] = field(default_factory=list)  # text boxes since the last block was written
    fields: list[_Field] = field(default_factory=list)

    def runs(self, holder: Any) -> Runs:
        """The runs within an element, in their order; not those in w:del and w:moveFrom, which are no longer there."""
        runs: list[TextRun] = []
        for element in holder:
            if element.tag == W + "r":
                runs += self._run(element)
            elif element.tag == W + "hyperlink":
                runs += _linked(self.runs(element), self._target(element))
            elif element.tag == W + "fldSimple":
                simple = _Field(element.get(W + "instr", ""))
                runs += () if _WITHOUT_WORDS.match(simple.instruction) else _linked(self.runs(element), simple.url)
            elif element.tag in HOLDERS:
                runs += self.runs(element)
            elif element.tag == MC + "AlternateContent":
                runs += self.runs(_choice(element))
            elif element.tag in (W + "drawing", W + "pict", W + "object"):
                runs += self._drawing(element)
            elif element.tag in (M + "oMath", M + "oMathPara"):
                self._ask_about_equation(element)
        return tuple(runs)

    def _target(self, hyperlink: Any) -> str:
        url = self.parts.targets.get(hyperlink.get(R + "id"), "")
        anchor = hyperlink.get(W + "anchor")
        return f"{url}#{anchor}" if url and anchor and "#" not in url else url

    def _ask_about_equation(self, element: Any) -> None:
        words = "".join(part.text or "" for part in element.iter(M + "t"))
        self.text.ask(f"The equation '{beginning(words)}' was left out. Write it in words.")

    def _run(self, element: Any) -> list[TextRun]:
        properties = element.find(W + "rPr")
        style = value_of(properties, "rStyle")
        if self.parts.styles.run_is(properties, style, "vanish"):
            self._follow_fields(element)
            if any((part.text or "").strip() for part in element.iter(W + "t")):
                self.text.ask(HIDDEN)
            return []
        look = self._look(properties, style)
        runs: list[TextRun] = []
        for child in element:
            name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            if name in ("fldChar", "instrText"):
                self._follow_field(child)
            elif self._is_unseen():
                continue
            elif name == "t":
                runs.append(replace(look, text=child.text or "", url=self._url()))
            elif name in _SIGNS and child.get(W + "type") not in ("page", "column"):
                runs.append(replace(look, text=_SIGNS[name]))
            else:
                runs += self._other(child, look)
        return runs

    def _other(self, child: Any, look: TextRun) -> list[TextRun]:
        """A symbol, a note, or a drawing."""
        if child.tag == W + "sym":
            return [replace(look, text=self._symbol(child))]
        if child.tag in (W + "footnoteReference", W + "endnoteReference"):
            return [TextRun("", note=self.parts.note_key(child))]
        if child.tag == MC + "AlternateContent":
            return [run for inner in _choice(child) for run in self._drawing(inner)]
        if child.tag in (W + "drawing", W + "pict", W + "object"):
            return self._drawing(child)
        return []

    def _look(self, properties: Any, style: str | None) -> TextRun:
        styles = self.parts.styles
        align = value_of(properties, "vertAlign") or ""
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            self.text.ask("Some words are crossed out, though not as a tracked change. They were kept: look at them.")
        return TextRun(
            "",
            bold=styles.run_is(properties, style, "b"),
            italic=styles.run_is(properties, style, "i"),
            underlined=value_of(properties, "u") not in (None, "none"),
            script="sup" if align == "superscript" else "sub" if align == "subscript" else "",
        )

    def _follow_fields(self, element: Any) -> None:
        for child in element.iter(W + "fldChar", W + "instrText"):
            self._follow_field(child)

    def _follow_field(self, element: Any) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append(_Field())
        elif self.fields and element.tag == W + "instrText":
            self.fields[-1].instruction += element.text or ""
        elif self.fields and kind == "separate":
            self.fields[-1].shows = True
        elif self.fields and kind == "end":
            self.fields.pop()

    def _is_unseen(self) -> bool:
        """Whether a field has not begun to show anything, or shows a list of contents."""
        return any(not inner.shows or _WITHOUT_WORDS.match(inner.instruction) for inner in self.fields)

    def _url(self) -> str:
        return next((inner.url for inner in reversed(self.fields) if inner.url), "")

    def _symbol(self, element: Any) -> str:
        code, font = element.get(W + "char", ""), element.get(W + "font", "")
        number = int(code, 16) & 0xFF if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else 0
        sign = (_SYMBOL_FONT if font.lower() == "symbol" else _SYMBOLS).get(number, "")
        if not sign:
            self.text.ask(f"A sign of the font {font} was left out. Look for it in Word, and write it in words.")
        return sign

    def _drawing(self, element: Any) -> list[TextRun]:
        """The pictures of a drawing. Its text boxes are kept for the blocks below the paragraph."""
        boxes = [box for box in element.iter(W + "txbxContent") if not _is_fallback(box, element)]
        self.boxes += boxes
        pictures = [self._picture(blip, element) for blip in element.iter(A + "blip")]
        pictures += [self._vml_picture(data, element) for data in element.iter(V + "imagedata")]
        if not boxes and not pictures:
            self.text.ask("A chart, diagram or drawn shape was left out. Save it in Word as a picture, and add that.")
        return [TextRun("", picture=picture) for picture in pictures]

    def _picture(self, blip: Any, drawing: Any) -> EmbeddedPicture:
        words = next((w for p in drawing.iter(WP + "docPr") if (w := p.get("descr") or p.get("title"))), "")
        picture = self.parts.picture(blip.get(R + "embed") or blip.get(R + "link"), words)
        cut = blip.getparent().find(A + "srcRect")
        if cut is None:
            return picture
        left, top, right, bottom = (min(max(whole_number(cut.get(side)) or 0, 0) / 100_000, 1) for side in "ltrb")
        return replace(picture, crop=(left, top, right, bottom))

    def _vml_picture(self, data: Any, drawing: Any) -> EmbeddedPicture:
        words = next((shape.get("alt", "") for shape in drawing.iter(V + "shape")), "")
        return self.parts.picture(data.get(R + "id"), words)


def _choice(element: Any) -> Any:
    """What a new Word shows; the same for an old Word is not read, or a text box would be there twice."""
    choice = element.find(MC + "Choice")
    return choice if choice is not None else ()


def _is_fallback(box: Any, drawing: Any) -> bool:
    """Whether a text box is within another, or is the same for an old Word."""
    for around in box.iterancestors():
        if around is drawing:
            return False
        if around.tag in (MC + "Fallback", W + "txbxContent"):
            return True
    return False


def _linked(runs: Runs, url: str) -> Runs:
    return tuple(replace(run, url=url) if url and run.is_words else run for run in runs)
