"""The built sites, as tests/build has them."""

from tests.build.conftest import exampleshire, office, sample

__all__ = ["exampleshire", "office", "sample"]
