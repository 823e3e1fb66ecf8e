"""Whatever is done to a page, a mark covers the words it was put on, less the deleted ones.

The real page and a real encrypted journal against a model that gives every letter an identity.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drivers.session import open_session
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from support.lettered import Letter, Lettered

from npgs_journal.nouns import ConcernId, Direction, Mark
from npgs_journal.ui.write.page import EntryPage
from npgs_journal.values import values

pytestmark = pytest.mark.qt_log_ignore(
    # Qt itself: redo of words and formats in one step may want the cursor behind the end, and leaves it.
    r"QTextCursor::setPosition: Position '\d+' out of range",
    extend=True,
)
GOES_ON = re.compile(r"[ \t]*(?:[-*+>]|\d+[.)])")
"""A line that Enter would go on with in a way of its own."""
FIRST, WIDE = 0x4E00, 0x20000
"""Letters that never come twice: one unit of UTF-16 each, and two."""
places = st.tuples(st.sampled_from([True, True, False]), st.integers(0, 30))
"""Beside an end of a mark, or anywhere; and which one."""
lengths = st.sampled_from([0, 1, 2, 3, 5, 9])
KINDS = [(value.id, way) for value in values()[:2] for way in Direction]
kinds = st.sampled_from(KINDS)
concerns = st.lists(st.sampled_from(["stigma", "workload"]), max_size=2, unique=True).map(tuple)


class AnyPage(RuleBasedStateMachine):
    session = None
    page: EntryPage

    @initialize()
    def begin(self):
        self.nth, self.clip = 0, ((), ())
        self.editor, self.document = self.page.editor, self.page.editor.document()
        words = "".join(self._fresh(wide) for wide in (False, True, False, True, True, False))
        here = (Mark(*KINDS[0], (), 1, 5), Mark(*KINDS[1], (), 3, 9))
        self.page.show_draft(
            replace(self.session.writing.new_page(), body=f"{words}\n{words[::-1]}", marks=here)
        )
        self.model = Lettered(tuple(map(Letter, self.editor.body())))
        for mark in here:
            self.model = self.model.mark(mark.start, mark.end, mark.value, mark.direction)
        self._forget_steps()

    # Hands ---------------------------------------------------------------------------------------

    def _fresh(self, wide):
        self.nth += 1
        return chr((WIDE if wide else FIRST) + self.nth)

    def _units(self, place):
        return len(self.model.body[:place].encode("utf-16-le")) // 2

    def _stretch(self, place, length):
        """A place and a length, brought to what is there; the cursor chooses it."""
        beside_a_mark, nth = place
        edges = sorted({at for mark in self.model.kept() for at in (mark.start, mark.end)})
        start = edges[nth % len(edges)] if beside_a_mark and edges else nth % (len(self.model.letters) + 1)
        end = min(start + length, len(self.model.letters))
        cursor = self.editor.textCursor()
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        return start, end

    def _press(self, key, text=""):
        self._send(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))

    def _send(self, event):
        QApplication.sendEvent(self.editor, event)

    def _now(self, model):
        self.model = model
        steps = self.document.availableUndoSteps()
        if not self.document.isRedoAvailable():  # something was done, and nothing lies ahead any more
            self.steps = {step: was for step, was in self.steps.items() if step < steps}
        self.steps[steps] = model

    def _forget_steps(self):
        self.steps = {0: self.model}

    # What a person does ----------------------------------------------------------------------------

    @rule(place=places, length=st.sampled_from([0, 0, 0, 2, 5]), wide=st.booleans())
    def type(self, place, length, wide):
        start, end = self._stretch(place, length)
        letter = self._fresh(wide)
        self._press(Qt.Key.Key_unknown, letter)
        self._now(self.model.put(start, end, letter))

    @rule(wide=st.booleans())
    def type_on(self, wide):
        """Where the cursor was left: letters typed one after the other are one step of undo."""
        cursor = self.editor.textCursor()
        start, end = (
            len(self.document.toRawText().encode("utf-16-le")[: 2 * at].decode("utf-16-le"))
            for at in (cursor.selectionStart(), cursor.selectionEnd())
        )
        letter = self._fresh(wide)
        self._press(Qt.Key.Key_unknown, letter)
        self._now(self.model.put(start, end, letter))

    @rule(place=places)
    def type_a_space(self, place):
        start, end = self._stretch(place, 0)
        self._press(Qt.Key.Key_Space, " ")
        self._now(self.model.put(start, end, " "))

    @rule(place=places, length=st.sampled_from([0, 0, 3]))
    def press_enter(self, place, length):
        start, end = self._stretch(place, length)
        line = self.model.body[:start].rpartition("\n")[2]
        if not GOES_ON.match(line + self.model.body[end:]):
            self._press(Qt.Key.Key_Return, "\r")
            self._now(self.model.put(start, end, "\n"))

    @rule(place=places, length=st.sampled_from([0, 0, 4]), wide=st.booleans(), behind=st.integers(0, 2))
    def commit_from_an_input_method(self, place, length, wide, behind):
        start, end = self._stretch(place, length)
        behind = 0 if start != end or "\n" in self.model.body[max(0, start - behind) : start] else behind
        from_ = max(0, start - behind)
        words = self._fresh(wide) + self._fresh(not wide)
        event = QInputMethodEvent()
        event.setCommitString(
            words, self._units(from_) - self._units(start), self._units(start) - self._units(from_)
        )
        self._send(event)
        self._now(self.model.put(from_, end, words))

    @rule(place=places, length=lengths)
    def delete(self, place, length):
        start, end = self._stretch(place, length)
        if start == end == len(self.model.letters):
            return
        self._press(Qt.Key.Key_Delete)
        self._now(self.model.without(start, max(end, start + 1)))

    @rule(place=places)
    def backspace(self, place):
        start, _ = self._stretch(place, 0)
        if start:
            self._press(Qt.Key.Key_Backspace)
            self._now(self.model.without(start - 1, start))

    @rule(place=places, length=lengths)
    def cut(self, place, length):
        start, end = self._stretch(place, length)
        if start != end:
            self.editor.cut()
            self.clip = self.model.clip(start, end)
            self._now(self.model.without(start, end))

    @rule(place=places, length=lengths)
    def copy(self, place, length):
        start, end = self._stretch(place, length)
        if start != end:
            self.editor.copy()
            self.clip = self.model.clip(start, end)

    @precondition(lambda self: self.clip[0])
    @rule(place=places, length=st.sampled_from([0, 0, 4]))
    def paste(self, place, length):
        start, end = self._stretch(place, length)
        self.editor.paste()
        self._now(self.model.paste(start, end, self.clip))

    @rule(place=places, length=st.sampled_from([1, 3, 5]), to=places)
    def drag(self, place, length, to):
        """As Qt does it: taken out of one place and put in at another, in one step."""
        start, end = self._stretch(place, length)
        if start == end:
            return
        taken, clip = self.editor.createMimeDataFromSelection(), self.model.clip(start, end)
        cursor = self.editor.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self.model = self.model.without(start, end)
        there, _ = self._stretch(to, 0)
        self.editor.insertFromMimeData(taken)
        cursor.endEditBlock()
        self._now(self.model.paste(there, there, clip))

    @rule(place=places, length=st.sampled_from([0, 0, 4]))
    def paste_from_elsewhere(self, place, length):
        start, end = self._stretch(place, length)
        words = f"{self._fresh(wide=False)}\n{self._fresh(wide=True)}"
        data = QMimeData()
        data.setText(words)
        self.editor.insertFromMimeData(data)
        self._now(self.model.put(start, end, words))

    @rule(place=places, length=st.integers(1, 4), many=st.integers(0, 2))
    def replace(self, place, length, many):
        start, end = self._stretch(place, length)
        words = "".join(self._fresh(wide=False) for _ in range(many))
        self.editor.put_instead(self.editor.textCursor(), words)
        self._now(self.model.put(start, end, words, self.model.on_all(start, end)))

    @rule(place=places, length=st.integers(1, 6))
    def make_bold(self, place, length):
        start, end = self._stretch(place, length)
        near = self.model.body[max(0, start - 3) : end + 3]
        if "*" not in near and start != end:
            self.editor.toggle_bold()
            self._now(self.model.put(end, end, "**").put(start, start, "**"))

    @rule(place=places, length=lengths, kind=kinds)
    def mark(self, place, length, kind):
        start, end = self._stretch(place, length)
        cursor = self.editor.textCursor()
        self.editor.passages.mark(cursor.selectionStart(), cursor.selectionEnd(), *kind)
        self._now(self.model.mark(start, end, *kind))

    @rule(place=places, length=st.integers(1, 4))
    def unmark(self, place, length):
        start, end = self._stretch(place, length)
        self.editor.passages.unmark(self._passages_in(start, end))
        self._now(self.model.unmark(self.model.at(start, end)))

    @rule(place=places, named=concerns)
    def name_concerns(self, place, named):
        start, end = self._stretch(place, 1)
        named = tuple(map(ConcernId, named))
        strained = [
            each for each in self._passages_in(start, end) if each.tag.direction is Direction.UNDER_STRAIN
        ]
        self.editor.passages.set_concerns(strained, named)
        there = [one for one in self.model.at(start, end) if one.direction is Direction.UNDER_STRAIN]
        self._now(
            replace(
                self.model,
                marks=tuple(
                    replace(mark, concerns=named) if mark in there else mark for mark in self.model.marks
                ),
            )
        )

    def _passages_in(self, start, end):
        first, last = self._units(start), self._units(end)
        return [each for each in self.editor.passages.all() if each.start < last and each.end > first]

    @precondition(lambda self: self.document.isUndoAvailable())
    @rule(many=st.integers(1, 3))
    def undo(self, many):
        for _ in range(many):
            if self.document.isUndoAvailable():
                self.editor.undo()
        self.model = self.steps[self.document.availableUndoSteps()]

    @precondition(lambda self: self.document.isRedoAvailable())
    @rule()
    def redo(self):
        self.editor.redo()
        self.model = self.steps[self.document.availableUndoSteps()]

    @precondition(lambda self: self.model.body.strip())
    @rule()
    def save_and_reopen(self):
        writing = self.session.writing
        draft = self.page.draft()
        writing.keep(draft)
        entry = writing.finish(draft)
        assert self.session.journal.reader.entries.get(entry.id) == entry
        self.page.show_draft(writing.draft_of(entry))
        assert not self.document.isUndoAvailable()
        self.model = self.model.reopened()
        self._forget_steps()

    @invariant()
    def marks_cover_their_words(self):
        draft = self.page.draft()
        assert draft.body == self.model.body
        sorted_ = [replace(mark, concerns=tuple(sorted(mark.concerns))) for mark in draft.marks]
        assert len(set(sorted_)) == len(sorted_)
        assert set(sorted_) == self.model.kept()


@pytest.fixture
def page(qapp, qtbot, tmp_path):
    with open_session(tmp_path / "journal") as session:
        made = EntryPage(session.theme)
        qtbot.addWidget(made)
        made.resize(600, 600)
        made.show()
        yield session, made
        QGuiApplication.clipboard().clear()


def live(page, **how):
    AnyPage.session, AnyPage.page = page
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        AnyPage, settings=settings(**how, deadline=None, suppress_health_check=list(HealthCheck))
    )


def test_a_mark_covers_its_words(page):
    live(page, max_examples=25, stateful_step_count=30)


@pytest.mark.torture
def test_a_mark_covers_its_words_for_long(page):
    live(page, max_examples=500, stateful_step_count=60)
