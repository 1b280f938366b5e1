"""Finds personal data, hidden data and protective markings in texts and files. Reads no record and writes nothing."""
