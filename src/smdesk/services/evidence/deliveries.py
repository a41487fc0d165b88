"""Delivering captures to the municipality's e-archive, and entering its acknowledgement.

A package is made of bags that were verified for it. Those checks are entered in the ledger with the
package's id before it is written, so that the package holds them, and so that the acknowledgement
finds its captures without the package.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.calendar import swedish_day
from smdesk.domain.chain import standing
from smdesk.domain.deliveries import (
    PACKAGE,
    DeliveryTerms,
    MadePackage,
    PackageForm,
    Receipt,
    check_receipt,
    check_terms,
    clean_terms,
    delivered,
    made_packages,
)
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id
from smdesk.domain.texts import clean_line
from smdesk.services.evidence.admitting import municipality_name
from smdesk.services.evidence.delivery_choice import Asked, candidates, packed_bags, unacknowledged
from smdesk.services.evidence.ledgers import catch_up, enter, lines_ahead
from smdesk.services.ports import (
    SILENT,
    Archive,
    Clock,
    PackageOrder,
    PackageWriter,
    Progress,
    Store,
    WrittenPackage,
)
from smdesk.services.settings.settings import SettingsFile

REMEMBERED = "delivery_"
"""Begins the names of the settings that hold the terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A package that was made."""

    id: str
    written: WrittenPackage
    captures: tuple[Capture, ...]


class Deliveries:
    """Makes packages of captures, and enters their receipts.

    Args:
        store: the database.
        archive: the bags.
        packages: makes the packages.
        settings: where the terms are remembered.
        clock: tells the moment.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        packages: PackageWriter,
        settings: SettingsFile,
        clock: Clock,
    ) -> None:
        self._store = store
        self._archive = archive
        self._packages = packages
        self._settings = settings
        self._clock = clock

    def terms(self) -> DeliveryTerms:
        """Return the terms of the last delivery; the municipality's name stands where none is."""
        remembered = self._settings.read()
        names = [one.name for one in fields(DeliveryTerms)]
        terms = DeliveryTerms(**{one: getattr(remembered, REMEMBERED + one) for one in names})
        with self._store.read() as snapshot:
            name = municipality_name(snapshot)
        return replace(terms, creator=terms.creator or name, deliverer=terms.deliverer or name)

    def candidates(self, asked: Asked, *, again: bool = False) -> list[Capture]:
        """Return what a delivery would hold, oldest first; not what is gone or was received.

        Raises:
            UserError: `round_unknown`.
        """
        with self._store.read() as snapshot:
            return candidates(snapshot, asked, again=again)

    def made(self) -> list[MadePackage]:
        """Return the packages that the ledger tells of, newest first."""
        with self._store.read() as snapshot:
            return list(reversed(made_packages(snapshot.ledger.entries()).values()))

    def received(self) -> Mapping[str, LedgerEntry]:
        """Return the bags that an e-archive has acknowledged, each with its event."""
        with self._store.read() as snapshot:
            return delivered(snapshot.ledger.entries())

    def deliver(
        self,
        actor: Actor,
        asked: Asked,
        terms: DeliveryTerms,
        folder: Path,
        *,
        form: PackageForm = PackageForm.FOLDER,
        again: bool = False,
        progress: Progress = SILENT,
    ) -> Delivery:
        """Verify the bags, enter that in the ledger, and write the package into a folder.

        Args:
            actor: a webmaster or an archivist.
            asked: half-years, or a round.
            terms: what was agreed; remembered for the next time.
            folder: where the package is put, outside the archive.
            form: a folder, a TAR or a ZIP file.
            again: also what was received before.
            progress: told of each bag that is verified, then packed.

        Raises:
            UserError: `not_permitted`, `round_unknown`, `delivery_empty`, `delivery_damaged`,
                `delivery_in_archive`, `delivery_cancelled`, `capture_is_gone` (meanwhile),
                what is wrong with the terms, and what `PackageWriter` raises.
            SurroundingsError: what the archive or the target meets.
        """
        actor.require(*ARCHIVE_KEEPERS)
        terms = clean_terms(terms)
        refuse(check_terms(terms))
        self._check_place(folder)
        with self._store.read() as snapshot:
            lines_ahead(self._archive, snapshot.ledger)
            captures = candidates(snapshot, asked, again=again)
            admitted = standing(snapshot.ledger.entries())
            municipality = municipality_name(snapshot)
        if not captures:
            raise UserError("delivery_empty", at="half_year")
        package = new_id()
        findings = self._verified(captures, admitted, progress)
        self._enter_checks(actor, captures, findings, package)
        if findings:
            bag = next(iter(findings))
            raise UserError("delivery_damaged", at="capture", count=len(findings), bag=bag)
        self._remember(terms)
        order = self._order(actor, package, captures, terms, municipality)
        written = self._packages.write(order, folder, form, progress)
        return Delivery(id=package, written=written, captures=tuple(captures))

    def receive(self, actor: Actor, package: str, receipt: Receipt) -> int:
        """Enter that the e-archive has acknowledged a package: for each of its captures.

        Returns:
            How many captures were received.

        Raises:
            UserError: `not_permitted`, `package_unknown`, `package_received`, and what is wrong
                with the receipt.
            SurroundingsError: what the archive meets; then nothing or a part is in the file of
                the ledger, and entering it again is refused only once it is whole.
        """
        actor.require(*ARCHIVE_KEEPERS)
        receipt = replace(
            receipt,
            received_by=clean_line(receipt.received_by),
            reference=clean_line(receipt.reference),
        )
        refuse(check_receipt(receipt, swedish_day(self._clock())))
        with self._store.write(actor) as work:
            catch_up(self._archive, work)
            waiting = unacknowledged(list(work.ledger.entries()), package)
            for event in waiting:
                enter(
                    self._archive,
                    work,
                    actor=actor,
                    clock=self._clock,
                    kind=LedgerKind.DELIVERED,
                    capture=_Again(event),
                    details=receipt.details(package),
                )
            work.commit()
        return len(waiting)

    def _check_place(self, folder: Path) -> None:
        """Refuse a place before anything is read; the archive holds what it made itself."""
        self._packages.check(folder)
        if folder.resolve().is_relative_to(self._archive.root.resolve()):
            raise UserError("delivery_in_archive", at="out", folder=folder)

    def _verified(
        self, captures: Sequence[Capture], admitted: Mapping[str, str], progress: Progress
    ) -> dict[str, list[Finding]]:
        """Read every byte of the bags; return what does not agree, by bag."""
        found: dict[str, list[Finding]] = {}
        for done, capture in enumerate(captures, 1):
            if progress.cancelled:
                raise UserError("delivery_cancelled")
            findings = self._archive.verify(capture.bag) or self._differing(capture, admitted)
            if findings:
                found[capture.bag] = findings
            progress(done, len(captures), "progress.verifying")
        return found

    def _differing(self, capture: Capture, admitted: Mapping[str, str]) -> list[Finding]:
        """Return whether a bag that agrees with itself is the one that was admitted."""
        stored = self._archive.describe(capture.bag).bag_sha256
        if stored == capture.bag_sha256 == admitted.get(capture.bag):
            return []
        return [Finding(code="bag_differs_from_ledger", place=capture.bag)]

    def _enter_checks(
        self,
        actor: Actor,
        captures: Sequence[Capture],
        findings: Mapping[str, Sequence[Finding]],
        package: str,
    ) -> None:
        """Enter the checks; with findings there will be no package, and only those are news."""
        with self._store.write(actor) as work:
            catch_up(self._archive, work)
            if not work.ledger.gone().isdisjoint(capture.bag for capture in captures):
                raise UserError("capture_is_gone", at="capture")
            for capture in captures:
                found = findings.get(capture.bag, ())
                if bool(found) != bool(findings):
                    continue
                of_package = {} if findings else {PACKAGE: package}
                enter(
                    self._archive,
                    work,
                    actor=actor,
                    clock=self._clock,
                    kind=LedgerKind.VERIFIED,
                    capture=capture,
                    details={"findings": str(len(found)), **of_package},
                )
            work.commit()

    def _remember(self, terms: DeliveryTerms) -> None:
        values = {REMEMBERED + one.name: getattr(terms, one.name) for one in fields(terms)}
        self._settings.save(replace(self._settings.read(), **values))

    def _order(
        self,
        actor: Actor,
        package: str,
        captures: Sequence[Capture],
        terms: DeliveryTerms,
        municipality: str,
    ) -> PackageOrder:
        with self._store.read() as snapshot:
            entries = list(snapshot.ledger.entries())
        bags = {capture.bag for capture in captures}
        first = next(at for at, entry in enumerate(entries) if entry.bag in bags)
        span = (captures[0].half_year, captures[-1].half_year)
        return PackageOrder(
            id=package,
            municipality=municipality,
            made_at=self._clock(),
            made_by=actor.account,
            terms=terms,
            span=span,
            bags=packed_bags(self._archive, captures, entries),
            count=len(captures),
            ledger=entries[first:],
        )


class _Again:
    """What an event was about, to enter another of it."""

    def __init__(self, event: LedgerEntry) -> None:
        self.id, self.bag, self.bag_sha256 = event.capture_id, event.bag, event.bag_sha256
