"""What the pages of all records share: head, facts, text, related records, dates, history, JSON-LD."""
