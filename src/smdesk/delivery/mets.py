"""What is in a package and where, as METS says it after the profiles of E-ARK CSIP and SIP 2.1.0.

An identifier is unique in the whole package: those of a representation begin with its name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from smdesk import __version__
from smdesk.delivery.elements import XSI, Element, document, text
from smdesk.delivery.files import PackedFile
from smdesk.domain.calendar import utc
from smdesk.services.ports import PackageOrder

METS = "http://www.loc.gov/METS/"
XLINK = "http://www.w3.org/1999/xlink"
CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS"
PROFILES = {
    "package": "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml",
    "representation": "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml",
}
SCHEMAS = (
    (METS, "mets.xsd"),
    (XLINK, "xlink.xsd"),
    (CSIP, "DILCISExtensionMETS.xsd"),
    (SIP, "DILCISExtensionSIPMETS.xsd"),
)
CATEGORY = "Mixed"
"""Of the vocabulary of categories: pictures, texts and saved web pages."""
CONTENT = {
    "csip:CONTENTINFORMATIONTYPE": "OTHER",
    "csip:OTHERCONTENTINFORMATIONTYPE": "smdesk-capture-1",
}
"""No specification of E-ARK's covers this content; each bag's statement names this schema."""
REPRESENTATIONS = "Representations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What one METS document tells of."""

    kind: str
    """A key of `PROFILES`."""
    name: str
    """The folder that it lies in."""
    label: str
    folder: str
    """That folder below the package's, ending in `/`; empty for the package itself."""
    header: Sequence[Element]
    """Who stands behind it."""
    made_at: datetime
    descriptive: PackedFile
    preservation: PackedFile
    groups: Mapping[str, Sequence[PackedFile]]
    """Files by their use."""
    representations: Sequence[tuple[str, PackedFile]] = field(default_factory=tuple)
    """The names of representations, each with its own METS document."""
    schemas: str = "schemas/"
    """The way from here to the package's schemas."""


def package_header(order: PackageOrder) -> list[Element]:
    """Return who stands behind a package: software, archival creator, deliverer, contact.

    The deliverer's and the contact's role is OTHER, though the profile's examples have CREATOR:
    see docs/decisions/0016-delivery.md.
    """
    terms = order.terms
    found = [
        _software(),
        _agent("ARCHIVIST", "ORGANIZATION", terms.creator, terms.creator_code),
        _agent("OTHER", "ORGANIZATION", terms.deliverer, terms.deliverer_code, "SUBMITTER"),
        _contact(terms.contact, terms.contact_details),
    ]
    if terms.receiver:
        found.append(_agent("PRESERVATION", "ORGANIZATION", terms.receiver, ""))
    agreement = text("altRecordID", terms.agreement, {"TYPE": "SUBMISSIONAGREEMENT"})
    return [*found, agreement]


def representation_header() -> list[Element]:
    """Return what made a representation."""
    return [_software()]


def _software() -> Element:
    attributes = {"ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"}
    note = text("note", __version__, {"csip:NOTETYPE": "SOFTWARE VERSION"})
    return Element("agent", attributes, [text("name", "smdesk"), note])


def _agent(role: str, kind: str, name: str, code: str, other: str = "") -> Element:
    attributes = {"ROLE": role, "TYPE": kind, **({"OTHERROLE": other} if other else {})}
    note = text("note", code, {"csip:NOTETYPE": "IDENTIFICATIONCODE"})
    return Element("agent", attributes, [text("name", name), *([note] if code else [])])


def _contact(name: str, details: str) -> Element:
    attributes = {"ROLE": "OTHER", "TYPE": "INDIVIDUAL", "OTHERROLE": "CONTACT"}
    notes = [text("note", details)] if details else []
    return Element("agent", attributes, [text("name", name), *notes])


def mets(told: Described) -> Iterator[bytes]:
    """Yield a METS document, a piece at a time."""
    places = " ".join(f"{namespace} {told.schemas}{file}" for namespace, file in SCHEMAS)
    attributes = {
        "xmlns": METS,
        "xmlns:xlink": XLINK,
        "xmlns:csip": CSIP,
        "xmlns:sip": SIP,
        "xmlns:xsi": XSI,
        "xsi:schemaLocation": places,
        "OBJID": told.name,
        "LABEL": told.label,
        "TYPE": CATEGORY,
        "PROFILE": PROFILES[told.kind],
        **CONTENT,
    }
    return document(Element("mets", attributes, _sections(told)))


def _sections(told: Described) -> Iterator[Element]:
    made = _moment(told.made_at)
    yield Element(
        "metsHdr",
        {
            "CREATEDATE": made,
            "LASTMODDATE": made,
            "RECORDSTATUS": "NEW",
            "csip:OAISPACKAGETYPE": "SIP",
        },
        told.header,
    )
    status = {"STATUS": "CURRENT"}
    descriptive = _reference(told.descriptive, told.folder, "DC")
    yield Element("dmdSec", {"ID": _id(told, "dmd"), "CREATED": made, **status}, [descriptive])
    preservation = _reference(told.preservation, told.folder, "PREMIS")
    provenance = Element("digiprovMD", {"ID": _id(told, "amd"), **status}, [preservation])
    yield Element("amdSec", {}, [provenance])
    yield Element("fileSec", {"ID": _id(told, "files")}, _groups(told))
    yield Element(
        "structMap",
        {"ID": _id(told, "map"), "TYPE": "PHYSICAL", "LABEL": "CSIP"},
        [Element("div", {"ID": _id(told, "top"), "LABEL": told.name}, _divisions(told))],
    )


def _groups(told: Described) -> Iterator[Element]:
    for use, files in told.groups.items():
        yield _group(told, use, _id(told, use.lower()), files)
    for name, file in told.representations:
        yield _group(told, f"{REPRESENTATIONS}/{name}", _id(told, f"group-{name}"), [file])


def _group(told: Described, use: str, identifier: str, files: Iterable[PackedFile]) -> Element:
    attributes = {"USE": use, "ID": identifier, "ADMID": _id(told, "amd"), **CONTENT}
    entries = (
        _file(file, told.folder, f"{identifier}-{number}") for number, file in enumerate(files, 1)
    )
    return Element("fileGrp", attributes, entries)


def _divisions(told: Described) -> Iterator[Element]:
    """Yield the parts of a package; each points to the files of its use."""
    yield Element(
        "div",
        {
            "ID": _id(told, "div-metadata"),
            "LABEL": "Metadata",
            "ADMID": _id(told, "amd"),
            "DMDID": _id(told, "dmd"),
        },
    )
    for use in told.groups:
        pointer = Element("fptr", {"FILEID": _id(told, use.lower())})
        yield Element("div", {"ID": _id(told, f"div-{use.lower()}"), "LABEL": use}, [pointer])
    if told.representations:
        box = {"ID": _id(told, "div-representations"), "LABEL": REPRESENTATIONS}
        yield Element("div", box, _pointers(told))


def _pointers(told: Described) -> Iterator[Element]:
    """Yield a pointer to each representation's group, then a part for each with its METS."""
    for name, _ in told.representations:
        yield Element("fptr", {"FILEID": _id(told, f"group-{name}")})
    for name, file in told.representations:
        pointer = {
            **_location(file, told.folder),
            "xlink:title": _id(told, f"group-{name}"),
        }
        division = {"ID": _id(told, f"div-{name}"), "LABEL": f"{REPRESENTATIONS}/{name}"}
        yield Element("div", division, [Element("mptr", pointer)])


def _id(told: Described, name: str) -> str:
    return f"{told.name}-{name}" if told.folder else name


def _reference(file: PackedFile, folder: str, kind: str) -> Element:
    return Element("mdRef", {"MDTYPE": kind, **_location(file, folder), **_fixity(file)})


def _file(file: PackedFile, folder: str, identifier: str) -> Element:
    place = Element("FLocat", _location(file, folder))
    return Element("file", {"ID": identifier, **_fixity(file)}, [place])


def _location(file: PackedFile, folder: str) -> dict[str, str]:
    href = quote(file.below(folder))
    return {"LOCTYPE": "URL", "xlink:type": "simple", "xlink:href": href}


def _fixity(file: PackedFile) -> dict[str, str]:
    return {
        "MIMETYPE": file.media_type,
        "SIZE": str(file.size),
        "CREATED": _moment(file.created),
        "CHECKSUM": file.sha256,
        "CHECKSUMTYPE": "SHA-256",
    }


def _moment(at: datetime) -> str:
    return utc(at).isoformat(timespec="seconds")
