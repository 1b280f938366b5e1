"""The entries of feeds and the events of calendars, before any format."""
