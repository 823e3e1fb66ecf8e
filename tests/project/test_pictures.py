"""The walk through every screen works, and its pictures show something."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from support.house import ROOT, python

SCREENS = {
    "first-run-light",
    "first-run-passphrase-light",
    "unlock-high-contrast-dark",
    "unlock-not-this-one",
    "journal-new-dark",
    "journal-writing",
    "journal-text-200",
    "journal-search-light",
    "journal-empty-dark",
    "journal-focus",
    "journal-undo",
    "journal-recently-deleted",
    "journal-values-200",
    "values-light",
    "supervision-home-light",
    "supervision-choose-light",
    "supervision-review-light",
    "supervision-share-dark",
    "settings-light",
    "lock-recovery-sheet",
}


def colours(picture: QImage) -> int:
    width, height = picture.width(), picture.height()
    return len({picture.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)})


@pytest.mark.full
def test_every_screen_has_a_picture_and_the_home_stays_as_it_was(tmp_path, empty_home):
    out, report = tmp_path / "pictures", tmp_path / "report.md"
    report.write_text("# Before\n", "utf-8")
    result = python(str(ROOT / ".ci" / "pictures.py"), str(out), "--report", str(report), cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    pictures = {path.stem: QImage(str(path)) for path in out.glob("*.png")}
    assert set(pictures) >= SCREENS
    for name, picture in pictures.items():
        assert (picture.width(), picture.height()) == (1280, 720), name
        assert colours(picture) > 20, name
    assert list(empty_home.iterdir()) == []
    told = report.read_text("utf-8")
    assert told.startswith("# Before\n")
    assert all(f"(pictures/{name}.png)" in told for name in pictures)
