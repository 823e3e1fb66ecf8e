"""What this program is, what it stands on, and whom it thanks."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, PathDistribution, distribution, metadata
from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.widgets.basic import button
from npgs_journal.ui.widgets.reading_box import prose

if TYPE_CHECKING:
    from importlib.metadata import PackageMetadata

    from npgs_journal.ui.session import Session

_OURS = "npgs-journal"
_SHORT = 60
"""Some packages put the whole text of their licence where its name belongs."""


class AboutCard(SettingsCard):
    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("About"))
        self._session = session
        for line in about_lines():
            self.say(line, "small")
        self.licences = button(self.tr("Read the licences"), on_click=self._read, size="small")
        self.parts = button(self.tr("What it is made of"), on_click=self._ask_for_parts, size="small")
        self.row(self.parts)
        self.row(self.licences)

    def _read(self) -> None:
        self._session.dialogs.read(self.tr("Licences"), prose(licence_texts()))

    def _ask_for_parts(self) -> None:
        self._session.jobs.compute(lambda _: part_lines(), self._show_parts)

    def _show_parts(self, parts: list[str]) -> None:
        self._session.dialogs.read(self.tr("What it is made of"), prose([("", "\n".join(parts))]))


def about_lines() -> list[str]:
    return [
        f"NPG-S Journal {metadata(_OURS)['Version']}",
        tr("Your writing is locked with your passphrase. This app never goes online."),
        tr("It is not a clinical record, and not a place to report harm."),
        tr(
            "The 12 core values come from the National Association of Peer Supporters (2013, 2019). "
            "Explanations and prompts are original to this app. Not affiliated with or endorsed by N.A.P.S."
        ),
        tr(
            "Foglesong, Knowles, Cronise, Wolf, Edwards: National Practice Guidelines for Peer Support "
            "Specialists and Supervisors. Psychiatric Services, online 2021, issue of February 2022. "
            "doi 10.1176/appi.ps.202000901"
        ),
        tr("Letters: Atkinson Hyperlegible Next, Literata and others. Icons: Lucide. Words: EFF word list."),
    ]


def part_lines() -> list[str]:
    """Every part that is installed beside the program, with its version and its licence."""
    from npgs_journal import vault  # noqa: PLC0415 - loaded by now; not by a look at the words alone

    asked = [re.match(r"[\w.-]+", need) for need in metadata(_OURS).get_all("Requires-Dist") or []]
    names = sorted({found[0].lower() for found in asked if found is not None})
    lines = [f"Python {sys.version.split()[0]}, PSF-2.0", *vault.engine_versions()]
    for name in names:
        try:
            lines.append(_part_line(name, metadata(name)))
        except PackageNotFoundError:
            continue
    return lines


def _part_line(name: str, told: PackageMetadata) -> str:
    fields = told.json
    licence = str(fields.get("license_expression") or fields.get("license") or "")
    if not licence or len(licence) > _SHORT:
        kinds = [str(kind) for kind in fields.get("classifier") or () if "License" in str(kind)]
        licence = kinds[0].rpartition(" :: ")[2] if kinds else ""
    return ", ".join(filter(None, (f"{name} {told['Version']}", licence)))


def licence_texts() -> list[tuple[str, str]]:
    """(what it is for, its text) of everything that travels inside the program, its own licence first."""
    ours = distribution(_OURS)
    assert isinstance(ours, PathDistribution)
    marker = ".dist-info/licenses/"
    found = [(str(path), path) for path in ours.files or () if marker in str(path)]
    named = [(full.partition(marker)[2], path.read_text("utf-8")) for full, path in found]
    return sorted(named, key=lambda one: (one[0] not in {"NOTICE", "LICENSE"}, one[0]))
