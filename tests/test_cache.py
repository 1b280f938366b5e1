import os
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.cache import Cache, code_version, key_of, key_of_value, put_if_changed, put_in_place, written_beside
from gazette.dates import known_date

KEY, OTHER = key_of("one"), key_of("other")


def test_an_answer_is_kept_for_the_next_run(tmp_path):
    cache = Cache(tmp_path / "answers")
    cache.put(KEY, ("answer", 1))
    cache.save()

    assert Cache(tmp_path / "answers").get(KEY) == ("answer", 1)


def test_answers_that_nobody_asked_for_are_dropped(tmp_path):
    first = Cache(tmp_path / "answers")
    first.put(KEY, 1)
    first.put(OTHER, 2)
    first.save()
    second = Cache(tmp_path / "answers")
    second.get(KEY)
    second.save()

    assert (Cache(tmp_path / "answers").get(KEY), Cache(tmp_path / "answers").get(OTHER)) == (1, None)


def test_a_cache_without_a_file_answers_within_its_run_alone():
    cache = Cache(None)
    cache.put(KEY, 1)
    cache.save()

    assert cache.get(KEY) == 1
    assert Cache(None).get(KEY) is None


def test_an_answer_is_a_copy_so_that_nobody_changes_what_is_kept():
    cache = Cache(None)
    cache.put(KEY, ["a"])
    cache.get(KEY).append("b")

    assert cache.get(KEY) == ["a"]


def test_a_file_cut_short_anywhere_is_as_good_as_none(tmp_path):
    path = tmp_path / "answers"
    cache = Cache(path)
    cache.put(KEY, {"answer": known_date("2016-11-10")})
    cache.save()
    whole = path.read_bytes()

    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert Cache(path).get(KEY) is None


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"not a cache", b"\x80\x05N.", b"\x80\x05K\x01."])
def test_a_file_that_is_no_cache_is_as_good_as_none(tmp_path, data):
    path = tmp_path / "answers"
    path.write_bytes(data)

    assert Cache(path).get(KEY) is None


def test_a_file_of_another_version_of_the_code_is_not_used(tmp_path, monkeypatch):
    cache = Cache(tmp_path / "answers")
    cache.put(KEY, 1)
    cache.save()
    monkeypatch.setattr("gazette.cache.code_version", lambda: "another")

    assert Cache(tmp_path / "answers").get(KEY) is None


class Forged:
    """Pickled, it is a call; a cache that made it would run a program."""

    def __init__(self, call, *arguments):
        self.call = call, arguments

    def __reduce__(self):
        return self.call


@pytest.mark.parametrize("call", [os.mkdir, eval, getattr, key_of, Cache(None).get.__func__])
def test_a_forged_file_runs_nothing(tmp_path, monkeypatch, call):
    monkeypatch.chdir(tmp_path)
    answers = pickle.dumps((code_version(), {KEY: pickle.dumps(Forged(call, "harm"))}))
    (tmp_path / "answers").write_bytes(key_of(answers) + answers)
    outer = pickle.dumps((code_version(), Forged(call, "harm")))
    (tmp_path / "outer").write_bytes(key_of(outer) + outer)

    assert Cache(tmp_path / "answers").get(KEY) is None
    assert Cache(tmp_path / "outer").get(KEY) is None
    assert not (tmp_path / "harm").exists()


SHAPES = {
    "no pair": pickle.dumps(5),
    "three": pickle.dumps((1, 2, 3)),
    "no answers": pickle.dumps((code_version(), None)),
    "a list": pickle.dumps((code_version(), [KEY])),
    "an answer that is a number": pickle.dumps((code_version(), {KEY: 5})),
    "an answer that is empty": pickle.dumps((code_version(), {KEY: b""})),
}
NO_PICKLES = {
    "nothing": b"",
    "no such module": b"cgazette.nowhere\nName\n.",
    "a date without a year": b"cdatetime\ndate\n(tR.",
    "a list as a key": b"}]K\x01s.",
    "a number that is none": b"Ixyz\n.",
    "letters that are none": b"Vabc\\ud8\n.",
    "more than any machine has": b"\x80\x05\x96" + b"\xff" * 7 + b"\x7f.",
}


@pytest.mark.parametrize("forged", [*SHAPES.values(), *NO_PICKLES.values()], ids=[*SHAPES, *NO_PICKLES])
def test_a_forged_file_is_as_good_as_none(tmp_path, forged):
    (tmp_path / "answers").write_bytes(key_of(forged) + forged)

    assert Cache(tmp_path / "answers").get(KEY) is None


@pytest.mark.parametrize("forged", NO_PICKLES.values(), ids=NO_PICKLES)
def test_a_forged_answer_is_as_good_as_none(tmp_path, forged):
    answers = pickle.dumps((code_version(), {KEY: forged}))
    (tmp_path / "answers").write_bytes(key_of(answers) + answers)

    assert Cache(tmp_path / "answers").get(KEY) is None


def test_what_a_killed_process_left_goes_and_what_a_living_process_writes_stays(tmp_path):
    (tmp_path / ".answers.4194304999.new").touch()  # no process has such a number
    (tmp_path / ".7971256.json.4194304999.new").touch()  # a file that nobody writes again
    (tmp_path / ".answers.x.new").touch()  # of somebody else
    (tmp_path / f".answers.{os.getppid()}.new").touch()
    (tmp_path / ".answers.notes").touch()

    put_if_changed(tmp_path / "answers", b"new")

    own = {"answers", f".answers.{os.getppid()}.new"}
    assert {path.name for path in tmp_path.iterdir()} == {*own, ".answers.x.new", ".answers.notes"}


def test_a_file_is_put_in_place_whole_and_nothing_else_is_left(tmp_path):
    put_in_place(tmp_path / "deep" / "file", b"new")

    assert [(path.name, path.read_bytes()) for path in (tmp_path / "deep").iterdir()] == [("file", b"new")]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing(tmp_path):
    (tmp_path / "taken").mkdir()

    with pytest.raises(OSError, match="taken"):
        put_in_place(tmp_path / "taken", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_file_is_on_the_disk_before_it_takes_its_place(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr("os.fsync", lambda handle: calls.append("fsync"))
    monkeypatch.setattr("os.replace", lambda *names: calls.append("replace"))

    put_in_place(tmp_path / "file", b"new")

    assert calls == ["fsync", "replace"]


def test_a_file_whose_writing_fails_half_way_leaves_the_old_one(tmp_path):
    put_in_place(tmp_path / "file", b"old")

    def write_half() -> None:
        with written_beside(tmp_path / "file") as file:
            file.write(b"n")
            raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        write_half()

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_parts_of_a_key_do_not_run_into_each_other(parts, others):
    assert (key_of(*parts) == key_of(*others)) == (parts == others)


def test_equal_values_have_the_same_key():
    shared = known_date("2016-11-10")

    assert key_of_value((shared, shared)) == key_of_value((known_date("2016-11-10"), known_date("2016-11-10")))
    assert key_of_value(shared) != key_of_value(known_date("2016-11-11"))


def test_the_version_of_the_code_is_the_same_all_through_a_run():
    assert code_version() == code_version()
    assert len(code_version()) == 40
