"""Runs LinkChecker as a separate program and reads its answers, one address at a time.

It writes XML to its standard output, because as root it becomes `nobody` and cannot write files, and because its CSV
omits cells, so that columns do not match their headings.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

# XML forbids these characters, but a server's answer may hold them.
_CONTROL_CHARACTERS = {code: None for code in range(32) if code not in (9, 10, 13)}
_INTERNAL_ERROR = 2
PLAIN, GUARDED = "linkcheck", "gazette.commands.public_linkcheck"

Settings = Mapping[str, Mapping[str, str | int]]


class LinkCheckerFailed(Exception):
    """Raised when LinkChecker itself fails; carries the last line of its error output."""


@dataclass(frozen=True)
class LinkResult:
    """What LinkChecker reports about a link: the page and line it is on, where it leads, how the server answered."""

    url: str
    real_url: str
    parent: str
    line: int
    valid: bool
    result: str
    warnings: tuple[tuple[str, str], ...] = ()
    infos: tuple[str, ...] = ()


def check_links(urls: Iterable[str], settings: Settings, *, public_only: bool = False) -> Iterator[LinkResult]:
    """Checks these addresses and every link reached from them, each once. `settings`: sections of a linkcheckerrc.

    With `public_only` nothing inside a network is asked.
    """
    with tempfile.TemporaryDirectory(prefix="gazette-") as folder:
        rules = Path(folder, "linkcheckerrc")
        rules.write_text(_as_ini(settings), encoding="utf-8")
        with Path(folder, "errors").open("w+", encoding="utf-8", errors="replace") as errors:
            yield from _run(urls, rules, errors, GUARDED if public_only else PLAIN)


def _run(urls: Iterable[str], rules: Path, errors: IO[str], module: str) -> Iterator[LinkResult]:
    command = [sys.executable, "-m", module, "-v", "--no-status", "-o", "xml/utf-8", "--stdin", "-f", str(rules)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        encoding="utf-8",
        errors="replace",
        env=_environment(),
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        try:
            program.stdin.write("".join(f"{url.replace(' ', '%20')}\n" for url in urls))
            program.stdin.close()
            yield from _read(program.stdout)
        except (BrokenPipeError, ElementTree.ParseError) as error:
            raise LinkCheckerFailed(_last_line(errors)) from error
        finally:
            program.kill()
            program.wait()
    if program.returncode == _INTERNAL_ERROR:
        raise LinkCheckerFailed(_last_line(errors))


def _read(output: IO[str]) -> Iterator[LinkResult]:
    """Reads a link at a time, because the output for a large archive is longer than the site itself."""
    block: list[str] = []
    for line in output:
        if line.strip() == "<urldata>":
            block = []
        block.append(line.translate(_CONTROL_CHARACTERS))
        if line.strip() == "</urldata>":
            yield _result_of(ElementTree.fromstring("".join(block)))


def _result_of(node: ElementTree.Element) -> LinkResult:
    parent, valid = node.find("parent"), node.find("valid")
    line = parent.get("line", "") if parent is not None else ""
    return LinkResult(
        url=node.findtext("url", ""),
        real_url=node.findtext("realurl", ""),
        parent=(parent.text or "") if parent is not None else "",
        line=int(line) if line.isdigit() else 0,
        valid=valid is not None and valid.text == "1",
        result=valid.get("result", "") if valid is not None else "",
        warnings=tuple((warning.get("tag", ""), warning.text or "") for warning in node.iter("warning")),
        infos=tuple(info.text or "" for info in node.iter("info")),
    )


def _as_ini(settings: Settings) -> str:
    blocks = []
    for section, lines in settings.items():
        blocks.append("\n".join([f"[{section}]", *(f"{name}={value}" for name, value in lines.items())]))
    return "\n\n".join(blocks) + "\n"


def _environment() -> dict[str, str]:
    """English messages, whatever language the machine is set to, and no proxy for the loopback address."""
    direct = ",".join(filter(None, [os.environ.get("NO_PROXY") or os.environ.get("no_proxy"), "127.0.0.1,localhost"]))
    return os.environ | {
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "PYTHONIOENCODING": "utf-8",
        "NO_PROXY": direct,
        "no_proxy": direct,
    }


def _last_line(errors: IO[str]) -> str:
    errors.seek(0)
    lines = [line.strip() for line in errors.read().splitlines() if line.strip()]
    return lines[-1] if lines else "It said nothing."
