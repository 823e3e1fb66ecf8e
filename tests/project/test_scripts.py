"""The scripts behind `make run` and `make test`, with stand-ins for what a machine may have or lack."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.house import ROOT

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="system packages are looked after on Linux only"
)

CI = ROOT / ".ci"


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A PATH with a folder of stand-ins in front; `machine(name, script)` puts one there."""
    folder = tmp_path / "stand-ins"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def add(name: str, script: str, folder: Path = folder) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/bash\n{script}\n", "utf-8")
        path.chmod(0o755)
        return path

    return add


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", CI / script, *arguments], capture_output=True, text=True, check=False, cwd=ROOT
    )


def answering(version: str) -> str:
    """An interpreter that runs and says that it is of that version."""
    return f"echo {version}"


def test_ci_calls_make_test_and_nothing_else():
    lines = [line for line in (CI / "run").read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert lines == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "exec make test"]


def test_every_script_may_be_run():
    scripts = [one for one in CI.iterdir() if one.is_file() and one.read_bytes().startswith(b"#!")]
    assert len(scripts) > 5
    assert [one.name for one in scripts if not os.access(one, os.X_OK)] == []


def test_a_machine_with_everything_asks_nobody(machine):
    machine("apt-get", "echo asked >&2; exit 9")
    if shutil.which("openbox") is None or shutil.which("strace") is None:
        pytest.skip("the tools of the tests are not on this machine")
    result = run("system", "test")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_bare_machine_is_given_what_qt_needs(machine, tmp_path):
    machine("ldconfig", "")
    machine("id", "echo 0")
    machine("apt-get", f'echo "$@" >> {tmp_path}/asked')
    assert run("system", "run").returncode == 0
    update, install = (tmp_path / "asked").read_text().splitlines()
    assert update.startswith("update")
    assert "--no-install-recommends" in install
    for package in ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libxcb-cursor0", "libxcb-shape0"):
        assert package in install.split()


def test_who_may_not_install_is_told_the_line(machine):
    machine("ldconfig", "")
    machine("id", "echo 1000")
    machine("sudo", "exit 1")
    machine("apt-get", "exit 9")
    result = run("system", "run")
    assert result.returncode == 1
    assert (
        "sudo apt-get update && sudo apt-get install --no-install-recommends libgl1 libegl1" in result.stdout
    )


def test_an_old_python_is_refused_in_one_sentence(machine, tmp_path):
    old = machine("python3.9", "exit 1")
    result = run("environment", str(old), str(tmp_path / "venv"))
    assert result.returncode == 1
    assert result.stdout.startswith("Python 3.11 or newer is needed")
    assert not (tmp_path / "venv").exists()


def test_another_python_that_runs_is_found_off_the_path(machine, tmp_path, monkeypatch):
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    machine("python3.13", "echo 'not installed here' >&2; exit 127")  # a shim that does not count
    real = machine("python3.13", answering("3.13"), tmp_path / "pyenv" / "versions" / "3.13.9" / "bin")
    own = machine("python3.11", answering("3.11"))
    assert run("another-python", str(own)).stdout.strip() == str(real)


def test_a_pyenv_is_found_beside_the_shim(machine, tmp_path, monkeypatch):
    monkeypatch.delenv("PYENV_ROOT", raising=False)
    real = machine("python3.13", answering("3.13"), tmp_path / "held" / "versions" / "3.13.9" / "bin")
    shim = machine("python3", answering("3.11"), tmp_path / "held" / "shims")
    assert run("another-python", str(shim)).stdout.strip() == str(real)


def test_the_newest_of_a_version_is_taken_and_the_own_version_never(machine, tmp_path, monkeypatch):
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    for version in ("3.11.2", "3.12.4"):
        short = version.rpartition(".")[0]
        machine(f"python{short}", answering(short), tmp_path / "pyenv" / "versions" / version / "bin")
    for version in ("3.11", "3.12", "3.13"):
        machine(f"python{version}", "exit 127")
    own = machine("python3", answering("3.11"))
    assert run("another-python", str(own)).stdout.strip().endswith("/3.12.4/bin/python3.12")


@pytest.mark.full
def test_an_environment_that_is_right_is_left_alone_and_one_cut_short_is_not(machine, tmp_path):
    folder = tmp_path / "venv"
    made = machine(
        "python3", f'[[ "$*" != *"-m venv"* ]] || touch {tmp_path}/made\nexec {sys.executable} "$@"'
    )
    shutil.copytree(CI, tmp_path / "project" / ".ci")
    (tmp_path / "project" / "requirements.lock").write_text("")
    (tmp_path / "project" / "pyproject.toml").write_text("[project]\nname = 'x'\nversion = '1'\n")
    script = tmp_path / "project" / ".ci" / "environment"

    def call() -> bool:
        """Whether the environment was made anew. The installs are pip's business."""
        (tmp_path / "made").unlink(missing_ok=True)
        subprocess.run(["bash", script, made, folder], check=False, capture_output=True)
        return (tmp_path / "made").exists()

    assert call()
    assert not call()
    (folder / "made-from").unlink()
    assert call()
    (folder / "bin" / "python").unlink()
    assert call()
    (tmp_path / "project" / "requirements.lock").write_text("# another\n")
    assert call()
