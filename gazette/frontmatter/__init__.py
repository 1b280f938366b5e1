"""Reads the fields above a text: with line numbers, checked against their declarations, mistakes as sentences."""
