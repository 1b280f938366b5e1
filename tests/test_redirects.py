from pathlib import Path

import pytest

from gazette.redirects import Redirect, netlify_lines, problems_of, read

LIVE = ["/", "/decisions/", "/decisions/PCC-2016-003/", "/files/PCC-2016-003/plan.pdf"]


def read_text(tmp_path: Path, text: str | bytes):
    file = tmp_path / "redirects.csv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read(file, "content/redirects.csv")


def problems(*pairs):
    rows = [Redirect(old, new, line) for line, (old, new) in enumerate(pairs, start=2)]
    return [str(problem) for problem in problems_of(rows, LIVE)]


def test_rows_are_read_with_their_lines(tmp_path):
    redirects, found = read_text(tmp_path, "old,new\n/a/,/decisions/\n\n/b/,https://example.org/b\n")
    assert [(row.old, row.new, row.line) for row in redirects] == [
        ("/a/", "/decisions/", 2),
        ("/b/", "https://example.org/b", 4),
    ]
    assert found == []


def test_what_a_spreadsheet_adds_is_accepted(tmp_path):
    redirects, found = read_text(tmp_path, b"\xef\xbb\xbfOld,New,\r\n/a/,/decisions/,\r\n,,\r\n")
    assert ([row.line for row in redirects], found) == ([2], [])


def test_a_site_without_the_file_has_no_redirects(tmp_path):
    assert read(tmp_path / "redirects.csv", "content/redirects.csv") == ((), [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1: The row that names the columns is missing. Write old,new as the first line."),
        ("from,to\n/a/,/b/\n", "1: The columns are from, to. Write old,new as the first line."),
        ("old,new,old\n", "1: The columns are old, new, old. Write old,new as the first line."),
        ("old,new\n/a/\n", "2: This row has 1 filled cells, not two."),
        ("old,new\n/a/,/b/,/c/\n", "2: This row has 3 filled cells, not two."),
        ("old,new\n,/b/\n", "2: This row has 1 filled cells, not two."),
        (
            "old,new\na/,/b/\n",
            "2: The old address 'a/' cannot be redirected. It does not begin with a slash.",
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
        ("old,new\n/a b/,/\n", "2: The old address '/a b/' cannot be redirected. It has a space or a sign"),
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
        ('old,new\n"/a/,/b/\n', "2: This row has 1 filled cells, not two."),
        ("old,new\n/a/," + "x" * 200_000, "1: This is not a table: field larger than field limit (131072)."),
        (b"old,new\n/a/,/caf\xe9/\n", "2: This line is not UTF-8 text. Save the file as CSV UTF-8."),
    ],
)
def test_a_row_that_cannot_be_read_is_told(tmp_path, text, told):
    redirects, (problem,) = read_text(tmp_path, text)
    assert redirects == ()
    assert str(problem).startswith(f"content/redirects.csv:{told}")


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
    ("pairs", "told"),
    [
        (
            [("/decisions/", "/")],
            "2: There is a page at the old address /decisions/. Remove this row, or give the page another address.",
        ),
        ([("/decisions", "/")], "2: There is a page at the old address /decisions."),
        (
            [("/a/", "/decisions/PCC-2016-03/")],
            "2: /decisions/PCC-2016-03/ leads nowhere. Did you mean /decisions/PCC-2016-003/?",
        ),
        ([("/a/", "/x/")], "2: /x/ leads nowhere. Write the address at which the page can be read today."),
        (
            [("/a/", "/"), ("/a/index.html", "/decisions/")],
            "3: The old address /a/index.html already stands on line 2. Keep one of the two rows.",
        ),
        (
            [("/a/", "/b/"), ("/b/", "/decisions/")],
            "2: /b/ is itself an old address, on line 3. Write the last address: /decisions/",
        ),
        (
            [("/a/", "/a/")],
            "2: /a/ leads in a circle. Write the address at which the page can be read today.",
        ),
    ],
)
def test_a_row_that_misleads_is_told(pairs, told):
    (only,) = problems(*pairs)
    assert only.startswith(f"content/redirects.csv:{told}")


def test_every_row_of_a_circle_is_told():
    assert [text.split(": ")[1][:22] for text in problems(("/a/", "/b/"), ("/b/", "/c/"), ("/c/", "/a/"))] == [
        "/a/ leads in a circle.",
        "/b/ leads in a circle.",
        "/c/ leads in a circle.",
    ]


def test_a_server_is_told_in_netlify_s_words():
    rows = [Redirect("/caf\u00e9/", "/decisions/#2.7", 2), Redirect("/b/", "https://example.org/?a=1&b=2", 3)]
    assert netlify_lines(rows) == "/caf%C3%A9/ /decisions/#2.7 301\n/b/ https://example.org/?a=1&b=2 301\n"
