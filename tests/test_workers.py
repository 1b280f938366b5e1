import os
import signal
import time

import pytest

from gazette.workers import MANY, Failure, Limits, each, each_guarded


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr("gazette.workers.os.cpu_count", lambda: 2)


def test_answers_come_in_the_order_of_their_tasks():
    assert each(lambda number: number * 2, range(MANY)) == [number * 2 for number in range(MANY)]


def test_many_tasks_are_done_in_other_processes_even_if_they_cannot_be_pickled():
    tasks = [os.getpid] * MANY

    assert os.getpid() not in each(lambda task: task(), tasks)


def test_what_every_process_needs_is_done_once_before_there_are_several():
    prepared = []

    assert each(lambda task: len(prepared), range(MANY), lambda: prepared.append(1)) == [1] * MANY
    assert prepared == [1]


def test_a_few_tasks_are_done_in_this_process():
    assert each(lambda task: task(), [os.getpid] * (MANY - 1)) == [os.getpid()] * (MANY - 1)


def test_a_task_that_fails_ends_all_of_them_even_while_another_sends_a_long_answer():
    def work(number):
        return 1 // 0 if number == MANY // 4 else "words" * 500_000

    signal.alarm(120)  # it would wait for ever for the rest of an answer
    try:
        for _ in range(5):
            with pytest.raises(ZeroDivisionError):
                each(work, range(MANY))
    finally:
        signal.alarm(0)


GUARD = Limits(seconds=1, memory=200_000_000)


@pytest.mark.parametrize(
    ("harm", "failure"),
    [
        (lambda: time.sleep(60), Failure.TIME),
        (lambda: bytearray(400_000_000), Failure.MEMORY),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), Failure.FAULT),
        (lambda: 1 / 0, Failure.FAULT),
    ],
)
def test_a_guarded_task_that_does_harm_has_failed_and_the_others_have_their_answers(harm, failure):
    tasks = [lambda: 1, harm, lambda: 3, harm, lambda: 5]

    assert each_guarded(lambda task: task(), tasks, GUARD) == [1, failure, 3, failure, 5]


def test_guarded_tasks_leave_no_process_behind():
    for process in {*each_guarded(lambda task: task(), [os.getpid] * 5, GUARD)} - {os.getpid()}:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)  # asks only whether it is there, also as one that nobody has waited for


def test_a_guarded_process_does_task_after_task():
    numbers = each_guarded(lambda task: task(), [os.getpid] * 50, GUARD)

    assert os.getpid() not in numbers
    assert len(set(numbers)) <= 2
