import os
import shutil
from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.archive import FolderArchive, folders, verify, verify_folder
from smdesk.archive.folders import below
from smdesk.archive.manifests import decode, encode, escapes, read_info
from smdesk.archive.verify import verify_bag
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.layout import LEDGER
from smdesk.services.ports import Silent
from tests.archive.conftest import Change, admitted, new_bag
from tests.support.factories import NOW


def append(name: str, data: bytes) -> Change:
    return lambda bag: (bag / name).write_bytes((bag / name).read_bytes() + data)


def replace(name: str, old: bytes, new: bytes) -> Change:
    return lambda bag: (bag / name).write_bytes((bag / name).read_bytes().replace(old, new))


ZEROS = b"0" * 64 + b"  "


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (append("data/screen.png", b"!"), {"file_changed", "oxum_differs"}),
        (replace("data/screen.png", b"PNG", b"GNP"), {"file_changed"}),
        (lambda bag: (bag / "data/screen.png").unlink(), {"file_missing", "oxum_differs"}),
        (lambda bag: (bag / "data/extra.txt").write_bytes(b""), {"file_extra", "oxum_differs"}),
        (replace("manifest-sha256.txt", b"a", b"b"), {"file_changed", "statement_differs"}),
        (append("manifest-sha256.txt", b"\nnot a line\n"), {"file_changed", "manifest_line"}),
        (
            append("manifest-sha256.txt", ZEROS + b"../../etc\n"),
            {"file_changed", "manifest_escape"},
        ),
        (
            append("manifest-sha256.txt", ZEROS + b"bagit.txt\n"),
            {"file_changed", "manifest_escape"},
        ),
        (append("manifest-sha256.txt", ZEROS + b"data/\xff\n"), {"manifest_line", "file_changed"}),
        (
            append("manifest-sha256.txt", ZEROS + b"data/SCREEN.png\n"),
            {"file_changed", "manifest_case", "file_missing"},
        ),
        (lambda bag: (bag / "manifest-sha256.txt").unlink(), {"manifest_missing", "file_missing"}),
        (lambda bag: (bag / "bagit.txt").write_bytes(b"BagIt"), {"bag_declaration"}),
        (lambda bag: (bag / "bagit.txt").unlink(), {"bag_declaration", "file_missing"}),
        (replace("bag-info.txt", b"id1", b"id2"), {"file_changed"}),
        (append("bag-info.txt", b"\xff"), {"file_changed", "file_unreadable"}),
        (lambda bag: (bag / "data/statement.json").write_bytes(b"[]"), {"statement_unreadable"}),
    ],
)
def test_what_was_tampered_with_is_found_by_us_and_by_bagit(
    bag: Path, change: Change, codes: set[str]
) -> None:
    change(bag)
    assert codes <= {finding.code for finding in verify_bag(bag)}
    with pytest.raises((bagit.BagError, UnicodeDecodeError)):
        bagit.Bag(str(bag)).validate()


def test_every_single_changed_byte_is_found(bag: Path) -> None:
    for path in sorted(path for path in bag.rglob("*") if path.is_file()):
        whole = path.read_bytes()
        for at in range(0, len(whole), max(1, len(whole) // 7)):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            assert verify_bag(bag) != [], f"{path.name} byte {at}"
        path.write_bytes(whole)
    assert verify_bag(bag) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own")
def test_links_and_pipes_are_never_evidence(bag: Path) -> None:
    picture = bag / "data/screen.png"
    picture.rename(bag.parent / "elsewhere.png")
    picture.symlink_to(bag.parent / "elsewhere.png")
    os.mkfifo(bag / "data/pipe")
    codes = [finding.code for finding in verify_bag(bag)]
    assert codes.count("file_link") == 2
    assert "file_missing" in codes


def test_a_file_that_cannot_be_read_is_found(bag: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = verify.pieces

    def refuse(path: str) -> object:
        if path.endswith("screen.png"):
            raise PermissionError(13, "refused")
        return real(path)

    monkeypatch.setattr(verify, "pieces", refuse)
    assert [finding.code for finding in verify_bag(bag)] == ["file_unreadable"]


def test_bags_of_others_are_verified_too(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "åäö %.txt").write_text("hej", "utf-8")
    bagit.make_bag(str(folder), checksums=["sha512", "md5"])
    assert verify_folder(folder).findings == []
    (folder / "data" / "åäö %.txt").write_text("hej!", "utf-8")
    assert "file_changed" in {finding.code for finding in verify_folder(folder).findings}


@pytest.fixture
def filled(archive: FolderArchive) -> FolderArchive:
    head = None
    for number in range(1, 4):
        head = admitted(archive, new_bag(number), head)
    return archive


def test_a_folder_of_bags_is_verified_with_its_ledger(filled: FolderArchive) -> None:
    verified = verify_folder(filled.root.parent)
    assert (verified.findings, verified.bags, verified.entries) == ([], 3, 3)
    assert verified.last == filled.ledger_head()


def test_a_part_of_an_archive_is_compared_with_the_ledger_above(filled: FolderArchive) -> None:
    first, second = list(filled.bags())[:2]
    for part in (filled.root / first, (filled.root / first).parent, filled.root / "2026-H2"):
        verified = verify_folder(part)
        assert (verified.findings, verified.entries, verified.unvouched) == ([], 3, 0)
    shutil.rmtree(filled.root / second)
    assert verify_folder(filled.root / first).findings == []
    found = verify_folder(filled.root / "2026-H2").findings
    assert [(item.code, item.place) for item in found] == [("bag_missing", second)]


def test_without_a_ledger_nobody_vouches_that_all_is_there(filled: FolderArchive) -> None:
    (filled.root / LEDGER).unlink()
    part = verify_folder(filled.root / "2026-H2")
    assert (part.findings, part.unvouched) == ([], 3)
    for path, place in ((filled.root, "archive"), (filled.root.parent, "archive")):
        whole = verify_folder(path)
        assert [(item.code, item.place) for item in whole.findings] == [("ledger_missing", place)]
        assert whole.unvouched == 3


def drop_first_line(root: Path) -> None:
    lines = (root / LEDGER).read_bytes().splitlines(keepends=True)
    (root / LEDGER).write_bytes(b"".join(lines[1:]))


def swap_manifests(root: Path) -> None:
    """A bag forged as a whole: valid by itself, but not the one that was admitted."""
    bag = next(root.glob("*/*/*-id1"))
    shutil.rmtree(bag)
    other = root.parent / "forged"
    other.mkdir()
    (other / "screen.png").write_bytes(b"forged")
    bagit.make_bag(str(other), checksums=["sha256"])
    other.rename(bag)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda root: shutil.rmtree(next(root.glob("*/*/*-id2"))), "bag_missing"),
        (drop_first_line, "ledger_chain_gap"),
        (replace(LEDGER, b"anna.ek", b"anna.al"), "ledger_chain_changed"),
        (replace(LEDGER, b'"seq"', b'"sec"'), "ledger_unreadable"),
        (append(LEDGER, b'{"seq":4'), "ledger_torn"),
        (drop_first_line, "bag_not_in_ledger"),
        (swap_manifests, "bag_differs_from_ledger"),
    ],
)
def test_a_ledger_that_does_not_agree_is_found(
    filled: FolderArchive, change: Change, code: str
) -> None:
    change(filled.root)
    assert code in {finding.code for finding in verify_folder(filled.root).findings}


def test_disposed_bags_are_rightly_gone(filled: FolderArchive) -> None:
    head = filled.ledger()[-1]
    shutil.rmtree(filled.root / head.bag)
    filled.append(
        next_ledger_entry(
            head,
            at=NOW,
            kind=LedgerKind.DISPOSED,
            capture_id=head.capture_id,
            bag=head.bag,
            bag_sha256=head.bag_sha256,
            actor="anna.ek",
        )
    )
    assert verify_folder(filled.root).findings == []


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own")
def test_a_link_to_a_bag_is_no_bag_and_one_for_a_mark_is_found(filled: FolderArchive) -> None:
    bag = filled.root / next(filled.bags())
    (filled.root.parent / "link").symlink_to(bag)
    assert verify_folder(filled.root.parent).bags == 3
    (bag / "bagit.txt").rename(filled.root.parent / "mark")
    (bag / "bagit.txt").symlink_to(filled.root.parent / "mark")
    verified = verify_folder(filled.root.parent)
    assert {"file_link", "bag_declaration"} <= {item.code for item in verified.findings}
    assert verified.bags == 3


def test_a_junction_is_not_looked_into(
    filled: FolderArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(filled.root, filled.root.parent / "junction")
    assert verify_folder(filled.root.parent).bags == 6
    monkeypatch.setattr(folders, "is_junction", lambda one: one.name == "junction")
    assert verify_folder(filled.root.parent).bags == 3


@pytest.mark.parametrize("threads", [1, 2])
def test_what_a_ledger_says_is_told_though_it_was_stopped(
    filled: FolderArchive, threads: int
) -> None:
    class Stopping(Silent):
        def __call__(self, *_: object, **__: object) -> None:
            self.cancelled = True

    drop_first_line(filled.root)
    verified = verify_folder(filled.root, Stopping(), threads=threads)
    codes = {"verification_cancelled", "ledger_chain_gap", "bag_not_in_ledger"}
    assert codes <= {item.code for item in verified.findings}
    assert (verified.bags, verified.entries) == (1, 2)


def test_a_folder_without_bags_is_the_users_to_mend(tmp_path: Path) -> None:
    (tmp_path / "file.zip").touch()
    for path, code in (
        (tmp_path / "none", "folder_missing"),
        (tmp_path / "file.zip", "folder_is_file"),
        (tmp_path, "no_bags"),
    ):
        with pytest.raises(UserError, match=code):
            verify_folder(path)


def test_cancelling_ends_with_what_was_found(filled: FolderArchive) -> None:
    class Stop(Silent):
        cancelled = True

    verified = verify_folder(filled.root, Stop())
    assert [finding.code for finding in verified.findings] == ["verification_cancelled"]
    assert verified.bags == 0


@pytest.mark.parametrize(
    ("root", "path", "place"),
    [
        ("/arkiv", "/arkiv/2026-H2/a/b", "2026-H2/a/b"),
        ("/arkiv", "/arkiv", ""),
        ("/arkiv", "/arkivet/2026-H2/a/b", ""),
        ("/", "/2026-H2/a/b", "2026-H2/a/b"),
    ],
)
def test_an_archive_may_be_a_whole_disk(root: str, path: str, place: str) -> None:
    assert below(Path(root).resolve(), Path(path).resolve()) == place


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("data/a", False),
        ("../a", True),
        ("/a", True),
        ("c:/a", True),
        ("a\\..\\b", True),
        ("~/a", True),
    ],
)
def test_paths_that_lead_out_of_the_bag(path: str, out: bool) -> None:
    assert escapes(path) is out


def test_manifest_paths_and_info_lines_survive() -> None:
    assert decode(encode("data/50%0A\n\r%")) == "data/50%0A\n\r%"
    assert dict(read_info(b"A: one\n  two\nB:x\nnothing\n")) == {"A": "one two", "B": "x"}
