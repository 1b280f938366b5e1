"""The commands of `bin/gazette`, a module for each."""
