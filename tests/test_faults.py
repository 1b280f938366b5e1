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
        (errno.EROFS, "a", "a: It lies on a disk that can only be read. Name another folder."),
        (errno.EACCES, "a", "a: You have no right to read or write it. Ask who runs the machine."),
        (errno.EISDIR, "a", "a: It is a folder, and a file should be there. Take it away."),
        (errno.ENOTDIR, "a", "a: A file is there, and a folder should be. Take it away."),
        (errno.EEXIST, "a", "a: A file is there, and a folder should be. Take it away."),
        (errno.ENOENT, "a{b}", "a{b}: It is not there, or it was taken away just now. Try again."),
        (errno.EIO, "a", "a: Input/output error. Try again."),
    ],
)
def test_a_fault_of_the_system(number, path, sentence):
    assert sentence_of(OSError(number, os.strerror(number), path)) == sentence


def test_a_fault_that_is_a_sentence_already():
    assert sentence_of(Fault("A process was ended.")) == "A process was ended."
