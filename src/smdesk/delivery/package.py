"""How a package is laid out: what lies where, in the order in which it is written.

A METS document names the checksums of what it tells of, so it comes after all of that: first the
documentation and the schemas, then one representation after another, at last the package's own
METS. Of what was written only names, sizes and checksums are remembered, of representations only
those of their METS documents.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile

from smdesk.delivery.bag_files import CHUNK, BagFile, bag_files
from smdesk.delivery.dublin_core import capture_record, channel_told, package_record, title
from smdesk.delivery.files import Member, PackedFile
from smdesk.delivery.mets import Described, mets, package_header, representation_header
from smdesk.delivery.premis import capture_premis, package_premis
from smdesk.disk import Measured
from smdesk.domain.chain import ledger_line
from smdesk.domain.errors import SurroundingsError
from smdesk.resource_files import resource_path
from smdesk.services.ports import PackageOrder, PackedBag

SPOOL = 1 << 20
"""Bytes of a document that are held in memory; what is longer waits in a file beside."""
DESCRIPTIVE = "metadata/descriptive/dc.xml"
PRESERVATION = "metadata/preservation/premis.xml"
OWN = "METS.xml"
README = "las-mig.txt"
PART = "ledger-part.jsonl"
"""Named otherwise than a whole ledger, whose bags would all have to be where it says."""
Putting = Generator[Member, None, PackedFile]
"""Hands out one file, and returns it once it is in the package."""


class Laying:
    """Lays out one package.

    Args:
        order: what it is made of.
        room: a folder for what is too long for memory, gone again at once.
        packed: told after each bag how many are in.
    """

    def __init__(self, order: PackageOrder, room: Path, packed: Callable[[int], None]) -> None:
        self._order = order
        self._room = room
        self._packed = packed
        self.count = 0
        """Files that are in."""
        self.size = 0
        """Bytes that are in."""

    def members(self) -> Iterator[Member]:
        """Yield every file; each is to be taken in before the next is asked for.

        Raises:
            SurroundingsError: `delivery_bag_changed`.
        """
        order = self._order
        documents = yield from self._all(_documents(order))
        schemas = yield from self._all(_schemas())
        representations = []
        for number, bag in enumerate(order.bags, 1):
            name = f"rep{number}"
            own = yield from self._representation(name, bag)
            representations.append((name, own))
            self._packed(number)
        descriptive = yield from self._document(DESCRIPTIVE, package_record(order))
        premis = package_premis(order, "../../schemas/")
        preservation = yield from self._document(PRESERVATION, premis)
        described = Described(
            kind="package",
            name=order.name,
            label=title(order),
            folder="",
            header=package_header(order),
            made_at=order.made_at,
            descriptive=descriptive,
            preservation=preservation,
            groups={"Documentation": documents, "Schemas": schemas},
            representations=representations,
        )
        yield from self._document(OWN, mets(described))

    def _all(
        self, files: Iterable[tuple[str, Iterable[bytes]]]
    ) -> Generator[Member, None, list[PackedFile]]:
        found = []
        for path, chunks in files:
            found.append((yield from self._document(path, chunks)))
        return found

    def _representation(self, name: str, bag: PackedBag) -> Putting:
        """Put a bag, whole as it is, and what describes it; return its METS document."""
        folder = f"representations/{name}/"
        data = yield from self._bag(f"{folder}data/{bag.folder.name}/", bag)
        record = capture_record(self._order, bag)
        descriptive = yield from self._document(folder + DESCRIPTIVE, record)
        premis = capture_premis(bag, data, folder, "../../../../schemas/")
        preservation = yield from self._document(folder + PRESERVATION, premis)
        described = Described(
            kind="representation",
            name=name,
            label=channel_told(bag).get("name", "") or name,
            folder=folder,
            header=representation_header(),
            made_at=self._order.made_at,
            descriptive=descriptive,
            preservation=preservation,
            groups={"Data": data},
            schemas="../../schemas/",
        )
        return (yield from self._document(folder + OWN, mets(described)))

    def _bag(self, folder: str, bag: PackedBag) -> Generator[Member, None, list[PackedFile]]:
        capture = bag.capture
        found: list[PackedFile] = []
        for one in bag_files(bag.folder, capture.bag, capture.bag_sha256):
            put = yield from self._put(folder + one.name, one.size, one.read(), capture.taken_at)
            _must_be(put, one, capture.bag)
            found.append(put)
        return found

    def _document(self, path: str, chunks: Iterable[bytes]) -> Putting:
        """Put what the program writes itself; its size is known once it is written."""
        with SpooledTemporaryFile(SPOOL, dir=str(self._room)) as spool:
            spool.writelines(chunks)
            size = spool.tell()
            spool.seek(0)
            pieces = iter(lambda: spool.read(CHUNK), b"")
            return (yield from self._put(path, size, pieces, self._order.made_at))

    def _put(self, path: str, size: int, chunks: Iterable[bytes], created: datetime) -> Putting:
        measured = Measured()
        yield Member(path, size, measured.through(chunks))
        self.count += 1
        self.size += measured.size
        return PackedFile(path=path, size=measured.size, sha256=measured.sha256, created=created)


def _must_be(put: PackedFile, told: BagFile, bag: str) -> None:
    """Refuse a bag that changed between its check and now. Raises SurroundingsError."""
    if (put.size, put.sha256) != (told.size, told.sha256):
        raise SurroundingsError("delivery_bag_changed", bag=bag, file=told.name)


def _documents(order: PackageOrder) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield what a reader needs beside the metadata."""
    readme = resource_path("delivery", "readme.sv.txt").read_text("utf-8")
    terms = order.terms
    told = readme.format(
        title=title(order),
        creator=terms.creator,
        deliverer=terms.deliverer,
        agreement=terms.agreement,
        count=order.count,
        ledger=PART,
    )
    yield f"documentation/{README}", [told.encode()]
    yield f"documentation/{PART}", (ledger_line(entry) for entry in order.ledger)
    schema = resource_path("archive", "schema", "smdesk-capture-1.schema.json")
    yield f"documentation/{schema.name}", [schema.read_bytes()]


def _schemas() -> Iterator[tuple[str, Iterable[bytes]]]:
    for path in sorted(resource_path("delivery", "schemas").glob("*.xsd")):
        yield f"schemas/{path.name}", [path.read_bytes()]


def inside(name: str, members: Iterator[Member]) -> Iterator[Member]:
    """Yield members as they are called in a file that holds a package's folder."""
    for member in members:
        yield Member(f"{name}/{member.path}", member.size, member.chunks)
