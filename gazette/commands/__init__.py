"""The commands of `bin/gazette`, and what several of them use."""
