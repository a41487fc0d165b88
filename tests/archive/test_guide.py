"""What stands at the archive's root: written with it, kept up to date, and true."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, guide, verify_folder
from smdesk.archive.guide import (
    CHECKER,
    README_PAGE,
    README_TEXT,
    SCHEMAS,
    SPOKEN,
    checker,
    root_files,
)
from smdesk.archive.plain_html import read, source_hash
from smdesk.domain.chain import ledger_covered
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.layout import (
    LEDGER,
    MANIFEST,
    MHTML,
    PICTURE,
    SCREEN_PICTURE,
    STAGING,
    TAG_MANIFEST,
    TEXT,
    TOKENS,
    WITNESS,
)
from smdesk.timestamps.tool import Rfc3161
from smdesk.words.catalogue import load
from tests.archive.conftest import admitted, new_bag
from tests.support.recording import RecordingDisk
from tests.support.stamping import Authority, authority

__all__ = ["authority"]


class KilledError(Exception):
    """The process is gone, here."""


def left(root: Path) -> dict[str, bytes]:
    """Return what lies at the root, besides bags and ledger."""
    paths = [*root.glob("*.*"), *(root / SCHEMAS).glob("*")]
    found = {path.relative_to(root).as_posix(): path for path in paths if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name != LEDGER}


@pytest.fixture
def kept(archive: FolderArchive) -> FolderArchive:
    """An archive with a bag that was admitted."""
    admitted(archive, new_bag(), None)
    return archive


def test_it_is_written_with_the_first_bag_and_taken_for_none(kept: FolderArchive) -> None:
    assert left(kept.root) == root_files()
    assert set(root_files()) == {
        README_TEXT,
        README_PAGE,
        CHECKER,
        f"{SCHEMAS}/smdesk-capture-1.schema.json",
        f"{SCHEMAS}/smdesk-record-1.schema.json",
    }
    assert len(list(kept.bags())) == 1
    verified = verify_folder(kept.root)
    assert (verified.findings, verified.bags, verified.unvouched) == ([], 1, 0)
    assert kept.tidy() == []


def test_nothing_is_written_where_no_archive_was_begun(
    archive: FolderArchive, disk: RecordingDisk
) -> None:
    assert archive.tidy() == []
    archive.root.mkdir()
    assert archive.tidy() == []
    assert (disk.done, list(archive.root.iterdir())) == ([], [])


def test_an_older_archive_gets_it_at_the_next_start_and_with_the_next_bag(
    kept: FolderArchive,
) -> None:
    before = verify_folder(kept.root / next(kept.bags()))
    for again in (kept.tidy, lambda: kept.store(new_bag(2))):
        for name in root_files():
            (kept.root / name).unlink()
        again()
        assert left(kept.root) == root_files()
    assert verify_folder(kept.root / next(kept.bags())) == before


def test_what_differs_is_written_anew_once_and_no_bag_is_touched(
    kept: FolderArchive, disk: RecordingDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.done.clear()
    kept.tidy()
    assert disk.done == []
    monkeypatch.setattr(guide, "__version__", "0.2.0")
    bags = {path: path.stat().st_mtime_ns for path in kept.root.glob("*/*/**/*")}
    kept.tidy()
    assert left(kept.root) == root_files()
    assert "smdesk 0.2.0" in (kept.root / README_TEXT).read_text("utf-8")
    assert {path: path.stat().st_mtime_ns for path in kept.root.glob("*/*/**/*")} == bags
    replaced = [place for name, place in disk.done if name == "replace"]
    assert replaced == [CHECKER, README_PAGE, README_TEXT]
    assert list((kept.root / STAGING).iterdir()) == []


def test_an_older_program_leaves_a_newer_ones_text(
    kept: FolderArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = left(kept.root)
    for version, stays in (("0.0.9", True), ("0.1.0", True), ("0.10.0", False)):
        monkeypatch.setattr(guide, "__version__", version)
        kept.tidy()
        assert (left(kept.root) == newer) is stays, version


def test_a_change_by_hand_is_put_right_at_the_next_start(kept: FolderArchive) -> None:
    (kept.root / CHECKER).write_text("<p>Allt stämmer", "utf-8")
    kept.tidy()
    assert left(kept.root) == root_files()


@pytest.mark.parametrize("operation", ["make_folder", "write", "flush", "replace", "remove_tree"])
def test_that_it_cannot_be_written_keeps_no_bag_out(
    archive: FolderArchive, disk: RecordingDisk, operation: str
) -> None:
    def fail(name: str, path: Path) -> None:
        explains = path.suffix in {".txt", ".html", ".json"} and "data" not in path.parts
        bag = path.name in {MANIFEST, TAG_MANIFEST, "bagit.txt", "bag-info.txt"}
        if name == operation and not bag and (explains or path.name == SCHEMAS):
            raise PermissionError(13, "refused")

    disk.before = fail
    admitted(archive, new_bag(), None)
    assert verify_folder(archive.root).findings == []
    disk.before = lambda _name, _path: None
    archive.tidy()
    assert left(archive.root) == root_files()
    assert list((archive.root / STAGING).iterdir()) == []


def test_killed_at_each_step_of_a_renewal_the_next_start_ends_it(
    kept: FolderArchive, disk: RecordingDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "__version__", "0.2.0")
    old, new = left(kept.root), root_files()
    for step in range(100):
        for name, data in old.items():
            (kept.root / name).write_bytes(data)
        countdown = iter(range(step))

        def kill(name: str, path: Path) -> None:
            if next(countdown, None) is None:  # noqa: B023  used in this turn only
                raise KilledError(name, path)

        disk.before = kill
        try:
            kept.tidy()
        except KilledError:
            for name, data in left(kept.root).items():  # each file is the old one or the new
                assert data in {old[name], new[name]}
            disk.before = lambda _name, _path: None
            kept.tidy()
            assert left(kept.root) == new
        else:
            break
    assert step > 10


def test_the_plain_text_opens_as_swedish_on_windows(kept: FolderArchive) -> None:
    data = (kept.root / README_TEXT).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfL\xc3\x84S MIG\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "In English" in data.decode("utf-8")


def test_both_readmes_say_the_same() -> None:
    files = {name: data.decode("utf-8-sig") for name, data in root_files().items()}
    shown = re.sub(
        r"<style>.*</style>|<title>.*</title>|<[^>]+>", " ", files[README_PAGE], flags=re.DOTALL
    )
    plain = re.sub(r"(?m)^(=+|-+)\r?$|^- |`", " ", files[README_TEXT])
    unescaped = shown.replace("&quot;", '"').replace("&#x27;", "'")
    assert " ".join(unescaped.split()) == " ".join(plain.split())


def test_the_readme_names_all_that_a_reader_meets(kept: FolderArchive) -> None:
    text = root_files()[README_TEXT].decode()
    bag = kept.root / next(kept.bags())
    names = {path.name for path in kept.root.iterdir() if path.name != "2026-H2"}
    names |= {path.name for path in bag.rglob("*")}
    names |= {PICTURE, SCREEN_PICTURE, TEXT, MHTML, WITNESS}
    names |= {kind.value for kind in LedgerKind}
    names |= {"seq", "at", "kind", "bag", "bag_sha256", "actor", "previous", "hash"}
    assert {name for name in names if name not in text} == set()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="of Linux")
def test_the_commands_of_the_readme_do_what_it_says(kept: FolderArchive) -> None:
    admitted(kept, new_bag(2), kept.ledger_head())
    text = root_files()[README_TEXT].decode("utf-8-sig").replace("\r\n", "\n")
    commands = [line[4:] for line in text.split("\n") if line.startswith("    ")]
    quiet = [one for one in commands if "--quiet" in one]
    (fixes,) = [one for one in commands if one == f"sha256sum {TAG_MANIFEST}"]
    (chain,) = [one for one in commands if LEDGER in one and "openssl" not in one]
    first = kept.ledger()[0]
    bag = kept.root / first.bag
    assert len(quiet) == 2
    assert [shell(one, bag) for one in quiet] == [(0, ""), (0, "")]
    assert shell(fixes, bag)[1].split()[0] == first.bag_sha256
    assert shell(chain, kept.root)[1].split()[0] == first.hash
    (bag / "data" / "screen.png").write_bytes(b"changed")
    assert shell(quiet[0], bag)[0] != 0


@pytest.mark.skipif(shutil.which("openssl") is None, reason="of Linux")
def test_the_readmes_command_verifies_a_token(
    kept: FolderArchive,
    authority: Authority,
) -> None:
    text = root_files()[README_TEXT].decode("utf-8-sig").replace("\r\n", "\n")
    (command,) = [line[4:] for line in text.split("\n") if line.startswith("    sed -n 1p")]
    (first,) = kept.ledger()
    tokens = kept.root / TOKENS
    tokens.mkdir()
    request = Rfc3161().request(ledger_covered(first))
    (tokens / "1.tsr").write_bytes(authority.answer(request))
    shutil.copy(authority.pem, tokens / "certifikat-0123456789abcdef.pem")
    assert shell(command, kept.root) == (0, "Verification: OK\n")
    ledger = kept.root / LEDGER
    ledger.write_bytes(ledger.read_bytes().replace(b"admitted", b"verified"))
    assert shell(command, kept.root)[0] != 0


def shell(command: str, folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_every_finding_that_the_checker_can_make_has_words() -> None:
    scripts = "".join(read("checker", f"{name}.js") for name in ("bags", "ledger", "checking"))
    codes = set(SPOKEN.findall(scripts)) - {"bag_sha256"}
    assert {f"finding.{code}" for code in codes} <= load("sv").keys()
    assert len(codes) > 20


def test_the_checkers_policy_names_the_script_by_its_checksum() -> None:
    text = checker()
    policy = text.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in text.replace("http-equiv", "")
    for name in ("script", "style"):
        (inside,) = re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert f"{name}-src {source_hash(inside)}" in policy
