import os

import pytest

from gazette.workers import MANY, each


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr("gazette.workers.os.cpu_count", lambda: 2)


def test_answers_come_in_the_order_of_their_tasks():
    assert each(lambda number: number * 2, range(MANY)) == [number * 2 for number in range(MANY)]


def test_many_tasks_are_done_in_other_processes_even_if_they_cannot_be_pickled():
    tasks = [os.getpid] * MANY

    assert os.getpid() not in each(lambda task: task(), tasks)


def test_a_few_tasks_are_done_in_this_process():
    assert each(lambda task: task(), [os.getpid] * (MANY - 1)) == [os.getpid()] * (MANY - 1)
