"""Pictures of a text: files of their own, drawn again, with the words for those who do not see them."""

import io

from PIL import Image

from gazette.desk.word.opening import read_file
from tests.desk.word.docx_files import docx, p, picture_run, relation
from tests.desk.word.measuring import brought_in


def picture(ending, *, size=(40, 20), **more):
    data = io.BytesIO()
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    image.save(data, ending, **more)
    return data.getvalue()


def with_picture(data, *, alt="A map.", crop=""):
    body = p("See: ", picture_run("i1", alt, crop))
    return docx(body, relations=relation("i1", "image", "media/image1.bin"), files={"word/media/image1.bin": data})


def only_file(data):
    files = brought_in(data)[0].files
    return next(iter(files.items()), ("", b""))


def test_a_picture_is_a_file_with_its_words():
    _, text, questions = brought_in(with_picture(picture("PNG")))

    assert text == "See: ![A map.]({static}/files/paper/picture-1.png)\n"
    assert questions == []


def test_where_and_by_whom_a_picture_was_taken_is_not_kept():
    exif = Image.Exif()
    exif[0x010E] = "Jane Private"
    name, data = only_file(with_picture(picture("JPEG", exif=exif, comment=b"Jane Private")))

    assert name == "picture-1.jpg"
    assert b"Jane" not in data
    assert Image.open(io.BytesIO(data)).getexif() == {}


def test_what_word_does_not_show_of_a_picture_is_cut_off():
    _, data = only_file(with_picture(picture("PNG"), crop='<a:srcRect r="50000"/>'))
    image = Image.open(io.BytesIO(data))

    assert image.size == (20, 20)
    assert image.convert("RGB").getcolors() == [(400, (0, 0, 255))]


def test_a_picture_of_another_kind_becomes_a_png_and_a_wide_one_smaller():
    name, data = only_file(with_picture(picture("BMP", size=(3000, 30))))

    assert name == "picture-1.png"
    assert Image.open(io.BytesIO(data)).size == (2000, 20)


def test_a_picture_that_cannot_be_read_is_left_out_and_asked_about():
    _, text, questions = brought_in(with_picture(b"\x01\x00\x00\x00 EMF"))

    assert text == "See:\n"
    assert questions == [
        "The picture image1.bin cannot be read. Save it in Word with Save as Picture, as PNG, and add that file."
    ]


def test_a_picture_on_the_web_is_not_fetched():
    link = relation("i1", "image", "https://example.org/map.png", external=True)
    _, text, questions = brought_in(docx(p("See:", picture_run("i1", "")), relations=link))

    assert text == "See:\n"
    assert "is not in the file, but elsewhere" in questions[0]


def test_a_picture_of_a_page_is_read_only_from_the_folder_of_the_page(tmp_path):
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "map.png").write_bytes(picture("PNG"))
    (tmp_path / "secret.png").write_bytes(picture("PNG"))
    page = b'<p><img src="map.png" alt="A map"><img src="../secret.png" alt="B"><img src="/secret.png" alt="C"></p>'
    blocks = read_file("page.html", page, tmp_path / "page").blocks

    assert [bool(run.picture.data) for run in blocks[0].runs] == [True, False, False]
