"""Folders where a journal is not safe."""

from __future__ import annotations

import pytest

from npgs_journal.security import places
from npgs_journal.security.places import is_synced_or_network

MOUNTS = rb"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/team rw,relatime shared:2 - nfs4 server:/team rw
31 22 0:41 / /mnt/our\040team rw - cifs //server/team rw
32 30 8:2 / /mnt/team/local rw - ext4 /dev/sdb rw
33 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
nonsense
"""


@pytest.fixture(autouse=True)
def mounts(tmp_path, monkeypatch):
    file = tmp_path / "mountinfo"
    file.write_bytes(MOUNTS)
    monkeypatch.setattr(places, "_MOUNTS", file)
    return file


@pytest.mark.parametrize(
    "path",
    [
        "/home/a/Dropbox/journal",
        "/home/a/Dropbox (Personal)/x/journal",
        "/home/a/OneDrive - Peer Center/journal",
        "/home/a/Nextcloud/journal",
        "/home/a/Google Drive/journal",
        "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/journal",
        "/Users/a/Library/CloudStorage/Box-Box/journal",
        "/mnt/team/journal",
        "/mnt/our team/journal",
        "/mnt/our team",
        "/run/user/1000/gvfs/smb-share/x",
    ],
)
def test_places_that_others_copy_or_keep(path):
    assert is_synced_or_network(places.Path(path))


@pytest.mark.parametrize(
    "path",
    [
        "/home/a/.local/share/npgs-journal/journal",
        "/home/a/Dropbox notes/journal",
        "/home/a/mysync/journal",
        "/mnt/team/local/journal",
        "/mnt/our team2/journal",
        "/media/a/STICK/journal",
    ],
)
def test_places_of_ones_own(path):
    assert not is_synced_or_network(places.Path(path))


def test_the_marks_of_sync_programs_are_seen_above_the_folder(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert is_synced_or_network(tmp_path / "not" / "there" / "yet")


def test_a_link_is_judged_by_where_it_leads(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox")
    assert is_synced_or_network(tmp_path / "plain" / "journal")


def test_it_says_no_where_it_cannot_know(mounts, tmp_path):
    mounts.unlink()
    assert not is_synced_or_network(places.Path("/mnt/team/journal"))
    assert not is_synced_or_network(places.Path("nul\0"))


def test_a_network_path_by_name(monkeypatch):
    assert places._is_network(places.Path("//server/team/journal"))
