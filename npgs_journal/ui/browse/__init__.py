"""Finding one's way among entries: the list, the search and the calendar."""
