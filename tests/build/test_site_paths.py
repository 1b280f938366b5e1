"""The check knows the path of every file that the build makes, though it makes none."""

from datetime import date

import pytest

from gazette.addresses import file_of
from gazette.exports.search.index import FOLDER as SHELVES
from gazette.library.build_day import build_day
from gazette.library.read import read_library
from gazette.london import instant
from gazette.manifest import MANIFEST
from gazette.views.context import Context
from gazette.views.site.site_paths import folders_without_page, site_paths
from tests.build.building import DAY, DAY_OF_OFFICE, HOME


@pytest.mark.parametrize(("name", "day"), [("sample", DAY), ("exampleshire", ""), ("office", DAY_OF_OFFICE)])
def test_the_paths_of_a_site_are_known_before_it_is_built(name, day, request):
    site = request.getfixturevalue(name)
    today = date.fromisoformat(day) if day else build_day(site.content)
    context = Context(read_library(site.content, None, instant(today)), today)

    paths = [*site_paths(context, HOME / "theme"), MANIFEST]
    paths += map(file_of, folders_without_page(paths))

    built = (path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file())
    assert sorted(paths) == sorted(path for path in built if not path.startswith(SHELVES))
