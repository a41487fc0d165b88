"""Whose work is in the program, as the command line says it."""

from pathlib import Path

import pytest

from smdesk import resource_files
from smdesk.resource_files import third_party
from tests.cli.conftest import Smdesk, printed


def test_each_part_is_named_with_its_licence(
    smdesk: Smdesk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert smdesk("licences") == 0
    told = capsys.readouterr().out
    lines = [line.split() for line in told.splitlines()]
    assert ["alembic", "MIT"] in lines
    assert any(line[:2] == ["qt", "LGPL-3.0-only"] for line in lines)
    assert "EUPL-1.2" in told
    assert smdesk("licences", "--json") == 0
    parts = {one["component"]: one for one in printed(capsys)["parts"]}
    assert parts["psycopg"]["licence"] == "LGPL-3.0-only"
    assert parts["psycopg"]["origin"].startswith("https://")


def test_a_packaged_program_says_where_the_texts_are(
    smdesk: Smdesk,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = tmp_path / "program/_internal/smdesk/resource_files.pyc"
    monkeypatch.setattr(resource_files, "__file__", str(module))
    assert third_party() is None
    texts = tmp_path / "program/THIRD-PARTY.txt"
    texts.parent.mkdir()
    texts.write_text("...")
    assert third_party() == texts
    assert smdesk("licences") == 0
    assert capsys.readouterr().out.rstrip().endswith(str(texts))
