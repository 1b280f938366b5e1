"""Two builds that publish one content share its register, so the second waits, whatever folder it fills."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gazette.publishing.lock import sole_publication

fcntl = pytest.importorskip("fcntl")


def is_free(content: Path) -> bool:
    handle = os.open(content, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
    return True


def test_the_content_is_taken_while_it_is_published(tmp_path):
    with sole_publication(tmp_path):
        assert not is_free(tmp_path)
    assert is_free(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_cannot_lock_a_folder_stops_no_publication(tmp_path, monkeypatch):
    def refuse(handle, kind):
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr(fcntl, "flock", refuse)

    with sole_publication(tmp_path):
        pass
