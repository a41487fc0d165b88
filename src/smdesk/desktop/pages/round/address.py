"""Bringing a channel up in the browser that the person uses otherwise."""

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.page import PageContext
from smdesk.desktop.tokens import Tone
from smdesk.desktop.web_address import show_address
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.channels import Channel


def open_channel(context: PageContext, channel: Channel) -> None:
    """Open a channel's address, or say why it can't be."""
    words = context.words
    text = words("pages_round.no_address_text")
    if channel.url:
        show_address(context, channel.url, text)
    else:
        title = words("pages_round.no_address", channel=full_name(channel, words))
        context.tell(Message(title=title, text=text, tone=Tone.WARNING, key="web_address"))
