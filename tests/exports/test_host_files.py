from gazette.exports.host_files import netlify_lines

ROWS = {"/caf\u00e9/": "/decisions/#2.7", "/b/": "https://example.org/?a=1&b=2"}


def test_redirects_are_written_as_netlify_reads_them():
    assert netlify_lines(ROWS) == "/caf%C3%A9/ /decisions/#2.7 301\n/b/ https://example.org/?a=1&b=2 301\n"


def test_below_another_site_only_own_addresses_begin_with_the_path():
    assert netlify_lines(ROWS, "/record") == (
        "/record/caf%C3%A9/ /record/decisions/#2.7 301\n/record/b/ https://example.org/?a=1&b=2 301\n"
    )
