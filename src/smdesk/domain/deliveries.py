"""Deliveries of captures to an e-archive: what was agreed, what was made, what was received."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from smdesk.domain.chain import GONE
from smdesk.domain.errors import Problem, UserError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.half_years import HalfYear
from smdesk.domain.texts import check_line, clean_line

PACKAGE = "package"
"""In the details of an event: the package that it was part of making, or of receiving."""


class PackageForm(StrEnum):
    """What a package is on disk."""

    FOLDER = "folder"
    TAR = "tar"
    ZIP = "zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYears:
    """Half-years from one to another, both included."""

    first: HalfYear
    last: HalfYear

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins. Raises UserError `delivery_range`."""
        if self.last < self.first:
            raise UserError("delivery_range", at="last", first=self.first, last=self.last)

    def cover(self, half_year: str) -> bool:
        """Tell whether a half-year is among them."""
        return self.first <= HalfYear.parse(half_year) <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryTerms:
    """What municipality and e-archive agreed on, and who stands behind a delivery."""

    agreement: str = ""
    """The submission agreement (leveransöverenskommelse)."""
    creator: str = ""
    """The archival creator (arkivbildare): whose records these are."""
    creator_code: str = ""
    """What identifies it: `ORG:2120000000`."""
    deliverer: str = ""
    """The organisation that delivers."""
    deliverer_code: str = ""
    contact: str = ""
    """Whom the e-archive asks."""
    contact_details: str = ""
    """Telephone, e-mail."""
    receiver: str = ""
    """The e-archive."""


NEEDED = frozenset({"agreement", "creator", "deliverer", "contact"})
"""The terms without which nothing is delivered."""


def clean_terms(terms: DeliveryTerms) -> DeliveryTerms:
    """Return the terms with each text on one line."""
    values = {one.name: clean_line(getattr(terms, one.name)) for one in fields(terms)}
    return DeliveryTerms(**values)


def check_terms(terms: DeliveryTerms) -> list[Problem]:
    """Return which terms are missing or wrong."""
    return [
        problem
        for one in fields(terms)
        for problem in check_line(
            getattr(terms, one.name), f"delivery_{one.name}", required=one.name in NEEDED
        )
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The e-archive's acknowledgement."""

    received_on: date
    received_by: str
    """Who acknowledged it: a person, the e-archive."""
    reference: str
    """The e-archive's own number for it."""

    def details(self, package: str) -> dict[str, str]:
        """Return what the ledger keeps of it."""
        return {
            PACKAGE: package,
            "received_on": self.received_on.isoformat(),
            "received_by": self.received_by,
            "reference": self.reference,
        }


def check_receipt(receipt: Receipt, today: date) -> list[Problem]:
    """Return what a receipt lacks; nothing is received tomorrow."""
    found = [
        *check_line(receipt.received_by, "received_by", required=True),
        *check_line(receipt.reference, "reference", required=True),
    ]
    if receipt.received_on > today:
        found.append(Problem(code="delivery_day_ahead", at="received_on", values={"day": today}))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePackage:
    """A package as the ledger tells of it."""

    id: str
    events: tuple[LedgerEntry, ...]
    """The checks of its bags, by which it was made: one a bag."""
    receipt: Mapping[str, str] | None = None
    """The details of the acknowledgement; None while there is none."""


def made_packages(entries: Iterable[LedgerEntry]) -> dict[str, MadePackage]:
    """Return the packages that a ledger tells of, by their ids, oldest first."""
    checks: dict[str, list[LedgerEntry]] = {}
    receipts: dict[str, Mapping[str, str]] = {}
    for entry in entries:
        package = entry.details.get(PACKAGE)
        if package is None:
            continue
        if entry.kind is LedgerKind.VERIFIED:
            checks.setdefault(package, []).append(entry)
        elif entry.kind is LedgerKind.DELIVERED:
            receipts[package] = entry.details
    return {
        package: MadePackage(id=package, events=tuple(events), receipt=receipts.get(package))
        for package, events in checks.items()
    }


def delivered(entries: Iterable[LedgerEntry]) -> dict[str, LedgerEntry]:
    """Return the bags whose delivery was acknowledged, each with the latest such event."""
    found: dict[str, LedgerEntry] = {}
    for entry in entries:
        if entry.kind is LedgerKind.DELIVERED:
            found[entry.bag] = entry
        elif entry.kind in GONE:
            found.pop(entry.bag, None)
    return found
