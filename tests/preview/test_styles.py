import pytest

from gazette.preview import styles
from gazette.preview.styles import FAILED, NO_NODE, STYLESHEET, fault_of_styles


def test_a_stylesheet_that_is_there_is_left_alone(tmp_path, monkeypatch):
    (tmp_path / STYLESHEET).parent.mkdir(parents=True)
    (tmp_path / STYLESHEET).write_text("a{}")
    monkeypatch.setattr(styles.shutil, "which", lambda name: pytest.fail("nothing is to be run"))
    assert fault_of_styles(tmp_path) is None


def test_without_node_a_sentence_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(styles.shutil, "which", lambda name: None)
    assert fault_of_styles(tmp_path) == NO_NODE


@pytest.mark.parametrize(("command", "fault"), [("true", None), ("false", FAILED)])
def test_it_is_compiled_once(tmp_path, monkeypatch, command, fault):
    monkeypatch.setattr(styles.shutil, "which", lambda name: f"/bin/{command}")
    assert fault_of_styles(tmp_path) == fault
    assert (tmp_path / STYLESHEET).parent.is_dir()
