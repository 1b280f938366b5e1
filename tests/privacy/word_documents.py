"""Word documents for tests, each with one thing that a clerk may leave in it."""

from __future__ import annotations

import io

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from PIL import Image

from tests.privacy.office_files import OFFICE, packed, parts_of, saved, with_named_parts, with_relationship, with_words

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTHING_SHARED = (
    '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement>'
    "<TaxCatchAll/></documentManagement></p:properties>"
)
SHARED_WITH = NOTHING_SHARED.replace("<TaxCatchAll/>", "<UserInfo><DisplayName>Jo Sample</DisplayName></UserInfo>")
NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def document(*paragraphs: str):
    """A document of the office with nothing hidden in it."""
    report = docx.Document()
    report.core_properties.author = OFFICE
    report.core_properties.last_modified_by = ""
    report.add_heading("Report of the panel", 1)
    for text in paragraphs or ("The panel met and noted the report.",):
        report.add_paragraph(text)
    return report


def of_author(name: str) -> bytes:
    report = document()
    report.core_properties.author = name
    return saved(report)


def last_edited_by(name: str) -> bytes:
    report = document()
    report.core_properties.last_modified_by = name
    return saved(report)


def with_property(name: str, text: str) -> bytes:
    """With a property in docProps/app.xml."""
    data = saved(document())
    return with_words(data, "docProps/app.xml", "</Properties>", f"<{name}>{text}</{name}></Properties>")


def with_title(title: str) -> bytes:
    report = document()
    report.core_properties.title = title
    return saved(report)


def with_own_property(name: str, text: str) -> bytes:
    content = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
        f"<vt:lpwstr>{text}</vt:lpwstr></property></Properties>"
    )
    data = with_named_parts(saved(document()), {"docProps/custom.xml": content})
    return with_relationship(data, "", "custom-properties", "docProps/custom.xml", outside=False)


def with_run(change, text: str = "The person is Jo Sample.") -> bytes:
    """With a paragraph whose only run was changed."""
    report = document()
    change(report.add_paragraph().add_run(text))
    return saved(report)


def with_xml(*elements: str) -> bytes:
    """With elements before the last, which sets the page."""
    report = document()
    for element in elements:
        report.element.body.insert(-1, parse_xml(element.replace(" ", f" {NAMES} ", 1)))
    return saved(report)


def with_runs(runs: str) -> bytes:
    return with_xml(f"<w:p ><w:r><w:t>Before </w:t></w:r>{runs}<w:r><w:t> after.</w:t></w:r></w:p>")


def with_bookmark(name: str, words: str = "seen") -> bytes:
    start = f'<w:bookmarkStart w:id="1" w:name="{name}"/>'
    return with_runs(f'{start}<w:r><w:t>{words}</w:t></w:r><w:bookmarkEnd w:id="1"/>')


def with_smart_tag(kind: str, value: str) -> bytes:
    properties = f'<w:{kind}Pr><w:attr w:name="who" w:val="{value}"/></w:{kind}Pr>'
    return with_runs(f'<w:{kind} w:element="person">{properties}<w:r><w:t>seen</w:t></w:r></w:{kind}>')


def tracked(name: str, text: str = "of Sample Lodge") -> bytes:
    """With a tracked insertion, deletion or move."""
    words = "delText" if name == "del" else "t"
    change = f'<w:{name} w:id="7" w:author="Jo Sample" w:date="2018-01-01T00:00:00Z">'
    return with_runs(f"{change}<w:r><w:{words}>{text}</w:{words}></w:r></w:{name}>")


def with_tracked_format(name: str = "rPrChange") -> bytes:
    return with_runs(
        f'<w:r><w:rPr><w:b/><w:{name} w:id="9" w:author="Jo Sample"><w:rPr/></w:{name}></w:rPr><w:t>bold</w:t></w:r>'
    )


def with_deleted_row() -> bytes:
    row = "<w:tr>{}<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    deleted = row.format('<w:trPr><w:del w:id="3" w:author="Jo Sample"/></w:trPr>', "Jo Sample")
    return with_xml(f"<w:tbl ><w:tblPr/><w:tblGrid/>{row.format('', 'Kept')}{deleted}</w:tbl>")


def with_deleted_paragraph_end() -> bytes:
    return with_xml(
        '<w:p ><w:pPr><w:rPr><w:del w:id="4" w:author="Jo Sample"/></w:rPr></w:pPr><w:r><w:t>First </w:t></w:r></w:p>',
        "<w:p ><w:r><w:t>second</w:t></w:r></w:p>",
    )


def with_comment() -> bytes:
    report = document()
    report.add_comment(report.paragraphs[1].runs, text="Did Jo Sample agree?", author="Jo Sample", initials="JS")
    return saved(report)


def with_reviewers(name: str) -> bytes:
    people = f'<w15:people {NAMES}><w15:person w15:author="{name}"/></w15:people>'
    data = with_named_parts(saved(document()), {"word/people.xml": people})
    return with_relationship(data, "word/document.xml", "people", "people.xml", outside=False)


def hide(run) -> None:
    run.font.hidden = True


def whiten(run) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def shrink(run) -> None:
    run.font.size = Pt(1)


def blacken(run) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.BLACK


def shade(run, text: str, ground: str) -> None:
    """Colour a run and what is behind it."""
    run.font.color.rgb = RGBColor.from_string(text)
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), ground)
    run._r.get_or_add_rPr().append(shading)


def with_hiding_style(based_on: bool = False) -> bytes:
    """With a paragraph in a style that hides, or in one based on such a style."""
    report = document()
    style = report.styles.add_style("Inside", 1)
    style.font.hidden = True
    if based_on:
        child = report.styles.add_style("Inside small", 1)
        child.base_style = style
        style = child
    report.add_paragraph("The person is Jo Sample.", style=style)
    return saved(report)


def with_white_cell(ground: str, table_style: str | None = "Table Grid") -> bytes:
    """White words in a cell of a table; a dark ground makes them a heading."""
    report = document()
    table = report.add_table(1, 1, style=table_style)
    if ground:
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:fill"), ground)
        table.cell(0, 0)._tc.get_or_add_tcPr().append(shading)
    whiten(table.cell(0, 0).paragraphs[0].add_run("Recipient"))
    return saved(report)


def with_setting(element: str) -> bytes:
    return with_words(saved(document()), "word/settings.xml", "</w:settings>", f"{element}</w:settings>")


def with_field(code: str) -> bytes:
    """With a field that shows nothing but "shown", its instruction in two runs."""
    middle = len(code) // 2
    halves = "".join(
        f'<w:r><w:instrText xml:space="preserve">{half}</w:instrText></w:r>' for half in (code[:middle], code[middle:])
    )
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return with_runs(f"{begin}{halves}{separate}<w:r><w:t>shown</w:t></w:r>{end}")


def with_template(target: str) -> bytes:
    return with_relationship(saved(document()), "word/settings.xml", "attachedTemplate", target)


def with_link(target: str) -> bytes:
    return with_relationship(saved(document()), "word/document.xml", "hyperlink", target)


def with_footer(text: str) -> bytes:
    report = document()
    report.sections[0].footer.paragraphs[0].text = text
    return saved(report)


def with_table(*rows: tuple[str, ...]) -> bytes:
    report = document()
    table = report.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(report)


def with_picture(description: str = "", crop: int = 0, hidden: bool = False) -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(picture, "PNG")
    report = document()
    report.add_picture(io.BytesIO(picture.getvalue()))
    inline = report.inline_shapes[0]._inline
    inline.docPr.set("descr", description)
    if hidden:
        inline.docPr.set("hidden", "1")
    if crop:
        source = OxmlElement("a:srcRect")
        source.set("l", str(crop))
        inline.xpath(".//pic:blipFill")[0].insert(1, source)
    return saved(report)


def with_shape(fill: str = "000000", left: int = 0, words: str = "", behind: str = "0") -> bytes:
    """With a shape that lies over or behind the text."""
    box = (
        f"<wps:txbx><w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent></wps:txbx>" if words else ""
    )
    return with_runs(
        f'<w:r><w:drawing><wp:anchor behindDoc="{behind}"><wp:positionH relativeFrom="page"><wp:posOffset>{left}'
        '</wp:posOffset></wp:positionH><wp:extent cx="900000" cy="200000"/><wp:wrapNone/><wp:docPr id="1" name="Box"/>'
        '<a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr><a:prstGeom prst="rect"/>'
        f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></wps:spPr>{box if words else ""}</wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def with_part(name: str, content: bytes | str) -> bytes:
    return with_named_parts(saved(document()), {name: content})


def with_building_block(text: str, kind: str = "autoTxt") -> bytes:
    content = (
        f'<w:glossaryDocument {NAMES}><w:docParts><w:docPart><w:docPartPr><w:types><w:type w:val="{kind}"/></w:types>'
        f"</w:docPartPr><w:docPartBody><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>"
    )
    return with_part("word/glossary/document.xml", content)


def as_strict(data: bytes) -> bytes:
    """The document as Word saves it in the strict form of the format, with other namespaces."""
    return packed(
        {
            name: content.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            for name, content in parts_of(data).items()
        }
    )
