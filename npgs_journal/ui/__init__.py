"""Qt: shows what is, emits wishes."""
