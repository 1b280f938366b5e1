"""Reads a content folder into a Library of checked records with links in both directions."""
