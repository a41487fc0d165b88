"""The desk: every job of the program in one place, made by the bootstrap, used by every front."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.domain.actors import Actor
from smdesk.domain.calendar import swedish_day

if TYPE_CHECKING:  # the window names the desk long before it needs the services themselves
    from smdesk.services.backups import BackupDesk
    from smdesk.services.drafts import Drafts
    from smdesk.services.duties.disposals import Disposals
    from smdesk.services.duties.personal import PersonalData
    from smdesk.services.duties.referrals import Referrals
    from smdesk.services.duties.removals import Removals
    from smdesk.services.duties.restricted import RestrictedStore
    from smdesk.services.duties.schedule import ScheduleDesk
    from smdesk.services.duties.watch import WatchDesk
    from smdesk.services.evidence.archive import ArchiveReader
    from smdesk.services.evidence.captures import Captures
    from smdesk.services.evidence.comparing import Comparing
    from smdesk.services.evidence.deliveries import Deliveries
    from smdesk.services.evidence.fixity import Fixity
    from smdesk.services.evidence.page_captures import PageCaptures
    from smdesk.services.evidence.picture_imports import PictureImports
    from smdesk.services.evidence.rebuilding import Rebuilding
    from smdesk.services.evidence.reconciling import Reconciling
    from smdesk.services.evidence.recovery import Recovery, RecoveryReport
    from smdesk.services.evidence.repairing import Repairing
    from smdesk.services.evidence.rounds import Rounds
    from smdesk.services.evidence.second_copy import SecondCopy
    from smdesk.services.evidence.timestamps import Timestamps
    from smdesk.services.evidence.verification import Verification
    from smdesk.services.evidence.waiting import Waiting
    from smdesk.services.example.example import Example
    from smdesk.services.exchange import Exchange
    from smdesk.services.imports.imports import Imports
    from smdesk.services.lists import Lists
    from smdesk.services.overview import Overview
    from smdesk.services.ports import Clock, Opener, PaperReader, PictureFiles, Store
    from smdesk.services.printed.evidence_reports import EvidenceReports
    from smdesk.services.printed.management_reports import ManagementReports
    from smdesk.services.printed.records import Records
    from smdesk.services.printed.reports import Reports
    from smdesk.services.register.access import Access
    from smdesk.services.register.attachments import Attachments
    from smdesk.services.register.guidance import GuidanceDesk
    from smdesk.services.register.history import History
    from smdesk.services.register.life import Life
    from smdesk.services.register.mandates import Mandates
    from smdesk.services.register.organisation import Organisation
    from smdesk.services.register.register import Register
    from smdesk.services.register.roles import Roles
    from smdesk.services.register.search import Search
    from smdesk.services.settings.settings import SettingsFile
    from smdesk.services.website import Website


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The services over one open database, in the name of one actor."""

    data: Path
    """The data folder: database, settings, drafts, attachments, backups."""
    actor: Actor
    clock: "Clock"
    store: "Store"
    opener: "Opener"
    pictures: "PictureFiles"
    papers: "PaperReader"
    register: "Register"
    life: "Life"
    history: "History"
    organisation: "Organisation"
    overview: "Overview"
    rounds: "Rounds"
    imports: "Imports"
    captures: "Captures"
    pages: "PageCaptures"
    picture_imports: "PictureImports"
    recovery: "Recovery"
    reconciling: "Reconciling"
    rebuilding: "Rebuilding"
    archive: "ArchiveReader"
    comparing: "Comparing"
    deliveries: "Deliveries"
    verification: "Verification"
    fixity: "Fixity"
    reports: "Reports"
    evidence: "EvidenceReports"
    management: "ManagementReports"
    attachments: "Attachments"
    mandates: "Mandates"
    access: "Access"
    backups: "BackupDesk"
    settings: "SettingsFile"
    drafts: "Drafts"
    roles: "Roles"
    watch: "WatchDesk"
    search: "Search"
    example: "Example"
    exchange: "Exchange"
    lists: "Lists"
    website: "Website"
    removals: "Removals"
    referrals: "Referrals"
    restricted: "RestrictedStore"
    schedule: "ScheduleDesk"
    records: "Records"
    disposals: "Disposals"
    personal: "PersonalData"
    guidance: "GuidanceDesk"
    timestamps: "Timestamps"
    waiting: "Waiting"
    second_copy: "SecondCopy"
    repairing: "Repairing"
    recovered: "RecoveryReport | None" = None
    """What the start had to finish or take back; None where nothing may be written."""

    def today(self) -> date:
        """Return the Swedish calendar day."""
        return swedish_day(self.clock())

    def close(self) -> None:
        """Close the database and let the next writer in."""
        self.store.close()
