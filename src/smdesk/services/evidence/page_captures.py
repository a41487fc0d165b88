"""Whole pages as evidence: taken into a place of their own, judged, and kept once somebody says so.

What is taken lies in `<data>/taking/<id>/` until it is kept or thrown away; nothing there is
evidence. Keeping it makes a bag under the same id, so that keeping it again, after a failure,
never makes two.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, Method
from smdesk.domain.gate import PageFacts, Witness, judge
from smdesk.domain.layout import WITNESS
from smdesk.services.evidence.admitting import Admitting, bag_info, municipality_name, the_channel
from smdesk.services.evidence.ledgers import lines_ahead
from smdesk.services.evidence.page_statements import PageTold, page_statement
from smdesk.services.evidence.staging import STAGED_PICTURE, Staged, Staging
from smdesk.services.evidence.statements import folder_of, half_year_of, read_capture
from smdesk.services.evidence.witnessing import NOBODY, Witnessed, witness
from smdesk.services.ports import (
    SILENT,
    Archive,
    Camera,
    Clock,
    Curtain,
    NewBag,
    PageCamera,
    PageOrder,
    PageSession,
    PictureLook,
    Progress,
    Store,
    StoredBag,
)

__all__ = ["PageCaptures", "Staged"]


class PageCaptures:
    """Takes whole pages of channels.

    Args:
        store: the database.
        archive: where bags lie.
        pages: leads a browser.
        camera: takes the picture of the screen that witnesses it.
        look: looks at the pixels.
        clock: tells the moment.
        disk: writes.
        staging: where pages lie until they are kept.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        pages: PageCamera,
        camera: Camera,
        look: PictureLook,
        clock: Clock,
        disk: Disk,
        staging: Staging,
    ) -> None:
        self._store = store
        self._archive = archive
        self._pages = pages
        self._camera = camera
        self._look = look
        self._disk = disk
        self._staging = staging
        self._admitting = Admitting(store, archive, clock)
        self._unseen: PageSession | None = None
        """The session that was begun without a window: no screen can witness it."""

    def begin(self, *, headless: bool = False, lasting: bool = True) -> PageSession:
        """Start a browser that stays open from page to page; whoever asks closes it.

        Raises:
            SurroundingsError: as `ports.PageCamera.session`.
        """
        session = self._pages.session(headless=headless, lasting=lasting)
        self._unseen = session if headless else None
        return session

    def show(self, session: PageSession, channel_id: str) -> Channel:
        """Go to a channel's page, for a person to sign in and close banners.

        Raises:
            UserError: `channel_gone`, `channel_not_running`, `channel_address_missing`.
            SurroundingsError: as `ports.PageSession.show`; what the archive meets.
        """
        channel = self._with_address(channel_id)
        session.show(channel.url)
        return channel

    def take(
        self,
        actor: Actor,
        session: PageSession,
        channel_id: str,
        curtain: Curtain | None = None,
        progress: Progress = SILENT,
        *,
        unattended: bool = False,
    ) -> Staged:
        """Take the page that stands in the browser, or unattended a page of our own.

        Raises:
            UserError: `not_permitted`, `channel_gone`, `channel_not_running`,
                `channel_address_missing`; `page_not_own`, unattended.
            SurroundingsError: as `ports.PageSession.take`; `picture_unwritten`,
                `picture_unreadable`; what the archive meets. Nothing is left then.
        """
        actor.require(Role.WEBMASTER)
        channel = self._with_address(channel_id)
        if unattended and not channel.own:
            raise UserError("page_not_own", at="channel", name=channel.name)
        folder = self._staging.new()
        try:
            order = PageOrder(url=channel.url)
            shot = session.take(order, folder, progress, shown=not unattended)
            seen = self._witness(session, folder, curtain, unattended=unattended)
            facts = PageFacts(
                completeness=shot.completeness,
                url=shot.url,
                surfaces=tuple(self._look.surfaces(folder / STAGED_PICTURE)),
                witness=seen.witness,
            )
            findings = judge(facts, channel, self._earlier_height(channel, shot.taken_at))
        except OSError as error:
            self._staging.remove(folder)
            raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error
        except BaseException:
            self._staging.remove(folder)
            raise
        return Staged(
            channel=channel,
            folder=folder,
            shot=shot,
            findings=findings,
            unattended=unattended,
            witness=seen.told,
        )

    def keep(self, actor: Actor, staged: Staged, *, despite: bool = False) -> Capture:
        """Make a page evidence, and return once it is confirmed, as `Captures.take` does.

        What fails leaves the page where it was taken, so that it can be kept again.

        Args:
            actor: a webmaster.
            staged: what `take` returned.
            despite: keep it with what was found stated.

        Raises:
            UserError: `not_permitted`, `channel_gone`; `page_has_findings`, not despite them;
                `page_staged_gone`, for one that was thrown away or kept already.
            SurroundingsError: what the archive meets; `capture_not_entered`.
        """
        actor.require(Role.WEBMASTER)
        if staged.asking and not despite:
            raise UserError("page_has_findings", count=len(staged.asking))
        if not staged.picture.is_file():
            raise UserError("page_staged_gone")
        with self._store.read() as snapshot:
            the_channel(snapshot, staged.channel.id)
            municipality = municipality_name(snapshot)
            lines_ahead(self._archive, snapshot.ledger)
        capture = self._stored(actor, staged, municipality)
        self._admitting.enter(actor, capture)
        self._staging.remove(staged.folder)
        return capture

    def discard(self, staged: Staged) -> None:
        """Throw a page away that was taken; it never was evidence."""
        self._staging.remove(staged.folder)

    def forget_sign_ins(self, actor: Actor) -> None:
        """Empty our own browser's profile, so that nobody is signed in anywhere.

        Raises:
            UserError: `not_permitted`.
            SurroundingsError: `browser_profile_in_use`, `browser_profile_unwritable`.
        """
        actor.require(Role.WEBMASTER)
        self._pages.forget_sign_ins()

    def sweep(self) -> None:
        """Remove what a crash left of pages that were taken and never kept."""
        self._staging.sweep()

    # --- taking ---------------------------------------------------------------------------------

    def _with_address(self, channel_id: str) -> Channel:
        channel, _ = self._admitting.look_up(channel_id)
        if not channel.url:
            raise UserError("channel_address_missing", at="channel", name=channel.name)
        return channel

    def _witness(
        self, session: PageSession, folder: Path, curtain: Curtain | None, *, unattended: bool
    ) -> Witnessed:
        if session is self._unseen:
            return NOBODY
        seen = witness(session, self._camera, curtain, folder / WITNESS, self._disk)
        missing = seen.witness is Witness.MISSING
        return NOBODY if missing and unattended else seen

    def _earlier_height(self, channel: Channel, taken_at: datetime) -> float | None:
        """Return how tall the page was an earlier half-year, in its own points."""
        half_year = half_year_of(taken_at)
        with self._store.read() as snapshot:
            gone = snapshot.ledger.gone()
            captures = snapshot.captures.page(channel_id=channel.id, limit=None)
        for capture in captures:
            earlier = capture.half_year < half_year and capture.method is Method.PAGE
            if earlier and capture.bag not in gone:
                return self._height(capture)
        return None

    def _height(self, capture: Capture) -> float | None:
        """Return how tall a captured page was; None where its bag does not tell."""
        try:
            page = self._archive.statement(capture.bag)["page"]
        except (SurroundingsError, KeyError):
            return None
        scale = page.get("scale") if isinstance(page, Mapping) else None
        return capture.height / scale if isinstance(scale, int | float) and scale > 0 else None

    # --- keeping --------------------------------------------------------------------------------

    def _stored(self, actor: Actor, staged: Staged, municipality: str) -> Capture:
        """Store the bag, or find the one that an earlier try stored; return its row."""
        folder = folder_of(staged.id, staged.channel, staged.shot.taken_at)
        if self._archive.has(folder):
            stored, statement = self._archive.describe(folder), self._archive.statement(folder)
            return read_capture(statement, stored)
        told = PageTold(
            asked=staged.channel.url,
            shot=staged.shot,
            findings=staged.findings,
            unattended=staged.unattended,
            witness=staged.witness,
        )
        said = page_statement(
            told,
            capture_id=staged.id,
            channel=staged.channel,
            municipality=municipality,
            actor=actor,
        )
        return read_capture(said, self._store_bag(folder, staged, municipality, said))

    def _store_bag(
        self, folder: str, staged: Staged, municipality: str, said: Mapping[str, object]
    ) -> StoredBag:
        bag = NewBag(
            folder=folder,
            statement=said,
            files=staged.files(),
            info=bag_info(staged.id, staged.channel, municipality, staged.shot.taken_at),
        )
        return self._archive.store(bag)
