"""What came back from a call of the command line, and what every such test knows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PASSPHRASE = 'cinco palabras - o "más" \U0001f331 de prueba'


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What --json printed; fails unless standard output is one document in ASCII."""
        assert self.out.isascii()
        return json.loads(self.out)


def one_line(result: Result) -> str:
    """The one line on standard error; fails when there is more, or when it is a traceback."""
    (line,) = result.err.splitlines()
    assert "Traceback" not in line
    return line
