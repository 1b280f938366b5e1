"""Raw HTML: what stays, and that everything removed is reported."""

from __future__ import annotations

import pytest

from gazette.markup.sanitise import cleaned
from tests.markup.converting import body_of, page_of, problems_of


@pytest.mark.parametrize(
    "raw", ["x<sup>2</sup>", "<b>x</b>", "<kbd>x</kbd>", '<span lang="cy">Heddlu</span>', "a<br>b"]
)
def test_plain_tags_stay(raw):
    assert raw in page_of(f"Text {raw} text")
    assert problems_of(f"Text {raw} text") == []


@pytest.mark.parametrize("raw", ["<p>x", "<ul><li>a<li>b</ul>"])
def test_a_tag_that_ends_by_itself_need_not_be_closed(raw):
    assert problems_of(raw) == []


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("<script>alert(1)</script>", "<script> cannot be used in a page. Remove it."),
        ("<style>p {}</style>", "<style> is not used here."),
        (
            '<iframe src="https://example.org"></iframe>',
            "<iframe> cannot be used in a page. Write a link with the title",
        ),
        ('<video src="x.mp4"></video>', "<video> cannot be used in a page. Write a link with the title"),
        ('<object data="x"></object>', "<object> cannot be used in a page. Write a link with the title"),
        ('<embed src="x">', "<embed> cannot be used in a page. Write a link with the title"),
        ("<form>x</form>", "<form> cannot be used in a page. Link to the form:"),
        ("<svg onload='x'></svg>", "<svg> is not used here."),
        (
            "<blink>x</blink>",
            "<blink> is not used here. Write the words in Markdown or, for the character <",
        ),
        (
            "Dear <name of it>",
            "<name> is not used here. Write the words in Markdown or, for the character <",
        ),
        ('<p style="color: red">x</p>', "style= on <p> is not used here. Remove it: the look of a page"),
        ('<p class="big">x</p>', "class= on <p> is not used here. Remove it: the look of a page"),
        ('<p id="here-1">x</p>', "id= on <p> is not used here. Remove it: the site makes the anchors"),
        ('<p onclick="x()">x</p>', "onclick= on <p> is not used here. Remove it: pages run no script"),
        ('<p aria-hidden="true">x</p>', "aria-hidden= on <p> is not used here."),
        ("<body>x</body>", "</body> cannot be used in a text."),
        ("<div>x", "<div> is opened here and never closed. Write </div> where it ends."),
    ],
)
@pytest.mark.parametrize("before", ["Text\n\n", "Text\n\n> ", "Text\n\nsome words "])
def test_what_is_removed_is_reported_with_its_line(raw, problem, before):
    problems = problems_of(before + raw)
    assert any(message.startswith(f"3: {problem}") for message in problems)
    page = page_of(before + raw)
    assert not any(
        bad in page for bad in ("<script", "<style", "<iframe", "<form", "style=", "onclick", "onload", "here-1")
    )


@pytest.mark.parametrize("tag", ["form", "input", "button", "select", "option", "label", "fieldset"])
def test_for_every_part_of_a_form_a_link_is_asked_for(tag):
    assert problems_of(f"Text\n\n<{tag}>x</{tag}>") == [
        f"3: <{tag}> cannot be used in a page. Link to the form: [Name of the form](address)."
    ]


def test_a_list_left_by_a_removed_tag_is_not_reported():
    assert len(problems_of("<svg><g><path d='x'/><circle/></g></svg>")) == 1


def test_a_tag_over_several_lines_keeps_its_line():
    assert problems_of("Text\n\n<div>\n<p\n  style='x'>y</p>\n</div>") == [
        "4: style= on <p> is not used here. Remove it: the look of a page comes from the theme."
    ]


def test_a_comment_is_never_published():
    assert page_of("One <!-- two --> three\n\n<!-- four\nfive -->\n\nsix").count("!--") == 0
    assert problems_of("One <!-- two --> three\n\n<!-- four\nfive -->\n\nsix") == []


@pytest.mark.parametrize(
    "raw",
    [
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        "<svg><style><img src=x onerror=alert(1)></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<a href='x' onmouseover=alert(1)>the plan</a>",
        "<scr<script>ipt>alert(1)</script>",
        "<<script>alert(1)//<</script>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "</div><script>alert(1)</script>",
    ],
)
def test_tricks_with_html_run_nothing(raw):
    page = page_of(raw).lower()
    assert "<script" not in page
    assert "onerror=alert(1)>" not in page.replace("&gt;", "")
    assert "onmouseover" not in page


def test_headings_in_raw_html_are_headings():
    (heading,) = body_of("<h2>The <b>plan</b></h2>").headings
    assert (heading.text, heading.anchor) == ("The plan", "the-plan")


def test_tags_that_cannot_be_repaired_leave_a_message_and_no_page():
    text = "Text\n\n<li><a href='x.md'><table><li>## A"
    assert body_of(text).html == ""
    assert "3: HTML tags are wrongly nested. Close each before the one around it." in problems_of(text)


def test_the_sanitiser_is_safe_without_the_checks_before_it():
    assert cleaned('<p style="color: red" onclick="x()">a <a href="javascript:x">b</a></p>') == "<p>a <a>b</a></p>"
    assert cleaned("<p>a</p><script>alert(1)</script>") is None
