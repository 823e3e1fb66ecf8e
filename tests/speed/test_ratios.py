"""Speed against floors, taken in turns, with bounds that a program ten times slower cannot keep.

Each test tries up to three times: a busy machine is slow now and then, a slow program each time. Where a
machine that is busy with others would decide, the program's own processor time is judged, and the time that
passed by a far wider bound.
"""

from __future__ import annotations

import pytest

from npgs_journal.vault import open_journal

pytestmark = [pytest.mark.alone, pytest.mark.full]
TRIES = 3
OWN_MS, PASSED_MS = 150, 1000
ABOUT_A_BARE_WINDOW_S = 0.088
"""What a bare window takes from its start to its paint on the machine where the bounds in ms were set."""


def best(measure) -> float:
    """The smallest of up to three figures; 1.0 or less is within the bound, and ends it."""
    found = []
    while len(found) < TRIES and min(found, default=2.0) > 1.0:
        found.append(measure())
    return min(found)


def test_the_unlock_window_stands_soon_after_a_bare_one(tmp_path, monkeypatch):
    import startup

    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    (tmp_path / "journal.db").write_bytes(b"")
    startup.spawn_to_paint(startup.UNLOCK, str(tmp_path), "")  # warms the disk's cache

    def measure() -> float:
        floor = min(startup.spawn_to_paint(startup.BARE)[0] for _ in range(3))
        ours = [startup.spawn_to_paint(startup.UNLOCK, str(tmp_path), ",".join(startup.FORBIDDEN))]
        ours += [startup.spawn_to_paint(startup.UNLOCK, str(tmp_path), "") for _ in range(2)]
        assert ours[0][1] == []
        return min(seconds for seconds, _ in ours) / floor / 2.0

    assert best(measure) <= 1.0


@pytest.mark.parametrize(("one_paragraph", "keys"), [(False, 160), (True, 40)])
def test_a_key_in_ten_thousand_words_is_painted_about_as_soon_as_in_a_bare_widget(qapp, one_paragraph, keys):
    import typing_page

    qapp.setStyle("Fusion")

    def measure() -> float:
        own, floor = typing_page.in_turns(qapp, 10_000, keys, one_paragraph=one_paragraph)
        slow, slow_floor = typing_page.p(own, 95), typing_page.p(floor, 95)
        if one_paragraph:
            return (slow - slow_floor) / typing_page.FRAMES_MS
        return max(slow / slow_floor / typing_page.RATIO, slow / 50)

    assert best(measure) <= 1.0


def test_hits_are_drawn_with_the_key(qapp, tmp_path):
    import search_box
    from measuring import journals
    from measuring.eyes import Watch

    qapp.setStyle("Fusion")
    folder = journals.make(tmp_path, 2_000)
    with open_journal(folder, journals.PASSPHRASE) as journal:
        room, jobs = search_box.window(qapp, journal)
        typist, watch = search_box.Typist(room, jobs, journal), Watch()

        def measure() -> float:
            watch.gaps.clear()
            with watch.over("keys"):
                keys = [typist.type(words) for words in ("kitchen", "m", journals.HAN_WORD)]
            busy = max(min(busy for _, busy in each) for each in keys)
            passed = max(min(passed for passed, _ in each) for each in keys)
            held_up = watch.gaps["keys"][1] / search_box.BLOCK_MS
            return max(busy / search_box.LIMIT_MS, passed / PASSED_MS, held_up)

        slowest = best(measure)
        with watch.over("scrolling"):
            rows = search_box.scrolled(room, jobs, 45)
        jobs.close()
        room.deleteLater()
    assert slowest <= 1.0
    assert rows == 2_000
    assert watch.gaps["scrolling"][1] <= search_box.BLOCK_MS


def test_no_part_of_the_path_holds_the_window_up(tmp_path, monkeypatch):
    """One walk from unlock to lock, in a process of its own.

    The bounds in ms grow on a slower machine, as far as a bare window takes longer there in the same run.
    """
    import startup
    import whole_path
    from measuring import journals

    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = journals.make(tmp_path, 1_000)

    def measure() -> float:
        walk = whole_path.walked(folder, tmp_path)
        bare = min(startup.spawn_to_paint(startup.BARE)[0] for _ in range(3))
        slowness = max(1.0, bare / ABOUT_A_BARE_WINDOW_S)
        over = (walk["enter_ms"] - walk["kdf_ms"]) / whole_path.ENTER_LIMIT_MS / slowness
        gaps = [gap for part, gap in walk["gaps"].items() if part != "start"]
        own, passed = (max(gap[which] for gap in gaps) for which in (1, 0))
        return max(over, own / OWN_MS / slowness, passed / PASSED_MS / slowness)

    assert best(measure) <= 1.0
