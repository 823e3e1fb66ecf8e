"""One file for each schema, in order. A revision imports no table of today."""
