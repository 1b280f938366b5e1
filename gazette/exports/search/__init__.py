"""The index of the search: small files that a script on the search page reads, made from what pages show."""
