from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from npgs_journal.ui.widgets.row_or_column import RowOrColumn


def test_buttons_go_under_each_other_when_their_words_grow(qtbot, theme):
    first, second = QPushButton("Hold back"), QPushButton("Name")
    line = RowOrColumn(theme, (first, second))
    holder = QWidget()
    qtbot.addWidget(holder)
    line.setParent(holder)
    line.resize(first.sizeHint().width() + second.sizeHint().width() + 40, 200)
    holder.resize(line.size())
    holder.show()
    qtbot.waitUntil(lambda: second.x() > first.x())
    second.setText("Keep the name here, and only here, and nowhere else")
    qtbot.waitUntil(lambda: second.y() > first.y())
    assert second.x() == first.x()
    second.setText("Name")
    qtbot.waitUntil(lambda: second.x() > first.x())
