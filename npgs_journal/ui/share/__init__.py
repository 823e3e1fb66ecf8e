"""Supervision: choose entries, see exactly what the other will see, and hand it over."""
