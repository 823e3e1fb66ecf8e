"""Writing: the page, its saving and what stands around it."""
