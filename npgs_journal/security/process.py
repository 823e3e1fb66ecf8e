"""What this process may not do, from its first moment on: leave a memory image, open a network socket."""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from npgs_journal.security.files import private_umask

if TYPE_CHECKING:
    import ctypes
    from collections.abc import Callable

DEVELOPER_VARIABLE: Final = "NPGS_JOURNAL_DEVELOPER"
"""Set to 1 it lets a debugger look in. Everything else stays as it is."""

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 4, 38, 22
_SECCOMP_MODE_FILTER = 2
_AF_UNIX = 1
_EAFNOSUPPORT, _ENOSYS = 97, 38

# Classic BPF (linux/bpf_common.h) over struct seccomp_data (linux/seccomp.h).
_LOAD_WORD, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_AT_NUMBER, _AT_ARCHITECTURE, _AT_FIRST_ARGUMENT = 0, 4, 16
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_OTHER_ABI = 0x40000000
"""x86-64 answers a second set of numbers from here on (x32), under the same architecture."""


class _Machine(NamedTuple):
    audit: int
    socket: int
    io_uring_setup: int


_MACHINES: Final = {
    "x86_64": _Machine(audit=0xC000003E, socket=41, io_uring_setup=425),
    "aarch64": _Machine(audit=0xC00000B7, socket=198, io_uring_setup=425),
}


def harden() -> tuple[str, ...]:
    """Take rights away from this process and its children; say which steps took hold.

    Never raises: where a step is not there or not permitted, the program goes on without it. On a
    display that is reached over the network (X11 through TCP), no window can be opened afterwards.
    """
    steps: dict[str, Callable[[], bool]] = {
        "umask": _umask,
        "no-core": _no_core,
        "not-dumpable": _not_dumpable,
        "no-network": _no_network,
    }
    return tuple(name for name, step in steps.items() if _took_hold(step))


def _took_hold(step: Callable[[], bool]) -> bool:
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        return step()
    return False


def _umask() -> bool:
    private_umask()
    return True


def _no_core() -> bool:
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def _not_dumpable() -> bool:
    if os.environ.get(DEVELOPER_VARIABLE) == "1":
        return False
    return _prctl(_PR_SET_DUMPABLE, 0)


def _no_network() -> bool:
    program = network_filter(os.uname().machine) if sys.maxsize > 2**32 else None
    if program is None or sys.platform != "linux":
        return False
    return _prctl(_PR_SET_NO_NEW_PRIVS, 1) and _install(program)


def network_filter(machine: str) -> bytes | None:
    """The filter for `machine`: a socket of any family but Unix is refused, io_uring is not there.

    io_uring must go, because it opens sockets without the call that is watched here. Calls under
    another architecture's numbers cannot be judged and are not there either. None: machine not known.
    """
    known = _MACHINES.get(machine)
    if known is None:
        return None
    steps = [
        (_LOAD_WORD, 0, 0, _AT_ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, known.audit),
        (_RETURN, 0, 0, _ERRNO | _ENOSYS),
        (_LOAD_WORD, 0, 0, _AT_NUMBER),
        (_JUMP_AT_LEAST, 6, 0, _OTHER_ABI),
        (_JUMP_EQUAL, 5, 0, known.io_uring_setup),
        (_JUMP_EQUAL, 0, 3, known.socket),
        (_LOAD_WORD, 0, 0, _AT_FIRST_ARGUMENT),
        (_JUMP_EQUAL, 1, 0, _AF_UNIX),
        (_RETURN, 0, 0, _ERRNO | _EAFNOSUPPORT),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _ERRNO | _ENOSYS),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _install(program: bytes) -> bool:
    import ctypes  # noqa: PLC0415 - with the rest of its kind

    code = ctypes.create_string_buffer(program, len(program))
    # struct sock_fprog: how many instructions, then (aligned) where they are.
    head = struct.pack("@HP", len(program) // 8, ctypes.addressof(code))
    filter_at = ctypes.create_string_buffer(head, len(head))
    return _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(filter_at))


def _prctl(option: int, *values: int) -> bool:
    call = _libc().prctl
    return bool(call(option, *_padded(values)) == 0)


def _padded(values: tuple[int, ...]) -> list[ctypes.c_ulong]:
    import ctypes  # noqa: PLC0415 - with the rest of its kind

    return [ctypes.c_ulong(value) for value in (*values, 0, 0, 0, 0)[:4]]


def _libc() -> ctypes.CDLL:
    import ctypes  # noqa: PLC0415 - nothing else in the program needs it

    return ctypes.CDLL(None, use_errno=True)
