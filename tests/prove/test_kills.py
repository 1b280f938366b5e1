"""Builds that are killed at any moment: the old site or the new one stands, whole, and the next build is right."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.__main__ import main
from gazette.records.publication import PUBLISHED
from tests.build.building import DAY, SAMPLE, copy_of, files_of
from tests.prove.killed_builds import (
    calls_spread,
    kill_after,
    processes_of,
    publish_killed,
    publish_killed_while_writing,
)
from tests.prove.rounds import SEED, rounds

Record = Callable[[str, object], None]
DAY_BEFORE = "2024-06-14"  # what is published with the whole record is no news
KILLS = 100  # of each kind
IN_A_GROUP = 10  # after as many the site is that of the sample again, so that it does not grow
SECONDS = 1.0  # that a build takes at most
CALLS = 260  # of the system, from the first that writes to the register of publications


class PublishedSample:
    """The sample, published, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.output = folder / "content", folder / "output"
        copy_of(SAMPLE, self.content)
        self.publish(DAY_BEFORE)
        self.publish()
        self.number = 0

    def publish(self, day: str = DAY) -> None:
        _, code = publish_killed(self.content, self.output, lambda process: None, day)
        assert code == 0, (self.folder / "said").read_text()

    def add_a_record(self) -> None:
        self.number += 1
        name = f"matter-{self.number}"
        (self.content / f"topics/{name}.md").write_text(f"---\ntitle: {name}\nsummary: About {name}.\n---\n\nWords.\n")

    def require_whole(self, before: dict[str, bytes]) -> str:
        """Publishes again, and requires that a killed build left the site as it was or as it is now. Which of them?"""
        left, register = files_of(self.output), (self.content / PUBLISHED).read_bytes()
        assert main(["verify", str(self.output)]) == 0
        self.publish()
        after = files_of(self.output)
        assert left in (before, after), "two editions are mixed"
        assert main(["verify", str(self.output)]) == 0
        assert f"matter-{self.number}," in (self.content / PUBLISHED).read_text()
        assert left == after or f"matter-{self.number}," not in register.decode(), "the register is written last"
        self.require_nothing_stray()
        return "new" if left == after else "old"

    def require_nothing_stray(self) -> None:
        assert {path.name for path in self.folder.iterdir()} == {
            "content", "output", "output.cache", ".output.editions", "said",
        }  # fmt: skip
        beside = self.folder / ".output.editions"
        names = {path.name for path in beside.iterdir()}
        assert {name for name in names if not name.endswith((".json", ".csv"))} <= {"lock", "next", "last"}
        assert len(names) <= len(("lock", "next", "last")) + 2 * 3  # of each folder a record and the register
        for folder in (self.content, self.folder / "output.cache"):
            assert [path for path in folder.rglob(".*") if path.name != ".gitkeep"] == []


@pytest.fixture
def site(tmp_path: Path) -> PublishedSample:
    return PublishedSample(tmp_path)


@pytest.mark.parametrize("group", rounds(KILLS // IN_A_GROUP))
def test_killed_at_any_moment(group: int, site: PublishedSample, record_property: Record) -> None:
    chooser = random.Random(SEED * 1000 + group)
    for _ in range(IN_A_GROUP):
        before = files_of(site.output)
        site.add_a_record()
        process, _ = publish_killed(site.content, site.output, kill_after(chooser.uniform(0, SECONDS)), DAY)
        require_no_process(process)
        record_property(f"killed at any moment, {site.require_whole(before)} site whole", 1)


@pytest.mark.parametrize("group", rounds(KILLS // IN_A_GROUP))
def test_killed_while_writing(group: int, site: PublishedSample, record_property: Record) -> None:
    calls = calls_spread(SEED, KILLS, CALLS)[group * IN_A_GROUP : (group + 1) * IN_A_GROUP]
    for call in calls:
        while (left := killed_at(site, call)) is None:  # it had ended before
            call -= 20
        record_property(f"killed while writing, {left} site whole", 1)


def killed_at(site: PublishedSample, call: int) -> str | None:
    """Which site a build left that was killed at a call; None if it ended before."""
    before = files_of(site.output)
    site.add_a_record()
    code = publish_killed_while_writing(site.content, site.output, call, DAY)
    assert code in (0, -signal.SIGKILL), (site.folder / "said").read_text()
    left = site.require_whole(before)
    return left if code else None


def require_no_process(session: int) -> None:
    end = time.monotonic() + 5
    while processes_of(session):
        assert time.monotonic() < end, "a process outlived its build"
        time.sleep(0.02)
