"""Key costs for tests: an open-and-create takes about 10 ms, so the real store serves every test."""

from __future__ import annotations

from npgs_journal.security.keys import KeyCost

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
