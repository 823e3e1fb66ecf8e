"""What the system saw of a run: read from a log of strace, and held against the places a run may touch."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

import npgs_journal
from npgs_journal.assets import asset

_FILE_CALLS = "open,openat,openat2,creat"
_CHANGING_CALLS = (
    "mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,"
    "chmod,fchmodat"
)

SYSTEM = {
    "/lib": "libraries of the system that Python and its packages are linked to",
    "/lib64": "the same",
    "/usr/lib": "the same; the C library's tables of letters (gconv, locale)",
    "/usr/local/lib": "the same",
    "/etc/ld.so.cache": "where the loader finds those libraries",
    "/usr/share/locale": "the C library's other names for languages",
    "/etc/localtime": "which time it is here",
    "/usr/share/zoneinfo": "the same",
    "/etc/ssl/openssl.cnf": "settings of the cipher library under Python's hashlib",
    "/usr/lib/ssl/openssl.cnf": "the same, by another name",
    "/proc/self/": "the process itself: its memory map and its limits",
    "/proc/cpuinfo": "how many processors there are, for threads of Typst and of the key derivation",
    "/proc/meminfo": "how much memory there is, for the key derivation",
    "/proc/sys/vm/overcommit_memory": "asked by memory allocators",
    "/sys/devices/system/cpu": "how many processors there are",
    "/sys/fs/cgroup": "the same, inside a container",
    "/sys/kernel/mm/transparent_hugepage": "asked by memory allocators",
    "/dev/urandom": "chance, for keys and names",
    "/dev/null": "nothing",
}
"""Places of the system a run may read, each with its reason. No fonts, no programs, no other homes."""


def strace(log: Path) -> tuple[str, ...]:
    """What to put before a command so that it is watched; nothing where it cannot be."""
    watched = f"trace=network,execve,io_uring_setup,{_FILE_CALLS},{_CHANGING_CALLS}"
    if shutil.which("strace") is None:
        return ()
    probe = subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, check=False)
    is_watched = probe.returncode == 0
    return ("strace", "-f", "-A", "-s", "4096", "-o", str(log), "-e", watched) if is_watched else ()


def whole_calls(log: str) -> list[str]:
    """Join calls that another thread's call cut in two."""
    begun: dict[str, str] = {}
    whole: list[str] = []
    for line in log.splitlines():
        pid = line.split(maxsplit=1)[0]
        if line.endswith("<unfinished ...>"):
            begun[pid] = line.removesuffix("<unfinished ...>")
        elif resumed := re.search(r"<\.\.\. \w+ resumed>(.*)", line):
            whole.append(begun.pop(pid, "") + resumed[1])
        else:
            whole.append(line)
    return [*whole, *begun.values()]


_OPENED = re.compile(
    r'(?:open|openat|openat2|creat)\((?:AT_FDCWD, |\d+(?:<[^>]*>)?, )?"((?:[^"\\]|\\.)*)", '
    r"(?:\{flags=)?([A-Z_|\d]+).*\) = (\d+)"
)
_CHANGED = re.compile(rf"\b(?:{_CHANGING_CALLS.replace(',', '|')})\((.*)\) = 0")
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"')


def opened(trace: Iterable[str]) -> set[str]:
    """The name of every file that was opened."""
    return {found[1] for line in trace if (found := _OPENED.search(line))}


def changed(trace: Iterable[str]) -> set[str]:
    """The name of everything that was opened for writing, made, renamed, removed or given other rights."""
    return set(_changed(trace))


def _changed(trace: Iterable[str]) -> Iterator[str]:
    for line in trace:
        found = _OPENED.search(line)
        if found and (re.search("O_WRONLY|O_RDWR|O_CREAT", found[2]) or "creat(" in line):
            yield found[1]
        if made := _CHANGED.search(line):
            yield from _NAME.findall(made[1])


def outside(names: Iterable[str], ours: Iterable[Path], system: Iterable[str] = ()) -> set[str]:
    """Those of `names` that are neither in a place of `ours` nor in one of the system."""
    places = {str(place) for one in ours for place in (one, one.resolve())}
    places |= {place.rstrip("/") for place in system}
    within = tuple(f"{place}/" for place in places)
    return {name for name in names if name not in places and not name.startswith(within)}


def of_the_program() -> list[Path]:
    """The program, what it brings along, and the interpreter with its packages."""
    return [
        Path(npgs_journal.__file__).parent,
        asset("content").parent,
        Path(sys.prefix),
        Path(sys.base_prefix),
        Path(sysconfig.get_paths()["stdlib"]),
    ]
