"""Old addresses answer on a plain server, however they are written in redirects.csv."""

from urllib.parse import quote
from urllib.request import urlopen

import pytest

from tests.build.building import build
from tests.mistakes.tables import copy_of_the_sample
from tests.serving import served

OLD = {
    "/downloads/Annual%20Report%202015.pdf": "/downloads/Annual Report 2015.pdf",
    "/news/A page/": "/news/A page/",
    "/caf%C3%A9/": "/café/",
    "/café-two": "/café-two/",
    "/old.html": "/old.html",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("old")
    content = copy_of_the_sample(folder)
    rows = "".join(f"{old},/decisions/PCC-2024-001/\n" for old in OLD)
    (content / "redirects.csv").write_text(f"old,new\n{rows}", encoding="utf-8")
    run = build(content, folder / "output")
    assert run.code == 0, run.printed
    return folder / "output"


@pytest.mark.parametrize(("written", "asked"), OLD.items(), ids=OLD)
def test_a_plain_server_answers_with_the_page_that_leads_on(output, written, asked):
    with served(output) as address, urlopen(f"{address.rstrip('/')}{quote(asked)}") as answer:
        assert "decisions/PCC-2024-001/" in answer.read().decode()


def test_a_server_that_reads_redirects_has_each_of_them_encoded(output):
    lines = (output / "_redirects").read_text(encoding="utf-8")
    assert "/downloads/Annual%20Report%202015.pdf /decisions/PCC-2024-001/ 301\n" in lines
    assert "/news/A%20page/ " in lines
    assert "/caf%C3%A9-two " in lines
