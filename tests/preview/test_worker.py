import sys

from gazette.preview.builds import BuildResult
from gazette.preview.worker import ENDED, Worker

ANSWERS = "import sys\nfor number, _ in enumerate(sys.stdin): print(f'{{\"pages\": {number}, %s}}' % REST, flush=True)"
REST = '"mistakes": [], "warnings": [], "edition": "a", "files": {}, "marks": {}, "seconds": 0'


def worker(code, tmp_path):
    script = tmp_path / "worker.py"
    script.write_text(f"REST = {REST!r}\n{code}")
    return Worker([sys.executable, str(script)])


def test_one_process_answers_every_build(tmp_path):
    process = worker(ANSWERS, tmp_path)
    assert [process.build().pages for _ in range(3)] == [0, 1, 2]
    process.stop()


def test_a_process_that_was_killed_is_started_again(tmp_path):
    process = worker(ANSWERS, tmp_path)
    process.build()
    process._process.kill()
    process._process.wait()
    assert process.build().pages == 0
    process.stop()


def test_a_process_that_always_ends_is_a_mistake(tmp_path):
    assert worker("raise SystemExit(3)", tmp_path).build() == BuildResult(mistakes=(ENDED,))
