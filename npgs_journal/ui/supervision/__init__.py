"""Supervision around a meeting: before, during and after."""
