"""In a compiled record nobody speaks as "we" for the office; in its own record the office does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.cache import Cache
from gazette.library.text_findings import text_findings
from gazette.library.voice import voice_warnings
from gazette.records import Office, Page
from tests.views.records import compiled_office, context_of, record

OWN = record(Office, "office", summary="An office.")


@pytest.mark.parametrize(
    ("office", "summary", "text", "lines"),
    [
        (compiled_office(), "What the office did.", "It bought bells.", []),
        (compiled_office(), "What we did.", "It bought\nour bells. We rang them.", [3, 6]),
        (compiled_office(), "Bells.", 'It was called “our bell” and "for us".\n\n> We rang it.', []),
        (compiled_office(), "Bells.", "The US sent a bell.", []),
        (OWN, "What we did.", "We bought bells.", []),
    ],
)
def test_a_compiled_record_does_not_speak_as_we(tmp_path, office, summary, text, lines):
    page = record(Page, "bells", summary=summary)
    (tmp_path / "pages").mkdir()
    (tmp_path / page.path).write_text(f"---\ntitle: Bells\nsummary: {summary}\n---\n{text}\n", encoding="utf-8")
    library = replace(context_of(office, page).library, root=tmp_path)

    ((_, text),) = text_findings(library, Cache(None), [page])
    warnings = list(voice_warnings(library, page, text.we))

    assert [warning.problem.line for warning in warnings if warning.problem.line > 1] == lines[1:]
    assert len(warnings) == len(lines)
