"""After an edit that changes some pages alone, the next build gives the same bytes as a build from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.edits import OF_SOME_PAGES, require_a_build_as_from_nothing
from tests.prove.rounds import share


@pytest.mark.parametrize("name", share(OF_SOME_PAGES))
def test_a_build_after_an_edit_is_the_build_from_nothing(name: str, content: Path, output: Path) -> None:
    require_a_build_as_from_nothing([name], content, output)
