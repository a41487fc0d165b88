"""Where a database may not be, told from facts about a computer."""

import ctypes
import os
import subprocess
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import pytest

from smdesk import synchronised
from smdesk.domain.errors import UserError
from smdesk.storage import places
from smdesk.storage.places import Facts, Mount, parse_mount, parse_mountinfo, refusal
from smdesk.synchronised import Facts as Cloud

MOUNTINFO = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
26 22 0:5 / /dev rw,nosuid shared:2 - devtmpfs udev rw
90 22 0:50 / /mnt/share rw,relatime shared:50 - cifs //server/share rw,vers=3.0
91 22 0:51 / /mnt/My\040Share rw,relatime - nfs4 server:/export rw
92 90 254:1 / /mnt/share/local rw,relatime shared:51 master:3 - xfs /dev/vdb rw
93 22 0:52 / /home/anna/far rw - fuse.sshfs anna@far: rw
94 22 0:53 / /over rw - nfs server:/old rw
95 22 254:2 / /over rw - ext4 /dev/vdc rw
torn line
"""

MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
//anna@server/share on /Volumes/share (1) (smbfs, nodev, nosuid, mounted by anna)
server:/export on /Volumes/nfs (nfs)
/dev/disk4s1 on /Volumes/USB (msdos, local, nodev)
"""

HOME = PurePosixPath("/home/anna")
WINDOWS_HOME = PureWindowsPath(r"C:\Users\anna")


def code(error: UserError | None) -> str | None:
    return None if error is None else error.code


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        ("/home/anna/data", None),
        ("/mnt/share", "on_network_share"),
        ("/mnt/share/smdesk", "on_network_share"),
        ("/mnt/shared-but-local", None),
        ("/mnt/My Share/x", "on_network_share"),
        ("/mnt/share/local/x", None),
        ("/home/anna/far/x", "on_network_share"),
        ("/over/x", None),
    ],
)
def test_linux_mounts(folder: str, wanted: str | None) -> None:
    facts = Facts(mounts=parse_mountinfo(MOUNTINFO), cloud=Cloud(home=HOME))
    assert code(refusal(PurePosixPath(folder), facts)) == wanted


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "davfs", "fuse.sshfs", "fuse.davfs2", "CIFS"]
)
def test_kinds_of_share(kind: str) -> None:
    facts = Facts(mounts=(Mount(point=PurePosixPath("/"), type=kind),))
    assert code(refusal(PurePosixPath("/x"), facts)) == "on_network_share"


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "overlay", "tmpfs", "fuseblk", "zfs"])
def test_kinds_of_disk(kind: str) -> None:
    facts = Facts(mounts=(Mount(point=PurePosixPath("/"), type=kind),))
    assert refusal(PurePosixPath("/x"), facts) is None


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        ("/Users/anna/Library/Application Support/smdesk", None),
        ("/Volumes/share (1)/x", "on_network_share"),
        ("/Volumes/nfs/x", "on_network_share"),
        ("/Volumes/USB/x", None),
    ],
)
def test_macos_mounts(folder: str, wanted: str | None) -> None:
    facts = Facts(mounts=parse_mount(MAC))
    assert code(refusal(PurePosixPath(folder), facts)) == wanted


@pytest.mark.parametrize(
    ("folder", "wanted"),
    [
        (r"C:\Users\anna\AppData\Local\smdesk", None),
        (r"\\server\share\smdesk", "on_network_share"),
        (r"\\?\UNC\server\share\smdesk", "on_network_share"),
        (r"\\?\C:\smdesk", None),
    ],
)
def test_windows_addresses(folder: str, wanted: str | None) -> None:
    assert code(refusal(PureWindowsPath(folder), Facts(cloud=Cloud(home=WINDOWS_HOME)))) == wanted


def test_a_windows_drive_that_is_another_computers() -> None:
    facts = Facts(remote_drive=True)
    assert code(refusal(PureWindowsPath(r"H:\smdesk"), facts)) == "on_network_share"


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/anna/OneDrive/data", "OneDrive"),
        ("/home/anna/OneDrive - Exempelköpings kommun/data", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/OneDrive-Kommun", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/Other-x/data", "CloudStorage"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/home/anna/Dropbox/data", "Dropbox"),
        ("/home/anna/Dropbox (Kommun)/data", "Dropbox"),
        ("/home/anna/Google Drive/data", "Google Drive"),
        ("/Users/anna/Library/CloudStorage/GoogleDrive-a@b.se/x", "Google Drive"),
        ("/srv/x/Nextcloud/data", "Nextcloud"),
        ("/home/anna/ownCloud/data", "ownCloud"),
        ("/home/anna/Box/data", "Box"),
        ("/home/anna/Box Sync/data", "Box"),
        ("/home/anna/pCloudDrive/data", "pCloud"),
        ("/opt/box/data", None),
        ("/home/anna/Dropboxar/data", None),
        ("/home/anna/boxar/Box/data", None),
        ("/home/anna/.local/share/smdesk", None),
    ],
)
def test_folders_that_services_name(folder: str, service: str | None) -> None:
    error = refusal(PurePosixPath(folder), Facts(cloud=Cloud(home=HOME)))
    assert (error.values["service"] if error else None) == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"),
        ("._sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.driveupload", "Google Drive"),
        (".bashrc", None),
        (".dropbox", None),
    ],
)
def test_marks_that_services_leave_above(marker: str, service: str | None) -> None:
    facts = Facts(cloud=Cloud(names={PurePosixPath("/data"): frozenset({marker, ".x"})}))
    error = refusal(PurePosixPath("/data/a/b"), facts)
    assert (error.values["service"] if error else None) == service


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_the_folder_that_windows_says_is_onedrives(variable: str) -> None:
    facts = Facts(cloud=Cloud(variables={variable: r"D:\Moln"}))
    inside = refusal(PureWindowsPath(r"d:\moln\data"), facts)
    assert inside is not None
    assert (inside.code, inside.at) == ("in_cloud_folder", "data")
    assert inside.values == {"place": r"d:\moln\data", "service": "OneDrive"}
    assert refusal(PureWindowsPath(r"D:\Molnet"), facts) is None


@pytest.mark.parametrize(
    ("attributes", "tag", "wanted"),
    [
        (0x410, 0x9000601A, True),  # OneDrive's own root, as Windows shows it to some programs
        (0x410, 0xA0000003, False),  # a junction
        (0x400010, 0, True),  # of what is yet to be fetched
        (0x80010, 0, True),  # "always keep on this device"
        (0x100010, 0, True),
        (0x10, 0, False),
    ],
)
def test_windows_says_what_a_service_keeps_whatever_it_is_called(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, attributes: int, tag: int, wanted: bool
) -> None:
    told = SimpleNamespace(st_file_attributes=attributes, st_reparse_tag=tag)
    plain = SimpleNamespace(st_file_attributes=0x10, st_reparse_tag=0)
    of = {tmp_path: told}
    monkeypatch.setattr(os, "lstat", lambda path: of.get(path, plain))
    error = refusal(tmp_path / "data", places.read_facts(tmp_path / "data"))
    assert (code(error) == "in_cloud_folder") is wanted
    if error is not None:
        assert error.values["service"] == "Cloud Files"


def test_no_disk_is_asked_for_what_a_path_says_already(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(os, "lstat", asked.append)
    monkeypatch.setattr(os, "scandir", asked.append)
    monkeypatch.setenv("OneDriveCommercial", "/moln/Kommunen")
    named = synchronised.named_synchroniser
    assert named(Path("/moln/Kommunen/Dokument/a.pdf")) == "OneDrive"
    assert named(Path("/home/å/Nextcloud/a.pdf")) == "Nextcloud"
    assert named(Path("/home/å/Dokument/a.pdf")) == ""
    assert asked == []


def test_this_computers_own_disk_is_good(tmp_path: Path) -> None:
    places.must_be_local(tmp_path / "not" / "there" / "yet")
    facts = places.read_facts(tmp_path)
    assert facts.cloud.names.keys() >= set(tmp_path.parents)
    assert facts.mounts or places.PLATFORM == "win32"


@pytest.mark.parametrize(("kind", "wanted"), [(4, "on_network_share"), (3, None)])
def test_windows_is_asked_about_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, wanted: str | None
) -> None:
    kernel = SimpleNamespace(GetDriveTypeW=lambda _: kind)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(places, "PLATFORM", "win32")
    assert code(refusal(tmp_path, places.read_facts(tmp_path))) == wanted


def test_macos_is_asked_about_its_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = f"//anna@server/share on {tmp_path} (smbfs, nodev)\n"
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=answer, returncode=0)
    )
    monkeypatch.setattr(places, "PLATFORM", "darwin")
    assert code(refusal(tmp_path, places.read_facts(tmp_path))) == "on_network_share"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    with pytest.raises(UserError, match="in_cloud_folder"):
        places.must_be_local(tmp_path / "data")
