"""Nothing in the program knows the network: read in its source, and looked up in a running copy."""

from __future__ import annotations

import ast
import json

from support.house import PACKAGE, modules, python

NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "smtplib",
    "ftplib",
    "asyncio",
    "socketserver",
    "xmlrpc",
    "webbrowser",
}
QT_NETWORK = {"PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"}

IMPORT_ALL = """
import importlib, json, pkgutil, sys
import npgs_journal
for module in pkgutil.walk_packages(npgs_journal.__path__, "npgs_journal."):
    if not module.name.startswith("npgs_journal.store.migrations"):
        importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""


def imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def forbidden(source: str) -> set[str]:
    names = imported(source)
    return {name for name in names if name.split(".")[0] in NETWORK} | (names & QT_NETWORK)


def test_no_module_reaches_for_the_network():
    sources = {str(path.relative_to(PACKAGE)): path.read_text("utf-8") for path in modules()}
    assert {name: forbidden(source) for name, source in sources.items() if forbidden(source)} == {}
    assert [name for name, source in sources.items() if "setOpenExternalLinks(True)" in source] == []


def test_the_look_itself_sees():
    assert forbidden("def f():\n    from urllib import request") == {"urllib", "urllib.request"}
    assert forbidden("from PySide6 import QtNetwork") == {"PySide6.QtNetwork"}


def test_a_running_copy_holds_no_network_module_of_qt():
    result = python("-c", IMPORT_ALL, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 0, result.stderr
    loaded = set(json.loads(result.stdout))
    assert "npgs_journal.ui.main_window" in loaded
    assert loaded & QT_NETWORK == set()
