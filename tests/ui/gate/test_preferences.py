"""Choices hold at once and are written behind the window, the last one last."""

from __future__ import annotations

import threading

from npgs_journal.prefs import Preferences
from npgs_journal.ui.preferences import PreferencesHolder


def test_the_last_of_many_changes_is_the_one_kept(jobs):
    gate, saved = threading.Event(), []

    def save(value):
        gate.wait(60)
        saved.append(value.text_percent)

    holder = PreferencesHolder(Preferences(), jobs, save=save)
    for percent in (110, 125, 150):
        holder.change(text_percent=percent)
    gate.set()
    jobs.wait_until_idle()
    assert holder.value.text_percent == 150
    assert saved[-1] == 150
    assert len(saved) == 2


def test_the_same_choice_writes_nothing(prefs, jobs):
    prefs.change(theme="light")
    jobs.wait_until_idle()
    assert prefs.saved == []


def test_a_choice_that_cannot_be_kept_still_holds(jobs):
    def save(_):
        raise OSError

    holder = PreferencesHolder(Preferences(), jobs, save=save)
    holder.change(theme="dark")
    jobs.wait_until_idle()
    assert holder.value.theme == "dark"


def test_closing_still_writes_what_was_chosen(jobs):
    saved = []
    holder = PreferencesHolder(Preferences(), jobs, save=saved.append)
    holder.change(text_percent=200)
    jobs.close()
    assert saved[-1].text_percent == 200
