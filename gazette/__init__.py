"""Reads, checks, links and shows the published record of a police and crime commissioner. Does not import Pelican."""
