"""One report in each format that can be brought in, with what must survive of it."""

from __future__ import annotations

import base64
import io

from odf import table, text
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from tests.desk.word.docx_files import NAMES, bold, docx, p, picture_run, relation, run
from tests.desk.word.docx_files import table as word_table
from tests.desk.word.open_documents import item, listed, open_document, words
from tests.desk.word.test_pictures import picture

FIRST = "This report tells the panel how the budget stands. See "
TRUTH = [
    ("head", "1", "Purpose"),
    ("num", "1.1", FIRST),
    ("link", "the plan", "https://example.org/plan"),
    ("note", "In the year to March."),
    ("num", "1.2", "The panel is asked to:"),
    ("num", "1.2(a)", "note the report;"),
    ("num", "1.2(b)", "agree the dates."),
    ("head", "2", "Grants"),
    ("num", "2.1", "We fund:"),
    ("li", 1, "road safety"),
    ("li", 2, "at night"),
    ("row", "District", "Paid"),
    ("row", "North", "£60,000"),
    ("img", "A map."),
    ("bold", "agreed in May"),
    ("gone", "secret"),
    ("gone", "OFFICIAL"),
    ("once", "North"),
]


def in_word():
    link = f'<w:hyperlink r:id="l1">{run("the plan")}</w:hyperlink>'
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = p("Purpose", style="Heading1", num=(1, 0)) + p(FIRST, link, note, ".", num=(1, 1))
    body += (
        p("The panel is asked to:", num=(1, 1)) + p("note the report;", num=(1, 2)) + p("agree the dates.", num=(1, 2))
    )
    body += p("Grants", style="Heading1", num=(1, 0)) + p("We fund:", num=(1, 1))
    body += p("road safety", num=(2, 0)) + p("at night", num=(2, 1))
    body += word_table(["District", "Paid"], ["North", "£60,000"]) + p(picture_run("i1", "A map."))
    body += p("It was ", bold("agreed in May"), run(" secret", "<w:vanish/>"), ".")
    foot = f'<w:footnotes {NAMES}><w:footnote w:id="1">{p("In the year to March.")}</w:footnote></w:footnotes>'
    relations = relation("i1", "image", "map.png")
    relations += relation("l1", "hyperlink", "https://example.org/plan", external=True)
    parts = {"footnotes": foot, "header1": f"<w:hdr {NAMES}>{p('OFFICIAL')}</w:hdr>"}
    return docx(body, relations=relations, parts=parts, files={"word/map.png": picture("PNG")})


def in_open_document():
    note = text.Note(noteclass="footnote", id="n1")
    below = text.NoteBody()
    below.addElement(text.P(text="In the year to March."))
    note.addElement(text.NoteCitation(text="1"))
    note.addElement(below)
    first = words(FIRST, text.A(href="https://example.org/plan", text="the plan"), note, ".")
    parts = listed(None, item(text.P(text="note the report;")), item(text.P(text="agree the dates.")))
    paragraphs = listed(None, item(first), item(text.P(text="The panel is asked to:"), parts))
    grants = table.Table(name="Grants")
    for cells in (("District", "Paid"), ("North", "£60,000")):
        row = table.TableRow()
        for value in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=value))
            row.addElement(cell)
        grants.addElement(row)
    return open_document(
        listed("L1", item(text.H(outlinelevel=1, text="Purpose")), item(paragraphs)),
        listed("L1", item(text.H(outlinelevel=1, text="Grants")), item(listed(None, item(text.P(text="We fund:")))),
               continuenumbering="true"),
        listed("L2", item(text.P(text="road safety"), listed(None, item(text.P(text="at night"))))),
        grants,
        words("It was ", text.Span(stylename="Bold", text="agreed in May"),
              text.Span(stylename="Hidden", text=" secret"), "."),
        pictures={"A map.": picture("PNG")},
        header="OFFICIAL",
    )  # fmt: skip


def on_a_page():
    source = base64.b64encode(picture("PNG")).decode()
    return f"""\
<html><head><meta charset="utf-8"><title>OFFICIAL</title></head><body><h1>1. Purpose</h1>
<p>1.1 {FIRST}<a href="https://example.org/plan">the plan</a>.</p><p>1.2 The panel is asked to:</p>
<ol type="a"><li>note the report;</li><li>agree the dates.</li></ol><h1>2. Grants</h1><p>2.1 We fund:</p>
<ul><li>road safety<ul><li>at night</li></ul></li></ul>
<table><tr><th>District</th><th>Paid</th></tr><tr><td>North</td><td>£60,000</td></tr></table>
<p><img src="data:image/png;base64,{source}" alt="A map."></p>
<p>It was <b>agreed in May</b><span hidden> secret</span>.</p></body></html>""".encode()


LINES = f"""\
1.\tPurpose
1.1\t{FIRST}the plan.
1.2\tThe panel is asked to:
(a)\tnote the report;
(b)\tagree the dates.
2.\tGrants
2.1\tWe fund:
•\troad safety
o\tat night
District\tPaid
North\t£60,000
It was agreed in May.
"""


def in_a_pdf():
    styles = getSampleStyleSheet()
    lines = LINES.replace("\t", " ").replace("•", "&bull;").split("\n")
    blocks = [Paragraph(line, styles["Normal"]) for line in lines if not line.startswith(("District", "North"))]
    data = io.BytesIO()
    SimpleDocTemplate(data).build([*blocks[:9], Table([["District", "Paid"], ["North", "£60,000"]]), *blocks[9:]])
    return data.getvalue()
