"""Supervision around a meeting: before, during and after. The hours log stands alone: it shows no entry."""
