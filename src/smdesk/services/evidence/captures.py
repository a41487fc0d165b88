"""Taking a picture of a channel and keeping it as evidence."""

from contextlib import nullcontext

from smdesk.domain.actors import Actor, Role
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture
from smdesk.domain.ids import new_id
from smdesk.domain.layout import SCREEN_PICTURE
from smdesk.services.evidence.admitting import Admitting, bag_info
from smdesk.services.evidence.statements import folder_of, make_statement, read_capture
from smdesk.services.ports import (
    SILENT,
    Archive,
    Camera,
    Clock,
    Curtain,
    NewBag,
    Progress,
    Screen,
    Shot,
    Store,
    Target,
    Window,
)

STEPS = 3


class Captures:
    """Takes pictures and tells of them once they are confirmed."""

    def __init__(self, store: Store, archive: Archive, camera: Camera, clock: Clock) -> None:
        self._archive = archive
        self._camera = camera
        self._admitting = Admitting(store, archive, clock)

    def screens(self) -> list[Screen]:
        """Return the monitors to choose from, first the primary one."""
        return self._camera.screens()

    def windows(self) -> list[Window]:
        """Return other programs' windows to choose from, topmost first."""
        return self._camera.windows()

    def take(
        self,
        actor: Actor,
        channel_id: str,
        target: Target,
        curtain: Curtain | None = None,
        progress: Progress = SILENT,
    ) -> Capture:
        """Photograph a channel, and return once the picture is confirmed.

        Confirmed: the bag is in its place and flushed, the ledger's line is flushed, the rows are
        committed. A failure before the bag is in place leaves nothing; one after it leaves a
        whole bag, which recovery takes in at the next start.

        Raises:
            UserError: `not_permitted`, `channel_gone`, `channel_not_running`, `region_outside`,
                `target_unclear`, `capture_cancelled`.
            SurroundingsError: what the camera or the archive meet; `ledger_differs`;
                `capture_not_entered`, when the bag is kept but not yet in the index.
        """
        actor.require(Role.WEBMASTER)
        channel, municipality = self._admitting.look_up(channel_id)
        progress(0, STEPS, "progress.capturing")
        with curtain.aside() if curtain else nullcontext():
            shot = self._camera.take(target)
        if progress.cancelled:
            raise UserError("capture_cancelled")
        progress(1, STEPS, "progress.storing")
        capture = self._keep(actor, channel, municipality, shot)
        progress(2, STEPS, "progress.storing")
        self._admitting.enter(actor, capture)
        progress(STEPS, STEPS, "progress.storing")
        return capture

    def _keep(self, actor: Actor, channel: Channel, municipality: str, shot: Shot) -> Capture:
        """Store the bag, and return how the index will know it."""
        capture_id = new_id()
        statement = make_statement(
            capture_id=capture_id,
            channel=channel,
            municipality=municipality,
            actor=actor,
            shot=shot,
        )
        bag = NewBag(
            folder=folder_of(capture_id, channel, shot.taken_at),
            statement=statement,
            files={SCREEN_PICTURE: shot.png()},
            info=bag_info(capture_id, channel, municipality, shot.taken_at),
        )
        return read_capture(statement, self._archive.store(bag))
