"""What the builder, the watcher and the server of a preview share: the saves so far, and the last result."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import Condition


@dataclass(frozen=True)
class BuildResult:
    """The result of a build. Goes from the process that builds to the server as a line of JSON."""

    mistakes: tuple[str, ...] = ()  # "content/decisions/2024/PCC-2024-001.md:4: decided: …"; with any, nothing is new
    warnings: tuple[str, ...] = ()
    edition: str = ""  # a hash of the whole site: with another one, a page in a browser is out of date
    pages: int = 0
    files: Mapping[str, str] = field(default_factory=dict)  # the path of a document by the address of its pages
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what is not public, by the address of its page
    seconds: float = 0.0

    def as_line(self) -> str:
        return json.dumps(asdict(self)) + "\n"

    @classmethod
    def of_line(cls, line: str) -> BuildResult:
        written = json.loads(line)
        lists = {name: tuple(written[name]) for name in ("mistakes", "warnings")}
        marks = {address: tuple(sentences) for address, sentences in written["marks"].items()}
        return cls(**{**written, **lists, "marks": marks})


@dataclass
class Builds:
    """The builds of a preview. `changed` guards every field, and wakes whoever waits for one."""

    content: Path = Path("content")
    changed: Condition = field(default_factory=Condition)
    wanted: int = 1  # saves so far, and one for the first build
    built: int = 0  # the last of them that a build has seen
    is_building: bool = True
    has_new_code: bool = False  # the process that builds has to be started again
    edition: str = ""  # of the site that is served
    last: BuildResult = field(default_factory=BuildResult)  # of the pages as they are, with the mistakes since

    def want(self, *, has_new_code: bool = False) -> None:
        """Asks for a build. During one, another follows it."""
        with self.changed:
            self.wanted += 1
            self.has_new_code |= has_new_code
            self.changed.notify_all()

    def next(self) -> bool:
        """Waits until a build is wanted, and begins it. Whether the code is new since the last."""
        with self.changed:
            self.changed.wait_for(lambda: self.wanted > self.built)
            self.built, self.is_building = self.wanted, True
            has_new_code, self.has_new_code = self.has_new_code, False
            self.changed.notify_all()
            return has_new_code

    def end(self, result: BuildResult) -> None:
        with self.changed:
            self.is_building = self.wanted > self.built
            self.last = result if result.edition else replace(self.last, mistakes=result.mistakes)
            self.edition = result.edition or self.edition
            self.changed.notify_all()

    def state(self) -> str:
        """What a page in a browser has to know, as JSON: it loads itself again for another edition."""
        shown = {"edition": self.edition, "builds": self.built, "isBuilding": self.is_building}
        return json.dumps(shown)
