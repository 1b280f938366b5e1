"""The built site of the real office, for the tests of what readers find there."""

from tests.build.conftest import office

__all__ = ["office"]
