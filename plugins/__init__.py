"""Connects the build to Pelican, which no other package imports."""
