"""What Help says, and the keys that are in no menu."""

from __future__ import annotations

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_keys


def help_sections() -> list[tuple[str, str]]:
    return [
        (
            tr("Writing"),
            tr(
                "Write on the page. It saves itself in your locked journal. "
                "An empty page is never saved. Old entries are in the list beside it."
            ),
        ),
        (
            tr("Values"),
            tr(
                "Beside the page are the twelve values. Mark what was lived and what was under strain. "
                "Both may be true of one entry. Choose some words first, and the mark goes on those words. "
                "Under strain can carry a concern, if you want to name one. "
                "Nothing is scored or counted against you."
            ),
        ),
        (
            tr("Finding"),
            tr(
                "Search looks for words in all your entries. The button beside it asks for a value, "
                "a concern, days and more. What is asked stands below as chips: press one to take it away. "
                "Ctrl+Shift+A shows everything again."
            ),
        ),
        (
            tr("Sharing"),
            tr(
                "Every entry starts as Just mine. Mark to bring is a note to yourself. "
                "In Supervision you make a packet: choose entries, hold back what is not for this reader, "
                "replace names, and see each page before it is saved. An About me entry never goes in."
            ),
        ),
        (
            tr("Locking"),
            tr(
                "Ctrl+L locks at once, on every page. It also locks when nothing happens for a while. "
                "Your passphrase opens it. Without it, only your recovery sheet does."
            ),
        ),
        (
            tr("What it cannot do"),
            tr(
                "It cannot stop someone who watches this screen, a work computer that records typing, "
                "or a court. A file you gave away cannot be called back. "
                "It is not a clinical record, and not a place to report harm."
            ),
        ),
        (
            tr("Where things are"),
            tr(
                "Settings says where your journal lives, how to copy it, and how to move it. "
                "Help, then Keys, lists every key."
            ),
        ),
    ]


def keys_without_menu() -> list[tuple[str, str]]:
    """What keys do that no menu can list, as (what, key)."""
    return [
        (tr("Next, or the one before"), "Tab, Shift+Tab"),
        (tr("Inside a list or the values"), tr("Arrow keys")),
        (tr("Press a button, turn a mark on or off"), tr("Space")),
        (tr("To a value, with Shift to its Under strain"), tr("Its underlined letter")),
        (tr("What the value means"), "?"),
        (tr("From the values back to the text"), "Esc"),
        (tr("Open the menus"), tr("Alt and the underlined letter")),
        (tr("Close a box or a menu"), "Esc"),
        *name_keys.keys(),
    ]
