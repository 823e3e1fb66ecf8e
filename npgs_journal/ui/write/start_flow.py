"""Starting a page: from a template, or from a question. Offered when asked for, and never required."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.nouns import Space, ValueId
from npgs_journal.templates import laid_out
from npgs_journal.ui.starting.chooser import TemplateChooser
from npgs_journal.ui.starting.offer import ANY
from npgs_journal.ui.write.panes import Pane

if TYPE_CHECKING:
    from npgs_journal.prompts import Prompt
    from npgs_journal.templates import Template
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.write.room import JournalRoom


class StartFlow(QObject):
    said = Signal(str)

    def __init__(self, session: Session, room: JournalRoom) -> None:
        super().__init__(room)
        self._session, self._starts = session, session.starts
        self._panes, self._page, self._desk = room.panes, room.page, room.desk
        self._value: ValueId | None = None
        page, starters, offer = room.page, room.page.starters, room.page.offer
        starters.template_wished.connect(self.choose_template)
        starters.question_wished.connect(self.offer)
        page.rearranging.template_changed.connect(lambda template: self._desk.put_start(template=template))
        page.asked.away_wished.connect(self._take_away)
        offer.used.connect(self._use)
        offer.another_wished.connect(self._another)
        offer.not_today_wished.connect(self._not_today)
        offer.value_wished.connect(self._on_value)
        self._starts.changed.connect(self._show_whether)
        self._starts.load()

    # Templates ---------------------------------------------------------------------------------

    def choose_template(self) -> None:
        if self._page.is_fixed:
            return
        ways = self._starts.ways
        asked = TemplateChooser(
            self._session.theme, ways.templates, ways.template(self._page.base.template), self._panes.window()
        )
        if asked.exec():
            self.start_from(asked.chosen)
        asked.deleteLater()

    def start_from(self, template: Template) -> None:
        """Put its questions on the page, as one step of undo. Every word that is there stays."""
        ways, page = self._starts.ways, self._page
        laid = laid_out(page.editor.body(), ways.template(page.base.template), template, ways.templates)
        if template.never_share:
            self._keep_to_oneself()
        was = page.base.template
        self._desk.put_start(template=template.id)
        page.lay_out(laid, was, template.id)
        self._panes.go(Pane.PAGE)
        self.said.emit(self.tr("Template: {template}").format(template=template.label))

    def _keep_to_oneself(self) -> None:
        """Into About me, and no template takes it out again."""
        if self._page.base.space is Space.MINE:
            self._desk.move(Space.ABOUT_ME)
            title = self.tr("This entry is in About me now.")
            self._page.say_news(title, self.tr("It can never go into a packet."))
            self.said.emit(self._page.news.accessibleName())

    # Questions ---------------------------------------------------------------------------------

    def offer(self, value: ValueId | None = None) -> None:
        """Offer one question, about `value` or any."""
        if self._page.is_fixed:
            return
        self._value = value
        self._panes.go(Pane.PAGE)
        self._another()

    def _another(self) -> None:
        drawn = self._starts.deck.draw(self._starts.ways.prompts, self._value)
        self._page.offer_prompt(drawn, self._value)
        self.said.emit(self._page.offer.accessibleName())

    def _on_value(self, chosen: str) -> None:
        self._value = None if chosen == ANY else ValueId(chosen)
        self._another()

    def _use(self, prompt: Prompt) -> None:
        self._desk.put_start(prompt=prompt.text)
        self._page.offer.close_offer()
        self.said.emit(self._page.asked.words.accessibleName())

    def _not_today(self) -> None:
        self._starts.rest_today()
        self._page.offer.close_offer()
        self.said.emit(self.tr("No more questions today."))

    def _take_away(self) -> None:
        self._desk.put_start(prompt="")
        self._page.take_keyboard()

    def _show_whether(self) -> None:
        self._page.starters.offer_question(not self._starts.rests_today)
