"""The twelve values: beside an entry, over time, and what they mean."""
