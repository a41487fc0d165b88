"""Judges E-ARK packages by eark-validator, in an environment of its own, without the network.

eark-validator 1.1.3 fetches four vocabularies while it is imported; its wheel carries the same
files, so it is given those. It is nobody's dependency: `out/eark` holds it, made when first asked.
"""

import io
import json
import subprocess
import sys
import urllib.request
import venv
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from tools.running import OUT, ROOT, Step, Stop, quietly

WANTED = "eark-validator==1.1.3"
HOME = OUT / "eark"
INTERPRETER = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
READY = HOME / "ready"
EXCEPTED = frozenset({"SIP14"})
"""Rules that no package can satisfy: this one asks for an attribute that METS's schema forbids."""


def environment() -> Path:
    """Make the validator's environment if need be, and return its Python.

    Raises:
        Stop: It could not be installed; the output has been shown.
    """
    if not READY.exists():
        venv.EnvBuilder(with_pip=True, clear=True).create(HOME)
        install = (INTERPRETER, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", WANTED)
        if not quietly(Step(name=WANTED, command=install)):
            raise Stop(f"{WANTED} could not be installed.")
        READY.touch()
    return INTERPRETER


def judged(packages: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Return what the validator says of each package, by path: see `_report`."""
    command: list[str | Path] = [environment(), "-m", "tools.eark", *packages]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    told: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return told


def _bundled(url: object, *_more: object, **_named: object) -> io.BytesIO:
    """Return the vocabulary that lies in the wheel, for one that would be fetched."""
    name = str(url).rpartition("/")[2]
    place = files("eark_validator.ipxml.resources.vocabs").joinpath(name)
    return io.BytesIO(place.read_bytes())


def _report(path: Path) -> dict[str, Any]:
    """Judge one package, in the validator's own environment."""
    real, urllib.request.urlopen = urllib.request.urlopen, _bundled
    try:
        from eark_validator.packages import (  # type: ignore[import-not-found]  # noqa: PLC0415
            PackageValidator,
        )
    finally:
        urllib.request.urlopen = real
    told = PackageValidator(path).validation_report
    results = [told.structure]
    if told.metadata:
        results += [told.metadata.schema_results, told.metadata.schematron_results]
    return {
        "parts": [result.status.value for result in results],
        "messages": [
            [message.rule_id, message.severity.value, str(message.message).strip()[:200]]
            for result in results
            for message in result.messages
        ],
    }


if __name__ == "__main__":
    print(json.dumps({one: _report(Path(one)) for one in sys.argv[1:]}))
