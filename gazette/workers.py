"""Runs a function on many tasks, in several processes if there are enough. No other module starts processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")

MANY = 150  # number of short tasks from which a second process is worth its start
MOST = 8  # processes

# Forked processes inherit these and get only the number of a task, so tasks and functions need not be picklable.
_work: Callable[[Any], Any]
_tasks: Sequence[Any]


def each(work: Callable[[Task], Answer], tasks: Sequence[Task]) -> list[Answer]:
    """Returns the answer to each task, in order. `work` must be a pure function."""
    workers = min(os.cpu_count() or 1, MOST)
    if len(tasks) < MANY or workers == 1:
        return [work(task) for task in tasks]
    global _work, _tasks
    _work, _tasks = work, tasks
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            return list(pool.map(_answer, range(len(tasks)), chunksize=max(1, len(tasks) // (workers * 8))))
    finally:
        _work, _tasks = len, ()


def _answer(number: int) -> Any:
    return _work(_tasks[number])
