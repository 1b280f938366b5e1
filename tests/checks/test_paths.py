"""Files that are in each other's way, and names that some disk cannot hold."""

import pytest

from gazette.checks.paths import LONGEST_NAME, LONGEST_PATH, path_faults


@pytest.mark.parametrize(
    ("paths", "faults"),
    [
        (["index.html", "a/index.html", "a/b.html", ".well-known/security.txt", "files/PCC-1/common.txt"], []),
        (["robots.txt", "robots.txt/index.html"], ["robots.txt/index.html lies below the file robots.txt"]),
        (["a/b/c/d.html", "a/b"], ["a/b/c/d.html lies below the file a/b"]),
        (["a", "a/b", "a/b/c"], ["a/b lies below the file a", "a/b/c lies below the file a"]),
        (["a", "a/b", "a/c"], ["a/b lies below the file a", "a/c lies below the file a"]),
        (["a/index.html", "a/index.html"], ["a/index.html takes the place of another page"]),
        (["files/x/A.txt", "files/x/a.txt"], ["files/x/a.txt differs from files/x/A.txt only in capitals"]),
        (["go/a/b.html", "GO/a/b.html"], ["GO/a/b.html differs from go only in capitals"]),
        (["go/index.html", "GO"], ["GO differs from go only in capitals"]),
        (["caf\u00e9", "cafe\u0301"], ["cafe\u0301 differs from caf\u00e9 only in how an accent is stored"]),
        (["a/.htaccess/index.html"], ["a/.htaccess/index.html has the hidden name .htaccess, which is for the server"]),
        ([".well-known/x"], [".well-known/x has the hidden name .well-known, which is for the server"]),
        (["con/index.html"], ["con/index.html has the name con, which Windows keeps for itself"]),
        (["a/NUL.txt"], ["a/NUL.txt has the name NUL.txt, which Windows keeps for itself"]),
        (["a/Lpt1.tar.gz"], ["a/Lpt1.tar.gz has the name Lpt1.tar.gz, which Windows keeps for itself"]),
        (["com/index.html", "console.html", "com10/x", "auxiliary"], []),
        (["a./index.html"], ["a./index.html has the name 'a.', whose end Windows drops"]),
        (["a /index.html"], ["a /index.html has the name 'a ', whose end Windows drops"]),
        (["a:b"], ["a:b has : in its name, which Windows does not allow"]),
        (["a?b"], ["a?b has ? in its name, which Windows does not allow"]),
    ],
)
def test_paths_of_a_site(paths, faults):
    assert [f"{fault.path} {fault.why}" for fault in path_faults(paths)] == faults


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("é" * (LONGEST_NAME // 2), None),
        ("é" * (LONGEST_NAME // 2 + 1), "has a name of 256 bytes; at most 255 fit on a disk"),
        ("a/" * (LONGEST_PATH // 2), None),
        ("a/" * (LONGEST_PATH // 2) + "b", "has an address of 241 characters; at most 240 fit on every disk"),
    ],
    ids=["a long name", "a name too long", "a long path", "a path too long"],
)
def test_the_length_of_a_path(path, why):
    assert next((fault.why for fault in path_faults([path.rstrip("/")])), None) == why
