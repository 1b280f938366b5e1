"""Whatever else is wrong with a line, no message prints the private value that is on it."""

from __future__ import annotations

import pytest

from gazette.__main__ import main
from tests.mistakes.tables import copy_of_the_sample

TOPIC = "topics/rural-crime.md"
TOKEN = "3f9a8c7e5b1d42f0a6c4e8b2d7f19035"
BEGINNING = "---\ntitle: Rural crime\nsummary: What is done.\n"


@pytest.mark.parametrize(
    ("fields", "text", "value", "other"),
    [
        ("published: 07700 900123\n", "Words.", "900123", "published: '07••• ••••23' is not a date."),
        ("status: QQ123456C\n", "Words.", "123456", "QQ•••••6C"),
        ("topics: jane.roe@example.org\n", "Words.", "jane", ""),
        ("", f"See https://example.org/api?api_key={TOKEN} now.", TOKEN, " is a bare address."),
        ("", "See https://user:hunter2@example.org/ now.", "hunter2", " is a bare address."),
        ("", "See https://example.org/form?from=jane.roe%40example.org now.", "jane.roe", " is a bare address."),
        ("", "See [^07700-900123].", "900123", "The footnote [^07•••-••••23] has no text."),
        ("", "The password is Hunter2024.\n\nSee [[Hunter2024]].", "Hunter", "'••••••••24'"),
    ],
)
def test_no_message_prints_what_is_private(tmp_path, monkeypatch, capsys, fields, text, value, other):
    monkeypatch.chdir(tmp_path)
    content = copy_of_the_sample(tmp_path)
    (content / TOPIC).write_text(f"{BEGINNING}{fields}---\n\n{text}\n", encoding="utf-8")

    assert main(["check", "content"]) == 1
    out = capsys.readouterr().out
    assert "This looks like" in out or "This link" in out
    assert other in out
    assert value not in out
