"""Sharing on the person's own terms: choose, hold back, see exactly what leaves, hand it over.

Typst, pikepdf, pypdfium2 and python-docx are loaded when a packet is made, never when this room is imported.
"""

from npgs_journal.share.afterwards import FileNow, delete_file, save_again
from npgs_journal.share.build import build_packet, values_line
from npgs_journal.share.formats import FORMATS, Format
from npgs_journal.share.intended import intended_text
from npgs_journal.share.length import with_pages
from npgs_journal.share.locked import offered_words, settled_words
from npgs_journal.share.primer import MOST_VALUES
from npgs_journal.share.reading import PageImage, page_count, page_images
from npgs_journal.share.release import check_release
from npgs_journal.share.remembered import Seen, Together, aliases_used, seen_together
from npgs_journal.share.sharing import PRINT, TALK, Checked, Sharing
from npgs_journal.share.signs import BOX, undrawable_count
from npgs_journal.share.sought import Sought, seek

__all__ = [
    "BOX",
    "FORMATS",
    "MOST_VALUES",
    "PRINT",
    "TALK",
    "Checked",
    "FileNow",
    "Format",
    "PageImage",
    "Seen",
    "Sharing",
    "Sought",
    "Together",
    "aliases_used",
    "build_packet",
    "check_release",
    "delete_file",
    "intended_text",
    "offered_words",
    "page_count",
    "page_images",
    "save_again",
    "seek",
    "seen_together",
    "settled_words",
    "undrawable_count",
    "values_line",
    "with_pages",
]
