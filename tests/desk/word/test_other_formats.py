"""OpenDocument, web pages and PDF give the same text as Word does."""

import io

import docx
import pytest
from odf import draw, office, table, text
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from gazette.desk.grid import CannotRead
from tests.desk.word.measuring import brought_in
from tests.desk.word.open_documents import item, listed, open_document, words


def test_open_document_keeps_numbers_lists_and_notes():
    note = text.Note(noteclass="footnote", id="n1")
    note.addElement(text.NoteCitation(text="1"))
    below = text.NoteBody()
    below.addElement(text.P(text="At the foot."))
    note.addElement(below)
    link = text.A(href="https://example.org/plan", text="the plan")
    parts = item(text.P(text="It:"), listed(None, item(text.P(text="notes;")), item(text.P(text="agrees."))))
    data = open_document(
        listed("L1", item(text.H(outlinelevel=1, text="Purpose")), item(listed(None, parts))),
        words("See ", text.Span(stylename="Bold", text="and read"), " ", link, note, "."),
        listed("L2", item(text.P(text="one"), listed(None, item(text.P(text="inner"))))),
        listed("L1", item(listed(None, item(text.P(text="It ends.")))), continuenumbering="true"),
    )

    assert brought_in(data)[1] == (
        "## 1. Purpose\n\n1.1 It:\n\n- (a) notes;\n- (b) agrees.\n\n"
        "See **and read** [the plan](https://example.org/plan)[^1].\n\n- one\n    - inner\n\n1.2 It ends.\n\n"
        "[^1]: At the foot.\n"
    )


def test_open_document_leaves_out_what_is_hidden_deleted_or_a_comment():
    changes = text.TrackedChanges()
    region = text.ChangedRegion(check_grammar=False)
    deletion = text.Deletion()
    deletion.addElement(text.P(text="deleted"))
    region.addElement(deletion)
    changes.addElement(region)
    comment = office.Annotation()
    comment.addElement(text.P(text="comment"))
    _, markdown, questions = brought_in(
        open_document(changes, words("Open", text.Span(stylename="Hidden", text=" secret"), comment, " words."))
    )

    assert markdown == "Open words.\n"
    assert [question.split(".")[0] for question in questions] == [
        "The file has tracked changes", "The file has comments", "The file has hidden words",
    ]  # fmt: skip


def test_open_document_repeats_merged_cells_and_reads_text_boxes():
    data = table.Table(name="T")
    for cells in ([("Line", 1), ("2025", 1)], [("Staff", 2), ("5", 1)], [("6", 1)]):
        row = table.TableRow()
        for value, rows in cells:
            cell = table.TableCell(**({"numberrowsspanned": rows} if rows > 1 else {}))
            cell.addElement(text.P(text=value))
            if value == "6":
                row.addElement(table.CoveredTableCell())
            row.addElement(cell)
        data.addElement(row)
    frame, box = draw.Frame(), draw.TextBox()
    box.addElement(text.P(text="In the box."))
    frame.addElement(box)

    markdown = brought_in(open_document(data, words("Before.", frame)))[1]

    assert markdown == "| Line | 2025 |\n|---|---|\n| Staff | 5 |\n| Staff | 6 |\n\nBefore.\n\nIn the box.\n"


def test_headings_that_open_document_numbers_by_their_level():
    outline = text.OutlineStyle(name="Outline")
    outline.addElement(text.OutlineLevelStyle(level=1, numformat="1", numsuffix="."))
    outline.addElement(text.OutlineLevelStyle(level=2, numformat="1", displaylevels=2))
    headings = [text.H(outlinelevel=level, text=words) for level, words in ((1, "Aims"), (1, "Costs"), (2, "Vans"))]

    assert brought_in(open_document(*headings, outline=outline))[1] == "## 1. Aims\n\n## 2. Costs\n\n### 2.1 Vans\n"


PAGE = """\
<html><head><meta charset="utf-8"><title>X</title></head><body>
<p class=MsoTitle>Budget report</p>
<h1><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Purpose of
the report</h1>
<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>1.1<span>&nbsp;</span></span><![endif]>To update
the panel on <b>roads</b> and <a href="https://example.org/plan">the plan</a>.</p>
<p><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span>one thing</p>
<ol><li>first<ul><li>inner</li></ul></li><li>second</li></ol><!-- a comment -->
<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=2>x</td><td>1</td></tr><tr><td>2</td></tr></table>
<p style="display:none">secret</p><script>alert(1)</script><del>gone</del> Loose words.
<blockquote><p>Quoted.</p></blockquote></body></html>
"""


def test_a_web_page_that_word_saved_keeps_its_parts_and_nothing_hidden():
    paper, markdown, _ = brought_in(PAGE.encode(), "paper.html")

    assert paper.cover.values == {"title": "Budget report"}
    assert markdown == (
        "## 1. Purpose of the report\n\n1.1 To update the panel on **roads** and [the plan](https://example.org/plan).\n\n"
        "- one thing\n\n1. first\n    - inner\n2. second\n\n| A | B |\n|---|---|\n| x | 1 |\n| x | 2 |\n\n"
        "Loose words.\n\n> Quoted.\n"
    )


def test_a_page_in_the_encoding_of_windows_is_read():
    assert brought_in("<p>The £5 grant – agreed.</p>".encode("cp1252"), "paper.html")[1] == "The £5 grant – agreed.\n"


LONG = "The panel met in the town hall and looked at the figures of the year, which it had asked for in the spring."


def test_a_pdf_gives_its_words_and_says_what_is_lost():
    style = getSampleStyleSheet()["Normal"]
    first, second = ([Paragraph(f"{page}.{n} {LONG} It agreed.", style) for n in (1, 2)] for page in (1, 2))
    data = io.BytesIO()

    def foot(canvas, document):
        canvas.drawString(50, 800, "Exampleshire Office")
        canvas.drawString(50, 20, f"Page {document.page} of 3")

    pages = [Paragraph("1. Purpose", style), *first, PageBreak(), *second, PageBreak(), Paragraph("• one thing", style)]
    SimpleDocTemplate(data).build(pages, onFirstPage=foot, onLaterPages=foot)
    _, markdown, questions = brought_in(data.getvalue())

    assert markdown.startswith(f"## 1. Purpose\n\n1.1 {LONG} It agreed.\n\n1.2 {LONG} It agreed.\n\n2.1 ")
    assert markdown.endswith("It agreed.\n\n- one thing\n")
    assert "Page" not in markdown
    assert "Office" not in markdown
    assert "Compare every page" in questions[0]


def test_a_pdf_of_pictures_is_refused():
    data = io.BytesIO()
    SimpleDocTemplate(data).build([Paragraph("", getSampleStyleSheet()["Normal"])])

    with pytest.raises(CannotRead, match="only pictures of pages"):
        brought_in(data.getvalue())


def test_a_pdf_with_words_below_a_black_box_is_refused():
    data = io.BytesIO()

    def cover(canvas, document):
        canvas.drawString(100, 400, "Jane Private")
        canvas.rect(90, 390, 200, 30, fill=1)

    SimpleDocTemplate(data).build([Paragraph(LONG, getSampleStyleSheet()["Normal"])], onFirstPage=cover)

    with pytest.raises(CannotRead, match="Page 1 has words that cannot be seen, such as below a black box"):
        brought_in(data.getvalue())


def test_the_levels_of_lists_from_google_docs_are_kept():
    page = "<ul class='lst-kix_a1-0'><li>one</li></ul><ul class='lst-kix_a1-1'><li>inner</li></ul><p>End of it.</p>"

    assert brought_in(page.encode(), "paper.html")[1] == "- one\n    - inner\n\nEnd of it.\n"


def test_the_styles_of_an_ordinary_word_document_are_known():
    paper = docx.Document()
    paper.core_properties.author = "Jane Private"
    paper.sections[0].header.paragraphs[0].text = "OFFICIAL"
    paper.add_heading("Update on roads", 0)
    paper.add_heading("Purpose", 1)
    for line, style in (("one", "List Number"), ("inner", "List Bullet 2"), ("two", "List Number")):
        paper.add_paragraph(line, style)
    paper.add_paragraph("We agree.", "Intense Quote")
    paper.add_paragraph("Table 1: Grants", "Caption")
    grants = paper.add_table(rows=2, cols=2, style="Table Grid")
    for number, value in enumerate(("Place", "Grants", "North", "3")):
        grants.cell(number // 2, number % 2).text = value
    paper.add_paragraph().add_run("Bold").bold = True
    paper.add_heading("Costs", 2)
    data = io.BytesIO()
    paper.save(data)
    read, markdown, questions = brought_in(data.getvalue())

    assert read.cover.values == {"title": "Update on roads"}
    assert markdown == (
        "## Purpose\n\n1. one\n    - inner\n2. two\n\n> We agree.\n\n"
        "Table: Grants\n\n| Place | Grants |\n|---|---|\n| North | 3 |\n\n### Bold\n\n### Costs\n"
    )
    assert questions == []
