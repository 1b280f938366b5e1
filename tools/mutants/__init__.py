"""Breaks the code in places chosen by a seed, and says which breaks no test notices: `make mutants`."""
