"""What was preserved, what happened to it and by whom, as PREMIS 3 says it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from smdesk import __version__
from smdesk.delivery.dublin_core import title
from smdesk.delivery.elements import XSI, Element, document, text
from smdesk.delivery.files import PackedFile
from smdesk.domain.calendar import utc
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services.ports import PackageOrder, PackedBag

NAMESPACE = "http://www.loc.gov/premis/v3"
SOFTWARE = "smdesk"
EVENTS = {
    LedgerKind.ADMITTED: "ingestion",
    LedgerKind.VERIFIED: "fixity check",
    LedgerKind.DELIVERED: "transfer",
    LedgerKind.DISPOSED: "deaccession",
    LedgerKind.DESTROYED: "deletion",
    LedgerKind.REPAIRED: "replication",
}
"""What the ledger's events are called in the Library of Congress's list of types of event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a representation or a package."""

    scheme: str
    """Whose number or name the identifier is."""
    identifier: str
    kind: str
    at: datetime
    by: str
    """The account; empty where a decision took the name away."""
    detail: str = ""
    outcome: str = "success"


def capture_premis(
    bag: PackedBag, files: Sequence[PackedFile], below: str, schemas: str
) -> Iterator[bytes]:
    """Describe one capture: its bag, its files, its events.

    Args:
        bag: the capture.
        files: the bag's files as they lie in the package.
        below: the folder that names are told from.
        schemas: the way to the package's schemas.
    """
    capture = bag.capture
    events = [_taken(bag), *(_of_ledger(entry) for entry in bag.events)]
    objects = [
        _object("representation", SOFTWARE, capture.id, [text("originalName", capture.bag)]),
        *(_file(one, below) for one in files),
    ]
    return _premis(objects, events, SOFTWARE, capture.id, schemas)


def package_premis(order: PackageOrder, schemas: str) -> Iterator[bytes]:
    """Describe the package itself: who made it, when, of what."""
    made = Event(
        scheme=SOFTWARE,
        identifier=f"{order.name}-made",
        kind="information package creation",
        at=order.made_at,
        by=order.made_by,
        detail=f"{order.count} bags; submission agreement {order.terms.agreement}",
    )
    box = _object("intellectualEntity", SOFTWARE, order.name, [text("originalName", title(order))])
    return _premis([box], [made], SOFTWARE, order.name, schemas)


def _taken(bag: PackedBag) -> Event:
    capture = bag.capture
    return Event(
        scheme=SOFTWARE,
        identifier=f"{capture.id}-taken",
        kind="capture",
        at=capture.taken_at,
        by=capture.taken_by,
        detail=f"{capture.method}; {capture.tool}",
    )


def _of_ledger(entry: LedgerEntry) -> Event:
    """Return a line as an event; what a check of everything found here has lines of its own."""
    findings = entry.details.get("findings", "0") if entry.bag else "0"
    whole = "" if entry.bag else "; check of the whole archive"
    side = entry.details.get("side")
    replaced = f"; replaced in the {side}, from the other" if side else ""
    return Event(
        scheme="smdesk ledger",
        identifier=str(entry.seq),
        kind=EVENTS[entry.kind],
        at=entry.at,
        by=entry.actor,
        detail=f"sha256 {entry.hash}{whole}{replaced}",
        outcome="success" if findings == "0" else f"{findings} findings",
    )


def _premis(
    objects: Iterable[Element], events: Sequence[Event], scheme: str, about: str, schemas: str
) -> Iterator[bytes]:
    attributes = {
        "xmlns": NAMESPACE,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": f"{NAMESPACE} {schemas}premis-v3-0.xsd",
        "version": "3.0",
    }
    people = dict.fromkeys(event.by for event in events if event.by)
    version = text("agentVersion", __version__)
    agents = [_agent("software", SOFTWARE, version), *(_agent("person", one) for one in people)]
    children = [*objects, *(_event(one, scheme, about) for one in events), *agents]
    return document(Element("premis", attributes, children))


def _object(kind: str, scheme: str, value: str, more: Sequence[Element]) -> Element:
    children = [_identifier("object", scheme, value), *more]
    return Element("object", {"xsi:type": kind}, children)


def _file(file: PackedFile, below: str) -> Element:
    name = file.below(below)
    digest = [
        text("messageDigestAlgorithm", "SHA-256"),
        text("messageDigest", file.sha256),
        text("messageDigestOriginator", SOFTWARE),
    ]
    designation = Element("formatDesignation", {}, [text("formatName", file.media_type)])
    characteristics = [
        text("compositionLevel", "0"),
        Element("fixity", {}, digest),
        text("size", str(file.size)),
        Element("format", {}, [designation]),
    ]
    told = [
        Element("objectCharacteristics", {}, characteristics),
        text("originalName", name.rpartition("/")[2]),
    ]
    return _object("file", "path", name, told)


def _event(event: Event, scheme: str, about: str) -> Element:
    people = [_identifier("linkingAgent", "person", event.by)] if event.by else []
    detail = Element("eventDetailInformation", {}, [text("eventDetail", event.detail)])
    children = [
        _identifier("event", event.scheme, event.identifier),
        text("eventType", event.kind),
        text("eventDateTime", utc(event.at).isoformat()),
        detail,
        Element("eventOutcomeInformation", {}, [text("eventOutcome", event.outcome)]),
        *people,
        _identifier("linkingAgent", "software", SOFTWARE),
        _identifier("linkingObject", scheme, about),
    ]
    return Element("event", {}, children)


def _agent(kind: str, name: str, *more: Element) -> Element:
    told = [text("agentName", name), text("agentType", kind), *more]
    return Element("agent", {}, [_identifier("agent", kind, name), *told])


def _identifier(kind: str, scheme: str, value: str) -> Element:
    name = f"{kind}Identifier"
    return Element(name, {}, [text(f"{name}Type", scheme), text(f"{name}Value", value)])
