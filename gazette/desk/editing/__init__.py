"""Changes fields and text of a document, and leaves every line alone that says what it said before."""
