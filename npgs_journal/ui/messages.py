"""The sentence of `wording.py` in the reader's language. The only place that turns trouble into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from npgs_journal import wording
from npgs_journal.errors import JournalError


def message(error: BaseException) -> str:
    """What is safe first, then a next step. Never the error's own text, which may quote what was written."""
    if not isinstance(error, JournalError):
        return QCoreApplication.translate("wording", wording.UNKNOWN)
    return wording.fill(QCoreApplication.translate("wording", wording.template(error)), error.facts)
