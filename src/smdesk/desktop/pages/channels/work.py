"""The jobs of the channels' page, as they are done on a worker thread."""

from dataclasses import replace

from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.card import ChannelDetails
from smdesk.desktop.pages.channels.form import ChannelChange
from smdesk.desktop.pages.channels.life_form import Asked, run
from smdesk.desktop.pages.channels.life_part import LifeDetails, read_life
from smdesk.domain.assignments import Assignment
from smdesk.services.register.register import Saved


def details(desk: Desk, channel_id: str, _progress: JobProgress) -> ChannelDetails:
    """Read what the card shows beside the list."""
    return ChannelDetails(
        channel_id=channel_id,
        captures=list(desk.archive.page(channel_id=channel_id)),
        life=read_life(desk, channel_id),
    )


def save_channel(desk: Desk, change: ChannelChange, _progress: JobProgress) -> Saved:
    """Store a channel: a change from a day on, or a correction of how it is today."""
    channel, today = change.channel, desk.today()
    if change.logo is not None:
        channel = replace(channel, logo=desk.attachments.add_picture(desk.actor, change.logo).id)
    if change.day is None:
        return desk.register.save_channel(desk.actor, channel, seen_on=today)
    return desk.life.change(desk.actor, channel, change.day, change.reason, seen_on=today)


def keep(asked: Asked, desk: Desk, progress: JobProgress) -> tuple[Saved, LifeDetails]:
    """Keep a draft, and read the channel as it is stored then."""
    saved = run(asked, desk, progress)
    return saved, read_life(desk, saved.id)


def save_assignment(desk: Desk, item: Assignment, _progress: JobProgress) -> Saved:
    """Store a mandate."""
    return desk.register.save_assignment(desk.actor, item)
