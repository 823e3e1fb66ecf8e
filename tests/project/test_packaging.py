"""A copy installed from the wheel works by itself, and an editable one uses the working tree's files."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from support.house import ROOT, project, python

WHERE = "from npgs_journal.assets import asset; print(asset('content/values.en.toml'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    built = python("-m", "hatchling", "build", "-t", "wheel", "-d", str(out), cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The bin folder of an environment with the wheel; its dependencies are this environment's."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, with_pip=False)
    own = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    Path(own, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [sys.executable, "-I", "-m", "pip", "--python", str(folder / "bin" / "python")]
    options = ["--no-deps", "--no-index", "--no-compile", "--quiet", "--force-reinstall"]
    subprocess.run([*pip, "install", *options, str(wheel)], check=True, capture_output=True)
    return folder / "bin"


def test_the_wheel_holds_every_resource_and_no_test(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            assert f"npgs_journal/{path.relative_to(ROOT).as_posix()}" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", ".ci/"))]
    assert all(name.startswith(("npgs_journal/", "npgs_journal-")) for name in names)


def test_the_wheel_carries_the_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    licences = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    assert {"LICENSE", "NOTICE"} <= licences
    fonts = {path.parent.name for path in (ROOT / "resources" / "fonts").glob("*/*.ttf")}
    assert fonts == {name.split("/")[2] for name in licences if name.startswith("resources/fonts/")}


@pytest.mark.full
def test_a_copy_from_the_wheel_uses_its_own_resources(installed, tmp_path):
    found = subprocess.check_output([installed / "python", "-I", "-c", WHERE], cwd=tmp_path, text=True)
    assert Path(found.strip()).is_relative_to(installed.parent)


@pytest.mark.full
def test_a_copy_from_the_wheel_makes_fills_and_shares_a_journal(installed, tmp_path):
    command = [installed / "npgs-journal", "demo", "--out", "walk", "--json"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["ok"]
    assert told["imported"] > 0
    assert (tmp_path / "walk" / "packet.pdf").read_bytes().startswith(b"%PDF-")


def test_an_editable_copy_uses_the_working_tree(tmp_path):
    found = python("-I", "-c", WHERE, cwd=tmp_path).stdout.strip()
    assert Path(found) == ROOT / "resources" / "content" / "values.en.toml"


def test_the_command_is_the_project_s_own():
    assert project()["project"]["scripts"] == {"npgs-journal": "npgs_journal.__main__:main"}
