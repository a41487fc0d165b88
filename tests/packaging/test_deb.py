"""The .deb of a program that does nothing: what is in it, for whom, and that it comes out alike."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import system
from tools.packaging import deb
from tools.packaging.places import VERSION
from tools.running import Stop

pytestmark = pytest.mark.skipif(
    not shutil.which("dpkg-deb"), reason="a .deb is built on Debian and Ubuntu only"
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .deb, and beside it in `tree` what it holds."""
    folder = tmp_path_factory.mktemp("deb")
    frozen = folder / "frozen"
    (frozen / "_internal").mkdir(parents=True)
    shutil.copy(shutil.which("dpkg-deb") or "", frozen / "smdesk")  # a program that needs libraries
    (frozen / "_internal" / "LICENSE").write_text("EUPL", "utf-8")
    (frozen / "_internal" / "LICENSE").chmod(0o600)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deb, "FROZEN", frozen)
        for name in deb.TOLD:
            patch.delenv(name, raising=False)
        for name in ("smdesk.deb", "again.deb"):
            deb.build(folder / name, packed=deb.UNPACKED)
    subprocess.run(["dpkg-deb", "-R", folder / "smdesk.deb", folder / "tree"], check=True)
    return folder / "smdesk.deb"


def told(built: Path, field: str) -> str:
    words = ["dpkg-deb", "-f", str(built), field]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_same_program_gives_the_same_bytes(built: Path) -> None:
    assert built.read_bytes() == built.with_name("again.deb").read_bytes()


def test_everything_is_roots_and_all_may_read_it(built: Path) -> None:
    listed = subprocess.run(
        ["dpkg-deb", "-c", built], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert {line.split()[1] for line in listed} == {"root/root"}
    rights = {line.split()[5]: line.split()[0] for line in listed}
    assert rights["./usr/lib/smdesk/smdesk"] == "-rwxr-xr-x"
    assert rights["./usr/lib/smdesk/_internal/LICENSE"] == "-rw-r--r--"
    assert any(line.endswith("./usr/bin/smdesk -> ../lib/smdesk/smdesk") for line in listed)


def test_it_asks_for_what_the_program_opens_by_name_and_at_run_time(built: Path) -> None:
    needed = {one.split()[0] for one in told(built, "Depends").split(", ")}
    assert {"libc6", *(need.package for need in system.QT)} <= needed
    assert "ca-certificates" in told(built, "Recommends")
    assert told(built, "Version") == VERSION


def test_its_sums_are_those_of_its_files(built: Path) -> None:
    tree = built.with_name("tree")
    sums = (line.split("  ") for line in (tree / "DEBIAN/md5sums").read_text().splitlines())
    held = {name: sum_ for sum_, name in sums}
    files = [path for path in tree.glob("usr/**/*") if path.is_file() and not path.is_symlink()]
    assert held == {
        path.relative_to(tree).as_posix(): hashlib.md5(path.read_bytes()).hexdigest()  # noqa: S324
        for path in files
    }


@pytest.mark.parametrize(
    ("judge", "file"),
    [
        (["desktop-file-validate"], "applications/smdesk.desktop"),
        (
            ["appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info"],
            "metainfo/smdesk.metainfo.xml",
        ),
    ],
)
def test_desktops_are_told_in_their_own_form(built: Path, judge: list[str], file: str) -> None:
    path = built.with_name("tree") / "usr/share" / file
    done = subprocess.run([*judge, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_who_answers_for_it_is_told_as_to_debians_own_tools(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, address = deb.TOLD
    monkeypatch.setenv(name, "Exempelköpings kommun")
    monkeypatch.setenv(address, "it@exempelkoping.example")
    assert deb.maintainer() == "Exempelköpings kommun <it@exempelkoping.example>"
    deb.must_be_maintained()
    monkeypatch.setenv(address, "it\nDepends: x@y")
    with pytest.raises(Stop, match="a name and an address"):
        deb.maintainer()
    assert told(built, "Maintainer") == deb.NOBODY


def test_a_package_that_nobody_answers_for_is_not_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in deb.TOLD:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Stop, match="DEBFULLNAME and DEBEMAIL"):
        deb.must_be_maintained()


def test_no_place_is_left_to_fill_in(built: Path) -> None:
    tree = built.with_name("tree")
    texts = [tree / "DEBIAN/control", *(tree / "usr/share").rglob("*")]
    filled = [path.read_bytes() for path in texts if path.is_file() and path.suffix != ".gz"]
    assert not any(
        f"@{name}@".encode() in text for text in filled for name in ("VERSION", "DAY", "MAINTAINER")
    )
    assert len(filled) > len(deb.PICTURES)
