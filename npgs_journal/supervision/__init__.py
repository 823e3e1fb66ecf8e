"""Supervision: what is kept around meetings. `hours_files` writes hours, and reaches no entry's words."""
