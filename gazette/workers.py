"""Runs a function on many tasks, in several processes if there are enough. No other module starts processes."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from enum import Enum
from functools import partial
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from threading import Event, Thread
from typing import Any, TypeVar

from gazette.faults import Fault

Task = TypeVar("Task")
Answer = TypeVar("Answer")

MANY = 150  # number of short tasks from which a second process is worth its start
MOST = 8  # processes
LOOK_AGAIN = 0.02  # seconds, whether the parent is still there

# Forked processes inherit these and get only the number of a task, so tasks and functions need not be picklable.
_work: Callable[[Any], Any]
_tasks: Sequence[Any]


def each(
    work: Callable[[Task], Answer], tasks: Sequence[Task], prepare: Callable[[], None] = lambda: None
) -> list[Answer]:
    """Returns the answer to each task, in order. `work` must be a pure function.

    `prepare` does once, before there are several processes, what each of them would do otherwise.
    """
    workers = min(os.cpu_count() or 1, MOST)
    if len(tasks) < MANY or workers == 1:
        return [work(task) for task in tasks]
    global _work, _tasks
    _work, _tasks = work, tasks
    prepare()
    reader, writer = os.pipe()
    pool = ProcessPoolExecutor(workers, get_context("fork"), _end_with_parent, (os.getpid(), reader, writer))
    try:
        return list(pool.map(_answer, range(len(tasks)), chunksize=max(1, len(tasks) // (workers * 8))))
    except BrokenProcessPool:
        raise Fault(
            "A process of this build was ended by the system, perhaps because there was too little memory. Try again."
        ) from None
    finally:
        os.close(writer)  # the processes leave out the tasks that they still have
        pool.shutdown(cancel_futures=True)  # whatever happened, no process outlives this line
        os.close(reader)
        _work, _tasks = len, ()


def _answer(number: int) -> Any:
    if _is_over.is_set():
        raise Over
    return _work(_tasks[number])


class Over(Exception):
    """Nobody waits for the answer to a task any more."""


_is_over = Event()  # in a forked process, once its parent has closed its end of the pipe


def _end_with_parent(parent: int, reader: int, writer: int) -> None:
    """Ends this process as soon as its parent has ended, in whatever way. Tasks end when it closes its end of the pipe.

    While the parent lives, it ends its processes by itself: it would wait for ever for the rest of an answer that a
    process did not write to the end.
    """
    os.close(writer)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process; the parent ends and so do we
    Thread(target=_wait_for_end, args=(reader, parent), daemon=True).start()


def _wait_for_end(reader: int, parent: int) -> None:
    os.read(reader, 1)
    _is_over.set()
    while os.getppid() == parent:
        time.sleep(LOOK_AGAIN)
    os._exit(1)


class Failure(Enum):
    """Why a task has no answer."""

    TIME = "time"
    MEMORY = "memory"
    FAULT = "fault"


@dataclass(frozen=True)
class Limits:
    """What a task may use in a process of its own."""

    seconds: float
    memory: int  # bytes besides those of this process


def each_guarded(work: Callable[[Task], Answer], tasks: Sequence[Task], limits: Limits) -> list[Answer | Failure]:
    """The answer to each task, in order, worked out in other processes: no task can harm this one.

    A process does task after task. If it breaks or is over its limits, that task has failed; another goes on.
    Where the system cannot fork, the work is done here.
    """
    if not hasattr(os, "fork"):
        return [work(task) for task in tasks]
    answers: dict[int, Answer | Failure] = {}
    waiting = iter(range(len(tasks)))
    guarded: list[_GuardedProcess] = []
    lifeline = os.pipe()
    start_next = partial(_start_next, guarded, work, tasks, limits, waiting, lifeline)
    try:
        for _ in range(min(os.cpu_count() or 1, MOST, len(tasks))):
            start_next()
        while guarded:
            _collect(guarded, answers, waiting)
            while len(guarded) < min(os.cpu_count() or 1, MOST) and start_next():
                pass
    finally:
        for process in guarded:
            process.end()
        for end in lifeline:
            os.close(end)
    return [answers[number] for number in range(len(tasks))]


class _GuardedProcess:
    """A forked process that answers one number of a task after another."""

    def __init__(
        self,
        work: Callable[[Any], Any],
        tasks: Sequence[Any],
        limits: Limits,
        others: list[Connection],
        lifeline: tuple[int, int],
    ) -> None:
        self.connection, far_end = Pipe()
        self.limits = limits
        self.task, self.deadline = 0, 0.0
        parent = os.getpid()
        self.process_id = os.fork()
        if self.process_id == 0:
            try:
                _end_with_parent(parent, *lifeline)
                for connection in (*others, self.connection):
                    connection.close()  # or this process would not notice that the first has ended
                _answer_until_closed(far_end, work, tasks, limits)
            finally:
                os._exit(1)  # without a traceback: the first process writes the sentence
        far_end.close()

    def start(self, task: int) -> None:
        self.task, self.deadline = task, time.monotonic() + self.limits.seconds
        self.connection.send(task)

    def end(self) -> None:
        self.connection.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process_id, signal.SIGKILL)
        os.waitpid(self.process_id, 0)


def _start_next(
    guarded: list[_GuardedProcess],
    work: Callable[[Any], Any],
    tasks: Sequence[Any],
    limits: Limits,
    waiting: Iterator[int],
    lifeline: tuple[int, int],
) -> bool:
    """Starts another process with the next task, if there is one."""
    task = next(waiting, None)
    if task is None:
        return False
    process = _GuardedProcess(work, tasks, limits, [other.connection for other in guarded], lifeline)
    guarded.append(process)
    process.start(task)
    return True


def _collect(guarded: list[_GuardedProcess], answers: dict[int, Any], waiting: Iterator[int]) -> None:
    """Waits for the next answers. A process that failed ends; one that has answered gets its next task or ends."""
    soonest = min(process.deadline for process in guarded)
    ready = wait([process.connection for process in guarded], max(0.0, soonest - time.monotonic()))
    for process in list(guarded):
        if process.connection in ready:
            answer = _received(process.connection)
        elif time.monotonic() >= process.deadline:
            answer = Failure.TIME
        else:
            continue
        answers[process.task] = answer
        following = None if isinstance(answer, Failure) else next(waiting, None)
        if following is None:
            process.end()
            guarded.remove(process)
        else:
            process.start(following)


def _received(connection: Connection) -> Any:
    try:
        return connection.recv()
    except (EOFError, OSError):
        return Failure.FAULT


def _answer_until_closed(
    connection: Connection, work: Callable[[Any], Any], tasks: Sequence[Any], limits: Limits
) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libraries complain there of every odd file
    _limit_memory(limits.memory)
    while True:
        try:
            number = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answer = work(tasks[number])
        except MemoryError:
            answer = Failure.MEMORY
        connection.send(answer)


def _limit_memory(memory: int) -> None:
    """Limits the addresses of this process to what it has and `memory` more, where the system can."""
    import resource

    with contextlib.suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as sizes:
            used = int(sizes.read().split()[0]) * resource.getpagesize()
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, most))
