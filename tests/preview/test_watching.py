from threading import Event, Thread

import pytest

from gazette.preview.builds import Builds
from gazette.preview.watching import watch_saves


@pytest.fixture
def watched(tmp_path):
    """Builds that are asked for by what happens in a folder, once the watcher sees the folder."""
    builds, stop = Builds(), Event()
    thread = Thread(target=watch_saves, args=(builds, [tmp_path], stop), daemon=True)
    thread.start()
    number = 0
    while not is_wanted(builds, 0.1):  # it has to be there before the first save of a test
        number += 1
        (tmp_path / f"first-{number}.md").touch()
    builds.next()
    while is_wanted(builds, 0.5):
        builds.next()
    yield tmp_path, builds
    stop.set()
    thread.join(10)


def is_wanted(builds, seconds):
    with builds.changed:
        return builds.changed.wait_for(lambda: builds.wanted > builds.built and builds.wanted > 1, seconds)


@pytest.mark.parametrize("name", ["a.md", "new/b.md", "published.csv", "A b.docx"])
def test_a_save_asks_for_a_build(watched, name):
    folder, builds = watched
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a")
    assert is_wanted(builds, 10)


def test_a_file_that_is_moved_or_deleted_asks_for_a_build(watched):
    folder, builds = watched
    file = next(folder.glob("first-*"))
    file.rename(folder / "b.md")
    assert is_wanted(builds, 10)
    builds.next()
    (folder / "b.md").unlink()
    assert is_wanted(builds, 10)


@pytest.mark.parametrize("name", ["~$report.docx", ".a.md.swp", "a.md~", "b.tmp", "__pycache__/a.pyc"])
def test_what_programs_put_beside_a_file_does_not(watched, name):
    folder, builds = watched
    (folder / "__pycache__").mkdir()
    (folder / name).write_text("a")
    assert not is_wanted(builds, 1)


def test_code_is_told_apart_from_content(watched):
    folder, builds = watched
    (folder / "a.py").write_text("a = 1")
    assert is_wanted(builds, 10)
    assert builds.next()
