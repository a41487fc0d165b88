"""What the organisation's page does on a worker thread."""

from datetime import date

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.organisation.act_form import Joining, Plan
from smdesk.desktop.pages.organisation.forms import BodyDraft
from smdesk.domain.errors import UserError
from smdesk.domain.happenings import Happening
from smdesk.domain.organisation import Sector, Term, Unit
from smdesk.services.ports import ChangeSet
from smdesk.services.register.organisation import LikelyPair
from smdesk.services.register.organisation_view import BodyCard


def pairs(desk: Desk, _progress: JobProgress) -> list[LikelyPair]:
    """Return the sectors and units that may be entered twice."""
    return desk.organisation.suggest_merges()


def card(desk: Desk, key: str | None, day: date, _progress: JobProgress) -> BodyCard | None:
    """Return what there is to know of a row; None if it is gone since the tree was read."""
    try:
        return desk.organisation.card(key, day)
    except UserError:
        return None


def preview(desk: Desk, plan: Plan, _progress: JobProgress) -> list[Happening]:
    """Return what a plan makes different."""
    return [] if isinstance(plan, Joining) else desk.organisation.preview(plan)


def carry_out(desk: Desk, plan: Plan, _progress: JobProgress) -> ChangeSet:
    """Reorganise, or make one of two."""
    if isinstance(plan, Joining):
        return desk.organisation.merge_duplicates(desk.actor, plan.keep.id, plan.other.id)
    return desk.organisation.carry_out(desk.actor, plan)


def save_body(desk: Desk, draft: BodyDraft, _progress: JobProgress) -> ChangeSet:
    """Store a new sector or unit, or correct one."""
    body, actor = draft.body, desk.actor
    if draft.is_new and isinstance(body, Unit):
        return desk.register.save_unit(actor, body).changes
    if draft.is_new and isinstance(body, Sector):
        return desk.register.save_sector(actor, body).changes
    greeting = body.greeting if isinstance(body, Unit) else ""
    return desk.organisation.correct(actor, body.id, draft.day, name=body.name, greeting=greeting)


def save_head(desk: Desk, term: Term, _progress: JobProgress) -> ChangeSet:
    """Store who holds an office."""
    return desk.register.save_term(desk.actor, term).changes


def remove_head(desk: Desk, term: Term, _progress: JobProgress) -> ChangeSet:
    """Take a term away."""
    return desk.organisation.remove_term(desk.actor, term.id)
