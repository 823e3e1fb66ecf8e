"""Settings: names, and the words that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.nouns import PacketChoices
    from npgs_journal.ui.session import Session


class NamesCard(SettingsCard):
    """The names of the packet that is being made; no others are kept. Shown only when asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Names"))
        self._session = session
        self.say(
            self.tr(
                "In a packet, a plain word stands for a name, such as Person A. "
                "Each packet starts afresh, and your entries keep the real names."
            )
        )
        self.say(
            self.tr("Only the packet you are making now has its names kept, inside your journal."), "hint"
        )
        self.show_them = button(self.tr("Show the names of that packet"), on_click=self._look, size="small")
        self.row(self.show_them)
        self.found = label("", "")
        self.found.hide()
        self.add(self.found)

    def hide_names(self) -> None:
        """Names do not stay on screen longer than they are looked at."""
        self.found.hide()
        self.found.clear()

    def _look(self) -> None:
        packets = self._session.journal.reader.packets
        self._session.jobs.read(lambda _: packets.unfinished(), self._show)

    def _show(self, choices: PacketChoices | None) -> None:
        aliases = () if choices is None else choices.aliases
        lines = [
            self.tr("{name}: {stands_as}").format(name=alias.name, stands_as=alias.stands_as)
            for alias in aliases
        ]
        self.found.setText("\n".join(lines) or self.tr("No packet is being made, or it replaces no names."))
        self.found.show()
        self._session.announce(self.found.text())
