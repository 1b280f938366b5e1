from dataclasses import replace

import pytest

from gazette.library.read import read_library
from gazette.library.redirect_mistakes import mistakes_among, redirect_mistakes
from gazette.library.spreadsheet import read_spreadsheet
from gazette.records.redirect import Redirect
from tests.build.building import SAMPLE

LIVE = ["/", "/decisions/", "/decisions/PCC-2016-003/", "/files/PCC-2016-003/plan.pdf"]


def read_text(text: str | bytes):
    return read_spreadsheet(text.encode() if isinstance(text, str) else text, Redirect)


def problems(*pairs):
    rows = [Redirect(old=old, new=new).at_line(line) for line, (old, new) in enumerate(pairs, start=2)]
    return [str(problem) for problem in mistakes_among(rows, LIVE)]


def test_rows_are_read_with_their_lines():
    redirects, mistakes = read_text("old,new\n/a/,/decisions/\n\n/b/,https://example.org/b\n")
    assert [(row.old, row.new, row.line) for row in redirects] == [
        ("/a/", "/decisions/", 2),
        ("/b/", "https://example.org/b", 4),
    ]
    assert mistakes == []


def test_additions_of_spreadsheet_programs_are_accepted():
    redirects, mistakes = read_text(b"\xef\xbb\xbfOld,New,\r\n/a/,/decisions/,\r\n,,\r\n")
    assert ([row.line for row in redirects], mistakes) == ([2], [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1: The row that names the columns is missing. Begin with old,new"),
        ("old\n/a/\n", "1: The column new is missing. The first row is: old,new."),
        ("old,new,to\n/a/,/b/,/c/\n", "1: There is no column 'to'. Choose from: old, new."),
        ("old,new,old\n", "1: The column old is there 2 times. Keep one of them."),
        ("old,new\n/a/\n", "2: The row has 1 cells; the first row names 2 columns."),
        ("old,new\n/a/,/b/,/c/\n", "2: The row has 3 cells; the first row names 2 columns."),
        ("old,new\n,/b/\n", "2: The cell old is empty. Fill it in."),
        (
            "old,new\na/,/b/\n",
            "2: The old address 'a/' cannot be redirected. It does not begin with a slash.",
        ),
        *(
            (
                f"old,new\n{old},/\n",
                f"2: The old address '{old}' cannot be redirected. It has an empty part or a dot between two slashes.",
            )
            for old in ("/a//b/", "/a/./b/", "/a/b//", "/.", "/a/%2e/b")
        ),
        ("old,new\n/a/../b/,/\n", "2: The old address '/a/../b/' cannot be redirected. It has '..' in it."),
        (
            "old,new\n/%2e%2e/b/,/\n",
            "2: The old address '/%2e%2e/b/' cannot be redirected. It has '..' in it.",
        ),
        (
            "old,new\n/a/?p=1,/\n",
            "2: The old address '/a/?p=1' cannot be redirected. It has a query or a fragment.",
        ),
        (
            "old,new\n/a/#b,/\n",
            "2: The old address '/a/#b' cannot be redirected. It has a query or a fragment.",
        ),
        ("old,new\n/a<b/,/\n", "2: The old address '/a<b/' cannot be redirected. It has a character in it that"),
        ("old,new\n/a%0Ab/,/\n", "2: The old address '/a%0Ab/' cannot be redirected. It has a character in it that"),
        ("old,new\n/caf%E9/,/\n", "2: The old address '/caf%E9/' cannot be redirected. It has a character in it that"),
        ("old,new\n/100%/,/\n", "2: The old address '/100%/' cannot be redirected. The % is not followed by"),
        ("old,new\n/a%2Fb/,/\n", "2: The old address '/a%2Fb/' cannot be redirected. The % is not followed by"),
        (
            "old,new\nhttps://example.org/,/\n",
            "2: The old address 'https://example.org/' cannot be redirected.",
        ),
        ("old,new\n/a/,b/\n", "2: The new address 'b/' cannot be reached. It does not begin with a slash."),
        (
            "old,new\n/a/,//example.org/\n",
            "2: The new address '//example.org/' cannot be reached. It names another",
        ),
        ("old,new\n/a/,http://example.org/\n", "2: The new address 'http://example.org/' cannot be reached."),
        (
            "old,new\n/a/,https://\n",
            "2: The new address 'https://' cannot be reached. It is not a whole web address.",
        ),
        ('old,new\n"/a/,/b/\n', "2: The row cannot be read: unexpected end of data."),
        ("old,new\n/a/," + "x" * 200_000, "2: A cell holds more text than a page. Look for a quotation mark"),
        (b"old,new\n/a/,/caf\xe9/\n", "2: The file is not UTF-8 text. Save it again as CSV UTF-8 (Comma delimited)."),
    ],
)
def test_a_row_that_cannot_be_read_is_a_mistake(text, message):
    redirects, (problem,) = read_text(text)
    assert redirects == []
    assert str(problem).startswith(f":{message}")


def test_redirects_to_pages_files_places_and_other_sites_are_fine():
    assert (
        problems(
            ("/a/", "/decisions/"),
            ("/b", "/files/PCC-2016-003/plan.pdf"),
            ("/c.html", "/decisions/PCC-2016-003/#2.7"),
            ("/d/", "https://example.org/"),
        )
        == []
    )


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (
            [("/decisions/", "/")],
            "2: There is a page at the old address /decisions/. Remove this row, or give the page another address.",
        ),
        ([("/decisions", "/")], "2: There is a page at the old address /decisions."),
        (
            [("/a/", "/decisions/PCC-2016-03/")],
            "2: There is no page at /decisions/PCC-2016-03/. Did you mean /decisions/PCC-2016-003/?",
        ),
        ([("/a/", "/x/")], "2: There is no page at /x/. Write the address at which the page can be read today."),
        (
            [("/a/", "/"), ("/a/index.html", "/decisions/")],
            "3: The old address /a/index.html is already on line 2. Keep one of the two rows.",
        ),
        (
            [("/a/", "/b/"), ("/b/", "/decisions/")],
            "2: /b/ is itself an old address, on line 3. Write the final address: /decisions/",
        ),
        (
            [("/a/", "/a/")],
            "2: /a/ redirects back to itself. Write the address at which the page can be read today.",
        ),
    ],
)
def test_a_row_that_misleads_is_a_mistake(pairs, message):
    (only,) = problems(*pairs)
    assert only.startswith(f":{message}")


def test_every_row_of_a_circle_is_a_mistake():
    assert [
        text.split(": ")[1].partition(". ")[0] for text in problems(("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/"))
    ] == [
        "/a/ redirects back to itself",
        "/b/ redirects back to itself",
        "/c/ redirects back to itself",
    ]


@pytest.mark.parametrize(
    ("new", "is_a_page"),
    [
        ("/decisions/PCC-2024-001/", True),
        ("/decisions/", True),
        ("/decisions/2024/", True),
        ("/decisions/1999/", False),
        ("/promises/", True),
        ("/promises/horses/", True),
        ("/promises/cows/", False),
        ("/duties/sio-5a/", True),
        ("/duties/sio-5b/", False),
        ("https://example.org/anywhere", True),
    ],
)
def test_an_old_address_may_lead_to_any_page_of_the_site_and_to_no_other(new, is_a_page):
    redirect = Redirect(old="/old/", new=new).at_line(2)
    library = replace(read_library(SAMPLE), redirects=(redirect,))

    assert (list(redirect_mistakes(library)) == []) == is_a_page


@pytest.mark.parametrize("new", ["/recipients/victim-care/", "/organisations/panel/", "/feeds/all.rss"])
def test_pages_and_files_that_are_made_later_are_left_to_the_build(new):
    assert problems(("/a/", new)) == []


def test_a_list_that_is_not_there_is_not_left_to_the_build():
    assert problems(("/a/", "/recipients"))[0].startswith(":2: There is no page at /recipients.")
