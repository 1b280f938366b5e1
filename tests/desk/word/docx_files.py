"""Small Word files for tests, written part by part."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SIGNS = {"\t": "<w:tab/>", "\v": "<w:br/>", "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:pPr>'
        f'<w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2, 3)
    )
    + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
)


def run(text, props=""):
    parts = re.split("([\t\v\u2011\u00ad])", text)
    body = "".join(SIGNS.get(p) or f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in parts if p)
    return f"<w:r><w:rPr>{props}</w:rPr>{body}</w:r>"


def p(*inner, style="", num=None, mark="", left=None):
    """A paragraph of words or of runs; `num` is (list, level), `mark` the properties of its end, `left` its indent."""
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    props += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else ""
    props += f'<w:ind w:left="{left}"/>' if left else ""
    props += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    runs = "".join(part if part.startswith("<") else run(part) for part in inner)
    return f"<w:p><w:pPr>{props}</w:pPr>{runs}</w:p>"


def bold(text):
    return run(text, "<w:b/>")


def cell(*paragraphs, span=1, merge=None):
    props = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += {None: "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    inner = "".join(part if part.startswith(("<w:p>", "<w:tbl>")) else p(part) for part in paragraphs)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def table(*rows):
    cells = ("".join(part if part.startswith("<w:tc") else cell(part) for part in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(number, kind, text, *, style="", extra=""):
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OUTLINE = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
BULLETS = level(0, "bullet", "\uf0b7") + level(1, "bullet", "o")
ITEMS = level(0, "decimal", "%1.")
LISTS = {1: OUTLINE, 2: BULLETS, 3: ITEMS}


def numbering(lists, more=""):
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n, levels in lists.items())
    return abstract + "".join(num(n, n) for n in lists) + more


def num(list_id, abstract, override=""):
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def relation(key, kind, target, *, external=False):
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'


def docx(body, *, lists=None, more_lists="", styles="", relations="", parts=None, files=None):
    """The bytes of a Word file. `parts` are further XML parts of word/ by their names, such as footnotes."""
    inner = {
        "document": f"<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles {NAMES}>{STYLES}{styles}</w:styles>",
        "numbering": f"<w:numbering {NAMES}>{numbering(lists or LISTS, more_lists)}</w:numbering>",
        **(parts or {}),
    }
    relations += "".join(relation(f"r-{name}", name, f"{name}.xml") for name in inner if name != "document")
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{name}+xml"/>' for name in inner)
    package = {
        "[Content_Types].xml": f"<Types>{types}</Types>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        **{f"word/{name}.xml": xml for name, xml in inner.items()},
        **(files or {}),
    }
    return zipped(package)


def zipped(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return data.getvalue()


def picture_run(key, alt, crop=""):
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="{alt}"/><a:graphic><a:graphicData><a:blipFill>'
        f'<a:blip r:embed="{key}"/>{crop}</a:blipFill></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def text_box(*paragraphs):
    """A text box, which Word writes twice: for new programs and for old ones."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction, shown):
    """A field of several runs, such as a link."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
