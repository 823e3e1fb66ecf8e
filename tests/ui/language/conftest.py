"""The whole program in a language nobody speaks, ready to be brought into any of its states."""

from __future__ import annotations

from functools import partial

import pytest
from support.costs import CHEAP
from support.foreign import Foreign, foreign

from npgs_journal import prompts, support, templates, values
from npgs_journal.supervision import hours_words

NO_WORDS = {"id", "concern", "phrase_checked"}


@pytest.fixture(scope="session")
def _one_translator():
    """One for all tests: if one ended while it translates, its end would wait for itself."""
    return Foreign()


@pytest.fixture
def translator(qapp, _one_translator):
    _one_translator.unknown.clear()
    qapp.installTranslator(_one_translator)
    yield _one_translator
    qapp.removeTranslator(_one_translator)


@pytest.fixture
def _foreign_values(monkeypatch):
    """The content files in that language, too: other labels and other explanations, the same ids."""
    cached = (values.values, values.concerns, values.asks, values.primer, values._labels)
    cached += (templates.templates, prompts.built_in, support.built_in)
    cached += (hours_words.words, hours_words.requirements, hours_words.check_note)

    def forget():
        for one in cached:
            one.cache_clear()

    forget()
    for room in (values, templates, hours_words, support):
        told = partial(_told_otherwise, room._content)
        monkeypatch.setattr(room, "_content", told)
    yield
    forget()


def _told_otherwise(content, language):
    return said_otherwise(content(language))


def said_otherwise(content):
    if isinstance(content, str):
        return foreign(content)
    if isinstance(content, list):
        return [said_otherwise(one) for one in content]
    if isinstance(content, dict):
        return {name: _value(name, one) for name, one in content.items()}
    return content


def _value(name, one):
    return one if name in NO_WORDS and isinstance(one, str) else said_otherwise(one)


@pytest.fixture
def stage(qtbot, qapp, tmp_path, monkeypatch, translator, _foreign_values):
    from drivers.abroad import ForeignStage

    for room in ("making", "opening"):
        monkeypatch.setattr(f"npgs_journal.vault.{room}.calibrated_cost", lambda: CHEAP)
    qapp.setStyle("Fusion")
    made = ForeignStage(qtbot, tmp_path)
    yield made
    made.stop()
