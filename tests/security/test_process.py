"""What the process may not do, tried in a child (the limits are for good)."""

from __future__ import annotations

import ctypes
import json
import os
import platform
import struct
import subprocess
import sys

import pytest

from npgs_journal.security import process
from npgs_journal.security.process import harden, network_filter

CHILD = """
import ctypes, errno, json, os, socket, subprocess, sys, tempfile, threading
from npgs_journal.security.process import harden
seen = {"held": harden()}

def tried(make):
    try:
        make().close()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "works"

families = ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "AF_UNIX")
seen["sockets"] = {name: tried(lambda: socket.socket(getattr(socket, name))) for name in families}
seen["raw"] = tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW))
one, two = socket.socketpair()
one.sendall(b"hello")
seen["pair"] = two.recv(5).decode()

# A family whose upper half is not empty is cut by the kernel to 32 bits, and so it is judged.
libc = ctypes.CDLL(None, use_errno=True)
number = {"x86_64": 41, "aarch64": 198}.get(os.uname().machine)
if number:
    sneaky = libc.syscall(ctypes.c_long(number), ctypes.c_ulong(2 | 1 << 32), 1, 0)
    seen["sneaky"] = (sneaky, ctypes.get_errno())
    seen["ring"] = (libc.syscall(425, 8, 0), ctypes.get_errno())
if os.uname().machine == "x86_64":
    seen["x32"] = (libc.syscall(ctypes.c_long(0x40000000 + 41), 2, 1, 0), ctypes.get_errno())

try:
    import _socket
    socket.getaddrinfo("localhost", 1)
    seen["names"] = "works"
except OSError:
    seen["names"] = "no"

child = "import socket\\ntry:\\n socket.socket()\\n print('works')\\nexcept OSError as e: print(e.errno)"
seen["child"] = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True).stdout.strip()
import resource
seen["core"] = resource.getrlimit(resource.RLIMIT_CORE)
seen["dumpable"] = libc.prctl(3, 0, 0, 0, 0)
with tempfile.NamedTemporaryFile() as file:
    pass
handle = os.open(os.path.join(sys.argv[1], "made"), os.O_CREAT | os.O_WRONLY, 0o666)
seen["mode"] = os.fstat(handle).st_mode & 0o777
ran = []
worker = threading.Thread(target=lambda: ran.append(tried(socket.socket)))
worker.start(); worker.join()
seen["thread"] = ran[0]
seen["again"] = harden()
print(json.dumps(seen))
"""

linux = pytest.mark.skipif(sys.platform != "linux", reason="a Linux kernel's doing")


def child(tmp_path, **environment) -> dict:
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CHILD, str(tmp_path)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@linux
def test_a_hardened_process_knows_no_network_and_leaves_no_image(tmp_path):
    seen = child(tmp_path)
    assert seen["held"] == ["umask", "no-core", "not-dumpable", "no-network"]
    assert seen["sockets"].pop("AF_UNIX") == "works"
    assert set(seen["sockets"].values()) == {"EAFNOSUPPORT"}
    assert seen["raw"] == seen["thread"] == "EAFNOSUPPORT"
    assert seen["pair"] == "hello"
    assert seen["child"] == "97"
    assert seen["core"] == [0, 0]
    assert seen["dumpable"] == 0
    assert seen["mode"] == 0o600
    assert seen["sneaky"] == [-1, 97]
    assert seen["ring"] == [-1, 38]
    assert seen.get("x32", [-1, 38]) == [-1, 38]
    assert seen["again"] == seen["held"], "a second time does no harm"


@linux
def test_a_developer_can_look_in_and_nothing_else_is_eased(tmp_path):
    seen = child(tmp_path, NPGS_JOURNAL_DEVELOPER="1")
    assert seen["held"] == ["umask", "no-core", "no-network"]
    assert seen["dumpable"] == 1
    assert seen["sockets"]["AF_INET"] == "EAFNOSUPPORT"


def test_it_never_breaks_where_nothing_is_permitted(monkeypatch):
    def refuse():
        raise OSError

    def not_there():
        raise ImportError

    for name, step in {"_umask": refuse, "_no_core": not_there, "_not_dumpable": refuse}.items():
        monkeypatch.setattr(process, name, step)
    monkeypatch.setattr(process, "_no_network", lambda: False)
    assert harden() == ()


def test_a_refused_call_is_not_reported_as_held(monkeypatch):
    class Refusing:
        @staticmethod
        def prctl(*_):
            return -1

    monkeypatch.setattr(process, "_libc", Refusing)
    assert process._no_network() is False
    monkeypatch.delenv(process.DEVELOPER_VARIABLE, raising=False)
    assert process._not_dumpable() is False


def test_a_library_without_the_call_is_no_trouble(monkeypatch):
    monkeypatch.setattr(process, "_libc", object)
    monkeypatch.delenv(process.DEVELOPER_VARIABLE, raising=False)
    assert process._took_hold(process._not_dumpable) is False


def test_another_machine_or_system_gets_no_filter(monkeypatch):
    assert network_filter("riscv64") is None
    monkeypatch.setattr(process.sys, "maxsize", 2**31 - 1)
    assert process._no_network() is False
    monkeypatch.undo()
    monkeypatch.setattr(process.sys, "platform", "freebsd14")
    assert process._no_network() is False


def test_each_step_asks_the_kernel_for_exactly_this(monkeypatch):
    asked: list[tuple[int, ...]] = []
    limits: list[tuple[int, tuple[int, int]]] = []
    umasks: list[str] = []

    class Noting:
        @staticmethod
        def prctl(*values):
            asked.append(tuple(getattr(value, "value", value) for value in values))
            return 0

    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "setrlimit", lambda *values: limits.append(values))
    monkeypatch.setattr(process, "private_umask", lambda: umasks.append("077"))
    monkeypatch.setattr(process, "_libc", Noting)
    monkeypatch.delenv(process.DEVELOPER_VARIABLE, raising=False)
    held = harden()
    assert held[:3] == ("umask", "no-core", "not-dumpable")
    assert umasks == ["077"]
    assert limits == [(resource.RLIMIT_CORE, (0, 0))]
    assert asked[0] == (4, 0, 0, 0, 0)
    if network_filter(platform.machine()) and sys.platform == "linux":
        assert held[3:] == ("no-network",)
        assert asked[1] == (38, 1, 0, 0, 0)
        assert asked[2][:2] == (22, 2)


def test_the_developers_variable_is_asked_for_one(monkeypatch):
    monkeypatch.setattr(process, "_libc", lambda: pytest.fail("not to be asked"))
    monkeypatch.setenv(process.DEVELOPER_VARIABLE, "1")
    assert process._not_dumpable() is False


@linux
def test_the_c_library_is_the_processs_own():
    assert process._libc().getpid() == os.getpid()


def judged(program: bytes, architecture: int, number: int, argument: int) -> int:
    """Run a filter as the kernel does (linux/filter.h): the data is `struct seccomp_data`."""
    data = struct.pack("=iIQ6Q", number & 0x7FFFFFFF, architecture, 0, argument, 0, 0, 0, 0, 0)
    steps = [struct.unpack_from("=HBBI", program, at) for at in range(0, len(program), 8)]
    at = word = 0
    while True:
        code, true, false, value = steps[at]
        at += 1
        if code == 0x20:
            (word,) = struct.unpack_from("=I", data, value)
        elif code == 0x15:
            at += true if word == value else false
        elif code == 0x35:
            at += true if word >= value else false
        else:
            assert code == 0x06
            return value


ALLOWED, NO_FAMILY, NOT_THERE = 0x7FFF0000, 0x50000 | 97, 0x50000 | 38


@pytest.mark.parametrize(
    ("machine", "architecture", "socket"), [("x86_64", 0xC000003E, 41), ("aarch64", 0xC00000B7, 198)]
)
def test_both_machines_filters_judge_alike(machine, architecture, socket):
    program = network_filter(machine)
    assert program is not None
    assert judged(program, architecture, socket, 1) == ALLOWED
    for family in (0, 2, 10, 16, 17, 40, 2**32 - 1):
        assert judged(program, architecture, socket, family) == NO_FAMILY
    assert judged(program, architecture, 425, 0) == NOT_THERE
    assert judged(program, architecture, 0x40000000 + socket, 1) == NOT_THERE
    assert judged(program, 0x40000003, socket, 1) == NOT_THERE
    for other in (0, 1, socket - 1, socket + 1, 424, 426, 500):
        assert judged(program, architecture, other, 2) == ALLOWED


def test_the_head_of_the_filter_is_laid_out_as_the_kernel_reads_it():
    class Head(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("at", ctypes.c_void_p))

    assert struct.calcsize("@HP") == ctypes.sizeof(Head)
    assert platform.machine()
