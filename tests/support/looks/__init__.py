"""Looks at a window by ear, by eye, by hand. Each gives sentences, and none when all is well."""
