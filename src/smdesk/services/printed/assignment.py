"""The forms that editors and their managers sign, as they are printed (P4 to P7, P12)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from smdesk.domain.assignment_forms import AssignmentForm
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.register.assignment_forms import make_forms
from smdesk.services.register.mandates import stored_mandate


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentReport:
    """Forms to sign, a page each."""

    letterhead: Letterhead
    day: date
    """The day they are printed."""
    forms: tuple[AssignmentForm, ...]
    logos: Mapping[str, bytes]
    """By SHA-256, those that posts carry and that are not the letterhead's own."""

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "assignment"


def assignment_report(
    snapshot: Snapshot,
    letterhead: Letterhead,
    *,
    ids: Iterable[str],
    day: date,
    picture: Callable[[str], bytes | None],
) -> AssignmentReport:
    """Return the forms of mandates, in the order that is asked for.

    Args:
        snapshot: what is read.
        letterhead: whose they are.
        ids: the mandates.
        day: today.
        picture: returns a logo's file by its SHA-256; None where it cannot be read.

    Raises:
        UserError: `gone`, for a mandate that there is not.
    """
    forms = make_forms(snapshot, [stored_mandate(snapshot, one) for one in ids])
    own = letterhead.municipality.logo if letterhead.municipality else None
    wanted = {form.logo for form in forms if form.logo and form.logo != own}
    read = {one: picture(one) for one in sorted(wanted)}
    logos = {one: data for one, data in read.items() if data is not None}
    return AssignmentReport(letterhead=letterhead, day=day, forms=forms, logos=logos)
