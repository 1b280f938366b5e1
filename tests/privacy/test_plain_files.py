"""The findings in txt, csv, json, ics, svg and zip files, and what passes."""

import base64
import io
import zipfile

import pytest

from gazette.privacy.files import NamedFile, read
from gazette.privacy.finding import Registered
from tests.privacy.pdf_files import drawn
from tests.privacy.picture_files import png, with_exif

OFFICE = Registered(names={"Exampleshire Police and Crime Commissioner"}, mailboxes={"office@example.org"})
AUTHOR = with_exif({"0th": {0x013B: b"Jo Sample"}})


def kinds_in(name: str, data: bytes | str) -> set[str]:
    content = data.encode() if isinstance(data, str) else data
    return {finding.kind for finding in read(NamedFile(name, content), OFFICE)}


def svg(body: str, attributes: str = "") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{body}</svg>'
    )


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""))


def packed(*files: tuple[str, bytes | str], note: bytes = b"", before: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content)
        archive.comment = note
    return before + file.getvalue()


def picture(data: bytes) -> str:
    return f'<image href="data:image/jpeg;base64,{base64.b64encode(data).decode()}"/>'


RUBBISH = b"\0" * 30_000_000
LEAKS = [
    ("formula", "a.csv", "a,b\n=HYPERLINK(A1),1\n"),
    ("formula", "a.csv", "a,b\n\"=1+cmd|' /C calc'!A0\",1\n"),
    ("formula", "a.csv", "a,b\n@SUM(A1),1\n"),
    ("formula", "a.csv", "a,b\n+cmd|' /C calc'!A0,1\n"),
    ("formula", "a.csv", "a,b\n\t=A1,1\n"),
    ("formula", "a.csv", "a;b\n1;=A1()\n"),
    ("mobile number", "ring 07700_900461.csv", "a,b\n1,2\n"),
    ("e-mail address", "jo.sample@example.org.txt", "We met."),
    ("date of birth", "a.csv", "name,dob\nJo Sample,03/05/1970\n"),
    ("date of birth", "a.csv", "name;dob\nJo Sample;03/05/1970\n".encode("utf-16")),
    ("mobile number", "a.txt", "Ring 07700 900461 after six."),
    ("mobile number", "a.json", '{"ring": "07700 900461"}'),
    ("victim, witness or suspect named", "a.json", '{"complainant": "Jane Sample"}'),
    ("victim, witness or suspect named", "a.json", '[{"case": {"witnesses": ["Jane Sample"]}}]'),
    ("date of birth", "a.json", '{"rows": [{"fullName": "Jane Sample", "dateOfBirth": "14/02/1971"}]}'),
    ("e-mail address", "a.json", '{"ask": "jo.sample\\u0040example.org"}'),
    ("attendee", "a.ics", event("ATTENDEE;CN=Jo Sample:mailto:office@example.org")),
    ("attendee", "a.ics", event("ORGANIZER;ROLE=CHAIR;C", ' N="Jo Sample":mailto:office@example.org')),
    ("e-mail address", "a.ics", event("ATTENDEE:mailto:jo.sample@example.org")),
    ("mobile number", "a.ics", event("DESCRIPTION:Ring 0770", " 0 900461")),
    ("private entry", "a.ics", event("CLASS:PRIVATE", "SUMMARY:Dentist")),
    ("embedded file", "a.ics", event("ATTACH;ENCODING=BASE64:AAAA")),
    ("active drawing", "a.svg", svg("<script>1</script>")),
    ("active drawing", "a.svg", svg('<rect onclick="x()"/>')),
    ("active drawing", "a.svg", svg('<a href="javascript:x()"><rect/></a>')),
    ("active drawing", "a.svg", svg('<image xlink:href="https://example.org/x.png"/>')),
    ("active drawing", "a.svg", svg("<style>@import url(https://example.org/x.css);</style>")),
    ("active drawing", "a.svg", svg("<foreignObject/>")),
    ("active drawing", "a.svg", f'<?xml-stylesheet href="x.css"?>{svg("")}'),
    ("comment", "a.svg", svg("<!-- the house of Jo Sample -->")),
    (
        "author",
        "a.svg",
        svg('<metadata><dc:creator xmlns:dc="d"><dc:title>Jo Sample</dc:title></dc:creator></metadata>'),
    ),
    ("path", "a.svg", svg("", 'xmlns:s="s" s:docname="S:\\Cases\\x.svg"')),
    ("hidden text", "a.svg", svg('<g style="display:none"><text>Jo Sample</text></g>')),
    ("hidden text", "a.svg", svg('<text opacity="0">Jo Sample</text>')),
    ("hidden text", "a.svg", svg('<style>.a{display:none}</style><text class="a">Jo Sample</text>')),
    ("hidden text", "a.svg", svg('<text x="10" y="20">Jo Sample</text><rect x="5" y="5" width="90" height="20"/>')),
    ("hidden text", "a.svg", svg('<text x="500" y="20">Jo Sample</text>', 'viewBox="0 0 100 50"')),
    ("hidden text", "a.svg", svg('<g fill="none"><text y="9">Jo Sample</text></g>')),
    ("hidden text", "a.svg", svg('<text style="fill:blue;fill-opacity:0">Jo Sample</text>')),
    ("hidden text", "a.svg", svg('<text x="1" fill="#FFFFFF">Jo Sample</text>')),
    ("hidden text", "a.svg", svg('<defs><text x="1" id="a">Jo Sample</text></defs>')),
    ("data of a program", "a.svg", svg('<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">x</i:pgf>')),
    ("mobile number", "a.svg", svg("<text>Ring <tspan>07700 900461</tspan></text>")),
    ("author", "a.svg", svg(picture(AUTHOR))),
    ("refused", "a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;")),
    ("refused", "a.svg", svg("<rect>")),
    ("author", "a.zip", packed(("a.jpg", AUTHOR))),
    ("author", "a.zip", packed(("inner.zip", packed(("a.jpg", AUTHOR))))),
    ("refused", "a.zip", packed(("a.html", "<p>x"))),
    (
        "refused",
        "a.zip",
        packed(("a.zip", packed(("b.zip", packed(("c.zip", packed(("d.zip", packed(("e.csv", "x")))))))))),
    ),
    ("refused", "a.zip", packed(("../../a.csv", "x"))),
    ("refused", "a.zip", packed(*((f"{number}.csv", RUBBISH) for number in range(10)))),
    ("refused", "a.zip", packed(("a.csv", "x"))[:60]),
    ("refused", "a.zip", packed()),
    ("hidden file", "a.zip", packed(("a.csv", "x"), ("__MACOSX/._a.csv", "x"))),
    ("hidden file", "a.zip", packed(("a.csv", "x"), ("sub/~$report.docx", "x"))),
    ("note", "a.zip", packed(("a.csv", "x"), note=b"for Jo")),
    ("date of birth", "a.zip", packed(("Jo_Sample_DOB_03-05-1970.csv", "x"))),
    ("mobile number", "a.zip", packed(("ring 07700 900461/", ""), ("a.csv", "x"))),
    ("e-mail address", "a.zip", packed(("from jo.sample@example.org.csv", "x"))),
]
LOOK_ALIKES = [
    ("a.csv", "id,recipient,amount\n1,Youth club,-500\n2,Road trust,+3.5%\n3,- none,\n4,@exampleshire,-£1.50\n"),
    ("a.csv", "a,b\n-Other,+44 1632 960000\n".replace("+44 1632 960000", "1")),
    ("a.txt", "The panel met on 3 May 2018 and noted the report."),
    ("a.json", '{"complainant": "the public", "victims": 12, "witness": null}'),
    ("a.json", '{"name": "Robin Example", "role": "Chair"}'),
    ("a.json", '{"recipient": "Youth club", "amount": 500}'),
    ("a.ics", event("SUMMARY:Panel meeting", "X-ROOM;CN=Mayor Room:County Hall")),
    ("a.ics", event("UID:7kukuq@example.com", "DTSTART:20180503", "SUMMARY:Panel meeting", "LOCATION:County Hall")),
    ("a.ics", event("ORGANIZER;CN=Exampleshire Police and Crime Commissioner:mailto:office@example.org")),
    ("a.svg", svg("<!-- Title: grants --><!-- Youth&#45;club --><title>Youth-club</title><text>Youth club</text>")),
    ("a.ics", event("ORGANIZER;CN=Communications Team:mailto:office@example.org")),
    ("a.svg", svg('<text x="90" fill="none" stroke="red">A</text><rect width="9"/><text fill="#fff">B</text>')),
    ("a.svg", svg('<symbol id="b"><text>B</text></symbol><use href="#b"/>')),
    ("a.zip", packed(("2018-05/", ""), ("2018-05/awards_3.csv", "x"))),
    ("a.svg", svg("<title>Grants</title><style>.a{fill:red}</style><rect class='a'/><text>£500</text>")),
    ("a.svg", "<!-- Generator: Adobe Illustrator 24.0 -->" + svg('<a href="https://example.org/"><rect/></a>')),
    ("a.svg", svg('<rect width="90" height="9"/><text x="10" y="9">A</text><rect y="30" width="9" height="9"/>')),
    ("a.svg", svg('<text x="10" y="20">A bar</text><rect width="90" height="40" fill="none" stroke="black"/>')),
    ("a.svg", svg('<g transform="translate(0 9)"><text x="500" y="20">A</text></g>', 'viewBox="0 0 100 50"')),
    ("a.svg", svg('<defs><rect id="a"/></defs><use href="#a"/>')),
    ("a.svg", svg('<g style="display:none"><rect/></g>')),
    ("a.zip", packed(("figures/2018.csv", "x,y\n1,2\n"), ("report.pdf", drawn()), ("logo.png", png()))),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "data"), LEAKS)
def test_hidden_and_private_data_are_told(kind, name, data):
    assert kind in kinds_in(name, data)


@pytest.mark.parametrize(("name", "data"), LOOK_ALIKES)
def test_look_alikes_pass(name, data):
    assert kinds_in(name, data) == set()


def test_a_finding_in_a_table_names_its_line_and_its_column():
    (finding,) = read(NamedFile("a.csv", b"a,b\n1,2\n3,=A1()\n"), OFFICE)

    assert (finding.line, finding.place) == (3, "column 2")


def test_hidden_words_of_a_drawing_are_told_once():
    drawing = svg(
        '<g display="none">\n<text x="500" display="none">Jo <tspan>Sample</tspan></text></g>', 'viewBox="0 0 9 9"'
    )

    (finding,) = read(NamedFile("a.svg", drawing.encode()), OFFICE)

    assert finding.why == "It has words that are not drawn."


def test_the_place_of_a_finding_hides_what_is_private_in_a_name():
    findings = read(NamedFile("a.zip", packed(("ring 07700 900461.jpg", AUTHOR))), OFFICE)

    assert {finding.kind for finding in findings} == {"mobile number", "author"}
    assert "900461" not in f"{findings}"


def test_a_finding_in_an_archive_names_the_file_and_its_command():
    (finding,) = read(NamedFile("a.zip", packed(("photos/a.jpg", AUTHOR))), OFFICE)

    assert finding.place == "photos/a.jpg, EXIF"
    assert finding.remedy == "Run: bin/gazette clean-copy a.zip."
