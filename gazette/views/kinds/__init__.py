"""A module for each kind of page about one thing: decisions, funds, promises and so on."""
