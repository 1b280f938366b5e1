"""What holds for every test: hypothesis measures no time, since machines differ."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
