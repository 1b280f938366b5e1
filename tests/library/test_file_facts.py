"""What attachments say of themselves: read once, kept by their content, and compared with what was typed."""

import pytest
from pikepdf import Dictionary, Name, String

from gazette.cache import Cache
from gazette.library import file_facts
from gazette.library.file_facts import facts_of_files, page_number_mistakes
from gazette.privacy.file_facts import FileFacts, facts_of
from gazette.records import Decision
from tests.privacy.pdf_files import changed, drawn
from tests.views.records import context_of, record

NOTHING = FileFacts()


def tagged(document):
    root = document.Root
    root.Lang, root.MarkInfo = String("cy-GB"), Dictionary(Marked=True)
    root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot)


def marked_only(document):
    document.Root.MarkInfo = Dictionary(Marked=True)


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (drawn(), FileFacts(1, "", False)),
        (changed(tagged), FileFacts(1, "cy", True)),
        (changed(marked_only), FileFacts(1, "", False)),
        (drawn()[:300], NOTHING),
    ],
)
def test_a_pdf_says_its_pages_its_language_and_whether_it_is_tagged(data, facts):
    assert facts_of(data) == facts


def test_facts_are_kept_by_the_content_of_the_file(tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(drawn())
    (tmp_path / "b.csv").write_bytes(b"a,b")
    cache = Cache(tmp_path / "cache")
    assert facts_of_files(tmp_path, ["a.pdf", "b.csv"], cache) == {"a.pdf": FileFacts(1, "", False)}

    monkeypatch.setattr(file_facts, "facts_of", lambda data: NOTHING)
    assert facts_of_files(tmp_path, ["a.pdf"], cache) == {"a.pdf": FileFacts(1, "", False)}
    (tmp_path / "a.pdf").write_bytes(changed(tagged))
    assert facts_of_files(tmp_path, ["a.pdf"], cache) == {"a.pdf": NOTHING}


@pytest.mark.parametrize(
    ("pages", "facts", "whats"),
    [
        ("2", FileFacts(3), ["a.pdf has 3 pages, not 2."]),
        ("2", FileFacts(1), ["a.pdf has 1 page, not 2."]),
        ("2", FileFacts(2), []),
        ("2", NOTHING, []),
    ],
)
def test_pages_that_were_typed_agree_with_the_file(pages, facts, whats):
    notice = record(Decision, "notice", attachments=[{"file": "a.pdf", "title": "Figures", "pages": pages}])
    library = context_of(notice, file_facts={"files/notice/a.pdf": facts}).library

    problems = list(page_number_mistakes(library))
    assert [problem.what for problem in problems] == whats
    assert {problem.remedy for problem in problems} <= {"Remove the line: a PDF says it itself."}
