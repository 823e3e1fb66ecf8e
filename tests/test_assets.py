"""Where `resources/` is found."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import npgs_journal
from npgs_journal.assets import asset, resources_of

TREE = Path(__file__).resolve().parent.parent


def test_a_working_trees_own_copy_wins():
    assert asset("content/values.en.toml") == TREE / "resources/content/values.en.toml"
    assert asset("content/values.en.toml").is_file()


def test_an_installed_copy_uses_the_one_inside_the_package(tmp_path):
    package = tmp_path / "site-packages" / "npgs_journal"
    (package / "resources").mkdir(parents=True)
    # A folder of that name beside the package is somebody else's there.
    (package.parent / "resources").mkdir()
    assert resources_of(package) == package / "resources"


def test_an_installed_package_finds_its_files(tmp_path):
    """The package as a wheel lays it out, run from there and nowhere else."""
    package = tmp_path / "npgs_journal"
    (package / "resources/content").mkdir(parents=True)
    (package / "resources/content/a.toml").write_text("here = true")
    for name in ("__init__.py", "assets.py"):
        (package / name).write_bytes((Path(npgs_journal.__file__).parent / name).read_bytes())
    asked = "from npgs_journal.assets import asset; print(asset('content/a.toml').read_text())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-S", "-c", asked],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "here = true"


@pytest.mark.parametrize("name", ["../pyproject.toml", "content/../../x", "/etc/hostname"])
def test_no_name_leads_out(name):
    with pytest.raises(ValueError, match="inside"):
        asset(name)
