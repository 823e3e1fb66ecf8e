"""What this program is, what it stands on, and whom it thanks."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

from npgs_journal.ui.language import tr

_PARTS = ("npgs-journal", "PySide6-Essentials", "sqlcipher3", "cryptography", "SQLAlchemy", "typst")


def about_lines() -> list[str]:
    return [
        tr("Your writing is locked with your passphrase. This app never goes online."),
        tr("It is not a clinical record, and not a place to report harm."),
        tr(
            "The 12 core values come from the National Association of Peer Supporters (2013, 2019). "
            "Explanations and prompts are original to this app. Not affiliated with or endorsed by N.A.P.S."
        ),
        tr(
            "Foglesong, Knowles, Cronise, Wolf, Edwards: National Practice Guidelines for Peer Support "
            "Specialists and Supervisors. Psychiatric Services, 2022. doi 10.1176/appi.ps.202000901"
        ),
        tr("Letters: Atkinson Hyperlegible Next, Literata. Icons: Lucide. Each with its licence in the app."),
        ", ".join(_versions()),
    ]


def _versions() -> list[str]:
    found = [f"Python {sys.version.split()[0]}"]
    for part in _PARTS:
        try:
            found.append(f"{part} {version(part)}")
        except PackageNotFoundError:
            continue
    return found
