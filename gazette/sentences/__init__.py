"""Every sentence the software makes for readers: a function from facts to a sentence, tested as a table."""
