"""Leaving out and renaming: pure work on text. No file, no clock, no chance."""

from npgs_journal.redaction.clean import Cleaned, clean
from npgs_journal.redaction.holding import BREAK, MARK, Kept, hold_back
from npgs_journal.redaction.matching import has_words, passage_spans, word_spans
from npgs_journal.redaction.names import Replaced, replace_names

__all__ = [
    "BREAK",
    "MARK",
    "Cleaned",
    "Kept",
    "Replaced",
    "clean",
    "has_words",
    "hold_back",
    "passage_spans",
    "replace_names",
    "word_spans",
]
