"""What a package and each of its representations is, as Dublin Core says it."""

from collections.abc import Iterator, Mapping

from smdesk.delivery.elements import XSI, Element, document, text
from smdesk.domain.calendar import local_time, utc
from smdesk.services.ports import PackageOrder, PackedBag
from smdesk.words import Words

DC = "http://purl.org/dc/elements/1.1/"
LANGUAGE = "sv"
SCHEMA = "smdesk-dc-1.xsd"


def title(order: PackageOrder) -> str:
    """Return what a package is called; the archive speaks Swedish, as its bags do."""
    first, last = order.span
    when = first if first == last else f"{first}–{last}"
    name = order.municipality or order.terms.creator
    return Words(LANGUAGE)("delivery.title", when=when, name=name)


def package_record(order: PackageOrder) -> Iterator[bytes]:
    """Describe a package."""
    first, last = order.span
    values = [
        ("title", title(order)),
        ("creator", order.terms.creator),
        ("publisher", order.terms.deliverer),
        ("date", local_time(order.made_at).date().isoformat()),
        ("type", "Collection"),
        ("identifier", order.name),
        ("coverage", first if first == last else f"{first}/{last}"),
        ("relation", order.terms.agreement),
        ("language", LANGUAGE),
    ]
    return _record(values, "schemas/")


def capture_record(order: PackageOrder, bag: PackedBag) -> Iterator[bytes]:
    """Describe a representation: one capture."""
    capture, told = bag.capture, channel_told(bag)
    values = [
        ("title", f"{told.get('name', '')} {local_time(capture.taken_at):%Y-%m-%d %H:%M}".strip()),
        ("creator", order.terms.creator),
        ("date", utc(capture.taken_at).isoformat(timespec="seconds")),
        ("type", "Image"),
        ("format", "image/png"),
        ("identifier", capture.id),
        ("source", told.get("url", "")),
        ("subject", told.get("platform", "")),
        ("coverage", capture.half_year),
        ("relation", capture.bag),
        ("language", LANGUAGE),
    ]
    return _record(values, "../../schemas/")


def channel_told(bag: PackedBag) -> Mapping[str, str]:
    """Return what a bag's statement says of the channel; nothing where it says nothing."""
    told = bag.statement.get("channel")
    found = told if isinstance(told, Mapping) else {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}


def _record(values: list[tuple[str, str]], schemas: str) -> Iterator[bytes]:
    attributes = {
        "xmlns:dc": DC,
        "xmlns:xsi": XSI,
        "xsi:noNamespaceSchemaLocation": f"../../{schemas}{SCHEMA}",
    }
    return document(
        Element(
            "metadata",
            attributes,
            [text(f"dc:{name}", value) for name, value in values if value],
        )
    )
