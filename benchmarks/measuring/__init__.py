"""What the measurements share: invented journals, and eyes on the window. Not a measurement itself."""
