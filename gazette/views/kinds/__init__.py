"""A module for each kind of page about a single thing: decisions, funds, promises and so on."""
