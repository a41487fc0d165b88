"""A row of each table of the duties, with texts that files could trip over."""

from datetime import UTC, date, datetime
from hashlib import sha256

from smdesk.domain.disposal import Basis, Disposal, DisposalItem, Hold, TargetKind
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import (
    AuthorTold,
    ContentKind,
    CopyState,
    Ground,
    Police,
    Referral,
    Removal,
)
from smdesk.domain.processing import Processing
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.restricted import CopyMethod, RestrictedCopy, RestrictedKey
from smdesk.domain.retention import COLUMNS, Fate, RetentionRow, ScheduleVersion
from smdesk.services.ports import UnitOfWork

NOW = datetime(2026, 11, 20, 21, 58, 59, 999_999, tzinfo=UTC)
DAY = date(2026, 11, 20)
FORMULA = '=1+1;"två\r\nrader"'


def retention_row(schedule_id: str, position: int = 1, **values: object) -> RetentionRow:
    """Return a row whose columns each hold their own name."""
    texts: dict[str, object] = {name: name for name in COLUMNS if name != "fate"}
    whole = {"fate": Fate.DISPOSE, **texts, **values}
    return RetentionRow(id=new_id(), schedule_id=schedule_id, position=position, **whole)  # type: ignore[arg-type]  # by name


def add_duties(work: UnitOfWork, attachment: str) -> None:
    """Add a row to each table, and to some a second one that lacks what may be lacking."""
    _add_removals(work)
    schedule_id = _add_schedules(work, attachment)
    _add_disposals(work, schedule_id)
    _add_guidance(work, attachment)


def _add_removals(work: UnitOfWork) -> None:
    channel, person = work.channels.all()[0], work.people.all()[0]
    ground = Ground(id="own-ground", name="'Egen", law="", section="16 kap. 8 §", text=FORMULA)
    work.grounds.add(ground)
    whole = Removal(
        id=new_id(),
        channel_id=channel.id,
        content=ContentKind.VIDEO,
        place="https://example.org/?a=1&b=2",
        note=FORMULA,
        found_at=NOW,
        found_by=person.id,
        ground_id=ground.id,
        ground_stated="Egen",
        copy=CopyState.KEPT,
        removed_at=NOW,
        removed_by=person.id,
        told=AuthorTold.UNSUITABLE,
        not_told="-",
        case_number="KS 2026/7",
        police=Police.REPORTED,
        police_number="0001",
        finished_at=NOW,
        case_closed_on=DAY,
    )
    work.removals.add(whole)
    begun = Removal(
        id=new_id(),
        channel_id=channel.id,
        content=ContentKind.POST,
        place="@inlägg",
        found_at=NOW,
    )
    work.removals.add(begun)
    work.referrals.add(
        Referral(id=new_id(), channel_id=channel.id, day=DAY, note="+bygglov", person_id=person.id)
    )
    key = RestrictedKey(
        id=new_id(),
        recipient="age1example",
        locked="-----BEGIN AGE ENCRYPTED FILE-----\nAA\n-----END AGE ENCRYPTED FILE-----\n",
        recovery="age1recovery",
        made_at=NOW,
        made_by="anna.ek",
    )
    work.restricted_keys.add(key)
    work.restricted_copies.add(
        RestrictedCopy(
            id=new_id(),
            removal_id=whole.id,
            key_id=key.id,
            method=CopyMethod.FILE,
            media_type="image/png",
            size=2**40,
            sha256=sha256(b"copy").hexdigest(),
            sealed=sha256(b"sealed").hexdigest(),
            added_at=NOW,
            added_by="anna.ek",
            gone_at=NOW,
        )
    )


def _add_schedules(work: UnitOfWork, attachment: str) -> str:
    """Add a decided version and a proposal, with a row each; return the decided one's id."""
    decided, proposal = (
        ScheduleVersion(id=new_id(), edition=edition, made_at=NOW, note=FORMULA)
        for edition in (1, 2)
    )
    for item, record in ((decided, RecordKind.CAPTURE), (proposal, None)):
        work.schedules.add(item)
        work.schedule_rows.add(retention_row(item.id, record=record, years=None))
    work.schedules.update(
        ScheduleVersion(
            id=decided.id,
            edition=1,
            made_at=NOW,
            body="Kommunstyrelsen",
            decided_on=DAY,
            paragraph="§ 9",
            case_number="KS 2026/9",
            document=attachment,
            locked_at=NOW,
        )
    )
    return decided.id


def _add_disposals(work: UnitOfWork, schedule_id: str) -> None:
    disposal = Disposal(
        id=new_id(),
        basis=Basis.SCHEDULE,
        reason="'Enligt planen",
        schedule_id=schedule_id,
        proposed_at=NOW,
        proposed_by="anna.ek",
        settled_at=NOW,
        settled_by="bo.al",
        carried_out_at=NOW,
        carried_out_by="bo.al",
    )
    work.disposals.add(disposal)
    work.disposal_items.add(
        DisposalItem(
            id=new_id(),
            disposal_id=disposal.id,
            target=TargetKind.REFERRAL,
            target_id=new_id(),
            label="Hänvisning",
            gone_at=NOW,
        )
    )
    work.holds.add(
        Hold(
            id=new_id(),
            target=TargetKind.CAPTURE,
            target_id=new_id(),
            reason=FORMULA,
            set_on=DAY,
            set_by="anna.ek",
        )
    )
    work.records.add(
        PreservedRecord(
            id="record-1",
            kind=RecordKind.REGISTER,
            title="Kanalförteckning 2025",
            covers="2025",
            half_year="2026-H2",
            made_at=NOW,
            made_by="anna.ek",
            bag="2026-H2/handlingar-1/20261120T215859Z-record-1",
            bag_sha256=sha256(b"bag").hexdigest(),
            size=1,
        )
    )


def _add_guidance(work: UnitOfWork, attachment: str) -> None:
    channel, person = work.channels.all()[0], work.people.all()[0]
    document = PolicyDocument(
        id=new_id(),
        edition=1,
        title="Riktlinjer",
        adopted_on=DAY,
        text=f"# Redaktörer\n{FORMULA}",
        document=attachment,
        added_at=NOW,
    )
    work.policy_documents.add(document)
    work.readings.add(
        Reading(id=new_id(), document_id=document.id, person_id=person.id, read_on=DAY)
    )
    for channel_id in (channel.id, None):
        work.processings.add(
            Processing(
                id=new_id(),
                name="-Förteckning",
                channel_id=channel_id,
                purpose=FORMULA,
                legal_basis="Artikel 6.1 e",
                subjects="",
                categories="",
                recipients="",
                transfers="",
                erasure="",
                security="",
            )
        )
