"""The page that opens a journal."""
