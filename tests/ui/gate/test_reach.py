"""Every screen of the gate at every text size: named, big enough to hit, whole, and reached by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from npgs_journal.errors import JournalDamaged, JournalMissing, WrongPassphrase
from npgs_journal.ui.lock.cover import CoverPage
from npgs_journal.ui.lock.parting_page import PartingPage
from npgs_journal.ui.lock.question import QuestionPage
from npgs_journal.ui.lock.sheet_page import SheetPage, TypeBackPage
from npgs_journal.ui.messages import message
from npgs_journal.ui.unlock.recovery import NewPassphraseCard

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD"
TARGET = 24
SIZES = ((1280, 720), (1024, 600))


def unlock(gate):
    gate.app.gate.show_unlock()


def did_not_open(gate):
    gate.app.gate.show_unlock()
    gate.app.gate._shown.show_trouble(message(WrongPassphrase()))


def opening(gate):
    gate.app.gate.show_unlock()
    gate.app.gate._shown.show_opening()


def second_page(gate):
    gate.app.gate.show_first_run()
    gate.page.show_step(1)
    gate.page.passphrase.trouble.say("", message(JournalMissing()))


def stuck(gate):
    page = CoverPage(gate.app.theme)
    gate.window.show_page(page)
    page.show_stuck()


def damaged(gate):
    gate.app.gate.show_unlock()
    gate.app.gate._show_trouble(JournalDamaged(), message(JournalDamaged()))


def new_passphrase(gate):
    card = NewPassphraseCard(gate.app.theme)
    gate.app.gate._show(card)
    card._ask()


def moving(gate):
    page = PartingPage(gate.app.theme)
    gate.window.show_page(page)
    page.show_work("Moving your journal", "It stays whole in the old place until the new one is read back.")
    page.show_step(30, 100)


def moved(gate):
    moving(gate)
    gate.page.tell("Your journal has moved", "It lives in /media/stick/npgs-journal now.")


STATES = {
    "damaged": damaged,
    "another": lambda gate: gate.app.gate.show_another(),
    "new-passphrase": new_passphrase,
    "moving": moving,
    "moved": moved,
    "unlock": unlock,
    "did-not-open": did_not_open,
    "opening": opening,
    "not-there": lambda gate: gate.app.gate.show_not_there(),
    "recovery": lambda gate: gate.app.gate.show_recovery(),
    "first-run-1": lambda gate: gate.app.gate.show_first_run(),
    "first-run-2": second_page,
    "question": lambda gate: gate.window.show_page(QuestionPage(gate.app.theme)),
    "sheet": lambda gate: gate.window.show_page(SheetPage(gate.app.theme, CODE)),
    "type-back": lambda gate: gate.window.show_page(TypeBackPage(gate.app.theme)),
    "stuck": stuck,
}


@pytest.fixture(params=STATES)
def state(request, gate, tmp_path):
    gate.start(tmp_path / "gone")
    STATES[request.param](gate)
    gate.settle()
    return gate


def controls(gate):
    kinds = (QAbstractButton, QLineEdit)
    return [part for part in gate.page.findChildren(QWidget) if isinstance(part, kinds) and part.isVisible()]


def resize(gate, percent, size):
    gate.app.prefs.change(text_percent=percent)
    gate.window.resize(*size)
    gate.settle()


def test_every_control_has_a_role_and_a_name(state):
    seen = controls(state)
    assert seen
    for control in seen:
        told = QAccessible.queryAccessibleInterface(control)
        assert told.text(QAccessible.Text.Name), control
        assert told.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_targets_are_big_enough_and_nothing_is_clipped(state, percent, size):
    resize(state, percent, size)
    for control in controls(state):
        assert min(control.width(), control.height()) >= TARGET, control.accessibleName()
    for part in state.page.findChildren(QLabel):
        if part.isVisible() and part.text():
            needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            assert part.height() >= needed, part.text()
            if not part.wordWrap():
                assert part.width() >= part.sizeHint().width(), part.text()
    for control in controls(state):
        if isinstance(control, QAbstractButton) and control.text():
            assert control.width() >= control.sizeHint().width(), control.text()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_scrolls_sideways(state, percent):
    resize(state, percent, (1280, 720))
    inside = state.window.rect()
    for control in controls(state):
        left = control.mapTo(state.window, control.rect().topLeft()).x()
        right = control.mapTo(state.window, control.rect().topRight()).x()
        assert left >= 0
        assert right <= inside.right(), control.accessibleName()


def test_tab_reaches_every_control_that_works(state):
    wanted = {
        control
        for control in controls(state)
        if control.isEnabled() and not (control.inherits("QRadioButton") and not control.isChecked())
    }
    reached = set()
    for _ in range(40):
        state.press(Qt.Key.Key_Tab)
        reached.add(state.window.focusWidget())
    assert wanted <= reached


def test_the_menus_say_every_command_with_its_key(gate, folder):
    gate.start(folder)
    gate.unlock("quiet river under nine lamps")
    gate.until_inside()
    listed = {
        action.text().replace("&", ""): action.shortcut().toString()
        for menu in gate.window.menuBar().actions()
        for action in menu.menu().actions()
    }
    for words, key in {
        "New entry": "Ctrl+N",
        "Search entries": "Ctrl+F",
        "Find and replace in this entry": "Ctrl+Shift+F",
        "Journal": "Ctrl+1",
        "Values": "Ctrl+2",
        "Supervision": "Ctrl+3",
        "Next pane": "F6",
        "Previous pane": "Shift+F6",
        "Mark to bring": "Ctrl+Shift+B",
        "Settings": "Ctrl+,",
        "Help": "F1",
        "Keys": "Ctrl+?",
        "Lock now": "Ctrl+L",
        "Quit": "Ctrl+Q",
    }.items():
        assert listed.get(words) == key, words


def test_the_rooms_by_their_keys(gate, folder):
    gate.start(folder)
    gate.unlock("quiet river under nine lamps")
    gate.until_inside()
    control = Qt.KeyboardModifier.ControlModifier
    for key, room in (
        (Qt.Key.Key_2, "values"),
        (Qt.Key.Key_Comma, "settings"),
        (Qt.Key.Key_3, "supervision"),
        (Qt.Key.Key_1, "journal"),
    ):
        gate.press(key, control)
        gate.settle()
        assert gate.page.here == room
    QApplication.processEvents()
    gate.press(Qt.Key.Key_2, control)
    gate.press(Qt.Key.Key_N, control)
    assert gate.page.here == "journal"
