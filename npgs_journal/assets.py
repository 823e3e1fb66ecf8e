"""Where `resources/` is: beside the package in a working tree, inside it when installed from a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent


def resources_of(package: Path) -> Path:
    """The resources that belong to the package at `package`.

    The project file must stand beside a working tree's folder: in site-packages a folder named
    `resources` may be anybody's.
    """
    tree = package.parent
    if (tree / "pyproject.toml").is_file() and (tree / "resources").is_dir():
        return tree / "resources"
    return package / "resources"


@cache
def _resources() -> Path:
    return resources_of(_PACKAGE)


def asset(name: str) -> Path:
    """The file `name`, such as "content/values.en.toml".

    Raises:
        ValueError: `name` would lead out of the resources.
    """
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts:
        raise ValueError("an asset's name stays inside the resources")
    return _resources().joinpath(*parts.parts)
