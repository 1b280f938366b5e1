"""What feeds and calendars say: their entries and events, before any format."""
