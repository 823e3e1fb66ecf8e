"""Finds what in a text could identify someone, offline, by suggestion: names, places, dates, numbers."""

from npgs_journal.redaction.identifiers.finder import find
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion

__all__ = ["Label", "Strength", "Suggestion", "find"]
