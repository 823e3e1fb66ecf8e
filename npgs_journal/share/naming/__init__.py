"""Names and other identifiers of a packet: the lines to show, the answers given, and where they take hold.

Nothing here asks a clock, a store or a file. `lines.gather` makes the lines, the functions of `answering`
turn choices into other choices, and `build_packet` writes what they say.
"""
