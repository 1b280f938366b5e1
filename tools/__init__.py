"""What the work on the project needs, and the site does not."""
