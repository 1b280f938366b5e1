"""What is printed of each kind of thing, such as a decision, a fund or a promise: its page, its row in lists."""
