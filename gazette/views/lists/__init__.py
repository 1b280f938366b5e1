"""The pages that list many things, each with its table of data."""
