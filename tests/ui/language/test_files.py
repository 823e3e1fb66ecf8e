"""The committed files hold every word of the window, as the tools find them now."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from support.foreign import TS, messages, messages_of
from support.house import PACKAGE, ROOT, modules

UI = PACKAGE / "ui"
PLACES = [path for path in modules() if path.is_relative_to(UI)]


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def as_set(found):
    return {(one.context, one.source, one.note, one.counts) for one in found}


@pytest.fixture(scope="module")
def found_now(tmp_path_factory):
    """What lupdate finds in the program as it is."""
    folder = tmp_path_factory.mktemp("words")
    listed, found = folder / "listed", folder / "journal_en.ts"
    listed.write_text("\n".join(map(str, modules())), "utf-8")
    command = [tool("lupdate"), f"@{listed}", "-silent", "-locations", "none", "-ts", str(found)]
    subprocess.run(command, check=True, env=os.environ, cwd=ROOT)
    return messages_of(found.read_text("utf-8"))


def test_the_committed_file_is_what_the_tool_finds(found_now):
    committed, now = as_set(messages()), as_set(found_now)
    assert (now - committed, committed - now) == (set(), set()), "make words finds them anew"
    assert len(now) > 600


def test_texts_that_count_have_their_one_and_their_many():
    counting = [one for one in messages() if one.counts]
    assert [one.source for one in counting if len(one.forms) != 2 or not all(one.forms)] == []
    assert len(counting) > 10


def test_the_compiled_file_says_what_the_committed_one_says():
    spoken = QTranslator()
    assert spoken.load(str(TS.with_suffix(".qm")))
    for one in messages():
        for count, form in zip((1, 2), one.forms, strict=False):
            assert spoken.translate(one.context, one.source, one.note, count) == form
        if not one.counts:
            assert spoken.translate(one.context, one.source, one.note) in {None, ""}


# What the tool cannot see ------------------------------------------------------------------------


class Said(ast.NodeVisitor):
    """Collects every call of `tr` with the class it stands in, and those that no tool can read."""

    def __init__(self, module: ast.Module, name: str) -> None:
        self.name, self.house = name, [""]
        self.literal: set[tuple[str, str]] = set()
        self.trouble: list[str] = []
        self.visit(module)

    def visit_ClassDef(self, node):
        self.house.append(node.name)
        self.generic_visit(node)
        self.house.pop()

    def visit_JoinedStr(self, node):
        for inner in ast.walk(node):
            if isinstance(inner, ast.Call) and _is_tr(inner):
                self.trouble.append(f"{self.name}:{node.lineno} inside an f-string")
        self.generic_visit(node)

    def visit_Call(self, node):
        if _is_tr(node):
            self._note(node)
        self.generic_visit(node)

    def _note(self, node):
        text, is_own = node.args[0], isinstance(node.func, ast.Attribute)
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            self.trouble.append(f"{self.name}:{node.lineno} not a literal")
            return
        self.literal.add((self.house[-1] if is_own else "", text.value))
        if is_own and len(node.args) > 1:
            self.trouble.append(f"{self.name}:{node.lineno} counts or notes through self.tr")


def _is_tr(call):
    if isinstance(call.func, ast.Attribute):
        return (
            call.func.attr == "tr" and isinstance(call.func.value, ast.Name) and call.func.value.id == "self"
        )
    return isinstance(call.func, ast.Name) and call.func.id == "tr"


def looked_through():
    return [Said(ast.parse(path.read_text("utf-8")), path.relative_to(UI).as_posix()) for path in PLACES]


def test_every_text_is_one_that_the_tool_finds():
    known = {(one.context, one.source) for one in messages()}
    said = looked_through()
    assert [pair for one in said for pair in sorted(one.literal) if pair not in known] == []
    assert [one for each in said for one in each.trouble if each.name != "messages.py"] == []


def test_tr_is_always_the_one_of_the_language():
    """A tr of one's own, or QCoreApplication.translate, asks under a name that the tool does not know."""
    for path in PLACES:
        text = path.read_text("utf-8")
        uses = any(isinstance(one, ast.Name) and one.id == "tr" for one in ast.walk(ast.parse(text)))
        assert not uses or "def tr(" in text or "from npgs_journal.ui.language import" in text, path
        assert ("def tr(" in text or "QCoreApplication.translate" in text) == (path.name == "language.py"), (
            path
        )


def test_trouble_is_translated_by_the_same_name():
    """`wording` has no Qt: it marks its sentences, and the window looks them up under no name."""
    known = {one.source for one in messages() if not one.context}
    from npgs_journal import wording

    sentences = {*wording.SENTENCES.values(), wording.UNKNOWN, *wording.PASSPHRASE_REASONS.values()}
    assert sentences <= known
