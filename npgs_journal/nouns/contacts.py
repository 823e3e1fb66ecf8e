"""Whom a person can turn to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import date

ContactId = NewType("ContactId", int)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody or some line: how to reach them, in words, and the day on which that was last checked.

    `built_in` is the id of one that came with the journal, and empty for one's own.
    """

    name: str
    reach: str = ""
    note: str = ""
    checked_on: date | None = None
    built_in: str = ""
    is_hidden: bool = False
    id: ContactId | None = None
