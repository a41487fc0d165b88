"""Bringing a channel up in the browser that the person uses otherwise."""

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.page import PageContext
from smdesk.desktop.tokens import Tone
from smdesk.desktop.web_address import open_web_address
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.channels import Channel


def open_channel(context: PageContext, channel: Channel) -> None:
    """Open a channel's address, or say why it can't be."""
    words = context.words
    if not channel.url:
        title = words("pages_round.no_address", channel=full_name(channel, words))
    elif not open_web_address(channel.url):
        title = words("error.web_address_refused", address=channel.url)
    else:
        return
    text = words("pages_round.no_address_text")
    context.tell(Message(title=title, text=text, tone=Tone.WARNING, key="pages_round.address"))
