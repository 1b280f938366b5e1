"""Sites built as Pelican's users build them: its own command line, in a process that has the imports already."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pelican
import pelican.settings  # so that a forked process need not import it again

import plugins.library
import plugins.pages
import plugins.strict  # noqa: F401
from gazette.library.read import read_library
from gazette.views.context import Context
from tests.theme.printing import renderer_of

HOME = Path(__file__).resolve().parents[2]
SAMPLE = HOME / "tests" / "sample" / "content"  # a few odd documents of the imaginary office, for exact values
EXAMPLE = HOME / "examples" / "exampleshire"  # the imaginary office with every feature
_COMPILED = [path.parent for path in HOME.glob("examples/*/office.md") if "\nrecord: compiled\n" in path.read_text()]
REAL_OFFICE = _COMPILED[0] if _COMPILED else HOME / "content"  # `bin/gazette start content` moves it to examples/
DAY = "2024-06-15"  # that the imaginary office shows
PUBLIC = "https://record.exampleshire.test"  # an address that may be published, unlike the placeholders
DAY_OF_OFFICE = "2026-11-28"  # for which tests build the real office


@dataclass(frozen=True)
class Run:
    """The exit code of a command, and everything it printed."""

    code: int
    printed: str


def build(
    content: Path,
    output: Path,
    *options: str,
    settings: str = "pelicanconf.py",
    cache: Path | None = None,
    day: str | None = DAY,
    cwd: Path = HOME,
    env: Mapping[str, str] = {},
) -> Run:
    """`pelican CONTENT -o OUTPUT -s SETTINGS`. The cache is beside the output, as `<output>.cache`."""
    cache = cache or output.with_name(output.name + ".cache")
    # Pelican takes only the last -e, which may hold several settings.
    extra_settings = [word for before, word in pairwise(options) if before == "-e"]
    others = [word for word in options if word != "-e" and word not in extra_settings]
    words = [str(content), "-o", str(output), "-s", str(HOME / settings), *others]
    day_of_build = {"GAZETTE_TODAY": day} if day else {}
    return run_pelican([*words, "-e", f'CACHE_PATH="{cache}"', *extra_settings], cwd, {**day_of_build, **env})


def built(content: Path, output: Path, *options: str, **more: object) -> Path:
    """The output folder of a build that must succeed."""
    run = build(content, output, *options, **more)  # type: ignore[arg-type]
    assert run.code == 0, run.printed
    return output


def run_pelican(words: list[str], cwd: Path = HOME, env: Mapping[str, str] = {}) -> Run:
    """Pelican's own `main` in a forked process: nothing it leaves in memory survives."""
    prepare()
    with tempfile.TemporaryFile() as output:
        child = os.fork()
        if child == 0:
            os._exit(as_pelican(words, cwd, env, output.fileno()))
        _, status = os.waitpid(child, 0)
        output.seek(0)
        return Run(os.waitstatus_to_exitcode(status), output.read().decode())


@cache
def prepare() -> None:
    """Reads a library and compiles the templates, so that forked processes have rules, lints, readers and templates."""
    renderer_of(Context(read_library(SAMPLE), date.fromisoformat(DAY))).compile_templates()


def as_pelican(words: list[str], cwd: Path, env: Mapping[str, str], output: int) -> int:
    gc.freeze()  # what the tests have in memory is not looked through, and so not copied
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.stdout = open(1, "w", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115
    os.chdir(cwd)
    os.environ.update(env)
    sys.argv = ["pelican", *words]
    logging.getLogger().handlers.clear()  # pytest's handlers, which would keep Pelican from adding its own
    code = 0
    try:
        pelican.main(words)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        code = 70  # a crash, which no test mistakes for a reported mistake
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def copy_of(folder: Path, to: Path) -> Path:
    """A copy that a test may change. Times are not copied, as a fresh clone has none of them."""
    return Path(shutil.copytree(folder, to, copy_function=shutil.copyfile))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def times_of(folder: Path) -> dict[str, int]:
    """The time of the last change of every file and folder, in nanoseconds."""
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


def edit(path: Path, old: str, new: str) -> None:
    """Replaces `old`, which must be in the file, with `new`."""
    text = path.read_text()
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1))
