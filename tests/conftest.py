"""Settings of every test: hypothesis sets no deadline, since machines differ."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
