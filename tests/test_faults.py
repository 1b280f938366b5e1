"""What is wrong with the machine, in a sentence."""

import errno
import os

import pytest

from gazette.faults import Fault, sentence_of


@pytest.mark.parametrize(
    ("number", "path", "sentence"),
    [
        (errno.ENOSPC, None, "There is no room left on the disk. Make room and try again."),
        (errno.ENOSPC, "a", "a: There is no room left on the disk. Make room and try again."),
        (errno.EROFS, "a", "a: It is on a read-only disk. Name another folder."),
        (errno.EACCES, "a", "a: You are not allowed to read or write it. Ask the person who runs the machine."),
        (errno.EISDIR, "a", "a: There is a folder where a file should be. Move it."),
        (errno.ENOTDIR, "a", "a: There is a file where a folder should be. Move it."),
        (errno.EEXIST, "a", "a: There is a file where a folder should be. Move it."),
        (errno.ENOENT, "a{b}", "a{b}: It is not there, or has just been deleted. Try again."),
        (errno.EIO, "a", "a: Input/output error. Try again."),
    ],
)
def test_a_fault_of_the_system(number, path, sentence):
    assert sentence_of(OSError(number, os.strerror(number), path)) == sentence


def test_a_fault_that_is_a_sentence_already():
    assert sentence_of(Fault("A process was ended.")) == "A process was ended."
