"""The journal room: entries, page and values, and what goes back and forth between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from npgs_journal.nouns import EVERYTHING, Filter
from npgs_journal.ui.browse.dates import day_and_time
from npgs_journal.ui.browse.list_pane import ListPane
from npgs_journal.ui.browse.scopes import DELETED, TO_BRING
from npgs_journal.ui.values.chips import MarkRow
from npgs_journal.ui.values.panel import ValuePanel
from npgs_journal.ui.write.commands import Commands
from npgs_journal.ui.write.desk import Desk
from npgs_journal.ui.write.going_back import GoingBack
from npgs_journal.ui.write.head import ABOUT_ME
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.marking import Marking
from npgs_journal.ui.write.own_copy import OwnCopy
from npgs_journal.ui.write.page import EntryPage
from npgs_journal.ui.write.panes import Pane, Panes
from npgs_journal.ui.write.start_flow import StartFlow
from npgs_journal.ui.write.wishes import Wishes
from npgs_journal.values import values

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from npgs_journal.nouns import Draft, EntryHead, EntryId
    from npgs_journal.templates import TemplateId
    from npgs_journal.ui.session import Session
    from npgs_journal.vault import Tidied


class JournalRoom(QWidget):
    packet_requested = Signal(str)
    announced = Signal(str)
    focus_mode_changed = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, theme = session, session.theme
        self.title = self.tr("Journal")
        self._twelve = values()
        self._has_said_saved = False
        names = [(value.id, value.label) for value in self._twelve]
        self.listing, self.page = (
            ListPane(session),
            EntryPage(theme, can_write=not session.journal.is_read_only),
        )
        self.panel, self.chips = ValuePanel(theme, names), MarkRow(theme, dict(names))
        self.panes = Panes(theme, (self.listing, self.page, self.panel), self.chips, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)
        self.desk = Desk(session, self.page, self)
        self.marking = Marking(self.page, self.panel, self.desk, self)
        self.own_copy = OwnCopy(session, self)
        self.wishes, self.commands = Wishes(session, self), Commands(self)
        self.starting, self.going_back = StartFlow(session, self), GoingBack(session, self)
        for speaks in (self.wishes, self.starting):
            speaks.said.connect(self._say)
        self._more = QMenu(self)
        self._more.setAccessibleName(self.page.head.more.accessibleName())
        self._more.addActions(self.commands.entry_menu())
        self.page.head.more.setMenu(self._more)
        self._connect_list()
        self._connect_page()
        self._connect_desk()
        self._connect_commands()
        self._start()

    def _connect_list(self) -> None:
        listing = self.listing
        listing.entry_chosen.connect(self._on_entry_chosen)
        listing.new_wished.connect(self.wishes.new_entry)
        listing.delete_wished.connect(self.desk.delete)
        listing.back_to_page_wished.connect(lambda: self.panes.go(Pane.PAGE))
        listing.model.page_loaded.connect(self._offer_starters)
        for watched in (listing.view, listing.view.viewport(), listing.search):
            watched.installEventFilter(self)
        self.panel.said.connect(self._say)
        self.marking.said.connect(self._say)
        self.marking.marks_shown.connect(self.chips.show_marks)
        self.panel.meanings_wished.connect(self.wishes.show_meanings)
        self.panel.back_wished.connect(lambda: self.panes.go(Pane.PAGE))
        self.chips.all_wished.connect(lambda: self.panes.go(Pane.VALUES))
        self.panes.pane_entered.connect(self._say)
        self.panes.focus_mode_changed.connect(self._on_focus_mode)

    def _connect_page(self) -> None:
        page, desk, head = self.page, self.desk, self.page.head
        head.back_wished.connect(lambda: self.panes.go(Pane.LIST))
        head.new_wished.connect(self.wishes.new_entry)
        head.when_wished.connect(self.wishes.change_when)
        head.stand_wished.connect(self.wishes.stand)
        head.focus_wished.connect(self.commands.focus.trigger)
        page.foot.bring_wished.connect(desk.put_bring)
        page.starters.hide_wished.connect(self._hide_starters)
        page.trouble.again_wished.connect(self._on_again)
        page.trouble.copy_wished.connect(self.wishes.copy_elsewhere)
        page.slow.stopped.connect(desk.stop_reading)
        page.copying.stopped.connect(self.own_copy.cancel)
        for line in (page.slow, page.copying):
            line.shown.connect(self._say)
        page.deleted.chosen.connect(self.wishes.answer_deleted)
        page.undo_bar.undo_wished.connect(desk.put_back)
        page.undo_bar.gone.connect(self._refresh_commands)
        page.editor.undoAvailable.connect(lambda _: self._refresh_commands())
        page.editor.redoAvailable.connect(lambda _: self._refresh_commands())
        page.title.textEdited.connect(lambda _: self._refresh_commands())
        page.find_bar.said.connect(self._say)

    def _connect_desk(self) -> None:
        desk, copying = self.desk, self.page.copying
        desk.shown.connect(self._on_shown)
        desk.stand_changed.connect(self._refresh_commands)
        desk.head_changed.connect(self._on_head)
        desk.removed.connect(self.listing.take_out)
        desk.deleted.connect(self._on_deleted)
        desk.restored.connect(self._on_restored)
        desk.state_changed.connect(self._on_state)
        desk.trouble.connect(lambda error: self._say_trouble(self.tr("That could not be done yet"), error))
        desk.unread.connect(lambda error: self._say_trouble(self.tr("Could not open it yet"), error))
        desk.reading.connect(self._on_reading)
        self.own_copy.began.connect(copying.begin)
        self.own_copy.ended.connect(copying.end)
        self.own_copy.told.connect(self._on_told)
        self.going_back.told.connect(self._on_told)
        self._session.looking_after.damaged.connect(self._on_damaged)
        self._session.looking_after.unsafe_place.connect(self._on_unsafe_place)
        self._session.looking_after.tidied.connect(self._on_tidied)

    def _connect_commands(self) -> None:
        commands, editor, panes, wishes = self.commands, self.page.editor, self.panes, self.wishes
        calls = {
            commands.new: wishes.new_entry,
            commands.save: wishes.save_now,
            commands.own_copy: lambda: self.own_copy.save([self.page.draft()]),
            commands.print: lambda: self.own_copy.print([self.page.draft()]),
            commands.undo: wishes.undo,
            commands.redo: editor.redo,
            commands.cut: lambda: wishes.field().cut(),
            commands.copy: lambda: wishes.field().copy(),
            commands.paste: lambda: wishes.field().paste(),
            commands.select_all: lambda: wishes.field().selectAll(),
            commands.bold: editor.toggle_bold,
            commands.italic: editor.toggle_italic,
            commands.find: wishes.search,
            commands.find_here: wishes.find_here,
            commands.bring: lambda: self.desk.put_bring(not self.page.base.bring),
            commands.packet: lambda: self.desk.hand_on(self.packet_requested.emit),
            commands.when: wishes.change_when,
            commands.earlier: self.going_back.show,
            commands.to_about_me: lambda: wishes.stand(ABOUT_ME),
            commands.to_mine: lambda: wishes.stand(""),
            commands.template: self.starting.choose_template,
            commands.question: self.starting.offer,
            commands.values: lambda: panes.go(Pane.VALUES),
            commands.delete: lambda: self.desk.delete(self.desk.entry_id),
            commands.focus: lambda: panes.set_focus_mode(not panes.is_focus_mode),
            commands.everything: lambda: self.show_scope(EVERYTHING),
            commands.to_bring: lambda: self.show_scope(TO_BRING),
            commands.same_day: lambda: self.show_scope(Filter(same_day=self._session.today)),
            commands.trash: lambda: self.show_scope(DELETED),
            commands.day: wishes.jump_to_day,
            commands.next_pane: lambda: panes.step(1),
            commands.previous_pane: lambda: panes.step(-1),
            commands.back: wishes.go_back,
            commands.meanings: wishes.show_meanings,
        }
        for action, call in calls.items():
            commands.on(action, call)

    def _start(self) -> None:
        self.listing.reload()
        self.desk.new_page()
        if self._session.journal.is_damaged:
            self.page.only_read.say(
                self.tr("Part of this journal is not as it was written"),
                self.tr(
                    "What can be read is here, and nothing is changed. "
                    "In Settings, save it into a new journal, or restore a backup."
                ),
            )
        last = self._session.journal.last_opened_at
        if last is not None:
            here = last.astimezone(self._session.clock.now().tzinfo)
            self.listing.say_at_foot(self.tr("Last opened {when}").format(when=day_and_time(here)))

    # For the window -------------------------------------------------------------------------

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        """Menu name to its commands, in their order."""
        return self.commands.menus

    def unsaved(self) -> list[Draft]:
        """The text on the page, and on pages left a moment ago, that no commit holds yet."""
        return self.desk.keeper.unsaved()

    def flush(self) -> None:
        """Send everything on its way: entry and index. Ask `unsaved` once the writer is idle."""
        self.desk.keeper.finish()

    def shown(self) -> None:
        self.page.take_keyboard()

    def start_new(self, template_id: TemplateId) -> None:
        """A new page with the questions of a template, where pages can be written."""
        self.wishes.new_entry()
        template = self._session.starts.ways.template(template_id)
        if template is not None and not self.page.is_fixed:
            self.starting.start_from(template)
            self.page.take_keyboard()

    def open_entry(self, head: EntryHead) -> None:
        """Show an entry that another room led to; the list knows of it from now on."""
        self.listing.put(head)
        self.desk.open(head)
        self.panes.go(Pane.PAGE)

    def show_scope(self, scope: Filter) -> None:
        """Show the entries of `scope` in the list, and go there."""
        self.listing.show_scope(scope)
        self.panes.go(Pane.LIST)

    # News -----------------------------------------------------------------------------------

    def _on_entry_chosen(self, head: EntryHead) -> None:
        self.desk.open(head)
        self.panes.go(Pane.PAGE)

    def _on_shown(self, draft: Draft) -> None:
        self._has_said_saved = False
        self.marking.begin()
        self.listing.show_open(None if draft.is_new else draft.entry_id)
        self._show_what_is_asked(draft)
        self._offer_starters()
        self._refresh_commands()

    def _show_what_is_asked(self, draft: Draft) -> None:
        """Of an entry that was found by a value: its passages with that value."""
        asked = self.listing.model.scope
        if asked.value is not None and not draft.is_new:
            self.page.show_value(asked.value, asked.direction)

    def _on_head(self, head: EntryHead) -> None:
        self.listing.put(head)
        if head.id == self.desk.entry_id:
            self.listing.show_open(head.id)
        self._refresh_commands()

    def _on_state(self, state: SaveState) -> None:
        self.page.show_state(state)
        trouble = self.desk.keeper.trouble
        if trouble is None:
            self.page.trouble.hide()
        else:
            self._say_trouble(self.tr("Could not save yet. Your text is still here."), trouble)
        if state is SaveState.SAVED and not self._has_said_saved:
            self._say(self.tr("Saved"))
        # Once for a page, and again after trouble: twice a second would drown the writer's own words.
        self._has_said_saved = state is not SaveState.TROUBLE and (
            self._has_said_saved or state is SaveState.SAVED
        )

    def _say_trouble(self, title: str, error: BaseException) -> None:
        was_said = not self.page.trouble.isHidden()
        self.page.say_trouble(title, error)
        if not was_said:
            self._say(self.page.trouble.accessibleName())

    def _on_again(self) -> None:
        self.page.trouble.hide()
        self.desk.retry()

    def _on_reading(self, is_on: bool) -> None:
        if is_on:
            self.page.slow.begin(self.tr("Opening…"))
        else:
            self.page.slow.end()

    def _on_told(self, title: str, sentence: str) -> None:
        self.page.say_news(title, sentence)
        self._say(self.page.news.accessibleName())

    def _on_damaged(self) -> None:
        """Found a while after the opening: what is typed is still saved, and nothing is taken away."""
        self._on_told(
            self.tr("Part of this journal is not as it was written"),
            self.tr("The rest can be read. In Settings, save it into a new journal, or restore a backup."),
        )

    def _on_unsafe_place(self) -> None:
        self._on_told(
            self.tr("Another program or a network looks after this folder"),
            self.tr(
                "It may copy the journal half done while you write. "
                "In Settings, move it to this computer or a stick. Backups may stay here."
            ),
        )

    def _on_tidied(self, tidied: Tidied) -> None:
        if tidied.entries and self.listing.model.scope == DELETED:
            self.listing.reload()

    def _on_deleted(self, entry_id: EntryId) -> None:
        self.page.undo_bar.offer(entry_id)
        self._refresh_commands()
        self._say(self.tr("Deleted. You can get it back for 30 days."))

    def _on_restored(self, _entry_id: EntryId) -> None:
        self.listing.reload()
        self._say(self.tr("It is back."))

    def _on_focus_mode(self, is_on: bool) -> None:
        self.commands.focus.setChecked(is_on)
        self.focus_mode_changed.emit(is_on)

    def _say(self, words: str) -> None:
        self._session.announce(words)
        self.announced.emit(words)

    def _offer_starters(self) -> None:
        listing = self.listing
        is_first = not listing.model.rows and listing.model.scope == EVERYTHING and listing.model.is_whole
        self.page.offer_starters(not self._session.prefs.value.starters_hidden, is_first)

    def _hide_starters(self) -> None:
        self._session.prefs.change(starters_hidden=True)
        self._offer_starters()
        self.page.take_keyboard()

    def _refresh_commands(self) -> None:
        document, bar = self.page.editor.document(), self.page.undo_bar
        self.commands.show_what_makes_sense(
            self.page.base,
            can_change=not self.page.is_fixed,
            can_undo=document.isUndoAvailable()
            or self.page.title.isUndoAvailable()
            or bar.entry_id is not None,
            can_redo=document.isRedoAvailable(),
            has_words=not self.page.is_blank,
        )

    # Keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wishes.go_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self.listing.say_at_foot("")  # "Last opened" stands until the next click or key in the list
        return super().eventFilter(watched, event)
