"""What each package holds, as CycloneDX 1.6 in JSON beside it: `<package>.cdx.json`.

The same package gives the same list, byte for byte. Components are those that own the payload's
files (components.py), each file with its SHA-256; what is linked into a distribution stands within
it, Rust's packages among it. What a distribution needs is known from its metadata.
"""

import json
import tomllib
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.packaging import origins
from tools.packaging.checksums import sha256
from tools.packaging.components import Component, Payload, survey
from tools.packaging.places import DEB, FROZEN, MSI, RELEASE, WINDOWS, moment
from tools.packaging.windows_wheels import run_time
from tools.running import ROOT, Stop, say

NAMES = uuid.UUID("0d1f3f0e-4d0a-5c8e-9d5b-6f6f7a1c2b3d")
"""The space of the lists' own serial numbers; never changed."""


def make() -> None:
    """Write the list of each package that lies in `dist/`, if it is older than the package.

    Raises:
        Stop: see `write`.
    """
    for package, folder, known in (
        (DEB, FROZEN, origins.installed),
        (MSI, WINDOWS, lambda: origins.in_wheels(run_time().values())),
        (RELEASE, FROZEN, origins.installed),
    ):
        if package.is_file() and _is_older(beside(package), package):
            write(package, Payload(folder, known()))


def beside(package: Path) -> Path:
    """Return where the list of a package lies."""
    return package.with_name(f"{package.name}.cdx.json")


def _is_older(one: Path, other: Path) -> bool:
    return not one.is_file() or one.stat().st_mtime < other.stat().st_mtime


def write(package: Path, payload: Payload) -> Path:
    """Write the list of a package, made from a payload, beside it.

    Raises:
        Stop: A file of the payload belongs to nobody.
    """
    found = survey(payload)
    if found.faults:
        raise Stop("\n".join((f"{payload.folder} is not in order.", *found.faults)))
    target = beside(package)
    target.write_text(compose(package, payload, found.components), "utf-8")
    say(f"{target.name}: {len(found.components)} components")
    return target


def compose(package: Path, payload: Payload, components: Iterable[Component]) -> str:
    """Return the list as JSON."""
    entries = {one.name: _entry(payload, one) for one in components}
    bom = Bom()
    bom.metadata.timestamp = datetime.fromtimestamp(moment(), UTC)
    whole = entries.pop("smdesk")
    whole.hashes = [HashType(alg=HashAlgorithm.SHA_256, content=sha256(package))]
    bom.metadata.component = whole
    for name, entry in entries.items():
        holder = name.rpartition("/")[0]
        entries.get(holder, bom).components.add(entry)
    for name, needed in _needs(payload, entries.keys()).items():
        one = whole if name == "smdesk" else entries[name]
        bom.register_dependency(one, [entries[other] for other in sorted(needed)])
    bom.serial_number = uuid.uuid5(NAMES, sha256(package))
    text = JsonV1Dot6(bom).output_as_string()
    return json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _entry(payload: Payload, one: Component) -> Entry:
    part = one.name.rpartition("/")[2]
    links = [ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(one.source))]
    files = [_file(payload.folder, path) for path in one.files]
    return Entry(
        name=part,
        version=one.version or None,
        type=ComponentType.APPLICATION if one.name == "smdesk" else ComponentType.LIBRARY,
        bom_ref=one.name,
        purl=_purl(one, part),
        description=one.purpose or None,
        licenses=[LicenseExpression(one.licence)],
        external_references=links if one.source else [],
        components=[*files, *_crates(payload, one.name)],
    )


def _purl(one: Component, part: str) -> PackageURL | None:
    """Return how others' lists call it: distributions by the registry of Python's packages."""
    if one.kind == "resources":
        return None
    kind = "pypi" if one.kind == "distributions" else "generic"
    return PackageURL(type=kind, name=part, version=one.version or None)


def _file(folder: Path, path: str) -> Entry:
    return Entry(
        name=path,
        type=ComponentType.FILE,
        bom_ref=f"file:{path}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256(folder / path))],
    )


def _crates(payload: Payload, name: str) -> Iterator[Entry]:
    if name not in payload.distributions:
        return
    for crate in origins.crates(payload.origins[name]):
        licence = origins.licence_of(crate)
        yield Entry(
            name=crate["name"],
            version=crate["version"],
            type=ComponentType.LIBRARY,
            bom_ref=f"{name}/{crate['purl']}",
            purl=PackageURL(type="cargo", name=crate["name"], version=crate["version"]),
            licenses=[LicenseExpression(licence)] if licence != origins.NOT_TOLD else [],
        )


def _needs(payload: Payload, names: Iterable[str]) -> Mapping[str, set[str]]:
    """Return which components each needs: what lies within it, and what its metadata ask for."""
    known = set(names)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    direct = [Requirement(line) for line in project["dependencies"]]
    extras = {str(canonicalize_name(one.name)): one.extras for one in direct}
    alone = {
        name for name in known if name in ("python", "pyinstaller") or name.startswith("resources/")
    }
    needs = defaultdict(set, smdesk=needed(direct, known) | alone)
    for name in known:
        holder = name.rpartition("/")[0]
        if holder in known:
            needs[holder].add(name)
        if name in payload.distributions:
            lines = map(Requirement, payload.origins[name].requires or ())
            needs[name] |= needed(lines, known, extras.get(name, set()))
    return needs


def needed(
    wanted: Iterable[Requirement], known: Collection[str], extras: Iterable[str] = ()
) -> set[str]:
    """Return what is asked for and is there; of what is optional, that of the chosen extras."""
    chosen = [f'extra == "{extra}"' for extra in extras]
    found = set[str]()
    for one in wanted:
        marker, name = str(one.marker or ""), canonicalize_name(one.name)
        if name in known and ("extra ==" not in marker or any(extra in marker for extra in chosen)):
            found.add(name)
    return found
