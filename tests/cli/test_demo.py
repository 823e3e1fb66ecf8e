"""docs/cli.md, "demo": the sample journal, and what stays of it."""

from __future__ import annotations

import json
import stat
import tempfile

import pytest
from support.command_line import PASSPHRASE, one_line
from support.costs import CHEAP

from npgs_journal import paths, prefs, vault
from npgs_journal.assets import asset
from npgs_journal.cli import demo, main
from npgs_journal.vault import making

NAMES = ("Rosa", "Jamal", "Harbor House")


@pytest.fixture(autouse=True)
def temp(tmp_path, monkeypatch):
    """Cheap keys, and a temporary folder that can be looked into."""
    monkeypatch.setattr(making, "calibrated_cost", lambda: CHEAP)
    place = tmp_path / "temp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def run(capsys, *argv) -> dict:
    capsys.readouterr()
    assert main(["demo", "--json", *map(str, argv)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return json.loads(told.out)


def test_the_walk_in_figures(capsys, tmp_path):
    out = tmp_path / "out"
    told = run(capsys, "--out", out)
    assert list(told) == ["out", "imported", "found", "packets", "ok"]
    assert told["out"] == str(out)
    assert told["imported"] == len(asset("demo/sample.jsonl").read_text("utf-8").splitlines())
    assert told["found"] >= 5
    assert told["ok"] is True
    assert [packet["format"] for packet in told["packets"]] == ["pdf", "text"]
    for packet in told["packets"]:
        assert packet["entries"] == 3
        assert packet["held_back"] == 1
        assert packet["replaced"] >= 3
    assert {file.name for file in out.iterdir()} == {"packet.pdf", "packet.txt", "report.md"}


def test_the_packet_holds_what_was_chosen(capsys, tmp_path):
    run(capsys, "--out", tmp_path / "out")
    text = (tmp_path / "out" / "packet.txt").read_text("utf-8")
    assert "Person A asked me to decide for her" in text
    assert "Being asked to check in on Person B" in text
    assert "Back at Place 1" in text
    assert demo.HELD_BACK.split(",", maxsplit=1)[0] not in text
    assert [name for name in NAMES if name in text] == []
    assert (tmp_path / "out" / "packet.pdf").read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE((tmp_path / "out" / "packet.pdf").stat().st_mode) == 0o600


def test_the_report_holds_figures_and_no_names(capsys, tmp_path):
    told = run(capsys, "--out", tmp_path / "out")
    report = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert report.startswith("# A walk through a sample journal\n")
    assert f"{told['imported']} entries were imported." in report
    assert "Everything is as it was written." in report
    assert all(packet["sha256"] in report for packet in told["packets"])
    assert [name for name in NAMES if name in report] == []


def test_nothing_else_stays(capsys, tmp_path, temp, empty_home):
    run(capsys, "--out", tmp_path / "out")
    assert list(temp.iterdir()) == []
    assert prefs.load() == prefs.Preferences()
    assert not paths.user_data_dir().exists()
    assert list(paths.state_dir().iterdir()) == []
    words = b"Nobody wanted to leave", b"Rosa asked"
    for file in [*tmp_path.rglob("*"), *empty_home.rglob("*")]:
        if file.is_file() and file.parent != tmp_path / "out":
            assert not any(word in file.read_bytes() for word in words), file


def test_again_over_an_earlier_one_and_beside_other_files(capsys, tmp_path):
    out = tmp_path / "out"
    run(capsys, "--out", out)
    (out / "mine.txt").write_text("mine")
    (out / "packet.txt").write_text("old")
    run(capsys, "--out", out)
    assert (out / "mine.txt").read_text() == "mine"
    assert "Person A" in (out / "packet.txt").read_text("utf-8")


def test_without_a_place_it_goes_into_demo(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(capsys)["out"] == "demo"
    assert (tmp_path / "demo" / "packet.pdf").is_file()


def test_a_journal_that_is_kept(capsys, tmp_path, key):
    kept = tmp_path / "kept"
    told = run(capsys, "--out", tmp_path / "out", "--journal", kept, "--passphrase-file", key)
    with vault.open_journal(kept, PASSPHRASE) as journal:
        assert journal.reader.entries.count() == told["imported"]
        assert len(journal.reader.ledger.lines()) == 2
    assert prefs.load().journal is None


def test_a_journal_is_never_kept_over_another(call, filled, tmp_path):
    before = (filled / "journal.db").read_bytes()
    result = call("demo", filled, "--out", tmp_path / "out")
    assert result.code == 3
    assert one_line(result).startswith("Nothing was changed. That folder already holds something.")
    assert (filled / "journal.db").read_bytes() == before


def test_plain_words(capsys, tmp_path):
    assert main(["demo", "--out", str(tmp_path / "out")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "# A walk through a sample journal"
    assert lines[-1] == f"The packet and this report are in {tmp_path / 'out'}"


def test_an_out_folder_that_cannot_be_made(capsys, tmp_path):
    (tmp_path / "file").write_text("mine")
    assert main(["demo", "--out", str(tmp_path / "file" / "out")]) == 2
    assert "--out cannot be made" in capsys.readouterr().err


def test_when_something_stops_it_the_temporary_journal_goes(capsys, tmp_path, temp, monkeypatch):
    def broken(*_):
        raise RuntimeError

    monkeypatch.setattr(demo, "_share", broken)
    assert main(["demo", "--out", str(tmp_path / "out")]) == 3
    assert list(temp.iterdir()) == []
    assert list(paths.state_dir().iterdir()) == []
