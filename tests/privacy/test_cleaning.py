"""Cleaned copies have nothing left, still open, look the same, and are the same bytes each time."""

import io
import zipfile

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from gazette.privacy.cleaning import CleanCopy, clean_copy_of, clean_name
from gazette.privacy.files import NamedFile
from gazette.privacy.finding import Registered
from gazette.privacy.hidden_data import Refused
from tests.privacy.pdf_files import SECRET, WORDS, changed, drawn, mark, unpacked, updated, words
from tests.privacy.picture_files import clear_png, jpeg, png, with_exif, with_segment
from tests.privacy.test_pdf import LEAKS as PDF_LEAKS
from tests.privacy.test_pictures import LEAKS as PICTURE_LEAKS
from tests.privacy.test_plain_files import LEAKS as OTHER_LEAKS
from tests.privacy.test_plain_files import packed, svg

BY_HAND = (
    "hidden text", "redaction not applied", "form", "signature", "hidden layer", "refused", "mobile number",
    "path, in a", "e-mail address", "hidden picture", "covered picture", "person", "date of birth",
)  # fmt: skip
BY_HAND_IN_DRAWINGS = ("refused", "mobile number")
PDFS = {case: data for case, data in PDF_LEAKS.items() if not case.startswith(BY_HAND)}
PICTURES = {case: data for case, data in PICTURE_LEAKS.items() if not case.startswith(("refused", "hidden picture"))}
DRAWINGS = [
    data
    for kind, name, data in OTHER_LEAKS
    if name.endswith(".svg") and kind not in BY_HAND_IN_DRAWINGS and "<text x=" not in data
]
SPELLINGS = (b"Jo Sample", "Jo Sample".encode("utf-16-be"), "Jo Sample".encode("utf-16-le"), b"4a6f2053616d706c65")


def cleaned(name: str, data: bytes) -> CleanCopy:
    return clean_copy_of(NamedFile(name, data), Registered())


def transparent_points(data: bytes) -> list[tuple[int, ...]]:
    return [point for point in Image.open(io.BytesIO(data)).convert("RGBA").get_flattened_data() if not point[3]]


def pixels(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


@pytest.mark.parametrize("case", PDFS)
def test_a_cleaned_pdf_has_nothing_left_and_the_same_page(case):
    copy = cleaned("report.pdf", PDFS[case])

    assert copy.rest == ()
    assert not any(spelling in unpacked(copy.cleaned.data) for spelling in SPELLINGS)
    assert WORDS.encode() in unpacked(copy.cleaned.data)
    assert cleaned("report.pdf", PDFS[case]).cleaned.data == copy.cleaned.data


@pytest.mark.parametrize("case", PICTURES)
def test_a_cleaned_picture_has_nothing_left_and_the_same_points(case):
    data = PICTURES[case]
    name = "photo.jpg" if data.startswith(b"\xff\xd8") else "photo.png"
    copy = cleaned(name, data)

    assert (copy.rest, copy.cleaned.removed) == ((), ("properties, comments and small pictures",))
    assert pixels(copy.cleaned.data) == pixels(data)
    assert b"Sample" not in copy.cleaned.data


def test_colours_below_transparent_points_are_removed():
    data = clear_png((0, 0, 0), (255, 255, 255))
    copy = cleaned("photo.png", data)

    assert copy.rest == ()
    assert set(transparent_points(copy.cleaned.data)) == {(0, 0, 0, 0)}
    assert len(transparent_points(copy.cleaned.data)) == len(transparent_points(data))


def test_a_file_in_an_archive_is_cleaned_with_the_archive():
    copy = cleaned("a.zip", packed(("photos/a.jpg", PICTURE_LEAKS["author"])))

    assert copy.rest == ()


@pytest.mark.parametrize("text", DRAWINGS)
def test_a_cleaned_drawing_has_nothing_left(text):
    copy = cleaned("drawing.svg", text.encode())

    assert copy.rest == ()
    assert b"Sample" not in copy.cleaned.data


def test_what_draws_stays():
    copy = cleaned("drawing.svg", svg('<title>Grants</title><rect width="5"/><text>£500</text><script/>').encode())

    assert copy.cleaned.removed == ("scripts",)
    assert all(part in copy.cleaned.data.decode() for part in ("Grants", 'width="5"', "£500"))


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_picture_stays_the_right_way_up(orientation):
    sideways = with_exif({"0th": {0x0112: orientation, 0x013B: SECRET.encode()}})

    copy = cleaned("photo.jpg", sideways).cleaned.data

    assert Image.open(io.BytesIO(copy)).getexif().get(0x0112, 1) == orientation


def test_a_png_stays_the_right_way_up():
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = SECRET
    Image.new("RGB", (4, 3)).save(file, "PNG", exif=exif)

    copy = cleaned("photo.png", file.getvalue())

    assert copy.rest == ()
    assert dict(Image.open(io.BytesIO(copy.cleaned.data)).getexif()) == {0x0112: 6}


def test_a_picture_keeps_its_colours():
    copy = cleaned("photo.jpg", with_segment(0xE5, b"x", jpeg(icc_profile=b"profile" * 20))).cleaned.data

    assert Image.open(io.BytesIO(copy)).info["icc_profile"] == b"profile" * 20


def test_a_clean_picture_stays_as_it_is():
    assert cleaned("photo.jpg", jpeg()).cleaned.data == jpeg()
    assert cleaned("photo.png", png()).cleaned.data == png()


def accessible(document):
    root = document.Root
    root.Lang, root.MarkInfo = pikepdf.String("cy"), Dictionary(Marked=True)
    root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot)
    document.docinfo["/Title"] = "Report to the panel"
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["pdfuaid:part"] = "1"
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Part 1", 0))


def test_what_screen_readers_need_stays_in_a_pdf():
    copy = cleaned("report.pdf", changed(accessible)).cleaned.data

    with pikepdf.open(io.BytesIO(copy)) as document, document.open_metadata() as metadata:
        assert (str(document.Root.Lang), bool(document.Root.MarkInfo.Marked)) == ("cy", True)
        assert "/StructTreeRoot" in document.Root
        assert (metadata["dc:title"], metadata["pdfuaid:part"]) == ("Report to the panel", "1")
        assert document.open_outline().root == [] or document.Root.Outlines.Count == 1


def test_links_to_the_web_stay_and_others_go():
    web = changed(mark("Link", A=Dictionary(S=Name.URI, URI="https://example.org/")))
    both = changed(mark("Link", A=Dictionary(S=Name.URI, URI="file:///S:/x.docx")), web)

    copy = cleaned("report.pdf", both)

    assert copy.cleaned.removed[0] == "links to files and programs"
    with pikepdf.open(io.BytesIO(copy.cleaned.data)) as document:
        assert [str(link.A.URI) for link in document.pages[0].Annots] == ["https://example.org/"]


def test_a_comment_that_tags_lead_to_is_gone_all_the_same():
    def change(document):
        mark("Text", Contents=SECRET)(document)
        comment = document.pages[0].Annots[0]
        entry = Dictionary(Type=Name.StructElem, S=Name.Annot, K=Dictionary(Type=Name.OBJR, Obj=comment))
        document.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([entry]))

    copy = cleaned("report.pdf", changed(change))

    assert SECRET.encode() not in unpacked(copy.cleaned.data)


def test_an_earlier_version_is_named_only_if_there_was_one():
    assert cleaned("report.pdf", updated(changed(lambda document: None))).cleaned.removed[0] == "earlier versions"
    assert "earlier versions" not in cleaned("report.pdf", drawn()).cleaned.removed


@pytest.mark.parametrize(
    ("data", "beginning"),
    [
        (PDF_LEAKS["redaction not applied"], "Page 1: words are marked for redaction"),
        (
            PDF_LEAKS["hidden text, under a mark"],
            "Page 1: words that cannot be seen are still in it, maybe under a mark",
        ),
        (PDF_LEAKS["refused, encrypted"], "It is encrypted"),
    ],
)
def test_no_copy_is_written_where_it_would_show_what_was_covered(data, beginning):
    with pytest.raises(Refused, match=beginning):
        cleaned("report.pdf", data)


@pytest.mark.parametrize(
    ("case", "place"),
    [("hidden text, white", "page 1"), ("form", "form"), ("hidden layer", "layers"), ("signature", "signature")],
)
def test_what_only_a_person_can_decide_is_named_again(case, place):
    assert place in [finding.place for finding in cleaned("report.pdf", PDF_LEAKS[case]).rest]


def test_plain_text_has_nothing_to_clean():
    with pytest.raises(Refused, match="nothing that can be removed"):
        cleaned("notes.txt", b"Ring 07700 900461")


def test_the_copy_lies_beside_the_original():
    assert clean_name("content/files/x/report.v2.PDF") == "content/files/x/report.v2.clean.PDF"


def test_words_that_people_see_are_left_to_them():
    assert [finding.kind for finding in cleaned("a.pdf", drawn(words("Ring 07700 900461"))).rest] == ["mobile number"]


def test_each_file_of_an_archive_is_cleaned():
    files = (("photos/a.jpg", PICTURE_LEAKS["author"]), ("__MACOSX/._a.jpg", b"x"), ("a.csv", b"a,b\n1,2\n"))

    copy = cleaned("files.zip", packed(*files, note=b"for Jo"))

    assert copy.rest == ()
    with zipfile.ZipFile(io.BytesIO(copy.cleaned.data)) as archive:
        assert archive.namelist() == ["photos/a.jpg", "a.csv"]
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
    assert cleaned("files.zip", packed(*files)).cleaned.data == copy.cleaned.data


def test_what_cannot_be_cleaned_in_an_archive_is_named():
    copy = cleaned("files.zip", packed(("report.pdf", PDF_LEAKS["redaction not applied"]), ("a.csv", b"a,b\n")))

    assert [(finding.kind, finding.place) for finding in copy.rest] == [("redaction not applied", "report.pdf, page 1")]
