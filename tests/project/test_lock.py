"""requirements.lock: everything pinned with its hash, no host named, in step with pyproject.toml."""

from __future__ import annotations

import re
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support.house import ROOT, project

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PYTHONS = ("3.11.7", "3.12.1", "3.13.0")


def blocks() -> list[tuple[Requirement, list[str]]]:
    """Each requirement with its hashes. A block is one line and the indented lines after it."""
    found = []
    for block in re.split(r"\n(?=\S)", LOCK.replace("\\\n", "")):
        line, hashes = block.partition(" --hash=")[0], re.findall(r"--hash=(\S+)", block)
        found.append((Requirement(line.split("\n")[0].strip()), hashes))
    return found


def pinned(python: str) -> dict[str, str]:
    """Name to version, as pip would take them on that Python under Linux."""
    where = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": "linux",
    }
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each, _ in blocks()
        if each.marker is None or each.marker.evaluate(where)
    }


def asked(python: str) -> list[Requirement]:
    where = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    lines = project()["project"]["dependencies"] + project()["dependency-groups"]["dev"]
    every = [Requirement(line) for line in lines]
    return [each for each in every if each.marker is None or each.marker.evaluate(where)]


def test_no_host_is_named():
    assert "://" not in LOCK
    assert not re.search(r"^\s*--(?!hash)", LOCK, re.MULTILINE)


def test_everything_is_pinned_with_its_hashes():
    assert len(blocks()) > 30
    for requirement, hashes in blocks():
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


@pytest.mark.parametrize("python", PYTHONS)
def test_what_the_project_asks_for_is_in_the_lock(python):
    lock = pinned(python)
    for requirement in asked(python):
        held = lock[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(held), f"{requirement} against {held}"


def test_python_before_3_12_gets_a_qt_that_runs_on_it():
    assert tuple(map(int, pinned("3.11.7")["pyside6-essentials"].split("."))) < (6, 12)
    assert tuple(map(int, pinned("3.12.1")["pyside6-essentials"].split("."))) >= (6, 12)
    for python in PYTHONS:
        assert pinned(python)["shiboken6"] == pinned(python)["pyside6-essentials"]


def test_the_full_qt_is_not_asked_for():
    assert not {"pyside6", "pyside6-addons"} & {canonicalize_name(each.name) for each, _ in blocks()}


def test_what_runs_here_is_what_the_lock_says():
    import platform

    lock = pinned(platform.python_version())
    for requirement in asked(platform.python_version()):
        assert version(requirement.name) == lock[canonicalize_name(requirement.name)]


def test_the_database_engine_does_not_change_unseen():
    """A new engine is read about, tried and written into the change log; then these three lines follow."""
    import sqlcipher3

    connection = sqlcipher3.connect(":memory:")
    try:
        connection.execute("PRAGMA key = 'of a file in memory that holds nothing'")
        names = ("cipher_version", "cipher_provider_version")
        ciphers = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        assert sqlcipher3.sqlite_version == "3.53.4"
        assert ciphers[0] == "4.19.0 community"
        assert ciphers[1].startswith("OpenSSL 3.6.0 ")
    finally:
        connection.close()
