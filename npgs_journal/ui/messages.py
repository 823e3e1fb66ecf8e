"""The sentence of `wording.py` in the reader's language. The only place that turns trouble into words."""

from __future__ import annotations

from npgs_journal import wording
from npgs_journal.errors import JournalError
from npgs_journal.ui.language import tr


def message(error: BaseException) -> str:
    """What is safe first, then a next step. Never the error's own text, which may quote what was written."""
    if not isinstance(error, JournalError):
        return tr(wording.UNKNOWN)
    return wording.fill(tr(wording.template(error)), error.facts)
