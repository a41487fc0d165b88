"""Packages as a receiver sees them: schemas, checksums, bags, names, the same in each form."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest
from lxml import etree  # type: ignore[import-untyped]  # it has no types

from smdesk.archive import verify_folder
from smdesk.archive.ledger import parse
from smdesk.delivery import SipWriter
from smdesk.delivery.elements import Element, document, text
from smdesk.disk import RealDisk
from smdesk.domain.chain import ledger_body, ledger_breaks, link
from smdesk.domain.deliveries import PackageForm
from smdesk.domain.layout import RESERVED
from smdesk.services.ports import PackageOrder
from tests.support.deliveries import (
    HOSTILE,
    TERMS,
    contents,
    delivered_as,
    deliveries_over,
    unpacked,
)
from tests.support.factories import actor
from tests.support.world import World

NAMES = {
    "mets": "http://www.loc.gov/METS/",
    "premis": "http://www.loc.gov/premis/v3",
    "dc": "http://purl.org/dc/elements/1.1/",
}
HREF = "{http://www.w3.org/1999/xlink}href"
LOCATED = "//*[@xlink:href][not(self::mets:mptr)]"


class Offline(etree.Resolver):  # type: ignore[misc]  # it has no types
    """Finds the schemas of a package, and nothing else."""

    def __init__(self, schemas: Path) -> None:
        self._schemas = schemas

    def resolve(self, url: str, _public: object, context: object) -> object:
        path = self._schemas / url.rpartition("/")[2]
        assert path.exists(), url
        return self.resolve_filename(str(path), context)


def schema(package: Path, *names: str) -> Any:
    """Return one schema of several, from the files in the package alone."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Offline(package / "schemas"))
    imports = "".join(
        f'<xs:import namespace="{_target(package, name)}" schemaLocation="{name}"/>'
        for name in names
    )
    joined = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(joined, parser))


def _target(package: Path, name: str) -> str:
    return str(etree.parse(package / "schemas" / name).getroot().get("targetNamespace"))


@pytest.fixture
def package(order: PackageOrder, out: Path) -> Path:
    return SipWriter(RealDisk()).write(order, out, PackageForm.FOLDER).path


def mets_files(package: Path) -> Iterator[Path]:
    yield package / "METS.xml"
    yield from sorted(package.glob("representations/*/METS.xml"))


def test_mets_is_valid_by_the_schemas_in_the_package(package: Path) -> None:
    judge = schema(package, "mets.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd")
    found = list(mets_files(package))
    assert len(found) == 3
    for path in found:
        judge.assertValid(etree.parse(path))
    broken = etree.parse(found[0])
    broken.find(".//mets:file", NAMES).set("CHECKSUMTYPE", "SHA-257")
    assert not judge.validate(broken)


def test_premis_is_valid_by_the_schema_in_the_package(package: Path) -> None:
    judge = schema(package, "premis-v3-0.xsd")
    found = sorted(package.rglob("premis.xml"))
    assert len(found) == 3
    for path in found:
        judge.assertValid(etree.parse(path))
    broken = etree.parse(found[0])
    broken.getroot().remove(broken.find(".//premis:object", NAMES))
    event = broken.find(".//premis:event", NAMES)
    event.remove(event.find("premis:eventType", NAMES))
    assert not judge.validate(broken)


def test_dublin_core_is_valid_and_says_what_it_is(package: Path, order: PackageOrder) -> None:
    judge = etree.XMLSchema(etree.parse(package / "schemas" / "smdesk-dc-1.xsd"))
    found = sorted(package.rglob("dc.xml"))
    assert len(found) == 3
    for path in found:
        judge.assertValid(etree.parse(path))
    own = etree.parse(package / "metadata/descriptive/dc.xml")
    told = {one.tag.partition("}")[2]: one.text for one in own.getroot()}
    assert told["title"] == "Skärmdumpar av sociala medier 2026-H2, Exempelköpings kommun"
    assert (told["identifier"], told["coverage"]) == (order.name, "2026-H2")
    assert (told["creator"], told["publisher"]) == (TERMS.creator, TERMS.deliverer)
    assert told["relation"] == TERMS.agreement


def test_each_file_is_named_once_with_its_size_and_checksum(package: Path) -> None:
    named: dict[Path, tuple[str, str]] = {}
    for path in mets_files(package):
        tree = etree.parse(path)
        located = tree.xpath(LOCATED, namespaces={**NAMES, "xlink": "http://www.w3.org/1999/xlink"})
        for one in located:
            told = one if one.get("CHECKSUM") else one.getparent()
            place = (path.parent / one.get(HREF)).resolve()
            assert place not in named
            named[place] = (told.get("SIZE"), told.get("CHECKSUM"))
    files = {path for path in package.rglob("*") if path.is_file()} - {package / "METS.xml"}
    assert named.keys() == files
    for path, (size, checksum) in named.items():
        data = path.read_bytes()
        assert (str(len(data)), hashlib.sha256(data).hexdigest()) == (size, checksum)


def test_what_points_to_something_points_to_what_is_there(package: Path) -> None:
    seen: set[str] = set()
    for path in mets_files(package):
        tree = etree.parse(path)
        identifiers = [one.get("ID") for one in tree.iter() if one.get("ID")]
        assert len(identifiers) == len(set(identifiers))
        assert seen.isdisjoint(identifiers)
        seen.update(identifiers)
        for name in ("ADMID", "DMDID", "FILEID"):
            assert {one.get(name) for one in tree.iter() if one.get(name)} <= set(identifiers)
        for pointer in tree.findall(".//mets:mptr", NAMES):
            assert (path.parent / pointer.get(HREF)).is_file()


def test_the_header_says_who_stands_behind_it(package: Path) -> None:
    header = etree.parse(package / "METS.xml").find("mets:metsHdr", NAMES)
    agents = {
        (one.get("ROLE"), one.get("OTHERROLE"), one.get("TYPE")): [part.text for part in one]
        for one in header.findall("mets:agent", NAMES)
    }
    assert agents["ARCHIVIST", None, "ORGANIZATION"] == [TERMS.creator, TERMS.creator_code]
    assert agents["OTHER", "SUBMITTER", "ORGANIZATION"] == [TERMS.deliverer, TERMS.deliverer_code]
    assert agents["OTHER", "CONTACT", "INDIVIDUAL"] == [TERMS.contact, TERMS.contact_details]
    assert agents["PRESERVATION", None, "ORGANIZATION"] == [TERMS.receiver]
    agreement = header.find("mets:altRecordID[@TYPE='SUBMISSIONAGREEMENT']", NAMES)
    assert agreement.text == TERMS.agreement


def test_each_bag_is_whole_as_the_archive_has_it(package: Path, world: World) -> None:
    bags = sorted(package.glob("representations/*/data/*"))
    assert [bag.name for bag in bags] == sorted(one.bag.split("/")[2] for one in world.indexed())
    verified = verify_folder(package)
    assert (verified.bags, verified.findings) == (2, [])
    for bag in bags:
        bagit.Bag(str(bag)).validate()
        (original,) = world.archive.root.glob(f"*/*/{bag.name}")
        assert list(contents(bag)) == list(contents(original))


def test_the_events_are_those_of_the_ledger(package: Path, order: PackageOrder) -> None:
    tree = etree.parse(package / "representations/rep1/metadata/preservation/premis.xml")
    kinds = [one.text for one in tree.findall(".//premis:eventType", NAMES)]
    assert kinds == ["capture", "ingestion", "fixity check"]
    assert {one.text for one in tree.findall(".//premis:eventOutcome", NAMES)} == {"success"}
    numbers = [one.text for one in tree.findall(".//premis:eventIdentifierValue", NAMES)]
    events = next(iter(order.bags)).events
    assert numbers[1:] == [str(one.seq) for one in events]
    agents = [one.text for one in tree.findall(".//premis:agentName", NAMES)]
    assert agents == ["smdesk", "anna.ek"]
    fixed = {
        one.findtext(".//premis:objectIdentifierValue", namespaces=NAMES): one.findtext(
            ".//premis:messageDigest", namespaces=NAMES
        )
        for one in tree.findall(".//premis:object[premis:objectCharacteristics]", NAMES)
    }
    bag = next(package.glob("representations/rep1/data/*"))
    assert fixed == {
        f"data/{bag.name}/{name}": hashlib.sha256(data).hexdigest() for name, data in contents(bag)
    }


def test_a_check_of_everything_blames_no_bag_for_another(
    world: World, tmp_path: Path, out: Path
) -> None:
    first, second = (one.bag for one in world.indexed())
    picture = world.archive.root / first / "data" / "screen.png"
    data = picture.read_bytes()
    picture.write_bytes(data + b"x")
    world.reader.enter_all(actor(), world.verification.everything())
    picture.write_bytes(data)
    made = delivered_as(deliveries_over(world, tmp_path), out, PackageForm.FOLDER)
    outcomes = {}
    for path in made.written.path.rglob("representations/*/metadata/preservation/premis.xml"):
        tree = etree.parse(path)
        told = [one.text for one in tree.findall(".//premis:eventOutcome", NAMES)]
        outcomes[tree.findtext(".//premis:originalName", namespaces=NAMES)] = told
    assert outcomes[second] == ["success"] * 4
    assert outcomes[first][:3] == ["success"] * 3
    assert outcomes[first][3].endswith(" findings")
    assert outcomes[first][4] == "success"


def test_the_ledgers_part_vouches_for_the_bags(package: Path, world: World) -> None:
    lines = (package / "documentation/ledger-part.jsonl").read_bytes().splitlines(keepends=True)
    entries = [parse(line) for line in lines]
    assert entries == world.archive.ledger()
    assert not list(ledger_breaks(entries))
    assert all(one.hash == link(ledger_body(one), one.previous) for one in entries)
    told = {one.bag.split("/")[2]: one.bag_sha256 for one in entries}
    for bag in package.glob("representations/*/data/*"):
        tags = (bag / "tagmanifest-sha256.txt").read_bytes()
        assert told[bag.name] == hashlib.sha256(tags).hexdigest()


def test_names_are_safe_whatever_a_channel_is_called(package: Path, world: World) -> None:
    assert world.channel.name == HOSTILE
    for path in package.rglob("*"):
        relative = path.relative_to(package.parent)
        assert len(str(relative)) < 160
        for part in relative.parts:
            assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]", part), part
            assert part.partition(".")[0].lower() not in RESERVED
    (statement,) = package.glob("representations/rep2/data/*/data/statement.json")
    assert json.loads(statement.read_text("utf-8"))["channel"]["name"] == HOSTILE
    (title,) = etree.parse(package / "representations/rep2/metadata/descriptive/dc.xml").findall(
        "dc:title", NAMES
    )
    shown = HOSTILE.replace("\x0b", "\ufffd").replace("\ufffe", "\ufffd")
    assert title.text.startswith(shown)


def test_what_no_xml_can_hold_is_replaced_and_all_else_kept() -> None:
    told = "\x00a\ud83db\uffff<&>\"'\t\n\r]]>🙂"
    data = b"".join(document(Element("a", {"b": told}, [text("c", told)])))
    root = etree.fromstring(data)
    kept = "\ufffda\ufffdb\ufffd<&>\"'\t\n\r]]>🙂"
    assert (root.get("b"), root[0].text) == (kept, kept)


@pytest.mark.parametrize("form", [PackageForm.TAR, PackageForm.ZIP])
def test_taken_out_of_one_file_it_is_the_same_to_the_byte(
    order: PackageOrder, out: Path, package: Path, form: PackageForm
) -> None:
    written = SipWriter(RealDisk()).write(order, out, form)
    assert written.path.name == f"{order.name}.{form}"
    folder = unpacked(written.path, out / "unpacked")
    assert folder.name == order.name
    whole = list(contents(package))
    assert list(contents(folder)) == whole
    assert (written.files, written.size) == (len(whole), sum(len(data) for _, data in whole))
