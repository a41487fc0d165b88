"""A command line on a data folder of its own."""

import argparse
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from smdesk.cli.main import run
from smdesk.cli.parser import make_parser
from smdesk.cli.usage import speak
from smdesk.parts import Parts
from smdesk.words import Words

Smdesk = Callable[..., int]
CHANNELS = (
    "Kanal;Plattform;Adress;Omfattning\nKommunen;Facebook;facebook.com/exempel;övergripande\n"
)


@pytest.fixture(scope="session", autouse=True)
def parsers_made_once() -> Iterator[None]:
    """Describe all commands once for each language: a test calls many, each of them one."""
    made: dict[str, argparse.ArgumentParser] = {}

    def parser(words: Words) -> argparse.ArgumentParser:
        speak(words)
        if words.language not in made:
            made[words.language] = make_parser(words)
        return made[words.language]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("smdesk.cli.parser.make_parser", parser)
        yield


@pytest.fixture
def smdesk(tmp_path: Path) -> Smdesk:
    def call(*words: object) -> int:
        return run([str(word) for word in words] + ["--data", str(tmp_path / "data")], Parts())

    return call


@pytest.fixture
def listed(smdesk: Smdesk, tmp_path: Path, imported: Path) -> Smdesk:
    """A data folder with one imported channel."""
    shutil.copytree(imported, tmp_path, dirs_exist_ok=True)
    return smdesk


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import one channel once: the list and the data folder, to copy."""
    folder = tmp_path_factory.mktemp("imported")
    source, data = folder / "kanaler.csv", folder / "data"
    source.write_text(CHANNELS, "utf-8")
    assert run(["import", str(source), "--yes", "--data", str(data)], Parts()) == 0
    return folder


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)
