"""The only place that knows Pelican: hooks, and one call each."""
