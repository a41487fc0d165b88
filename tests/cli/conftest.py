"""A command line on a data folder of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smdesk.cli.main import run
from smdesk.parts import Parts

Smdesk = Callable[..., int]
CHANNELS = (
    "Kanal;Plattform;Adress;Omfattning\nKommunen;Facebook;facebook.com/exempel;övergripande\n"
)


@pytest.fixture
def smdesk(tmp_path: Path) -> Smdesk:
    def call(*words: object) -> int:
        return run([str(word) for word in words] + ["--data", str(tmp_path / "data")], Parts())

    return call


@pytest.fixture
def listed(smdesk: Smdesk, tmp_path: Path) -> Smdesk:
    """A data folder with one imported channel."""
    source = tmp_path / "kanaler.csv"
    source.write_text(CHANNELS, "utf-8")
    assert smdesk("import", source, "--yes") == 0
    return smdesk


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)
