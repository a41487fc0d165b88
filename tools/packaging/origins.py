"""Where the files of a packaged program come from, and what their distributions tell of them.

A payload keeps of each distribution who it is and its licences. What else is asked for (which files
are its own, what it needs, what it is linked with) is read where it was taken from: the environment
that was frozen, or the wheels.
"""

import json
import zipfile
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, PathDistribution, distributions
from itertools import chain
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

Origins = Mapping[str, Distribution]
"""Distributions by their name, as packaging.utils.canonicalize_name has it."""
NOT_TOLD = "not told"
"""In place of a licence that a list leaves out."""


def installed() -> Origins:
    """Return the distributions of the environment we run in."""
    return {canonicalize_name(one.name): one for one in distributions()}


def in_wheels(wheels: Iterable[Path]) -> Origins:
    """Return the distributions that wheels hold."""
    found = map(_in_wheel, wheels)
    return {canonicalize_name(one.name): one for one in found}


def _in_wheel(wheel: Path) -> Distribution:
    root = zipfile.Path(wheel)
    info = next(one for one in root.iterdir() if one.name.endswith(".dist-info"))
    return PathDistribution(info)


def in_folder(folder: Path) -> Iterable[Path]:
    """Return the folders `*.dist-info` of a payload, in order."""
    return sorted(path for path in folder.rglob("*.dist-info") if path.is_dir())


def name_of(info: Path) -> str:
    """Return the name of the distribution whose folder `*.dist-info` this is."""
    return canonicalize_name(info.name.removesuffix(".dist-info").rpartition("-")[0])


def version_of(info: Path) -> str:
    """Return its version."""
    return info.name.removesuffix(".dist-info").rpartition("-")[2]


def files(origin: Distribution) -> Iterable[str]:
    """Return what it installs, with slashes, relative to the folder of packages."""
    return (path.as_posix() for path in origin.files or ())


def crates(origin: Distribution) -> list[dict[str, Any]]:
    """Return the Rust packages that it is linked with, as its own lists tell (PEP 770)."""
    lists = [path for path in files(origin) if ".dist-info/sboms/" in path]
    told = (json.loads(origin.read_text(f"sboms/{Path(path).name}") or "{}") for path in lists)
    found = chain.from_iterable(one.get("components", ()) for one in told)
    wanted = (one for one in found if one.get("purl", "").startswith("pkg:cargo/"))
    return sorted(wanted, key=lambda one: (one["name"], one["version"]))


def licence_of(crate: Mapping[str, Any]) -> str:
    """Return the licence of a Rust package, as it tells it."""
    told = crate.get("licenses") or [{}]
    return str(told[0].get("expression") or told[0].get("license", {}).get("id") or NOT_TOLD)
