"""Links and pictures: which kind an address is, and the words a link must have."""

from __future__ import annotations

import pytest

from gazette.markup import FileLink, SiteLink, WebLink
from tests.markup.converting import body_of, links_of, page_of, problems_of


@pytest.mark.parametrize(
    ("target", "slot"),
    [
        ("../decisions/x.md", FileLink(1, "../decisions/x.md", "../decisions/x.md", False)),
        ("x.md#p2-7", FileLink(1, "x.md#p2-7", "x.md", False, "p2-7")),
        ("{filename}x.md", FileLink(1, "{filename}x.md", "x.md", False)),
        ("{filename}/reports/x.md#p1", FileLink(1, "{filename}/reports/x.md#p1", "reports/x.md", True, "p1")),
        ("{static}/files/a.pdf", FileLink(1, "{static}/files/a.pdf", "files/a.pdf", True)),
        ("{attach}a.pdf", FileLink(1, "{attach}a.pdf", "a.pdf", False)),
        ("#p2-7", FileLink(1, "#p2-7", "", False, "p2-7")),
        ("/decisions/PCC-2016-003/#p2-7", SiteLink(1, "/decisions/PCC-2016-003/#p2-7")),
        ("https://example.org/a?b=c&d=e", WebLink(1, "https://example.org/a?b=c&d=e", "the plan")),
    ],
)
@pytest.mark.parametrize("form", ["[the plan]({})", "[the plan][r]\n\n[r]: {}", '<a href="{}">the plan</a>'])
def test_every_way_to_write_a_link_gives_the_same_slot(target, slot, form):
    body = body_of(form.format(target))
    assert links_of(body) == (slot,)
    assert body.problems == ()


@pytest.mark.parametrize(
    "around",
    ["- {}", "> {}", "| a | b |\n|---|---|\n| {} | c |", "x[^1]\n\n[^1]: {}", "<div>{}</div>", "**{}**", "a\n:   {}"],
)
def test_links_are_found_wherever_text_may_stand(around):
    link = '<a href="x.md">the plan</a>' if "<div>" in around else "[the plan](x.md)"
    assert links_of(body_of(around.format(link))) == (
        FileLink(around[: around.find("{")].count("\n") + 1, "x.md", "x.md", False),
    )


@pytest.mark.parametrize("target", ["mailto:role@example.org", "tel:01632960000"])
def test_mail_and_telephone_addresses_stay(target):
    assert f'href="{target}"' in page_of(f"[Write to us]({target})")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[a plan](javascript:alert)",
            "A link cannot begin with javascript:. Write an address that begins with https://",
        ),
        ("[a plan](JavaScript&#58;x)", "A link cannot begin with javascript:."),
        ("[a plan](data:text/html,x)", "A link cannot begin with data:."),
        ("[a plan](ftp://example.org)", "A link cannot begin with ftp:."),
        (
            "[a plan](www.example.org/x)",
            "The address www.example.org/x starts with www. Write https://www.example.org/x.",
        ),
        ("[a plan](//example.org/x)", "The address //example.org/x has no beginning. Write https://example.org/x"),
        ("[a plan](https://)", "The address https:// names no website."),
        ("[a plan](http://[)", "The address http://[ names no website."),
        ("[a plan]()", "The link 'a plan' has no address. Write [name of the page](address)."),
        ("[a plan](#)", "The link 'a plan' has no address."),
        ("[a plan]({file}x.md)", "'{file}' is not known in a link. Write {filename}, {static} or {attach}"),
        ("[a plan](x.md", "'](' is printed as it is written. Write [name of the page](address)."),
        ("[](https://example.org)", "A link to https://example.org has no words. Write [name of the page](address)."),
        ("[Click here](x.md)", "The link text 'Click here' says nothing when it is read alone."),
        ("[**here**](x.md)", "The link text 'here' says nothing when it is read alone."),
        ("[Read more...](x.md)", "The link text 'Read more...' says nothing when it is read alone."),
        ("[this link](x.md)", "The link text 'this link' says nothing when it is read alone."),
        ("[https://example.org/x](https://example.org/x)", "https://example.org/x is a bare address."),
        (
            "<https://example.org/x>",
            "https://example.org/x is a bare address. Write [name of the page](https://example.org/x).",
        ),
        (
            "See https://example.org/x.",
            "https://example.org/x is a bare address. Write [name of the page](https://example.org/x).",
        ),
        (
            "See www.example.org/x now",
            "www.example.org/x is a bare address. Write [name of the page](https://www.example.org/x).",
        ),
        ('[a plan](x.md "Title")', "The link 'a plan' has a title in quotation marks"),
        ("![](x.png)", "The picture x.png has no alternative text. Say what it shows: ![what it shows](x.png)."),
        ('<img src="x.png">', "The picture x.png has no alternative text."),
        ("![A map](https://example.org/x.png)", "The picture https://example.org/x.png is not a file of this site."),
    ],
)
def test_a_link_or_picture_with_a_mistake_is_reported(text, problem):
    problems = problems_of(f"Text\n\n{text}")
    assert len(problems) == 1
    assert problems[0].startswith(f"3: {problem}")


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JAVASCRIPT:x", "java\tscript:x", "vbscript:x", "data:text/html,x"]
)
def test_an_address_that_runs_something_never_reaches_the_page(target):
    for text in (f"[a plan]({target})", f'<a href="{target}">a plan</a>', f"[a plan][r]\n\n[r]: {target}"):
        assert "href" not in page_of(text)


def test_a_picture_is_a_link_to_its_file_and_says_what_it_shows():
    body = body_of("![A map of the county](../files/map.png)")
    assert links_of(body) == (FileLink(1, "../files/map.png", "../files/map.png", False),)
    assert 'alt="A map of the county"' in body.html


@pytest.mark.parametrize("host", ["www.youtube.com/watch?v=1", "youtu.be/1", "vimeo.com/1"])
def test_a_video_is_a_link_that_says_so(host):
    assert f'<a href="https://{host}">The film (video)</a>' in page_of(f"[The film](https://{host})")
    assert "(video)" not in page_of(f"[Video of the meeting](https://{host})")


def test_the_slot_of_a_link_to_another_site_follows_it():
    assert body_of("[A](https://example.org), b").filled(lambda slot: "!") == (
        '<p id="text-p1"><a href="https://example.org">A</a>!, b!</p>'
    )


@pytest.mark.parametrize("text", ["[One[^1] two](x.md)\n\n[^1]: Note"])
def test_a_link_inside_a_link_is_reported(text):
    assert problems_of(text) == ["1: There is a link inside another link. End the first one before the second begins."]
    assert len(links_of(body_of(text))) == 1


def test_nobody_can_write_a_slot():
    body = body_of('[a]({{0}}) [b](https://example.org/{{0}}) \ue0000\ue001 href="{{0}}" !["{{0}}](a.png)')
    assert body.html.count("\ue000") == len(body.slots) == len(links_of(body)) + 1 == 4


def test_lines_of_links_are_exact():
    text = (
        "One [a](a.md)\ntwo [b](b.md)\n\n"
        "| x | y |\n|---|---|\n| [c](c.md) | 1 |\n| 2 | [d](d.md) |\n\n"
        "<div>\n<p>\n  <a\n  href='e.md'>e e</a></p>\n</div>"
    )
    assert [slot.line for slot in links_of(body_of(text, first_line=11))] == [11, 12, 16, 17, 21]
