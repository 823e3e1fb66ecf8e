"""News for a page that may be gone by the time it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def while_alive(owner: QObject, call: Callable[[Any], object]) -> Callable[[Any], None]:
    """`call`, until Qt has thrown `owner` away: a job may come home after its page was closed."""

    def told(news: Any) -> None:
        if shiboken6.isValid(owner):
            call(news)

    return told
