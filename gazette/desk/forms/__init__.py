"""A form for a document, made from the declarations of its fields: what it shows, and what an answer to it means."""
