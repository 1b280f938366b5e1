"""The built sites, as tests/build has them."""

from tests.build.conftest import exampleshire, office

__all__ = ["exampleshire", "office"]
