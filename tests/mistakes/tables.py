"""The tables of mistakes beside this file: what an officer writes, and the expected messages.

    # the name of the mistake
    @ the file it is made in
    - the text in the sample
    + what is written instead; without lines of -, the whole file
    = 12: the sentence that is expected, with its line; `path:12:` where it is in another file; or no mistakes

Further words: `! last` edits the last of several places, `! taken away` removes the file; <tab>, <bell> and
<separator> mean characters that cannot be seen.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "tests" / "sample" / "content"
UNSEEN = {"<tab>": "\t", "<bell>": "\x07", "<separator>": "\u2028"}


@dataclass
class Edit:
    path: str
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def make(self, content: Path) -> None:
        file = content / self.path
        old, new = "\n".join(self.old), _seen("\n".join(self.new))
        if "taken away" in self.words:
            file.unlink()
        elif not old:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{new}\n" if new else "", encoding="utf-8")
        else:
            before, match, after = file.read_text(encoding="utf-8").rpartition(old)
            assert match, f"'{old}' does not stand in {self.path}"
            assert "last" in self.words or old not in before, f"'{old}' stands in {self.path} twice"
            file.write_text(before + new + after, encoding="utf-8")


@dataclass
class Case:
    name: str
    edits: list[Edit] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    @property
    def messages(self) -> list[str]:
        """The expected sentences, each with its whole path."""
        return [self._whole(line) for line in self.expected if line != "no mistakes"]

    def _whole(self, line: str) -> str:
        path = f"{self.edits[0].path}:" if re.match(r"[0-9]+:", line) else ""
        return f"content/{path}{line}"


def copy_of_the_sample(folder: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, folder / "content"))


def cases() -> list[Case]:
    table_cases: list[Case] = []
    for table in sorted(HERE.glob("*.txt")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if line.strip():
                _add(table_cases, line[0], line[2:])
    return table_cases


def _add(table_cases: list[Case], mark: str, rest: str) -> None:
    if mark == "#":
        table_cases.append(Case(rest))
    elif mark == "@":
        table_cases[-1].edits.append(Edit(rest))
    elif mark == "=":
        table_cases[-1].expected.append(rest)
    else:
        edit = table_cases[-1].edits[-1]
        {"-": edit.old, "+": edit.new, "!": edit.words}[mark].append(rest)


def _seen(text: str) -> str:
    for word, character in UNSEEN.items():
        text = text.replace(word, character)
    return text
