import threading

from gazette.preview.builds import BuildResult, Builds


def test_a_save_during_a_build_is_followed_by_another_build():
    builds = Builds()
    builds.next()
    builds.want()
    builds.end(BuildResult(edition="a"))
    assert builds.is_building

    assert not builds.next()
    builds.end(BuildResult(edition="b"))
    assert not builds.is_building


def test_many_saves_before_a_build_are_one_build():
    builds = Builds()
    for _ in range(3):
        builds.want()
    builds.next()
    assert builds.built == builds.wanted


def test_the_builder_waits_for_the_next_save():
    builds, begun = Builds(), threading.Event()
    builds.next()
    threading.Thread(target=lambda: (builds.next(), begun.set()), daemon=True).start()
    assert not begun.wait(0.05)
    builds.want()
    assert begun.wait(5)


def test_new_code_is_told_once():
    builds = Builds()
    builds.want(has_new_code=True)
    builds.want()
    assert builds.next()
    builds.want()
    assert not builds.next()


def test_a_failed_build_leaves_the_edition_that_is_served():
    builds = Builds()
    builds.end(BuildResult(edition="a", files={"d/": "d.md"}))
    builds.end(BuildResult(mistakes=("office.md:1: It is empty.",)))
    assert builds.edition == "a"
    assert builds.last.mistakes == ("office.md:1: It is empty.",)
    assert builds.last.files == {"d/": "d.md"}, "its pages can still be edited"


def test_a_result_is_read_back_as_it_was_written():
    result = BuildResult(("a",), ("b",), "c", 3, {"d/": "d.md"}, {"d/": ("e",)}, 0.5)
    assert BuildResult.of_line(result.as_line()) == result
