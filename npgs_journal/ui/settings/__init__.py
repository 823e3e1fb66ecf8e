"""Choices that apply at once."""
