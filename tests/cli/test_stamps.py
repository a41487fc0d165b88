"""`smdesk archive stamp`, and what `smdesk verify` says of tokens, on a real data folder."""

import json
from pathlib import Path

import numpy as np
import pytest

from smdesk import bootstrap
from tests.cli.conftest import Smdesk, printed
from tests.support.factories import NOW, actor
from tests.support.page_bags import keep_page
from tests.support.stamping import Server, authority, server

__all__ = ["authority", "server"]


@pytest.fixture
def kept(listed: Smdesk, tmp_path: Path) -> Path:
    """The archive, with one page of one channel."""
    assert listed("archive") == 0
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        channel = desk.rounds.view().lines[0].channel
        pixels = np.zeros((4, 4, 4), dtype=np.uint8)
        archive = desk.archive._archive
        keep_page(desk.store, archive, channel, actor(), pixels=pixels, taken_at=NOW)
    finally:
        desk.close()
    return tmp_path / "data" / "archive"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    told = capsys.readouterr()
    return told.out, told.err


def test_stamped_once_and_verified_with_and_without_the_database(
    listed: Smdesk,
    kept: Path,
    server: Server,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert listed("verify") == 0
    assert "Inga tidsstämplar" in said(capsys)[0]
    stated = ("--service", server.url, "--certificates", server.authority.pem)
    assert listed("archive", "stamp", *stated, "--json") == 0
    made = printed(capsys)["stamped"]
    assert made["new"]
    assert {"1.tsq", "1.tsr"} < {path.name for path in (kept / "tidsstamplar").iterdir()}

    assert listed("archive", "stamp") == 0
    assert "redan är tidsstämplad" in said(capsys)[0]
    for words in (("verify",), ("verify", str(kept))):
        assert listed(*words) == 0
        assert "En tidsstämpel är giltig: händelse 1 " in said(capsys)[0]

    (kept / "tidsstamplar" / "1.tsr").write_bytes(b"garbage")
    assert listed("verify") == 1
    out, _ = said(capsys)
    assert "tidsstamplar/1.tsr" in out
    assert "går inte att läsa" in out
    assert "giltig" not in out


def test_a_wish_that_waits_is_seen_and_followed_up_at_the_next_command(
    listed: Smdesk,
    kept: Path,
    server: Server,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server.behaviour = "broken"
    stated = ("--service", server.url, "--certificates", server.authority.pem)
    assert listed("archive", "stamp", *stated) == 3
    assert "HTTP 503" in said(capsys)[1]
    assert listed("verify") == 0  # it only reads
    assert "En tidsstämpel väntar" in said(capsys)[0]
    assert len(server.asked) == 1
    assert listed("roles", "grant", "bo.berg", "reader") == 0
    assert "har inte kommit" in said(capsys)[1]

    server.behaviour = "well"
    assert listed("roles", "revoke", "bo.berg") == 0
    assert "kommit" not in said(capsys)[1]
    assert (kept / "tidsstamplar" / "1.tsr").is_file()
    assert listed("verify", "--json") == 0
    assert printed(capsys)["verified"]["stamps"]["seq"] == 1


def test_a_service_is_stated_first(
    listed: Smdesk, kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("archive", "stamp") == 2
    assert "--service" in said(capsys)[1]
    assert listed("archive", "stamp", "--service", "file:///etc/passwd") == 2
    assert listed("archive", "stamp", "--certificates", tmp_path / "none.pem") == 2
    assert not (kept / "tidsstamplar").exists()
    stored = tmp_path / "data" / "settings.json"
    assert not stored.exists() or json.loads(stored.read_text())["timestamp_service"] == ""
