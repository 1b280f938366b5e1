"""The pages that list many things, and their tables of data."""
