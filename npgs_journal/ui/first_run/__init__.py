"""Two short pages that make a journal."""
