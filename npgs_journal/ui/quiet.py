"""Nothing that was written may reach a terminal or a log: only classes, frames and codes do."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from npgs_journal.security.traces import safe_trace

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger("npgs_journal")


def keep_quiet() -> None:
    """Take over every road by which Python or Qt prints on its own."""
    sys.excepthook = _on_exception
    threading.excepthook = _on_thread_exception
    sys.unraisablehook = _on_unraisable
    qInstallMessageHandler(_on_qt_message)


def _on_exception(
    kind: type[BaseException],  # noqa: ARG001 - a hook's shape
    error: BaseException,
    trace: TracebackType | None,  # noqa: ARG001 - a hook's shape
) -> None:
    log.error("unexpected: %s", safe_trace(error))


def _on_thread_exception(given: threading.ExceptHookArgs) -> None:
    if given.exc_value is not None:
        log.error("unexpected in a thread: %s", safe_trace(given.exc_value))


def _on_unraisable(given: sys.UnraisableHookArgs) -> None:
    if given.exc_value is not None:
        log.error("unexpected at an object's end: %s", safe_trace(given.exc_value))


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:  # noqa: ARG001 - may quote text
    """Qt's own words may quote what is on screen: only their kind and category are kept."""
    if kind != QtMsgType.QtDebugMsg:
        log.warning("qt: %s in %s", kind.name, context.category or "default")
