"""The twelve values beside an entry."""
