"""Removals, grounds and referrals for tests: defaults for every field, changed by keyword."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from smdesk.domain.ids import new_id
from smdesk.domain.moderation import AuthorTold, ContentKind, Ground, Police, Referral, Removal
from smdesk.domain.restricted import CopyMethod, RestrictedCopy, RestrictedKey
from smdesk.services.ports import Store
from tests.support.factories import NOW, SHA, TODAY, actor

HOUR = timedelta(hours=1)


def ground(**changes: Any) -> Ground:
    """A ground whose material may be copied, checked by nobody."""
    made = Ground(
        id=new_id(), name="Reklam", law="Egna villkor", section="3 §", text="Säljer något."
    )
    return replace(made, **changes)


def removal(**changes: Any) -> Removal:
    """A comment found an hour ago, nothing more known; give `channel_id` where it must exist."""
    made = Removal(
        id=new_id(),
        channel_id=new_id(),
        content=ContentKind.COMMENT,
        place="https://www.facebook.com/exempel/posts/1",
        found_at=NOW - HOUR,
    )
    return replace(made, **changes)


def answered(person_id: str, **changes: Any) -> Removal:
    """A removal where all is answered but ground and copy; removed within half an hour."""
    made = removal(
        removed_at=NOW - HOUR / 2,
        removed_by=person_id,
        told=AuthorTold.TOLD,
        case_number="KS 2026/7",
        police=Police.NOT_NEEDED,
    )
    return replace(made, **changes)


def copy(**changes: Any) -> RestrictedCopy:
    """A copy that is there; give `removal_id` and `key_id` where they must exist."""
    made = RestrictedCopy(
        id=new_id(),
        removal_id=new_id(),
        key_id=new_id(),
        method=CopyMethod.FILE,
        media_type="image/png",
        size=10,
        sha256=SHA,
        sealed="cd" * 32,
        added_at=NOW,
        added_by="anna.ek",
    )
    return replace(made, **changes)


def add_copy(store: Store, removal_id: str, **changes: Any) -> RestrictedCopy:
    """Enter that a removal has a copy, without any file."""
    key = RestrictedKey(
        id=new_id(), recipient="age1", locked="", recovery="age1", made_at=NOW, made_by="anna.ek"
    )
    made = copy(removal_id=removal_id, key_id=key.id, **changes)
    with store.write(actor()) as work:
        work.restricted_keys.add(key)
        work.restricted_copies.add(made)
        work.commit()
    return made


def referral(**changes: Any) -> Referral:
    """A referral of today without its case number; give `channel_id` where it must exist."""
    made = Referral(id=new_id(), channel_id=new_id(), day=TODAY, note="Fråga om ett bygglov")
    return replace(made, **changes)
