"""Numbers, changes, fields, cells: what Word prints, though its file has it in another form or place."""

import io
import zipfile

import pytest

from tests.desk.word.docx_files import (
    BULLETS,
    NAMES,
    OUTLINE,
    bold,
    cell,
    docx,
    field,
    level,
    num,
    p,
    relation,
    run,
    table,
    text_box,
    zipped,
)
from tests.desk.word.measuring import brought_in

PROSE = p("The panel met, and it looked at the figures of the whole year.")
FIRST = p("Purpose", style="Heading1", num=(1, 0))

BODIES = {
    "a paragraph with its own number, and one whose number was typed": (
        FIRST + p("It met.", num=(1, 1)) + p("1.2\tIt agreed.") + p("1.3)\u00a0It left.") + p("Para. 1.4 It slept."),
        "## 1. Purpose\n\n1.1 It met.\n\n1.2 It agreed.\n\n1.3 It left.\n\n1.4 It slept.\n",
    ),
    "letters typed behind typed bullets": (
        FIRST + p("It:", num=(1, 1)) + p("- a. notes;") + p("•\tb) agrees."),
        "## 1. Purpose\n\n1.1 It:\n\n- (a) notes;\n- (b) agrees.\n",
    ),
    "Roman numbers typed below letters, and the letter i": (
        p("(b)\tfirst") + p("(i)\tone") + p("(ii)\ttwo") + p("(c)\tthird"),
        "- (b) first\n    - (i) one\n    - (ii) two\n- (c) third\n",
    ),
    "bullets of another list, which are further from the margin": (
        p("one", num=(3, 0)) + p("inner", num=(7, 0)) + p("two", num=(3, 0)),
        "1. one\n    - inner\n2. two\n",
    ),
    "levels of one list that are as far from the margin": (
        p("one", num=(2, 0), left=720) + p("inner", num=(2, 1), left=720),
        "- one\n    - inner\n",
    ),
    "typed letters that are as far from the margin": (
        p("(a)\tfirst", left=720) + p("(i)\tone", left=720) + p("(b)\tsecond", left=1440),
        "- (a) first\n    - (i) one\n- (b) second\n",
    ),
    "a section such as 2.0": (FIRST + p(bold("2.0\tCosts")), "## 1. Purpose\n\n## 2.0 Costs\n"),
    "two rows of headings": (
        table([cell("Place", merge="start"), cell("Crimes", span=2)], [cell("", merge="on"), "2025", "2026"],
              ["North", "3", "4"]),
        "| Place | Crimes 2025 | Crimes 2026 |\n|---|---|---|\n| North | 3 | 4 |\n",
    ),
    "a text box within a text box": (
        p("Before.", text_box(p("Outer.", text_box(p("Inner."))))),
        "Before.\n\nOuter.\n\nInner.\n",
    ),
    "what would be a short form, a note or an anchor": (
        p("See [[report x]], [^1] and {#a}."),
        "See \\[ \\[report x\\]\\], \\[ ^1\\] and { #a}.\n",
    ),
    "the letter i after h": (p("(h)\tfirst") + p("(i)\tsecond"), "- (h) first\n- (i) second\n"),
    "a list that begins again": (
        p("one", num=(3, 0)) + p("two", num=(3, 0)) + PROSE + p("first", num=(4, 0)) + p("second", num=(4, 0)),
        "1. one\n2. two\n\nThe panel met, and it looked at the figures of the whole year.\n\n1. first\n2. second\n",
    ),
    "a list that goes on": (
        p("one", num=(3, 0)) + PROSE + p("two", num=(3, 0)),
        "1. one\n\nThe panel met, and it looked at the figures of the whole year.\n\n2. two\n",
    ),
    "an empty paragraph that Word counts": (
        p("one", num=(3, 0)) + p(num=(3, 0)) + p("three", num=(3, 0)),
        "1. one\n3. three\n",
    ),
    "the number taken off a paragraph": (
        p("By style", style="Counted") + p("Without", style="Counted", num=(0, 0)) + p("By style", style="Counted"),
        "1. By style\n\nWithout\n\n2. By style\n",
    ),
    "headings that their style numbers": (
        p("Purpose", style="Section")
        + p("Aims", style="Subsection")
        + p("It met.")
        + p("Next", style="Section")
        + p("Steps", style="Subsection"),
        "## 1. Purpose\n\n### 1.1 Aims\n\nIt met.\n\n## 2. Next\n\n### 2.1 Steps\n",
    ),
    "a number of its own for a level": (p("Told.", num=(6, 1)) + p("Again.", num=(6, 1)), "7.1 Told.\n\n7.2 Again.\n"),
    "sentences in a style of headings": (
        FIRST + p("The panel met in May, and it was glad to see the new figures.", style="Heading2", num=(1, 1)),
        "## 1. Purpose\n\n1.1 The panel met in May, and it was glad to see the new figures.\n",
    ),
    "headings in bold below numbered ones": (
        FIRST + p("It met.", num=(1, 1)) + p(bold("Costs")) + PROSE,
        "## 1. Purpose\n\n1.1 It met.\n\n### Costs\n\nThe panel met, and it looked at the figures of the whole year.\n",
    ),
    "lines of a cover in capitals": (
        p(bold("EXAMPLESHIRE COUNTY COUNCIL")) + p(bold("TUESDAY 27 JUNE AT 2.00PM"))
        + p(bold("UPDATE ON ROADS")) + FIRST,
        "**EXAMPLESHIRE COUNTY COUNCIL**\n\n**TUESDAY 27 JUNE AT 2.00PM**\n\n## 1. Purpose\n",
    ),
    "an appendix that Word numbers": (
        p("Figures", style="Heading1", num=(8, 0)) + p("It met.", num=(8, 1)) + p("It agreed.", num=(8, 1)),
        "## Appendix A Figures\n\nA1. It met.\n\nA2. It agreed.\n",
    ),
    "an appendix": (
        FIRST + p(bold("Appendix A: Figures")) + PROSE,
        "## 1. Purpose\n\n## Appendix A: Figures\n\nThe panel met, and it looked at the figures of the whole year.\n",
    ),
    "tracked changes": (
        p(run("The grant is "), f"<w:ins>{run('£500')}</w:ins>", 
          "<w:del><w:r><w:delText>£900</w:delText></w:r></w:del>", "."),
        "The grant is £500.\n",
    ),
    "a paragraph whose end was deleted": (
        p("First half ", mark="<w:del/>") + p("and second half."),
        "First half and second half.\n",
    ),
    "words that were moved": (
        f"<w:p><w:moveFrom>{run('Moved words.')}</w:moveFrom></w:p>{PROSE}"
        f"<w:p><w:moveTo>{run('Moved words.')}</w:moveTo></w:p>",
        "The panel met, and it looked at the figures of the whole year.\n\nMoved words.\n",
    ),
    "hidden words": (p("Open", run(" secret", "<w:vanish/>"), " words."), "Open words.\n"),
    "a content control around paragraphs, rows and words": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{PROSE}</w:sdtContent></w:sdt>"
        + p("It is ", f"<w:sdt><w:sdtContent>{run('chosen')}</w:sdtContent></w:sdt>", "."),
        "The panel met, and it looked at the figures of the whole year.\n\nIt is chosen.\n",
    ),
    "a list of contents": (
        f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Purpose 1')}</w:sdtContent></w:sdt>" + p("Aims\t2", style="TOC1") + PROSE,
        "The panel met, and it looked at the figures of the whole year.\n",
    ),
    "a list of contents in a field of several paragraphs": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "Purpose 1")
        + p("Aims 2", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + PROSE,
        "The panel met, and it looked at the figures of the whole year.\n",
    ),
    "a text box": (p("Before.", text_box(p("In the box."))), "Before.\n\nIn the box.\n"),
    "a link in a field, and a link by relation": (
        p("See ", field(' HYPERLINK "https://example.org/a b" ', "the plan"), " and ",
          f'<w:hyperlink r:id="r1">{run("the ")}{bold("guide")}</w:hyperlink>', "."),
        "See [the plan](https://example.org/a%20b) and [the **guide**](https://example.org/guide).\n",
    ),
    "a bookmark and what refers to it": (
        p('<w:bookmarkStart w:id="1" w:name="x"/>', "Here", '<w:bookmarkEnd w:id="1"/>', ", see ",
          field(" REF x \\h ", "2.1"), "."),
        "Here, see 2.1.\n",
    ),
    "symbols": (p(run("Done: "), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "Done: ✓\n"),
    "spaces and hyphens that do not break": (
        p("5\u00a0May, co\u2011opted, sea\u00adside."),
        "5 May, co-opted, seaside.\n",
    ),
    "bold and italics that end in the middle": (
        p(run("Very ", "<w:b/>"), run("bold", "<w:b/>"), run(" and "), run("slanted ", "<w:i/>"), "words."),
        "**Very bold** and *slanted* words.\n",
    ),
    "lines of an address": (p("The Office\v1 Old Street\vSampleton"), "The Office  \n1 Old Street  \nSampleton\n"),
    "a numbered line begun with Shift and Enter": (
        FIRST + p("1.1 It met.\v1.2 It agreed."),
        "## 1. Purpose\n\n1.1 It met.\n\n1.2 It agreed.\n",
    ),
    "a quotation": (p("We agree.", style="Quote") + p("– the Commissioner"), "> We agree.\n\n– the Commissioner\n"),
    "merged cells": (
        table(["Line", "2025", "2026"], [cell("Staff", merge="start"), "5", "6"],
              [cell("", merge="on"), cell("none", span=2)]),
        "| Line | 2025 | 2026 |\n|---|---|---|\n| Staff | 5 | 6 |\n| Staff | none | none |\n",
    ),
    "a table within a table": (
        table(["Who", "What"], ["Panel", cell("It has:", table(["a", "b"]), "")]),
        "| Who | What |\n|---|---|\n| Panel | It has: a – b |\n",
    ),
    "a frame of one cell": (table([cell("In the frame.", "More of it.")]), "In the frame.\n\nMore of it.\n"),
    "a table set with the tab key": (
        p("Place\tCrimes") + p("North\t\t3"),
        "| Place | Crimes |\n|---|---|\n| North | 3 |\n",
    ),
    "numbered paragraphs in a table without lines": (
        table([p(num=(1, 0)), bold("AIMS")], [p(num=(1, 1)), "It met."], ["1.2", "It agreed."], ["(a)", "on roads;"]),
        "## 1. AIMS\n\n1.1 It met.\n\n1.2 It agreed.\n\n- (a) on roads;\n",
    ),
    "a number that Word counts and that was typed too": (
        FIRST + p("1.1 It met.", num=(1, 1)),
        "## 1. Purpose\n\n1.1 It met.\n",
    ),
    "headings that are underlined": (
        FIRST + p(run("Costs", '<w:u w:val="single"/>')) + PROSE,
        "## 1. Purpose\n\n### Costs\n\nThe panel met, and it looked at the figures of the whole year.\n",
    ),
    "lines to sign, with a tab behind the colon": (
        p("Signed:\tA. Example") + p("Role:\tChief Executive"),
        "Signed: A. Example\n\nRole: Chief Executive\n",
    ),
    "what only looks like a mark": (
        p("2.5 million *stars* [x] a_b <b> & | #") + p("# no heading") + p("- ", run("a bullet")) + p("(a) a part"),
        "2\\.5 million \\*stars\\* \\[x\\] a_b &lt;b> & \\| #\n\n\\# no heading\n\n- a bullet\n- (a) a part\n",
    ),
}  # fmt: skip

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Counted"><w:name w:val="Counted"/>'
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/>'
    '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Subsection"><w:name w:val="Subsection"/><w:basedOn w:val="Heading2"/>'
    '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
)
BY_STYLE = level(0, "decimal", "%1.", style="Section") + level(1, "decimal", "%1.%2", style="Subsection")
INDENT = '<w:pPr><w:ind w:left="{}"/></w:pPr>'
FAR_BULLETS = level(0, "bullet", "o", extra=INDENT.format(1080))
APPENDIX = level(0, "upperLetter", "Appendix %1") + level(1, "decimal", "%1%2.")
NEAR_ITEMS = level(0, "decimal", "%1.", extra=INDENT.format(720))
LISTS = {1: OUTLINE, 2: BULLETS, 3: NEAR_ITEMS, 5: BY_STYLE, 7: FAR_BULLETS, 8: APPENDIX}
MORE_LISTS = num(4, 3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') + num(
    6, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
)
RELATIONS = relation("r1", "hyperlink", "https://example.org/guide", external=True)


def whole(body, **more):
    return docx(body, lists=LISTS, more_lists=MORE_LISTS, styles=STYLES, relations=RELATIONS, **more)


@pytest.mark.parametrize("case", BODIES)
def test_what_word_prints_is_in_the_markdown(case):
    body, markdown = BODIES[case]

    assert brought_in(whole(body))[1] == markdown


def test_notes_are_at_the_end_in_the_order_of_their_signs():
    signs = p(
        "One", '<w:r><w:endnoteReference w:id="3"/></w:r>', " two", '<w:r><w:footnoteReference w:id="1"/></w:r>', "."
    )
    parts = {
        "footnotes": f'<w:footnotes {NAMES}><w:footnote w:id="1">{p("At the foot.")}</w:footnote></w:footnotes>',
        "endnotes": f'<w:endnotes {NAMES}><w:endnote w:id="3">{p("At the end.")}</w:endnote></w:endnotes>',
    }

    assert brought_in(whole(signs, parts=parts))[1] == "One[^1] two[^2].\n\n[^1]: At the end.\n\n[^2]: At the foot.\n"


ASKED = {
    "All were accepted": p(f"<w:ins>{run('New.')}</w:ins>"),
    "hidden words. They were left out": p("Open.", run("secret", "<w:vanish/>")),
    "The title 'ROADS AND FUNDS' is in capitals. Write it as a sentence, such as: Roads and funds.": p(
        "ROADS AND FUNDS", style="Title"
    )
    + PROSE,
    "Word counts paragraph 1.1, and 2.1 is typed behind it.": FIRST + p("2.1 It met.", num=(1, 1)),
    "colour, size or place (paragraph 1). They are in the text now": p(
        "Open ", run("secret words", '<w:color w:val="FFFFFF"/>'), "."
    ),
    "crossed out": p(run("Old.", "<w:strike/>")),
    "had merged cells": table(["a", "b"], [cell("x", span=2)]),
    "table within a table": table(["a", cell("b", table(["c", "d"]), "")]),
    "is in capitals. Write it as a sentence, such as: Role of the PCC.": p("ROLE OF THE PCC", style="Heading1") + PROSE,
    "A sign of the font Webdings was left out": p('<w:r><w:sym w:font="Webdings" w:char="F001"/></w:r>', "x"),
    "The equation 'a=b' was left out": p("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>", "x"),
    "A chart, diagram or drawn shape was left out": p("<w:r><w:drawing/></w:r>", "x"),
}


@pytest.mark.parametrize("sentence", ASKED)
def test_what_a_person_must_look_at_is_listed(sentence):
    assert sentence in " ".join(brought_in(whole(ASKED[sentence]))[2])


def test_comments_and_page_headers_are_left_out():
    comment = f'<w:comments {NAMES}><w:comment w:id="0">{p("Ask Jane.")}</w:comment></w:comments>'
    header = f"<w:hdr {NAMES}>{p('OFFICIAL')}</w:hdr>"
    body = p('<w:commentRangeStart w:id="0"/>', "Words.", '<w:r><w:commentReference w:id="0"/></w:r>')
    _, text, questions = brought_in(whole(body, parts={"comments": comment, "header1": header}))

    assert text == "Words.\n"
    assert questions == ["The file has comments. They were left out."]


def test_the_part_with_the_text_may_have_another_name():
    old = zipfile.ZipFile(io.BytesIO(whole(PROSE)))
    files = {name.replace("document.xml", "document2.xml"): old.read(name) for name in old.namelist()}
    relations = f"<Relationships>{relation('r1', 'officeDocument', '/word/document2.xml')}</Relationships>"

    assert brought_in(zipped({**files, "_rels/.rels": relations}))[1].startswith("The panel met")
