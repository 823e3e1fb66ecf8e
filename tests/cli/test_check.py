"""docs/cli.md, "check": looks, and changes nothing."""

from __future__ import annotations

import json

import pytest
from support.command_line import one_line


def test_everything_as_it_was_written(call, filled):
    before = {file.name: file.read_bytes() for file in filled.iterdir()}
    result = call("check", filled)
    assert result.code == 0
    assert result.err == ""
    told = result.document
    assert list(told) == ["ok", "findings", "entries", "pages"]
    assert told["ok"] is True
    assert told["findings"] == []
    assert told["entries"] == 52
    assert told["pages"] == (filled / "journal.db").stat().st_size // 4096
    plain = call("check", filled, plain=True)
    assert plain.out == "Everything is as it was written.\n52 entries were looked at.\n"
    assert {file.name: file.read_bytes() for file in filled.iterdir()} == before


def flip(file, place):
    data = bytearray(file.read_bytes())
    data[place] ^= 0x10
    file.write_bytes(data)


@pytest.mark.parametrize("place", [0, 15, 16, 100, 4095, 4096, 9000, 40_000, -1, -4096])
def test_one_changed_bit_is_found(call, filled, place):
    flip(filled / "journal.db", place)
    before = (filled / "journal.db").read_bytes()
    result = call("check", filled)
    assert result.code == 3
    assert one_line(result).startswith("Nothing was changed. ")
    told = json.loads(result.out)
    assert told["ok"] is False
    assert told["findings"]
    assert (filled / "journal.db").read_bytes() == before
    plain = call("check", filled, plain=True)
    assert plain.code == 3
    assert len(plain.out.splitlines()) == len(told["findings"])


def test_of_a_file_with_one_bad_page_it_still_says_how_much_there_is(call, filled):
    flip(filled / "journal.db", 20 * 4096 + 77)
    told = json.loads(call("check", filled).out)
    assert "cipher-pages" in told["findings"]
    assert set(told["findings"]) <= {"cipher-pages", "structure", "rows"}
    assert (told["entries"], told["pages"]) == (52, (filled / "journal.db").stat().st_size // 4096)


@pytest.mark.parametrize("pages", [1, 3, 10])
def test_a_file_cut_short_or_grown_is_found(call, filled, pages):
    file = filled / "journal.db"
    data = file.read_bytes()
    for changed in (data[: -4096 * pages], data[:-1], data + bytes(4096 * pages), b""):
        file.write_bytes(changed)
        result = call("check", filled)
        assert result.code == 3
        assert one_line(result).startswith("Nothing was changed. ")
        assert file.read_bytes() == changed


def test_two_pages_changed_about(call, filled):
    file = filled / "journal.db"
    data = file.read_bytes()
    pages = [data[at : at + 4096] for at in range(0, len(data), 4096)]
    pages[3], pages[4] = pages[4], pages[3]
    file.write_bytes(b"".join(pages))
    assert call("check", filled).code == 3


def test_an_empty_journal_is_in_order(call, empty):
    assert call("check", empty).document["entries"] == 0
