"""The process that builds, as the server sees it. It stays alive between builds, because it keeps what it has read."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from gazette.preview.builds import BuildResult

ENDED = "The build ended before it was done. The terminal shows why. Save any file to try again."


class Worker:
    """Starts the process for the first build, and again whenever it has ended."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> BuildResult:
        """The result of one build. A process that ends during it is started again once."""
        for _ in range(2):
            if result := self._asked():
                return result
            self.stop()
        return BuildResult(mistakes=(ENDED,))

    def stop(self) -> None:
        """Ends the process, as soon as it has published what it was about to."""
        process, self._process = self._process, None
        if process:
            process.terminate()
            process.communicate()

    def _asked(self) -> BuildResult | None:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
        orders, answers = self._process.stdin, self._process.stdout
        assert orders
        assert answers
        try:
            orders.write("build\n")
            orders.flush()
        except OSError:  # it has ended since the last build
            return None
        line = answers.readline()
        return BuildResult.of_line(line) if line.endswith("\n") else None
