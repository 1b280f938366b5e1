"""The built sites, as tests/build has them."""

from tests.build.conftest import office, sample

__all__ = ["office", "sample"]
