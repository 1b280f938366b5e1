"""The same work on many things, in as many processes as there are cores, once that pays for their start."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")

MANY = 150  # tasks of a few milliseconds from which a second process pays for its start
MOST = 8  # processes


def each(work: Callable[[Task], Answer], tasks: Sequence[Task]) -> list[Answer]:
    """The answer to each task, in their order. `work` is a function of a module, and a pure one."""
    workers = min(os.cpu_count() or 1, MOST)
    if len(tasks) < MANY or workers == 1:
        return [work(task) for task in tasks]
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        return list(pool.map(work, tasks, chunksize=max(1, len(tasks) // (workers * 8))))
