"""Reads a content folder into one Library of checked records that know each other."""
