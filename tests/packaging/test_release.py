"""What a release is made by; the steps for Windows themselves run there only."""

import subprocess
from pathlib import Path

import pytest

from tools.packaging import release
from tools.packaging.places import DEB, RELEASE, VERSION
from tools.running import Stop


def _words(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert release.main(["--dry-run", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_on_windows_the_signed_program_is_packed_into_a_signed_installer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = _words(capsys, "--system", "win32", "--sign", "AB" * 20)
    assert told[0] == f"Release {VERSION}"
    assert "TEST" not in RELEASE.name
    begin = [
        "candle, light, signtool are here",
        f"the sources are those of v{VERSION}",
        "nothing of earlier builds",
        "freeze",
        "sign what nobody has signed",
        "the signed program tests itself",
        RELEASE.name,
        "sign the installer",
        "list of components",
        "SHA256SUMS",
    ]
    assert len(told) == 1 + len(begin)
    for number, (line, words) in enumerate(zip(told[1:], begin, strict=True), 1):
        assert line.startswith(f"{number}. {words}")


def test_without_windows_own_tools_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Stop, match="candle, light, signtool"):
        release.tools()


def test_on_linux_the_deb_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    told = _words(capsys, "--system", "linux")
    assert [line for line in told if DEB.name in line]
    assert told[1] == "1. DEBFULLNAME and DEBEMAIL say who answers for it"
    assert not [line for line in told if "sign" in line]


@pytest.mark.parametrize(
    "words",
    [
        ["--dry-run", "--system", "win32"],  # unsigned
        ["--dry-run", "--system", "linux", "--sign", "own.p12"],
        ["--system", "win32", "--sign", "AB" * 20],  # on another system
    ],
)
def test_what_makes_no_release_is_refused(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(SystemExit):
        release.asked(words)


def test_only_what_is_committed_and_tagged_is_released(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*words: str) -> None:
        own = ("-c", "user.name=Ingen", "-c", "user.email=ingen@example.se")
        subprocess.run(["git", *own, *words], cwd=tmp_path, check=True, capture_output=True)

    monkeypatch.setattr(release, "ROOT", tmp_path)
    git("init")
    (tmp_path / "one").write_text("1")
    with pytest.raises(Stop, match="one"):
        release.sources()
    git("add", "one")
    git("commit", "-m", "One")
    with pytest.raises(Stop, match=f"tag v{VERSION}"):
        release.sources()
    git("tag", f"v{VERSION}")
    release.sources()
    (tmp_path / "one").write_text("2")
    with pytest.raises(Stop, match="committed"):
        release.sources()
