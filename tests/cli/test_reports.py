"""`smdesk report`: what each kind asks, and all of the management's in one folder."""

from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest

from smdesk.bootstrap import open_desk
from smdesk.domain.errors import SurroundingsError
from smdesk.services.printed.kinds import KINDS
from tests.cli.conftest import Smdesk, printed
from tests.reports.reading import pages_of


def test_every_kind_is_written_or_says_what_is_missing(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in KINDS:
        target = tmp_path / f"{kind.name}.pdf"
        ended = listed("report", kind.name, "--out", target)
        shown = capsys.readouterr()
        assert ended in {0, 2}, kind.name
        assert target.exists() is (ended == 0)
        assert ended == 0 or "än." in shown.err or "uppdrag" in shown.err, shown.err


def test_help_tells_of_every_kind(listed: Smdesk, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        listed("report", "--help")
    shown = capsys.readouterr().out
    assert [kind.name for kind in KINDS if f"{kind.name}:" not in shown] == []
    assert "all:" in shown


def test_a_report_that_nothing_opens_is_written_all_the_same(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "register.pdf"

    def opens_nothing(path: Path) -> None:
        raise SurroundingsError("nothing_opens", path=path)

    with patch("smdesk.bootstrap.tools.open_in_usual_program", opens_nothing):
        assert listed("report", "register", "--out", target, "--open") == 0
    assert f"öppnar {target}" in capsys.readouterr().err
    assert target.exists()


def test_all_in_one_folder(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ledningen"
    folder.mkdir()
    capsys.readouterr()
    wanted = ("report", "all", "--out", folder, "--date", "2026-11-23")
    assert listed(*wanted, "--json") == 0
    made = printed(capsys)
    assert sorted(made["files"]) == sorted(str(path) for path in folder.iterdir())
    assert made["left_out"] == ["protocol"]
    assert made["noted"] is True
    first = min(folder.iterdir())
    assert first.name == "01 policyregister-2026-11-23.pdf"
    assert "Kommunen" in "".join(pages_of(first.read_bytes()))


def test_what_is_there_is_replaced_only_when_asked(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "01 policyregister-2026-11-23.pdf"
    taken.write_text("signerad")
    wanted = ("report", "all", "--out", tmp_path, "--date", "2026-11-23")
    capsys.readouterr()
    assert listed(*wanted) == 2
    assert "redan en av filerna" in capsys.readouterr().err
    assert taken.read_text() == "signerad"
    assert list(tmp_path.glob("*.pdf")) == [taken]
    assert listed(*wanted, "--replace") == 0
    shown = capsys.readouterr().out
    assert "Halvårsprotokoll är inte med: Ingen omgång är avslutad än." in shown
    assert taken.read_bytes().startswith(b"%PDF-")


def test_all_beside_a_writer_is_written_but_not_noted(
    listed: Smdesk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ledningen"
    folder.mkdir()
    capsys.readouterr()
    with closing(open_desk(tmp_path / "data")):
        assert listed("report", "all", "--out", folder, "--json") == 0
    shown = printed(capsys)
    assert shown["noted"] is False
    assert len(list(folder.iterdir())) == len(shown["files"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("all", "--out", "gone"), "report_folder_missing"),
        (("protocol", "--out", "a.pdf", "--round", "2020-H1"), "round_unknown"),
        (("register", "--out", "a.pdf", "--sector", "Ingen"), "body_unknown"),
    ],
)
def test_what_cannot_be_is_said(
    listed: Smdesk,
    words: tuple[str, ...],
    code: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    assert listed("report", *words, "--json") == 2
    assert printed(capsys)["error"]["code"] == code
