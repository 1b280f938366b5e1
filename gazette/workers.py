"""Runs a function on many tasks, in several processes if there are enough. No other module starts processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Thread
from typing import Any, TypeVar

from gazette.faults import Fault

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
    reader, writer = os.pipe()
    pool = ProcessPoolExecutor(workers, get_context("fork"), _end_with_parent, (reader, writer))
    try:
        return list(pool.map(_answer, range(len(tasks)), chunksize=max(1, len(tasks) // (workers * 8))))
    except BrokenProcessPool:
        raise Fault("A process of this build was ended by the system, perhaps for want of memory. Try again.") from None
    finally:
        os.close(writer)  # whatever happened, no process outlives this line
        pool.shutdown(cancel_futures=True)
        os.close(reader)
        _work, _tasks = len, ()


def _answer(number: int) -> Any:
    return _work(_tasks[number])


def _end_with_parent(reader: int, writer: int) -> None:
    """Ends this process as soon as its parent has ended, in whatever way, or has closed its end of the pipe."""
    os.close(writer)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process; the parent ends and so do we
    Thread(target=_wait_for_end, args=(reader,), daemon=True).start()


def _wait_for_end(reader: int) -> None:
    os.read(reader, 1)
    os._exit(1)
